"""The papers of those drawn, made in the draw's own transaction."""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.draws import paper_seed
from inspector_app.domain.papers import compose
from inspector_app.services.context import ServiceContext
from inspector_app.storage import attempts, banks, inspections
from inspector_app.storage.attempts import StoredAttempt
from inspector_app.storage.database import Transaction
from inspector_app.storage.draws import StoredDraw, StoredPerson


def make_papers(
    tx: Transaction, context: ServiceContext, draw: StoredDraw, people: Sequence[StoredPerson]
) -> None:
    """A waiting attempt with its own paper for each of the people."""
    inspection = inspections.get(tx, draw.inspection_id)
    pool = banks.by_refs(tx, draw.pool)
    made: list[StoredAttempt] = []
    for person in people:
        seed = paper_seed(draw.seed, person.number)
        made.append(
            StoredAttempt(
                id=context.new_key(),
                inspection_id=inspection.id,
                draw_id=draw.id,
                staff_id=person.staff_id,
                number=person.number,
                paper_seed=seed,
                paper=compose(inspection.blueprint, pool, person.role, seed, draw.shown),
                mode=AttemptMode.LAPTOP,
                state=AttemptState.WAITING,
            )
        )
    attempts.add(tx, made)
