"""Question banks as loaded: every version of every question ever seen is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import delete, func, insert, select, update

from inspector_app.domain.canonical import canonical, sha256_hex
from inspector_app.domain.questions import Question, QuestionBank
from inspector_app.domain.record_json import question_json
from inspector_app.storage import locks
from inspector_app.storage.codecs import question_from_json
from inspector_app.storage.database import Transaction
from inspector_app.storage.sameness import rows_of_enterprise
from inspector_app.storage.tables import (
    BankRow,
    BlueprintRow,
    ExposureRow,
    QuestionRow,
)


def file_hashes(tx: Transaction) -> dict[str, str]:
    """The hash of the file each bank was last loaded from."""
    rows = tx.execute(select(BankRow.id, BankRow.file_hash))
    return {row.id: row.file_hash for row in rows}


def listed(tx: Transaction) -> tuple[QuestionBank, ...]:
    size = func.count(QuestionRow.ref).label("size")
    query = (
        select(BankRow.id, BankRow.title, BankRow.version, BankRow.industries, size)
        .outerjoin(QuestionRow, (QuestionRow.bank_id == BankRow.id) & QuestionRow.current)
        .group_by(BankRow.id)
        .order_by(BankRow.id)
    )
    return tuple(
        QuestionBank(row.id, row.title, row.version, tuple(row.industries), (), row.size)
        for row in tx.execute(query)
    )


def questions(tx: Transaction, bank_ids: Sequence[str]) -> tuple[Question, ...]:
    """The questions the banks hold now, in the banks' own order."""
    query = (
        select(QuestionRow.content)
        .where(QuestionRow.bank_id.in_(bank_ids), QuestionRow.current)
        .order_by(QuestionRow.bank_id, QuestionRow.position)
    )
    return tuple(question_from_json(content) for content in tx.execute(query).scalars())


def by_refs(tx: Transaction, refs: Sequence[str]) -> tuple[Question, ...]:
    """Exactly these versions, current or not."""
    query = select(QuestionRow.content).where(QuestionRow.ref.in_(refs)).order_by(QuestionRow.ref)
    return tuple(question_from_json(content) for content in tx.execute(query).scalars())


def changed_refs(tx: Transaction, bank: QuestionBank) -> tuple[str, ...]:
    """Questions whose text differs from what was stored under the same version.

    Until the transaction ends no other computer stores this bank.
    """
    locks.subject(tx, f"bank {bank.id}")
    query = select(QuestionRow.ref, QuestionRow.content_hash).where(QuestionRow.bank_id == bank.id)
    stored = {row.ref: row.content_hash for row in tx.execute(query)}
    return tuple(q.ref for q in bank.questions if stored.get(q.ref, _hash(q)) != _hash(q))


def store(tx: Transaction, bank: QuestionBank, file_hash: str) -> None:
    """Make the bank's questions the current ones; older versions stay."""
    values = {
        "title": bank.title,
        "version": bank.version,
        "industries": list(bank.industries),
        "file_hash": file_hash,
    }
    if not tx.execute(update(BankRow).where(BankRow.id == bank.id).values(**values)).rowcount:
        tx.execute(insert(BankRow).values(id=bank.id, **values))
    refs = [question.ref for question in bank.questions]
    tx.execute(update(QuestionRow).where(QuestionRow.bank_id == bank.id).values(current=False))
    tx.execute(delete(QuestionRow).where(QuestionRow.ref.in_(refs)))
    if bank.questions:
        tx.execute(insert(QuestionRow), [_row(q, i) for i, q in enumerate(bank.questions)])


def exposures(tx: Transaction, enterprise_id: str) -> dict[str, int]:
    """How often each question was on a paper of this enterprise, by ref, whoever inspected it."""
    query = select(ExposureRow.question, func.sum(ExposureRow.times).label("times"))
    same = ExposureRow.enterprise_id.in_(rows_of_enterprise(enterprise_id))
    rows = tx.execute(query.where(same).group_by(ExposureRow.question))
    return {row.question: int(row.times) for row in rows}


def expose(tx: Transaction, enterprise_id: str, refs: Iterable[str]) -> None:
    """Count questions as shown at the enterprise."""
    locks.enterprise(tx, enterprise_id)
    query = select(ExposureRow.question, ExposureRow.times)
    rows = tx.execute(query.where(ExposureRow.enterprise_id == enterprise_id))
    known = {row.question: row.times for row in rows}
    counted = Counter(refs)
    for ref in counted.keys() & known.keys():
        tx.execute(
            update(ExposureRow)
            .where(ExposureRow.enterprise_id == enterprise_id, ExposureRow.question == ref)
            .values(times=known[ref] + counted[ref])
        )
    new = [
        {"enterprise_id": enterprise_id, "question": ref, "times": counted[ref]}
        for ref in counted.keys() - known.keys()
    ]
    if new:
        tx.execute(insert(ExposureRow), new)


def blueprints(tx: Transaction) -> tuple[dict[str, object], ...]:
    return tuple(tx.execute(select(BlueprintRow.content).order_by(BlueprintRow.id)).scalars())


def store_blueprint(tx: Transaction, identifier: str, content: Mapping[str, object]) -> None:
    locks.subject(tx, f"blueprint {identifier}")
    tx.execute(delete(BlueprintRow).where(BlueprintRow.id == identifier))
    tx.execute(insert(BlueprintRow).values(id=identifier, content=dict(content)))


def _hash(question: Question) -> str:
    return sha256_hex(canonical(question_json(question)))


def _row(question: Question, position: int) -> dict[str, object]:
    return {
        "ref": question.ref,
        "bank_id": question.bank,
        "content_hash": _hash(question),
        "content": question_json(question),
        "position": position,
        "current": True,
    }
