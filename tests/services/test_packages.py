"""Packages from two laptops, taken in by offices in every order."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import pytest

from inspector_app.domain.devices import KeyStanding
from inspector_app.domain.enclosures import EnclosureKind
from inspector_app.domain.errors import AppError, Cancelled, Problem
from inspector_app.domain.inspections import Inspection
from inspector_app.domain.official_documents import DocumentKind
from inspector_app.domain.packages import ConflictKind, LineStanding, NoticeKind, PeopleKind
from inspector_app.services.chain_verification import ChainService
from inspector_app.services.enclosures import NewEnclosure
from inspector_app.services.packages.exporting import SentFile
from inspector_app.services.packages.sending import Collected
from tests.pictures import photo_file
from tests.services.laptops import CODE, Laptop, contents, office, rows, sealed_laptop, twin
from tests.worlds import World

PASSWORD = "一 把 伞"
OTHER_CODE = "91410000000000010K"


@pytest.fixture(scope="module")
def laptops(tmp_path_factory: pytest.TempPathFactory) -> tuple[Laptop, Laptop]:
    folder = tmp_path_factory.mktemp("laptops")
    return sealed_laptop(folder / "one", 1), sealed_laptop(folder / "two", 2)


@pytest.fixture(scope="module")
def sent(laptops: tuple[Laptop, Laptop], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("sent")
    return [
        _export(laptop, folder / f"{number}.fcbk").path for number, laptop in enumerate(laptops)
    ]


def _export(laptop: World, path: Path, password: str = "") -> SentFile:
    return laptop.services.packages.exporting.export(path, None, password)


def _take(world: World, path: Path, password: str = "") -> bool:
    return world.services.packages.importing.take_in(path, password, trust=True).changed


def _chains_hold(world: World) -> bool:
    return ChainService(world.services.setup._context.database).verify().whole


def _refused(world: World, path: Path, password: str = "") -> AppError:
    before = contents(world)
    with pytest.raises(AppError) as error:
        _take(world, path, password)
    assert contents(world) == before
    return error.value


def test_packages_in_any_order_and_twice_give_the_same_database(
    sent: list[Path], tmp_path: Path, database_url: str
) -> None:
    forward, backward = office(tmp_path / "a", database_url), office(tmp_path / "b")
    assert [_take(forward, path) for path in sent] == [True, True]
    assert [_take(backward, path) for path in reversed(sent)] == [True, True]
    once = contents(forward)
    assert once == contents(backward)
    assert _chains_hold(forward)
    assert [_take(forward, path) for path in sent] == [False, False]
    assert contents(forward) == once
    assert len(once["sealed_records"]) == 2
    services = forward.services
    (enterprise,) = services.enterprises.all()
    assert enterprise.credit_code == CODE
    assert len(once["enterprises"]) == 2
    assert len(services.staff.of(enterprise.id)) == 5
    assert len(services.setup.officers()) == 2
    assert {line.enterprise_name for line in services.records.all()} == {"示例机械有限公司"}
    forward.services.close()


def test_every_row_of_an_inspection_arrives_as_it_was(
    laptops: tuple[Laptop, Laptop], sent: list[Path], tmp_path: Path
) -> None:
    world = office(tmp_path)
    _take(world, sent[0])
    there, here = contents(world), rows(laptops[0])
    for name in ("attempts", "answers", "draws", "drawn_people", "signatures", "sealed_records"):
        assert there[name] == here[name] != []
    assert there["exposures"] == here["exposures"]


def test_an_unknown_device_is_asked_about_once(sent: list[Path], tmp_path: Path) -> None:
    world = office(tmp_path)
    importing = world.services.packages.importing
    preview = importing.preview(sent[0])
    assert preview.standing is KeyStanding.UNKNOWN
    assert [line.standing for line in preview.lines] == [LineStanding.NEW]
    assert preview.people[PeopleKind.STAFF].new == 5
    with pytest.raises(AppError) as error:
        importing.take_in(sent[0])
    assert error.value.problem is Problem.PACKAGE_KEY_UNKNOWN
    importing.refuse(preview.manifest.sender)
    assert _refused(world, sent[0]).problem is Problem.PACKAGE_KEY_REFUSED
    importing.trust(preview.manifest.sender)
    assert importing.take_in(sent[0]).changed
    assert importing.preview(sent[0]).lines[0].standing is LineStanding.KNOWN


def test_an_encrypted_package_opens_with_its_password_only(
    laptops: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    path = _export(laptops[0], tmp_path / "x.fcbk", PASSWORD).path
    assert b"manifest" not in path.read_bytes()
    world = office(tmp_path / "office")
    assert _refused(world, path).problem is Problem.PACKAGE_PASSWORD_NEEDED
    assert _refused(world, path, "两把伞").problem is Problem.PACKAGE_PASSWORD_WRONG
    assert _take(world, path, PASSWORD)


@pytest.mark.parametrize("password", ["", PASSWORD])
def test_no_byte_can_be_changed_unseen(
    laptops: tuple[Laptop, Laptop], tmp_path: Path, password: str
) -> None:
    path = _export(laptops[0], tmp_path / "x.fcbk", password).path
    whole = path.read_bytes()
    world = office(tmp_path / "office")
    for place in (0.1, 0.5, 0.9):
        at = int(len(whole) * place)
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        error = _refused(world, path, password)
        assert error.problem is Problem.PACKAGE_DAMAGED
        assert error.params["file"] == "x.fcbk"
    path.write_bytes(whole[: len(whole) // 2])
    assert _refused(world, path, password).problem in {
        Problem.PACKAGE_DAMAGED,
        Problem.PACKAGE_NOT_ONE,
    }


def test_stopping_in_the_middle_leaves_nothing(sent: list[Path], tmp_path: Path) -> None:
    world = office(tmp_path)
    before = contents(world)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        world.services.packages.importing.take_in(sent[0], trust=True, progress=stop)
    assert contents(world) == before


def test_a_receipt_goes_back_and_only_then_is_nothing_offered_again(
    laptops: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    laptop = twin(laptops[1], tmp_path / "laptop")
    packages = laptop.services.packages
    first = _export(laptop, tmp_path / "first.fcbk")
    assert [line.waiting for line in packages.exporting.lines()] == [1]
    world = office(tmp_path / "office")
    _take(world, first.path)
    receipt = world.services.packages.receipts.write(first.package.id, first.path)
    assert receipt.name == "first.fchz"
    other = laptops[0].services.packages.receipts
    with pytest.raises(AppError) as error:
        other.take_in(receipt, trust=True)
    assert error.value.problem is Problem.RECEIPT_FOREIGN
    with pytest.raises(AppError) as error:
        packages.receipts.take_in(receipt)
    assert error.value.problem is Problem.PACKAGE_KEY_UNKNOWN
    for _ in range(2):
        assert packages.receipts.take_in(receipt, trust=True).receipt_at == world.now
    assert [line.waiting for line in packages.exporting.lines()] == [0]
    with pytest.raises(AppError) as error:
        _export(laptop, tmp_path / "empty.fcbk")
    assert error.value.problem is Problem.NOTHING_TO_SEND
    assert not (tmp_path / "empty.fcbk").exists()
    receipt.write_text(receipt.read_text(encoding="utf-8").replace("first", "x") + " ")
    tampered = receipt.read_text(encoding="utf-8").replace(str(first.package.id)[:8], "00000000")
    receipt.write_text(tampered, encoding="utf-8")
    with pytest.raises(AppError) as error:
        packages.receipts.take_in(receipt)
    assert error.value.problem is Problem.RECEIPT_INVALID


def test_a_device_that_went_back_in_time_is_told_from_the_one_before(
    laptops: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    files = []
    for name in ("before", "after"):
        copy = twin(laptops[0], tmp_path / name)
        _seal_another(copy)
        files.append(_export(copy, tmp_path / f"{name}.fcbk").path)
    world = office(tmp_path / "office")
    _take(world, files[0])
    forked = files[1]
    preview = world.services.packages.importing.preview(forked)
    assert {each.kind for each in preview.conflicts} == {ConflictKind.FORK}
    assert _refused(world, forked).problem is Problem.PACKAGE_CONFLICT


def test_missing_records_are_told_and_fit_in_later(
    laptops: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    laptop = twin(laptops[0], tmp_path / "laptop")
    (first,) = laptop.services.packages.exporting.lines()
    _seal_another(laptop)
    second = next(
        line.id for line in laptop.services.packages.exporting.lines() if line.id != first.id
    )
    exporting = laptop.services.packages.exporting
    late = exporting.export(tmp_path / "late.fcbk", [second]).path
    world = office(tmp_path / "office")
    notices = world.services.packages.importing.take_in(late, trust=True).preview.notices
    assert [(n.kind, n.first, n.last) for n in notices] == [(NoticeKind.RECORDS_MISSING, 1, 1)]
    early = exporting.export(tmp_path / "early.fcbk", [first.id]).path
    assert not world.services.packages.importing.take_in(early).preview.notices
    assert len(world.services.records.all()) == 2


def test_records_from_before_there_were_keys_are_sent_too(tmp_path: Path) -> None:
    from tests.storage.test_upgrade import KEPT

    (tmp_path / "laptop").mkdir()
    shutil.copy(KEPT / "0002.sqlite", tmp_path / "laptop" / "inspector.sqlite")
    path = _export(World(tmp_path / "laptop"), tmp_path / "old.fcbk").path
    world = office(tmp_path / "office")
    preview = world.services.packages.importing.take_in(path, trust=True).preview
    assert NoticeKind.RECORDS_UNSIGNED in {each.kind for each in preview.notices}
    (line,) = world.services.records.all()
    assert world.services.records.pdf(line.inspection_id).startswith(b"%PDF")


def test_doubtful_enterprises_are_decided_by_somebody_and_apart_again(
    laptops: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    first, second = laptops[0], twin(laptops[1], tmp_path / "two")
    (without,) = second.services.enterprises.all()
    second.services.enterprises.save(dataclasses.replace(without, credit_code=""))
    world = office(tmp_path / "office")
    for number, laptop in enumerate((first, second)):
        _take(world, _export(laptop, tmp_path / f"{number}.fcbk").path)
    duplicates = world.services.packages.duplicates
    (pair,) = duplicates.waiting()
    assert len(world.services.enterprises.all()) == 2
    duplicates.decide(pair, same=True)
    (enterprise,) = world.services.enterprises.all()
    assert enterprise.credit_code == CODE
    assert len(world.services.staff.of(enterprise.id)) == 5
    assert not duplicates.waiting()
    (decided,) = duplicates.decided()
    duplicates.take_back(decided)
    assert len(world.services.enterprises.all()) == 2
    duplicates.decide(pair, same=False)
    assert len(world.services.enterprises.all()) == 2
    assert not duplicates.waiting()


def test_a_row_changed_later_wins_in_every_order(
    laptops: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    laptop = twin(laptops[0], tmp_path / "laptop")
    old = _export(laptop, tmp_path / "old.fcbk").path
    laptop.pass_time(60)
    (enterprise,) = laptop.services.enterprises.all()
    laptop.services.enterprises.save(dataclasses.replace(enterprise, phone="000-1234567"))
    new = _export(laptop, tmp_path / "new.fcbk").path
    found = []
    for order in ((old, new), (new, old)):
        world = office(tmp_path / order[0].stem)
        for path in order:
            _take(world, path)
        assert world.services.enterprises.all()[0].phone == "000-1234567"
        found.append(contents(world))
    assert found[0] == found[1]


def test_what_was_added_after_the_receipt_goes_with_the_next_package(
    laptops: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    laptop = twin(laptops[0], tmp_path / "laptop")
    packages, services = laptop.services.packages, laptop.services
    world = office(tmp_path / "office")
    first = _export(laptop, tmp_path / "first.fcbk")
    _take(world, first.path)
    packages.receipts.take_in(
        world.services.packages.receipts.write(first.package.id, first.path), trust=True
    )
    (line,) = packages.exporting.lines()
    county = services.county.get()
    services.county.save(
        dataclasses.replace(county, government="示例县人民政府", court="示例县人民法院")
    )
    order = services.documents.issue(services.documents.begin(line.id, DocumentKind.ORDER))
    services.documents.begin(line.id, DocumentKind.ORDER)
    scan = NewEnclosure(
        line.id, EnclosureKind.SCAN, photo_file(tmp_path), "签字页", "检查甲", order.id
    )
    services.enclosures.add(scan)
    assert [line.waiting for line in packages.exporting.lines()] == [2]
    second = _export(laptop, tmp_path / "second.fcbk")
    preview = world.services.packages.importing.take_in(second.path).preview
    assert [each.standing for each in preview.lines] == [LineStanding.ADDED_TO]
    (document,) = world.services.documents.of_inspection(line.id)
    assert world.services.documents.pdf(document.id) == services.documents.pdf(order.id)
    (enclosure,) = world.services.enclosures.of(line.id)
    assert enclosure.caption == "签字页"
    alone = office(tmp_path / "alone")
    _take(alone, second.path)
    _take(alone, first.path)
    assert contents(alone) == contents(world)


def test_a_correction_goes_with_what_it_corrects(
    laptops: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    laptop = twin(laptops[0], tmp_path / "laptop")
    (line,) = laptop.services.packages.exporting.lines()
    correction = laptop.services.sealing.correct(line.id, "场所写错")
    laptop.confirm_and_sign(correction)
    laptop.services.sealing.seal(correction.id)
    exporting = laptop.services.packages.exporting
    path = exporting.export(tmp_path / "x.fcbk", [correction.id]).path
    world = office(tmp_path / "office")
    _take(world, path)
    assert [each.version for each in world.services.records.all()] == [2, 1]
    assert rows(world)["exposures"] == rows(laptop)["exposures"]


def test_people_of_two_lists_with_one_number_get_their_own_when_they_are_needed(
    laptops: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    second = twin(laptops[1], tmp_path / "two")
    enterprise = second.services.enterprises.all()[0]
    other = second.services.staff.of(enterprise.id)[0]
    second.services.staff.save(dataclasses.replace(other, name="另有其人"))
    world = office(tmp_path / "office")
    for number, laptop in enumerate((laptops[0], second)):
        chosen = [line.id for line in laptop.services.packages.exporting.lines()]
        exporting = laptop.services.packages.exporting
        _take(world, exporting.export(tmp_path / f"{number}.fcbk", chosen).path)
    (one,) = world.services.enterprises.all()
    numbers = [member.number for member in world.services.staff.of(one.id)]
    assert len(numbers) == len(set(numbers)) + 1
    world.services.banks.sync()
    _start(world)
    numbers = [member.number for member in world.services.staff.of(one.id)]
    assert len(numbers) == len(set(numbers)) == 6


def test_who_was_found_to_be_one_stays_one_after_a_change_at_the_office(
    laptops: tuple[Laptop, Laptop], sent: list[Path], tmp_path: Path
) -> None:
    world = office(tmp_path / "office")
    for path in sent:
        _take(world, path)
    services = world.services
    (enterprise,) = services.enterprises.all()
    world.now = laptops[0].now
    world.pass_time(3600)
    services.enterprises.save(dataclasses.replace(enterprise, credit_code=OTHER_CODE))
    person = services.staff.of(enterprise.id)[0]
    services.staff.save(dataclasses.replace(person, name="更正后的名字"))
    laptop = twin(laptops[0], tmp_path / "laptop")
    _seal_another(laptop)
    _take(world, _export(laptop, tmp_path / "next.fcbk").path)
    (enterprise,) = services.enterprises.all()
    assert enterprise.credit_code == OTHER_CODE
    names = [member.name for member in services.staff.of(enterprise.id)]
    assert names.count("更正后的名字") == 1
    assert len(names) == 5


def _start(world: World) -> Inspection:
    """One more inspection of the enterprise that is there."""
    from inspector_app.services.inspections import InspectionDraft
    from tests.worlds import SMALL_PLAN

    services = world.services
    draft = InspectionDraft(
        enterprise_id=services.enterprises.all()[0].id,
        place="二车间",
        purpose="岗位安全知识抽考",
        bank_ids=("sample",),
        blueprint=SMALL_PLAN,
        officer_ids=tuple(each.id for each in services.setup.officers()),
    )
    return services.inspections.start(draft)


def _seal_another(world: World) -> None:
    services, inspection = world.services, _start(world)
    world.drawn(inspection, frontline=1)
    for summary in services.attempts.queue(inspection.id):
        world.take_test(summary.id, right=True)
    for item in services.rubrics.items(inspection.id):
        full = tuple(line.score for line in item.question.rubric)
        services.rubrics.score(item.attempt_id, item.position, full, officer="检查甲")
    world.confirm_points(inspection)
    world.confirm_and_sign(inspection)
    services.sealing.seal(inspection.id)


def test_a_laptop_with_a_network_sends_straight_to_the_office(
    laptops: tuple[Laptop, Laptop], tmp_path: Path, database_url: str
) -> None:
    laptop = twin(laptops[0], tmp_path / "laptop")
    sending = laptop.services.packages.sending
    if database_url == "embedded":
        shared = tmp_path / "shared"
        shared.mkdir()
        assert not sending.send(str(shared)).acknowledged
        world = office(tmp_path / "office")
        (package,) = world.services.packages.importing.packages_in(shared)
        preview = world.services.packages.importing.take_in(package, trust=True).preview
        receipt = world.services.packages.receipts.write(preview.manifest.id, package)
        assert sending.collect(shared) == Collected(untrusted=1)
        laptop.services.packages.receipts.take_in(receipt, trust=True)
    else:
        assert sending.send(database_url).acknowledged
    assert [line.waiting for line in laptop.services.packages.exporting.lines()] == [0]
    with pytest.raises(AppError) as error:
        sending.send(str(tmp_path) if database_url == "embedded" else database_url)
    assert error.value.problem is Problem.NOTHING_TO_SEND
    if database_url != "embedded":
        world = office(tmp_path / "office", database_url)
        assert len(world.services.records.all()) == 1
        world.services.close()
