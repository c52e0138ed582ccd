"""组卷方案: how many questions of which topic and type, how long, and what passes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from inspector_app.domain.people import Role
from inspector_app.domain.questions import Question, QuestionType, Topic

DEFAULT_PASS_MARK = 80


class MultipleRule(Enum):
    """What an incomplete multiple choice without a wrong option earns."""

    NOTHING = "nothing"
    HALF = "half"
    PROPORTIONAL = "proportional"


@dataclass(frozen=True, slots=True)
class BlueprintCell:
    """`count` questions of one type and, where given, one topic, worth `points` each."""

    type: QuestionType
    count: int
    points: int
    topic: Topic | None = None

    def takes(self, question: Question) -> bool:
        """Whether the question could fill this cell."""
        return question.type is self.type and self.topic in {None, question.topic}


@dataclass(frozen=True, slots=True)
class Blueprint:
    """A plan; `minutes` is the time limit, `pass_mark` is out of 100."""

    id: str
    title: str
    cells: tuple[BlueprintCell, ...]
    minutes: int
    pass_mark: int = DEFAULT_PASS_MARK
    multiple_rule: MultipleRule = MultipleRule.HALF

    @property
    def question_count(self) -> int:
        return sum(cell.count for cell in self.cells)

    @property
    def total_points(self) -> int:
        return sum(cell.count * cell.points for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Shortage:
    """A cell that the chosen banks cannot fill for a role."""

    role: Role
    cell: BlueprintCell
    available: int


def _cells(points: int, counts: Sequence[tuple[QuestionType, int]]) -> tuple[BlueprintCell, ...]:
    return tuple(BlueprintCell(type_, count, points) for type_, count in counts)


QUICK = Blueprint(
    id="quick-10",
    title="快测",
    cells=_cells(
        10,
        [(QuestionType.TRUE_FALSE, 2), (QuestionType.SINGLE, 6), (QuestionType.MULTIPLE, 2)],
    ),
    minutes=5,
)

STANDARD = Blueprint(
    id="standard-20",
    title="标准",
    cells=_cells(
        5,
        [
            (QuestionType.TRUE_FALSE, 4),
            (QuestionType.SINGLE, 10),
            (QuestionType.MULTIPLE, 4),
            (QuestionType.FILL, 1),
            (QuestionType.PRACTICAL, 1),
        ],
    ),
    minutes=20,
)

PRESETS = (QUICK, STANDARD)


def cell_order(blueprint: Blueprint) -> list[BlueprintCell]:
    """The cells in the order they take questions: those with a topic choose first."""
    return sorted(blueprint.cells, key=lambda cell: cell.topic is None)


def shortages(
    blueprint: Blueprint, questions: Sequence[Question], roles: Sequence[Role]
) -> tuple[Shortage, ...]:
    """Every cell that cannot be filled for one of the roles; empty when all papers can be made."""
    found: list[Shortage] = []
    for role in roles:
        stock = Counter((q.type, q.topic) for q in questions if role in q.roles)
        for cell in cell_order(blueprint):
            keys = [k for k in stock if k[0] is cell.type and cell.topic in {None, k[1]}]
            available = sum(stock[key] for key in keys)
            if available < cell.count:
                found.append(Shortage(role, cell, available))
            _take(stock, keys, min(cell.count, available))
    return tuple(found)


def _take(
    stock: Counter[tuple[QuestionType, Topic]],
    keys: Sequence[tuple[QuestionType, Topic]],
    count: int,
) -> None:
    for key in keys:
        taken = min(count, stock[key])
        stock[key] -= taken
        count -= taken
