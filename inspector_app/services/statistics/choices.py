"""What the filters of the statistics can offer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from inspector_app.domain.questions import Topic
from inspector_app.domain.statistics.authorities import Authorities
from inspector_app.domain.statistics.counting import Facts
from inspector_app.domain.statistics.results import Choice, ScopeChoices


def choices_of(
    facts: Facts,
    officer_names: Mapping[str, str],
    industry_name: Callable[[str], str],
    authorities: Authorities,
) -> ScopeChoices:
    """Every key that occurs in the facts, in the order of its label; empty keys are left out.

    Supervising departments stand in the county's order.
    """
    inspections = facts.inspections.values()
    codes = {each.industry for each in inspections}
    supervising = {authorities.of(code) for code in codes}
    days = [each.started_at.date() for each in inspections]
    return ScopeChoices(
        first_day=min(days, default=None),
        last_day=max(days, default=None),
        townships=_choices((each.township, each.township) for each in inspections),
        industries=_choices((code, industry_name(code) or code) for code in codes),
        authorities=tuple(
            Choice(each.name, each.name) for each in authorities.listed if each.name in supervising
        ),
        departments=_choices((each.department, each.department) for each in facts.papers),
        enterprises=_choices((each.enterprise, each.enterprise_name) for each in inspections),
        posts=_choices((each.post, each.post) for each in facts.papers),
        officers=_choices(
            (officer, officer_names.get(officer, ""))
            for each in inspections
            for officer in each.officers
        ),
        topics=tuple(Topic),
    )


def _choices(pairs: Iterable[tuple[str, str]]) -> tuple[Choice, ...]:
    found = {key: label for key, label in pairs if key}
    return tuple(
        Choice(key, label)
        for key, label in sorted(found.items(), key=lambda pair: (pair[1], pair[0]))
    )
