"""Step 3: who is tested, who is next, and what the officer scores."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QSplitter, QWidget
from typing_extensions import override

from inspector_app.domain.attachments import Attachment
from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.errors import AppError
from inspector_app.domain.inspections import Step
from inspector_app.domain.official_documents import RecordPaper
from inspector_app.domain.record import RecordedAttempt
from inspector_app.domain.signatures import SignerKind
from inspector_app.services.attempt_views import AttemptSummary
from inspector_app.services.photos import ShownPhoto
from inspector_app.services.record_papers import PaperLine
from inspector_app.services.rubrics import RubricItem
from inspector_app.ui import theme
from inspector_app.ui.context import UiContext
from inspector_app.ui.document_labels import record_paper_text
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.kiosk.window import KioskWindow
from inspector_app.ui.labels import attempt_mode_text
from inspector_app.ui.pages.inspection.confirm_dialog import ConfirmDialog
from inspector_app.ui.pages.inspection.oral_dialog import OralWindow
from inspector_app.ui.pages.inspection.queue_table import OPEN, QueueTable, following
from inspector_app.ui.pages.inspection.result_dialog import ResultDialog
from inspector_app.ui.pages.inspection.rubric_panel import NewPhotos, RubricPanel, Scoring
from inspector_app.ui.pages.inspection.signing_flow import ask_signature
from inspector_app.ui.pages.inspection.snapshot import HERE, Snapshot
from inspector_app.ui.pages.inspection.step_panel import StepPanel, primary_button
from inspector_app.ui.pages.inspection.way_bar import WayBar
from inspector_app.ui.texts import problem_text


class TestStep(StepPanel):
    """The queue, the kiosk, the officer's scoring and the answers to go through."""

    __test__ = False

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._items: tuple[RubricItem, ...] = ()
        self._kiosk: KioskWindow | None = None
        self._taken = ""
        self.ways = WayBar()
        self.queue = QueueTable()
        self.rubric = RubricPanel()
        self.rubric.hide()
        self._error = QLabel(wordWrap=True)
        theme.set_role(self._error, "error")
        self._count = QLabel()
        self.sign_button = QPushButton(icon(Icon.SIGN), self.tr("Sign…"))
        self.oral_button = QPushButton(icon(Icon.PERSON), self.tr("Ask orally…"))
        self.result_button = QPushButton(icon(Icon.LIST), self.tr("Go through the answers"))
        self.next_button = QPushButton(self.tr("Go on to the problems"))
        self.go = primary_button("")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.queue)
        split.addWidget(self.rubric)
        split.addWidget(self.ways.panels)
        for place, share in enumerate((3, 2, 3)):
            split.setStretchFactor(place, share)
        split.setChildrenCollapsible(False)
        self.body.addWidget(self.ways)
        self.body.addWidget(split, 1)
        self.foot.addWidget(self._count)
        self.foot.addWidget(self._error, 1)
        for button in (self.sign_button, self.result_button, self.oral_button):
            self.foot.addWidget(button)
        for button in (self.next_button, self.go):
            self.foot.addWidget(button)

    def _connect(self) -> None:
        self.queue.opened.connect(self._opened)
        self.queue.selection_changed.connect(self._show_selected)
        self.queue.draw_wanted.connect(self._to_draw)
        self.ways.changed.connect(self._show_selected)
        self.rubric.scored.connect(self._score)
        self.rubric.photos_chosen.connect(self._add_photos)
        self.rubric.photo_unwanted.connect(self._remove_photo)
        self.rubric.confirmation_wanted.connect(self._confirm)
        self.oral_button.clicked.connect(self._ask_orally)
        self.sign_button.clicked.connect(self._sign)
        self.result_button.clicked.connect(self._show_results)
        self.next_button.clicked.connect(self._go_on)
        self.go.clicked.connect(self._go)

    def add_way(self, title: str, widget: QWidget) -> None:
        """Offer another way of taking the test: a button that opens its panel beside the queue.

        A panel with a method `show_snapshot(snapshot)` gets the inspection at every reload.
        """
        self.ways.add_way(title, widget)

    @property
    def kiosk_open(self) -> bool:
        """Whether someone is taking the test right now."""
        return self._kiosk is not None

    @override
    def refresh(self, snapshot: Snapshot) -> None:
        super().refresh(snapshot)
        self.rubric.set_officers(snapshot.officers)
        self.queue.show_queue(snapshot.queue)
        self.ways.show_snapshot(snapshot)
        self._go_to_next()
        words = self.tr("{finished} of {total} finished, {passed} passed")
        done = [each for each in snapshot.queue if each.state is AttemptState.SUBMITTED]
        self._count.setText(
            words.format(
                finished=len(done),
                total=len(snapshot.queue),
                passed=sum(each.passed for each in done),
            )
        )
        identifier = snapshot.inspection.id
        self.runner.read(lambda: self.services.rubrics.items(identifier), self._show_items)
        self._show_selected()

    @override
    def enter(self) -> None:
        self.queue.table.view.setFocus()

    def open_kiosk(self, attempt: AttemptSummary, officer_ids: tuple[str, ...]) -> None:
        """Hand the laptop to the person of this attempt; the officers' PINs give it back."""
        if self._kiosk is None and self._may_take_over(attempt):
            self._show_window(KioskWindow(self.context, attempt.id, officer_ids))

    def open_oral(self, attempt: AttemptSummary) -> None:
        """Let an officer ask this person, with the screen in sight of both."""
        if self._kiosk is None and self.snapshot and self._may_take_over(attempt):
            self._show_window(OralWindow(self.context, attempt.id, self.snapshot.officers))

    def resume(self, attempt: AttemptSummary) -> None:
        """Begin on the laptop, or go on: an oral test as an oral test."""
        if attempt.mode is AttemptMode.ORAL and attempt.state is not AttemptState.WAITING:
            self.open_oral(attempt)
        elif self.snapshot:
            self.open_kiosk(attempt, self.snapshot.inspection.officer_ids)

    def _show_window(self, window: KioskWindow) -> None:
        self._kiosk = window
        window.closed.connect(self._kiosk_closed)
        window.open()

    def _may_take_over(self, attempt: AttemptSummary) -> bool:
        """Whether nobody is in the midst of it elsewhere, or the officer wants it here."""
        if attempt.state is AttemptState.WAITING or attempt.mode in HERE:
            return True
        words = self.tr("{name} is taking the test already: {way}. Go on with it here instead?")
        sentence = words.format(name=attempt.person.name, way=attempt_mode_text(attempt.mode))
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Another way"), sentence, parent=self)
        here = box.addButton(self.tr("Go on here"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is here

    def _go_to_next(self) -> None:
        """After someone has finished, put the cursor on who is next, so that Enter starts."""
        taken, self._taken = self._taken, ""
        queue = self.snapshot.queue if self.snapshot else ()
        done = next((each for each in queue if each.id == taken), None)
        if done and done.state is AttemptState.SUBMITTED and not done.needs_rubric:
            self.queue.select_next()

    def _kiosk_closed(self, attempt_id: object) -> None:
        self._taken = str(attempt_id)
        kiosk, self._kiosk = self._kiosk, None
        if kiosk is not None:
            kiosk.deleteLater()
        self.runner.data_changed.emit()
        self.queue.table.view.setFocus()

    def _show_items(self, items: tuple[RubricItem, ...]) -> None:
        self._items = items
        self._show_selected()

    def _show_selected(self) -> None:
        chosen = self.queue.current()
        finished = chosen is not None and chosen.state is AttemptState.SUBMITTED
        coming = self._next()
        words = (
            self.tr("Start the test of {name}")
            if coming is None or coming.state is AttemptState.WAITING
            else self.tr("Continue the test of {name}")
        )
        self.go.setText(words.format(name=coming.person.name if coming else ""))
        self.go.setVisible(coming is not None and self.editable)
        self.oral_button.setVisible(coming is not None and self.editable)
        under_way = self.snapshot and any(e.state in OPEN for e in self.snapshot.queue)
        theme.set_role(self.next_button, "" if under_way else "primary")
        self.result_button.setEnabled(finished)
        self.sign_button.setEnabled(
            finished and self.editable and chosen is not None and not chosen.signed
        )
        self.sign_button.setVisible(self.editable)
        shown = chosen if not self.ways.is_open else None
        items = [each for each in self._items if shown and each.attempt_id == shown.id]
        items = [each for each in items if each.ready]
        self.rubric.show_items(items, editable=self.editable, finished=finished)
        self.queue.set_narrow(narrow=bool(items) or self.ways.is_open)
        if items:
            identifier = items[0].attempt_id
            self.runner.read(lambda: self.services.photos.of_attempt(identifier), self._show_photos)

    def _opened(self, attempt: AttemptSummary) -> None:
        if attempt.state in OPEN and self.editable:
            self.resume(attempt)
        elif attempt.state is AttemptState.SUBMITTED:
            self._show_results()

    def _go(self) -> None:
        attempt = self._next()
        if attempt is not None:
            self.resume(attempt)

    def _next(self) -> AttemptSummary | None:
        """The selected person if they can be tested, else the next in the queue."""
        chosen = self.queue.current()
        if chosen is not None and chosen.state in OPEN:
            return chosen
        return following(self.snapshot.queue if self.snapshot else ())

    def _ask_orally(self) -> None:
        attempt = self._next()
        if attempt is not None:
            self.open_oral(attempt)

    def _show_photos(self, photos: tuple[ShownPhoto, ...]) -> None:
        self.rubric.show_photos(photos)

    def _add_photos(self, new: NewPhotos) -> None:
        self._error.clear()
        item = new.item
        add = partial(self.services.photos.add, item.attempt_id, item.position)
        for path in new.paths:
            self.runner.write(
                partial(add, path, officer=new.officer, caption=new.caption),
                on_failure=self._failed,
            )

    def _remove_photo(self, photo: Attachment) -> None:
        self._error.clear()
        photos = self.services.photos
        self.runner.write(lambda: photos.remove(photo), on_failure=self._failed)

    def _confirm(self) -> None:
        if self.snapshot and self.rubric.items:
            ConfirmDialog(self.context, self.rubric.items, self.snapshot.officers, self).exec()

    def _score(self, scoring: Scoring) -> None:
        self._error.clear()
        rubrics, item = self.services.rubrics, scoring.item
        self.runner.write(
            lambda: rubrics.score(
                item.attempt_id,
                item.position,
                scoring.given,
                officer=scoring.officer,
                remark=scoring.remark,
            ),
            on_failure=self._failed,
        )

    def _sign(self) -> None:
        chosen = self.queue.current()
        if chosen is not None:
            person = chosen.person
            signer = (SignerKind.TESTED, person.number, person.name, person.post)
            ask_signature(self.context, self.inspection_id, signer, self)

    def _show_results(self) -> None:
        chosen = self.queue.current()
        if chosen is not None:
            identifier = chosen.id
            self.runner.read(
                lambda: self.services.records.results(identifier), self._open_results, self._failed
            )

    def _open_results(self, attempt: RecordedAttempt) -> None:
        from inspector_app.ui.paperwork.preview import (  # noqa: PLC0415 - when wanted
            PreviewDialog,
        )
        from inspector_app.ui.pdf_printer import PdfPrinter  # noqa: PLC0415 - as above

        person, papers = attempt.person, self.services.record_papers
        line = PaperLine(self.inspection_id, RecordPaper.MISTAKES, person.number, person.name)
        title = f"{record_paper_text(line.paper)} {person.name}"
        dialog = ResultDialog(attempt, self)
        dialog.preview_wanted.connect(
            lambda: PreviewDialog(self.context, title, lambda: papers.pdf(line), dialog).open()
        )
        dialog.print_wanted.connect(
            lambda: PdfPrinter(self.context, dialog).ask_for(lambda: papers.pdf(line))
        )
        dialog.exec()

    def _failed(self, error: AppError) -> None:
        self._error.setText(problem_text(error))

    def _to_draw(self) -> None:
        self.step_wanted.emit(Step.DRAW)

    def _go_on(self) -> None:
        self.step_wanted.emit(Step.FINDINGS)
