"""Native charts beside a table's cells: they move with the figures that somebody corrects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inspector_app.documents.workbooks.tables import Chart, ChartForm, Table

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_COLOURS = ("#1F4E8C", "#C55A11", "#6B7785", "#1B6E3C")
_SIZE = (720, 360)
_GAP, _ROWS_BETWEEN = 1, 20
BELOW_AT_MOST = 30
"""Rows of a table below which its charts stand, where they are printed; else beside it."""


def add_charts(workbook: Workbook, sheet: Worksheet, table: Table, rows: tuple[int, int]) -> None:
    """Put the table's charts below it, or beside a long one; `rows` are its head and last row."""
    head, last = rows
    if last <= head:
        return
    below = last - head <= BELOW_AT_MOST
    top = last + 1 + _GAP if below else head
    column = 0 if below else len(table.columns) + _GAP
    for number, chart in enumerate(table.charts):
        drawn = _chart(workbook, sheet.get_name(), chart, (head, last))
        drawn.set_size({"width": _SIZE[0], "height": _SIZE[1]})
        sheet.insert_chart(top + number * _ROWS_BETWEEN, column, drawn)


def _chart(workbook: Workbook, name: str, chart: Chart, rows: tuple[int, int]) -> Any:  # noqa: ANN401 - the library's chart classes are untyped
    head, last = rows
    last = min(last, head + chart.most_rows)
    kind = {ChartForm.BARS: "bar", ChartForm.LINE: "line"}.get(chart.form, "column")
    drawn = workbook.add_chart({"type": kind})
    counts, shares = chart.values, ()
    if chart.form is ChartForm.PARETO:
        counts, shares = chart.values[:1], chart.values[1:]  # type: ignore[assignment]  # slices of one tuple
    place = (name, head, last)
    for column, colour in zip(counts, _COLOURS, strict=False):
        drawn.add_series(_series(place, chart.categories, column, colour, chart.form))
    if shares:
        line = workbook.add_chart({"type": "line"})
        for column in shares:
            series = _series(place, chart.categories, column, _COLOURS[1], ChartForm.LINE)
            line.add_series({**series, "y2_axis": True})
        line.set_y2_axis({"min": 0, "max": 1, "num_format": "0%"})
        drawn.combine(line)
    drawn.set_title({"name": chart.title, "name_font": {"size": 12}})
    drawn.set_legend({"none": True} if len(chart.values) == 1 else {"position": "bottom"})
    if chart.form is ChartForm.BARS:
        drawn.set_y_axis({"reverse": True})
        drawn.set_x_axis({"min": 0})
    else:
        drawn.set_y_axis({"min": 0})
    return drawn


def _series(
    place: tuple[str, int, int], categories: int, column: int, colour: str, form: ChartForm
) -> dict[str, Any]:
    name, head, last = place
    series: dict[str, Any] = {
        "name": [name, head, column],
        "categories": [name, head + 1, categories, last, categories],
        "values": [name, head + 1, column, last, column],
    }
    if form is ChartForm.LINE:
        return {**series, "line": {"color": colour}, "marker": {"type": "circle"}}
    return {**series, "fill": {"color": colour}}
