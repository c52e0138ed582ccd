"""Step 3: who is tested, who is next, and what the officer scores."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QWidget
from typing_extensions import override

from inspector_app.domain.attempts import AttemptState
from inspector_app.domain.errors import AppError
from inspector_app.domain.inspections import Step
from inspector_app.domain.record import RecordedAttempt
from inspector_app.domain.signatures import SignerKind
from inspector_app.services.attempt_views import AttemptSummary
from inspector_app.services.rubrics import RubricItem
from inspector_app.ui import theme
from inspector_app.ui.context import UiContext
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.kiosk.window import KioskWindow
from inspector_app.ui.pages.inspection.queue_table import OPEN, QueueTable
from inspector_app.ui.pages.inspection.result_dialog import ResultDialog
from inspector_app.ui.pages.inspection.rubric_panel import RubricPanel, Scoring
from inspector_app.ui.pages.inspection.signing_flow import ask_signature
from inspector_app.ui.pages.inspection.snapshot import Snapshot
from inspector_app.ui.pages.inspection.step_panel import StepPanel, primary_button
from inspector_app.ui.texts import problem_text


class TestStep(StepPanel):
    """The queue, the kiosk, the officer's scoring and the answers to go through."""

    __test__ = False

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._items: tuple[RubricItem, ...] = ()
        self._kiosk: KioskWindow | None = None
        self.queue = QueueTable()
        self.rubric = RubricPanel()
        self.rubric.hide()
        self._error = QLabel(wordWrap=True)
        theme.set_role(self._error, "error")
        self._count = QLabel()
        self.sign_button = QPushButton(icon(Icon.SIGN), self.tr("Sign…"))
        self.result_button = QPushButton(icon(Icon.LIST), self.tr("Go through the answers"))
        self.next_button = QPushButton(self.tr("Go on to the problems"))
        self.go = primary_button("")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.queue)
        split.addWidget(self.rubric)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        self.body.addWidget(split, 1)
        self.foot.addWidget(self._count)
        self.foot.addWidget(self._error, 1)
        for button in (self.sign_button, self.result_button, self.next_button, self.go):
            self.foot.addWidget(button)

    def _connect(self) -> None:
        self.queue.opened.connect(self._opened)
        self.queue.selection_changed.connect(self._show_selected)
        self.queue.draw_wanted.connect(self._to_draw)
        self.rubric.scored.connect(self._score)
        self.sign_button.clicked.connect(self._sign)
        self.result_button.clicked.connect(self._show_results)
        self.next_button.clicked.connect(self._go_on)
        self.go.clicked.connect(self._go)

    @property
    def kiosk_open(self) -> bool:
        """Whether someone is taking the test right now."""
        return self._kiosk is not None

    @override
    def refresh(self, snapshot: Snapshot) -> None:
        super().refresh(snapshot)
        self.rubric.set_officers(snapshot.officers)
        self.queue.show_queue(snapshot.queue)
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
        if self._kiosk is not None:
            return
        self._kiosk = KioskWindow(self.context, attempt.id, officer_ids)
        self._kiosk.closed.connect(self._kiosk_closed)
        self._kiosk.open()

    def _kiosk_closed(self, _attempt_id: object) -> None:
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
        following = self._next()
        words = (
            self.tr("Start the test of {name}")
            if following is None or following.state is AttemptState.WAITING
            else self.tr("Continue the test of {name}")
        )
        self.go.setText(words.format(name=following.person.name if following else ""))
        self.go.setVisible(following is not None and self.editable)
        theme.set_role(self.next_button, "" if following else "primary")
        self.result_button.setEnabled(finished)
        self.sign_button.setEnabled(
            finished and self.editable and chosen is not None and not chosen.signed
        )
        self.sign_button.setVisible(self.editable)
        items = [each for each in self._items if chosen and each.attempt_id == chosen.id]
        self.rubric.show_items(items if finished else [], editable=self.editable)
        self.queue.set_narrow(narrow=bool(items and finished))

    def _opened(self, attempt: AttemptSummary) -> None:
        if attempt.state in OPEN and self.editable and self.snapshot:
            self.open_kiosk(attempt, self.snapshot.inspection.officer_ids)
        elif attempt.state is AttemptState.SUBMITTED:
            self._show_results()

    def _go(self) -> None:
        attempt = self._next()
        if attempt is not None and self.snapshot:
            self.open_kiosk(attempt, self.snapshot.inspection.officer_ids)

    def _next(self) -> AttemptSummary | None:
        """The selected person if they can be tested, else the next in the queue."""
        chosen = self.queue.current()
        if chosen is not None and chosen.state in OPEN:
            return chosen
        queue = self.snapshot.queue if self.snapshot else ()
        return next((each for each in queue if each.state in OPEN), None)

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
        ResultDialog(attempt, self).exec()

    def _failed(self, error: AppError) -> None:
        self._error.setText(problem_text(error))

    def _to_draw(self) -> None:
        self.step_wanted.emit(Step.DRAW)

    def _go_on(self) -> None:
        self.step_wanted.emit(Step.FINDINGS)
