"""The enterprises of a list before they are imported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.domain.enterprise_lists import (
    EnterpriseCorrection,
    EnterpriseDuplicate,
    EnterpriseListRow,
    EnterprisePreview,
    chosen_banks,
)
from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.questions import QuestionBank
from inspector_app.ui.enterprise_list_texts import duplicate_text, issue_text
from inspector_app.ui.widgets.preview_table import PreviewTable, line_tone
from inspector_app.ui.widgets.records_model import Column


@dataclass(frozen=True, slots=True)
class EnterpriseLine:
    """A row as it would come in."""

    row: EnterpriseListRow
    bank_ids: tuple[str, ...]
    skip: bool
    duplicate: EnterpriseDuplicate | None

    @property
    def number(self) -> int:
        return self.row.row

    @property
    def enterprise(self) -> Enterprise:
        return self.row.enterprise

    @property
    def needs_a_look(self) -> bool:
        return bool(self.row.issues) or self.duplicate is not None


class EnterpriseListTable(PreviewTable[EnterprisePreview, EnterpriseLine, EnterpriseCorrection]):
    """`banks_wished` asks which banks the selected rows are to have."""

    banks_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banks: tuple[QuestionBank, ...] = ()
        self.add_step(self.tr("&Question banks…"), self.banks_wished.emit)

    def set_banks(self, banks: tuple[QuestionBank, ...]) -> None:
        """The banks there are, for their titles."""
        self._banks = banks
        self.refresh()

    def choose_banks(self, bank_ids: tuple[str, ...]) -> None:
        """Give the selected rows these banks."""
        self.correct({line.number: {"bank_ids": bank_ids} for line in self.selected()})

    @override
    def empty_text(self) -> str:
        return self.tr("Choose a list of enterprises, or drop its file here.")

    @override
    def search_text(self, line: EnterpriseLine) -> str:
        return (
            f"{line.enterprise.name} {line.enterprise.township} {line.row.industry_text} "
            f"{self._bank_titles(line)}"
        )

    @override
    def no_correction(self) -> EnterpriseCorrection:
        return EnterpriseCorrection()

    @override
    def make_lines(
        self, preview: EnterprisePreview, corrections: Mapping[int, EnterpriseCorrection]
    ) -> Sequence[EnterpriseLine]:
        repeated = {each.row: each for each in preview.duplicates}
        return tuple(
            _line(row, corrections.get(row.row), repeated.get(row.row)) for row in preview.rows
        )

    @override
    def make_columns(self) -> Sequence[Column[EnterpriseLine]]:
        return (
            Column(self.tr("Enterprise name"), self._name, tone=line_tone, width=200),
            Column(self.tr("Credit code"), lambda line: line.enterprise.credit_code, width=155),
            Column(self.tr("Township"), lambda line: line.enterprise.township, width=95),
            Column(self.tr("Industry"), _industry_text, width=100),
            Column(self.tr("Question banks"), self._bank_titles, width=150),
        )

    @override
    def remarks(self, line: EnterpriseLine) -> Sequence[str]:
        remarks = [issue_text(issue) for issue in line.row.issues]
        if line.duplicate is not None:
            remarks.append(duplicate_text(line.duplicate))
        return remarks

    def _name(self, line: EnterpriseLine) -> str:
        words = self.tr("{name} (left out)") if line.skip else "{name}"
        return words.format(name=line.enterprise.name)

    def _bank_titles(self, line: EnterpriseLine) -> str:
        comma = self.tr(", ", "between items of a list")
        chosen = [bank for bank in self._banks if bank.id in line.bank_ids]
        # What the row's words brought in says more than what everyone gets.
        chosen.sort(key=lambda bank: not bank.industries)
        return comma.join(bank.title for bank in chosen)


def _line(
    row: EnterpriseListRow,
    correction: EnterpriseCorrection | None,
    duplicate: EnterpriseDuplicate | None,
) -> EnterpriseLine:
    kept = duplicate.kept if duplicate else None
    return EnterpriseLine(
        row=row,
        bank_ids=chosen_banks(row.enterprise, correction, kept),
        skip=correction is not None and correction.skip,
        duplicate=duplicate,
    )


def _industry_text(line: EnterpriseLine) -> str:
    code, text = line.enterprise.industry, line.row.industry_text
    return text if code in text else f"{code} {text}"
