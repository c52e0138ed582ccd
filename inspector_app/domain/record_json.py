"""`record.json`: the sealed record as canonical data that others can read and recompute."""

from __future__ import annotations

from datetime import date, datetime

from inspector_app.domain.blueprints import Blueprint
from inspector_app.domain.canonical import Json
from inspector_app.domain.deficiencies import Deficiency
from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.questions import Basis, Question
from inspector_app.domain.record import (
    RECORD_SCHEMA,
    InspectionRecord,
    RecordedAnswer,
    RecordedAttempt,
    RecordedDraw,
    RecordedPerson,
    RecordedPhoto,
    RecordOrigin,
)
from inspector_app.domain.signatures import signature_json


def record_json(record: InspectionRecord) -> dict[str, Json]:
    """Everything in the record, without floats; times are ISO 8601 with their offset."""
    return {
        "schema": RECORD_SCHEMA,
        "inspection": record.inspection_id,
        "number": record.number,
        "version": record.version,
        "corrects": record.corrects or None,
        "correction_reason": record.correction_reason or None,
        "bureau": {"name": record.bureau.name, "short_name": record.bureau.short_name},
        "enterprise": enterprise_json(record.enterprise, record.industry_name),
        "place": record.place,
        "purpose": record.purpose,
        "started_at": _time(record.started_at),
        "ended_at": _time(record.ended_at),
        "sealed_at": _time(record.sealed_at),
        "officers": [
            {
                "id": officer.id,
                "name": officer.name,
                "certificate_number": officer.certificate_number,
                "valid_until": officer.valid_until.isoformat(),
            }
            for officer in record.officers
        ],
        "plan": blueprint_json(record.blueprint),
        "banks": [
            {"id": bank, "version": version, "title": title}
            for bank, version, title in record.banks
        ],
        "people": [_person(person) for person in record.people],
        "draws": [draw_json(draw) for draw in record.draws],
        "paper_pools": [
            {"draw_no": draw.frame.draw_no, "pool": list(draw.pool), "shown": dict(draw.shown)}
            for draw in record.draws
        ],
        "attempts": [_attempt(attempt) for attempt in record.attempts],
        "photos": [_photo(photo) for photo in record.photos],
        "findings": [_finding(finding) for finding in record.findings],
        "signatures": [signature_json(signature) for signature in record.signatures],
        "situation": list(record.situation),
        "remarks": record.remarks,
        "statement": record.statement,
        "device": _origin(record.origin) if record.origin else None,
        "previous_record_hash": record.previous_hash or None,
    }


def draw_json(draw: RecordedDraw) -> dict[str, Json]:
    """One draw with exactly the keys that `draw.md` promises."""
    return {
        "frame": draw.frame.as_json(),
        "frame_hash": draw.frame_hash,
        "secret": draw.secret,
        "digits": draw.digits,
        "digits_by": draw.digits_by.value if draw.digits_by else None,
        "seed": draw.seed,
        "drawn": {key: list(people) for key, people in draw.drawn.items()},
        "replaced": [
            {"person": each.person, "by": each.by, "reason": each.reason} for each in draw.replaced
        ],
        "abandoned": draw.abandoned,
    }


def enterprise_json(enterprise: Enterprise, industry_name: str) -> dict[str, Json]:
    """The enterprise as it was on the day."""
    return {
        "id": enterprise.id,
        "name": enterprise.name,
        "credit_code": enterprise.credit_code,
        "industry": enterprise.industry,
        "industry_name": industry_name,
        "township": enterprise.township,
        "address": enterprise.address,
        "legal_representative": enterprise.legal_representative,
        "responsible_person": enterprise.responsible_person,
        "responsible_post": enterprise.responsible_post,
        "phone": enterprise.phone,
        "headcount": enterprise.headcount,
    }


def blueprint_json(blueprint: Blueprint) -> dict[str, Json]:
    """The plan as the inspection and the record keep it."""
    return {
        "id": blueprint.id,
        "title": blueprint.title,
        "minutes": blueprint.minutes,
        "pass_mark": blueprint.pass_mark,
        "multiple_rule": blueprint.multiple_rule.value,
        "cells": [
            {
                "type": cell.type.value,
                "count": cell.count,
                "points": cell.points,
                "topic": cell.topic.value if cell.topic else None,
            }
            for cell in blueprint.cells
        ],
    }


def question_json(question: Question) -> dict[str, Json]:
    """A question with its key, as a paper keeps it for good."""
    return {
        "ref": question.ref,
        "type": question.type.value,
        "roles": sorted(role.value for role in question.roles),
        "topic": question.topic.value,
        "kind": question.kind.value,
        "difficulty": question.difficulty,
        "stem": question.stem,
        "options": {option.key: option.text for option in question.options},
        "answer": _plain(question.answer),
        "explanation": question.explanation,
        "basis": [_basis(basis) for basis in question.basis],
        "rubric": [{"point": line.point, "score": line.score} for line in question.rubric],
        "valid_from": _time(question.valid_from),
        "valid_to": _time(question.valid_to),
    }


def _basis(basis: Basis) -> dict[str, Json]:
    pairs = {
        "law": basis.law,
        "article": basis.article,
        "quote": basis.quote,
        "standard": basis.standard,
        "clause": basis.clause,
    }
    return {key: value for key, value in pairs.items() if value}


def _person(person: RecordedPerson) -> dict[str, Json]:
    return {
        "number": person.number,
        "name": person.name,
        "role": person.role.value,
        "post": person.post,
        "department": person.department,
        "identity": person.identity,
    }


def _attempt(attempt: RecordedAttempt) -> dict[str, Json]:
    return {
        "person": attempt.person.number,
        "draw_no": attempt.draw_no,
        "paper_seed": attempt.paper_seed,
        "mode": attempt.mode,
        "read_aloud_by": attempt.read_aloud_by or None,
        "started_at": _time(attempt.started_at),
        "submitted_at": _time(attempt.submitted_at),
        "used_seconds": attempt.used_seconds,
        "left_window": attempt.left_window,
        "answers": [_answer(answer) for answer in attempt.answers],
        "marks": attempt.score.marks,
        "full_marks": attempt.score.full_marks,
        "score": attempt.score.text,
        "passed": attempt.passed,
        "signature": signature_json(attempt.signature) if attempt.signature else None,
    }


def _answer(answer: RecordedAnswer) -> dict[str, Json]:
    return {
        **_item(answer.item),
        "response": _plain(answer.response),
        "marks": answer.marks,
        "rubric_given": list(answer.rubric_given),
        "remark": answer.remark,
        "scored_by": answer.scored_by,
        "confirmed_by": answer.confirmed_by or None,
        "saved_at": _time(answer.saved_at),
    }


def _photo(photo: RecordedPhoto) -> dict[str, Json]:
    """A picture by its hash; the picture itself stays in the database and in the PDF."""
    return {
        "kind": photo.kind,
        "person": photo.person or None,
        "position": photo.position,
        "caption": photo.caption,
        "media_type": photo.media_type,
        "sha256": photo.sha256,
        "taken_at": _time(photo.taken_at),
        "added_by": photo.added_by,
    }


def _origin(origin: RecordOrigin) -> dict[str, Json]:
    return {
        "id": origin.device_id,
        "audit_number": origin.audit_number,
        "audit_hash": origin.audit_hash,
    }


def _item(item: PaperQuestion) -> dict[str, Json]:
    return {
        "position": item.position,
        "question": question_json(item.question),
        "option_order": list(item.option_order),
        "points": item.points,
        "times_shown": item.times_shown,
    }


def _finding(finding: Deficiency) -> dict[str, Json]:
    return {
        "position": finding.position,
        "kind": finding.kind.value,
        "person": finding.person or None,
        "post": finding.post,
        "wording": finding.wording,
        "clause": finding.clause,
        "requirement": finding.requirement,
        "deadline": _time(finding.deadline),
        "questions": list(finding.question_refs),
    }


def _time(moment: date | datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _plain(value: object) -> Json:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if value is None or isinstance(value, str | bool):
        return value
    raise TypeError(value)
