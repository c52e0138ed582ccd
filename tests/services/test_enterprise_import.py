from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from inspector_app.domain.enterprise_lists import EnterpriseCorrection
from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.errors import Cancelled
from inspector_app.domain.lists import ImportResult
from tests.worlds import ROOT, World

SAMPLE = ROOT.parent / "shared" / "samples" / "rosters" / "fake_enterprises_dancheng.xlsx"
HEADER = "企业名称,统一社会信用代码,所属乡镇,行业领域,联系电话,从业人员数"
CODE = "91350100M000100Y43"
WriteList = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> WriteList:
    def write(*rows: str) -> Path:
        path = tmp_path / "企业.csv"
        path.write_text("\n".join([HEADER, *rows]), encoding="utf-8")
        return path

    return write


@pytest.fixture
def stocked(tmp_path: Path) -> Iterator[World]:
    """A world with the banks that ship."""
    folder = tmp_path / "stocked"
    folder.mkdir()
    made = World(folder, ROOT / "question_banks")
    made.services.banks.sync()
    yield made
    made.services.close()


def bring(world: World, path: Path, **corrections: EnterpriseCorrection) -> ImportResult:
    """Import with corrections by row, such as `r2`."""
    service = world.services.enterprise_import
    by_row = {int(row[1:]): correction for row, correction in corrections.items()}
    return service.import_preview(service.preview(path), by_row)


def by_name(world: World) -> dict[str, Enterprise]:
    return {each.name: each for each in world.services.enterprises.all()}


def test_a_list_comes_in_once_however_often_it_is_imported(world: World, write: WriteList) -> None:
    path = write(f"甲公司,{CODE},胡集乡,,13800000001,12", "乙公司,,白马镇,,,", "乙公司,,汲水镇,,,")
    assert bring(world, path) == ImportResult(3, 0, 0)
    before = world.services.enterprises.all()
    assert bring(world, path) == ImportResult(0, 3, 0)
    after = world.services.enterprises.all()
    assert [dataclasses.replace(each, row_version=1) for each in after] == list(before)
    assert by_name(world)["甲公司"].initials == "jgs"


def test_by_its_code_an_enterprise_is_brought_up_to_date_with_its_name(
    world: World, write: WriteList
) -> None:
    kept = world.services.enterprises.save(
        Enterprise("", "老名", CODE, address="东街1号", bank_ids=("sample",), headcount=5)
    )
    assert bring(world, write(f"新名,{CODE},胡集乡,,,12")) == ImportResult(0, 1, 0)
    (now,) = world.services.enterprises.all()
    assert (now.id, now.name, now.initials, now.township) == (kept.id, "新名", "xm", "胡集乡")
    assert (now.address, now.bank_ids, now.headcount) == ("东街1号", ("sample",), 12)


def test_a_wrong_code_does_not_take_the_right_one_away(world: World, write: WriteList) -> None:
    world.services.enterprises.save(Enterprise("", "甲公司", CODE, township="胡集乡"))
    assert bring(world, write(f"甲公司,{CODE[:-1]}9,胡集乡,,,")) == ImportResult(0, 1, 0)
    assert by_name(world)["甲公司"].credit_code == CODE


def test_a_later_row_of_the_list_fills_what_the_first_left_empty(
    world: World, write: WriteList
) -> None:
    path = write("甲公司,,胡集乡,,13800000001,", f"甲公司,{CODE},胡集乡,,13800000002,7")
    assert bring(world, path) == ImportResult(1, 0, 1)
    (now,) = world.services.enterprises.all()
    assert (now.phone, now.credit_code, now.headcount) == ("13800000001", CODE, 7)


def test_other_codes_are_other_enterprises_even_of_one_name(world: World, write: WriteList) -> None:
    other = "91411625MA9FAKE00"
    world.services.enterprises.save(Enterprise("", "甲公司", CODE, township="胡集乡"))
    from inspector_app.domain.enterprises import credit_code_check_character

    path = write(f"甲公司,{other}{credit_code_check_character(other)},胡集乡,,,")
    assert bring(world, path) == ImportResult(1, 0, 0)


def test_one_taken_off_the_list_comes_back_by_its_code(world: World, write: WriteList) -> None:
    kept = world.services.enterprises.save(Enterprise("", "甲公司", CODE))
    world.services.enterprises.remove(kept.id)
    assert bring(world, write(f"甲公司,{CODE},胡集乡,,,")) == ImportResult(0, 1, 0)
    assert [each.id for each in world.services.enterprises.all()] == [kept.id]


def test_rows_can_be_left_out_and_given_other_banks(world: World, write: WriteList) -> None:
    world.services.banks.sync()
    path = write("甲公司,,,加油站,,", "乙公司,,,加油站,,", "丙公司,,,加油站,,")
    result = bring(
        world,
        path,
        r2=EnterpriseCorrection(skip=True),
        r3=EnterpriseCorrection(bank_ids=("sample",)),
    )
    assert result == ImportResult(2, 0, 1)
    found = by_name(world)
    assert set(found) == {"乙公司", "丙公司"}
    assert (found["乙公司"].bank_ids, found["丙公司"].bank_ids) == (("sample",), ())


def test_without_the_first_of_two_rows_the_second_comes_in(world: World, write: WriteList) -> None:
    path = write("甲公司,,胡集乡,,,1", "甲公司,,胡集乡,,,2")
    assert bring(world, path, r2=EnterpriseCorrection(skip=True)) == ImportResult(1, 0, 1)
    assert by_name(world)["甲公司"].headcount == 2


def test_stopped_half_way_nothing_is_kept(world: World, write: WriteList) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise Cancelled

    world.services.enterprises.save(Enterprise("", "甲公司", phone="1"))
    service = world.services.enterprise_import
    preview = service.preview(write("甲公司,,,,13800000001,", "乙公司,,,,,", "丙公司,,,,,"))
    with pytest.raises(Cancelled):
        service.import_preview(preview, {}, stop)
    assert {name: each.phone for name, each in by_name(world).items()} == {"甲公司": "1"}


def test_proposed_banks_come_with_those_for_everyone_and_the_industry(
    stocked: World, write: WriteList
) -> None:
    path = write("甲医院,,,医院,,", "乙厂,,,其他,,", "丙店,,,加油站,,", "丁站,,,F5265,,")
    rows = stocked.services.enterprise_import.preview(path).rows
    hospital, factory, filling, coded = (row.enterprise.bank_ids for row in rows)
    assert hospital == ("fire-safety", "general", "healthcare", "special-equipment")
    assert filling == ("fire-safety", "general", "hazardous-chemicals")
    assert (factory, coded) == ((), ())
    bring(stocked, path)
    kept = by_name(stocked)["丁站"]
    assert "hazardous-chemicals" in stocked.services.banks.proposed_for(kept)


@pytest.mark.skipif(not SAMPLE.exists(), reason="no shared samples beside the project")
def test_all_200_enterprises_of_the_sample_come_in(stocked: World) -> None:
    steps: list[tuple[int, int]] = []
    service = stocked.services.enterprise_import
    preview = service.preview(SAMPLE)
    result = service.import_preview(preview, {}, lambda *step: steps.append(step))
    assert result == ImportResult(200, 0, 0)
    assert steps[-1] == (200, 200)
    found = stocked.services.enterprises.all()
    assert len(found) == 200
    assert all(each.bank_ids and each.township and each.initials for each in found)
    assert bring(stocked, SAMPLE) == ImportResult(0, 200, 0)
