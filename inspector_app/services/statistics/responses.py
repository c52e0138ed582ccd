"""Item figures of any test's table of marks; needs no database."""

from __future__ import annotations

from pathlib import Path

from inspector_app.domain.statistics.items import ItemAnalysis, ItemFigures
from inspector_app.exchange.response_tables import read_responses


def figures_of_file(path: Path) -> list[ItemFigures]:
    """The figures of every item of the file, in its order; raises as `read_responses`."""
    table = read_responses(path)
    analysis = ItemAnalysis(table.unit)
    for paper in table.papers:
        analysis.add_paper(paper)
    return [analysis.figures(item) for item in table.items]
