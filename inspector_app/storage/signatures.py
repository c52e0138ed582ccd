"""Handwriting and refusals, one per signer of an inspection."""

from __future__ import annotations

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Row

from inspector_app.domain.signatures import (
    Signature,
    SignerKind,
    strokes_from_json,
    strokes_json,
)
from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import SignatureRow


def of_inspection(tx: Transaction, inspection_id: str) -> tuple[Signature, ...]:
    query = (
        select(*SignatureRow.__table__.c)
        .where(SignatureRow.inspection_id == inspection_id)
        .order_by(SignatureRow.at)
    )
    return tuple(_signature(row) for row in tx.execute(query))


def put(tx: Transaction, inspection_id: str, signature: Signature) -> None:
    """Keep a signature in place of an earlier one of the same signer."""
    remove(tx, inspection_id, signature.kind, signature.signer)
    tx.execute(
        insert(SignatureRow).values(
            inspection_id=inspection_id,
            kind=signature.kind.value,
            signer=signature.signer,
            name=signature.name,
            at=signature.at,
            strokes=strokes_json(signature.strokes),
            refusal_reason=signature.refusal_reason,
            witness=signature.witness,
            on_paper=signature.on_paper,
        )
    )


def remove(tx: Transaction, inspection_id: str, kind: SignerKind, signer: str) -> None:
    tx.execute(
        delete(SignatureRow).where(
            SignatureRow.inspection_id == inspection_id,
            SignatureRow.kind == kind.value,
            SignatureRow.signer == signer,
        )
    )


def _signature(row: Row[tuple[object, ...]]) -> Signature:
    return Signature(
        kind=SignerKind(row.kind),
        signer=row.signer,
        name=row.name,
        at=row.at,
        strokes=strokes_from_json(row.strokes),
        refusal_reason=row.refusal_reason,
        witness=row.witness,
        on_paper=row.on_paper,
    )
