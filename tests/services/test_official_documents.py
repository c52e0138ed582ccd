"""The whole course of official documents: draft, issue, re-inspection, closed; and refusals."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from inspector_app.domain.enclosures import EnclosureKind
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.file_signatures import FileName, KeyKind
from inspector_app.domain.inspections import Inspection
from inspector_app.domain.issuing import Lack
from inspector_app.domain.official_documents import (
    County,
    DocumentKind,
    MeasureContent,
    OrderContent,
    PlanContent,
    ReinspectionContent,
)
from inspector_app.domain.rectification import Standing
from inspector_app.services.enclosures import NewEnclosure
from inspector_app.services.official_documents import StoredDocument
from inspector_app.services.pdf_signing import KeyChoice
from inspector_app.services.setup import OfficerDraft
from tests.documents.archive_rules import complaints
from tests.pictures import photo_file
from tests.postgres import Cluster
from tests.signing_parts import PASSWORD, key_file, validated
from tests.worlds import World


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def sealed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[World, Inspection]]:
    """One sealed inspection a database; what a test issues stays for the next ones."""
    cluster: Cluster | None = None
    if request.param == "postgresql":
        cluster = request.getfixturevalue("cluster")
    url = cluster.database() if cluster else "embedded"
    world = World(tmp_path_factory.mktemp("documents"), database_url=url)
    inspection = world.ready_to_seal()
    world.services.sealing.seal(inspection.id)
    world.services.county.save(_authorities(world.services.county.get()))
    yield world, world.services.inspections.get(inspection.id)
    world.services.close()
    if cluster:
        cluster.drop(url)


def _authorities(county: County) -> County:
    return dataclasses.replace(county, government="示例县人民政府", court="示例县人民法院")


def _numbers(world: World, kind: str) -> list[str]:
    return sorted(each.split("〕")[1] for each in _issued(world, kind))


def _issued(world: World, kind: str) -> list[str]:
    enterprise = world.services.enterprises.all()[0]
    found = world.services.documents.of_enterprise(enterprise.id)
    return [each.document.number for each in found if each.kind.value == kind and each.issued]


def _order(world: World, inspection: Inspection) -> StoredDocument:
    documents = world.services.documents
    return documents.issue(documents.begin(inspection.id, DocumentKind.ORDER))


def test_an_order_is_prefilled_from_the_findings_and_issued_for_good(
    sealed: tuple[World, Inspection],
) -> None:
    world, inspection = sealed
    documents = world.services.documents
    draft = documents.begin(inspection.id, DocumentKind.ORDER)
    content = draft.document.content
    assert isinstance(content, OrderContent)
    findings = world.services.findings.all(inspection.id)
    assert [each.finding for each in content.problems] == [each.id for each in findings]
    assert all(each.clause in p.text for each, p in zip(findings, content.problems, strict=True))
    (deadline,) = content.deadlines
    assert deadline.items == tuple(range(1, len(findings) + 1))
    assert documents.pdf(draft.id).startswith(b"%PDF-")

    early = dataclasses.replace(deadline, items=(1,), day=deadline.day - timedelta(days=5))
    late = dataclasses.replace(deadline, items=deadline.items[1:])
    changed = dataclasses.replace(content, deadlines=(early, late))
    saved = documents.save(draft, dataclasses.replace(draft.document, content=changed))
    with pytest.raises(AppError) as stale:
        documents.save(draft, draft.document)
    assert stale.value.problem is Problem.CHANGED_BY_OTHERS

    issued = documents.issue(saved)
    assert issued.document.number == "（示例）应急责改〔2026〕1号"
    assert issued.document.county.court == "示例县人民法院"
    rows = world.services.findings.ledger()
    assert {row.deadline for row in rows} == {early.day, late.day}
    assert all(issued.document.number in row.documents for row in rows)
    assert all(row.ordered for row in rows)


def test_what_is_issued_is_logged_and_stays_as_it_is(
    sealed: tuple[World, Inspection],
) -> None:
    world, inspection = sealed
    documents = world.services.documents
    issued = _order(world, inspection)
    pdf = documents.pdf(issued.id)
    with world.services.documents._context.database.read() as tx:
        from inspector_app.storage import audit

        (entry,) = [e for e in audit.of_subject(tx, issued.id) if e.action == "document.issued"]
    assert entry.new == issued.content_hash
    for again in (documents.save, lambda stored, _: documents.discard(stored)):
        with pytest.raises(AppError) as frozen:
            again(issued, issued.document)
        assert frozen.value.problem is Problem.DOCUMENT_ISSUED
    bureau = issued.document.county.bureau
    renamed = world.services.setup.save_bureau(
        dataclasses.replace(bureau, name="改名后的局"), bureau
    )
    assert documents.pdf(issued.id) == pdf
    assert documents.get(issued.id).document.county.bureau.name == "示例县应急管理局"
    world.services.setup.save_bureau(bureau, renamed)


def test_an_issued_document_is_signed_by_the_device_and_can_be_signed_again(
    sealed: tuple[World, Inspection],
) -> None:
    world, inspection = sealed
    services = world.services
    issued = _order(world, inspection)
    original = services.documents.pdf(issued.id)
    file = FileName(inspection.id, issued.id)
    state = services.pdf_signing.state(file)
    assert [each.name for each in state.signatures.signed] == ["Device"]
    assert state.signatures.free == ("Officer1", "Officer2", "Department")
    assert state.officers == ("检查甲", "检查乙")
    key = world.folder / "office.p12"
    key.write_bytes(key_file("示例县应急管理局"))
    choice = KeyChoice(KeyKind.FILE, key, PASSWORD)
    services.pdf_signing.sign(file, "Department", choice)
    newest = services.documents.pdf(issued.id)
    assert newest.startswith(original)
    assert services.pdf_signing.original(file) == original
    assert all(each.bottom_line for each in validated(newest).values())
    assert services.pdf_signing.state(FileName(inspection.id)).added == 0
    assert complaints(newest) == []


def test_the_database_itself_keeps_an_issued_document(sealed: tuple[World, Inspection]) -> None:
    world, inspection = sealed
    issued = _order(world, inspection)
    from inspector_app.storage import official_documents

    database = world.services.documents._context.database
    with pytest.raises(AppError), database.write() as tx:
        official_documents.remove(tx, issued.id)
    with pytest.raises(AppError), database.write() as tx:
        official_documents.change(
            tx, dataclasses.replace(issued, row_version=issued.row_version + 1)
        )
    assert documents_hash(world, issued.id) == issued.content_hash


def documents_hash(world: World, document_id: str) -> str:
    from inspector_app.domain.official_document_json import document_hash

    return document_hash(world.services.documents.get(document_id).document)


def test_numbers_have_no_gaps_when_drawing_fails(
    sealed: tuple[World, Inspection], monkeypatch: pytest.MonkeyPatch
) -> None:
    world, inspection = sealed
    documents = world.services.documents
    before = _numbers(world, "order")
    draft = documents.begin(inspection.id, DocumentKind.ORDER)

    def fail(*_: object) -> bytes:
        raise AppError(Problem.TEMPLATE_INVALID, file="x", detail="y")

    with monkeypatch.context() as patched:
        patched.setattr(type(documents._press), "pdf", fail)
        with pytest.raises(AppError):
            documents.issue(draft)
    assert not documents.get(draft.id).issued
    documents.issue(draft)
    assert _numbers(world, "order") == [*before, f"{len(before) + 1}号"]


def test_a_re_inspection_looks_at_an_issued_order(sealed: tuple[World, Inspection]) -> None:
    world, inspection = sealed
    documents = world.services.documents
    with pytest.raises(AppError) as missing:
        documents.begin(inspection.id, DocumentKind.REINSPECTION)
    assert missing.value.problem is Problem.ORDER_REQUIRED
    order = _order(world, inspection)
    draft = documents.begin(inspection.id, DocumentKind.REINSPECTION, order.id)
    content = draft.document.content
    assert isinstance(content, ReinspectionContent)
    assert content.decision_number == order.document.number
    assert content.decided_on == order.document.day
    with pytest.raises(AppError) as bare:
        documents.issue(draft)
    assert Lack.NO_NOTE in {lack for lack, _ in bare.value.params["lacks"]}  # type: ignore[attr-defined]  # a tuple of pairs
    documents.discard(draft)


def test_a_re_inspection_closes_what_it_found_done(
    sealed: tuple[World, Inspection], tmp_path: Path
) -> None:
    world, inspection = sealed
    services, documents = world.services, world.services.documents
    order = _order(world, inspection)
    world.now += timedelta(days=40)
    assert {row.progress.standing for row in services.findings.ledger()} == {Standing.OVERDUE}
    report = NewEnclosure(
        inspection.id, EnclosureKind.REPORT, photo_file(tmp_path), "整改报告", "检查甲", order.id
    )
    services.enclosures.add(report)
    assert {row.progress.standing for row in services.findings.ledger()} == {Standing.TO_CHECK}

    draft = documents.begin(inspection.id, DocumentKind.REINSPECTION, order.id)
    content = draft.document.content
    assert isinstance(content, ReinspectionContent)
    opinions = tuple(
        dataclasses.replace(each, done=each.item > 1, note="" if each.item > 1 else "仍有1人未补训")
        for each in content.opinions
    )
    changed = dataclasses.replace(content, opinions=opinions)
    documents.issue(documents.save(draft, dataclasses.replace(draft.document, content=changed)))
    rows = services.findings.ledger()
    closed = [row for row in rows if row.progress.standing is Standing.CLOSED]
    (open_row,) = [row for row in rows if row.progress.standing is not Standing.CLOSED]
    assert len(closed) == len(rows) - 1
    assert {row.progress.closed_on for row in closed} == {world.now.date()}
    assert (open_row.progress.standing, open_row.progress.failed) == (Standing.OVERDUE, 1)
    assert open_row.progress.note == "仍有1人未补训"
    again = documents.begin(inspection.id, DocumentKind.ORDER).document.content
    assert isinstance(again, OrderContent)
    assert [each.finding for each in again.problems] == [open_row.deficiency.id]
    assert again.deadlines[0].day > world.now.date()
    world.now -= timedelta(days=40)


def test_a_wrong_document_is_corrected_by_one_that_names_it(
    sealed: tuple[World, Inspection],
) -> None:
    world, inspection = sealed
    documents = world.services.documents
    wrong = _order(world, inspection)
    draft = documents.begin_correction(wrong.id)
    right = documents.issue(draft)
    assert right.replaces == wrong.id
    sentences = right.document.county.sentences[DocumentKind.ORDER]
    assert wrong.document.number in sentences[-1]
    assert documents.pdf(wrong.id).startswith(b"%PDF-")
    for again in (
        lambda: documents.begin_correction(wrong.id),
        lambda: documents.begin(inspection.id, DocumentKind.REINSPECTION, wrong.id),
    ):
        with pytest.raises(AppError) as refused:
            again()
        assert refused.value.problem is Problem.DOCUMENT_REPLACED


def test_what_lacks_something_is_not_issued(sealed: tuple[World, Inspection]) -> None:
    world, inspection = sealed
    documents = world.services.documents
    draft = documents.begin(inspection.id, DocumentKind.ORDER)
    content = draft.document.content
    assert isinstance(content, OrderContent)
    cases: list[tuple[OrderContent, Lack]] = [
        (OrderContent(), Lack.NO_PROBLEM),
        (dataclasses.replace(content, deadlines=()), Lack.NO_DEADLINE),
        (
            dataclasses.replace(
                content,
                deadlines=(dataclasses.replace(content.deadlines[0], day=date(2026, 1, 1)),),
            ),
            Lack.DEADLINE_PAST,
        ),
    ]
    for wrong, lack in cases:
        draft = documents.save(draft, dataclasses.replace(draft.document, content=wrong))
        with pytest.raises(AppError) as refused:
            documents.issue(draft)
        assert lack in {each for each, _ in refused.value.params["lacks"]}  # type: ignore[attr-defined]  # as above
    measure = documents.begin(inspection.id, DocumentKind.MEASURE)
    assert isinstance(measure.document.content, MeasureContent)
    with pytest.raises(AppError) as undecided:
        documents.issue(measure)
    assert undecided.value.params["lacks"] == ((Lack.NO_DECISION, ""),)
    documents.put_back(documents.discard(measure))
    assert documents.get(measure.id).document.content == measure.document.content
    documents.discard(measure)


def test_two_officers_with_valid_certificates_are_needed(
    sealed: tuple[World, Inspection],
) -> None:
    world, inspection = sealed
    documents, setup = world.services.documents, world.services.setup
    draft = documents.begin(inspection.id, DocumentKind.ORDER)
    alone = dataclasses.replace(draft.document, officers=draft.document.officers[:1])
    draft = documents.save(draft, alone)
    with pytest.raises(AppError) as one:
        documents.issue(draft)
    assert one.value.problem is Problem.TOO_FEW_OFFICERS
    late = setup.save_officer(OfficerDraft("检查丁", "A-9", date(2026, 1, 1), "135790"))
    both = dataclasses.replace(alone, officers=(*alone.officers, late))
    draft = documents.save(draft, both)
    with pytest.raises(AppError) as expired:
        documents.issue(draft)
    assert expired.value.problem is Problem.CERTIFICATE_EXPIRED
    documents.discard(draft)


def test_a_plan_comes_before_the_record_and_everything_else_after(world: World) -> None:
    inspection = world.inspection()
    services, documents = world.services, world.services.documents
    plan = documents.issue(documents.begin(inspection.id, DocumentKind.PLAN))
    assert isinstance(plan.document.content, PlanContent)
    assert inspection.purpose in plan.document.content.contents
    assert plan.document.number.endswith("〔2026〕1号")
    for kind in (DocumentKind.ORDER, DocumentKind.MEASURE, DocumentKind.REINSPECTION):
        with pytest.raises(AppError) as early:
            documents.begin(inspection.id, kind)
        assert early.value.problem is Problem.NOT_SEALED
    services.inspections.cancel(inspection.id, "企业停产")
    with pytest.raises(AppError) as late:
        documents.begin(inspection.id, DocumentKind.PLAN)
    assert late.value.problem is Problem.PLAN_TOO_LATE


def test_an_order_waits_for_the_authorities_of_the_appeals_clause(
    sealed: tuple[World, Inspection],
) -> None:
    world, inspection = sealed
    services = world.services
    county = services.county.get()
    services.county.save(dataclasses.replace(county, court=" "), county)
    with pytest.raises(AppError) as unseen:
        services.county.save(county, county)
    assert unseen.value.problem is Problem.CHANGED_BY_OTHERS
    draft = services.documents.begin(inspection.id, DocumentKind.ORDER)
    with pytest.raises(AppError) as refused:
        services.documents.issue(draft)
    assert refused.value.params["lacks"] == ((Lack.NO_AUTHORITIES, ""),)
    services.documents.discard(draft)
    services.county.save(county)


def test_blank_forms_are_saved_as_pdf_or_for_word(
    sealed: tuple[World, Inspection], tmp_path: Path
) -> None:
    forms = sealed[0].services.blank_forms
    for kind in DocumentKind:
        assert forms.save(kind, tmp_path / f"{kind.value}.pdf").read_bytes()[:5] == b"%PDF-"
        assert forms.save(kind, tmp_path / f"{kind.value}.docx").read_bytes()[:2] == b"PK"
    assert len({file.read_bytes() for file in tmp_path.iterdir()}) == 2 * len(DocumentKind)
