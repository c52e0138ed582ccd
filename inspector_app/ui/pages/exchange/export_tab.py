"""What was inspected here and for what there is a receipt; from here it goes to the office."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.domain.errors import AppError, Problem
from inspector_app.services.packages.exporting import SendLine, SentFile
from inspector_app.services.packages.sending import Sent
from inspector_app.ui.actions import Shortcut
from inspector_app.ui.context import UiContext
from inspector_app.ui.dialogs.package_export import PackageExportDialog
from inspector_app.ui.dialogs.package_send import PackageSendDialog
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import day_text
from inspector_app.ui.pages.page import Page
from inspector_app.ui.tasks import Progress
from inspector_app.ui.texts import problem_text
from inspector_app.ui.theme import GRID, Tone, set_role
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.notice import Notice
from inspector_app.ui.widgets.records_model import Column
from inspector_app.ui.widgets.records_table import Choice, RecordsTable, TableWords


class ExportTab(QWidget):
    """`counted` carries how many inspections have no receipt."""

    counted = Signal(int)

    def __init__(self, context: UiContext, page: Page) -> None:
        super().__init__()
        self._context, self._page = context, page
        self.send = button(self.tr("Send to the o&ffice…"), Icon.SEND, "primary", Shortcut.SEND)
        self.everything = button(self.tr("Export e&verything new…"), Icon.SAVE)
        self.chosen = button(self.tr("Export the &selected…"), Icon.SAVE)
        self.office = button(self.tr("Package for the &laptops…"), Icon.BANK)
        self.table = self._make_table()
        self._build()

    def reload(self) -> None:
        self._context.runner.read(self._context.services.packages.exporting.lines, self._show)

    def export(self, path: Path, password: str, chosen: tuple[str, ...] | None) -> None:
        """Write a package of everything new, or of the chosen inspections."""
        exporting = self._context.services.packages.exporting

        def work(progress: Progress) -> SentFile:
            return exporting.export(path, chosen, password, progress)

        self._context.runner.long_write(work, self._written, self._failed)

    def export_office(self, path: Path, password: str) -> None:
        """Write what the laptops should have."""
        office = self._context.services.packages.office

        def work(progress: Progress) -> SentFile:
            return office.export(path, password, progress)

        self._context.runner.long_write(work, self._written, self._failed)

    def ask_where_to(self) -> None:
        """Open the dialog that sends what has no receipt straight to the office."""
        dialog = PackageSendDialog(self._context, self._waiting(), self)
        dialog.sent.connect(self._sent)
        dialog.nothing_left.connect(self._nothing_left)
        dialog.open()

    def _build(self) -> None:
        hint = QLabel(
            self.tr(
                "The laptop keeps everything. What the office sent no receipt for is offered "
                "again; a correction goes with what it corrects."
            ),
            wordWrap=True,
        )
        set_role(hint, "caption")
        row = QHBoxLayout()
        row.addWidget(hint, 1)
        for each in (self.office, self.chosen, self.everything, self.send):
            row.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)
        self.send.clicked.connect(self.ask_where_to)
        self.everything.clicked.connect(self._ask_for_everything)
        self.chosen.clicked.connect(self._ask_for_chosen)
        self.office.clicked.connect(self._ask_for_office)
        self.table.selection_changed.connect(self._show_buttons)

    def _make_table(self) -> RecordsTable[SendLine]:
        columns: tuple[Column[SendLine], ...] = (
            Column(self.tr("Document number"), self._number, width=250),
            Column(self.tr("Enterprise"), lambda line: line.enterprise, width=0),
            Column(self.tr("Day"), lambda line: day_text(line.started_at.date()), width=110),
            Column(self.tr("At the office"), self._state, tone=_tone, width=190),
        )
        words: TableWords[SendLine] = TableWords(
            key=lambda line: line.id,
            search_text=lambda line: f"{line.number} {line.enterprise}",
            empty=EmptyState(
                self.tr("Nothing to send yet. Sealed inspections appear here."),
                picture=Icon.INSPECTION,
            ),
            name="exports",
            settings=self._context.settings,
            several=True,
        )
        table = RecordsTable(columns, words)
        table.add_filter(
            "receipt",
            self.tr("At the office"),
            (
                Choice(self.tr("All inspections")),
                Choice(self.tr("Without a receipt"), lambda line: line.waiting > 0),
                Choice(self.tr("With a receipt"), lambda line: not line.waiting),
            ),
        )
        return table

    def _number(self, line: SendLine) -> str:
        return line.number or self.tr("cancelled, without a record")

    def _state(self, line: SendLine) -> str:
        if not line.waiting:
            return self.tr("received")
        if line.sent_before:
            return self.tr("{count} added since").format(count=line.waiting)
        return self.tr("not received yet")

    def _show(self, lines: tuple[SendLine, ...]) -> None:
        self.table.set_records(lines)
        self._show_buttons()
        self.counted.emit(self._waiting())

    def _waiting(self) -> int:
        return sum(line.waiting > 0 for line in self.table.records)

    def _show_buttons(self) -> None:
        for each in (self.everything, self.send):
            each.setEnabled(self._waiting() > 0)
        self.chosen.setEnabled(bool(self.table.selected()))

    def _ask_for_everything(self) -> None:
        self._ask(None)

    def _ask_for_chosen(self) -> None:
        self._ask(tuple(line.id for line in self.table.selected()))

    def _ask(self, chosen: tuple[str, ...] | None) -> None:
        def keep(path: Path, password: str) -> None:
            self.export(path, password, chosen)

        def show(name: str) -> None:
            title = self.tr("Export a package")
            PackageExportDialog(self._context, (title, name), keep, self).open()

        self._context.runner.read(self._context.services.packages.exporting.suggested_name, show)

    def _ask_for_office(self) -> None:
        def show(name: str) -> None:
            title = self.tr("Package for the laptops")
            PackageExportDialog(self._context, (title, name), self.export_office, self).open()

        self._context.runner.read(self._context.services.packages.office.suggested_name, show)

    def _written(self, sent: SentFile) -> None:
        words = self.tr("{file} was written: {count} inspections.")
        if not sent.inspections:
            words = self.tr("{file} was written. Copy it to the laptops.")
        text = words.format(file=sent.path, count=sent.inspections)
        self._page.show_notice(Notice(text, Tone.GOOD, stays=True))

    def _sent(self, sent: Sent) -> None:
        words = [self.tr("{file} was sent: {count} inspections.")]
        if sent.acknowledged:
            words.append(self.tr("The receipt came back at once."))
        else:
            words.append(self.tr("The office's receipt will come as a file into the same folder."))
        if sent.receipts.untrusted:
            words.append(
                self.tr(
                    "A receipt there is of an office not trusted yet: take it in from Receipts."
                )
            )
        if sent.receipts.taken:
            words.append(self.tr("{receipts} receipts that lay there were taken in."))
        text = " ".join(words).format(
            file=sent.package.file_name, count=sent.inspections, receipts=sent.receipts.taken
        )
        self._page.show_notice(Notice(text, Tone.GOOD, stays=True))

    def _nothing_left(self, error: AppError) -> None:
        self._failed(error)
        self.reload()

    def _failed(self, error: AppError) -> None:
        if error.problem is Problem.NOTHING_TO_SEND:
            self._page.show_notice(Notice(problem_text(error), Tone.INFO))
        else:
            self._page.show_failure(error)


def _tone(line: SendLine) -> Tone:
    return Tone.WARNING if line.waiting else Tone.GOOD
