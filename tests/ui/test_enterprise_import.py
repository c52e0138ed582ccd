from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.enterprise_lists import (
    EnterpriseColumn,
    EnterpriseDuplicate,
    EnterpriseIssueKind,
    EnterpriseListRow,
)
from inspector_app.domain.enterprises import Enterprise
from inspector_app.ui import enterprise_list_texts
from inspector_app.ui.dialogs.enterprise_import import BankChoiceDialog, EnterpriseImportDialog
from inspector_app.ui.dialogs.roster_import import RosterImportDialog
from inspector_app.ui.pages.enterprises import EnterprisesPage
from inspector_app.ui.tasks import TaskRunner
from tests.ui.pages_case import make_case, shown
from tests.worlds import World

LIST = """序号,企业名称,统一社会信用代码,所属乡镇(街道),行业领域,联系电话,从业人员数
1,甲加油站,91350100M000100Y43,胡集乡,加油站,13800000001,12
2,乙学校,91350100M000100Y44,白马镇,学校,,许多
3,丙厂,,汲水镇,C2614,,
"""


@pytest.fixture
def owner() -> Iterator[QWidget]:
    widget = QWidget()
    yield widget
    widget.deleteLater()


@pytest.fixture
def dialog(world: World, inline: TaskRunner, owner: QWidget) -> EnterpriseImportDialog:
    world.services.banks.sync()
    return EnterpriseImportDialog(make_case(world, inline).context, owner)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "企业.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_a_list_is_previewed_corrected_and_imported(
    dialog: EnterpriseImportDialog, file: Path, world: World, qtbot: QtBot
) -> None:
    world.services.enterprises.save(Enterprise("", "丙厂", township="汲水镇", phone="1"))
    dialog.open_file(file)
    remarks = {line.number: " ".join(dialog.table.remarks(line)) for line in dialog.table.lines()}
    assert remarks[2] == ""
    assert "91350100M000100Y44" in remarks[3]
    assert "C" in remarks[3]
    assert "许多" in remarks[3]
    assert "丙厂" in remarks[4]
    assert "3" in dialog._keep.text()
    dialog.table.select_row(2)
    dialog.open()
    dialog.ask_for_banks()
    choice = shown(BankChoiceDialog, dialog)
    assert choice.banks.chosen() == ()
    choice.banks.set_chosen(["sample"])
    choice.try_submit()
    dialog.table.select_row(3)
    dialog.table.toggle_skip()
    assert "2" in dialog._keep.text()
    with qtbot.waitSignal(dialog.imported):
        dialog._import()
    kept = {each.name: each for each in world.services.enterprises.all()}
    assert set(kept) == {"甲加油站", "丙厂"}
    assert kept["甲加油站"].bank_ids == ("sample",)
    assert (kept["丙厂"].industry, kept["丙厂"].phone) == ("C2614", "1")


def test_the_meaning_of_a_column_can_be_changed(dialog: EnterpriseImportDialog, file: Path) -> None:
    dialog.open_file(file)
    box = dialog._columns._boxes[3]
    box.setCurrentIndex(box.findData(EnterpriseColumn.ADDRESS))
    box.activated.emit(box.currentIndex())
    assert dialog.table.lines()[0].enterprise.address == "胡集乡"
    assert dialog.table.lines()[0].enterprise.township == ""


def test_a_file_that_is_no_list_says_so(dialog: EnterpriseImportDialog, tmp_path: Path) -> None:
    wrong = tmp_path / "empty.xlsx"
    wrong.write_bytes(b"")
    dialog.open_file(wrong)
    assert "empty.xlsx" in dialog._notice._sentence.text()
    assert not dialog._keep.isEnabled()


def test_the_page_has_the_import(
    world: World, inline: TaskRunner, file: Path, qtbot: QtBot
) -> None:
    page = EnterprisesPage(make_case(world, inline).context)
    qtbot.addWidget(page)
    page.show()
    page.import_enterprises()
    dialog = shown(EnterpriseImportDialog, page)
    dialog.open_file(file)
    dialog._import()
    assert len(page._table.records) == 3
    assert "3" in page._notice._sentence.text()


def test_the_staff_import_hands_a_list_of_enterprises_on(
    world: World, inline: TaskRunner, file: Path, qtbot: QtBot
) -> None:
    world.services.enterprises.save(Enterprise("", "示例机械厂"))
    page = EnterprisesPage(make_case(world, inline).context)
    qtbot.addWidget(page)
    page.show()
    page._detail._staff.import_roster()
    staff = shown(RosterImportDialog, page)
    staff.open_file(file)
    assert not staff._keep.isEnabled()
    staff._notice.act()
    dialog = shown(EnterpriseImportDialog, page)
    assert [line.enterprise.name for line in dialog.table.lines()] == ["甲加油站", "乙学校", "丙厂"]
    dialog.reject()


def test_everything_about_a_list_has_words_of_its_own() -> None:
    columns = [enterprise_list_texts.column_text(each) for each in EnterpriseColumn]
    issues = [enterprise_list_texts.issue_kind_text(each) for each in EnterpriseIssueKind]
    one = Enterprise("1", "甲")
    repeats = [
        enterprise_list_texts.duplicate_text(each)
        for each in (
            EnterpriseDuplicate(3, first=EnterpriseListRow(2, one)),
            EnterpriseDuplicate(3, kept=one),
            EnterpriseDuplicate(3, kept=one, removed=True),
        )
    ]
    for words in (columns, issues, repeats):
        assert len(set(words)) == len(words)
