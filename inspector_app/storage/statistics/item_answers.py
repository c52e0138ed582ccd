"""Answers as item analysis takes them: streamed paper by paper, or all of one question."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import func, select

from inspector_app.domain.questions import Question
from inspector_app.domain.scoring import Response
from inspector_app.domain.statistics.scope import Scope
from inspector_app.storage.codecs import question_from_json, response_from_json
from inspector_app.storage.database import Transaction
from inspector_app.storage.statistics.answers import of_papers, old_papers
from inspector_app.storage.tables import AnswerRow, AttemptRow, QuestionRow

_STREAMED = 2_000


class ItemAnswer(NamedTuple):
    """An answer on a paper; marks in hundredths of a point.

    `used_seconds` is the paper's used time when it was last given; 0 where nothing measured it or
    the question was left open.
    """

    paper: str
    inspection: str
    ref: str
    marks: int
    full_marks: int
    used_seconds: int


class GivenAnswer(NamedTuple):
    """What someone answered; `rest` is the other marks of the paper over their maximum."""

    response: Response
    rest: float | None


def papers(tx: Transaction, scope: Scope) -> Iterator[list[ItemAnswer]]:
    """The answers of every paper of the scope, paper by paper."""
    old = old_papers(tx, scope)
    query = of_papers(
        select(
            AnswerRow.attempt_id,
            AnswerRow.inspection_id,
            AnswerRow.question_ref,
            AnswerRow.marks,
            AnswerRow.full_marks,
            AnswerRow.used_seconds,
            AnswerRow.position,
        ),
        scope,
    ).order_by(AnswerRow.attempt_id, AnswerRow.position)
    rows = tx.execute(query.execution_options(yield_per=_STREAMED))
    for paper, answers in groupby(rows, key=lambda row: row[0]):
        yield [
            ItemAnswer(
                paper,
                inspection,
                ref,
                marks or 0,
                old[paper][position] if full is None else full,
                used,
            )
            for _, inspection, ref, marks, full, used, position in answers
        ]


def given(tx: Transaction, scope: Scope, ref: str) -> list[GivenAnswer]:
    """Every answer given to one question, with how the rest of its paper went."""
    old = old_papers(tx, scope)
    asked = of_papers(select(AnswerRow.attempt_id), scope).where(AnswerRow.question_ref == ref)
    totals = {
        row.attempt_id: (int(row.marks), row.full_marks)
        for row in tx.execute(
            select(
                AnswerRow.attempt_id,
                func.coalesce(func.sum(AnswerRow.marks), 0).label("marks"),
                func.sum(AnswerRow.full_marks).label("full_marks"),
            )
            .where(AnswerRow.attempt_id.in_(asked))
            .group_by(AnswerRow.attempt_id)
        )
    }
    query = of_papers(
        select(
            AnswerRow.attempt_id,
            AnswerRow.response,
            AnswerRow.marks,
            AnswerRow.full_marks,
            AnswerRow.position,
        ),
        scope,
    ).where(AnswerRow.question_ref == ref)
    found: list[GivenAnswer] = []
    for row in tx.execute(query.order_by(AnswerRow.attempt_id)):
        marks, full = totals[row.attempt_id]
        worths = old.get(row.attempt_id)
        full = sum(worths.values()) if worths else int(full)
        worth = worths[row.position] if worths else row.full_marks
        others = full - worth
        rest = (marks - (row.marks or 0)) / others if others else None
        found.append(GivenAnswer(response_from_json(row.response), rest))
    return found


def questions(tx: Transaction, refs: set[str]) -> dict[str, Question]:
    """The questions by ref: as the banks hold them, else as a paper does."""
    rows = tx.execute(select(QuestionRow.ref, QuestionRow.content))
    found = {row.ref: question_from_json(row.content) for row in rows if row.ref in refs}
    for ref in refs - found.keys():
        query = (
            select(AttemptRow.paper)
            .join(AnswerRow, AnswerRow.attempt_id == AttemptRow.id)
            .where(AnswerRow.question_ref == ref)
            .limit(1)
        )
        paper = tx.execute(query).scalar_one()
        found[ref] = next(
            question_from_json(item["question"]) for item in paper if item["question"]["ref"] == ref
        )
    return found
