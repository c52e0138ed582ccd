"""What was entered from a paper, taken over as the person's answers."""

from __future__ import annotations

from collections.abc import Mapping

from inspector_app.services.paper_views import FIRST, SECOND, by_pass
from inspector_app.storage import attempts, paper_entries
from inspector_app.storage.attempts import StoredAnswer, StoredAttempt
from inspector_app.storage.database import Transaction
from inspector_app.storage.paper_entries import PaperEntry


def keep_entries(tx: Transaction, attempt: StoredAttempt) -> None:
    """Let a screen go on with what has been entered from the person's paper."""
    passes = by_pass(paper_entries.of_attempt(tx, attempt.id))
    keep_answers(tx, attempt, passes[SECOND] | passes[FIRST], attempt.used_seconds)


def keep_answers(
    tx: Transaction,
    attempt: StoredAttempt,
    entered: Mapping[int, PaperEntry],
    used_seconds: int,
) -> None:
    """Of an answer on a screen and one on paper the later counts.

    What was left open on paper undoes nothing.
    """
    known = attempts.answers(tx, [attempt.id])[attempt.id]
    refs = {item.position: item.question.ref for item in attempt.paper}
    for position, entry in entered.items():
        before = known.get(position)
        if before and (entry.response is None or before.saved_at > entry.entered_at):
            continue
        answer = StoredAnswer(
            position, refs[position], entry.response, entry.entered_at, used_seconds=used_seconds
        )
        attempts.put_response(tx, attempt, answer, known=before is not None)
