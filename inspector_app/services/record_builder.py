"""The whole inspection as one record, from the rows that the database keeps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.attachments import Attachment, AttachmentKind
from inspector_app.domain.attempts import AttemptState
from inspector_app.domain.deficiencies import FindingState
from inspector_app.domain.inspections import Inspection
from inspector_app.domain.officers import Bureau
from inspector_app.domain.people import masked_identity
from inspector_app.domain.record import (
    InspectionRecord,
    RecordedAnswer,
    RecordedAttempt,
    RecordedDraw,
    RecordedPerson,
    RecordedPhoto,
    RecordOrigin,
)
from inspector_app.domain.scoring import MARKS_PER_POINT, Score
from inspector_app.domain.signatures import Signature, SignerKind
from inspector_app.services.attempt_views import recorded
from inspector_app.services.draw_views import replacements
from inspector_app.services.setup import read_bureau
from inspector_app.services.situation import situation_paragraphs
from inspector_app.storage import (
    attachments,
    attempts,
    banks,
    deficiencies,
    draws,
    enterprises,
    inspections,
    officers,
    signatures,
    staff,
)
from inspector_app.storage.attempts import StoredAnswer, StoredAttempt
from inspector_app.storage.database import Transaction
from inspector_app.storage.draws import StoredDraw, StoredPerson

_PRINTED_PIXELS = 720
"""Three to a row on A4 are 54 mm wide: 340 pixels to the inch."""


@dataclass(frozen=True, slots=True)
class Seal:
    """What sealing adds to a record; a preview has none of it."""

    number: str = ""
    ended_at: datetime | None = None
    sealed_at: datetime | None = None
    previous_hash: str = ""
    origin: RecordOrigin | None = None


def build_record(
    tx: Transaction, inspection_id: str, seal: Seal, industry_name: str
) -> InspectionRecord:
    """Everything of the inspection as it stands now."""
    inspection = inspections.get(tx, inspection_id)
    enterprise = enterprises.get(tx, inspection.enterprise_id)
    people = draws.people(tx, inspection_id)
    signed = signatures.of_inspection(tx, inspection_id)
    taken = _attempts(tx, inspection, people, signed)
    recorded_draws = _draws(tx, inspection_id, people)
    findings = tuple(
        each
        for each in deficiencies.of_inspection(tx, inspection_id)
        if each.state is FindingState.CONFIRMED
    )
    titles = {bank.id: bank.title for bank in banks.listed(tx)}
    return InspectionRecord(
        inspection_id=inspection.id,
        number=seal.number,
        version=inspection.version,
        corrects=inspection.corrects,
        correction_reason=inspection.correction_reason,
        bureau=read_bureau(tx) or Bureau("", ""),
        enterprise=enterprise,
        industry_name=industry_name,
        place=inspection.place,
        purpose=inspection.purpose,
        started_at=inspection.started_at,
        ended_at=seal.ended_at,
        sealed_at=seal.sealed_at,
        officers=officers.by_ids(tx, inspection.officer_ids),
        blueprint=inspection.blueprint,
        banks=tuple((b, version, titles.get(b, b)) for b, version in inspection.banks),
        people=_frame_people(tx, inspection, recorded_draws, people),
        draws=recorded_draws,
        attempts=taken,
        findings=findings,
        signatures=tuple(s for s in signed if s.kind is not SignerKind.TESTED),
        situation=situation_paragraphs(inspection, recorded_draws, taken, findings),
        remarks=inspection.remarks,
        statement=inspection.statement,
        previous_hash=seal.previous_hash,
        photos=_photos(tx, inspection_id),
        origin=seal.origin,
        record_date=(seal.sealed_at or inspection.started_at).date(),
    )


def recorded_attempt(tx: Transaction, attempt_id: str) -> RecordedAttempt:
    """One handed-in paper with its keys and explanations."""
    attempt = attempts.get(tx, attempt_id)
    inspection = inspections.get(tx, attempt.inspection_id)
    people = draws.people(tx, inspection.id)
    signed = signatures.of_inspection(tx, inspection.id)
    found = _attempts(tx, inspection, people, signed)
    return next(a for a in found if a.paper_seed == attempt.paper_seed)


def _draws(
    tx: Transaction, inspection_id: str, people: tuple[StoredPerson, ...]
) -> tuple[RecordedDraw, ...]:
    return tuple(
        _recorded_draw(draw, [person for person in people if person.draw_id == draw.id])
        for draw in draws.of_inspection(tx, inspection_id)
    )


def _recorded_draw(draw: StoredDraw, people: list[StoredPerson]) -> RecordedDraw:
    return RecordedDraw(
        frame=draw.frame,
        frame_hash=draw.frame_hash,
        secret=draw.secret,
        digits=draw.digits,
        digits_by=draw.digits_by,
        seed=draw.seed,
        drawn=_by_stratum(draw, people, first=True),
        reserves=_by_stratum(draw, people, first=False),
        replaced=replacements(people),
        abandoned=draw.abandoned,
        committed_at=draw.committed_at,
        drawn_at=draw.drawn_at,
        pool=draw.pool,
        shown=draw.shown,
    )


def _by_stratum(
    draw: StoredDraw, people: list[StoredPerson], *, first: bool
) -> Mapping[str, tuple[str, ...]]:
    """The quota's first people of each stratum in ticket order, or the reserves after them."""
    found: dict[str, tuple[str, ...]] = {}
    for stratum in draw.frame.strata:
        inside = [p for p in people if (p.batch, p.role) == (stratum.batch, stratum.role)]
        found[stratum.key] = tuple(
            person.number for person in inside if (person.position <= stratum.quota) is first
        )
    return found


def _attempts(
    tx: Transaction,
    inspection: Inspection,
    people: tuple[StoredPerson, ...],
    signed: tuple[Signature, ...],
) -> tuple[RecordedAttempt, ...]:
    by_key = {(person.draw_id, person.number): person for person in people}
    numbers = {draw.id: draw.number for draw in draws.of_inspection(tx, inspection.id)}
    tested = {each.signer: each for each in signed if each.kind is SignerKind.TESTED}
    found = [
        attempt
        for attempt in attempts.of_inspection(tx, inspection.id)
        if attempt.state is not AttemptState.ABANDONED
    ]
    given = attempts.answers(tx, [attempt.id for attempt in found])
    found.sort(key=lambda a: _place(numbers[a.draw_id], by_key[a.draw_id, a.number]))
    return tuple(
        _attempt(
            attempt,
            given[attempt.id],
            recorded(by_key[attempt.draw_id, attempt.number]),
            _Around(inspection, numbers[attempt.draw_id], tested.get(attempt.number)),
        )
        for attempt in found
    )


@dataclass(frozen=True, slots=True)
class _Around:
    inspection: Inspection
    draw_no: int
    signature: Signature | None


def _attempt(
    attempt: StoredAttempt,
    given: Mapping[int, StoredAnswer],
    person: RecordedPerson,
    around: _Around,
) -> RecordedAttempt:
    answers = tuple(
        RecordedAnswer(item, None, None)
        if (answer := given.get(item.position)) is None
        else RecordedAnswer(
            item=item,
            response=answer.response,
            marks=answer.marks,
            rubric_given=answer.rubric_given or (),
            remark=answer.remark,
            scored_by=answer.scored_by,
            saved_at=answer.saved_at,
            confirmed_by=answer.confirmed_by,
        )
        for item in attempt.paper
    )
    score = Score(
        sum(answer.marks or 0 for answer in answers),
        sum(item.points for item in attempt.paper) * MARKS_PER_POINT,
    )
    return RecordedAttempt(
        person=person,
        draw_no=around.draw_no,
        paper_seed=attempt.paper_seed,
        mode=attempt.mode.value,
        started_at=attempt.started_at,
        submitted_at=attempt.submitted_at,
        used_seconds=attempt.used_seconds,
        left_window=attempt.left_window,
        answers=answers,
        score=score,
        passed=score.passes(around.inspection.blueprint.pass_mark),
        signature=around.signature,
        read_aloud_by=attempt.read_aloud_by,
    )


def _photos(tx: Transaction, inspection_id: str) -> tuple[RecordedPhoto, ...]:
    found = attachments.of_inspection(tx, inspection_id)
    if not found:
        return ()
    people = {each.id: each.number for each in attempts.of_inspection(tx, inspection_id)}
    photos = [
        photo
        for each in found
        for photo in _recorded_photos(each, people, attachments.content(tx, each.id))
    ]
    return tuple(sorted(photos, key=_photo_place))


def _recorded_photos(
    kept: Attachment, people: Mapping[str, str], content: bytes
) -> Iterator[RecordedPhoto]:
    """The picture; of a scan with several pages each page, numbered by `position`."""
    from inspector_app.exchange.scans import page_count, page_preview  # noqa: PLC0415 - when needed

    pages = page_count(content)
    for page in range(pages):
        yield RecordedPhoto(
            kind=kept.kind.value,
            person=people.get(kept.attempt_id or "", ""),
            position=page + 1 if pages > 1 else kept.position,
            caption=kept.caption,
            media_type=kept.media_type,
            sha256=kept.sha256,
            taken_at=kept.taken_at,
            added_by=kept.added_by,
            picture=page_preview(content, page, _PRINTED_PIXELS),
        )


def _photo_place(photo: RecordedPhoto) -> tuple[bool, str, bool, datetime, str, int]:
    """The site first, then pages signed in ink, then people's tasks and sheets."""
    signed = photo.kind == AttachmentKind.SIGNED_PAGE.value
    position = photo.position or 0
    if photo.person:
        return True, f"{photo.person} {position:06}", signed, photo.taken_at, photo.sha256, 0
    return False, "", signed, photo.taken_at, photo.sha256, position


def _place(draw_no: int, person: StoredPerson) -> tuple[int, str, int, int]:
    return draw_no, person.batch, person.role.rank, person.position


def _frame_people(
    tx: Transaction,
    inspection: Inspection,
    recorded_draws: tuple[RecordedDraw, ...],
    people: tuple[StoredPerson, ...],
) -> tuple[RecordedPerson, ...]:
    """Everyone the frames name: as drawn, else as listed now."""
    wanted = {
        number
        for draw in recorded_draws
        for number in (
            *(member for stratum in draw.frame.strata for member in stratum.members),
            *(each.person for each in draw.frame.excluded),
        )
    }
    found = {
        member.number: RecordedPerson(
            number=member.number,
            name=member.name,
            role=member.role,
            post=member.post,
            department=member.department,
            identity=masked_identity(member.identity_number),
        )
        for member in staff.of_enterprise(tx, inspection.enterprise_id)
    }
    found |= {person.number: recorded(person) for person in people}
    return tuple(found[number] for number in sorted(wanted & found.keys()))
