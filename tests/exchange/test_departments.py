"""The shipped list of supervising departments, and a county's own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.statistics.authorities import NONE
from inspector_app.exchange.departments import FILE, load_departments
from inspector_app.exchange.industries import load_industries
from tests.worlds import ROOT

RESOURCES = ROOT / "resources"


def test_the_shipped_list_says_first_that_it_is_a_suggestion() -> None:
    first = (RESOURCES / FILE).read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# 建议")
    assert "不是任何单位的官方名单" in first


def test_every_code_of_the_shipped_list_is_an_industry_and_stands_once(tmp_path: Path) -> None:
    listed = load_departments(RESOURCES, tmp_path).listed
    codes = Counter(code for each in listed for code in each.industries)
    assert [code for code, count in codes.items() if count > 1] == []
    assert set(codes) <= {each.code for each in load_industries(RESOURCES)}
    assert len(listed) == len({each.name for each in listed}) == 24


def test_every_industry_has_one_department_or_none_and_none_is_idle(tmp_path: Path) -> None:
    authorities = load_departments(RESOURCES, tmp_path)
    names = [each.name for each in authorities.listed]
    found = Counter(authorities.of(each.code) for each in load_industries(RESOURCES))
    assert set(found) == {*names, NONE}


@pytest.mark.parametrize(
    ("industry", "name"),
    [
        ("B1011", "应急管理"),
        ("C2614", "应急管理"),
        ("C2671", "工业和信息化"),
        ("C2672", "应急管理"),
        ("D4420", "供电"),
        ("D4512", "城市管理"),
        ("E4700", "住房城乡建设"),
        ("E4812", "交通运输"),
        ("F5265", "商务"),
        ("F5266", "城市管理"),
        ("G5942", "应急管理"),
        ("G5951", "粮食储备"),
        ("H6210", "商务"),
        ("I6321", "文化广电旅游"),
        ("N7724", "生态环境"),
        ("P8310", "教育体育"),
        ("P8391", "人力资源社会保障"),
        ("Q8514", "民政"),
        ("R8921", "教育体育"),
        ("R9011", "文化广电旅游"),
        ("J6620", NONE),
    ],
)
def test_usual_industries_are_where_officials_look_for_them(
    tmp_path: Path, industry: str, name: str
) -> None:
    assert load_departments(RESOURCES, tmp_path).of(industry) == name


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("departments: [{name: 商务, industries: [H, H99]}]", "departments[0].industries[1]"),
        ("departments: [{name: 商务, industries: [H, H]}]", "departments[0].industries[1]"),
        ("departments: [{name: 商务, industries: H}]", "$.departments[0].industries"),
        ("departments: [{name: 商务}]", "industries"),
        ("departments: [", ""),
    ],
)
def test_a_wrong_list_is_named_with_its_field(tmp_path: Path, text: str, detail: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(AppError) as error:
        load_departments(RESOURCES, tmp_path)
    assert error.value.problem is Problem.TEMPLATE_INVALID
    assert error.value.params["file"] == str(tmp_path / FILE)
    assert detail in str(error.value.params["detail"])
