"""The invented year: who is visited when, by whom, and what follows."""

from __future__ import annotations

import heapq
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.officers import Bureau, Officer
from inspector_app.domain.time import BEIJING
from inspector_app.services.context import Progress, ServiceContext, no_progress
from inspector_app.services.demo import DEMO_PIN, DemoParts
from inspector_app.services.demo_county.clock import CountyClock
from inspector_app.services.demo_county.places import (
    MARK,
    invented_enterprise,
    invented_staff,
)
from inspector_app.services.demo_county.visits import CountyVisits, Habits, VisitPlan
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
_LEAKED_QUESTIONS = 3
_RETEST_AFTER_DAYS = (45, 120)
_LEARNT = 0.14
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
        self, context: ServiceContext, parts: DemoParts, prepare: Callable[[], None]
    ) -> None:
        self._context = context
        self._parts = parts
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
        enterprises = self._enterprises(size.enterprises, chance)
        visits = CountyVisits(self._parts, chance)
        skills = {each.id: chance.gauss(0.68, 0.1) for each in enterprises}
        leaked = self._leaked(chance)
        for number, visit in enumerate(self._calendar(enterprises, size, chance), start=1):
            clock.move_to(visit.moment)
            pair = tuple(chance.sample(range(len(officers)), 2))
            again = visit.again * _LEARNT
            plan = VisitPlan(
                enterprise=visit.enterprise,
                officers=tuple(officers[place] for place in pair),
                habits=_OFFICERS[pair[0]][1],
                skill=skills[visit.enterprise.id] + again,
                leaked=leaked if visit.moment.date() >= LEAK_DAY else frozenset(),
            )
            inspection = visits.inspect(plan)
            if number in {size.visits // 3, size.visits // 2}:
                visits.correct(inspection)
            if number == size.visits // 4:
                visits.cancel(plan)
            progress(number, size.visits)

    def _set_up(self) -> list[Officer]:
        self._parts.setup.save_bureau(Bureau(f"{MARK}县应急管理局（{MARK}）", MARK))
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

    def _leaked(self, chance: random.Random) -> frozenset[str]:
        """A few questions that everybody serves: on many papers, so that the drift can show."""
        questions = self._parts.banks.questions("general")
        return frozenset(each.ref for each in chance.sample(questions, _LEAKED_QUESTIONS))

    def _calendar(
        self, enterprises: list[Enterprise], size: Size, chance: random.Random
    ) -> Iterator[_Visit]:
        """The visits in the order of their time; those that follow from others are put in."""
        chosen = chance.sample(enterprises, size.first_visits)
        days = (LAST_DAY - FIRST_DAY).days
        waiting: list[_Visit] = []
        for number, enterprise in enumerate(chosen):
            early = number < size.second_visits
            offset = chance.randrange(days - _RETEST_AFTER_DAYS[1] if early else days)
            heapq.heappush(
                waiting, _Visit(_moment(offset, chance), number, enterprise, again=False)
            )
            if early:
                later = offset + chance.randint(*_RETEST_AFTER_DAYS)
                place = len(chosen) + number
                heapq.heappush(
                    waiting, _Visit(_moment(later, chance), place, enterprise, again=True)
                )
        while waiting:
            yield heapq.heappop(waiting)


@dataclass(frozen=True, slots=True, order=True)
class _Visit:
    moment: datetime
    number: int
    enterprise: Enterprise
    again: bool


def _moment(offset: int, chance: random.Random) -> datetime:
    """A working hour on the day, or on the Friday before where it is a weekend."""
    day = FIRST_DAY + timedelta(days=offset)
    day -= timedelta(days=max(0, day.weekday() - _FRIDAY))
    return datetime.combine(
        day, time(chance.choice((8, 9, 10, 14, 15)), chance.randrange(60)), BEIJING
    )
