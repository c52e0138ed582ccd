"""The filters of the statistics: the period first, then where, who and what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from inspector_app.domain.people import Role
from inspector_app.domain.questions import DeficiencyKind, Topic
from inspector_app.domain.statistics.results import Choice, ScopeChoices
from inspector_app.domain.statistics.scope import Dimension, Scope
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import deficiency_kind_text, role_text, topic_text
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.statistics_texts import dimension_text
from inspector_app.ui.theme import GRID, set_role
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.date_field import DateField
from inspector_app.ui.widgets.flow_layout import FlowLayout

_BOX_WIDTH = 150
_KEPT = "statistics"


class Period(Enum):
    """Usual periods; the last one is between the two days in the fields."""

    THIS_YEAR = "this_year"
    THIS_QUARTER = "this_quarter"
    THIS_MONTH = "this_month"
    LAST_YEAR = "last_year"
    EVERYTHING = "everything"
    OWN = "own"


def period_days(period: Period, today: date) -> tuple[date | None, date | None]:
    """First and last day of a period, None where it is open."""
    match period:
        case Period.THIS_YEAR:
            return date(today.year, 1, 1), date(today.year, 12, 31)
        case Period.THIS_QUARTER:
            first_month = (today.month - 1) // 3 * 3 + 1
            first = date(today.year, first_month, 1)
            return first, _next_month(date(today.year, first_month + 2, 1)) - timedelta(days=1)
        case Period.THIS_MONTH:
            first = today.replace(day=1)
            return first, _next_month(first) - timedelta(days=1)
        case Period.LAST_YEAR:
            return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
        case Period.EVERYTHING | Period.OWN:
            return None, None


class ScopeBar(QWidget):
    """`scope_changed` carries the new `Scope`; what was chosen is found again."""

    scope_changed = Signal(object)

    def __init__(self, settings: UiSettings, today: date) -> None:
        super().__init__()
        self._settings = settings
        self._today = today
        self._filling = False
        self._period = QComboBox()
        self._first, self._last = DateField(today.replace(month=1, day=1)), DateField(today)
        self._boxes = {dimension: self._box(dimension) for dimension in _CHOSEN}
        self._more = button(self.tr("More filters"), Icon.FILTER, "link")
        self._more.setCheckable(True)
        self._clear = button(self.tr("Clear"), Icon.CLOSE, "link")
        self._extra = QWidget()
        self._fill_periods()
        self._build()
        self._connect()
        self._show_days()

    def scope(self) -> Scope:
        """What is chosen now."""
        period = Period(self._period.currentData())
        first, last = period_days(period, self._today)
        if period is Period.OWN:
            first, last = self._first.day(), self._last.day()
        keys = {name: box.currentData() or "" for name, box in self._boxes.items()}
        return Scope(
            first_day=first,
            last_day=last,
            townships=_one(keys[Dimension.TOWNSHIP]),
            industries=_one(keys[Dimension.INDUSTRY]),
            authorities=_one(keys[Dimension.AUTHORITY]),
            departments=_one(keys[Dimension.DEPARTMENT]),
            enterprises=_one(keys[Dimension.ENTERPRISE]),
            roles=tuple(Role(each) for each in _one(keys[Dimension.ROLE])),
            posts=_one(keys[Dimension.POST]),
            officers=_one(keys[Dimension.OFFICER]),
            topics=tuple(Topic(each) for each in _one(keys[Dimension.TOPIC])),
            kinds=tuple(DeficiencyKind(each) for each in _one(keys[Dimension.KIND])),
        )

    def words(self) -> str:
        """The scope in words, as exports head their sheets."""
        parts = [self._period.currentText()]
        if Period(self._period.currentData()) is Period.OWN:
            parts = [f"{self._first.day().isoformat()} – {self._last.day().isoformat()}"]
        parts += [box.currentText() for box in self._boxes.values() if box.currentData()]
        return "；".join(parts)

    def set_choices(self, choices: ScopeChoices) -> None:
        """What can be chosen; a choice that is still there stays."""
        self._filling = True
        offered: dict[Dimension, Sequence[Choice]] = {
            Dimension.TOWNSHIP: choices.townships,
            Dimension.INDUSTRY: choices.industries,
            Dimension.AUTHORITY: choices.authorities,
            Dimension.ENTERPRISE: choices.enterprises,
            Dimension.OFFICER: choices.officers,
            Dimension.POST: choices.posts,
            Dimension.DEPARTMENT: choices.departments,
            Dimension.ROLE: [Choice(role.value, role_text(role)) for role in Role],
            Dimension.TOPIC: [Choice(each.value, topic_text(each)) for each in choices.topics],
            Dimension.KIND: [Choice(k.value, deficiency_kind_text(k)) for k in DeficiencyKind],
        }
        for dimension, box in self._boxes.items():
            kept = box.currentData() or self._settings.filter_of(_KEPT, dimension.value)
            box.clear()
            box.addItem(self.tr("{what}: all").format(what=dimension_text(dimension)), "")
            for choice in offered[dimension]:
                box.addItem(choice.label or choice.key, choice.key)
            box.setCurrentIndex(max(box.findData(kept), 0) if kept else 0)
        self._filling = False

    def clear(self) -> None:
        """Back to this year and everything in it."""
        self._filling = True
        self._period.setCurrentIndex(0)
        for box in self._boxes.values():
            box.setCurrentIndex(0)
        self._filling = False
        self._changed()

    def _box(self, dimension: Dimension) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(dimension_text(dimension))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumWidth(_BOX_WIDTH)
        box.addItem(self.tr("{what}: all").format(what=dimension_text(dimension)), "")
        return box

    def _fill_periods(self) -> None:
        words = {
            Period.THIS_YEAR: self.tr("This year"),
            Period.THIS_QUARTER: self.tr("This quarter"),
            Period.THIS_MONTH: self.tr("This month"),
            Period.LAST_YEAR: self.tr("Last year"),
            Period.EVERYTHING: self.tr("All time"),
            Period.OWN: self.tr("From … to …"),
        }
        for period, text in words.items():
            self._period.addItem(text, period.value)
        kept = self._settings.filter_of(_KEPT, "period")
        self._period.setCurrentIndex(max(self._period.findData(kept), 0) if kept else 0)

    def _build(self) -> None:
        self._to = QLabel("–")
        row = FlowLayout()
        for widget in (self._period, self._first, self._to, self._last):
            row.addWidget(widget)
        for dimension in _FIRST:
            row.addWidget(self._boxes[dimension])
        row.addWidget(self._more)
        row.addWidget(self._clear)
        extra = FlowLayout()
        for dimension in _CHOSEN:
            if dimension not in _FIRST:
                extra.addWidget(self._boxes[dimension])
        self._extra.setLayout(extra)
        self._extra.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(row)
        layout.addWidget(self._extra)
        set_role(self._to, "caption")

    def _connect(self) -> None:
        self._period.currentIndexChanged.connect(self._changed)
        for field in (self._first, self._last):
            field.dateChanged.connect(self._changed)
        for box in self._boxes.values():
            box.currentIndexChanged.connect(self._changed)
        self._more.toggled.connect(self._extra.setVisible)
        self._clear.clicked.connect(self.clear)

    def _changed(self) -> None:
        if self._filling:
            return
        self._show_days()
        self._settings.keep_filter(_KEPT, "period", str(self._period.currentData()))
        for dimension, box in self._boxes.items():
            self._settings.keep_filter(_KEPT, dimension.value, str(box.currentData() or ""))
        self.scope_changed.emit(self.scope())

    def _show_days(self) -> None:
        own = Period(self._period.currentData()) is Period.OWN
        for widget in (self._first, self._to, self._last):
            widget.setVisible(own)


_FIRST = (Dimension.TOWNSHIP, Dimension.INDUSTRY, Dimension.ENTERPRISE)
_CHOSEN = (
    *_FIRST,
    Dimension.AUTHORITY,
    Dimension.OFFICER,
    Dimension.ROLE,
    Dimension.POST,
    Dimension.DEPARTMENT,
    Dimension.TOPIC,
    Dimension.KIND,
)


def _one(key: str) -> tuple[str, ...]:
    return (key,) if key else ()


def _next_month(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)
