"""The papers of a record computed again: which questions, in which order, earning what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from inspector_app.domain.blueprints import Blueprint
from inspector_app.domain.canonical import canonical
from inspector_app.domain.draws import Frame, frame_from_json, paper_seed
from inspector_app.domain.papers import PaperQuestion, compose
from inspector_app.domain.people import Role
from inspector_app.domain.questions import Question
from inspector_app.domain.recomputed import Subject, Tally
from inspector_app.domain.record_reading import (
    blueprint_from_json,
    paper_from_json,
    question_from_json,
)
from inspector_app.domain.scoring import MARKS_PER_POINT, Response, Score, mark, rubric_mark


@dataclass(frozen=True, slots=True)
class _Draw:
    """A draw as far as papers follow from it; `taking` are those who should take the test."""

    frame: Frame
    seed: str
    taking: frozenset[str]
    pool: tuple[str, ...]
    shown: Mapping[str, int]


def compare_papers(data: Mapping[str, Any], tally: Tally) -> None:
    """Compare every attempt with what the plan, its draw and its answers make of it.

    A record holds the questions that were on papers, not the whole banks: a paper is composed
    again from those of its draw's pool, which gives the same paper if and only if none of them
    should have come before one that was taken; the rest of the pool is counted as left out.
    """
    plan = blueprint_from_json(data["plan"])
    found = {draw["frame"]["draw_no"]: _draw(draw, data["paper_pools"]) for draw in data["draws"]}
    known = _known_questions(data["attempts"], tally)
    for number, draw in found.items():
        beyond = sum(ref not in known for ref in draw.pool)
        if beyond and any(attempt["draw_no"] == number for attempt in data["attempts"]):
            tally.leave_out(Subject.QUESTIONS, beyond)
    places = [(attempt["draw_no"], attempt["person"]) for attempt in data["attempts"]]
    tally.compare(Subject.FORM, "attempts", same=len(set(places)) == len(places))
    for attempt in data["attempts"]:
        _compare_attempt(attempt, found[attempt["draw_no"]], known, plan, tally)


def _draw(draw: Mapping[str, Any], pools: Sequence[Mapping[str, Any]]) -> _Draw:
    frame = frame_from_json(draw["frame"])
    pool = next(each for each in pools if each["draw_no"] == frame.draw_no)
    left = {each["person"] for each in draw["replaced"]}
    drawn = {person for people in draw["drawn"].values() for person in people}
    came = {each["by"] for each in draw["replaced"]}
    taking = frozenset() if draw["abandoned"] is not None else frozenset((drawn | came) - left)
    return _Draw(frame, draw["seed"], taking, tuple(pool["pool"]), pool["shown"])


def _known_questions(attempts: Sequence[Mapping[str, Any]], tally: Tally) -> dict[str, Question]:
    """The questions on papers by ref; one ref must mean the same question everywhere."""
    texts: dict[str, str] = {}
    known: dict[str, Question] = {}
    for attempt in attempts:
        for answer in attempt["answers"]:
            question = answer["question"]
            ref, text = question["ref"], canonical(question)
            if ref not in known:
                texts[ref], known[ref] = text, question_from_json(question)
            elif texts[ref] != text:
                tally.compare(Subject.QUESTIONS, f"{attempt['person']}: {ref}", same=False)
    return known


def _compare_attempt(
    attempt: Mapping[str, Any],
    draw: _Draw,
    known: Mapping[str, Question],
    plan: Blueprint,
    tally: Tally,
) -> None:
    person = attempt["person"]
    seed = paper_seed(draw.seed, person)
    role = next((s.role for s in draw.frame.strata if person in s.members), None)
    same = role is not None and person in draw.taking and attempt["paper_seed"] == seed
    tally.compare(Subject.PAPER_SEED, person, same=same)
    paper = paper_from_json(attempt["answers"])
    if role is not None:
        _compare_paper(person, paper, _composed(plan, draw, known, role, seed), tally)
    _compare_marks(attempt, paper, plan, tally)


def _composed(
    plan: Blueprint, draw: _Draw, known: Mapping[str, Question], role: Role, seed: str
) -> tuple[PaperQuestion, ...]:
    pool = [known[ref] for ref in draw.pool if ref in known]
    try:
        return compose(plan, pool, role, seed, draw.shown)
    except ValueError:
        return ()


def _compare_paper(
    person: str,
    paper: Sequence[PaperQuestion],
    composed: Sequence[PaperQuestion],
    tally: Tally,
) -> None:
    if len(paper) != len(composed):
        tally.compare(Subject.QUESTIONS, person, same=False)
    for item, right in zip(paper, composed, strict=False):
        place = f"{person}: {item.position}"
        same = (
            item.question.ref == right.question.ref
            and (item.position, item.points) == (right.position, right.points)
            and item.times_shown == right.times_shown
        )
        tally.compare(Subject.QUESTIONS, place, same=same)
        if right.option_order:
            tally.compare(Subject.OPTIONS, place, same=item.option_order == right.option_order)


def _compare_marks(
    attempt: Mapping[str, Any],
    paper: Sequence[PaperQuestion],
    plan: Blueprint,
    tally: Tally,
) -> None:
    person = attempt["person"]
    for item, answer in zip(paper, attempt["answers"], strict=True):
        place = f"{person}: {item.position}"
        right = _right_marks(item, answer, plan)
        if right is None:
            tally.leave_out(Subject.MARKS)
        else:
            tally.compare(Subject.MARKS, place, same=(answer["marks"] or 0) == right)
    score = Score(
        sum(answer["marks"] or 0 for answer in attempt["answers"]),
        sum(item.points for item in paper) * MARKS_PER_POINT,
    )
    told = (attempt["marks"], attempt["full_marks"], attempt["score"], attempt["passed"])
    right_total = (score.marks, score.full_marks, score.text, score.passes(plan.pass_mark))
    tally.compare(Subject.TOTALS, person, same=told == right_total)


def _right_marks(item: PaperQuestion, answer: Mapping[str, Any], plan: Blueprint) -> int | None:
    """What the answer earns; None for a rubric item that nobody scored."""
    if not item.question.type.scored_by_officer:
        value = answer["response"]
        response: Response = tuple(value) if isinstance(value, list) else value
        return mark(item.question, item.points, response, plan.multiple_rule)
    if not answer["rubric_given"]:
        return None if not answer["marks"] else 0
    return rubric_mark(item.question, item.points, answer["rubric_given"])
