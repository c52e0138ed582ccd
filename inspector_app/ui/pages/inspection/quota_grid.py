"""How many are drawn, by batch and role, beside how many are there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.people import Role
from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.labels import role_text
from inspector_app.ui.pages.inspection.draw_plan import DrawPlan


class QuotaGrid(QWidget):
    """Edits the plan it is given and says so by `changed`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: DrawPlan | None = None
        self._inside: QWidget | None = None
        self.spins: dict[tuple[str, Role], QSpinBox] = {}
        self._add = QPushButton(icon(Icon.ADD), self.tr("Add a batch"))
        self._add.clicked.connect(self._add_batch)
        self._total = QLabel()
        theme.set_role(self._total, "heading")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._add, alignment=Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._total)

    def show_plan(self, plan: DrawPlan) -> None:
        """Show the plan's batches and quotas."""
        self._plan = plan
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.deleteLater()
        self._inside = QWidget()
        self.spins = {}
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(theme.GRID)
        for column, role in enumerate(Role, start=1):
            title = QLabel(role_text(role))
            theme.set_role(title, "caption")
            grid.addWidget(title, 0, column)
        for row, batch in enumerate(plan.batches, start=1):
            self._add_row(grid, row, batch)
        self._column.insertWidget(0, self._inside)
        self._show_total()

    def _add_row(self, grid: QGridLayout, row: int, batch: str) -> None:
        plan = self._plan
        if plan is None:
            return
        name = QLineEdit(batch)
        name.setMinimumWidth(84)
        name.setMaximumWidth(110)
        name.setAccessibleName(self.tr("Name of the batch"))
        name.editingFinished.connect(partial(self._rename, batch, name))
        grid.addWidget(name, row, 0)
        for column, role in enumerate(Role, start=1):
            present = len(plan.members(batch, role))
            spin = QSpinBox()
            spin.setRange(0, max(present, plan.quota(batch, role)))
            spin.setValue(plan.quota(batch, role))
            spin.setSuffix(self.tr(" of {present}").format(present=present))
            spin.setEnabled(spin.maximum() > 0)
            spin.setAccessibleName(f"{batch} {role_text(role)}")
            if spin.value() > present:
                theme.set_tone(spin, theme.Tone.BAD)
            spin.valueChanged.connect(partial(self._set_quota, batch, role))
            self.spins[batch, role] = spin
            grid.addWidget(spin, row, column)
        remove = QPushButton(icon(Icon.REMOVE), "")
        remove.setAccessibleName(self.tr("Remove the batch {name}").format(name=batch))
        theme.set_role(remove, "link")
        remove.setMaximumWidth(36)
        remove.setToolTip(self.tr("Its people go to the first batch"))
        remove.setEnabled(len(plan.batches) > 1)
        remove.clicked.connect(partial(self._remove, batch))
        grid.addWidget(remove, row, len(Role) + 1)

    def _set_quota(self, batch: str, role: Role, quota: int) -> None:
        if self._plan is not None:
            self._plan.set_quota(batch, role, quota)
            self._show_total()

    def _rename(self, batch: str, field: QLineEdit) -> None:
        if self._plan is None or field.text() == batch or batch not in self._plan.batches:
            return
        if self._plan.rename_batch(batch, field.text()):
            self.changed.emit()
        else:
            field.setText(batch)

    def _add_batch(self) -> None:
        if self._plan is not None:
            number = len(self._plan.batches) + 1
            self._plan.add_batch(self.tr("Batch {number}").format(number=number))
            self.changed.emit()

    def _remove(self, batch: str, *_: object) -> None:
        if self._plan is not None:
            self._plan.remove_batch(batch)
            self.changed.emit()

    def _show_total(self) -> None:
        if self._plan is not None:
            total = sum(request.quota for request in self._plan.requests())
            self._total.setText(self.tr("{count} people will be drawn").format(count=total))
