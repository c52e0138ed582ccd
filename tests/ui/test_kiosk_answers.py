from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.domain.questions import Option, QuestionType
from inspector_app.domain.scoring import Response
from inspector_app.services.attempt_views import AttemptItem
from inspector_app.ui.kiosk.answers import ChoiceArea, FillArea, TextArea, answer_area, stem_text
from inspector_app.ui.kiosk.style import TILE_HEIGHT

# The offscreen platform says so of every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LONG = (
    "进入有限空间作业前，必须先通风、再检测、后作业，检测不合格不得进入，并且要有人在外面监护。" * 2
)


def item(kind: QuestionType, *texts: str, stem: str = "示例题目？", blanks: int = 0) -> AttemptItem:
    options = tuple(Option("DCBA"[number], text) for number, text in enumerate(texts))
    return AttemptItem(1, kind, stem, options, blanks, 5, None, None)


def choice(qtbot: QtBot, question: AttemptItem, given: Response = None) -> ChoiceArea:
    area = answer_area(question, given)
    assert isinstance(area, ChoiceArea)
    qtbot.addWidget(area)
    area.resize(700, 400)
    area.show()
    return area


def test_a_single_choice_keeps_the_key_of_the_option_not_its_place(qtbot: QtBot) -> None:
    area = choice(qtbot, item(QuestionType.SINGLE, "甲", "乙", "丙", "丁"))
    assert area.response() is None
    area.tiles[0].click()
    assert area.response() == "D"
    area.choose(1)
    assert area.response() == "C"
    area.tiles[1].click()
    assert area.response() == "C"


def test_a_multiple_choice_can_be_taken_back(qtbot: QtBot) -> None:
    area = choice(qtbot, item(QuestionType.MULTIPLE, "甲", "乙", "丙"))
    area.tiles[0].click()
    area.tiles[2].click()
    assert area.response() == ("B", "D")
    area.tiles[0].click()
    area.tiles[2].click()
    assert area.response() is None


def test_true_and_false_are_two_tiles(qtbot: QtBot) -> None:
    area = choice(qtbot, item(QuestionType.TRUE_FALSE))
    area.tiles[1].click()
    assert area.response() is False
    assert not area.choose(2)


@pytest.mark.parametrize(
    ("kind", "given"),
    [(QuestionType.SINGLE, "C"), (QuestionType.MULTIPLE, ("B", "D"))],
)
def test_an_earlier_answer_is_shown(qtbot: QtBot, kind: QuestionType, given: Response) -> None:
    area = choice(qtbot, item(kind, "甲", "乙", "丙", "丁"), given)
    assert area.response() == given


def test_a_long_option_wraps_and_is_wholly_visible(qtbot: QtBot) -> None:
    area = choice(qtbot, item(QuestionType.SINGLE, LONG, "短"))
    qtbot.wait(10)
    long, short = area.tiles
    assert long.height() > short.height() >= TILE_HEIGHT
    assert long.height() >= long.heightForWidth(long.width())


def test_arrows_move_and_space_chooses(qtbot: QtBot) -> None:
    area = choice(qtbot, item(QuestionType.MULTIPLE, "甲", "乙", "丙"))
    area.take_focus()
    area.move_focus(1)
    assert area.tiles[1].hasFocus() or not area.isActiveWindow()
    QTest.keyClick(area.tiles[1], Qt.Key.Key_Space)
    assert area.response() == ("C",)


def test_each_blank_has_its_numbered_line(qtbot: QtBot) -> None:
    question = item(QuestionType.FILL, stem="火警____，急救____。", blanks=2)
    assert stem_text(question) == "火警 __①__ ，急救 __②__ 。"
    area = answer_area(question, None)
    assert isinstance(area, FillArea)
    qtbot.addWidget(area)
    assert area.response() is None
    with qtbot.waitSignal(area.edited) as told:
        QTest.keyClicks(area.lines[1], " 120 ")
    assert told.args == [True]
    assert area.response() == ("", "120")


def test_a_short_answer_of_blanks_counts_as_none(qtbot: QtBot) -> None:
    area = answer_area(item(QuestionType.SHORT), "先断电")
    assert isinstance(area, TextArea)
    qtbot.addWidget(area)
    assert area.response() == "先断电"
    area.text.setPlainText("  \n ")
    assert area.response() is None
