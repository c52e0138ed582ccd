"""The import of a list of enterprises."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.domain.enterprise_lists import (
    EnterpriseChoices,
    EnterpriseColumn,
    EnterpriseIssue,
    EnterprisePreview,
)
from inspector_app.domain.lists import ImportResult
from inspector_app.domain.questions import QuestionBank
from inspector_app.ui.context import UiContext
from inspector_app.ui.dialogs.form_dialog import FormDialog
from inspector_app.ui.dialogs.list_import import ListImportDialog, Summary
from inspector_app.ui.enterprise_list_texts import column_text, issue_text
from inspector_app.ui.tasks import Progress
from inspector_app.ui.widgets.chips import Chips
from inspector_app.ui.widgets.enterprise_list_table import EnterpriseListTable
from inspector_app.ui.widgets.form import Form
from inspector_app.ui.widgets.list_columns import ListColumns

_BANKS_WIDTH, _BANKS_SIZE = 560, QSize(660, 300)


class EnterpriseImportDialog(ListImportDialog[EnterprisePreview, EnterpriseListTable]):
    def __init__(self, context: UiContext, parent: QWidget) -> None:
        columns = ListColumns(column_text, EnterpriseColumn.IGNORE)
        super().__init__(context, EnterpriseListTable(), columns, parent)
        self.setWindowTitle(self.tr("Import a list of enterprises"))
        self._banks: tuple[QuestionBank, ...] = ()
        self.table.banks_wished.connect(self.ask_for_banks)
        context.runner.read(context.services.banks.all, self._offer_banks)

    def ask_for_banks(self) -> None:
        """Let the user choose the banks of the selected rows."""
        chosen = self.table.selected()
        if chosen:
            both = {bank for line in chosen for bank in line.bank_ids}
            BankChoiceDialog(self._banks, both, self.table.choose_banks, self).open()

    @override
    def reading(
        self, path: Path, choices: EnterpriseChoices | None
    ) -> Callable[[], EnterprisePreview]:
        service = self._context.services.enterprise_import
        return lambda: service.preview(path, choices)

    @override
    def keeping(self, preview: EnterprisePreview) -> Callable[[Progress], ImportResult]:
        service = self._context.services.enterprise_import
        corrections = self.table.corrections()
        return lambda progress: service.import_preview(preview, corrections, progress)

    @override
    def question(self) -> tuple[str, str]:
        kinds = self.tr("Lists of enterprises (*.xlsx *.xls *.ods *.csv *.txt);;All files (*)")
        return self.tr("Choose a list of enterprises"), kinds

    @override
    def issue_line(self, issue: EnterpriseIssue) -> str:
        return issue_text(issue)

    @override
    def summary(self) -> Summary:
        wanted = [line for line in self.table.lines() if not line.skip]
        known = sum(line.duplicate is not None for line in wanted)
        to_see = sum(line.needs_a_look for line in wanted)
        words = self.tr("{new} new · {known} already there · {look} to look at")
        caption = words.format(new=len(wanted) - known, known=known, look=to_see)
        keep = self.tr("&Import {count} enterprises").format(count=len(wanted))
        return Summary(caption, keep, len(wanted))

    @override
    def result_text(self, result: ImportResult) -> str:
        words = self.tr(
            "{added} enterprises added, {updated} brought up to date, {skipped} left out."
        )
        return words.format(added=result.added, updated=result.updated, skipped=result.skipped)

    def _offer_banks(self, banks: tuple[QuestionBank, ...]) -> None:
        self._banks = banks
        self.table.set_banks(banks)


class BankChoiceDialog(FormDialog):
    """Calls `run` with the ids of the banks chosen."""

    def __init__(
        self,
        banks: Iterable[QuestionBank],
        chosen: Iterable[str],
        run: Callable[[tuple[str, ...]], None],
        parent: QWidget,
    ) -> None:
        super().__init__("", Form(), parent)
        self.setWindowTitle(self.tr("Question banks of the selected rows"))
        self._run = run
        self.banks = Chips()
        self.banks.set_choices([(bank.id, bank.title) for bank in banks])
        self.banks.set_chosen(chosen)
        self.body.insertWidget(0, self.banks)
        self.banks.setMinimumWidth(_BANKS_WIDTH)
        self.resize(_BANKS_SIZE)

    @override
    def submit(self) -> None:
        self.accept()
        self._run(self.banks.chosen())
