from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.domain.signatures import Sample
from inspector_app.ui.widgets.signature_dialog import (
    OTHER_REASON,
    SignatureDialog,
    SignaturePanel,
    refusal_reasons,
)
from inspector_app.ui.widgets.signature_pad import MOUSE_PRESSURE, SignaturePad

# The offscreen platform says so of every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LINE = ((Sample(100, 100, 0, 500), Sample(300, 120, 40, 500)),)


def _pad(qtbot: QtBot) -> SignaturePad:
    pad = SignaturePad()
    qtbot.addWidget(pad)
    pad.resize(500, 200)
    pad.show()
    return pad


def _draw(pad: SignaturePad, *points: tuple[int, int]) -> None:
    button = Qt.MouseButton.LeftButton
    QTest.mousePress(pad, button, pos=QPoint(*points[0]))
    for point in points[1:]:
        QTest.mouseMove(pad, QPoint(*point))
    QTest.mouseRelease(pad, button, pos=QPoint(*points[-1]))


def _tablet(pad: SignaturePad, kind: QEvent.Type, at: QPointF, pressure: float) -> None:
    pen = QPointingDevice(
        "pen",
        1,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Pressure,
        1,
        1,
        "",
        QPointingDeviceUniqueId(),
    )
    event = QTabletEvent(
        kind,
        pen,
        at,
        QPointF(pad.mapToGlobal(at)),
        pressure,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        Qt.KeyboardModifier.NoModifier,
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
    )
    QApplication.sendEvent(pad, event)


def test_mouse_strokes_are_in_thousandths_of_the_width(qtbot: QtBot) -> None:
    pad = _pad(qtbot)
    _draw(pad, (50, 50), (250, 100), (450, 150))
    (stroke,) = pad.strokes()
    assert [(s.x, s.y) for s in stroke] == [(100, 100), (500, 200), (900, 300)]
    assert {s.pressure for s in stroke} == {MOUSE_PRESSURE}
    assert stroke[0].time == 0
    assert [s.time for s in stroke] == sorted(s.time for s in stroke)
    assert pad.is_signed()


def test_strokes_stay_inside_the_pad(qtbot: QtBot) -> None:
    pad = _pad(qtbot)
    _draw(pad, (50, 50), (900, 700))
    assert pad.strokes()[0][-1].x == 1000
    assert pad.strokes()[0][-1].y == 400


def test_pen_pressure_is_kept(qtbot: QtBot) -> None:
    pad = _pad(qtbot)
    _tablet(pad, QEvent.Type.TabletPress, QPointF(50, 50), 0.25)
    _tablet(pad, QEvent.Type.TabletMove, QPointF(100, 50), 0.75)
    _tablet(pad, QEvent.Type.TabletRelease, QPointF(150, 50), 0.0)
    (stroke,) = pad.strokes()
    assert [s.pressure for s in stroke] == [250, 750, 0]


def test_while_the_pen_writes_the_mouse_leaves_no_mark(qtbot: QtBot) -> None:
    pad = _pad(qtbot)
    _tablet(pad, QEvent.Type.TabletPress, QPointF(50, 50), 0.5)
    _draw(pad, (300, 10), (320, 30))
    _tablet(pad, QEvent.Type.TabletRelease, QPointF(150, 50), 0.5)
    assert len(pad.strokes()) == 1
    assert len(pad.strokes()[0]) == 2


def test_a_finger_writes(qtbot: QtBot) -> None:
    pad = _pad(qtbot)
    screen = QTest.createTouchDevice()
    QTest.touchEvent(pad, screen).press(0, QPoint(50, 50)).commit()
    QTest.touchEvent(pad, screen).move(0, QPoint(150, 50)).commit()
    QTest.touchEvent(pad, screen).release(0, QPoint(250, 50)).commit()
    (stroke,) = pad.strokes()
    assert abs(stroke[0].x - 100) < 10
    assert abs(stroke[-1].x - 500) < 10


def test_a_dot_is_no_signature_and_changed_says_so(qtbot: QtBot) -> None:
    pad = _pad(qtbot)
    told: list[bool] = []
    pad.changed.connect(told.append)
    _draw(pad, (50, 50))
    assert told
    assert not any(told)
    _draw(pad, (50, 50), (250, 90))
    assert told[-1] is True


def test_undo_and_clear(qtbot: QtBot) -> None:
    pad = _pad(qtbot)
    _draw(pad, (10, 10), (100, 10))
    _draw(pad, (10, 50), (100, 50))
    pad.setFocus()
    QTest.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(pad.strokes()) == 1
    pad.clear()
    assert pad.strokes() == ()
    assert not pad.is_signed()


def test_shown_strokes_cannot_be_changed(qtbot: QtBot) -> None:
    pad = _pad(qtbot)
    pad.set_strokes(LINE)
    _draw(pad, (10, 10), (100, 10))
    assert pad.strokes() == LINE
    image = pad.grab().toImage()
    darkest = min(
        image.pixelColor(x, y).lightness()
        for x in range(20, image.width() - 20, 2)
        for y in range(20, image.height() - 20)
    )
    assert darkest < 100


def test_blank_and_dot_are_refused_beside_the_pad(qtbot: QtBot) -> None:
    panel = SignaturePanel()
    qtbot.addWidget(panel)
    panel.resize(600, 400)
    panel.show()
    given: list[object] = []
    panel.signed.connect(given.append)
    panel.sign_button.click()
    blank = panel._problem.text()
    _draw(panel.pad, (50, 50))
    assert panel._problem.text() == ""
    panel.sign_button.click()
    assert blank
    assert panel._problem.text() not in {"", blank}
    assert given == []


def test_the_dialog_gives_strokes(qtbot: QtBot) -> None:
    dialog = SignatureDialog("测试甲", "焊工 · W001")
    qtbot.addWidget(dialog)
    dialog.show()
    _draw(dialog.panel.pad, (50, 50), (250, 90), (300, 20))
    dialog.panel.sign_button.click()
    assert dialog.result() == SignatureDialog.DialogCode.Accepted
    assert len(dialog.strokes[0]) == 3
    assert dialog.refusal is None


def test_one_can_refuse_by_keyboard_alone(qtbot: QtBot) -> None:
    dialog = SignatureDialog("测试甲", "焊工")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.panel.refuse_button.setFocus()
    QTest.keyClick(dialog.panel.refuse_button, Qt.Key.Key_Space)
    form = dialog.panel._refusal
    assert form.isVisible()
    QTest.keyClick(form.reason, Qt.Key.Key_Down)
    QTest.keyClicks(form.words, "bu shi zi")
    QTest.keyClicks(form.witness, "Jia")
    QTest.keyClick(form.confirm, Qt.Key.Key_Space)
    assert dialog.refusal is not None
    assert dialog.refusal.reason == f"{refusal_reasons()[1][0]}：bu shi zi"
    assert dialog.refusal.witness == "Jia"
    assert dialog.strokes == ()


def test_another_reason_needs_words(qtbot: QtBot) -> None:
    panel = SignaturePanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.show_refusal()
    refused: list[object] = []
    panel.refused.connect(refused.append)
    form = panel._refusal
    form.reason.setCurrentIndex(form.reason.findData(OTHER_REASON))
    form.confirm.click()
    assert refused == []
    assert panel._problem.text()
