"""Every inspection: the open ones to go on with, the sealed ones to read, print and correct."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from typing_extensions import override

from inspector_app.domain.file_signatures import FileName
from inspector_app.domain.inspections import Inspection, InspectionState
from inspector_app.services.records import RecordLine
from inspector_app.ui.actions import PageName, Shortcut
from inspector_app.ui.context import Services, UiContext
from inspector_app.ui.dialogs.reason import ReasonDialog
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import inspection_state_text, moment_text
from inspector_app.ui.pages.page import Page
from inspector_app.ui.pages.record_files import RecordFiles
from inspector_app.ui.requests import InspectionRequest
from inspector_app.ui.theme import Tone
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.records_model import RIGHT, Column
from inspector_app.ui.widgets.records_table import Choice, RecordsTable, TableWords


@dataclass(frozen=True, slots=True)
class Visit:
    """An inspection and, once sealed, its record."""

    inspection: Inspection
    record: RecordLine | None

    @property
    def corrected(self) -> bool:
        return self.record is not None and self.record.corrected


class InspectionsPage(Page):
    def __init__(self, context: UiContext) -> None:
        super().__init__(context, PageName.INSPECTIONS)
        self._files = RecordFiles(context, self)
        self._table = self._make_table()
        self._open = button(self.tr("&Open"), Icon.OPEN)
        self._save = button(self.tr("Save &PDF…"), Icon.SAVE, shortcut=Shortcut.SAVE)
        self._print = button(self.tr("P&rint"), Icon.PRINT, shortcut=Shortcut.PRINT)
        self._documents = button(self.tr("&Documents…"), Icon.LIST)
        self._enclosures = button(self.tr("Sca&ns…"), Icon.ADD)
        self._enclosures.setToolTip(self.tr("Scans and photos added after sealing"))
        self._sign = button(self.tr("Si&gn…"), Icon.SIGN)
        self._correct = button(self.tr("&Correct…"), Icon.CORRECT)
        self._log = button(self.tr("&Log of the inspection…"), Icon.CLOCK, "link")
        self._log.setToolTip(self.tr("Who did what, and why"))
        self._build()

    @override
    def reload(self) -> None:
        services = self.context.services
        self.context.runner.read(lambda: _visits(services), self._show)

    def _build(self) -> None:
        start = button(self.tr("&Start an inspection"), Icon.START, "primary")
        start.clicked.connect(self._start_chosen)
        self._open.clicked.connect(self._open_current)
        self._save.clicked.connect(self._save_current)
        self._print.clicked.connect(self._print_current)
        self._documents.clicked.connect(self._show_documents)
        self._enclosures.clicked.connect(self._show_enclosures)
        self._sign.clicked.connect(self._sign_current)
        self._correct.clicked.connect(self._correct_current)
        self._log.clicked.connect(self._show_log)
        self._table.opened.connect(self._open_visit)
        self._table.selection_changed.connect(self._show_state)
        for each in (
            self._open,
            self._documents,
            self._enclosures,
            self._save,
            self._print,
            self._sign,
            self._correct,
            start,
        ):
            self.add_to_header(each)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._log, alignment=Qt.AlignmentFlag.AlignLeft)
        self._show_state()

    def _make_table(self) -> RecordsTable[Visit]:
        columns: tuple[Column[Visit], ...] = (
            Column(
                self.tr("Begun"), lambda visit: moment_text(visit.inspection.started_at), width=140
            ),
            Column(self.tr("Enterprise"), lambda visit: visit.inspection.enterprise_name, width=0),
            Column(self.tr("State"), self._state, tone=_tone, width=110),
            Column(self.tr("Document number"), _number, width=200),
            Column(self.tr("Sealed at"), _sealed_text, sort_key=_sealed_key, width=140),
            _count_column(self.tr("Tested"), lambda record: record.tested),
            _count_column(self.tr("Passed"), lambda record: record.passed),
            _count_column(self.tr("Problems"), lambda record: record.findings),
        )
        empty = EmptyState(
            self.tr("No inspection yet. Start the first one."),
            self.tr("Start an inspection"),
            Icon.INSPECTION,
        )
        empty.action_chosen.connect(self._start_chosen)
        words: TableWords[Visit] = TableWords(
            key=lambda visit: visit.inspection.id,
            search_text=_search_text,
            empty=empty,
            name="inspections",
            settings=self.context.settings,
        )
        table = RecordsTable(columns, words)
        table.add_filter("state", self.tr("State"), self._states())
        return table

    def _states(self) -> list[Choice[Visit]]:
        def of_state(state: InspectionState) -> Choice[Visit]:
            return Choice(
                inspection_state_text(state), lambda visit: visit.inspection.state is state
            )

        return [Choice(self.tr("All states")), *(of_state(state) for state in InspectionState)]

    def _state(self, visit: Visit) -> str:
        if visit.corrected:
            return self.tr("Corrected")
        return inspection_state_text(visit.inspection.state)

    def _show(self, visits: tuple[Visit, ...]) -> None:
        self._table.set_records(visits)
        self._show_state()

    def _show_state(self) -> None:
        visit = self._table.current()
        sealed = visit is not None and visit.record is not None
        self._open.setEnabled(visit is not None)
        self._documents.setEnabled(visit is not None)
        self._log.setEnabled(visit is not None)
        for each in (self._save, self._print, self._sign, self._enclosures):
            each.setEnabled(sealed)
        self._correct.setEnabled(sealed and not (visit is not None and visit.corrected))

    def _start_chosen(self) -> None:
        self.inspection_requested.emit(InspectionRequest())

    def _open_current(self) -> None:
        visit = self._table.current()
        if visit is not None:
            self._open_visit(visit)

    def _open_visit(self, visit: Visit) -> None:
        if visit.record is not None:
            self._files.view(visit.record)
        else:
            self.inspection_requested.emit(InspectionRequest(visit.inspection.id))

    def _show_documents(self) -> None:
        from inspector_app.ui.paperwork.documents_dialog import (  # noqa: PLC0415 - when wanted
            DocumentsDialog,
        )

        visit = self._table.current()
        if visit is not None:
            inspection = visit.inspection
            DocumentsDialog(
                self.context, inspection.enterprise_name, inspection.id, parent=self
            ).open()

    def _show_enclosures(self) -> None:
        from inspector_app.ui.paperwork.enclosures_dialog import (  # noqa: PLC0415 - when wanted
            EnclosuresDialog,
        )

        visit = self._table.current()
        if visit is not None:
            EnclosuresDialog(self.context, visit.inspection.id, self).open()

    def _show_log(self) -> None:
        from inspector_app.ui.dialogs.inspection_log import (  # noqa: PLC0415 - rarely used
            InspectionLogDialog,
        )

        visit = self._table.current()
        if visit is not None:
            InspectionLogDialog(self.context, visit.inspection.id, self).open()

    def _save_current(self) -> None:
        visit = self._table.current()
        if visit is not None and visit.record is not None:
            self._files.save(visit.record)

    def _print_current(self) -> None:
        visit = self._table.current()
        if visit is not None and visit.record is not None:
            self._files.print_out(visit.record)

    def _sign_current(self) -> None:
        from inspector_app.ui.dialogs.sign_file import SignFileDialog  # noqa: PLC0415 - rarely used

        visit = self._table.current()
        if visit is not None and visit.record is not None:
            file = FileName(visit.record.inspection_id)
            SignFileDialog(self.context, file, visit.record.number, self).open()

    def _correct_current(self) -> None:
        visit = self._table.current()
        if visit is None or visit.record is None:
            return
        words = self.tr(
            "The sealed record {number} stays as it is. A new version is opened; when it is "
            "sealed, it says that it replaces this one and why."
        )
        ReasonDialog(
            self.tr("Correct a record"),
            words.format(number=visit.record.number),
            partial(self._begin_correction, visit.record.inspection_id),
            self,
        ).open()

    def _begin_correction(self, inspection_id: str, reason: str) -> None:
        sealing = self.context.services.sealing
        self.context.runner.write(
            lambda: sealing.correct(inspection_id, reason), self._correction_begun
        )

    def _correction_begun(self, inspection: Inspection) -> None:
        self.inspection_requested.emit(InspectionRequest(inspection.id))


def _visits(services: Services) -> tuple[Visit, ...]:
    records = {record.inspection_id: record for record in services.records.all()}
    return tuple(Visit(each, records.get(each.id)) for each in services.inspections.all())


def _count_column(title: str, count: Callable[[RecordLine], int]) -> Column[Visit]:
    return Column(
        title,
        lambda visit: str(count(visit.record)) if visit.record else "—",
        sort_key=lambda visit: count(visit.record) if visit.record else -1,
        align=RIGHT,
        width=80,
    )


def _tone(visit: Visit) -> Tone:
    match visit.inspection.state:
        case InspectionState.OPEN:
            return Tone.WARNING
        case InspectionState.SEALED if not visit.corrected:
            return Tone.GOOD
    return Tone.MUTED


def _number(visit: Visit) -> str:
    return visit.inspection.number or "—"


def _sealed_text(visit: Visit) -> str:
    return moment_text(visit.inspection.sealed_at)


def _sealed_key(visit: Visit) -> str:
    sealed: datetime | None = visit.inspection.sealed_at
    return sealed.isoformat() if sealed else ""


def _search_text(visit: Visit) -> str:
    record, inspection = visit.record, visit.inspection
    more = f"{record.enterprise_initials} {record.township}" if record else ""
    return f"{inspection.enterprise_name} {inspection.number} {inspection.place} {more}"
