"""Attempts and answers. An answer is one row, written before anyone says it is saved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, bindparam, delete, insert, select, update
from sqlalchemy.engine import Row

from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.scoring import MARKS_PER_POINT, Response
from inspector_app.storage.codecs import (
    paper_from_json,
    paper_json,
    response_from_json,
    response_json,
)
from inspector_app.storage.database import Transaction, compact_json
from inspector_app.storage.prepared import Prepared
from inspector_app.storage.tables import AnswerRow, AttemptRow, PhoneCodeRow, moment_text


@dataclass(frozen=True, slots=True)
class StoredAttempt:
    id: str
    inspection_id: str
    draw_id: str
    staff_id: str
    number: str
    paper_seed: str
    paper: tuple[PaperQuestion, ...]
    mode: AttemptMode
    state: AttemptState
    position: int = 1
    used_seconds: int = 0
    left_window: int = 0
    started_at: datetime | None = None
    submitted_at: datetime | None = None
    findings_proposed: bool = False
    read_aloud_by: str = ""
    extra_seconds: int = 0


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """An answer; `marks` in hundredths of a point, None until scored.

    `used_seconds` is the attempt's used time when it was given: one row keeps both.
    """

    position: int
    question_ref: str
    response: Response
    saved_at: datetime
    marks: int | None = None
    rubric_given: tuple[int, ...] | None = None
    remark: str = ""
    scored_by: str = ""
    used_seconds: int = 0
    confirmed_by: str = ""


_COURSE = ("position", "used_seconds", "left_window", "started_at", "submitted_at")
_KEPT = (
    "draw_id",
    "staff_id",
    "number",
    "paper_seed",
    "findings_proposed",
    "read_aloud_by",
    "extra_seconds",
)


def add(tx: Transaction, attempts: Iterable[StoredAttempt]) -> None:
    rows = [
        {
            "id": attempt.id,
            "inspection_id": attempt.inspection_id,
            "paper": paper_json(attempt.paper),
            "state": attempt.state.value,
            "mode": attempt.mode.value,
            **{name: getattr(attempt, name) for name in (*_COURSE, *_KEPT)},
        }
        for attempt in attempts
    ]
    if rows:
        tx.execute(insert(AttemptRow), rows)


def get(tx: Transaction, attempt_id: str) -> StoredAttempt:
    """The attempt. Raises AppError(NOT_FOUND)."""
    row = tx.execute(_query().where(AttemptRow.id == attempt_id)).one_or_none()
    if row is None:
        raise AppError(Problem.NOT_FOUND, what="attempt", id=attempt_id)
    return _attempt(row)


def of_inspection(tx: Transaction, inspection_id: str) -> tuple[StoredAttempt, ...]:
    query = _query().where(AttemptRow.inspection_id == inspection_id).order_by(AttemptRow.id)
    return tuple(_attempt(row) for row in tx.execute(query))


def set_course(tx: Transaction, attempt: StoredAttempt) -> None:
    """Keep an attempt's state, place and time."""
    tx.execute(
        update(AttemptRow)
        .where(AttemptRow.id == attempt.id)
        .values(
            state=attempt.state.value,
            mode=attempt.mode.value,
            **{name: getattr(attempt, name) for name in _COURSE},
        )
    )


_SET_PLACE = (
    update(AttemptRow.__table__)  # type: ignore[arg-type]  # a Table, typed as its base
    .where(AttemptRow.__table__.c.id == bindparam("key"))
    .values(position=bindparam("place"), used_seconds=bindparam("used"))
)


def set_place(tx: Transaction, attempt_id: str, position: int, used_seconds: int) -> None:
    """Keep where the person is and how much time is used: where a restart continues."""
    tx.execute(_SET_PLACE, {"key": attempt_id, "place": position, "used": used_seconds})


def set_extra(tx: Transaction, attempt_id: str, seconds: int) -> None:
    """Keep how much longer than the plan's time the attempt may take."""
    tx.execute(update(AttemptRow).where(AttemptRow.id == attempt_id).values(extra_seconds=seconds))


def set_findings_proposed(tx: Transaction, attempt_ids: Sequence[str]) -> None:
    tx.execute(
        update(AttemptRow).where(AttemptRow.id.in_(attempt_ids)).values(findings_proposed=True)
    )


def set_read_aloud(tx: Transaction, attempt_id: str, officers: str) -> None:
    """Keep which officers read the questions aloud."""
    tx.execute(update(AttemptRow).where(AttemptRow.id == attempt_id).values(read_aloud_by=officers))


def put_answer(
    tx: Transaction, attempt: StoredAttempt, answer: StoredAnswer, *, known: bool
) -> None:
    """Keep an answer: in place of the earlier one if there is one (`known`), else as new."""
    values = {
        "key_attempt": attempt.id,
        "key_position": answer.position,
        "response": response_json(answer.response),
        "saved_at": answer.saved_at,
        "marks": answer.marks,
        "rubric_given": list(answer.rubric_given) if answer.rubric_given is not None else None,
        "remark": answer.remark,
        "scored_by": answer.scored_by,
        "used_seconds": answer.used_seconds,
        "confirmed_by": answer.confirmed_by,
    }
    if known:
        tx.execute(_CHANGE_ANSWER, values)
        return
    values["attempt_id"] = values.pop("key_attempt")
    values["position"] = values.pop("key_position")
    values["inspection_id"] = attempt.inspection_id
    values["question_ref"] = answer.question_ref
    values["full_marks"] = _full_marks(attempt, answer.position)
    tx.execute(_ADD_ANSWER, values)


def put_response(
    tx: Transaction, attempt: StoredAttempt, answer: StoredAnswer, *, known: bool
) -> None:
    """As `put_answer` before anything is scored: writes only what the person gave, and when."""
    if not known:
        put_answer(tx, attempt, answer, known=False)
        return
    values = {
        "key_attempt": attempt.id,
        "key_position": answer.position,
        "response": compact_json(response_json(answer.response)),
        "saved_at": moment_text(answer.saved_at),
        "used_seconds": answer.used_seconds,
    }
    _CHANGE_RESPONSE.execute(tx, values)


_ANSWER_VALUES = (
    "response",
    "saved_at",
    "marks",
    "rubric_given",
    "remark",
    "scored_by",
    "used_seconds",
    "confirmed_by",
)
_ANSWERS = AnswerRow.__table__
_ADD_ANSWER = insert(_ANSWERS)  # type: ignore[arg-type]  # a Table, typed as its base
_THIS_ANSWER = update(_ANSWERS).where(  # type: ignore[arg-type]  # as above
    _ANSWERS.c.attempt_id == bindparam("key_attempt"),
    _ANSWERS.c.position == bindparam("key_position"),
)
_CHANGE_ANSWER = _THIS_ANSWER.values({name: bindparam(name) for name in _ANSWER_VALUES})
_GIVEN = ("response", "saved_at", "used_seconds")
_CHANGE_RESPONSE = Prepared(
    _THIS_ANSWER.values({name: bindparam(name) for name in _GIVEN}),
    (*_GIVEN, "key_attempt", "key_position"),
)


def has_answer(tx: Transaction, attempt_id: str, position: int) -> bool:
    """Whether there is a row for the question: an officer may have scored it first."""
    query = select(AnswerRow.position).where(
        AnswerRow.attempt_id == attempt_id, AnswerRow.position == position
    )
    return tx.execute(query).first() is not None


def count_left_window(tx: Transaction, attempt_id: str) -> None:
    tx.execute(
        update(AttemptRow)
        .where(AttemptRow.id == attempt_id)
        .values(left_window=AttemptRow.left_window + 1)
    )


def answers(tx: Transaction, attempt_ids: Sequence[str]) -> dict[str, dict[int, StoredAnswer]]:
    """The answers of the attempts by attempt and position."""
    found: dict[str, dict[int, StoredAnswer]] = {each: {} for each in attempt_ids}
    query = select(*AnswerRow.__table__.c).where(AnswerRow.attempt_id.in_(attempt_ids))
    for row in tx.execute(query):
        found[row.attempt_id][row.position] = _answer(row)
    return found


def last_answer(tx: Transaction, inspection_id: str) -> datetime | None:
    """When the inspection's latest answer was kept."""
    query = select(AnswerRow.saved_at).where(AnswerRow.inspection_id == inspection_id)
    return tx.execute(query.order_by(AnswerRow.saved_at.desc()).limit(1)).scalar_one_or_none()


def remove_unstarted(tx: Transaction, attempt_ids: Sequence[str]) -> None:
    """Take back papers that nobody began, when their person is replaced or the draw abandoned."""
    unstarted = (AttemptRow.id.in_(attempt_ids), AttemptRow.state == AttemptState.WAITING.value)
    keys = tx.execute(select(AttemptRow.id).where(*unstarted)).scalars().all()
    tx.execute(delete(PhoneCodeRow).where(PhoneCodeRow.attempt_id.in_(keys)))
    tx.execute(delete(AttemptRow).where(AttemptRow.id.in_(keys)))


def _full_marks(attempt: StoredAttempt, position: int) -> int | None:
    worth = (item.points for item in attempt.paper if item.position == position)
    return next((points * MARKS_PER_POINT for points in worth), None)


def _query() -> Select[tuple[object, ...]]:
    return select(*AttemptRow.__table__.c)


def _attempt(row: Row[tuple[object, ...]]) -> StoredAttempt:
    return StoredAttempt(
        id=row.id,
        inspection_id=row.inspection_id,
        paper=paper_from_json(row.paper),
        state=AttemptState(row.state),
        mode=AttemptMode(row.mode),
        **{name: getattr(row, name) for name in (*_COURSE, *_KEPT)},
    )


def _answer(row: Row[tuple[object, ...]]) -> StoredAnswer:
    return StoredAnswer(
        position=row.position,
        question_ref=row.question_ref,
        response=response_from_json(row.response),
        saved_at=row.saved_at,
        marks=row.marks,
        rubric_given=tuple(row.rubric_given) if row.rubric_given is not None else None,
        remark=row.remark,
        scored_by=row.scored_by,
        used_seconds=row.used_seconds,
        confirmed_by=row.confirmed_by,
    )
