"""Papers: each drawn person's own questions, recomputable from the draw's seed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspector_app.domain.blueprints import Blueprint, cell_order
from inspector_app.domain.draws import option_ticket, question_ticket
from inspector_app.domain.people import Role
from inspector_app.domain.questions import Question


@dataclass(frozen=True, slots=True)
class PaperQuestion:
    """A question at its place: options in the order shown, and what it is worth."""

    position: int
    question: Question
    option_order: tuple[str, ...]
    points: int
    times_shown: int = 0


def compose(
    blueprint: Blueprint,
    questions: Sequence[Question],
    role: Role,
    seed: str,
    shown: Mapping[str, int],
) -> tuple[PaperQuestion, ...]:
    """The paper of `seed` (draw-v1): each cell takes those least shown here, then by ticket.

    `shown` counts by ref how often this enterprise has seen a question. On the paper the
    questions stand by type in the plan's order, and by question ticket within a type.
    Raises ValueError if a cell cannot be filled; `blueprints.shortages` says so beforehand.
    """
    free = {question.ref: question for question in questions if role in question.roles}
    tickets = {ref: question_ticket(seed, ref) for ref in free}
    chosen: list[tuple[int, Question, int]] = []
    for cell in cell_order(blueprint):
        fitting = [ref for ref, question in free.items() if cell.takes(question)]
        fitting.sort(key=lambda ref: (shown.get(ref, 0), tickets[ref]))
        if len(fitting) < cell.count:
            raise ValueError(cell)
        chosen.extend(
            (cell.points, free.pop(ref), shown.get(ref, 0)) for ref in fitting[: cell.count]
        )
    types = list(dict.fromkeys(cell.type for cell in blueprint.cells))
    chosen.sort(key=lambda each: (types.index(each[1].type), tickets[each[1].ref]))
    return tuple(
        PaperQuestion(position, question, option_order(seed, question), points, times)
        for position, (points, question, times) in enumerate(chosen, start=1)
    )


def option_order(seed: str, question: Question) -> tuple[str, ...]:
    """The option keys in the order they are shown on the paper of `seed`."""
    keys = (option.key for option in question.options)
    return tuple(sorted(keys, key=lambda key: (option_ticket(seed, question.ref, key), key)))
