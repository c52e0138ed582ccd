"""An inspection's log: when, what, who, from what to what and why."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.errors import AppError
from inspector_app.ui.context import UiContext
from inspector_app.ui.errors import show_error
from inspector_app.ui.labels import moment_text
from inspector_app.ui.log_texts import action_text, details_text

_SIZE = (920, 560)


class InspectionLogDialog(QDialog):
    """Reads only; the log itself cannot be changed."""

    def __init__(self, context: UiContext, inspection_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Log of the inspection"))
        self.resize(*_SIZE)
        self.table = QTableWidget(0, 4)
        self.table.setHorizontalHeaderLabels(
            [self.tr("Time"), self.tr("What"), self.tr("Who"), self.tr("Details")]
        )
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.setWordWrap(True)
        header = self.table.horizontalHeader()
        for column, width in enumerate((150, 170, 110)):
            header.resizeSection(column, width)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("&Close"))
        buttons.rejected.connect(self.reject)
        column_layout = QVBoxLayout(self)
        column_layout.addWidget(self.table)
        column_layout.addWidget(buttons)
        service = context.services.verification
        context.runner.read(lambda: service.log(inspection_id), self.show_log, self._failed)

    def show_log(self, entries: tuple[AuditEntry, ...]) -> None:
        """Fill the table."""
        self.table.setRowCount(len(entries))
        for row, entry in enumerate(entries):
            texts = (
                moment_text(entry.at),
                action_text(entry.action),
                entry.who,
                details_text(entry),
            )
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)

    def _failed(self, error: AppError) -> None:
        show_error(self, error)
