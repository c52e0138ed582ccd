"""Figures computed naively, straight from the sealed records' own JSON and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from inspector_app.services.application import Services


@dataclass(frozen=True)
class Paper:
    inspection: str
    enterprise: str
    person: tuple[str, str]
    role: str
    post: str
    department: str
    marks: int
    full: int
    passed: bool
    stratum: tuple[str, int, str, str]
    size: int
    answers: list[dict[str, Any]]

    @property
    def percent(self) -> float:
        return 100 * self.marks / self.full


@dataclass(frozen=True)
class RawSheet:
    records: list[dict[str, Any]]

    @classmethod
    def of(cls, services: Services) -> RawSheet:
        """Every sealed record but those that a later version corrects."""
        lines = services.records.all()
        records = [json.loads(services.records.json_text(each.inspection_id)) for each in lines]
        corrected = {record["corrects"] for record in records}
        return cls([record for record in records if record["inspection"] not in corrected])

    def where(self, holds: Callable[[dict[str, Any]], bool]) -> RawSheet:
        return RawSheet([record for record in self.records if holds(record)])

    @property
    def ids(self) -> set[str]:
        return {record["inspection"] for record in self.records}

    def papers(self) -> list[Paper]:
        return [paper for record in self.records for paper in _papers(record)]

    def findings(self) -> list[dict[str, Any]]:
        return [finding for record in self.records for finding in record["findings"]]

    def answers(self) -> list[dict[str, Any]]:
        return [answer for paper in self.papers() for answer in paper.answers]


def mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)


def _papers(record: dict[str, Any]) -> Iterable[Paper]:
    people = {person["number"]: person for person in record["people"]}
    draws = {draw["frame"]["draw_no"]: draw for draw in record["draws"]}
    for attempt in record["attempts"]:
        person = people[attempt["person"]]
        draw = draws[attempt["draw_no"]]
        stratum = next(
            each
            for each in draw["frame"]["strata"]
            if each["role"] == person["role"] and person["number"] in each["members"]
        )
        yield Paper(
            inspection=record["inspection"],
            enterprise=record["enterprise"]["id"],
            person=(record["enterprise"]["id"], person["number"]),
            role=person["role"],
            post=person["post"],
            department=person["department"],
            marks=sum(answer["marks"] or 0 for answer in attempt["answers"]),
            full=sum(100 * answer["points"] for answer in attempt["answers"]),
            passed=attempt["passed"],
            stratum=(record["inspection"], attempt["draw_no"], stratum["batch"], person["role"]),
            size=len(stratum["members"]),
            answers=attempt["answers"],
        )
