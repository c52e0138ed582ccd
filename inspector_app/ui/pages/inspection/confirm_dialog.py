"""The second officer confirms the points that another officer gave, with the own PIN."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.errors import AppError
from inspector_app.domain.officers import Officer
from inspector_app.services.rubrics import RubricItem
from inspector_app.ui import theme
from inspector_app.ui.context import UiContext
from inspector_app.ui.labels import question_type_text
from inspector_app.ui.texts import problem_text

_WIDTH = 460


class ConfirmDialog(QDialog):
    """Shows what was given for each item; accepted once the confirmation is kept."""

    def __init__(
        self,
        context: UiContext,
        items: Sequence[RubricItem],
        officers: Sequence[Officer],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._attempt_id = items[0].attempt_id
        self.setWindowTitle(self.tr("Confirm the points of {name}").format(name=_name(items)))
        self.setMinimumWidth(_WIDTH)
        scorers = {item.scored_by for item in items if not item.confirmed_by}
        self.officer = QComboBox()
        for each in officers:
            if {each.name} != scorers:
                self.officer.addItem(each.name, each.id)
        self.pin = QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._problem = QLabel(wordWrap=True)
        theme.set_role(self._problem, "error")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.confirm = self._buttons.addButton(
            self.tr("I saw it so: confirm"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        theme.set_role(self.confirm, "primary")
        self._lay_out(items)
        self._buttons.accepted.connect(self._confirm)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self, items: Sequence[RubricItem]) -> None:
        column = QVBoxLayout(self)
        for item in items:
            words = self.tr("{position}. {kind}: {sum} of 100, scored by {officer}").format(
                position=item.position,
                kind=question_type_text(item.question.type),
                sum=sum(item.given or ()),
                officer=item.scored_by,
            )
            column.addWidget(QLabel(words, wordWrap=True))
        form = QFormLayout()
        form.addRow(self.tr("Second officer"), self.officer)
        form.addRow(self.tr("PIN"), self.pin)
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addWidget(self._buttons)
        self.pin.setFocus()

    def _confirm(self) -> None:
        self._problem.clear()
        rubrics, attempt_id = self._context.services.rubrics, self._attempt_id
        officer, pin = str(self.officer.currentData() or ""), self.pin.text()
        self._context.runner.write(
            lambda: rubrics.confirm(attempt_id, officer, pin), self._confirmed, self._failed
        )

    def _confirmed(self, _officer: Officer) -> None:
        self.accept()

    def _failed(self, error: AppError) -> None:
        self.pin.clear()
        self.pin.setFocus()
        self._problem.setText(problem_text(error))


def _name(items: Sequence[RubricItem]) -> str:
    return items[0].person.name
