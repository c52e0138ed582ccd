"""Item quality: how hard and how telling each question is, and which should be looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout
from typing_extensions import override

from inspector_app.domain.statistics.item_reports import DistractorTable, ItemReport, OptionLine
from inspector_app.domain.statistics.items import LEAST_FOR_FLAGS
from inspector_app.domain.statistics.scope import Scope
from inspector_app.ui.context import UiContext
from inspector_app.ui.labels import question_type_text, topic_text
from inspector_app.ui.pages.statistics.tab import StatisticsTab
from inspector_app.ui.statistics_texts import DASH, flag_text, number_text
from inspector_app.ui.theme import GRID, Tone, set_role
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.records_model import RIGHT, Column
from inspector_app.ui.widgets.records_table import Choice, RecordsTable, TableWords
from inspector_app.ui.widgets.section import Section


class ItemsTab(StatisticsTab):
    """The chosen question's options are shown below the list."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        words = QLabel(
            self.tr(
                "Facility: average of full marks. Discrimination: correlation with the rest of the "
                "percent score. Nothing is flagged below {count} answers."
            ).format(count=LEAST_FOR_FLAGS),
            wordWrap=True,
        )
        set_role(words, "caption")
        self.table = self._make_table()
        self.table.selection_changed.connect(self._chosen)
        self.details = Section(self.tr("The question in full"))
        self._stem = QLabel(wordWrap=True)
        self._course = QLabel(wordWrap=True)
        set_role(self._course, "caption")
        self.options = _options_table()
        for widget in (self._stem, self._course):
            self.details.add(widget)
        self.details.add(self.options, 1)
        self.details.hide()
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(self.details)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(words)
        layout.addWidget(split, 1)

    @override
    def read(self, scope: Scope) -> None:
        items = self.context.services.item_statistics
        self.ask(lambda: items.items(scope), self.table.set_records)

    def _make_table(self) -> RecordsTable[ItemReport]:
        columns: tuple[Column[ItemReport], ...] = (
            Column(self.tr("To look at"), _flag_words, tone=_tone, width=150),
            Column(self.tr("Question"), lambda item: item.ref, width=210),
            Column(self.tr("Stem"), lambda item: item.stem, width=0),
            _number("n", lambda item: item.figures.n, 0),
            _number(self.tr("Facility"), lambda item: item.figures.facility, 1),
            _number(self.tr("SD (marks)"), lambda item: item.figures.sd, 2),
            _number(self.tr("Discrimination"), lambda item: item.figures.discrimination_index, 1),
            _number(self.tr("Efficiency"), lambda item: item.figures.discriminative_efficiency, 1),
            _number(self.tr("Seconds"), lambda item: item.time.median, 0),
        )
        words: TableWords[ItemReport] = TableWords(
            key=lambda item: item.ref,
            search_text=lambda item: f"{item.ref} {item.stem}",
            empty=EmptyState(self.tr("Nothing was answered in this scope.")),
            name="statistics_items",
            settings=self.context.settings,
        )
        table = RecordsTable(columns, words)
        table.add_filter(
            "flags",
            self.tr("To look at"),
            [
                Choice(self.tr("All questions")),
                Choice(self.tr("To look at"), lambda item: bool(item.flags)),
                Choice(self.tr("Enough answers"), lambda item: item.figures.n >= LEAST_FOR_FLAGS),
            ],
        )
        return table

    def _chosen(self) -> None:
        item = self.table.current()
        self.details.setVisible(item is not None)
        if item is None:
            return
        self._stem.setText(
            f"{item.stem}　（{question_type_text(item.type)} · {topic_text(item.topic)}）"
        )
        self._course.setText(self._course_words(item))
        scope, ref = self.scope, item.ref
        items = self.context.services.item_statistics
        self.ask(lambda: items.distractors(scope, ref), self._show_options)

    def _course_words(self, item: ItemReport) -> str:
        periods = "　".join(
            f"{each.period} {number_text(each.facility, 0)}% ({each.n})" for each in item.periods
        )
        return self.tr(
            "Seen by {papers} papers of {enterprises} enterprises. Full marks by quarter: {periods}"
        ).format(papers=item.papers, enterprises=item.enterprises, periods=periods or DASH)

    def _show_options(self, table: DistractorTable) -> None:
        current = self.table.current()
        if current is not None and current.ref == table.ref:
            self.options.set_records(table.options)


def _options_table() -> RecordsTable[OptionLine]:
    translate = QCoreApplication.translate
    columns: tuple[Column[OptionLine], ...] = (
        Column(translate("ItemsTab", "Option"), _option_key, width=90),
        Column(translate("ItemsTab", "Words"), lambda line: line.text, width=0),
        Column(translate("ItemsTab", "Key"), lambda line: "√" if line.right else "", width=60),
        _chosen_column(translate("ItemsTab", "Chosen"), lambda line: line.chosen),
        _chosen_column(translate("ItemsTab", "By the best 27%"), lambda line: line.upper),
        _chosen_column(translate("ItemsTab", "By the weakest 27%"), lambda line: line.lower),
    )
    words: TableWords[OptionLine] = TableWords(
        key=lambda line: line.key, search_text=lambda line: line.text
    )
    table = RecordsTable(columns, words)
    table.search.hide()
    return table


def _option_key(line: OptionLine) -> str:
    translate = QCoreApplication.translate
    named = {
        "": translate("ItemsTab", "Left open"),
        "true": translate("ItemsTab", "True"),
        "false": translate("ItemsTab", "False"),
    }
    return named.get(line.key, line.key)


def _chosen_column(title: str, value: Callable[[OptionLine], int]) -> Column[OptionLine]:
    return Column(title, lambda line: str(value(line)), sort_key=value, align=RIGHT, width=120)


def _number(
    title: str, value: Callable[[ItemReport], float | None], digits: int
) -> Column[ItemReport]:
    return Column(
        title,
        lambda item: number_text(value(item), digits),
        sort_key=lambda item: found if (found := value(item)) is not None else -999.0,
        align=RIGHT,
        width=104,
    )


def _flag_words(item: ItemReport) -> str:
    return "、".join(flag_text(flag) for flag in item.flags) or DASH


def _tone(item: ItemReport) -> Tone:
    return Tone.WARNING if item.flags else Tone.MUTED
