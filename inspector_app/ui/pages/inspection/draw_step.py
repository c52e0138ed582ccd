"""Step 2: the committed draw."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.attempts import AttemptState
from inspector_app.domain.errors import AppError
from inspector_app.domain.inspections import Step
from inspector_app.domain.people import StaffMember
from inspector_app.services.draw_views import DrawnPerson, DrawState, DrawView
from inspector_app.ui import theme
from inspector_app.ui.context import UiContext
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.pages.inspection.draw_history import DrawHistory
from inspector_app.ui.pages.inspection.draw_moment import DrawMoment
from inspector_app.ui.pages.inspection.draw_prepare import DrawPrepare
from inspector_app.ui.pages.inspection.draw_result import DrawResult
from inspector_app.ui.pages.inspection.reason_dialog import ReasonWords, ask_reason
from inspector_app.ui.pages.inspection.receipt_dialog import ReceiptDialog
from inspector_app.ui.pages.inspection.snapshot import Snapshot
from inspector_app.ui.pages.inspection.step_panel import StepPanel, primary_button
from inspector_app.ui.texts import problem_text

ABANDON_REASONS = ("名额设置有误", "人员名单有变动", "企业对名单提出异议，核实后重新抽取")
REPLACE_REASONS = ("临时请假离厂", "身体不适", "本人拒绝参加", "正在从事不能中断的作业")
"""Suggestions for the record, therefore Chinese."""


@dataclass(frozen=True, slots=True)
class _Draws:
    draws: tuple[DrawView, ...]
    present: tuple[StaffMember, ...]


class DrawStep(StepPanel):
    """Prepare, commit, take the digits, show the names; a second draw begins again."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._draws: tuple[DrawView, ...] = ()
        self._again = False
        self._fresh = ""
        self.prepare = DrawPrepare()
        self.moment = DrawMoment()
        self.result = DrawResult()
        self.result_page = QWidget()
        self.history = DrawHistory()
        self.stack = QStackedWidget()
        self._error = QLabel(wordWrap=True)
        theme.set_role(self._error, "error")
        self.abandon_button = QPushButton(self.tr("Abandon this draw…"))
        theme.set_role(self.abandon_button, "danger")
        self.receipt_button = QPushButton(icon(Icon.QR), self.tr("Receipt"))
        self.again_button = QPushButton(icon(Icon.DRAW), self.tr("Draw again"))
        self.again_button.setToolTip(
            self.tr("A further draw with its own secret and digits; this one stays in the record")
        )
        self.back_button = QPushButton(self.tr("Back to the names"))
        self.lock_button = primary_button(self.tr("Lock and show the commitment"))
        self.draw_button = primary_button(self.tr("Draw now"))
        self.next_button = primary_button(self.tr("Go on to the test"))
        self._lay_out()
        self._connect()

    @property
    def current(self) -> DrawView | None:
        """The latest draw, unless it was abandoned."""
        last = self._draws[-1] if self._draws else None
        return last if last and last.state is not DrawState.ABANDONED else None

    @override
    def refresh(self, snapshot: Snapshot) -> None:
        if self.inspection_id != snapshot.inspection.id:
            self.prepare.start_anew()
            self._again = False
            self._fresh = ""
        super().refresh(snapshot)
        drawing, identifier = self.services.drawing, snapshot.inspection.id

        def fetch() -> _Draws:
            strata = drawing.strata(identifier)
            return _Draws(
                drawing.all(identifier), tuple(m for stratum in strata for m in stratum.present)
            )

        self.runner.read(fetch, self._show)

    @override
    def enter(self) -> None:
        self._focus_stage()

    def _lay_out(self) -> None:
        self.stack.addWidget(self.prepare)
        self.stack.addWidget(self.moment)
        page = QVBoxLayout(self.result_page)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.result, 1)
        self.stack.addWidget(self.result_page)
        self.stack.currentChanged.connect(self._focus_stage)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.history)
        self.foot.addWidget(self.abandon_button)
        self.foot.addWidget(self._error, 1)
        for button in (
            self.receipt_button,
            self.again_button,
            self.back_button,
            self.lock_button,
            self.draw_button,
            self.next_button,
        ):
            self.foot.addWidget(button)

    def _connect(self) -> None:
        self.prepare.attendance_wanted.connect(self._to_attendance)
        self.moment.digits_ready.connect(self._digits_ready)
        self.moment.draw_wanted.connect(self.draw_now)
        self.result.replace_wanted.connect(self._replace)
        self.history.chosen.connect(self._show_receipt)
        self.abandon_button.clicked.connect(self._abandon)
        self.receipt_button.clicked.connect(self._receipt_of_current)
        self.again_button.clicked.connect(self._draw_again)
        self.back_button.clicked.connect(self._not_again)
        self.lock_button.clicked.connect(self.lock)
        self.draw_button.clicked.connect(self.draw_now)
        self.next_button.clicked.connect(self._go_on)

    def _show(self, found: _Draws) -> None:
        self._draws = found.draws
        self.prepare.show_present(found.present)
        self._show_stage()

    def _show_stage(self) -> None:
        draw = self.current
        editable = self.editable
        committed = draw is not None and draw.state is DrawState.COMMITTED
        drawn = draw is not None and draw.state is DrawState.DRAWN and not self._again
        if draw is not None and committed:
            self.moment.show_draw(draw)
            self.stack.setCurrentWidget(self.moment)
        elif draw is not None and drawn:
            self.result.show_draw(draw, editable=editable, calmly=draw.id == self._fresh)
            self._fresh = ""
            self.stack.setCurrentWidget(self.result_page)
        else:
            self.stack.setCurrentWidget(self.prepare)
        waits = drawn and all(
            person.attempt_state in {AttemptState.WAITING, None}
            for stratum in (draw.strata if draw else ())
            for person in stratum.drawn
        )
        self.abandon_button.setVisible(editable and (committed or waits))
        self.receipt_button.setVisible(committed or drawn)
        self.again_button.setVisible(editable and drawn)
        self.back_button.setVisible(self._again and not committed)
        self.lock_button.setVisible(editable and not committed and not drawn)
        self.lock_button.setEnabled(True)
        self.draw_button.setVisible(editable and committed)
        self.next_button.setVisible(drawn)
        self.history.show_draws([each for each in self._draws if self._again or each is not draw])

    def _focus_stage(self) -> None:
        """Put the keyboard where this stage's work begins."""
        if not self.isVisible():
            return
        shown = self.stack.currentWidget()
        if shown is self.prepare:
            self.prepare.table.view.setFocus()
        elif shown is self.moment:
            self.moment.digits.setFocus()
        else:
            self.next_button.setFocus()

    def lock(self) -> None:
        """Fix names and quotas, and show the commitment."""
        self._error.clear()
        self.lock_button.setEnabled(False)
        plan, identifier = self.prepare.plan, self.inspection_id
        requests, exclusions = plan.requests(), plan.exclusions()
        self.runner.write(
            lambda: self.services.drawing.commit(identifier, requests, exclusions),
            self._locked,
            self._failed,
        )

    def draw_now(self) -> None:
        """Let the digits decide."""
        draw = self.current
        if draw is None or not self.draw_button.isEnabled():
            return
        self._error.clear()
        self.draw_button.setEnabled(False)
        digits, who = self.moment.given()
        self.runner.write(
            lambda: self.services.drawing.draw(draw.id, digits, who), self._drawn, self._failed
        )

    def _locked(self, draw: DrawView) -> None:
        self._again = False
        self._take(draw)
        QTimer.singleShot(0, self.moment.digits.setFocus)

    def _drawn(self, draw: DrawView) -> None:
        self._fresh = draw.id
        self._take(draw)

    def _take(self, draw: DrawView) -> None:
        kept = [each for each in self._draws if each.id != draw.id]
        self._draws = (*kept, draw)
        self._show_stage()

    def _failed(self, error: AppError) -> None:
        self._error.setText(problem_text(error))
        self.lock_button.setEnabled(True)
        self.draw_button.setEnabled(True)

    def _digits_ready(self, ready: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.draw_button.setEnabled(ready)

    def _replace(self, person: DrawnPerson) -> None:
        draw = self.current
        if draw is None:
            return
        words = self.tr("The next reserve takes the place of {name} ({number}).")
        reason = ask_reason(
            ReasonWords(
                title=self.tr("Replace {name}").format(name=person.name),
                sentence=words.format(name=person.name, number=person.number),
                action=self.tr("Replace"),
                reasons=REPLACE_REASONS,
            ),
            self,
        )
        if reason:
            self.runner.write(
                lambda: self.services.drawing.replace(draw.id, person.number, reason),
                self._take,
                self._failed,
            )

    def _abandon(self) -> None:
        draw = self.current
        if draw is None:
            return
        reason = ask_reason(
            ReasonWords(
                title=self.tr("Abandon draw {number}").format(number=draw.number),
                sentence=self.tr(
                    "The draw stays in the record as abandoned. The next one has a new secret "
                    "and new digits."
                ),
                action=self.tr("Abandon the draw"),
                reasons=ABANDON_REASONS,
            ),
            self,
        )
        if reason:
            self.runner.write(
                lambda: self.services.drawing.abandon(draw.id, reason), self._take, self._failed
            )

    def _draw_again(self) -> None:
        self._again = True
        self._show_stage()

    def _not_again(self) -> None:
        self._again = False
        self._show_stage()

    def _receipt_of_current(self) -> None:
        if self.current is not None:
            self._show_receipt(self.current)

    def _show_receipt(self, draw: DrawView, *_: object) -> None:
        ReceiptDialog(draw, self).exec()

    def _to_attendance(self) -> None:
        self.step_wanted.emit(Step.SETUP)

    def _go_on(self) -> None:
        self.step_wanted.emit(Step.TEST)
