"""Tables as data, the same for a sheet of a workbook, a CSV file and a printed report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import TypeAlias

Value: TypeAlias = str | int | float | date | datetime | None


class Form(Enum):
    """How a column's values look; a share is kept as 0 to 1 and shown in percent."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    WHOLE = "whole"
    DECIMAL = "decimal"
    SHARE = "share"
    DAY = "day"
    MOMENT = "moment"


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in characters of the body face; 0 takes what the form usually needs."""

    title: str
    form: Form = Form.TEXT
    width: float = 0

    @property
    def characters(self) -> float:
        return self.width or _USUAL_WIDTH[self.form]


class ChartForm(Enum):
    COLUMNS = "columns"
    BARS = "bars"
    LINE = "line"
    PARETO = "pareto"


@dataclass(frozen=True, slots=True)
class Chart:
    """A native chart of a sheet's own cells; columns are counted from 0.

    A Pareto chart takes two value columns: counts, and their cumulated share.
    """

    form: ChartForm
    title: str
    categories: int
    values: tuple[int, ...]
    most_rows: int = 40


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet: a heading line, a note below it, columns and rows; `rows` is read once."""

    name: str
    heading: str
    columns: tuple[Column, ...]
    rows: Iterable[tuple[Value, ...]]
    note: str = ""
    charts: tuple[Chart, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of text and figures to be read, like the overview: paragraphs, then small tables."""

    name: str
    heading: str
    paragraphs: tuple[str, ...]
    tables: tuple[Table, ...] = ()


_USUAL_WIDTH = {
    Form.TEXT: 16.0,
    Form.LONG_TEXT: 48.0,
    Form.WHOLE: 9.0,
    Form.DECIMAL: 10.0,
    Form.SHARE: 10.0,
    Form.DAY: 12.0,
    Form.MOMENT: 18.0,
}
