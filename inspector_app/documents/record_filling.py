"""The inspection record as the filling of its form."""

from __future__ import annotations

from collections.abc import Iterator

from inspector_app.documents.form_filling import (
    BLANK_OFFICERS,
    Entry,
    Filling,
    FormCodes,
    Value,
    moment_values,
)
from inspector_app.documents.form_signatures import refusals_in_full
from inspector_app.documents.templates import Template
from inspector_app.domain.record import InspectionRecord
from inspector_app.domain.signatures import SignerKind


def record_filling(
    record: InspectionRecord, template: Template, codes: FormCodes | None
) -> Filling:
    """What the form of 现场检查记录 is filled with; a preview has no codes."""
    situation = tuple(
        Entry({"paragraph": part})
        for text in _paragraphs(record, template)
        for part in text.split("\n")
    )
    representative = next(
        (each.name for each in record.signatures if each.kind is SignerKind.REPRESENTATIVE), ""
    )
    return Filling(
        values=_values(record),
        lists={"situation": situation},
        region=record.bureau.short_name,
        bureau=record.bureau.name,
        number=record.number,
        final=record.sealed,
        codes=codes,
        officers=record.officers,
        signatures=record.signatures,
        representative=representative,
        day=record.record_date,
    )


def _values(record: InspectionRecord) -> dict[str, Value]:
    enterprise = record.enterprise
    officers = record.officers
    return {
        "enterprise": enterprise.name,
        "credit_code": enterprise.credit_code,
        "industry": record.industry_name,
        "address": enterprise.address,
        "principal": _principal(record),
        "post": enterprise.responsible_post,
        "phone": enterprise.phone,
        "place": record.place,
        "bureau": record.bureau.name,
        "officers": tuple(each.name for each in officers) or BLANK_OFFICERS,
        "certificates": tuple(each.certificate_number for each in officers) or BLANK_OFFICERS,
        **moment_values("from", record.started_at),
        **moment_values("to", record.ended_at),
    }


def _principal(record: InspectionRecord) -> str:
    """As the field is named: 法定代表人（负责人）, the second where it is someone else."""
    legal = record.enterprise.legal_representative
    responsible = record.enterprise.responsible_person
    if legal and responsible and legal != responsible:
        return f"{legal}（{responsible}）"
    return legal or responsible


def _paragraphs(record: InspectionRecord, template: Template) -> Iterator[str]:
    wording = template.situation
    for number, text in enumerate(record.situation, start=1):
        yield wording.item.format(n=number, text=text)
    said = "\n".join(record.situation)
    for words, text in ((wording.remarks, record.remarks), (wording.statement, record.statement)):
        if text.strip() and text not in said:
            yield words.format(text=text.strip())
    if record.corrects:
        yield wording.correction.format(version=record.version, reason=record.correction_reason)
    yield from refusals_in_full(record.signatures, template.form.signing)
