"""Officers' integrity figures: how their draws went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from inspector_app.domain.draws import DigitsBy
from inspector_app.domain.statistics.facts import DrawFact, InspectionFact
from inspector_app.domain.statistics.rates import Rate
from inspector_app.domain.statistics.results import OfficerIntegrity


def integrity(
    inspections: Mapping[str, InspectionFact], draws: Sequence[DrawFact], names: Mapping[str, str]
) -> tuple[OfficerIntegrity, ...]:
    """One line per officer, in the order of their names; `names` by officer id."""
    of_inspection: dict[str, list[DrawFact]] = defaultdict(list)
    for draw in draws:
        of_inspection[draw.inspection].append(draw)
    visits: dict[str, list[str]] = defaultdict(list)
    for inspection in inspections.values():
        for officer in inspection.officers:
            visits[officer].append(inspection.id)
    lines = [
        _line(officer, names.get(officer, ""), visited, of_inspection)
        for officer, visited in visits.items()
    ]
    return tuple(sorted(lines, key=lambda line: (line.name, line.officer)))


def _line(
    officer: str, name: str, visited: Sequence[str], of_inspection: Mapping[str, list[DrawFact]]
) -> OfficerIntegrity:
    draws = [draw for each in visited for draw in of_inspection.get(each, ())]
    abandoned = [draw for draw in draws if draw.abandoned]
    with_digits = [draw for draw in draws if draw.digits_by]
    own = [draw for draw in with_digits if draw.digits_by == DigitsBy.OFFICER.value]
    standing = [draw for draw in draws if not draw.abandoned]
    replaced = [draw for draw in standing if draw.replaced]
    return OfficerIntegrity(
        officer=officer,
        name=name,
        inspections=tuple(visited),
        abandoned=Rate(len(abandoned), len(draws), None),
        replaced=Rate(
            sum(draw.replaced for draw in standing), sum(draw.drawn for draw in standing), None
        ),
        own_digits=Rate(len(own), len(with_digits), None),
        abandoned_inspections=_ids(abandoned),
        replaced_inspections=_ids(replaced),
        digits_inspections=_ids(own),
    )


def _ids(draws: Sequence[DrawFact]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(draw.inspection for draw in draws))
