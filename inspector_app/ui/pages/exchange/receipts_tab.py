"""What was sent and what came back; what was taken in and what was given for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QMessageBox, QVBoxLayout, QWidget

from inspector_app.domain.devices import KeyStanding
from inspector_app.domain.errors import AppError
from inspector_app.domain.packages import PackageKind, Receipt, key_code
from inspector_app.services.packages.exporting import SentPackage
from inspector_app.services.packages.importing import ReceivedLine
from inspector_app.ui.context import UiContext
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import moment_text
from inspector_app.ui.pages.page import Page
from inspector_app.ui.theme import GRID, Tone, set_role
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.notice import Notice
from inspector_app.ui.widgets.records_model import Column
from inspector_app.ui.widgets.records_table import RecordsTable, TableWords


class ReceiptsTab(QWidget):
    def __init__(self, context: UiContext, page: Page) -> None:
        super().__init__()
        self._context, self._page = context, page
        self.choose = button(self.tr("&Take a receipt in…"), Icon.IMPORT, "primary")
        self.write = button(self.tr("&Write the receipt again…"), Icon.SAVE)
        self._code = QLabel()
        self.sent, self.received = self._sent_table(), self._received_table()
        self._build()

    def reload(self) -> None:
        packages, runner = self._context.services.packages, self._context.runner
        runner.read(packages.exporting.sent, self.sent.set_records)
        runner.read(packages.importing.received, self._show_received)
        runner.read(packages.receipts.own_code, self._show_code)

    def open_receipt(self, path: Path) -> None:
        """Take a receipt in; the first one of an office is asked about."""
        receipts = self._context.services.packages.receipts

        def show(read: tuple[Receipt, KeyStanding]) -> None:
            if read[1] is KeyStanding.UNKNOWN:
                self._ask(path, read[0])
            else:
                self.take(path)

        self._context.runner.read(lambda: receipts.read(path), show, self._page.show_failure)

    def take(self, path: Path) -> None:
        """Note that the package of this receipt arrived."""
        receipts = self._context.services.packages.receipts
        self._context.runner.write(
            lambda: receipts.take_in(path, trust=True), self._taken, self._page.show_failure
        )

    def _build(self) -> None:
        set_role(self._code, "caption")
        row = QHBoxLayout()
        row.addWidget(self._code, 1)
        row.addWidget(self.write)
        row.addWidget(self.choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addLayout(row)
        for title, table in (
            (self.tr("Sent from here"), self.sent),
            (self.tr("Taken in here"), self.received),
        ):
            heading = QLabel(title)
            set_role(heading, "heading")
            layout.addWidget(heading)
            layout.addWidget(table, 1)
        self.choose.clicked.connect(self._choose)
        self.write.clicked.connect(self._write)
        self.received.selection_changed.connect(self._show_buttons)

    def _sent_table(self) -> RecordsTable[SentPackage]:
        columns: tuple[Column[SentPackage], ...] = (
            Column(self.tr("File"), lambda package: package.file_name, width=0),
            Column(self.tr("Sent"), lambda package: moment_text(package.sent_at), width=160),
            Column(self.tr("Inspections"), _count, width=110),
            Column(self.tr("Receipt"), self._receipt, tone=_tone, width=260),
        )
        words: TableWords[SentPackage] = TableWords(
            key=lambda package: package.id,
            search_text=lambda package: package.file_name,
            empty=EmptyState(self.tr("Nothing was sent from here yet."), picture=Icon.SAVE),
            name="sent",
            settings=self._context.settings,
        )
        return RecordsTable(columns, words)

    def _received_table(self) -> RecordsTable[ReceivedLine]:
        columns: tuple[Column[ReceivedLine], ...] = (
            Column(self.tr("Computer"), lambda package: package.sender, width=0),
            Column(self.tr("Number"), lambda package: str(package.number), width=90),
            Column(self.tr("Inspections"), _held, width=110),
            Column(
                self.tr("Taken in"), lambda package: moment_text(package.received_at), width=160
            ),
        )
        words: TableWords[ReceivedLine] = TableWords(
            key=lambda package: package.id,
            search_text=lambda package: package.sender,
            empty=EmptyState(self.tr("No package was taken in here yet."), picture=Icon.IMPORT),
            name="received",
            settings=self._context.settings,
        )
        return RecordsTable(columns, words)

    def _receipt(self, package: SentPackage) -> str:
        if package.receipt_at is not None:
            return f"{moment_text(package.receipt_at)} {package.receipt_by}"
        if package.kind == PackageKind.OFFICE.value:
            return "—"
        return self.tr("none yet")

    def _show_received(self, packages: tuple[ReceivedLine, ...]) -> None:
        self.received.set_records(packages)
        self._show_buttons()

    def _show_buttons(self) -> None:
        package = self.received.current()
        self.write.setEnabled(package is not None and package.kind is PackageKind.INSPECTIONS)

    def _show_code(self, code: str) -> None:
        self._code.setText(self.tr("Code of this computer: {code}").format(code=code))

    def _choose(self) -> None:
        settings = self._context.settings
        title, kinds = self.tr("Choose a receipt"), self.tr("Receipts (*.fchz);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, title, settings.package_folder, kinds)
        if chosen:
            settings.package_folder = str(Path(chosen).parent)
            self.open_receipt(Path(chosen))

    def _ask(self, path: Path, receipt: Receipt) -> None:
        words = self.tr(
            "The first receipt of {name}, code {code}. Compare the code by telephone. Trust this "
            "office?"
        )
        name = receipt.receiver_name or receipt.receiver.device_id[-12:]
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(words.format(name=name, code=key_code(receipt.receiver)))
        trust = box.addButton(self.tr("&Trust and take in"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        trust.clicked.connect(lambda: self.take(path))
        box.open()

    def _taken(self, package: SentPackage) -> None:
        words = self.tr("The office has {file}; what it held is not offered again.")
        self._page.show_notice(Notice(words.format(file=package.file_name), Tone.GOOD))

    def _write(self) -> None:
        package = self.received.current()
        if package is None:
            return
        settings, receipts = self._context.settings, self._context.services.packages.receipts
        folder, title = settings.package_folder, self.tr("Write the receipt")
        start = str(Path(folder) / f"{package.sender}-{package.number:03}.fchz")
        chosen, _ = QFileDialog.getSaveFileName(self, title, start, self.tr("Receipts (*.fchz)"))
        if chosen:
            identifier = package.id
            self._context.runner.read(
                lambda: receipts.write(identifier, Path(chosen)),
                self._written,
                self._failed,
            )

    def _written(self, path: Path) -> None:
        words = self.tr("The receipt was written: {file}").format(file=path)
        self._page.show_notice(Notice(words, Tone.GOOD))

    def _failed(self, error: AppError) -> None:
        self._page.show_failure(error)


def _count(package: SentPackage) -> str:
    return str(len(package.contents.get("inspections", [])))


def _held(package: ReceivedLine) -> str:
    return str(package.inspections)


def _tone(package: SentPackage) -> Tone:
    waits = package.receipt_at is None and package.kind == PackageKind.INSPECTIONS.value
    return Tone.WARNING if waits else Tone.GOOD
