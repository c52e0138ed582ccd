"""Tests on phones: the switch, the way in, everybody's progress, the officer's hand on all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.errors import AppError
from inspector_app.services.attempt_views import AttemptSummary
from inspector_app.services.phones import PhoneLine
from inspector_app.ui import theme
from inspector_app.ui.context import PhoneServer, UiContext
from inspector_app.ui.icons import Icon
from inspector_app.ui.pages.inspection.phone_addresses import local_addresses
from inspector_app.ui.pages.inspection.phone_code_dialog import PhoneCodeDialog
from inspector_app.ui.pages.inspection.phone_line_table import PhoneLineTable
from inspector_app.ui.pages.inspection.qr import QrLabel
from inspector_app.ui.pages.inspection.received_button import ReceivedButton
from inspector_app.ui.pages.inspection.snapshot import Snapshot
from inspector_app.ui.texts import problem_text
from inspector_app.ui.widgets.buttons import button

REFRESH_MS = 2_000
EXTENSION_SECONDS = 300
_QR_SIDE = 130


class PhonesPanel(QWidget):
    """Off until the officer turns it on.

    What the buttons do is done to the lines selected, or to everyone if none is.
    """

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._phones = context.services.phones
        self._snapshot: Snapshot | None = None
        self._reading = False
        self.addresses = QComboBox()
        self.addresses.setAccessibleName(self.tr("Address for phones"))
        self.switch = button(self.tr("Turn phones on"), Icon.QR, "primary")
        self._make_way_in()
        self.table = PhoneLineTable()
        self.whom = QLabel()
        theme.set_role(self.whom, "caption")
        self.error = QLabel(wordWrap=True)
        theme.set_role(self.error, "error")
        self.code_button = button(self.tr("Show code"), Icon.QR)
        self.slips_button = button(self.tr("Print slips"), Icon.PRINT)
        self.pause_button = button(self.tr("Pause"), Icon.PAUSE)
        self.resume_button = button(self.tr("Let go on"), Icon.START)
        self.extend_button = button(self.tr("5 minutes more"), Icon.CLOCK)
        self.end_button = button(self.tr("End…"), Icon.STOP)
        self.release_button = button(self.tr("Release phone"), Icon.UNDO)
        self.forgive_button = button(self.tr("Allow codes again"), Icon.LOCK)
        self._lay_out()
        self._connect()
        self._timer = QTimer(self, interval=REFRESH_MS)
        self._timer.timeout.connect(self.reload)

    def _make_way_in(self) -> None:
        self.hint = QLabel(wordWrap=True)
        self.url = QLabel()
        theme.set_role(self.url, "heading")
        self.qr = QrLabel(_QR_SIDE)
        self.qr.setAccessibleName(self.tr("QR code of the phones' address"))
        self.received_button = ReceivedButton(self._context)

    @property
    def server(self) -> PhoneServer | None:
        """The server if it runs for the inspection shown."""
        running = self._context.phones.server if self._context.phones else None
        mine = running and self._snapshot and running.inspection_id == self._snapshot.inspection.id
        return running if mine else None

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this inspection; one that is not open has no phones."""
        self._snapshot = snapshot
        if not snapshot.open and self.server is not None and self._context.phones:
            self._context.phones.close()
        self.received_button.show_snapshot(snapshot)
        self.reload()

    def reload(self) -> None:
        """Read everybody's progress; while the server is off only with the page."""
        self._show_server()
        if self._snapshot is None or self._reading or not self._snapshot.queue:
            return
        self._reading = True
        identifier = self._snapshot.inspection.id
        self._context.runner.read(
            lambda: self._phones.lines(identifier), self._show_lines, self._not_read
        )

    def chosen(self) -> tuple[PhoneLine, ...]:
        """The selected lines, or all."""
        return self.table.table.selected() or self.table.table.records

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.addresses, 1)
        top.addWidget(self.switch)
        way_in = QVBoxLayout()
        way_in.addWidget(self.hint)
        way_in.addWidget(self.url)
        way_in.addWidget(self.received_button, alignment=Qt.AlignmentFlag.AlignLeft)
        way_in.addStretch()
        both = QHBoxLayout()
        both.addLayout(way_in, 1)
        both.addWidget(self.qr)
        grid = QGridLayout()
        buttons = self._buttons()
        for place, each in enumerate(buttons):
            grid.addWidget(each, place // 4, place % 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addLayout(top)
        column.addLayout(both)
        column.addWidget(self.table, 1)
        column.addWidget(self.whom)
        column.addLayout(grid)
        column.addWidget(self.error)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (
            self.pause_button,
            self.resume_button,
            self.extend_button,
            self.end_button,
            self.code_button,
            self.slips_button,
            self.release_button,
            self.forgive_button,
        )

    def _connect(self) -> None:
        self.switch.clicked.connect(self._toggle)
        self.table.selection_changed.connect(self._show_whom)
        self.table.opened.connect(self._open_code)
        self.code_button.clicked.connect(self._show_code)
        self.slips_button.clicked.connect(self._print_slips)
        self.pause_button.clicked.connect(self._pause)
        self.resume_button.clicked.connect(self._resume)
        self.extend_button.clicked.connect(self._extend)
        self.end_button.clicked.connect(self._end)
        self.release_button.clicked.connect(self._release)
        self.forgive_button.clicked.connect(self._forgive)

    def _toggle(self) -> None:
        switch, snapshot = self._context.phones, self._snapshot
        if switch is None or snapshot is None:
            return
        self.error.clear()
        identifier = snapshot.inspection.id
        if self.server is not None:
            switch.close()
            ids = self._ids(self.table.table.records)
            self._run(lambda: self._phones.pause(ids))
            return
        address = self.addresses.currentData()
        self._context.runner.read(
            lambda: switch.open(identifier, address), self._opened, self._failed
        )

    def _opened(self, _server: object) -> None:
        self.reload()

    def _show_server(self) -> None:
        server = self.server
        running = server is not None
        if not running:
            self._fill_addresses()
        self.addresses.setEnabled(not running)
        self.switch.setText(self.tr("Turn phones off") if running else self.tr("Turn phones on"))
        can = self._context.phones is not None and self.addresses.count() > 0
        self.switch.setEnabled(running or (can and bool(self._snapshot and self._snapshot.open)))
        self.hint.setText(
            self.tr(
                "1. Phones join the same Wi-Fi or this laptop's hotspot.\n"
                "2. They scan their own code or open this address and type it."
            )
            if running
            else self.tr(
                "Turn the laptop's hotspot on or join a Wi-Fi without strangers, choose its "
                "address, then turn the phones on. No internet is needed."
            )
        )
        self.url.setText(server.url if server else "")
        self.qr.setVisible(running)
        if server is not None:
            self.qr.show_text(server.url)
        self.forgive_button.setVisible(server is not None and server.wrong_codes > 0)
        for each in (self.code_button, self.slips_button):
            each.setEnabled(running)
        if running and not self._timer.isActive():
            self._timer.start()
        elif not running:
            self._timer.stop()

    def _fill_addresses(self) -> None:
        kept = self.addresses.currentData()
        self.addresses.clear()
        for each in local_addresses():
            self.addresses.addItem(f"{each.interface}  {each.address}", each.address)
        self.addresses.setCurrentIndex(max(0, self.addresses.findData(kept)))

    def _show_lines(self, lines: Sequence[PhoneLine]) -> None:
        self._reading = False
        self.table.show_lines(lines)
        self._show_whom()
        known = {each.id: (each.state, each.signed) for each in self._queue()}
        now = {line.summary.id: (line.summary.state, line.summary.signed) for line in lines}
        if any(known.get(key, standing) != standing for key, standing in now.items()):
            self._context.runner.data_changed.emit()

    def _queue(self) -> tuple[AttemptSummary, ...]:
        return self._snapshot.queue if self._snapshot else ()

    def _not_read(self, error: AppError) -> None:
        self._reading = False
        self._failed(error)

    def _show_whom(self) -> None:
        selected = self.table.table.selected()
        names = "、".join(line.summary.person.name for line in selected)
        self.whom.setText(
            self.tr("For: {names}").format(names=names) if names else self.tr("For: everyone")
        )
        self.release_button.setEnabled(any(line.code.device_hash for line in selected))
        self.code_button.setEnabled(self.server is not None and len(selected) == 1)

    def _ids(self, lines: Sequence[PhoneLine]) -> tuple[str, ...]:
        return tuple(line.summary.id for line in lines)

    def _pause(self) -> None:
        ids = self._ids(self.chosen())
        self._run(lambda: self._phones.pause(ids))

    def _resume(self) -> None:
        ids = self._ids(self.chosen())
        self._run(lambda: self._phones.resume(ids))

    def _extend(self) -> None:
        ids = self._ids(self.chosen())
        self._run(lambda: self._phones.extend(ids, EXTENSION_SECONDS))

    def _end(self) -> None:
        lines = self.chosen()
        names = "、".join(line.summary.person.name for line in lines)
        words = self.tr("Hand in now for {names}? Those not begun on a phone are left alone.")
        asked = QMessageBox.question(self, self.tr("End the test"), words.format(names=names))
        if asked is QMessageBox.StandardButton.Yes:
            ids = self._ids(lines)
            self._run(lambda: self._phones.end(ids))

    def _release(self) -> None:
        ids = self._ids([line for line in self.table.table.selected() if line.code.device_hash])
        officers = self._snapshot.officers if self._snapshot else ()
        who = "、".join(officer.name for officer in officers)
        self._run(lambda: [self._phones.release(each, officer=who) for each in ids])

    def _forgive(self) -> None:
        if self.server is not None:
            self.server.forgive()
            self.reload()

    def _show_code(self) -> None:
        for line in self.table.table.selected()[:1]:
            self._open_code(line)

    def _open_code(self, line: PhoneLine) -> None:
        if self.server is not None:
            PhoneCodeDialog(line, self.server.url, self).open()

    def _print_slips(self) -> None:
        server, snapshot = self.server, self._snapshot
        if server is None or snapshot is None:
            return
        folder = self._context.folders.cache / "slips"
        url, identifier = server.url, snapshot.inspection.id

        def write() -> Path:
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / f"{identifier}.pdf"
            path.write_bytes(self._phones.slips(identifier, url))
            return path

        self._context.runner.read(write, self._show_file, self._failed)

    def _show_file(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _run(self, work: Callable[[], object]) -> None:
        self.error.clear()
        self._context.runner.write(work, self._done, self._failed)

    def _done(self, _nothing: object) -> None:
        self.reload()

    def _failed(self, error: AppError) -> None:
        self.error.setText(problem_text(error))
