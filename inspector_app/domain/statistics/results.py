"""The answers of the statistics; every one can name the inspections behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from inspector_app.domain.questions import DeficiencyKind, Topic
from inspector_app.domain.statistics.rates import Rate
from inspector_app.domain.statistics.scope import Dimension


@dataclass(frozen=True, slots=True)
class Figures:
    """The counts of a group of inspections, papers and findings.

    * `inspections`: ids, the earliest first. `tests` of them had papers handed in: the
      "岗位测试…次" of bulletins.
    * `papers`: papers handed in (人次); `people`: those who handed them in, each once.
    * `passed`: of the papers, with its interval; strata are one role in one batch of one draw.
    * `average`: mean score between 0 and 100, every paper counting once; None without papers.
    * `kinds`: confirmed findings by kind, also of inspections whose papers are out of scope.
    """

    inspections: tuple[str, ...]
    tests: int
    papers: int
    people: int
    enterprises: int
    passed: Rate
    average: float | None
    kinds: Mapping[DeficiencyKind, int]

    @property
    def findings(self) -> int:
        return sum(self.kinds.values())


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """The figures of one row of a table by `dimension`.

    `key` goes into `Scope.narrowed`; `label` is a name for people where the key is none (the
    enterprise's, the officer's, the industry's), else the key. Roles and months keep their key:
    the faces word them. An inspection with two officers counts for both, so the rows by officer
    add up to more than the whole; all other rows add up (but `people`, who may be in several).
    """

    dimension: Dimension
    key: str
    label: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class TopicFigures:
    """What answers on one topic earned.

    `wrong` is the Rate of answers that did not earn full marks. Answers on one paper are not
    independent and questions are not drawn by person, so its interval describes only how much
    such a share could waver; `cumulative` is the share (0 to 1) of all wrong answers that this
    topic and those before it make: the Pareto line, most wrong answers first. The inspections
    with such answers are those of `Scope.narrowed(TOPIC, topic.value)`.
    `average` is 100 * marks / full marks.
    """

    topic: Topic
    wrong: Rate
    average: float | None
    findings: int
    cumulative: float


@dataclass(frozen=True, slots=True)
class AdjustedScore:
    """A group's mean score, raw and allowing for how hard its questions were.

    `raw` and `expected` are 0 to 100; `adjusted` = overall + raw - expected, where `expected` is
    what all others' results on the very questions asked would give (see `adjustment.adjusted`).
    None where nobody outside the group ever got a question of the group's.
    """

    key: str
    label: str
    answers: int
    raw: float
    expected: float | None
    adjusted: float | None


@dataclass(frozen=True, slots=True)
class RetestFigures:
    """First test against re-test.

    People: those with papers in two or more inspections; their first and their last paper.
    Enterprises: those tested in two or more inspections; all papers of the first and of the last.
    `improved` counts pairs whose last score is higher, `worse` lower. The comparison has no
    control group: who is tested again was often chosen because they had failed, and then does
    better by regression to the mean alone.
    """

    pairs: int
    first_passed: Rate
    last_passed: Rate
    first_average: float | None
    last_average: float | None
    improved: int
    worse: int
    inspections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Retests:
    people: RetestFigures
    enterprises: RetestFigures


@dataclass(frozen=True, slots=True)
class ClosingStep:
    """After `days`, the estimated share (0 to 1) of findings not yet put right."""

    days: int
    open_share: float


@dataclass(frozen=True, slots=True)
class ClosingTimes:
    """How long findings take to be put right, those still open included.

    Days run from the day the inspection was sealed to the day a re-inspection found it done.
    `median_days` is Kaplan and Meier's (None while more than half stay open); `curve` their
    survival curve. `overdue` are open findings whose deadline has passed; `late` closed ones
    that were found done only after it.
    """

    findings: int
    closed: int
    open: int
    overdue: int
    late: int
    in_time: Rate
    median_days: int | None
    curve: tuple[ClosingStep, ...]
    overdue_findings: tuple[str, ...]
    overdue_inspections: tuple[str, ...]
    inspections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """How much of a part of the register was visited; `key` is a township or industry code.

    `never` are the names of enterprises never visited in the scope, in order.
    """

    key: str
    label: str
    enterprises: int
    visited: int
    never: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Coverage of the whole register, by township and by industry; removed enterprises left out."""

    enterprises: int
    visited: int
    townships: tuple[CoverageRow, ...]
    industries: tuple[CoverageRow, ...]
    townships_visited: int


@dataclass(frozen=True, slots=True)
class OfficerIntegrity:
    """How an officer's draws went; of an inspection every officer answers for all of its draws.

    `abandoned` of all draws committed, `replaced` of all people drawn, `own_digits`: draws whose
    public digits the officer's side gave instead of the enterprise. Each is a Rate: a high share
    of few draws says little. `*_inspections` name where it happened.
    """

    officer: str
    name: str
    inspections: tuple[str, ...]
    abandoned: Rate
    replaced: Rate
    own_digits: Rate
    abandoned_inspections: tuple[str, ...]
    replaced_inspections: tuple[str, ...]
    digits_inspections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InspectionLine:
    """One inspection behind a number, as a list shows it."""

    id: str
    number: str
    enterprise_name: str
    township: str
    started_at: datetime
    papers: int
    passed: int
    findings: int


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A confirmed finding as the ledger lists it."""

    inspection: str
    inspection_number: str
    enterprise_name: str
    township: str
    industry: str
    day: date
    position: int
    kind: DeficiencyKind
    post: str
    person: str
    wording: str
    clause: str
    requirement: str
    deadline: date | None
    closed_on: date | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One raw answer; `marks` and `full_marks` in hundredths of a point.

    `question` is `bank/id@version`; `response` an option key, keys or texts joined by `|`, `true`
    or `false`, empty if left open.
    """

    inspection: str
    inspection_number: str
    enterprise_name: str
    paper: str
    person: str
    role: str
    post: str
    position: int
    question: str
    response: str
    marks: int
    full_marks: int


@dataclass(frozen=True, slots=True)
class Choice:
    key: str
    label: str


@dataclass(frozen=True, slots=True)
class ScopeChoices:
    """What the filters can offer: what occurs in sealed inspections, in order of their labels.

    The supervising departments stand in the county's order.
    """

    first_day: date | None
    last_day: date | None
    townships: tuple[Choice, ...] = ()
    industries: tuple[Choice, ...] = ()
    authorities: tuple[Choice, ...] = ()
    departments: tuple[Choice, ...] = ()
    enterprises: tuple[Choice, ...] = ()
    posts: tuple[Choice, ...] = ()
    officers: tuple[Choice, ...] = ()
    topics: tuple[Topic, ...] = field(default_factory=tuple)
