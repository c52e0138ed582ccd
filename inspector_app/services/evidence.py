"""The evidence meter: what a sealed record must hold, and what is still missing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from inspector_app.domain.attempts import AttemptState
from inspector_app.domain.deficiencies import FindingState
from inspector_app.domain.inspections import Evidence, EvidenceLine
from inspector_app.domain.officers import MINIMUM_OFFICERS
from inspector_app.domain.signatures import Signature, SignerKind
from inspector_app.services.attempt_views import unconfirmed
from inspector_app.storage import attempts, deficiencies, draws, inspections, officers, signatures
from inspector_app.storage.attempts import StoredAttempt
from inspector_app.storage.database import Transaction


def evidence_of(tx: Transaction, inspection_id: str, today: date) -> tuple[EvidenceLine, ...]:
    """Every line of the meter, in the order of the inspection's steps."""
    inspection = inspections.get(tx, inspection_id)
    chosen = officers.by_ids(tx, inspection.officer_ids)
    papers = [
        attempt
        for attempt in attempts.of_inspection(tx, inspection_id)
        if attempt.state is not AttemptState.ABANDONED
    ]
    signed = signatures.of_inspection(tx, inspection_id)
    expired = [o.name for o in chosen if not o.certificate_valid_on(today)]
    unplaced = [n for n in ("place", "purpose") if not getattr(inspection, n).strip()]
    undecided = [
        each.wording
        for each in deficiencies.of_inspection(tx, inspection_id)
        if each.state is FindingState.PROPOSED
    ]
    unproposed = [each.number for each in papers if _needs_proposal(each)]
    return (
        EvidenceLine(Evidence.TWO_OFFICERS, done=len(chosen) >= MINIMUM_OFFICERS),
        _line(Evidence.CERTIFICATES_VALID, expired),
        _line(Evidence.PLACE_AND_PURPOSE, unplaced),
        EvidenceLine(Evidence.DRAW_DONE, done=_draw_done(tx, inspection_id)),
        _line(Evidence.ATTEMPTS_FINISHED, _unfinished(papers)),
        _line(Evidence.RUBRICS_SCORED, _unscored(tx, papers)),
        _line(Evidence.FINDINGS_DECIDED, unproposed + undecided),
        _line(
            Evidence.TESTED_SIGNED,
            _unsigned(signed, SignerKind.TESTED, ((p.number, p.number) for p in papers)),
        ),
        _line(
            Evidence.OFFICERS_SIGNED,
            _unsigned(signed, SignerKind.OFFICER, ((o.id, o.name) for o in chosen)),
        ),
        EvidenceLine(
            Evidence.REPRESENTATIVE_SIGNED,
            done=any(each.kind is SignerKind.REPRESENTATIVE for each in signed),
        ),
    )


def _line(evidence: Evidence, missing: Iterable[str]) -> EvidenceLine:
    names = tuple(missing)
    return EvidenceLine(evidence, done=not names, missing=names)


def _draw_done(tx: Transaction, inspection_id: str) -> bool:
    found = draws.of_inspection(tx, inspection_id)
    open_draws = [d for d in found if d.drawn_at is None and d.abandoned is None]
    return not open_draws and any(d.drawn_at and d.abandoned is None for d in found)


def _unfinished(papers: Iterable[StoredAttempt]) -> list[str]:
    return [each.number for each in papers if each.state is not AttemptState.SUBMITTED]


def _needs_proposal(attempt: StoredAttempt) -> bool:
    return attempt.state is AttemptState.SUBMITTED and not attempt.findings_proposed


def _unscored(tx: Transaction, papers: list[StoredAttempt]) -> list[str]:
    finished = [each for each in papers if each.state is AttemptState.SUBMITTED]
    answers = attempts.answers(tx, [each.id for each in finished])
    return [
        each.number
        for each in finished
        if any(answer.marks is None or unconfirmed(answer) for answer in answers[each.id].values())
    ]


def _unsigned(
    signed: Iterable[Signature], kind: SignerKind, wanted: Iterable[tuple[str, str]]
) -> list[str]:
    have = {each.signer for each in signed if each.kind is kind}
    return [name for signer, name in wanted if signer not in have]
