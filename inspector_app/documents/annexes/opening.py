"""How every annex begins, and the words that all of them use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from inspector_app.documents.style import DocumentStyle
from inspector_app.documents.type.writer import Writer
from inspector_app.domain.record import InspectionRecord, RecordedPerson
from inspector_app.domain.scoring import MARKS_PER_POINT

_MINUTE = 60


@dataclass(frozen=True)
class Annexes:
    """The record with the style that its annexes are set in; `alone`: printed by themselves."""

    record: InspectionRecord
    style: DocumentStyle
    alone: bool = False

    @cached_property
    def people(self) -> Mapping[str, RecordedPerson]:
        """Everyone in the record by roster number."""
        tested = {attempt.person.number: attempt.person for attempt in self.record.attempts}
        return {person.number: person for person in self.record.people} | tested

    def name(self, number: str) -> str:
        """The person's name, empty where the record has only the number."""
        return self.people[number].name if number in self.people else ""

    def named(self, number: str) -> str:
        """Number and name as one text."""
        return f"{number} {self.name(number)}".strip()

    def begin(self, ordinal: int, title: str) -> Writer:
        """The first page of an annex, headed."""
        if self.alone:
            return self._begin_alone(title)
        wording = self.style.template.annexes
        numeral = wording.numerals[ordinal - 1]
        writer = Writer(self.style.annex_frame)
        writer.bookmark(wording.bookmark.format(n=numeral, title=title))
        writer.heading(wording.heading.format(n=numeral, title=title), self.style.types.heading)
        writer.skip(6)
        return writer

    def _begin_alone(self, title: str) -> Writer:
        record, wording = self.record, self.style.template.annexes.alone
        writer = Writer(self.style.annex_frame)
        writer.bookmark(title)
        writer.heading(title, self.style.types.heading)
        writer.skip(2)
        facts = wording.facts.format(
            enterprise=record.enterprise.name,
            time=self.moment(record.started_at),
            number=record.number or wording.unnumbered,
        )
        writer.paragraph(facts, self.style.types.text)
        writer.skip(4)
        return writer

    def role(self, code: str) -> str:
        return self.style.template.terms.roles.get(code, code)

    def mode(self, code: str) -> str:
        return self.style.template.terms.modes.get(code, code)

    def reason(self, code: str) -> str:
        return self.style.template.terms.reasons.get(code, code)

    def moment(self, at: datetime | None) -> str:
        if at is None:
            return ""
        wording = self.style.template.terms.moment
        return wording.format(
            year=at.year, month=at.month, day=at.day, hour=at.hour, minute=f"{at.minute:02}"
        )

    def banks(self) -> str:
        return "、".join(f"{title} {version}" for _, version, title in self.record.banks)

    def duration(self, seconds: int) -> str:
        minutes, rest = divmod(seconds, _MINUTE)
        return self.style.template.papers.used.format(minutes=minutes, seconds=rest)


def points_text(marks: int) -> str:
    """Hundredths of a point with no more decimals than they need."""
    whole, rest = divmod(marks, MARKS_PER_POINT)
    return f"{whole}.{rest:02}".rstrip("0") if rest else str(whole)
