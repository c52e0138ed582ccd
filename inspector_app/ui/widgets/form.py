"""Labelled fields with the error beside the field it belongs to."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from inspector_app.domain.errors import AppError, Problem
from inspector_app.ui.texts import problem_text
from inspector_app.ui.theme import GRID, Tone, set_role, set_tone


class Form(QWidget):
    """Add fields by the names that services use in FIELD_REQUIRED; Tab goes in that order.

    `problem_fields` says which field a problem without a field name belongs to.
    `errors_changed` goes out when the form needs more or less room.
    """

    errors_changed = Signal()

    def __init__(
        self,
        problem_fields: Mapping[Problem, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._problem_fields = dict(problem_fields or {})
        self._fields: dict[str, QWidget] = {}
        self._errors: dict[str, QLabel] = {}
        self._labels: dict[str, str] = {}
        self._captions: list[QLabel] = []
        self._last: QWidget | None = None
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(GRID * 2)
        self._layout.setVerticalSpacing(2)
        self._layout.setColumnStretch(1, 1)
        self._column = 0
        self._next_row = 0

    def begin_column(self) -> None:
        """Put what follows beside what came before."""
        self._column += 1
        self._next_row = 0
        self._layout.setColumnStretch(self._column * 2 + 1, 1)

    def add(self, name: str, label: str, field: QWidget, hint: str = "") -> None:
        """A field; `&` in the label gives its key."""
        row, left = self._next_row, self._column * 2
        self._next_row += 4
        caption = QLabel(label)
        caption.setBuddy(field)
        field.setAccessibleName(label.replace("&", ""))
        error = QLabel(wordWrap=True)
        set_role(error, "error")
        error.hide()
        self._captions.append(caption)
        self._layout.addWidget(caption, row, left, Qt.AlignmentFlag.AlignTop)
        caption.setMinimumHeight(field.sizeHint().height())
        self._layout.addWidget(field, row, left + 1)
        if hint:
            words = QLabel(hint, wordWrap=True)
            set_role(words, "caption")
            self._layout.addWidget(words, row + 1, left + 1)
        self._layout.addWidget(error, row + 2, left + 1)
        self._layout.setRowMinimumHeight(row + 3, GRID - 2)
        if self._last is not None:
            QWidget.setTabOrder(self._last, field)
        self._last = field
        self._fields[name] = field
        self._labels[name] = label.replace("&", "")
        self._errors[name] = error

    @property
    def label_width(self) -> int:
        """The room that the longest label takes."""
        return max((each.sizeHint().width() for each in self._captions), default=0)

    def set_label_width(self, width: int) -> None:
        """Begin the first column's fields no further left than this, as another form does."""
        self._layout.setColumnMinimumWidth(0, width)

    def label_of(self, name: str) -> str:
        """The words before a field."""
        return self._labels[name]

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        first = next(iter(self._fields.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, name: str, sentence: str, *, focus: bool = True) -> None:
        """Put a sentence beside a field and, unless the user is typing elsewhere, go there."""
        self._errors[name].setText(sentence)
        self._errors[name].show()
        set_tone(self._fields[name], Tone.BAD)
        self.errors_changed.emit()
        if focus:
            self._fields[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, error: AppError) -> bool:
        """Put a problem beside its field; False if it belongs to no field of this form."""
        name = str(error.params.get("field", self._problem_fields.get(error.problem, "")))
        if name not in self._fields:
            return False
        required = error.problem is Problem.FIELD_REQUIRED
        self.show_error(
            name, self.tr("This must be filled in.") if required else problem_text(error)
        )
        return True

    def error_of(self, name: str) -> str:
        """The sentence beside a field, empty without one."""
        label = self._errors[name]
        return "" if label.isHidden() else label.text()

    def clear_error(self, name: str) -> None:
        self._errors[name].hide()
        set_tone(self._fields[name], Tone.NEUTRAL)
        self.errors_changed.emit()

    def clear_errors(self) -> None:
        for name in self._errors:
            self.clear_error(name)
