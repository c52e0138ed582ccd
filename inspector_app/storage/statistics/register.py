"""Names, topics and the register that statistics refer to."""

from __future__ import annotations

from sqlalchemy import select

from inspector_app.domain.questions import DeficiencyKind, Topic
from inspector_app.domain.statistics.coverage import RegisteredEnterprise
from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import (
    AnswerRow,
    AttemptRow,
    EnterpriseRow,
    OfficerRow,
    QuestionRow,
)


def register(tx: Transaction) -> list[RegisteredEnterprise]:
    """Every enterprise on the list."""
    query = select(
        EnterpriseRow.id, EnterpriseRow.name, EnterpriseRow.township, EnterpriseRow.industry
    ).where(~EnterpriseRow.removed, EnterpriseRow.same_as.is_(None))
    return [
        RegisteredEnterprise(row.id, row.name, row.township, row.industry)
        for row in tx.execute(query)
    ]


def industries(tx: Transaction) -> set[str]:
    """Every code that an enterprise has or had, removed and merged ones too."""
    return {row.industry for row in tx.execute(select(EnterpriseRow.industry).distinct())}


def officer_names(tx: Transaction) -> dict[str, str]:
    """The name of every officer, by id."""
    return {row.id: row.name for row in tx.execute(select(OfficerRow.id, OfficerRow.name))}


def subjects(tx: Transaction) -> dict[str, tuple[Topic, DeficiencyKind]]:
    """Topic and kind of every version of every question that is known, by ref."""
    rows = tx.execute(select(QuestionRow.ref, QuestionRow.content))
    return {
        row.ref: (Topic(row.content["topic"]), DeficiencyKind(row.content["kind"])) for row in rows
    }


def subjects_on_papers(tx: Transaction, refs: set[str]) -> dict[str, tuple[Topic, DeficiencyKind]]:
    """The same for questions that only papers hold, from banks that this database never had."""
    found: dict[str, tuple[Topic, DeficiencyKind]] = {}
    for ref in refs:
        if ref in found:
            continue
        query = (
            select(AttemptRow.paper)
            .join(AnswerRow, AnswerRow.attempt_id == AttemptRow.id)
            .where(AnswerRow.question_ref == ref)
            .limit(1)
        )
        for item in tx.execute(query).scalar_one_or_none() or ():
            question = item["question"]
            found[question["ref"]] = Topic(question["topic"]), DeficiencyKind(question["kind"])
    return found
