"""The people of a staff list before they are imported, with what the user changed."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.domain.people import Role, masked_identity
from inspector_app.domain.rosters import (
    RosterDuplicate,
    RosterPreview,
    RosterRow,
    RowCorrection,
)
from inspector_app.ui.labels import role_text
from inspector_app.ui.roster_texts import duplicate_text, issue_text
from inspector_app.ui.theme import GRID, Tone
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.records_model import RIGHT, Column
from inspector_app.ui.widgets.records_table import Choice, RecordsTable, TableWords


@dataclass(frozen=True, slots=True)
class RosterLine:
    """A row as it would come in."""

    row: RosterRow
    role: Role
    corrected: bool
    skip: bool
    duplicate: RosterDuplicate | None

    @property
    def needs_a_look(self) -> bool:
        guessed = self.row.role_guessed and not self.corrected
        return guessed or bool(self.row.issues) or self.duplicate is not None


class RosterTable(QWidget):
    """Select rows and press a role, or leave them out; `changed` after every such step."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: RosterPreview | None = None
        self._corrections: dict[int, RowCorrection] = {}
        self._table = self._make_table()
        bar = QHBoxLayout()
        bar.addWidget(QLabel(self.tr("Selected rows:")))
        for role in Role:
            as_role = button(role_text(role))
            as_role.setAutoDefault(False)
            as_role.clicked.connect(lambda _=False, role=role: self.set_role(role))
            bar.addWidget(as_role)
        leave = button(self.tr("&Leave out / take in"))
        leave.setAutoDefault(False)
        leave.clicked.connect(self.toggle_skip)
        bar.addWidget(leave)
        bar.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._table, 1)
        layout.addLayout(bar)

    def show_preview(self, preview: RosterPreview) -> None:
        """Show another list; corrections of rows that are still there stay."""
        rows = {row.row for row in preview.rows}
        self._corrections = {r: c for r, c in self._corrections.items() if r in rows}
        self._preview = preview
        self._refresh()

    def clear(self) -> None:
        """Show nothing, since nothing could be read."""
        self._preview = None
        self._table.set_records(())
        self.changed.emit()

    def forget(self) -> None:
        """Drop all corrections, for another file or sheet."""
        self._corrections = {}

    def corrections(self) -> Mapping[int, RowCorrection]:
        return dict(self._corrections)

    def lines(self) -> tuple[RosterLine, ...]:
        return self._table.records

    def set_role(self, role: Role) -> None:
        """Give the selected rows a role."""
        self._correct({line.row.row: {"role": role} for line in self._table.selected()})

    def toggle_skip(self) -> None:
        """Leave the selected rows out, or take them in again."""
        self._correct({line.row.row: {"skip": not line.skip} for line in self._table.selected()})

    def select_row(self, row: int) -> None:
        self._table.select(row)

    def _correct(self, changes: Mapping[int, Mapping[str, Role | bool]]) -> None:
        for row, change in changes.items():
            old = self._corrections.get(row, RowCorrection())
            self._corrections[row] = dataclasses.replace(old, **change)  # type: ignore[arg-type]  # the two callers name its fields
        self._refresh()

    def _refresh(self) -> None:
        if self._preview is None:
            return
        repeated = {each.row: each for each in self._preview.duplicates}
        self._table.set_records(
            tuple(
                _line(row, self._corrections.get(row.row), repeated.get(row.row))
                for row in self._preview.rows
            )
        )
        self.changed.emit()

    def _make_table(self) -> RecordsTable[RosterLine]:
        columns: tuple[Column[RosterLine], ...] = (
            Column(
                self.tr("Row"),
                lambda line: str(line.row.row),
                sort_key=lambda line: line.row.row,
                align=RIGHT,
                width=60,
            ),
            Column(self.tr("Name"), lambda line: line.row.name, tone=_tone, width=90),
            Column(self.tr("Role"), self._role, tone=_role_tone, width=150),
            Column(self.tr("Post"), lambda line: line.row.post, width=120),
            Column(self.tr("Department"), lambda line: line.row.department, width=110),
            Column(
                self.tr("Identity number"),
                lambda line: masked_identity(line.row.identity_number),
                width=150,
            ),
            Column(self.tr("Telephone"), lambda line: line.row.phone, width=110),
            Column(self.tr("To look at"), self._remarks, tone=_remark_tone, width=0),
        )
        words: TableWords[RosterLine] = TableWords(
            key=lambda line: line.row.row,
            search_text=lambda line: f"{line.row.name} {line.row.post} {line.row.department}",
            empty=EmptyState(self.tr("Choose a staff list, or drop its file here.")),
            several=True,
        )
        table = RecordsTable(columns, words)
        table.add_filter(
            "look",
            self.tr("Which rows"),
            [
                Choice(self.tr("All rows")),
                Choice(self.tr("To look at"), lambda line: line.needs_a_look),
            ],
        )
        return table

    def _role(self, line: RosterLine) -> str:
        if line.skip:
            return self.tr("left out")
        if line.row.role_guessed and not line.corrected:
            return self.tr("{role} (guessed)").format(role=role_text(line.role))
        return role_text(line.role)

    def _remarks(self, line: RosterLine) -> str:
        remarks = [issue_text(issue) for issue in line.row.issues]
        if line.duplicate is not None:
            remarks.append(duplicate_text(line.duplicate))
        return "; ".join(remarks)


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


def _tone(line: RosterLine) -> Tone:
    return Tone.MUTED if line.skip else Tone.NEUTRAL


def _role_tone(line: RosterLine) -> Tone:
    if line.skip:
        return Tone.MUTED
    return Tone.WARNING if line.row.role_guessed and not line.corrected else Tone.NEUTRAL


def _remark_tone(_line: RosterLine) -> Tone:
    return Tone.WARNING
