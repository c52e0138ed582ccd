"""Photos of the site and scans of signed pages before sealing, enclosures after it."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pikepdf
import pytest

from inspector_app.domain.attachments import AttachmentKind
from inspector_app.domain.enclosures import EnclosureKind
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.official_documents import DocumentKind, RecordPaper
from inspector_app.services.enclosures import NewEnclosure
from tests.pictures import photo_file
from tests.worlds import World

RARE = chr(0x2B740 + 5)
"""A Han character (extension D) that the shipped faces may lack; asked before it is used."""


def scan(folder: Path, pages: int, name: str = "签字页.pdf") -> Path:
    """A PDF with so many empty pages."""
    path = folder / name
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page(page_size=(595, 842))
        document.save(path)
    return path


def test_scans_that_cannot_be_read_are_refused(world: World, tmp_path: Path) -> None:
    inspection, photos = world.inspection(), world.services.photos
    broken = tmp_path / "wrong.pdf"
    broken.write_bytes(b"%PDF-1.7 and nothing else")
    for path in (scan(tmp_path, 31, "long.pdf"), broken):
        with pytest.raises(AppError) as refused:
            photos.add_to_inspection(
                inspection.id, AttachmentKind.SIGNED_PAGE, path, officer="检查甲"
            )
        assert refused.value.problem is Problem.SCAN_NOT_READABLE
    assert photos.of_inspection(inspection.id) == ()
    early = NewEnclosure(inspection.id, EnclosureKind.SCAN, scan(tmp_path, 1), "", "检查甲")
    with pytest.raises(AppError) as unsealed:
        world.services.enclosures.add(early)
    assert unsealed.value.problem is Problem.NOT_SEALED


def test_what_was_added_is_sealed_page_by_page_and_frozen(world: World, tmp_path: Path) -> None:
    inspection = world.ready_to_seal()
    services, photos = world.services, world.services.photos
    scene = photos.add_to_inspection(
        inspection.id, AttachmentKind.SCENE, photo_file(tmp_path), officer="检查甲"
    )
    photos.set_caption(scene, " 通道堆放杂物 ")
    pages = scan(tmp_path, 2)
    for _ in range(2):
        photos.add_to_inspection(inspection.id, AttachmentKind.SIGNED_PAGE, pages, officer="检查乙")
    services.sealing.seal(inspection.id)
    data = json.loads(services.records.json_text(inspection.id))
    told = [(each["kind"], each["position"], each["caption"]) for each in data["photos"]]
    assert told == [
        ("scene", None, "通道堆放杂物"),
        ("signed_page", 1, ""),
        ("signed_page", 2, ""),
    ]
    for change in (lambda: photos.set_caption(scene, "改"), lambda: photos.remove(scene)):
        with pytest.raises(AppError) as sealed:
            change()
        assert sealed.value.problem is Problem.INSPECTION_SEALED
    _enclosed(world, inspection.id, pages, tmp_path / "out" / "copy.pdf")


def _enclosed(world: World, inspection_id: str, file: Path, out: Path) -> None:
    """What is added now is kept once, as it came, and changes nothing of the record."""
    services = world.services
    new = NewEnclosure(inspection_id, EnclosureKind.SCAN, file, "", "检查甲")
    before = services.records.sealed_pdf(inspection_id)
    kept = services.enclosures.add(new)
    assert services.enclosures.add(new).id == kept.id
    assert services.enclosures.pages(kept.id).count == 2
    assert services.enclosures.save(kept, out).read_bytes() == file.read_bytes()
    assert services.records.sealed_pdf(inspection_id) == before
    with pytest.raises(AppError) as nobody:
        services.enclosures.add(dataclasses.replace(new, officer=" "))
    assert nobody.value.problem is Problem.FIELD_REQUIRED


def test_mistakes_can_be_printed_as_soon_as_a_person_has_handed_in(world: World) -> None:
    inspection = world.inspection()
    world.drawn(inspection)
    papers = world.services.record_papers
    assert {line.paper for line in papers.available(inspection.id)} == {RecordPaper.RECEIPT}
    first = world.services.attempts.queue(inspection.id)[0]
    world.take_test(first.id, right=False)
    mistakes = [
        line for line in papers.available(inspection.id) if line.paper is RecordPaper.MISTAKES
    ]
    assert [line.person for line in mistakes] == [first.person.number]
    assert papers.pdf(mistakes[0]).startswith(b"%PDF-")


def test_papers_of_a_sealed_inspection_show_what_was_sealed(world: World, tmp_path: Path) -> None:
    inspection = world.ready_to_seal()
    services = world.services
    services.sealing.seal(inspection.id)
    with services.record_papers._context.database.read() as tx:
        before = services.record_papers._record(tx, inspection.id)
    enterprise = services.enterprises.get(inspection.enterprise_id)
    services.enterprises.save(dataclasses.replace(enterprise, name="改名后的公司"))
    with services.record_papers._context.database.read() as tx:
        after = services.record_papers._record(tx, inspection.id)
    assert after.enterprise.name == "示例机械有限公司"
    assert after.attempts == before.attempts
    assert services.record_papers.save_record_docx(inspection.id, tmp_path / "记录.docx").exists()


def test_a_character_without_a_face_is_named_with_its_place(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    inspection = world.ready_to_seal()
    papers = world.services.record_papers
    assert papers.unprintable(inspection.id) == ()
    world.services.inspections.set_texts(
        inspection.id, remarks=f"现场负责人张{RARE}在场", statement=""
    )
    press = type(papers._press)
    monkeypatch.setattr(press, "missing_in_record", lambda *_: RARE)
    ((character, texts),) = papers.unprintable(inspection.id)
    assert character == RARE
    assert f"现场负责人张{RARE}在场" in texts


def test_orders_stay_with_their_problems_when_the_record_is_corrected(world: World) -> None:
    inspection = world.ready_to_seal()
    services = world.services
    county = services.county.get()
    services.county.save(dataclasses.replace(county, government="示例县", court="示例县"))
    services.sealing.seal(inspection.id)
    order = services.documents.issue(services.documents.begin(inspection.id, DocumentKind.ORDER))
    new = services.sealing.correct(inspection.id, "文字录入有误")
    with pytest.raises(AppError) as old:
        services.documents.begin(inspection.id, DocumentKind.ORDER)
    assert old.value.problem is Problem.ALREADY_CORRECTED
    for signer in services.signing.needed(new.id):
        if signer.signature is None:
            services.signing.sign_on_paper(new.id, signer.kind, signer.signer)
    services.sealing.seal(new.id)
    rows = services.findings.ledger()
    assert {row.deficiency.inspection_id for row in rows} == {new.id}
    assert all(row.documents == (order.document.number,) for row in rows)
