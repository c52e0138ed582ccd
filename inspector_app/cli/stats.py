"""`inspector stats items`: item quality as a table, or as JSON."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Sequence

from inspector_app.cli.arguments import Arguments
from inspector_app.cli.tables import table
from inspector_app.domain.statistics.items import ItemFigures
from inspector_app.services.application import Services

_TITLES = ("题目 item", "n", "难度 facility", "标准差 sd", "区分度 index", "区分效率 efficiency")


def run_items_of_file(arguments: Arguments) -> int:
    """Print the figures of `arguments.responses`. Raises AppError for a file that is wrong."""
    from inspector_app.services.statistics.responses import figures_of_file  # noqa: PLC0415 - only here

    if arguments.responses is not None:
        _print(figures_of_file(arguments.responses), as_json=arguments.json)
    return 0


def run_items(arguments: Arguments, services: Services) -> int:
    """Print the figures of the questions that the database's own papers asked."""
    reports = services.item_statistics.items()
    _print([report.figures for report in reports], as_json=arguments.json)
    return 0


def _print(figures: Sequence[ItemFigures], *, as_json: bool) -> None:
    if as_json:
        content = [dataclasses.asdict(each) for each in figures]
        print(json.dumps(content, ensure_ascii=False, indent=1))  # noqa: T201 - the command's answer
    else:
        print("\n".join(_lines(figures)))  # noqa: T201 - as above


def _lines(figures: Sequence[ItemFigures]) -> Iterator[str]:
    yield from table(
        _TITLES,
        [
            (
                each.item,
                each.n,
                _number(each.facility, 1),
                _number(each.sd, 3),
                _number(each.discrimination_index, 1),
                _number(each.discriminative_efficiency, 1),
            )
            for each in figures
        ],
    )


def _number(value: float | None, decimals: int) -> str:
    return "–" if value is None else f"{value:.{decimals}f}"
