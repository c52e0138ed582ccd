"""Plots in the program's own look: no menus, no dragging, Chinese labels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont

from inspector_app.ui import theme
from inspector_app.ui.charts.marks import CountMark, CurveMark, RateMark, ticks

_BAR = 0.62
_LINE = 2
_WHISKER = 0.3
_LEAST_ROWS = 6
_MOST_COLUMNS = 5
_MOST_MONTHS = 6
"""Labels below a trend; more than that would run into each other."""
_ROOM_RIGHT = 1.3
"""Shares are drawn from 0 to 1; the note stands to the right of that."""


class Plot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """One chart; `show_*` replaces what it shows."""

    def __init__(self) -> None:
        super().__init__(background=theme.colours().surface)
        pg.setConfigOptions(antialias=True)
        self.setMenuEnabled(False)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        font = QFont(self.font())
        font.setPixelSize(theme.TABLE_PX)
        for side in ("left", "bottom", "right"):
            axis = self.getAxis(side)
            axis.setTickFont(font)
            axis.setTextPen(theme.colours().text)
            axis.setPen(theme.colours().border)
        self._second: pg.ViewBox | None = None

    def show_rates(self, marks: Sequence[RateMark]) -> None:
        """Bars from above, each with its interval as a whisker and its note at the end."""
        self._empty()
        places = np.arange(len(marks), dtype=float)
        shares = np.array([mark.share or 0.0 for mark in marks])
        self.addItem(
            pg.BarGraphItem(
                x0=0, y=places, width=shares, height=_BAR, brush=_soft(), pen=_pen(theme.Tone.INFO)
            )
        )
        lows = np.array([mark.low for mark in marks])
        highs = np.array([mark.high for mark in marks])
        self.addItem(
            pg.ErrorBarItem(
                x=shares,
                y=places,
                left=np.maximum(shares - lows, 0),
                right=np.maximum(highs - shares, 0),
                beam=_WHISKER,
                pen=_pen(theme.Tone.NEUTRAL),
            )
        )
        for place, mark in zip(places, marks, strict=True):
            self._note(mark.note, 1.02, place)
        self.getAxis("left").setTicks(ticks([mark.label for mark in marks]))
        self._shares_below()
        self.invertY(b=True)
        self.setXRange(0, _ROOM_RIGHT, padding=0)
        self.setYRange(-0.6, max(len(marks), _LEAST_ROWS) - 0.4, padding=0)

    def show_pareto(self, marks: Sequence[CountMark]) -> None:
        """Counts, most first, with the cumulated share as a line; many of them lie sideways."""
        self._empty()
        places = np.arange(len(marks), dtype=float)
        counts = np.array([float(mark.count) for mark in marks])
        top = max(float(counts.max(initial=0.0)), 1.0)
        line = np.array([mark.cumulative for mark in marks])
        if len(marks) > _MOST_COLUMNS:
            self._sideways(marks, places, counts / top, line)
            return
        self.addItem(
            pg.BarGraphItem(
                x=places, height=counts, width=_BAR, brush=_soft(), pen=_pen(theme.Tone.INFO)
            )
        )
        self._line(places, line * top)
        for place, mark in zip(places, marks, strict=True):
            self._note(str(mark.count), place, mark.count, middle=True)
        self.getAxis("bottom").setTicks(ticks([mark.label for mark in marks]))
        self.showAxis("right")
        share_ticks = [(top * n / 4, f"{n * 25}%") for n in range(5)]
        self.getAxis("right").setTicks([share_ticks])
        self.getAxis("left").setTicks(None)
        self.setXRange(-0.6, max(len(marks), 3) - 0.4, padding=0)
        self.setYRange(0, top * 1.12, padding=0)

    def show_trend(self, marks: Sequence[RateMark]) -> None:
        """Shares month by month with their intervals."""
        self._empty()
        shown = [(at, mark) for at, mark in enumerate(marks) if mark.share is not None]
        places = np.array([float(at) for at, _ in shown])
        shares = np.array([mark.share or 0.0 for _, mark in shown])
        lows = np.array([mark.low for _, mark in shown])
        highs = np.array([mark.high for _, mark in shown])
        self.addItem(
            pg.ErrorBarItem(
                x=places,
                y=shares,
                bottom=shares - lows,
                top=highs - shares,
                beam=0.15,
                pen=_pen(theme.Tone.MUTED),
            )
        )
        self.addItem(
            pg.PlotDataItem(
                places,
                shares,
                pen=_pen(theme.Tone.INFO),
                symbol="o",
                symbolSize=8,
                symbolBrush=theme.colours().of(theme.Tone.INFO),
                symbolPen=None,
            )
        )
        step = -(-len(marks) // _MOST_MONTHS)
        named = [mark.label if at % step == 0 else "" for at, mark in enumerate(marks)]
        self.getAxis("bottom").setTicks(ticks(named))
        self.getAxis("left").setTicks([[(n / 5, f"{n * 20}%") for n in range(6)]])
        self.setXRange(-0.5, max(len(marks), 3) - 0.5, padding=0)
        self.setYRange(0, 1.02, padding=0)

    def show_curve(self, marks: Sequence[CurveMark]) -> None:
        """A falling step curve of what is left, from all at 0."""
        self._empty()
        xs, ys = [0.0], [1.0]
        for mark in marks:
            xs += [mark.x, mark.x]
            ys += [ys[-1], mark.share]
        self.addItem(pg.PlotDataItem(np.array(xs), np.array(ys), pen=_pen(theme.Tone.INFO)))
        self.getAxis("left").setTicks([[(n / 5, f"{n * 20}%") for n in range(6)]])
        self.getAxis("bottom").setTicks(None)
        self.setXRange(0, max(xs[-1], 1.0), padding=0.02)
        self.setYRange(0, 1.02, padding=0)

    def _sideways(
        self,
        marks: Sequence[CountMark],
        places: np.ndarray[Any, Any],
        shares: np.ndarray[Any, Any],
        line: np.ndarray[Any, Any],
    ) -> None:
        self.addItem(
            pg.BarGraphItem(
                x0=0, y=places, width=shares, height=_BAR, brush=_soft(), pen=_pen(theme.Tone.INFO)
            )
        )
        self._line(line, places)
        for place, mark in zip(places, marks, strict=True):
            self._note(str(mark.count), 1.02, place)
        self._shares_below()
        self.getAxis("left").setTicks(ticks([mark.label for mark in marks]))
        self.invertY(b=True)
        self.setXRange(0, 1.15, padding=0)
        self.setYRange(-0.6, max(len(marks), _LEAST_ROWS) - 0.4, padding=0)

    def _line(self, xs: np.ndarray[Any, Any], ys: np.ndarray[Any, Any]) -> None:
        """The cumulated share."""
        warning = theme.colours().of(theme.Tone.WARNING)
        self.addItem(
            pg.PlotDataItem(
                xs,
                ys,
                pen=_pen(theme.Tone.WARNING),
                symbol="o",
                symbolSize=7,
                symbolBrush=warning,
                symbolPen=None,
            )
        )

    def _shares_below(self) -> None:
        self.getAxis("bottom").setTicks([[(n / 5, f"{n * 20}%") for n in range(6)]])

    def _empty(self) -> None:
        self.clear()
        self.hideAxis("right")
        self.invertY(b=False)

    def _note(self, text: str, x: float, y: float, *, middle: bool = False) -> None:
        item = pg.TextItem(text, theme.colours().text, anchor=(0.5, 1.0) if middle else (0, 0.5))
        item.setFont(self.getAxis("bottom").style["tickFont"])
        item.setPos(x, y)
        self.addItem(item)


def _pen(tone: theme.Tone) -> object:
    return pg.mkPen(theme.colours().of(tone), width=_LINE)


def _soft() -> QColor:
    return QColor(theme.colours().accent_soft)
