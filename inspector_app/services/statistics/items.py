"""Item quality: the figures of every question asked, and who chose which of its options."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime

from inspector_app.domain.questions import Question
from inspector_app.domain.scoring import MARKS_PER_POINT, Response
from inspector_app.domain.statistics.drift import Drift, PeriodFacility, drift
from inspector_app.domain.statistics.item_reports import (
    DistractorTable,
    ItemReport,
    OptionLine,
    adjusted_drifts,
    extreme_groups,
    flags,
    time_figures,
)
from inspector_app.domain.statistics.items import ItemAnalysis
from inspector_app.domain.statistics.scope import Scope
from inspector_app.services.context import ServiceContext
from inspector_app.services.statistics.authorities import LoadAuthorities, reading
from inspector_app.storage.statistics import facts as stored
from inspector_app.storage.statistics import item_answers
from inspector_app.storage.statistics.item_answers import ItemAnswer

_MONTHS_PER_QUARTER = 3
EVERYTHING = Scope()


class ItemStatisticsService:
    def __init__(self, context: ServiceContext, authorities: LoadAuthorities) -> None:
        self._context = context
        self._authorities = authorities

    def items(self, scope: Scope = EVERYTHING) -> tuple[ItemReport, ...]:
        """A report on every question version asked on the scope's papers, by ref.

        Of topics and kinds in the scope only their questions are listed, but the rest of the
        score is always that of the whole paper.
        """
        with reading(self._context, scope, self._authorities) as (tx, chosen):
            inspections = stored.inspections(tx, chosen)
            course = _Course(
                {key: each.enterprise for key, each in inspections.items()},
                {key: _quarter(each.started_at) for key, each in inspections.items()},
            )
            for paper in item_answers.papers(tx, chosen):
                course.add(paper)
            questions = item_answers.questions(tx, set(course.analysis.items))
        wanted = sorted(ref for ref, question in questions.items() if _wanted(question, scope))
        return course.reports([questions[ref] for ref in wanted])

    def distractors(self, scope: Scope, ref: str) -> DistractorTable:
        """How often each option of a question was chosen, by all and by the strong and the weak."""
        with reading(self._context, scope, self._authorities) as (tx, chosen):
            answers = item_answers.given(tx, chosen, ref)
            question = item_answers.questions(tx, {ref})[ref]
        graded = [answer for answer in answers if answer.rest is not None]
        upper, lower = extreme_groups([answer.rest or 0.0 for answer in graded])
        counts = [
            _chosen([answer.response for answer in answers]),
            _chosen([graded[place].response for place in upper]),
            _chosen([graded[place].response for place in lower]),
        ]
        return DistractorTable(
            ref=ref,
            n=len(answers),
            upper_n=len(upper),
            lower_n=len(lower),
            options=_option_lines(question, counts),
        )


class _Course:
    """Everything that one reading of the answers gathers."""

    def __init__(self, enterprises: dict[str, str], quarters: dict[str, str]) -> None:
        self.analysis = ItemAnalysis(MARKS_PER_POINT)
        self._enterprises = enterprises
        self._quarters = quarters
        self._seen: dict[str, set[str]] = defaultdict(set)
        self._seconds: dict[str, array[int]] = defaultdict(lambda: array("l"))
        self._asked: dict[str, Counter[str]] = defaultdict(Counter)
        self._right: dict[str, Counter[str]] = defaultdict(Counter)

    def add(self, paper: Sequence[ItemAnswer]) -> None:
        self.analysis.add_paper([(each.ref, each.marks, each.full_marks) for each in paper])
        inspection = paper[0].inspection
        enterprise, quarter = self._enterprises[inspection], self._quarters[inspection]
        for each in paper:
            self._seen[each.ref].add(enterprise)
            self._asked[each.ref][quarter] += 1
            self._right[each.ref][quarter] += each.marks >= each.full_marks
        before = 0
        for used, ref in sorted((each.used_seconds, each.ref) for each in paper):
            if used:
                self._seconds[ref].append(used - before)
                before = used

    def reports(self, questions: Sequence[Question]) -> tuple[ItemReport, ...]:
        figures = [self.analysis.figures(question.ref) for question in questions]
        periods = [self._periods(question.ref) for question in questions]
        drifts: list[Drift | None] = [drift(each) for each in periods]
        adjusted = adjusted_drifts(figures, drifts)
        return tuple(
            ItemReport(
                ref=question.ref,
                stem=question.stem,
                type=question.type,
                topic=question.topic,
                kind=question.kind,
                difficulty=question.difficulty,
                figures=figures[place],
                time=time_figures(self._seconds[question.ref]),
                papers=figures[place].n,
                enterprises=len(self._seen[question.ref]),
                periods=periods[place],
                drift=drifts[place],
                p_easier=adjusted[place],
                flags=flags(figures[place], adjusted[place]),
            )
            for place, question in enumerate(questions)
        )

    def _periods(self, ref: str) -> tuple[PeriodFacility, ...]:
        return tuple(
            PeriodFacility(period, n, self._right[ref][period], 100 * self._right[ref][period] / n)
            for period, n in sorted(self._asked[ref].items())
        )


def _quarter(moment: datetime) -> str:
    return f"{moment.year}-Q{(moment.month - 1) // _MONTHS_PER_QUARTER + 1}"


def _wanted(question: Question, scope: Scope) -> bool:
    return (not scope.topics or question.topic in scope.topics) and (
        not scope.kinds or question.kind in scope.kinds
    )


def _chosen(responses: Sequence[Response]) -> Counter[str]:
    chosen: Counter[str] = Counter()
    for response in responses:
        match response:
            case None:
                chosen[""] += 1
            case bool():
                chosen["true" if response else "false"] += 1
            case tuple():
                chosen.update(set(response))
            case _:
                chosen[response] += 1
    return chosen


def _option_lines(question: Question, counts: Sequence[Counter[str]]) -> tuple[OptionLine, ...]:
    """The options in the bank's order; of questions without options nothing but the open ones."""
    right = question.answer
    if isinstance(right, bool):
        options = [("true", "", right), ("false", "", not right)]
    else:
        keys = {str(key) for key in right} if isinstance(right, tuple) else set()
        options = [(option.key, option.text, option.key in keys) for option in question.options]
    return tuple(
        OptionLine(key, text, is_right, *(count[key] for count in counts))
        for key, text, is_right in (*options, ("", "", False))
    )
