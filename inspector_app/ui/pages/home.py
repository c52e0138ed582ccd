"""The first page: start, continue, what is due, what was done this year."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.errors import AppError
from inspector_app.ui.actions import PageName
from inspector_app.ui.context import Services, UiContext
from inspector_app.ui.icons import Icon
from inspector_app.ui.pages.page import Page
from inspector_app.ui.requests import InspectionRequest
from inspector_app.ui.theme import GRID, set_role
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.rows import Row, Rows
from inspector_app.ui.widgets.section import Section

if TYPE_CHECKING:  # the page is painted before these are loaded
    from inspector_app.domain.databases import ServerAddress
    from inspector_app.domain.inspections import Inspection
    from inspector_app.services.ledger import LedgerRow
    from inspector_app.services.records import YearCounts

_MOST_ROWS = 5


@dataclass(frozen=True, slots=True)
class _Overview:
    unfinished: tuple[Inspection, ...]
    due: tuple[LedgerRow, ...]
    counts: YearCounts
    bank_problems: tuple[AppError, ...]
    database: ServerAddress | None


class HomePage(Page):
    def __init__(self, context: UiContext) -> None:
        super().__init__(context, PageName.HOME)
        self._start = button(self.tr("Start an inspection"), Icon.START, "hero")
        self._start.setToolTip(context.actions.start_inspection.toolTip())
        self._start.clicked.connect(self._start_chosen)
        self._unfinished = Rows(self.tr("Every inspection is finished."))
        self._due = Rows(self.tr("Nothing is waiting to be put right."))
        self._counts = _Counts()
        self._database = QLabel()
        set_role(self._database, "caption")
        self._problems = Rows("")
        self._problem_card = Section(
            self.tr("Question banks that were not loaded"),
            self.tr("The banks loaded before stay in use until the file is corrected."),
        )
        self._problem_card.add(self._problems)
        self._problem_card.hide()
        self._build()

    @override
    def reload(self) -> None:
        services = self.context.services
        self.context.runner.read(lambda: _overview(services), self._show)

    @override
    def focus_first(self) -> None:
        self._start.setFocus()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._start)
        head.addStretch()
        head.addWidget(self._database)
        unfinished = Section(self.tr("To be continued"))
        unfinished.add(self._unfinished)
        due = Section(self.tr("Due rectifications"))
        due.add(self._due)
        more = button(self.tr("Show all"), part="link")
        more.clicked.connect(self._ledger_chosen)
        due.add_to_header(more)
        self._counts_card = Section(self.tr("This year"))
        self._counts_card.add(self._counts)
        grid = QGridLayout()
        grid.setSpacing(GRID * 2)
        grid.addWidget(unfinished, 0, 0)
        grid.addWidget(due, 0, 1)
        grid.addWidget(self._counts_card, 1, 0, 1, 2)
        grid.addWidget(self._problem_card, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(head)
        self.body.addLayout(grid)
        self.body.addStretch()

    def _show(self, overview: _Overview) -> None:
        from inspector_app.ui.texts import problem_text  # noqa: PLC0415 - with the services

        self._unfinished.set_rows(
            tuple(self._unfinished_row(each) for each in overview.unfinished[:_MOST_ROWS])
        )
        self._due.set_rows(tuple(self._due_row(each) for each in overview.due[:_MOST_ROWS]))
        self._counts_card.set_title(self.tr("{year} so far").format(year=overview.counts.year))
        self._counts.show_counts(overview.counts)
        self._database.setText(
            self.tr("Office database {database}").format(database=overview.database.words)
            if overview.database
            else self.tr("This computer's own database")
        )
        self._problems.set_rows(tuple(Row(problem_text(e)) for e in overview.bank_problems))
        self._problem_card.setVisible(bool(overview.bank_problems))

    def _unfinished_row(self, inspection: Inspection) -> Row:
        from inspector_app.ui.labels import moment_text  # noqa: PLC0415 - with the services

        return Row(
            inspection.enterprise_name,
            self.tr("Begun {moment}").format(moment=moment_text(inspection.started_at)),
            action=self.tr("Continue"),
            run=partial(self._continue, inspection.id),
        )

    def _due_row(self, row: LedgerRow) -> Row:
        from inspector_app.domain.rectification import Standing  # noqa: PLC0415 - with the services
        from inspector_app.ui.document_labels import (  # noqa: PLC0415 - with the services
            standing_text,
            standing_tone,
        )
        from inspector_app.ui.labels import day_text  # noqa: PLC0415 - with the services

        standing = row.progress.standing
        return Row(
            row.deficiency.wording,
            f"{row.enterprise_name} · {day_text(row.deadline)}",
            badge=standing_text(standing) if standing is not Standing.OPEN else "",
            tone=standing_tone(standing),
        )

    def _start_chosen(self) -> None:
        self.inspection_requested.emit(InspectionRequest())

    def _continue(self, inspection_id: str) -> None:
        self.inspection_requested.emit(InspectionRequest(inspection_id))

    def _ledger_chosen(self) -> None:
        self.page_requested.emit(PageName.RECTIFICATION)


class _Counts(QWidget):
    """Four numbers with their words."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers = [QLabel("–") for _ in range(4)]
        words = (
            self.tr("inspections sealed"),
            self.tr("people tested"),
            self.tr("people passed"),
            self.tr("problems confirmed"),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for number, word in zip(self._numbers, words, strict=True):
            set_role(number, "number")
            caption = QLabel(word)
            set_role(caption, "caption")
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(number)
            column.addWidget(caption)
            row.addLayout(column, 1)

    def show_counts(self, counts: YearCounts) -> None:
        values = (counts.inspections, counts.tested, counts.passed, counts.findings)
        for label, value in zip(self._numbers, values, strict=True):
            label.setText(str(value))


def _overview(services: Services) -> _Overview:
    return _Overview(
        unfinished=services.inspections.unfinished(),
        due=tuple(row for row in services.findings.ledger() if not row.closed),
        counts=services.records.counts(services.clock().year),
        bank_problems=services.banks.problems(),
        database=services.databases.used,
    )
