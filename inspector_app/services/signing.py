"""Signatures: officers, tested persons, the enterprise's representative; or their refusal."""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.domain.attempts import AttemptState
from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.signatures import Signature, SignerKind, Strokes, is_handwriting
from inspector_app.services.context import ServiceContext
from inspector_app.storage import attempts, draws, enterprises, inspections, officers, signatures
from inspector_app.storage.database import Transaction


@dataclass(frozen=True, slots=True)
class SignerView:
    """Someone whose signature the record needs; `signer` is officer id or roster number."""

    kind: SignerKind
    signer: str
    name: str
    detail: str
    signature: Signature | None


class SigningService:
    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def needed(self, inspection_id: str) -> tuple[SignerView, ...]:
        """Officers first, then the representative, then everyone tested."""
        with self._context.database.read() as tx:
            return _needed(tx, inspection_id)

    def sign(
        self, inspection_id: str, kind: SignerKind, signer: str, strokes: Strokes
    ) -> Signature:
        """Keep handwriting. Raises AppError: SIGNATURE_BLANK, NOT_FOUND, INSPECTION_SEALED."""
        if not is_handwriting(strokes):
            raise AppError(Problem.SIGNATURE_BLANK)
        return self._put(inspection_id, kind, signer, _Given(strokes=strokes))

    def refuse(
        self, inspection_id: str, kind: SignerKind, signer: str, reason: str, witness: str = ""
    ) -> Signature:
        """Keep a refusal (安全生产法 第六十八条). Raises AppError: REASON_REQUIRED, as `sign`."""
        if not reason.strip():
            raise AppError(Problem.REASON_REQUIRED)
        given = _Given(reason=reason.strip(), witness=witness.strip())
        return self._put(inspection_id, kind, signer, given)

    def sign_on_paper(self, inspection_id: str, kind: SignerKind, signer: str) -> Signature:
        """Leave the place blank for ink on the print. Raises AppError as `sign`."""
        return self._put(inspection_id, kind, signer, _Given(on_paper=True))

    def withdraw(self, inspection_id: str, kind: SignerKind, signer: str) -> None:
        """Take a signature back while the inspection is open."""
        with self._context.database.write() as tx:
            inspections.require_open(tx, inspection_id)
            signatures.remove(tx, inspection_id, kind, signer)
            now = self._context.clock()
            inspections.touch(tx, inspection_id, now)
            self._context.audit(
                tx, AuditEntry(now, "signature.withdrawn", inspection_id, old=signer)
            )

    def _put(self, inspection_id: str, kind: SignerKind, signer: str, given: _Given) -> Signature:
        now = self._context.clock()
        with self._context.database.write() as tx:
            inspections.require_open(tx, inspection_id)
            known = {(each.kind, each.signer): each for each in _needed(tx, inspection_id)}
            if (kind, signer) not in known:
                raise AppError(Problem.NOT_FOUND, what="signer", id=signer)
            signature = Signature(
                kind=kind,
                signer=signer,
                name=known[kind, signer].name,
                at=now,
                strokes=given.strokes,
                refusal_reason=given.reason,
                witness=given.witness,
                on_paper=given.on_paper,
            )
            signatures.put(tx, inspection_id, signature)
            inspections.touch(tx, inspection_id, now)
            action = "signature.refused" if signature.refused else "signature.given"
            self._context.audit(
                tx, AuditEntry(now, action, inspection_id, who=signature.name, why=given.reason)
            )
        return signature


@dataclass(frozen=True, slots=True)
class _Given:
    strokes: Strokes = ()
    reason: str = ""
    witness: str = ""
    on_paper: bool = False


def _needed(tx: Transaction, inspection_id: str) -> tuple[SignerView, ...]:
    inspection = inspections.get(tx, inspection_id)
    enterprise = enterprises.get(tx, inspection.enterprise_id)
    have = {(s.kind, s.signer): s for s in signatures.of_inspection(tx, inspection_id)}
    people = {(p.draw_id, p.number): p for p in draws.people(tx, inspection_id)}
    tested = [
        people[attempt.draw_id, attempt.number]
        for attempt in attempts.of_inspection(tx, inspection_id)
        if attempt.state is not AttemptState.ABANDONED
    ]
    wanted = [
        (SignerKind.OFFICER, officer.id, officer.name, officer.certificate_number)
        for officer in officers.by_ids(tx, inspection.officer_ids)
    ]
    wanted.append(
        (
            SignerKind.REPRESENTATIVE,
            "",
            enterprise.responsible_person or enterprise.legal_representative,
            enterprise.responsible_post,
        )
    )
    wanted += [(SignerKind.TESTED, p.number, p.name, p.post) for p in tested]
    return tuple(
        SignerView(kind, signer, name, detail, have.get((kind, signer)))
        for kind, signer, name, detail in wanted
    )
