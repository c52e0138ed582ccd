from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.lists import SkipReason
from inspector_app.domain.people import Role
from inspector_app.domain.rosters import RosterColumn, RosterIssueKind
from inspector_app.ui import list_texts, roster_texts
from inspector_app.ui.dialogs.roster_import import RosterImportDialog
from inspector_app.ui.tasks import TaskRunner
from tests.ui.pages_case import make_case
from tests.worlds import World

ROSTER = """姓名,岗位,部门,手机号
张三,总经理,厂办,
李四,安全员,安环部,
王五,焊工,一车间,
赵六,叉车工,仓库,
"""


@pytest.fixture
def owner() -> Iterator[QWidget]:
    widget = QWidget()
    yield widget
    widget.deleteLater()


@pytest.fixture
def dialog(world: World, inline: TaskRunner, owner: QWidget) -> RosterImportDialog:
    kept = world.services.enterprises.save(Enterprise("", "示例机械厂"))
    return RosterImportDialog(make_case(world, inline).context, kept.id, owner)


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    path = tmp_path / "名单.csv"
    path.write_text(ROSTER, encoding="utf-8")
    return path


def test_a_list_is_previewed_corrected_and_imported(
    dialog: RosterImportDialog, roster: Path, world: World, qtbot: QtBot
) -> None:
    dialog.open_file(roster)
    roles = {line.row.name: line.role for line in dialog.table.lines()}
    assert roles["张三"] is Role.PRINCIPAL
    assert roles["李四"] is Role.SAFETY_MANAGER
    dialog.table.select_row(5)
    dialog.table.set_role(Role.SAFETY_MANAGER)
    dialog.table.select_row(4)
    with qtbot.waitSignal(dialog.imported):
        dialog._import()
    (enterprise,) = world.services.enterprises.all()
    people = {each.name: each.role for each in world.services.staff.of(enterprise.id)}
    assert people["赵六"] is Role.SAFETY_MANAGER
    assert len(people) == 4


def test_a_row_left_out_is_not_imported(
    dialog: RosterImportDialog, roster: Path, world: World
) -> None:
    dialog.open_file(roster)
    dialog.table.select_row(4)
    dialog.table.toggle_skip()
    assert "3" in dialog._keep.text()
    dialog._import()
    (enterprise,) = world.services.enterprises.all()
    assert "王五" not in {each.name for each in world.services.staff.of(enterprise.id)}


def test_the_meaning_of_a_column_can_be_changed(dialog: RosterImportDialog, roster: Path) -> None:
    dialog.open_file(roster)
    box = dialog._columns._boxes[1]
    box.setCurrentIndex(box.findData(RosterColumn.DEPARTMENT))
    box.activated.emit(box.currentIndex())
    assert dialog.table.lines()[0].row.department == "总经理"


def test_a_file_that_is_no_list_says_so_in_the_dialog(
    dialog: RosterImportDialog, tmp_path: Path
) -> None:
    wrong = tmp_path / "empty.xlsx"
    wrong.write_bytes(b"")
    dialog.open_file(wrong)
    assert "empty.xlsx" in dialog._notice._sentence.text()
    assert not dialog._keep.isEnabled()


def test_everything_about_a_list_has_words_of_its_own() -> None:
    columns = [roster_texts.column_text(each) for each in RosterColumn]
    issues = [roster_texts.issue_kind_text(each) for each in RosterIssueKind]
    reasons = [list_texts.skip_reason_text(each) for each in SkipReason]
    for words in (columns, issues, reasons):
        assert len(set(words)) == len(words)
