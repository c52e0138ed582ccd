"""The people of a staff list, row by row, below its header."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inspector_app.domain.people import identity_number_problem
from inspector_app.domain.role_words import recognise_role
from inspector_app.domain.rosters import (
    RosterChoices,
    RosterColumn,
    RosterIssue,
    RosterIssueKind,
    RosterRow,
    Severity,
    SkippedRow,
    SkipReason,
)
from inspector_app.exchange.cell_texts import (
    Cell,
    cell_text,
    column_letter,
    identity_text,
    name_text,
    phone_text,
)
from inspector_app.exchange.roster_headers import is_name_label
from inspector_app.exchange.sheets import Sheet

_LONGEST_NAME = 20
_LONGEST_SECTION = 20
_LONGEST_SKIPPED_TEXT = 60
_LEAST_BLANK_SHARE = 0.3

_PLAIN_NAME = re.compile(r"[\u4e00-\u9fff]{1,3}[^\u0000-\u4dff部间班组科室处队厂办计名工]")
"""A name that needs no second look: its end is neither a section's nor a label's."""
_TOTAL = re.compile(r"^(?:合计|总计|小计|共计|总人数|本页小计|人数合计)(?:人数)?[::]?[0-9]*人?$")
_NOTE = re.compile(
    r"^(?:备注|注[::]|注意|说明|填表|填报|制表|审核|审批|编制|打印|本表|以上|单位负责人[::]"
    r"|负责人签字|签字|签名|盖章|日期[::]|报送)"
)
_SECTION = re.compile(r"(?:部|车间|班|组|科|室|处|队|厂|办|中心|公司|人员|领导)$")
_ODD_NAME = re.compile(r"[0-9、,/;|]")
_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_LANDLINE = re.compile(r"(?:\(?0[0-9]{2,3}\)?-?)?[2-9][0-9]{6,7}(?:-[0-9]{1,6})?")
_IDENTITY_KINDS = {
    "length": RosterIssueKind.IDENTITY_LENGTH,
    "form": RosterIssueKind.IDENTITY_FORM,
    "check": RosterIssueKind.IDENTITY_CHECK,
}
_LOST_END = "000"
"""How an identity number ends whose last three digits a number cell did not keep."""


@dataclass(frozen=True, slots=True)
class Body:
    """What stands below the header."""

    rows: tuple[RosterRow, ...]
    skipped: tuple[SkippedRow, ...]
    issues: tuple[RosterIssue, ...]


def read_body(sheet: Sheet, choices: RosterChoices, *, roles_are_posts: bool) -> Body:
    """The people and the rows that are none; the choices name a column of names.

    With `roles_are_posts`, who has no post gets the text of the column of roles.
    """
    rows: list[RosterRow] = []
    skipped = [_title(sheet, at) for at in range(max(0, choices.header_row - 1))]
    issues: list[RosterIssue] = []
    for found in _Reader(sheet, choices, roles_are_posts=roles_are_posts).read():
        if isinstance(found, RosterRow):
            rows.append(found)
            continue
        skipped.append(found)
        if found.reason is SkipReason.NAME_MISSING:
            issues.append(
                RosterIssue(
                    RosterIssueKind.NAME_MISSING,
                    Severity.ERROR,
                    found.row,
                    column_letter(choices.index_of(RosterColumn.NAME) or 0),
                    found.text,
                )
            )
    return Body(tuple(rows), tuple(skipped), tuple(issues))


def first_body_row(choices: RosterChoices) -> int:
    """The index from 0 of the first row below the header."""
    return max(0, choices.header_row - 1 + choices.header_rows) if choices.header_row else 0


class _Reader:
    """Reads the columns first, since that is several times faster than cell by cell."""

    def __init__(self, sheet: Sheet, choices: RosterChoices, *, roles_are_posts: bool) -> None:
        self._sheet = sheet
        self._roles_are_posts = roles_are_posts
        self._start = first_body_row(choices)
        end = len(sheet.rows)
        while end > self._start and not any(cell != "" for cell in sheet.rows[end - 1]):
            end -= 1
        self._rows = sheet.rows[self._start : end]
        self._choices = choices
        used = [at for at, column in choices.columns.items() if column is not RosterColumn.IGNORE]
        self._used = [at for at in sorted(used) if at < sheet.width]
        self._identity_letter = self._letter(RosterColumn.IDENTITY_NUMBER)
        self._phone_letter = self._letter(RosterColumn.PHONE)
        self._name_letter = self._letter(RosterColumn.NAME)

    def read(self) -> Iterator[RosterRow | SkippedRow]:
        columns = zip(
            self._rows,
            map(name_text, self._cells(RosterColumn.NAME)),
            self._texts(RosterColumn.POST),
            self._texts(RosterColumn.ROLE),
            self._texts(RosterColumn.DEPARTMENT),
            self._cells(RosterColumn.IDENTITY_NUMBER),
            self._cells(RosterColumn.PHONE),
            strict=True,
        )
        number = self._start
        for cells, name, post, category, department, identity, phone in columns:
            number += 1
            if not (_PLAIN_NAME.fullmatch(name) and cells[0] != "合计"):
                skipped = self._skipped(number, cells, name)
                if skipped:
                    yield skipped
                    continue
            role, guessed = recognise_role(category, post, department)
            issues: list[RosterIssue] = []
            if _ODD_NAME.search(name) or len(name) > _LONGEST_NAME:
                issues.append(self._issue(RosterIssueKind.NAME_ODD, number, name))
            yield RosterRow(
                number,
                name,
                role,
                guessed,
                post or (category if self._roles_are_posts else ""),
                department,
                self._identity(number, identity, issues) if identity != "" else "",
                self._phone(number, phone, issues) if phone != "" else "",
                tuple(issues),
            )

    def _identity(self, row: int, cell: Cell, issues: list[RosterIssue]) -> str:
        text = identity_text(cell)
        problem = identity_number_problem(text) if text else None
        lost = text is None or (problem == "check" and text.endswith(_LOST_END))
        if lost:
            kind = RosterIssueKind.IDENTITY_DIGITS_LOST
            issues.append(self._issue(kind, row, str(cell)))
            return ""
        if problem:
            issues.append(self._issue(_IDENTITY_KINDS[problem], row, text or ""))
        return text or ""

    def _phone(self, row: int, cell: Cell, issues: list[RosterIssue]) -> str:
        text = phone_text(cell)
        if text and not (_MOBILE.fullmatch(text) or _LANDLINE.fullmatch(text)):
            issues.append(self._issue(RosterIssueKind.PHONE_ODD, row, text))
        return text

    def _issue(self, kind: RosterIssueKind, row: int, value: str) -> RosterIssue:
        letter = self._name_letter
        if kind is RosterIssueKind.PHONE_ODD:
            letter = self._phone_letter
        elif kind is not RosterIssueKind.NAME_ODD:
            letter = self._identity_letter
        return RosterIssue(kind, Severity.WARNING, row, letter, value)

    def _skipped(self, row: int, cells: Sequence[Cell], name: str) -> SkippedRow | None:
        texts = [cell_text(cell) for cell in cells]
        full = [text for text in texts if text]
        reason = self._reason(row, texts, full, name)
        text = " ".join(full)[:_LONGEST_SKIPPED_TEXT]
        return SkippedRow(row, reason, text) if reason else None

    def _reason(
        self, row: int, texts: Sequence[str], full: Sequence[str], name: str
    ) -> SkipReason | None:
        if not any(texts[at] for at in self._used) and not any(len(each) > 1 for each in full[1:]):
            single = full[0] if len(full) == 1 else ""
            return _lone_reason(single) if single and not single.isdigit() else SkipReason.EMPTY
        if any(_TOTAL.match(text) for text in full[:3]):
            return SkipReason.TOTAL
        if is_name_label(name):
            return SkipReason.HEADER
        if _NOTE.match(full[0]):
            return SkipReason.NOTE
        if len(self._used) > 1 and self._is_title(row, full):
            return _lone_reason(full[0])
        return None if name else SkipReason.NAME_MISSING

    def _is_title(self, row: int, full: Sequence[str]) -> bool:
        """Whether one cell takes the row: merged across it, or alone with a section's name."""
        if len(full) > 1:
            return False
        across = any(
            merge.top == row - 1 and merge.right > merge.left + 1 for merge in self._sheet.merges
        )
        return across or bool(_SECTION.search(full[0]) and len(full[0]) <= _LONGEST_SECTION)

    def _letter(self, column: RosterColumn) -> str:
        index = self._choices.index_of(column)
        return column_letter(index) if index is not None else ""

    def _cells(self, column: RosterColumn) -> list[Cell]:
        index = self._choices.index_of(column)
        if index is None or index >= self._sheet.width:
            return [""] * len(self._rows)
        return [row[index] for row in self._rows]

    def _texts(self, column: RosterColumn) -> list[str]:
        texts = [cell_text(cell) for cell in self._cells(column)]
        index = self._choices.index_of(column)
        if index is None:
            return texts
        merged = [
            merge
            for merge in self._sheet.merges
            if merge.left <= index <= merge.right and merge.bottom >= self._start
        ]
        for merge in merged:
            top = max(0, merge.top - self._start)
            bottom = min(len(texts) - 1, merge.bottom - self._start)
            texts[top : bottom + 1] = [texts[top]] * (bottom + 1 - top) if bottom >= top else []
        if column is RosterColumn.DEPARTMENT and not merged and _is_written_once(texts):
            texts = _filled_down(texts)
        return texts


def _title(sheet: Sheet, at: int) -> SkippedRow:
    text = " ".join(text for cell in sheet.rows[at] if (text := cell_text(cell)))
    reason = SkipReason.TITLE if text else SkipReason.EMPTY
    return SkippedRow(at + 1, reason, text[:_LONGEST_SKIPPED_TEXT])


def _lone_reason(text: str) -> SkipReason:
    section = _SECTION.search(text) and len(text) <= _LONGEST_SECTION
    return SkipReason.TITLE if section and not _NOTE.match(text) else SkipReason.NOTE


def _is_written_once(texts: Sequence[str]) -> bool:
    """Whether each department stands only in its first row, as below merged cells."""
    full = [text for text in texts if text]
    blanks = len(texts) - len(full)
    return bool(
        texts
        and texts[0]
        and len(full) == len(set(full))
        and blanks >= len(texts) * _LEAST_BLANK_SHARE
    )


def _filled_down(texts: Sequence[str]) -> list[str]:
    filled: list[str] = []
    for text in texts:
        filled.append(text or filled[-1])
    return filled
