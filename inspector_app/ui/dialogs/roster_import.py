"""The import of an enterprise's staff list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.domain.lists import ImportResult
from inspector_app.domain.people import Role
from inspector_app.domain.rosters import (
    RosterChoices,
    RosterColumn,
    RosterIssue,
    RosterIssueKind,
    RosterPreview,
)
from inspector_app.ui.context import UiContext
from inspector_app.ui.dialogs.list_import import ListImportDialog, Summary
from inspector_app.ui.labels import role_text
from inspector_app.ui.roster_texts import column_text, issue_text
from inspector_app.ui.tasks import Progress
from inspector_app.ui.widgets.list_columns import ListColumns
from inspector_app.ui.widgets.roster_table import RosterTable


class RosterImportDialog(ListImportDialog[RosterPreview, RosterTable]):
    """`enterprises_found` carries the path of a list of enterprises, when the user wants it so."""

    enterprises_found = Signal(object)

    def __init__(self, context: UiContext, enterprise_id: str, parent: QWidget) -> None:
        columns = ListColumns(column_text, RosterColumn.IGNORE)
        super().__init__(context, RosterTable(), columns, parent)
        self.setWindowTitle(self.tr("Import a staff list"))
        self._enterprise_id = enterprise_id

    @override
    def reading(self, path: Path, choices: RosterChoices | None) -> Callable[[], RosterPreview]:
        staff, enterprise = self._context.services.staff, self._enterprise_id
        return lambda: staff.preview(path, choices, enterprise)

    @override
    def keeping(self, preview: RosterPreview) -> Callable[[Progress], ImportResult]:
        staff, enterprise = self._context.services.staff, self._enterprise_id
        corrections = self.table.corrections()
        return lambda progress: staff.import_preview(enterprise, preview, corrections, progress)

    @override
    def question(self) -> tuple[str, str]:
        kinds = self.tr("Staff lists (*.xlsx *.xls *.ods *.csv *.txt);;All files (*)")
        return self.tr("Choose a staff list"), kinds

    @override
    def issue_line(self, issue: RosterIssue) -> str:
        return issue_text(issue)

    @override
    def summary(self) -> Summary:
        wanted = [line for line in self.table.lines() if not line.skip]
        by_role = Counter(line.role for line in wanted)
        parts = [f"{role_text(role)} {by_role[role]}" for role in Role]
        keep = self.tr("&Import {count} people").format(count=len(wanted))
        return Summary(" · ".join(parts), keep, len(wanted))

    @override
    def result_text(self, result: ImportResult) -> str:
        words = self.tr("{added} people added, {updated} brought up to date, {skipped} left out.")
        return words.format(added=result.added, updated=result.updated, skipped=result.skipped)

    @override
    def way_out(self, preview: RosterPreview) -> tuple[str, Callable[[], None]] | None:
        if all(each.kind is not RosterIssueKind.ENTERPRISE_LIST for each in preview.issues):
            return None
        return self.tr("Import it as enterprises…"), self._leave_for_enterprises

    def _leave_for_enterprises(self) -> None:
        path = self._path
        self.reject()
        self.enterprises_found.emit(path)
