"""Official documents as canonical data and back, without loss.

`official_documents.content` keeps this JSON; its hash is `sha256_hex(canonical(…))`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from inspector_app.domain.canonical import Json, canonical, sha256_hex
from inspector_app.domain.officers import Bureau, Officer
from inspector_app.domain.official_documents import (
    Content,
    County,
    Deadline,
    DocumentKind,
    FoundProblem,
    ItemOpinion,
    MeasureContent,
    OfficialDocument,
    Opinion,
    OrderContent,
    PlanContent,
    ReinspectionContent,
)
from inspector_app.domain.signatures import signature_from_json, signature_json

DOCUMENT_SCHEMA = "official-document-v1"


def document_json(document: OfficialDocument) -> dict[str, Json]:
    """Everything in the document, without floats; times are ISO 8601 with their offset."""
    return {
        "schema": DOCUMENT_SCHEMA,
        "kind": document.kind.value,
        "inspection": document.inspection_id,
        "number": document.number,
        "county": county_json(document.county),
        "enterprise_name": document.enterprise_name,
        "responsible_person": document.responsible_person,
        "officers": [_officer_json(officer) for officer in document.officers],
        "content": content_json(document.content),
        "day": _text(document.day),
        "issued_at": _text(document.issued_at),
        "signatures": [signature_json(each) for each in document.signatures],
    }


def document_from_json(data: Mapping[str, Any]) -> OfficialDocument:
    """The document that `document_json` wrote."""
    return OfficialDocument(
        inspection_id=data["inspection"],
        county=county_from_json(data["county"]),
        enterprise_name=data["enterprise_name"],
        responsible_person=data["responsible_person"],
        officers=tuple(_officer(each) for each in data["officers"]),
        content=content_from_json(DocumentKind(data["kind"]), data["content"]),
        day=_day(data["day"]),
        number=data["number"],
        issued_at=_moment(data["issued_at"]),
        signatures=tuple(signature_from_json(each) for each in data["signatures"]),
    )


def document_hash(document: OfficialDocument) -> str:
    """The hash printed on an issued document's pages."""
    return sha256_hex(canonical(document_json(document)))


def county_json(county: County) -> dict[str, Json]:
    return {
        "bureau": {
            "name": county.bureau.name,
            "short_name": county.bureau.short_name,
            "device_prefix": county.bureau.device_prefix,
        },
        "government": county.government,
        "alternative": county.alternative,
        "court": county.court,
        "sentences": {kind.value: list(texts) for kind, texts in county.sentences.items()},
    }


def county_from_json(data: Mapping[str, Any]) -> County:
    return County(
        bureau=Bureau(**data["bureau"]),
        government=data["government"],
        alternative=data["alternative"],
        court=data["court"],
        sentences={DocumentKind(kind): tuple(each) for kind, each in data["sentences"].items()},
    )


def content_json(content: Content) -> dict[str, Json]:
    """What the form of the content's kind is filled with."""
    match content:
        case PlanContent():
            return {
                "address": content.address,
                "contact": content.contact,
                "industry_name": content.industry_name,
                "starts_at": _text(content.starts_at),
                "ends_at": _text(content.ends_at),
                "contents": list(content.contents),
                "method": content.method,
                "review": _opinion_json(content.review),
                "approval": _opinion_json(content.approval),
            }
        case OrderContent():
            return {
                "problems": [_problem_json(each) for each in content.problems],
                "deadlines": [
                    {"items": list(each.items), "day": each.day.isoformat()}
                    for each in content.deadlines
                ],
                "interim_measures": list(content.interim_measures),
            }
        case ReinspectionContent():
            return {
                "decided_on": _text(content.decided_on),
                "decision": content.decision,
                "decision_number": content.decision_number,
                "opinions": [_item_json(each) for each in content.opinions],
            }
        case MeasureContent():
            return {
                "inspected_on": _text(content.inspected_on),
                "problems": [_problem_json(each) for each in content.problems],
                "basis": list(content.basis),
                "decisions": list(content.decisions),
            }


def content_from_json(kind: DocumentKind, data: Mapping[str, Any]) -> Content:
    """The content of a kind. Raises ValueError for the record, which is no `Content`."""
    match kind:
        case DocumentKind.PLAN:
            return PlanContent(
                address=data["address"],
                contact=data["contact"],
                industry_name=data["industry_name"],
                starts_at=_moment(data["starts_at"]),
                ends_at=_moment(data["ends_at"]),
                contents=tuple(data["contents"]),
                method=data["method"],
                review=_opinion(data["review"]),
                approval=_opinion(data["approval"]),
            )
        case DocumentKind.ORDER:
            return OrderContent(
                problems=tuple(FoundProblem(**each) for each in data["problems"]),
                deadlines=tuple(
                    Deadline(tuple(each["items"]), date.fromisoformat(each["day"]))
                    for each in data["deadlines"]
                ),
                interim_measures=tuple(data["interim_measures"]),
            )
        case DocumentKind.REINSPECTION:
            return ReinspectionContent(
                decided_on=_day(data["decided_on"]),
                decision=data["decision"],
                decision_number=data["decision_number"],
                opinions=tuple(ItemOpinion(**each) for each in data["opinions"]),
            )
        case DocumentKind.MEASURE:
            return MeasureContent(
                inspected_on=_day(data["inspected_on"]),
                problems=tuple(FoundProblem(**each) for each in data["problems"]),
                basis=tuple(data["basis"]),
                decisions=tuple(data["decisions"]),
            )
        case DocumentKind.RECORD:
            raise ValueError(kind)


def _problem_json(problem: FoundProblem) -> dict[str, Json]:
    return {"text": problem.text, "major": problem.major, "finding": problem.finding}


def _item_json(opinion: ItemOpinion) -> dict[str, Json]:
    return {
        "item": opinion.item,
        "text": opinion.text,
        "done": opinion.done,
        "note": opinion.note,
        "finding": opinion.finding,
    }


def _opinion_json(opinion: Opinion) -> dict[str, Json]:
    return {"text": opinion.text, "name": opinion.name, "on": _text(opinion.on)}


def _opinion(data: Mapping[str, Any]) -> Opinion:
    return Opinion(data["text"], data["name"], _day(data["on"]))


def _officer_json(officer: Officer) -> dict[str, Json]:
    return {
        "id": officer.id,
        "name": officer.name,
        "certificate_number": officer.certificate_number,
        "valid_until": officer.valid_until.isoformat(),
    }


def _officer(data: Mapping[str, Any]) -> Officer:
    """The officer as far as documents name them: not whether they have a PIN or are active."""
    return Officer(
        id=data["id"],
        name=data["name"],
        certificate_number=data["certificate_number"],
        valid_until=date.fromisoformat(data["valid_until"]),
    )


def _text(moment: date | datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
