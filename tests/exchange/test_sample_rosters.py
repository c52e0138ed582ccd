"""The sample staff lists beside the project, where they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector_app.domain.rosters import RosterIssueKind
from inspector_app.exchange.rosters import read_roster

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples" / "rosters"
PEOPLE = {
    "fake_enterprises_dancheng.xlsx": 0,
    "fake_roster_1_neat.xlsx": 86,
    "fake_roster_2_messy.xlsx": 64,
    "fake_roster_3_gbk.csv": 120,
    "员工信息_系统导入模板_长表头.xlsx": 1,
    "员工资料表_双层表头合并.xlsx": 19,
}

pytestmark = pytest.mark.skipif(not SAMPLES.exists(), reason="no shared samples beside the project")


@pytest.mark.parametrize("name", PEOPLE)
def test_sample(name: str) -> None:
    preview = read_roster(SAMPLES / name)
    assert len(preview.rows) == PEOPLE[name]
    assert all(row.name and " " not in row.name for row in preview.rows)


def test_the_messy_list_keeps_departments_and_says_which_numbers_are_lost() -> None:
    preview = read_roster(SAMPLES / "fake_roster_2_messy.xlsx")
    assert all(row.department for row in preview.rows)
    lost = [
        row
        for row in preview.rows
        if any(issue.kind is RosterIssueKind.IDENTITY_DIGITS_LOST for issue in row.issues)
    ]
    assert len(lost) == 11
    assert not any(row.identity_number for row in lost)


def test_the_list_of_enterprises_says_what_it_is() -> None:
    preview = read_roster(SAMPLES / "fake_enterprises_dancheng.xlsx")
    assert [issue.kind for issue in preview.issues] == [RosterIssueKind.ENTERPRISE_LIST]
    assert "法定代表人" in preview.headers
