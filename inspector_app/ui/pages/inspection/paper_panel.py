"""Tests on paper: print, hand out, find a paper by scanning it, type its answers, hand it in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.answer_sheet import SCAN_START
from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.errors import AppError
from inspector_app.domain.scoring import MARKS_PER_POINT
from inspector_app.domain.signatures import SignerKind
from inspector_app.services.paper_tests import PaperTimes, Reading
from inspector_app.services.paper_views import FIRST, SECOND, PaperSheet, PaperSummary
from inspector_app.ui import theme
from inspector_app.ui.context import UiContext
from inspector_app.ui.icons import Icon
from inspector_app.ui.pages.inspection.entry_grid import EntryGrid, Keyed
from inspector_app.ui.pages.inspection.paper_times import PaperTimesRow
from inspector_app.ui.pages.inspection.photo_button import PhotoButton
from inspector_app.ui.pages.inspection.snapshot import Snapshot
from inspector_app.ui.texts import problem_text
from inspector_app.ui.widgets.buttons import button


class PaperPanel(QWidget):
    """The panel beside the queue; `show_snapshot` gives it the inspection."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._papers = context.services.paper_tests
        self._runner = context.runner
        self._snapshot: Snapshot | None = None
        self._summaries: dict[str, PaperSummary] = {}
        self._sheet: PaperSheet | None = None
        self._sending = 0
        self._at_end = False
        self._make_printing()
        self._make_choosing()
        self.grid = EntryGrid()
        self.score = QLabel()
        theme.set_role(self.score, "heading")
        self.hint = QLabel(wordWrap=True)
        theme.set_role(self.hint, "caption")
        self.error = QLabel(wordWrap=True)
        theme.set_role(self.error, "error")
        self.times = PaperTimesRow()
        self._lay_out()
        self._connect()

    def _make_printing(self) -> None:
        self.print_button = button(self.tr("Print papers"), Icon.PRINT)
        self.keys_button = button(self.tr("Key sheet"), Icon.LIST)
        self.out_button = button(self.tr("Handed out now"), Icon.CLOCK)
        self.out_button.setToolTip(self.tr("Notes the time at which the people begin on paper"))
        self.back_button = button(self.tr("Take paper back…"), Icon.UNDO)
        self.back_button.setToolTip(self.tr("The person goes on by phone, on this laptop or aloud"))
        self.only_one = QCheckBox(self.tr("Only this person"))
        self.large = QCheckBox(self.tr("Large type"))

    def _make_choosing(self) -> None:
        self.find_field = QLineEdit()
        self.find_field.setPlaceholderText(self.tr("Scan the paper, or type its number and Enter"))
        self.find_field.setAccessibleName(self.tr("Number of the paper"))
        # A scanner types Latin letters; a Chinese input method would swallow them.
        self.find_field.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.photo_button = PhotoButton(self._context)
        self.person = QComboBox()
        self.person.setAccessibleName(self.tr("Whose paper"))
        self.officer = QComboBox()
        self.officer.setAccessibleName(self.tr("Entered by"))
        self.which_pass = QComboBox()
        self.which_pass.setAccessibleName(self.tr("Pass"))
        self.which_pass.addItem(self.tr("First entry"), FIRST)
        self.which_pass.addItem(self.tr("Second entry, by another officer"), SECOND)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        rows: tuple[tuple[QWidget, ...], ...] = (
            (self.print_button, self.keys_button, self.out_button, self.large, self.only_one),
            (self.find_field, self.photo_button, self.person),
            (self.officer, self.which_pass, self.back_button),
        )
        for widgets in rows:
            row = QHBoxLayout()
            for widget in widgets:
                row.addWidget(widget, 0 if widget in {self.large, self.only_one} else 1)
            column.addLayout(row)
        column.addWidget(self.grid, 1)
        self.error.hide()
        told = QHBoxLayout()
        told.addWidget(self.hint, 1)
        told.addWidget(self.score)
        column.addLayout(told)
        column.addWidget(self.error)
        column.addWidget(self.times)

    def _connect(self) -> None:
        papers = self._papers
        self.print_button.clicked.connect(self._print)
        self.keys_button.clicked.connect(partial(self._open_pdf, "keys", papers.print_keys))
        self.out_button.clicked.connect(self._hand_out)
        self.back_button.clicked.connect(self._take_back)
        self.find_field.returnPressed.connect(self._find)
        self.photo_button.entered.connect(self._read_from_photo)
        self.person.activated.connect(self._choose)
        self.which_pass.activated.connect(self._choose)
        self.officer.activated.connect(self._officer_changed)
        self.grid.answered.connect(self._enter)
        self.grid.ended.connect(self._end)
        self.grid.scan_begun.connect(self._scan)
        self.times.handed_in.connect(self._submit)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this inspection's papers as they are now."""
        changed = not self._snapshot or self._snapshot.inspection.id != snapshot.inspection.id
        self._snapshot = snapshot
        if changed:
            self._sheet = None
        known = self.officer.currentData()
        self.officer.clear()
        for officer in snapshot.officers:
            self.officer.addItem(officer.name, officer.id)
        self.officer.setCurrentIndex(max(self.officer.findData(known), 0))
        self.photo_button.show_snapshot(snapshot, str(self.officer.currentData() or ""))
        identifier = snapshot.inspection.id
        self._runner.read(lambda: self._papers.all(identifier), self._show_papers)

    @property
    def attempt_id(self) -> str:
        """Whose paper is shown; empty before anyone is drawn."""
        return str(self.person.currentData() or "")

    def _show_papers(self, summaries: tuple[PaperSummary, ...]) -> None:
        known = self.attempt_id
        self._summaries = {each.attempt_id: each for each in summaries}
        self.person.clear()
        for each in summaries:
            self.person.addItem(self._summary_text(each), each.attempt_id)
        self.person.setCurrentIndex(max(self.person.findData(known), 0))
        usable = bool(summaries) and bool(self._snapshot and self._snapshot.open)
        for widget in (self.print_button, self.keys_button, self.out_button, self.find_field):
            widget.setEnabled(usable)
        self._load()

    def _summary_text(self, each: PaperSummary) -> str:
        text = f"{each.person.name} {each.person.number} · {each.code}"
        if each.state is AttemptState.SUBMITTED:
            return self.tr("{paper} · handed in").format(paper=text)
        if each.first:
            return f"{text} · {each.first}/{each.needed}"
        return self.tr("{paper} · handed out").format(paper=text) if each.handed_out_at else text

    def _choose(self) -> None:
        self._say("")
        self._load(self._show_chosen)

    def _officer_changed(self) -> None:
        self._say("")
        self.grid.setFocus()

    def _load(self, then: Callable[[PaperSheet], None] | None = None) -> None:
        identifier, number = self.attempt_id, self.which_pass.currentData()
        if not identifier:
            self.grid.show_rows((), editable=False)
            self.back_button.setEnabled(False)
            return
        self._runner.read(
            lambda: self._papers.sheet(identifier, number), then or self._show_sheet, self._failed
        )

    def _show_chosen(self, sheet: PaperSheet) -> None:
        self._show_sheet(sheet)
        self.grid.go_to_first_open()

    def _show_sheet(self, sheet: PaperSheet) -> None:
        shown = self.attempt_id, self.which_pass.currentData()
        if (sheet.attempt_id, sheet.pass_number) != shown or self._sending:
            return
        fresh = self._sheet is None or self._sheet.attempt_id != sheet.attempt_id
        self._sheet = sheet
        finished = sheet.state is AttemptState.SUBMITTED
        editable = not finished and bool(self._snapshot and self._snapshot.open)
        self.grid.show_rows(sheet.rows, editable=editable)
        self._show_points(sheet)
        self.hint.setText(self._hint(sheet))
        theme.set_tone(self.hint, theme.Tone.BAD if sheet.differences else theme.Tone.MUTED)
        if fresh:
            now = self._context.services.clock()
            latest_start = max(sheet.earliest, now - timedelta(minutes=sheet.minutes))
            self.times.show_times(sheet.started_at or latest_start, now)
        self.back_button.setEnabled(editable and self._on_paper(sheet.attempt_id))
        self.times.setEnabled(editable and not sheet.missing and not sheet.differences)
        if self._at_end:
            self._end()

    def _show_points(self, sheet: PaperSheet) -> None:
        marks, full = sheet.points
        words = (
            self.tr("{marks} of {full} points, {count} questions to enter")
            if sheet.missing
            else self.tr("{marks} of {full} points")
        )
        text = words.format(
            marks=f"{marks / MARKS_PER_POINT:g}",
            full=full // MARKS_PER_POINT,
            count=len(sheet.missing),
        )
        self.score.setText(text)

    def _hint(self, sheet: PaperSheet) -> str:
        if sheet.differences:
            words = self.tr(
                "The two entries differ at {positions}. Look at the paper and press the right key "
                "there: it then holds for both."
            )
            return words.format(positions="、".join(map(str, sheet.differences)))
        if sheet.other_begun and sheet.missing:
            return self.tr("The other entry stays hidden until this one is complete.")
        return self.tr(
            "A–H or 1–8 choose, 0 leaves open, Enter goes on. Blanks: + right, - wrong, or words."
        )

    def _enter(self, keyed: Keyed) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        self._say("")
        self._sending += 1
        settles = keyed.position in sheet.differences
        keep = self._papers.settle if settles else self._papers.enter
        reading = Reading(keyed.position, keyed.response, str(self.officer.currentData()))
        identifier, number = sheet.attempt_id, sheet.pass_number
        # A read, so that the page does not reload at every key; the answer is on disk all the same.
        self._runner.read(
            lambda: keep(identifier, number, reading), self._entered, self._not_entered
        )

    def _entered(self, sheet: PaperSheet) -> None:
        self._sending -= 1
        self._show_sheet(sheet)

    def _not_entered(self, error: AppError) -> None:
        self._sending -= 1
        self._failed(error)
        self._load()

    def _end(self) -> None:
        """After the last key on to the times, as soon as everything is kept."""
        self._at_end = self._sending > 0
        if not self._at_end and self.times.isEnabled():
            self.times.began.setFocus()

    def _scan(self) -> None:
        self.find_field.setFocus()
        self.find_field.setText(SCAN_START)

    def _find(self) -> None:
        self._say("")
        text = self.find_field.text()
        self.find_field.clear()
        if self._snapshot and text.strip():
            identifier = self._snapshot.inspection.id
            self._runner.read(
                lambda: self._papers.find(identifier, text), self._found, self._failed
            )

    def _found(self, attempt_id: str) -> None:
        self.person.setCurrentIndex(max(self.person.findData(attempt_id), 0))
        self._choose()

    def _read_from_photo(self, sheet: PaperSheet) -> None:
        self._found(sheet.attempt_id)

    def _people(self) -> tuple[str, ...]:
        """The person chosen, or nobody for everyone not finished."""
        return (self.attempt_id,) if self.only_one.isChecked() else ()

    def _print(self) -> None:
        large = self.large.isChecked()
        self._open_pdf(
            "papers", lambda i, people: self._papers.print_papers(i, people, large=large)
        )

    def _open_pdf(
        self, name: str, make: Callable[[str, tuple[str, ...]], bytes], *_: object
    ) -> None:
        if self._snapshot is None:
            return
        self._say("")
        identifier, people = self._snapshot.inspection.id, self._people()
        folder = self._context.folders.cache

        def write() -> Path:
            path = folder / f"{name}-{identifier[-8:]}.pdf"
            folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(make(identifier, people))
            return path

        self._runner.read(write, self._open_file, self._failed)

    def _open_file(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            words = self.tr("No program opened the PDF. It is here: {path}")
            self._say(words.format(path=path))

    def _hand_out(self) -> None:
        # Whoever is paused at a screen is handed a paper only when they are named.
        waiting = (
            [self.attempt_id]
            if self.only_one.isChecked()
            else [
                each.attempt_id
                for each in self._summaries.values()
                if each.state is AttemptState.WAITING
            ]
        )
        if len(waiting) > 1 and not self._really(len(waiting)):
            return
        self._sheet = None
        self._runner.write(lambda: self._papers.hand_out(waiting), on_failure=self._failed)

    def _on_paper(self, attempt_id: str) -> bool:
        summary = self._summaries.get(attempt_id)
        begun = summary is not None and summary.state is AttemptState.PAUSED
        return begun and summary is not None and summary.mode is AttemptMode.PAPER

    def _take_back(self) -> None:
        summary, officer = self._summaries[self.attempt_id], str(self.officer.currentData() or "")
        words = self.tr(
            "{name} goes on by phone, on this laptop or aloud. The {count} answers entered from "
            "the paper are kept and can be changed there; the time on paper is not counted."
        )
        text = words.format(name=summary.person.name, count=summary.first)
        asked = QMessageBox.question(self, self.tr("Take the paper back"), text)
        if asked is QMessageBox.StandardButton.Yes:
            self._sheet, identifier = None, summary.attempt_id
            self._runner.write(
                lambda: self._papers.take_back(identifier, officer), on_failure=self._failed
            )

    def _really(self, count: int) -> bool:
        """Ask once: whoever has begun is not replaced any more."""
        words = self.tr(
            "{count} people begin on paper now. Afterwards they can no longer be replaced; a "
            "screen stays open to them."
        )
        box = QMessageBox(
            QMessageBox.Icon.Question,
            self.out_button.text(),
            words.format(count=count),
            parent=self,
        )
        begin = box.addButton(self.tr("Hand out to all"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is begin

    def _submit(self, started: datetime, ended: datetime, signed: bool) -> None:  # noqa: FBT001 - a signal's argument
        sheet = self._sheet
        if sheet is None or self._snapshot is None:
            return
        self._say("")
        inspection_id, signing = self._snapshot.inspection.id, self._context.services.signing

        def hand_in() -> None:
            self._papers.submit(sheet.attempt_id, PaperTimes(started, ended))
            if signed:
                signing.sign_on_paper(inspection_id, SignerKind.TESTED, sheet.person.number)

        self._runner.write(hand_in, self._handed_in, self._failed)

    def _handed_in(self, _: object) -> None:
        self.find_field.setFocus()

    def _failed(self, error: AppError) -> None:
        self._say(problem_text(error))

    def _say(self, text: str) -> None:
        self.error.setText(text)
        self.error.setVisible(bool(text))
