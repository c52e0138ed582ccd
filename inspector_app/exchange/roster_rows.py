"""The people of a staff list, row by row, below its header."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from inspector_app.domain.lists import Severity, SkippedRow
from inspector_app.domain.people import identity_number_problem
from inspector_app.domain.role_words import recognise_role
from inspector_app.domain.rosters import RosterColumn, RosterIssue, RosterIssueKind, RosterRow
from inspector_app.exchange.cell_texts import Cell, identity_text, is_phone, name_text, phone_text
from inspector_app.exchange.list_headers import Header
from inspector_app.exchange.list_rows import Body, ListRows, RowMarks
from inspector_app.exchange.roster_headers import has_positions
from inspector_app.exchange.sheets import Sheet

RosterBody: TypeAlias = Body[RosterRow, RosterIssueKind]

_LONGEST_NAME = 20
_LEAST_BLANK_SHARE = 0.3

_PLAIN_NAME = re.compile(r"[\u4e00-\u9fff]{1,3}[^\u0000-\u4dff部间班组科室处队厂办计名工]")
"""A name that needs no second look: its end is neither a section's nor a label's."""
_ODD_NAME = re.compile(r"[0-9、,/;|]")
_MARKS = RowMarks(
    note=re.compile(
        r"^(?:备注|注[::]|注意|说明|填表|填报|制表|审核|审批|编制|打印|本表|以上|单位负责人[::]"
        r"|负责人签字|签字|签名|盖章|日期[::]|报送)"
    ),
    section=re.compile(r"(?:部|车间|班|组|科|室|处|队|厂|办|中心|公司|人员|领导)$"),
)
_IDENTITY_KINDS = {
    "length": RosterIssueKind.IDENTITY_LENGTH,
    "form": RosterIssueKind.IDENTITY_FORM,
    "check": RosterIssueKind.IDENTITY_CHECK,
}
_LOST_END = "000"
"""How an identity number ends whose last three digits a number cell did not keep."""


def read_people(sheet: Sheet, header: Header[RosterColumn]) -> RosterBody:
    """The people and the rows that are none; the header has a column of names.

    Where the column of roles holds positions, who has no post gets its text.
    """
    rows = ListRows(sheet, header, _MARKS)
    people = _Reader(rows, roles_are_posts=has_positions(header)).read()
    return rows.body(people, RosterIssueKind.NAME_MISSING)


class _Reader:
    def __init__(self, rows: ListRows[RosterColumn], *, roles_are_posts: bool) -> None:
        self._list = rows
        self._roles_are_posts = roles_are_posts
        self._identity_letter = rows.letter(RosterColumn.IDENTITY_NUMBER)
        self._phone_letter = rows.letter(RosterColumn.PHONE)
        self._name_letter = rows.letter(RosterColumn.NAME)

    def read(self) -> Iterator[RosterRow | SkippedRow]:
        columns = zip(
            self._list.rows,
            map(name_text, self._list.cells(RosterColumn.NAME)),
            self._list.texts(RosterColumn.POST),
            self._list.texts(RosterColumn.ROLE),
            self._departments(),
            self._list.cells(RosterColumn.IDENTITY_NUMBER),
            self._list.cells(RosterColumn.PHONE),
            strict=True,
        )
        number = self._list.start
        for cells, name, post, category, department, identity, phone in columns:
            number += 1
            if not (_PLAIN_NAME.fullmatch(name) and cells[0] != "合计"):
                skipped = self._list.skipped(number, cells, name)
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
        if text and not is_phone(text):
            issues.append(self._issue(RosterIssueKind.PHONE_ODD, row, text))
        return text

    def _issue(self, kind: RosterIssueKind, row: int, value: str) -> RosterIssue:
        letter = self._name_letter
        if kind is RosterIssueKind.PHONE_ODD:
            letter = self._phone_letter
        elif kind is not RosterIssueKind.NAME_ODD:
            letter = self._identity_letter
        return RosterIssue(kind, Severity.WARNING, row, letter, value)

    def _departments(self) -> list[str]:
        texts = self._list.texts(RosterColumn.DEPARTMENT)
        merged = self._list.merged(RosterColumn.DEPARTMENT)
        return _filled_down(texts) if not merged and _is_written_once(texts) else texts


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
