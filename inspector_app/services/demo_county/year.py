"""The invented year: who is visited when, by whom, and what follows."""

from __future__ import annotations

import heapq
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.officers import Bureau, Officer
from inspector_app.domain.questions import QuestionType
from inspector_app.domain.time import BEIJING
from inspector_app.services.context import Progress, ServiceContext, no_progress
from inspector_app.services.demo import DEMO_PIN, DemoParts
from inspector_app.services.demo_county.aftermath import (
    CountyAftermath,
    day_of_another,
    day_of_reinspection,
)
from inspector_app.services.demo_county.clock import CountyClock
from inspector_app.services.demo_county.places import (
    MARK,
    invented_enterprise,
    invented_staff,
)
from inspector_app.services.demo_county.visits import (
    CountyVisits,
    Habits,
    VisitPlan,
    oddness,
)
from inspector_app.services.official_documents import StoredDocument
from inspector_app.services.setup import OfficerDraft

FIRST_DAY = date(2025, 12, 1)
LAST_DAY = date(2026, 11, 20)
LEAK_DAY = date(2026, 7, 1)
_OFFICERS = (
    ("张执法", Habits(0.03, 0.08, 0.00)),
    ("王检查", Habits(0.05, 0.10, 0.05)),
    ("李监察", Habits(0.04, 0.12, 0.03)),
    ("刘巡查", Habits(0.30, 0.15, 0.10)),
    ("陈执勤", Habits(0.05, 0.45, 0.05)),
    ("杨督查", Habits(0.06, 0.10, 0.40)),
)
_SERVING_ALL = ("general", "fire-safety")
_LEAKED_QUESTIONS = 3
_RETEST_AFTER_DAYS = (45, 120)
_LEARNT = 0.14
_ORDERED, _REINSPECTED = 0.8, 0.85
_FRIDAY = 4
_CERTIFICATE_DAYS = 1500


@dataclass(frozen=True, slots=True)
class Size:
    """How many enterprises there are, how many are visited, how many of those once more."""

    enterprises: int = 132
    first_visits: int = 104
    second_visits: int = 24

    @property
    def visits(self) -> int:
        return self.first_visits + self.second_visits


WHOLE_COUNTY = Size()


class DemoCountyService:
    """Fills an empty database; `prepare` readies the documents' fonts, which pays for many."""

    def __init__(
        self,
        context: ServiceContext,
        parts: DemoParts,
        aftermath: CountyAftermath,
        prepare: Callable[[], None],
    ) -> None:
        self._context = context
        self._parts = parts
        self._aftermath = aftermath
        self._prepare = prepare

    def load(
        self,
        clock: CountyClock,
        seed: int = 1,
        size: Size = WHOLE_COUNTY,
        progress: Progress = no_progress,
    ) -> None:
        """Play the year on `clock`, which must be the services' own.

        Everything in it is invented, and every name says so.
        """
        chance = random.Random(seed)  # noqa: S311 - a repeatable demo, nothing secret
        self._prepare()
        self._parts.banks.sync()
        officers = self._set_up()
        year = _Year(self._parts, self._aftermath, clock, chance)
        year.leaked = self._leaked()
        year.plan(self._enterprises(size.enterprises, chance), officers, size)
        year.play(size, progress)

    def _set_up(self) -> list[Officer]:
        self._parts.setup.save_bureau(Bureau(f"{MARK}县应急管理局（{MARK}）", MARK))
        self._aftermath.prepare(self._parts.setup)
        until = self._context.today() + timedelta(days=_CERTIFICATE_DAYS)
        return [
            self._parts.setup.save_officer(
                OfficerDraft(MARK + name, f"DEMO-{number:04d}", until, DEMO_PIN)
            )
            for number, (name, _) in enumerate(_OFFICERS, start=1)
        ]

    def _enterprises(self, count: int, chance: random.Random) -> list[Enterprise]:
        kept: list[Enterprise] = []
        for number in range(count):
            invented, trade = invented_enterprise(number, chance)
            saved = self._parts.enterprises.save(invented)
            for member in invented_staff(saved, trade, chance):
                self._parts.staff.save(member)
            kept.append(saved)
        return kept

    def _leaked(self) -> frozenset[str]:
        """Hard true-or-false questions that everybody serves: often asked, so that it shows."""
        often = [
            question
            for bank in _SERVING_ALL
            for question in self._parts.banks.questions(bank)
            if question.type is QuestionType.TRUE_FALSE
        ]
        hardest = sorted(often, key=lambda each: (oddness(each), each.ref))
        return frozenset(each.ref for each in hardest[:_LEAKED_QUESTIONS])


@dataclass(frozen=True, slots=True, order=True)
class _Due:
    """Something to do at a time; `number` keeps equal times in the order they were planned."""

    moment: datetime
    number: int
    do: Callable[[date], None]


class _Year:
    """What is still to happen, in the order of time; what happens adds what follows."""

    def __init__(
        self,
        parts: DemoParts,
        aftermath: CountyAftermath,
        clock: CountyClock,
        chance: random.Random,
    ) -> None:
        self._visits = CountyVisits(parts, chance, clock.pass_time)
        self._aftermath = aftermath
        self._clock = clock
        self._chance = chance
        self._due: list[_Due] = []
        self._planned = 0
        self._visited = 0
        self.leaked: frozenset[str] = frozenset()

    def plan(self, enterprises: list[Enterprise], officers: list[Officer], size: Size) -> None:
        chance = self._chance
        days = (LAST_DAY - FIRST_DAY).days
        for number, enterprise in enumerate(chance.sample(enterprises, size.first_visits)):
            twice = number < size.second_visits
            skill = chance.gauss(0.68, 0.1)
            offset = chance.randrange(days - _RETEST_AFTER_DAYS[1] if twice else days)
            self._plan_visit(offset, enterprise, officers, skill)
            if twice:
                later = offset + chance.randint(*_RETEST_AFTER_DAYS)
                self._plan_visit(later, enterprise, officers, skill + _LEARNT)

    def play(self, size: Size, progress: Progress) -> None:
        while self._due:
            due = heapq.heappop(self._due)
            self._clock.move_to(due.moment)
            before = self._visited
            due.do(due.moment.date())
            if self._visited > before:
                progress(self._visited, size.visits)

    def _plan_visit(
        self, offset: int, enterprise: Enterprise, officers: list[Officer], skill: float
    ) -> None:
        pair = self._chance.sample(range(len(officers)), 2)
        day = FIRST_DAY + timedelta(days=offset)
        plan = VisitPlan(
            enterprise=enterprise,
            officers=tuple(officers[place] for place in pair),
            habits=_OFFICERS[pair[0]][1],
            skill=skill,
            leaked=self.leaked if day >= LEAK_DAY else frozenset(),
        )
        self._add(day, lambda _day: self._visit(plan))

    def _visit(self, plan: VisitPlan) -> None:
        self._visited += 1
        inspection = self._visits.inspect(plan)
        if self._visited % 50 == 2:  # noqa: PLR2004 - a few are corrected, a few come to nothing
            inspection = self._visits.correct(inspection)
        if self._visited % 50 == 3:  # noqa: PLR2004 - as above
            self._visits.cancel(plan)
        if self._chance.random() < _ORDERED and self._visits.has_findings(inspection):
            order = self._aftermath.order(inspection)
            if self._chance.random() < _REINSPECTED:
                day = day_of_reinspection(order, self._chance)
                self._add(day, lambda today: self._reinspect(order, today, again=False))

    def _reinspect(self, order: StoredDocument, today: date, *, again: bool) -> None:
        done = self._aftermath.reinspect(order, self._chance, again=again)
        if not done and not again:
            day = day_of_another(today, self._chance)
            self._add(day, lambda later: self._reinspect(order, later, again=True))

    def _add(self, day: date, do: Callable[[date], None]) -> None:
        """At a working hour of the day, the Friday before on a weekend; nothing after the year."""
        day -= timedelta(days=max(0, day.weekday() - _FRIDAY))
        if day > LAST_DAY:
            return
        hour = time(self._chance.choice((8, 9, 10, 14, 15)), self._chance.randrange(60))
        self._planned += 1
        moment = datetime.combine(day, hour, BEIJING)
        heapq.heappush(self._due, _Due(moment, self._planned, do))
