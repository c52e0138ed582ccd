"""What the office sends: taken in by a laptop, and never over what was changed there unseen."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from inspector_app.domain.blueprints import Blueprint, BlueprintCell
from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.officers import Bureau
from inspector_app.domain.packages import PartStanding
from inspector_app.domain.people import Role, StaffMember
from inspector_app.domain.questions import QuestionType
from tests.services.laptops import contents, office
from tests.worlds import ROOT, World

PLAN = Blueprint("county", "县卷", (BlueprintCell(QuestionType.SINGLE, 2, 50),), minutes=5)
BANK = (ROOT / "tests" / "banks" / "sample.yaml").read_text(encoding="utf-8")


def _bank(version: str) -> str:
    text = BANK.replace("bank: sample", "bank: county", 1)
    lines = [f'version: "{version}"' if x.startswith("version:") else x for x in text.splitlines()]
    return "\n".join(lines) + "\n"


@pytest.fixture
def sender(tmp_path: Path) -> World:
    world = office(tmp_path / "office")
    world.services.setup.save_bureau(Bureau("示例县应急管理局", "示例", "B"))
    for folder, name, text in (
        (world.paths.own_banks, "county.yaml", _bank("1")),
        (world.paths.own_templates / "county-2026", "inspection-record.yaml", "family: county\n"),
    ):
        folder.mkdir(parents=True)
        (folder / name).write_text(text, encoding="utf-8")
    world.services.banks.save_blueprint(PLAN)
    kept = world.services.enterprises.save(Enterprise("", "示例机械有限公司", township="示例镇"))
    world.services.staff.save(StaffMember("", kept.id, "", "甲", Role.FRONTLINE, "焊工"))
    world.pass_time(60)
    return world


def _sent(world: World, path: Path) -> Path:
    world.pass_time(60)
    return world.services.packages.office.export(path).path


def _standings(world: World, path: Path) -> dict[str, PartStanding]:
    preview = world.services.packages.importing.preview(path)
    return {part.key: part.standing for part in preview.parts}


def test_a_laptop_gets_what_the_office_has(sender: World, tmp_path: Path) -> None:
    path = _sent(sender, tmp_path / "first.fcbk")
    laptop = office(tmp_path / "laptop")
    laptop.services.setup.save_bureau(Bureau("旧名", "旧", "A"))
    importing = laptop.services.packages.importing
    standings = _standings(laptop, path)
    assert standings["bank:county.yaml"] is PartStanding.NEW
    assert standings["setting:bureau"] is PartStanding.CHANGED_HERE
    assert importing.take_in(path, trust=True, overwrite={"setting:bureau"}).changed
    once = contents(laptop)
    assert not importing.take_in(path).changed
    assert contents(laptop) == once
    services = laptop.services
    assert services.setup.bureau() == Bureau("示例县应急管理局", "示例", "A")
    assert PLAN in services.banks.blueprints()
    assert "county" in {bank.id for bank in services.banks.all()}
    assert services.banks.sync().loaded == ("sample",)
    (enterprise,) = services.enterprises.all()
    assert [member.name for member in services.staff.of(enterprise.id)] == ["甲"]
    template = laptop.paths.own_templates / "county-2026" / "inspection-record.yaml"
    assert template.read_text(encoding="utf-8") == "family: county\n"


def test_what_was_changed_here_stays_until_the_user_says_otherwise(
    sender: World, tmp_path: Path
) -> None:
    laptop = office(tmp_path / "laptop")
    importing = laptop.services.packages.importing
    first = _sent(sender, tmp_path / "first.fcbk")
    importing.take_in(first, trust=True)
    laptop.now = sender.now
    laptop.pass_time(60)
    (mine,) = laptop.services.enterprises.all()
    laptop.services.enterprises.save(dataclasses.replace(mine, phone="000-1"))
    bank = laptop.paths.own_banks / "county.yaml"
    bank.write_text(_bank("1 local"), encoding="utf-8")
    sender.pass_time(600)
    (theirs,) = sender.services.enterprises.all()
    sender.services.enterprises.save(dataclasses.replace(theirs, phone="000-2"))
    (sender.paths.own_banks / "county.yaml").write_text(_bank("2"), encoding="utf-8")
    second = _sent(sender, tmp_path / "second.fcbk")
    preview = importing.preview(second)
    (pair,) = preview.local_rows
    assert pair.differences == (("phone", "000-1", "000-2"),)
    assert _standings(laptop, second)["bank:county.yaml"] is PartStanding.CHANGED_HERE
    importing.take_in(second)
    assert laptop.services.enterprises.all()[0].phone == "000-1"
    assert "1 local" in bank.read_text(encoding="utf-8")
    third = _sent(sender, tmp_path / "third.fcbk")
    laptop.services.enterprises.save(
        dataclasses.replace(laptop.services.enterprises.all()[0], phone="000-3")
    )
    chosen = {"bank:county.yaml", pair.key}
    importing.take_in(third, overwrite=chosen)
    assert laptop.services.enterprises.all()[0].phone == "000-2"
    assert bank.read_text(encoding="utf-8") == _bank("2")
    (kept,) = (laptop.paths.backups / "replaced").iterdir()
    assert "1 local" in kept.read_text(encoding="utf-8")


def test_an_older_package_changes_nothing_newer(sender: World, tmp_path: Path) -> None:
    first = _sent(sender, tmp_path / "first.fcbk")
    (sender.paths.own_banks / "county.yaml").write_text(_bank("2"), encoding="utf-8")
    second = _sent(sender, tmp_path / "second.fcbk")
    laptop = office(tmp_path / "laptop")
    importing = laptop.services.packages.importing
    importing.take_in(second, trust=True)
    assert _standings(laptop, first)["bank:county.yaml"] is PartStanding.OLDER
    importing.take_in(first)
    assert (laptop.paths.own_banks / "county.yaml").read_text(encoding="utf-8") == _bank("2")


def test_a_wrong_bank_is_not_sent_on(sender: World, tmp_path: Path) -> None:
    wrong = _bank("2").replace("type: single", "type: nothing", 1)
    (sender.paths.own_banks / "county.yaml").write_text(wrong, encoding="utf-8")
    path = _sent(sender, tmp_path / "first.fcbk")
    laptop = office(tmp_path / "laptop")
    before = contents(laptop)
    with pytest.raises(AppError) as error:
        laptop.services.packages.importing.take_in(path, trust=True)
    assert error.value.problem is Problem.PACKAGE_CONTENT_WRONG
    assert error.value.params["entry"] == "banks/county.yaml"
    assert contents(laptop) == before
    assert not laptop.paths.own_banks.exists()
