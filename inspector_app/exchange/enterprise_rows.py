"""The enterprises of a list, row by row, below its header."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from inspector_app.domain.enterprise_lists import (
    BankWords,
    EnterpriseColumn,
    EnterpriseIssue,
    EnterpriseIssueKind,
    EnterpriseListRow,
)
from inspector_app.domain.enterprises import (
    CREDIT_CODE_LENGTH,
    Enterprise,
    Industry,
    credit_code_check_character,
    is_credit_code,
)
from inspector_app.domain.lists import Severity, SkippedRow
from inspector_app.exchange.cell_texts import (
    Cell,
    cell_text,
    identity_text,
    is_phone,
    name_text,
    phone_text,
)
from inspector_app.exchange.list_headers import Header
from inspector_app.exchange.list_rows import Body, ListRows, RowMarks
from inspector_app.exchange.sheets import Sheet

EnterpriseBody: TypeAlias = Body[EnterpriseListRow, EnterpriseIssueKind]

_LONGEST_NAME = 80
_MOST_PEOPLE = 1_000_000

_MARKS = RowMarks(
    note=re.compile(
        r"^(?:备注|注[::]|注意[::]|说明[::]|填表(?:人|单位|日期|说明)|填报(?:人|单位|日期)|制表(?:人|单位)?[::]"
        r"|审核(?:人|单位)?[::]|审批(?:人|单位)?[::]|本表|以上(?:数据|信息|企业|名单)|(?:单位)?负责人(?:签字)?[::]"
        r"|签字|签名|盖章|日期[::]|报送(?:人|单位|日期))"
    ),
    section=re.compile(r"(?:乡|镇|街道|办事处|行业|领域|类|开发区|集聚区)(?:\([^)]*\))?$"),
)
_EMPTY = re.compile(r"(?:无|暂无|没有|不详|未知|待定|空|NONE|NULL|NAN|N/A|#N/A|[-/\\—–_~.*]+)")
"""What people write where there is nothing to write."""
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_WIDE_BRACKETS = str.maketrans("()", "（）")
_HEADCOUNT = re.compile(r"约?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.0+)?(?:余|多)?(?:人|名)?")
_PHONES = re.compile(r"[/、,，;；|\s]+")
_CODE = re.compile(r"\(?([A-T][0-9]{2,4}|[0-9]{4}|[A-T]$)(?![0-9])(.*)")
_SEPARATORS = re.compile(r"[\s()（）·\-—:]+")


class Sorting:
    """Finds the industry and the banks that a text names."""

    def __init__(self, industries: Iterable[Industry], words: Sequence[BankWords]) -> None:
        self._by_code: dict[str, Industry] = {}
        self._by_name: dict[str, list[str]] = {}
        for industry in industries:
            self._by_code[industry.code] = industry
            self._by_code.setdefault(industry.code[1:], industry)
            self._by_name.setdefault(_plain(industry.name), []).append(industry.code)
        self._words = words

    def industry(self, text: str) -> str:
        """The code in the text, else that of the industry so named; empty if neither is clear."""
        found = _CODE.match(text.upper())
        if found:
            return self._coded(found[1], _plain(found[2]))
        codes = sorted(self._by_name.get(_plain(text), ()), key=len)
        # A class often has its group's name; the longest code then says the most.
        nested = all(codes[-1].startswith(code) for code in codes)
        return codes[-1] if codes and nested else ""

    def _coded(self, code: str, rest: str) -> str:
        industry = self._by_code.get(code)
        # Four digits before other words than the industry's may be a year.
        if industry is None or (code.isdigit() and rest not in {"", _plain(industry.name)}):
            return ""
        return industry.code

    def banks(self, text: str) -> tuple[str, ...]:
        """The banks whose words the text holds."""
        return tuple(each.bank_id for each in self._words if each.fits(text))


def read_enterprise_rows(
    sheet: Sheet, header: Header[EnterpriseColumn], sorting: Sorting
) -> EnterpriseBody:
    """The enterprises and the rows that are none; the header has a column of names."""
    rows = ListRows(sheet, header, _MARKS)
    return rows.body(_read(rows, sorting), EnterpriseIssueKind.NAME_MISSING)


def enterprise_name_text(cell: Cell) -> str:
    """A name as it is registered: with the wide brackets of Chinese."""
    text = name_text(cell)
    if _EMPTY.fullmatch(text.upper()):
        return ""
    return text.translate(_WIDE_BRACKETS) if _CHINESE.search(text) else text


def _read(
    rows: ListRows[EnterpriseColumn], sorting: Sorting
) -> Iterator[EnterpriseListRow | SkippedRow]:
    meanings = [column for column in EnterpriseColumn if column is not EnterpriseColumn.IGNORE]
    columns = {column: _cells(rows, column) for column in meanings}
    names = columns[EnterpriseColumn.NAME]
    for at, cells in enumerate(rows.rows):
        number = rows.start + at + 1
        name = enterprise_name_text(names[at])
        skipped = rows.skipped(number, cells, name)
        yield skipped or _Row(rows, number, {each: columns[each][at] for each in meanings}).read(
            sorting
        )


def _cells(rows: ListRows[EnterpriseColumn], column: EnterpriseColumn) -> Sequence[Cell]:
    """Township and industry are often merged over the rows they hold for."""
    if column in {EnterpriseColumn.TOWNSHIP, EnterpriseColumn.INDUSTRY}:
        return rows.texts(column)
    return rows.cells(column)


class _Row:
    """One enterprise; what is odd is left out and said."""

    def __init__(
        self,
        rows: ListRows[EnterpriseColumn],
        number: int,
        cells: dict[EnterpriseColumn, Cell],
    ) -> None:
        self._rows, self._number, self._cells = rows, number, cells
        self._issues: list[EnterpriseIssue] = []

    def read(self, sorting: Sorting) -> EnterpriseListRow:
        industry_text = self._text(EnterpriseColumn.INDUSTRY)
        bank_ids = sorting.banks(industry_text)
        enterprise = Enterprise(
            id="",
            name=self._name(),
            credit_code=self._credit_code(),
            industry=self._industry(industry_text, sorting, known=bool(bank_ids)),
            bank_ids=bank_ids,
            township=self._text(EnterpriseColumn.TOWNSHIP),
            address=self._text(EnterpriseColumn.ADDRESS),
            legal_representative=self._person(EnterpriseColumn.LEGAL_REPRESENTATIVE),
            responsible_person=self._person(EnterpriseColumn.RESPONSIBLE_PERSON),
            phone=self._phone(),
            headcount=self._headcount(),
        )
        return EnterpriseListRow(self._number, enterprise, industry_text, tuple(self._issues))

    def _name(self) -> str:
        name = enterprise_name_text(self._cells[EnterpriseColumn.NAME])
        if len(name) > _LONGEST_NAME or not re.search(r"[^\W\d_]", name):
            self._odd(EnterpriseIssueKind.NAME_ODD, EnterpriseColumn.NAME, name)
        return name

    def _credit_code(self) -> str:
        column = EnterpriseColumn.CREDIT_CODE
        cell = self._cells[column]
        if not self._text(column):
            return ""
        code = identity_text(cell)
        if code is not None and is_credit_code(code):
            return code
        if code is None:
            kind = EnterpriseIssueKind.CREDIT_CODE_DIGITS_LOST
        elif len(code) != CREDIT_CODE_LENGTH:
            kind = EnterpriseIssueKind.CREDIT_CODE_LENGTH
        elif credit_code_check_character(code[:-1]) is None:
            kind = EnterpriseIssueKind.CREDIT_CODE_FORM
        else:
            kind = EnterpriseIssueKind.CREDIT_CODE_CHECK
        self._odd(kind, column, code or str(cell))
        return ""

    def _industry(self, text: str, sorting: Sorting, *, known: bool) -> str:
        code = sorting.industry(text)
        if text and not code and (not known or _CODE.match(text.upper())):
            self._odd(EnterpriseIssueKind.INDUSTRY_UNKNOWN, EnterpriseColumn.INDUSTRY, text)
        return code

    def _phone(self) -> str:
        text = self._text(EnterpriseColumn.PHONE)
        if not text:
            return ""
        whole = phone_text(self._cells[EnterpriseColumn.PHONE])
        numbers = [whole] if is_phone(whole) else [phone_text(each) for each in _PHONES.split(text)]
        if all(is_phone(each) for each in numbers):
            return "、".join(numbers)
        self._odd(EnterpriseIssueKind.PHONE_ODD, EnterpriseColumn.PHONE, text)
        return ""

    def _headcount(self) -> int:
        text = self._text(EnterpriseColumn.HEADCOUNT)
        found = _HEADCOUNT.fullmatch(text)
        count = int(found[1].replace(",", "")) if found else _MOST_PEOPLE + 1
        if count <= _MOST_PEOPLE:
            return count
        if text:
            self._odd(EnterpriseIssueKind.HEADCOUNT_ODD, EnterpriseColumn.HEADCOUNT, text)
        return 0

    def _person(self, column: EnterpriseColumn) -> str:
        return name_text(self._cells[column]) if self._text(column) else ""

    def _text(self, column: EnterpriseColumn) -> str:
        text = cell_text(self._cells[column])
        return "" if _EMPTY.fullmatch(text.upper()) else text

    def _odd(self, kind: EnterpriseIssueKind, column: EnterpriseColumn, value: str) -> None:
        letter = self._rows.letter(column)
        self._issues.append(EnterpriseIssue(kind, Severity.WARNING, self._number, letter, value))


def _plain(text: str) -> str:
    return _SEPARATORS.sub("", cell_text(text))
