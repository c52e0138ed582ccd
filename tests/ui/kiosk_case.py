"""A kiosk on real services: one drawn worker and a paper with every kind of question."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.blueprints import Blueprint, BlueprintCell
from inspector_app.domain.inspections import Inspection
from inspector_app.domain.questions import QuestionType
from inspector_app.services.inspections import InspectionDraft
from inspector_app.ui.actions import Actions
from inspector_app.ui.context import UiContext
from inspector_app.ui.kiosk.answers import ChoiceArea, FillArea, TextArea
from inspector_app.ui.kiosk.window import KioskWindow
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner
from inspector_app.ui.widgets.signature_pad import SignaturePad
from tests.worlds import World

EVERY_KIND = Blueprint(
    id="every-kind",
    title="各种题型",
    cells=(
        BlueprintCell(QuestionType.TRUE_FALSE, 1, 10),
        BlueprintCell(QuestionType.SINGLE, 2, 10),
        BlueprintCell(QuestionType.MULTIPLE, 1, 10),
        BlueprintCell(QuestionType.FILL, 1, 10),
        BlueprintCell(QuestionType.SHORT, 1, 10),
        BlueprintCell(QuestionType.PRACTICAL, 1, 10),
    ),
    minutes=5,
)
TRUE_FALSE, SINGLE, SECOND_SINGLE, MULTIPLE, FILL, SHORT, PRACTICAL = range(1, 8)
BY_PROGRAM = dataclasses.replace(EVERY_KIND, id="by-program", cells=EVERY_KIND.cells[:4])


@dataclass
class Kiosk:
    """A window over one attempt; `kinds` are the positions of its paper."""

    world: World
    context: UiContext
    inspection: Inspection
    attempt_id: str
    window: KioskWindow

    @property
    def area(self) -> ChoiceArea | FillArea | TextArea | QWidget:
        assert self.window.question.area is not None
        return self.window.question.area

    def begin(self) -> None:
        """Through the hand-over to the first question."""
        self.window.hand_over.checked.click()
        self.window.hand_over.start.click()

    def kept(self, position: int) -> object:
        """What the database holds for a question."""
        view = self.world.services.attempts.view(self.attempt_id)
        return view.items[position - 1].response

    def key(self, key: Qt.Key) -> None:
        """Press a key where the focus would be."""
        target = self.window.focusWidget() or self.area
        QTest.keyClick(target, key)

    def pin(self, pin: str) -> None:
        self.window.hand_back.pin.setText(pin)
        QTest.keyClick(self.window.hand_back.pin, Qt.Key.Key_Return)


def open_kiosk(
    qtbot: QtBot, world: World, settings: UiSettings, runner: TaskRunner, plan: Blueprint
) -> Kiosk:
    """A kiosk at its hand-over screen."""
    inspection = world.inspection()
    draft = InspectionDraft(
        enterprise_id=inspection.enterprise_id,
        place=inspection.place,
        purpose=inspection.purpose,
        bank_ids=("sample",),
        blueprint=plan,
        officer_ids=inspection.officer_ids,
    )
    inspection = world.services.inspections.update(inspection.id, draft)
    world.drawn(inspection, frontline=1)
    (summary,) = world.services.attempts.queue(inspection.id)
    context = UiContext(world.services, runner, settings, Actions(runner), world.paths)
    window = open_window(qtbot, context, inspection, summary.id)
    return Kiosk(world, context, inspection, summary.id, window)


def open_window(
    qtbot: QtBot, context: UiContext, inspection: Inspection, attempt_id: str
) -> KioskWindow:
    window = KioskWindow(context, attempt_id, inspection.officer_ids)
    qtbot.addWidget(window, before_close_func=_let_close)
    window.resize(1366, 768)
    window.show()
    window.session.load()
    return window


def write_name(pad: SignaturePad) -> None:
    """A line with the mouse that is long enough for a signature."""
    button = Qt.MouseButton.LeftButton
    QTest.mousePress(pad, button, pos=QPoint(40, 40))
    for place in ((120, 90), (200, 30), (260, 100)):
        QTest.mouseMove(pad, QPoint(*place))
    QTest.mouseRelease(pad, button, pos=QPoint(300, 60))


def _let_close(widget: QWidget) -> None:
    if isinstance(widget, KioskWindow):
        widget.session.stop_timer()
        widget._may_close = True
