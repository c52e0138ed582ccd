"""Official documents as the fillings of their forms, with data or blank for the pen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from inspector_app.documents.form_filling import (
    BLANK_OFFICERS,
    Entry,
    Filling,
    FormCodes,
    Value,
    closing_left_out,
    day_values,
    moment_values,
    numbered,
)
from inspector_app.documents.form_lines import major_text, numbers_text
from inspector_app.documents.form_signatures import refusals_in_full
from inspector_app.documents.form_templates import Form
from inspector_app.domain.official_document_json import document_hash
from inspector_app.domain.official_documents import (
    County,
    DocumentKind,
    FoundProblem,
    ItemOpinion,
    MeasureContent,
    OfficialDocument,
    OrderContent,
    PlanContent,
    ReinspectionContent,
)

_Lists = dict[str, tuple[Entry, ...]]
_Filled = tuple[dict[str, Value], _Lists]


def document_filling(document: OfficialDocument, form: Form, device: str = "") -> Filling:
    """What the document's form is filled with.

    `device` is the fingerprint of the certificate with which the file will be signed.
    """
    values, lists = _READERS[document.kind](document.content)
    county = document.county
    local = county.sentences.get(document.kind, ())
    return Filling(
        values={**_shared(document), **values},
        lists={
            **lists,
            "local": tuple(Entry({"text": text}) for text in local),
            "refusals": tuple(
                Entry({"text": text})
                for text in refusals_in_full(document.signatures, form.signing)
            ),
        },
        region=county.bureau.short_name,
        bureau=county.bureau.name,
        number=document.number,
        final=document.issued,
        codes=FormCodes(document_hash(document), device) if document.issued else None,
        officers=document.officers,
        signatures=document.signatures,
        representative=document.responsible_person,
        day=document.day,
    )


def blank_filling(county: County) -> Filling:
    """A form for the pen: only what the county itself says is filled in."""
    values = {**_county(county), "bureau": county.bureau.name}
    return Filling(
        values={**values, "officers": BLANK_OFFICERS, "certificates": BLANK_OFFICERS},
        lists={},
        region=county.bureau.short_name or "　　",
        bureau=county.bureau.name or "　　　　　　　　",
        blank=True,
    )


def _shared(document: OfficialDocument) -> dict[str, Value]:
    officers = document.officers
    return {
        **_county(document.county),
        "enterprise": document.enterprise_name,
        "bureau": document.county.bureau.name,
        "responsible": document.responsible_person,
        "officers": tuple(each.name for each in officers) or BLANK_OFFICERS,
        "certificates": tuple(each.certificate_number for each in officers) or BLANK_OFFICERS,
    }


def _county(county: County) -> dict[str, Value]:
    return {
        "government": county.government.removesuffix("人民政府"),
        "alternative": county.alternative,
        "court": county.court.removesuffix("人民法院"),
    }


def _order(content: OrderContent) -> _Filled:
    problems = _problems(content.problems)
    deadlines = tuple(
        Entry({"items": numbers_text(each.items), **day_values("", each.day)}, each.items)
        for each in content.deadlines
    )
    lists: _Lists = {
        "problems": problems,
        "deadlines": deadlines,
        "measures": numbered(content.interim_measures),
    }
    return {"major": major_text(problems)}, lists


def _measure(content: MeasureContent) -> _Filled:
    problems = _problems(content.problems)
    values: dict[str, Value] = {
        **day_values("inspected", content.inspected_on),
        "major": major_text(problems),
        "basis": "、".join(content.basis),
    }
    return values, {"problems": problems, "decisions": numbered(content.decisions)}


def _problems(problems: tuple[FoundProblem, ...]) -> tuple[Entry, ...]:
    entries = numbered([each.text for each in problems])
    return tuple(
        replace(entry, items=(n,), major=problem.major)
        for n, (entry, problem) in enumerate(zip(entries, problems, strict=True), start=1)
    )


def _reinspection(content: ReinspectionContent) -> _Filled:
    values: dict[str, Value] = {
        **day_values("decided", content.decided_on),
        "decision": content.decision,
        "decision_number": content.decision_number,
    }
    lists = {
        "passed": tuple(_opinion(each) for each in content.opinions if each.done),
        "failed": tuple(_opinion(each) for each in content.opinions if not each.done),
    }
    return values, lists


def _opinion(opinion: ItemOpinion) -> Entry:
    note = closing_left_out(opinion.note)
    text = closing_left_out(opinion.text) + (f"（{note}）" if note else "")
    return Entry({"n": str(opinion.item), "text": text}, (opinion.item,))


def _plan(content: PlanContent) -> _Filled:
    values: dict[str, Value] = {
        "address": content.address,
        "contact": content.contact,
        "industry": content.industry_name,
        "method": content.method,
        "review": content.review.text,
        "reviewer": content.review.name,
        "approval": content.approval.text,
        "approver": content.approval.name,
        **moment_values("from", content.starts_at),
        **moment_values("to", content.ends_at),
        **day_values("review", content.review.on),
        **day_values("approval", content.approval.on),
    }
    return values, {"contents": numbered(content.contents)}


_READERS: Mapping[DocumentKind, Callable[[Any], _Filled]] = {
    DocumentKind.PLAN: _plan,
    DocumentKind.ORDER: _order,
    DocumentKind.REINSPECTION: _reinspection,
    DocumentKind.MEASURE: _measure,
}
