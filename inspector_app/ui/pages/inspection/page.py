"""An inspection from its plan to its seal, on one page with five steps."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.inspections import InspectionState, Step
from inspector_app.services.attempt_views import AttemptSummary
from inspector_app.ui import theme
from inspector_app.ui.actions import Shortcut
from inspector_app.ui.context import UiContext
from inspector_app.ui.pages.inspection.draw_step import DrawStep
from inspector_app.ui.pages.inspection.evidence_meter import EvidenceMeter
from inspector_app.ui.pages.inspection.findings_step import FindingsStep
from inspector_app.ui.pages.inspection.header import Header, clock_text
from inspector_app.ui.pages.inspection.paper_panel import PaperPanel
from inspector_app.ui.pages.inspection.phones_panel import PhonesPanel
from inspector_app.ui.pages.inspection.reason_dialog import ReasonWords, ask_reason
from inspector_app.ui.pages.inspection.setup_step import SetupStep
from inspector_app.ui.pages.inspection.signing_step import SigningStep
from inspector_app.ui.pages.inspection.snapshot import Snapshot, read_snapshot
from inspector_app.ui.pages.inspection.step_bar import StepBar
from inspector_app.ui.pages.inspection.step_panel import StepPanel
from inspector_app.ui.pages.inspection.test_step import TestStep
from inspector_app.ui.widgets.notice import Notice, NoticeBar

_SECOND_MS = 1000
_STEPS = tuple(Step)
CANCEL_REASONS = ("企业停产，现场无人", "接到其他紧急任务", "检查对象选择有误")
"""Suggestions for the record, therefore Chinese."""


class InspectionPage(QWidget):
    """Give it an inspection by `load`; `closed` when the user leaves it."""

    closed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._id = ""
        self._wanted_step: Step | None = None
        self._stale = False
        self.snapshot: Snapshot | None = None
        self.header = Header()
        self.bar = StepBar()
        self.meter = EvidenceMeter()
        self.state_notice = NoticeBar()
        self.interrupted_notice = NoticeBar()
        self.stack = QStackedWidget()
        self.setup = SetupStep(context)
        self.draw = DrawStep(context)
        self.test = TestStep(context)
        if context.phones is not None:
            self.test.add_way(self.tr("By phone"), PhonesPanel(context))
        self.test.add_way(self.tr("On paper"), PaperPanel(context))
        self.findings = FindingsStep(context)
        self.signing = SigningStep(context)
        self.steps: dict[Step, StepPanel] = {
            Step.SETUP: self.setup,
            Step.DRAW: self.draw,
            Step.TEST: self.test,
            Step.FINDINGS: self.findings,
            Step.SIGNING: self.signing,
        }
        self._clock = QTimer(self, interval=_SECOND_MS)
        self._lay_out()
        self._connect()

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return _STEPS[self.stack.currentIndex()]

    def load(self, inspection_id: str | None, enterprise_id: str | None) -> None:
        """Show an inspection at its first open step, or prepare a new one."""
        self._id = inspection_id or ""
        self.snapshot = None
        self.state_notice.clear()
        self.interrupted_notice.clear()
        self.header.show_snapshot(None)
        self.meter.show_snapshot(None)
        self.bar.show_state(Step.SETUP, None)
        self.stack.setCurrentIndex(0)
        self._clock.start()
        if inspection_id:
            self._wanted_step = None
            self.reload()
        else:
            self.setup.start_new(enterprise_id or "")

    def reload(self) -> None:
        """Read the inspection anew."""
        identifier = self._id
        if identifier:
            context = self._context
            self._context.runner.read(lambda: read_snapshot(context, identifier), self._show)

    def go_to(self, step: Step) -> None:
        """Show a step, once the one shown has saved what it holds."""
        if self.snapshot is None and step is not Step.SETUP:
            return
        self._wanted_step = step
        self.steps[self.step].leave(self._enter_wanted)

    def show_documents(self) -> None:
        """The list of the inspection's documents."""
        from inspector_app.ui.paperwork.documents_dialog import (  # noqa: PLC0415 - when wanted
            DocumentsDialog,
        )

        if self.snapshot is not None:
            name = self.snapshot.enterprise.name
            DocumentsDialog(self._context, name, self._id, parent=self).open()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.reload()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.GRID)
        top.addWidget(self.bar)
        top.addStretch()
        top.addWidget(self.meter)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GRID * 2, theme.GRID, theme.GRID * 2, theme.GRID)
        column.setSpacing(theme.GRID)
        column.addWidget(self.header)
        column.addLayout(top)
        column.addWidget(self.state_notice)
        column.addWidget(self.interrupted_notice)
        column.addWidget(self.stack, 1)
        for panel in self.steps.values():
            self.stack.addWidget(panel)

    def _connect(self) -> None:
        self.header.left.connect(self._leave)
        self.header.cancel_wanted.connect(self._cancel)
        self.header.documents_wanted.connect(self.show_documents)
        self.bar.chosen.connect(self._bar_chosen)
        self.meter.step_wanted.connect(self.go_to)
        for panel in self.steps.values():
            panel.step_wanted.connect(self.go_to)
        self.setup.started.connect(self._started)
        self.signing.left.connect(self.closed)
        self.signing.documents_wanted.connect(self.show_documents)
        self.signing.corrected.connect(self._open_correction)
        self._clock.timeout.connect(self._tick)
        self._context.runner.data_changed.connect(self._data_changed)
        for keys, go in (
            (Shortcut.NEXT_STEP, self._next_step),
            (Shortcut.PREVIOUS_STEP, self._previous_step),
        ):
            QShortcut(keys.keys, self).activated.connect(go)

    def _show(self, snapshot: Snapshot) -> None:
        if snapshot.inspection.id != self._id:
            return
        first = self.snapshot is None
        self.snapshot = snapshot
        self.header.show_snapshot(snapshot)
        self.meter.show_snapshot(snapshot)
        self._show_notices(snapshot)
        if first:
            step = self._wanted_step or _first_open_step(snapshot)
            self._wanted_step = step
            self._enter_wanted()
        else:
            self.steps[self.step].refresh(snapshot)
            self.bar.show_state(self.step, snapshot)
        self._tick()

    def _enter_wanted(self) -> None:
        step, self._wanted_step = self._wanted_step, None
        if step is None or self.snapshot is None:
            return
        self.stack.setCurrentIndex(_STEPS.index(step))
        self.bar.show_state(step, self.snapshot)
        self.steps[step].refresh(self.snapshot)
        self.steps[step].enter()

    def _show_notices(self, snapshot: Snapshot) -> None:
        inspection = snapshot.inspection
        if inspection.state is InspectionState.SEALED:
            words = self.tr("Sealed as {number}: this inspection can be read but not changed.")
            self._say(words.format(number=inspection.number), theme.Tone.GOOD)
        elif inspection.state is InspectionState.CANCELLED:
            words = self.tr("Cancelled: this inspection can be read but not changed.")
            self._say(words, theme.Tone.WARNING)
        elif inspection.version > 1:
            words = self.tr(
                "Correction, version {version}. Reason: {reason}. The sealed version stays "
                "as it is."
            )
            self._say(
                words.format(version=inspection.version, reason=inspection.correction_reason),
                theme.Tone.WARNING,
            )
        else:
            self.state_notice.clear()
        self._show_interrupted(snapshot.interrupted)

    def _show_interrupted(self, found: tuple[AttemptSummary, ...]) -> None:
        if not found or self.test.kiosk_open:
            self.interrupted_notice.clear()
            return
        words = self.tr("The test of {name} was interrupted, {time} left.")
        first = found[0]
        self.interrupted_notice.show_notice(
            Notice(
                words.format(name=first.person.name, time=clock_text(first.remaining_seconds)),
                theme.Tone.WARNING,
                self.tr("Continue the test"),
                self._continue_interrupted,
                stays=True,
            )
        )

    def _continue_interrupted(self) -> None:
        if self.snapshot and self.snapshot.interrupted:
            attempt = self.snapshot.interrupted[0]
            self.go_to(Step.TEST)
            self.test.resume(attempt)

    def _say(self, sentence: str, tone: theme.Tone) -> None:
        self.state_notice.show_notice(Notice(sentence, tone, stays=True))

    def _started(self, inspection_id: str) -> None:
        self._id = inspection_id
        self._wanted_step = Step.DRAW
        self.snapshot = None

    def _open_correction(self, inspection_id: str) -> None:
        self.load(inspection_id, None)

    def _data_changed(self) -> None:
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    def _bar_chosen(self, step: Step) -> None:
        self.bar.show_state(self.step, self.snapshot)
        self.go_to(step)

    def _next_step(self) -> None:
        self._step_by(1)

    def _previous_step(self) -> None:
        self._step_by(-1)

    def _step_by(self, way: int) -> None:
        place = _STEPS.index(self.step) + way
        if 0 <= place < len(_STEPS):
            self.go_to(_STEPS[place])

    def _tick(self) -> None:
        if self.isVisible():
            self.header.show_time(self._context.services.clock())

    def _leave(self) -> None:
        self.steps[self.step].leave(self.closed.emit)

    def _cancel(self) -> None:
        identifier = self._id
        if self.snapshot is None:
            return
        reason = ask_reason(
            ReasonWords(
                title=self.tr("Cancel the inspection"),
                sentence=self.tr(
                    "The inspection of {name} ends without a record. "
                    "It stays readable and cannot be continued."
                ).format(name=self.snapshot.enterprise.name),
                action=self.tr("Cancel the inspection"),
                reasons=CANCEL_REASONS,
            ),
            self,
        )
        if reason:
            inspections = self._context.services.inspections
            self._context.runner.write(lambda: inspections.cancel(identifier, reason))


def _first_open_step(snapshot: Snapshot) -> Step:
    """Where to go on; the last step of an inspection that is finished."""
    if not snapshot.open:
        return Step.SIGNING
    return next((step for step in Step if not snapshot.done(step)), Step.SIGNING)
