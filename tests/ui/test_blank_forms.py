from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from inspector_app.ui.pages.settings import SettingsPage
from inspector_app.ui.pages.templates_card import TemplatesCard
from inspector_app.ui.tasks import TaskRunner
from tests.ui.pages_case import make_case
from tests.worlds import World


def test_a_blank_form_is_saved_from_the_settings(
    world: World, inline: TaskRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = SettingsPage(make_case(world, inline).context)
    qtbot.addWidget(page)
    card = page.findChild(TemplatesCard)
    assert card is not None
    actions = card.blank_menu.actions()
    assert len(actions) == 5
    for filter_, suffix in (("PDF (*.pdf)", ".pdf"), ("Word (*.docx)", ".docx")):
        chosen = str(world.folder / "form"), filter_
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, chosen=chosen: chosen)
        actions[2].trigger()
        file: Path = world.folder / f"form{suffix}"
        assert file.stat().st_size > 5_000
