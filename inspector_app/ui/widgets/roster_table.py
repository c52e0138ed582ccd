"""The people of a staff list before they are imported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.domain.people import Role, masked_identity
from inspector_app.domain.rosters import (
    RosterDuplicate,
    RosterPreview,
    RosterRow,
    RowCorrection,
)
from inspector_app.ui.labels import role_text
from inspector_app.ui.roster_texts import duplicate_text, issue_text
from inspector_app.ui.theme import Tone
from inspector_app.ui.widgets.preview_table import PreviewTable, line_tone
from inspector_app.ui.widgets.records_model import Column


@dataclass(frozen=True, slots=True)
class RosterLine:
    """A row as it would come in."""

    row: RosterRow
    role: Role
    corrected: bool
    skip: bool
    duplicate: RosterDuplicate | None

    @property
    def number(self) -> int:
        return self.row.row

    @property
    def needs_a_look(self) -> bool:
        guessed = self.row.role_guessed and not self.corrected
        return guessed or bool(self.row.issues) or self.duplicate is not None


class RosterTable(PreviewTable[RosterPreview, RosterLine, RowCorrection]):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for role in Role:
            self.add_step(role_text(role), partial(self.set_role, role))

    def set_role(self, role: Role) -> None:
        """Give the selected rows a role."""
        self.correct({line.number: {"role": role} for line in self.selected()})

    @override
    def empty_text(self) -> str:
        return self.tr("Choose a staff list, or drop its file here.")

    @override
    def search_text(self, line: RosterLine) -> str:
        return f"{line.row.name} {line.row.post} {line.row.department}"

    @override
    def no_correction(self) -> RowCorrection:
        return RowCorrection()

    @override
    def make_lines(
        self, preview: RosterPreview, corrections: Mapping[int, RowCorrection]
    ) -> Sequence[RosterLine]:
        repeated = {each.row: each for each in preview.duplicates}
        return tuple(
            _line(row, corrections.get(row.row), repeated.get(row.row)) for row in preview.rows
        )

    @override
    def make_columns(self) -> Sequence[Column[RosterLine]]:
        return (
            Column(self.tr("Name"), lambda line: line.row.name, tone=line_tone, width=90),
            Column(self.tr("Role"), self._role, tone=_role_tone, width=150),
            Column(self.tr("Post"), lambda line: line.row.post, width=120),
            Column(self.tr("Department"), lambda line: line.row.department, width=110),
            Column(
                self.tr("Identity number"),
                lambda line: masked_identity(line.row.identity_number),
                width=150,
            ),
            Column(self.tr("Telephone"), lambda line: line.row.phone, width=110),
        )

    @override
    def remarks(self, line: RosterLine) -> Sequence[str]:
        remarks = [issue_text(issue) for issue in line.row.issues]
        if line.duplicate is not None:
            remarks.append(duplicate_text(line.duplicate))
        return remarks

    def _role(self, line: RosterLine) -> str:
        if line.skip:
            return self.tr("left out")
        if line.row.role_guessed and not line.corrected:
            return self.tr("{role} (guessed)").format(role=role_text(line.role))
        return role_text(line.role)


def _line(
    row: RosterRow, correction: RowCorrection | None, duplicate: RosterDuplicate | None
) -> RosterLine:
    chosen = correction or RowCorrection()
    return RosterLine(
        row=row,
        role=chosen.role or row.role,
        corrected=chosen.role is not None,
        skip=chosen.skip,
        duplicate=duplicate,
    )


def _role_tone(line: RosterLine) -> Tone:
    if line.skip:
        return Tone.MUTED
    return Tone.WARNING if line.row.role_guessed and not line.corrected else Tone.NEUTRAL
