"""A new version of a sealed inspection: everything is copied, officers and enterprise sign anew."""

from __future__ import annotations

import dataclasses

from inspector_app.domain.inspections import Inspection
from inspector_app.domain.signatures import SignerKind
from inspector_app.services.context import ServiceContext
from inspector_app.storage import (
    attachments,
    attempts,
    deficiencies,
    draws,
    inspections,
    signatures,
)
from inspector_app.storage.database import Transaction


def copy_for_correction(
    tx: Transaction, context: ServiceContext, old: Inspection, new: Inspection
) -> None:
    """Write `new` with the draws, papers, answers, findings and tested signatures of `old`."""
    inspections.add(tx, new)
    for staff_id, (presence, note) in inspections.attendance(tx, old.id).items():
        inspections.mark(tx, new.id, staff_id, presence, note)
    draw_ids = _copy_draws(tx, context, old.id, new.id)
    attempt_ids = _copy_attempts(tx, context, draw_ids, old=old.id, new=new.id)
    _copy_attachments(tx, context, attempt_ids, old=old.id, new=new.id)
    deficiencies.add(
        tx,
        [
            dataclasses.replace(each, id=context.new_key(), inspection_id=new.id)
            for each in deficiencies.of_inspection(tx, old.id)
        ],
    )
    for signature in signatures.of_inspection(tx, old.id):
        if signature.kind is SignerKind.TESTED:
            signatures.put(tx, new.id, signature)


def _copy_draws(tx: Transaction, context: ServiceContext, old: str, new: str) -> dict[str, str]:
    ids: dict[str, str] = {}
    for draw in draws.of_inspection(tx, old):
        ids[draw.id] = context.new_key()
        draws.add(tx, dataclasses.replace(draw, id=ids[draw.id], inspection_id=new))
    people = [
        dataclasses.replace(person, draw_id=ids[person.draw_id]) for person in draws.people(tx, old)
    ]
    if people:
        draws.add_people(tx, new, people)
    return ids


def _copy_attempts(
    tx: Transaction, context: ServiceContext, draw_ids: dict[str, str], *, old: str, new: str
) -> dict[str, str]:
    ids: dict[str, str] = {}
    found = attempts.of_inspection(tx, old)
    given = attempts.answers(tx, [attempt.id for attempt in found])
    for attempt in found:
        copy = dataclasses.replace(
            attempt,
            id=context.new_key(),
            inspection_id=new,
            draw_id=draw_ids[attempt.draw_id],
        )
        ids[attempt.id] = copy.id
        attempts.add(tx, [copy])
        for answer in given[attempt.id].values():
            attempts.put_answer(tx, copy, answer, known=False)
    return ids


def _copy_attachments(
    tx: Transaction, context: ServiceContext, attempt_ids: dict[str, str], *, old: str, new: str
) -> None:
    for each in attachments.of_inspection(tx, old):
        copy = dataclasses.replace(
            each,
            id=context.new_key(),
            inspection_id=new,
            attempt_id=attempt_ids.get(each.attempt_id or ""),
        )
        attachments.add(tx, copy, attachments.content(tx, each.id))
