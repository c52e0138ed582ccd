"""The ledger of confirmed problems: what must be put right by when, and what has been."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLabel
from typing_extensions import override

from inspector_app.domain.enclosures import EnclosureKind
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.official_documents import DocumentKind
from inspector_app.domain.questions import DeficiencyKind
from inspector_app.domain.rectification import Standing
from inspector_app.services.ledger import LedgerRow
from inspector_app.services.official_documents import StoredDocument
from inspector_app.ui.actions import PageName
from inspector_app.ui.context import UiContext
from inspector_app.ui.document_labels import standing_text, standing_tone
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import day_text, deficiency_kind_text
from inspector_app.ui.pages.page import Page
from inspector_app.ui.requests import InspectionRequest
from inspector_app.ui.theme import Tone
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.notice import Notice
from inspector_app.ui.widgets.records_model import Column
from inspector_app.ui.widgets.records_table import Choice, RecordsTable, TableWords
from inspector_app.ui.widgets.section import Section


class RectificationPage(Page):
    """What is not done comes first, in the order of its deadlines."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, PageName.RECTIFICATION)
        self.table = self._make_table()
        self._details = QLabel(wordWrap=True)
        self._section = Section(self.tr("The problem in full"))
        self._section.add(self._details)
        self._section.hide()
        self.open_button = button(self.tr("&Open the inspection"), Icon.OPEN)
        self.order_button = button(self.tr("Issue an o&rder…"), Icon.SEAL)
        self.check_button = button(self.tr("Re-&inspection…"), Icon.RECTIFICATION, "primary")
        self.report_button = button(self.tr("Add a re&port…"), Icon.ADD)
        self.report_button.setToolTip(
            self.tr("The enterprise's report that it put things right: it is then to be checked")
        )
        self.documents_button = button(self.tr("&Documents of the enterprise…"), Icon.LIST)
        self._build()

    @override
    def reload(self) -> None:
        self.context.runner.read(self.context.services.findings.ledger, self._show)

    def begin_order(self) -> None:
        """An order for every confirmed problem of the current problem's inspection."""
        row = self.table.current()
        if row is not None:
            documents, identifier = self.context.services.documents, row.deficiency.inspection_id
            self._write(
                lambda: (
                    _draft_or_new(documents.of_inspection(identifier), None)
                    or documents.begin(identifier, DocumentKind.ORDER)
                )
            )

    def begin_check(self) -> None:
        """The re-inspection of the latest order or measure that names the current problem."""
        row = self.table.current()
        if row is None:
            return
        documents, enterprise_id = self.context.services.documents, row.enterprise_id
        numbers = row.documents

        def begin() -> StoredDocument:
            known = documents.of_enterprise(enterprise_id)
            about = _decision(known, numbers)
            if about is None:
                raise AppError(Problem.ORDER_REQUIRED)
            draft = _draft_or_new(known, about)
            return draft or documents.begin(
                about.inspection_id, DocumentKind.REINSPECTION, about.id
            )

        self._write(begin)

    def show_documents(self) -> None:
        """Every document issued for the current problem's enterprise."""
        from inspector_app.ui.paperwork.documents_dialog import (  # noqa: PLC0415 - rarely used
            DocumentsDialog,
        )

        row = self.table.current()
        if row is not None:
            DocumentsDialog(
                self.context, row.enterprise_name, enterprise_id=row.enterprise_id, parent=self
            ).open()

    def add_report(self) -> None:
        """Enclose what the enterprise reports of its rectification."""
        from inspector_app.ui.paperwork.enclosures_dialog import (  # noqa: PLC0415 - rarely used
            EnclosuresDialog,
        )

        row = self.table.current()
        if row is not None:
            identifier = row.deficiency.inspection_id
            EnclosuresDialog(self.context, identifier, self, EnclosureKind.REPORT).open()

    def _build(self) -> None:
        self.open_button.clicked.connect(self._open_inspection)
        self.order_button.clicked.connect(self.begin_order)
        self.check_button.clicked.connect(self.begin_check)
        self.report_button.clicked.connect(self.add_report)
        self.documents_button.clicked.connect(self.show_documents)
        self.table.opened.connect(self._opened)
        self.table.selection_changed.connect(self._show_details)
        for each in (
            self.open_button,
            self.documents_button,
            self.report_button,
            self.order_button,
            self.check_button,
        ):
            self.add_to_header(each)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._section)
        self._show_details()

    def _make_table(self) -> RecordsTable[LedgerRow]:
        columns: tuple[Column[LedgerRow], ...] = (
            Column(
                self.tr("Deadline"),
                lambda row: day_text(row.deadline),
                sort_key=lambda row: row.deadline or date.max,
                width=105,
            ),
            Column(
                self.tr("Status"),
                lambda row: standing_text(row.progress.standing),
                tone=lambda row: standing_tone(row.progress.standing),
                width=90,
            ),
            Column(self.tr("Closed"), lambda row: day_text(row.progress.closed_on), width=105),
            Column(self.tr("Enterprise"), lambda row: row.enterprise_name, width=190),
            Column(
                self.tr("Kind"), lambda row: deficiency_kind_text(row.deficiency.kind), width=90
            ),
            Column(self.tr("Problem"), lambda row: row.deficiency.wording, width=0),
            Column(self.tr("Document number"), _last_number, width=190),
        )
        words: TableWords[LedgerRow] = TableWords(
            key=lambda row: row.deficiency.id,
            search_text=_search_text,
            empty=EmptyState(
                self.tr(
                    "No problems yet. Those confirmed in an inspection come here once it is sealed."
                ),
                picture=Icon.RECTIFICATION,
            ),
            name="ledger",
            settings=self.context.settings,
        )
        table = RecordsTable(columns, words)
        table.add_filter("standing", self.tr("Status"), self._standings())
        table.add_filter("kind", self.tr("Kind"), self._kinds())
        return table

    def _standings(self) -> list[Choice[LedgerRow]]:
        def of(standing: Standing) -> Choice[LedgerRow]:
            return Choice(standing_text(standing), lambda row: row.progress.standing is standing)

        not_done = Choice[LedgerRow](
            self.tr("Everything not put right"),
            lambda row: row.progress.standing is not Standing.CLOSED,
        )
        return [not_done, *(of(each) for each in Standing), Choice(self.tr("Everything"))]

    def _kinds(self) -> list[Choice[LedgerRow]]:
        def of_kind(kind: DeficiencyKind) -> Choice[LedgerRow]:
            return Choice(deficiency_kind_text(kind), lambda row: row.deficiency.kind is kind)

        return [Choice(self.tr("All kinds")), *(of_kind(kind) for kind in DeficiencyKind)]

    def _show(self, rows: tuple[LedgerRow, ...]) -> None:
        self.table.set_records(rows)
        self._show_details()

    def _show_details(self) -> None:
        row = self.table.current()
        self._section.setVisible(row is not None)
        for each in (
            self.open_button,
            self.order_button,
            self.check_button,
            self.report_button,
            self.documents_button,
        ):
            each.setEnabled(row is not None)
        if row is not None:
            self._details.setText(self._words(row))

    def _words(self, row: LedgerRow) -> str:
        finding = row.deficiency
        text = self.tr(
            "{wording}\n\nClause: {clause}\nRequirement: {requirement}\nPerson: {person}"
        ).format(
            wording=finding.wording,
            clause=finding.clause or "—",
            requirement=finding.requirement or "—",
            person=finding.person_name or finding.post or "—",
        )
        if row.documents:
            words = self.tr("Documents: {numbers}")
            text += "\n" + words.format(numbers="、".join(row.documents))
        if row.progress.failed:
            words = self.tr("Re-inspected and not put right {count} times; last: {note}")
            text += "\n" + words.format(count=row.progress.failed, note=row.progress.note or "—")
        return text

    def _open_inspection(self) -> None:
        row = self.table.current()
        if row is not None:
            self._opened(row)

    def _opened(self, row: LedgerRow) -> None:
        self.inspection_requested.emit(InspectionRequest(row.deficiency.inspection_id))

    def _write(self, begin: Callable[[], StoredDocument]) -> None:
        self.context.runner.write(begin, self._edit, self.show_failure)

    def _edit(self, stored: StoredDocument) -> None:
        from inspector_app.ui.paperwork.editor import (  # noqa: PLC0415 - rarely used
            DocumentEditor,
        )

        editor = DocumentEditor(self.context, stored, self)
        editor.issued.connect(self._issued)
        editor.open()

    def _issued(self, stored: StoredDocument) -> None:
        words = self.tr("Issued as {number}.").format(number=stored.document.number)
        self.show_notice(
            Notice(words, Tone.GOOD, self.tr("Show the documents"), self.show_documents)
        )


def _decision(known: tuple[StoredDocument, ...], numbers: tuple[str, ...]) -> StoredDocument | None:
    """The latest order or measure with one of these numbers that nothing has replaced."""
    kinds = {DocumentKind.ORDER, DocumentKind.MEASURE}
    found = [
        each
        for each in known
        if each.issued and each.kind in kinds and each.document.number in numbers
    ]
    return max(found, key=lambda each: each.changed_at, default=None)


def _draft_or_new(
    known: tuple[StoredDocument, ...], about: StoredDocument | None
) -> StoredDocument | None:
    """A draft of the same that was begun before and not issued yet."""
    wanted = DocumentKind.REINSPECTION if about else DocumentKind.ORDER
    refers_to = about.id if about else ""
    drafts = [
        each
        for each in known
        if not each.issued and (each.kind, each.refers_to, each.replaces) == (wanted, refers_to, "")
    ]
    return drafts[-1] if drafts else None


def _kind(row: LedgerRow) -> str:
    return deficiency_kind_text(row.deficiency.kind)


def _last_number(row: LedgerRow) -> str:
    """The latest document that names the problem, else its inspection's record."""
    return row.documents[-1] if row.documents else row.inspection_number


def _search_text(row: LedgerRow) -> str:
    finding = row.deficiency
    words = f"{finding.wording} {finding.person_name} {' '.join(row.documents)}"
    return f"{row.enterprise_name} {row.enterprise_initials} {row.inspection_number} {words}"
