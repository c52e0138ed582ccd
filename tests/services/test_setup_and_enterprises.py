from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.officers import Bureau
from inspector_app.domain.people import Role, StaffMember
from inspector_app.services.setup import OfficerDraft
from tests.worlds import PIN, World

DRAFT = OfficerDraft("检查丁", "B-1", date(2028, 1, 1), "2468")


def test_first_start_ends_with_the_bureau(world: World) -> None:
    assert world.services.setup.is_first_start()
    kept = world.services.setup.save_bureau(Bureau(" 示例县应急管理局 ", "示例", " a "))
    assert kept == Bureau("示例县应急管理局", "示例", "A")
    assert not world.services.setup.is_first_start()
    assert world.again().setup.bureau() == kept


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"name": " "}, Problem.FIELD_REQUIRED),
        ({"certificate_number": ""}, Problem.FIELD_REQUIRED),
        ({"pin": ""}, Problem.FIELD_REQUIRED),
        ({"pin": "123"}, Problem.PIN_TOO_SHORT),
        ({"certificate_number": "A-1"}, Problem.CERTIFICATE_TAKEN),
    ],
)
def test_an_incomplete_officer_is_refused(
    world: World, change: dict[str, str], problem: Problem
) -> None:
    world.set_up()
    with pytest.raises(AppError) as error:
        world.services.setup.save_officer(dataclasses.replace(DRAFT, **change))  # type: ignore[arg-type]  # text fields
    assert error.value.problem is problem
    assert len(world.services.setup.officers()) == 2


def test_the_pin_tells_which_officer_it_is_and_is_not_stored(world: World) -> None:
    first, _ = world.set_up()
    officer = world.services.setup.save_officer(DRAFT)
    assert world.services.setup.check_pin((first.id, officer.id), "2468").name == "检查丁"
    with pytest.raises(AppError) as error:
        world.services.setup.check_pin((officer.id,), PIN)
    assert error.value.problem is Problem.PIN_WRONG
    assert "2468" not in world.kept_text()


def test_changing_an_officer_keeps_the_pin_unless_a_new_one_is_given(world: World) -> None:
    officer = world.services.setup.save_officer(DRAFT)
    changed = dataclasses.replace(DRAFT, id=officer.id, name="检查戊", pin="")
    assert world.services.setup.save_officer(changed).has_pin
    assert world.services.setup.check_pin((officer.id,), "2468").name == "检查戊"


def test_a_wrong_credit_code_says_which_check_character_is_expected(world: World) -> None:
    with pytest.raises(AppError) as error:
        world.services.enterprises.save(Enterprise("", "甲公司", "91350100M000100Y44"))
    assert error.value.problem is Problem.CREDIT_CODE_INVALID
    assert error.value.params["expected"] == "3"


def test_a_credit_code_belongs_to_one_enterprise(world: World) -> None:
    kept = world.services.enterprises.save(Enterprise("", "甲公司", "91350100m000100y43"))
    assert kept.credit_code == "91350100M000100Y43"
    with pytest.raises(AppError) as error:
        world.services.enterprises.save(Enterprise("", "乙公司", "91350100M000100Y43"))
    assert error.value.problem is Problem.CREDIT_CODE_TAKEN


def test_an_enterprise_changed_elsewhere_is_not_overwritten_unseen(world: World) -> None:
    kept = world.services.enterprises.save(Enterprise("", "甲公司"))
    world.services.enterprises.save(dataclasses.replace(kept, name="甲新公司"))
    with pytest.raises(AppError) as error:
        world.services.enterprises.save(dataclasses.replace(kept, name="别的"))
    assert error.value.problem is Problem.CHANGED_BY_OTHERS


def test_removed_enterprises_come_back(world: World) -> None:
    kept = world.services.enterprises.save(Enterprise("", "重庆示例厂"))
    assert kept.initials == "cqslc"
    world.services.enterprises.remove(kept.id)
    assert world.services.enterprises.all() == ()
    world.services.enterprises.restore(kept.id)
    assert [e.name for e in world.services.enterprises.all()] == ["重庆示例厂"]


def test_people_added_on_site_get_the_next_number_of_their_role(world: World) -> None:
    enterprise = world.enterprise(workers=2)
    new = StaffMember("", enterprise.id, "", "临时己", Role.FRONTLINE, "搬运工")
    kept = world.services.staff.save(new)
    assert kept.number == "W003"
    with pytest.raises(AppError) as error:
        world.services.staff.save(new)
    assert error.value.problem is Problem.PERSON_ALREADY_LISTED
    world.services.staff.remove([kept.id])
    other = dataclasses.replace(new, name="临时庚")
    assert world.services.staff.save(other).number == "W004"
