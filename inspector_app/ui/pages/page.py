"""What all pages have in common: a title, a notice bar, and reading their data when shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.errors import AppError
from inspector_app.ui.actions import PageName
from inspector_app.ui.context import UiContext
from inspector_app.ui.errors import show_error
from inspector_app.ui.theme import GRID, set_role
from inspector_app.ui.widgets.notice import Notice, NoticeBar


class Page(QWidget):
    """Reloads whenever it is shown and, while it is, after every change of data.

    `inspection_requested` carries an `InspectionRequest`, `page_requested` a `PageName`.
    """

    inspection_requested = Signal(object)
    page_requested = Signal(object)

    def __init__(self, context: UiContext, name: PageName) -> None:
        super().__init__()
        self.context = context
        self._header = QHBoxLayout()
        heading = QLabel(context.actions.page_title(name))
        set_role(heading, "title")
        self._header.addWidget(heading)
        self._header.addStretch()
        self._notice = NoticeBar()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
        self.body.setSpacing(GRID * 2)
        self.body.addLayout(self._header)
        self.body.addWidget(self._notice)
        context.runner.data_changed.connect(self._data_changed)

    def reload(self) -> None:
        """Read the page's data again; pages override it."""

    def undo(self) -> None:
        """Take the last step back, if the page offers that right now."""
        self._notice.act()

    def focus_first(self) -> None:
        """Put the keyboard where work on this page begins: its list, if it has one."""
        from inspector_app.ui.widgets.records_table import (  # noqa: PLC0415 - not for the first page
            RecordsTable,
        )

        table = self.findChild(RecordsTable)
        if isinstance(table, RecordsTable):
            table.entry().setFocus(Qt.FocusReason.OtherFocusReason)

    def add_to_header(self, widget: QWidget) -> None:
        self._header.addWidget(widget)

    def show_notice(self, notice: Notice) -> None:
        self._notice.show_notice(notice)

    def show_failure(self, error: AppError) -> None:
        """The message box for a step on this page that did not work."""
        show_error(self, error)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def _data_changed(self) -> None:
        if self.isVisible():
            self.reload()
