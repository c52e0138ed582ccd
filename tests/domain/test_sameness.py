"""Who is the same does not depend on who came first."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.sameness import (
    EnterpriseTraits,
    OfficerTraits,
    PersonTraits,
    doubtful_enterprises,
    doubtful_people,
    enterprise_groups,
    officer_groups,
    ordered,
    person_groups,
    plain_name,
)

MILL = EnterpriseTraits("a", "示例机械有限公司", "示例镇", "X", removed=False, changed="1")
PERSON = PersonTraits("a", "e1", "W001", "甲", "", "焊工", "", removed=False, changed="1")
NAMES, CODES, TOWNS = ("甲厂", "乙厂（一）", "乙厂(一)"), ("", "X", "Y"), ("", "东镇")


@st.composite
def _enterprises(draw: st.DrawFn) -> list[EnterpriseTraits]:
    count = draw(st.integers(1, 7))
    return [
        EnterpriseTraits(
            str(number),
            draw(st.sampled_from(NAMES)),
            draw(st.sampled_from(TOWNS)),
            draw(st.sampled_from(CODES)),
            removed=draw(st.booleans()),
            changed=draw(st.sampled_from(("", "1", "2"))),
        )
        for number in range(count)
    ]


@given(rows=_enterprises(), chance=st.randoms(use_true_random=False), same=st.booleans())
def test_groups_do_not_depend_on_the_order(
    rows: list[EnterpriseTraits], chance: random.Random, *, same: bool
) -> None:
    decided = {ordered("0", "1"): same}
    mixed = list(rows)
    chance.shuffle(mixed)
    groups = enterprise_groups(rows, decided)
    assert groups == enterprise_groups(mixed, decided)
    assert doubtful_enterprises(rows, decided) == doubtful_enterprises(mixed, decided)
    for one in rows:
        for other in rows:
            if one.credit_code and one.credit_code == other.credit_code:
                assert groups[one.id] == groups[other.id]
    assert all(groups[head] == head for head in groups.values())


def test_the_row_with_a_code_changed_last_stands_for_the_others() -> None:
    newer, gone = replace(MILL, id="b", changed="2"), replace(MILL, id="c", changed="3")
    gone = replace(gone, removed=True)
    assert set(enterprise_groups([MILL, newer, gone], {}).values()) == {"b"}


def test_an_enterprise_without_a_code_is_asked_about_once() -> None:
    other = replace(MILL, id="b", credit_code="", name="示例机械有限责任公司")
    assert plain_name(MILL.name) == plain_name(other.name)
    assert doubtful_enterprises([MILL, other], {}) == (("a", "b"),)
    assert not doubtful_enterprises([MILL, other], {("a", "b"): False})
    assert not doubtful_enterprises([MILL, replace(other, credit_code="Y")], {})
    assert not doubtful_enterprises([MILL, replace(other, township="别镇")], {})


def test_name_and_number_make_one_person_unless_identity_numbers_contradict() -> None:
    other = replace(PERSON, id="b", enterprise_id="e2")
    assert len(set(person_groups([PERSON, other], {}).values())) == 1
    first, second = replace(PERSON, identity="1"), replace(other, identity="2")
    assert len(set(person_groups([first, second], {}).values())) == 2
    nobody = replace(PERSON, id="c", enterprise_id="e3")
    assert len(set(person_groups([first, second, nobody], {}).values())) == 3
    assert doubtful_people([first, second], {}) == ()


def test_doubtful_people_are_those_of_two_lists() -> None:
    renamed = replace(PERSON, id="b", enterprise_id="e2", identity="1", name="乙", number="W009")
    assert doubtful_people([replace(PERSON, identity="1"), renamed], {}) == (("a", "b"),)
    same_post = replace(PERSON, id="b", enterprise_id="e2", number="W009")
    assert doubtful_people([PERSON, same_post], {}) == (("a", "b"),)
    assert doubtful_people([PERSON, replace(same_post, enterprise_id="e1")], {}) == ()
    assert doubtful_people([PERSON, replace(same_post, post="电工")], {}) == ()


def test_an_officer_keeps_the_row_with_the_pin() -> None:
    mine = OfficerTraits("a", "A-1", has_pin=True, active=True, changed="1")
    theirs = replace(mine, id="b", has_pin=False, changed="2")
    assert officer_groups([mine, theirs]) == {"a": "a", "b": "a"}
