"""Scores allowing for how hard the questions were that a group happened to get.

Papers are drawn question by question, so one township may have got easier ones than another.
Indirect standardisation, as epidemiology compares death rates of regions with people of different
age: what would all OTHERS have scored on the very questions that this group was asked?

    expected = 100 * sum(w_q * f_q) / sum(w_q)       w_q: what the group could earn on question q
    adjusted = overall + raw - expected              f_q: how well the others do on q, 0 to 1

f_q leaves the group's own answers out: else a group that alone got a question would be compared
with itself. Where few others were asked, their mean is unreliable and is drawn towards the mean of
the question's class (its type and stated difficulty), again of the others:

    f_q = (n_q * mean_q + k * class mean) / (n_q + k)

This is empirical Bayes with a beta prior; k = 1/gamma - 1 comes from how much more the means of
questions differ than chance explains (J. C. Kleinman, J. Amer. Statist. Assoc. 68 (1973) 46-54,
with weights n_q). Marks between none and all vary less than the right and wrong that formula
assumes, so k errs towards the class mean.

`adjusted` may leave 0 to 100 and says nothing about chance: small groups swing, whatever is asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from inspector_app.domain.statistics.results import AdjustedScore

_PERCENT = 100


@dataclass(frozen=True, slots=True)
class GroupSum:
    """What one group's answers to one question earned together; marks in any one unit."""

    group: str
    question: str
    answers: int
    marks: int
    full_marks: int


@dataclass(slots=True)
class _Total:
    answers: int = 0
    marks: int = 0
    full_marks: int = 0

    def add(self, other: GroupSum) -> None:
        self.answers += other.answers
        self.marks += other.marks
        self.full_marks += other.full_marks

    def without(self, other: _Total) -> _Total:
        return _Total(
            self.answers - other.answers,
            self.marks - other.marks,
            self.full_marks - other.full_marks,
        )

    @property
    def share(self) -> float | None:
        return self.marks / self.full_marks if self.full_marks else None


def adjusted(
    whole: Iterable[GroupSum], groups: Iterable[GroupSum], classes: Mapping[str, Hashable]
) -> list[AdjustedScore]:
    """Each group's raw, expected and adjusted score, in the order of the groups' keys.

    `whole` are the sums of everybody (their `group` does not matter): where groups overlap, as
    officers do, they are not the groups' sums added up. `classes` by question.
    """
    questions: dict[str, _Total] = defaultdict(_Total)
    for each in whole:
        questions[each.question].add(each)
    county = _County(questions, classes)
    inside: dict[str, dict[str, _Total]] = defaultdict(lambda: defaultdict(_Total))
    for each in groups:
        inside[each.group][each.question].add(each)
    return [county.adjusted(group, inside[group]) for group in sorted(inside)]


class _County:
    def __init__(self, questions: Mapping[str, _Total], classes: Mapping[str, Hashable]) -> None:
        self._questions = questions
        self._class_of = classes
        self._classes = _summed(questions, classes)
        self._all = _sum(questions.values())
        members: dict[Hashable, list[_Total]] = defaultdict(list)
        for question, total in questions.items():
            members[classes[question]].append(total)
        self._strength = {each: prior_strength_of(inside) for each, inside in members.items()}

    def adjusted(self, group: str, own: Mapping[str, _Total]) -> AdjustedScore:
        mine = _sum(own.values())
        raw = (mine.share or 0.0) * _PERCENT
        expected = self._expected(own, mine)
        overall = (self._all.share or 0.0) * _PERCENT
        return AdjustedScore(
            key=group,
            label=group,
            answers=mine.answers,
            raw=raw,
            expected=expected,
            adjusted=None if expected is None else overall + raw - expected,
        )

    def _expected(self, own: Mapping[str, _Total], mine: _Total) -> float | None:
        others_all = self._all.without(mine).share
        if others_all is None or not mine.full_marks:
            return None
        own_classes = _summed(own, self._class_of)
        expected = 0.0
        for question, total in own.items():
            kind = self._class_of[question]
            class_share = self._classes[kind].without(own_classes[kind]).share
            prior = others_all if class_share is None else class_share
            others = self._questions[question].without(total)
            expected += total.full_marks * shrunk(others, prior, self._strength[kind])
        return _PERCENT * expected / mine.full_marks


def shrunk(others: _Total, prior: float, strength: float | None) -> float:
    """The others' mean on a question, drawn towards the prior mean with the weight of so many.

    A strength of None stands for an infinite one: questions of the class do not differ.
    """
    share = others.share
    if share is None or strength is None:
        return prior
    return (others.answers * share + strength * prior) / (others.answers + strength)


def prior_strength_of(questions: Sequence[_Total]) -> float | None:
    """k: how many answers the class mean weighs as much as; None if questions do not differ."""
    asked = [each for each in questions if each.answers and each.full_marks]
    n = sum(each.answers for each in asked)
    spread = n - sum(each.answers**2 for each in asked) / n if n else 0.0
    mean = sum(each.answers * (each.share or 0.0) for each in asked) / n if n else 0.0
    chance = mean * (1 - mean)
    degrees = len(asked) - 1
    if degrees < 1 or chance <= 0 or spread <= degrees:
        return None
    between = sum(each.answers * ((each.share or 0.0) - mean) ** 2 for each in asked)
    gamma = (between - chance * degrees) / (chance * (spread - degrees))
    return None if gamma <= 0 else max(0.0, 1 / gamma - 1)


def _summed(
    totals: Mapping[str, _Total], classes: Mapping[str, Hashable]
) -> dict[Hashable, _Total]:
    found: dict[Hashable, _Total] = defaultdict(_Total)
    for question, total in totals.items():
        kept = found[classes[question]]
        found[classes[question]] = _sum((kept, total))
    return found


def _sum(totals: Iterable[_Total]) -> _Total:
    found = _Total()
    for each in totals:
        found.answers += each.answers
        found.marks += each.marks
        found.full_marks += each.full_marks
    return found


def labelled(
    scores: Iterable[AdjustedScore], names: Mapping[str, str]
) -> tuple[AdjustedScore, ...]:
    """The scores with the groups' names for people."""
    return tuple(replace(each, label=names.get(each.key) or each.key) for each in scores)
