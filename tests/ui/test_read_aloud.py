"""Reading aloud: by an officer, kept in the record; by the platform's voice, where it has one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from inspector_app.domain.questions import QuestionType
from inspector_app.ui.kiosk.speech import Speaker, spoken
from inspector_app.ui.kiosk.style import TypeSize
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner
from tests.ui.kiosk_case import EVERY_KIND, FILL, SINGLE, TRUE_FALSE, Kiosk, open_kiosk
from tests.worlds import World


@pytest.fixture
def kiosk(
    qtbot: QtBot, tmp_path: Path, settings: UiSettings, inline: TaskRunner
) -> Iterator[Kiosk]:
    world = World(tmp_path)
    yield open_kiosk(qtbot, world, settings, inline, EVERY_KIND)
    world.services.close()


def test_nobody_reads_aloud_unless_an_officer_is_chosen(kiosk: Kiosk) -> None:
    kiosk.window.load()
    names = [
        kiosk.window.hand_over.readers.itemText(row)
        for row in range(kiosk.window.hand_over.readers.count())
    ]
    assert names == ["nobody", "检查甲", "检查乙"]
    kiosk.begin()
    assert kiosk.world.services.attempts.view(kiosk.attempt_id).read_aloud_by == ""


def test_the_officer_who_reads_aloud_is_kept(kiosk: Kiosk) -> None:
    kiosk.window.load()
    kiosk.window.hand_over.readers.setCurrentText("检查乙")
    kiosk.begin()
    assert kiosk.world.services.attempts.view(kiosk.attempt_id).read_aloud_by == "检查乙"


def test_without_a_chinese_voice_there_is_no_button(kiosk: Kiosk) -> None:
    kiosk.begin()
    speaker = kiosk.window.question.speaker
    assert speaker is not None
    assert kiosk.window.question.read_button.isVisible() is speaker.available


def test_a_voice_reads_the_question_and_stops_when_it_is_left(kiosk: Kiosk) -> None:
    speech = pytest.importorskip("PySide6.QtTextToSpeech").QTextToSpeech
    kiosk.begin()
    voice = Speaker(kiosk.window, engine="mock", language=QLocale.Language.English)
    kiosk.window.question.set_speaker(voice)
    assert kiosk.window.question.read_button.isVisible()
    kiosk.window.question.read_button.click()
    assert voice._voice.state() is speech.State.Speaking
    kiosk.window.question.go_to(SINGLE)
    assert voice._voice.state() is speech.State.Ready


@pytest.mark.usefixtures("qapp")
def test_a_voice_of_another_language_is_not_offered() -> None:
    pytest.importorskip("PySide6.QtTextToSpeech")
    assert not Speaker(engine="mock", language=QLocale.Language.Chinese).available


def test_options_and_blanks_are_read_out_in_the_order_of_the_paper(kiosk: Kiosk) -> None:
    truth = ("对", "错")
    items = kiosk.world.services.attempts.view(kiosk.attempt_id).items
    single = items[SINGLE - 1]
    assert single.type is QuestionType.SINGLE
    text = spoken(single, truth)
    places = [text.index(option.text) for option in single.options]
    assert places == sorted(places)
    assert text.startswith(single.stem)
    assert "____" not in spoken(items[FILL - 1], truth)
    assert spoken(items[TRUE_FALSE - 1], truth).endswith("A，对。B，错")


@pytest.mark.parametrize("size", TypeSize)
def test_larger_type_stays_for_the_next_person(kiosk: Kiosk, size: TypeSize) -> None:
    button = next(b for b in kiosk.window.header._sizes.buttons() if b.text() == size.value)
    button.click()
    assert f"{size.sizes.stem}px" in kiosk.window.styleSheet()
    assert kiosk.window._kept_size() is size
    assert TypeSize.NORMAL.sizes.stem >= 22
