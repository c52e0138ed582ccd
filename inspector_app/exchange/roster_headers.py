"""Which row of a sheet is the header of a staff list, and what its columns mean."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from inspector_app.domain.rosters import RosterColumn
from inspector_app.exchange.cell_texts import Cell, cell_text
from inspector_app.exchange.sheets import Sheet

SEARCHED_ROWS = 30
MOST_HEADER_ROWS = 3
_LONGEST_LABEL = 20
_NAME_WEIGHT = 3
_FEWEST_HEADER_CELLS = 2

_EXPLANATION = re.compile(r"[(\[【:].*$", re.DOTALL)
_BRACKETS = re.compile(r"\([^)]*\)|\[[^]]*\]|【[^】]*】")
_DECORATION = re.compile(r"[\s*#★☆※·、，,。.:]+")
_POSITION = re.compile(r"职务|职位")
"""Labels that, beside a column of posts, tell who leads."""
_ENTERPRISE = re.compile(r"^(?:(?:企业|单位|公司)名称|(?:统一)?社会信用代码)$")


@dataclass(frozen=True, slots=True)
class _Rule:
    """Labels of a column: `exact` ranks before `part`; `never` speaks against it."""

    column: RosterColumn
    exact: re.Pattern[str]
    part: re.Pattern[str]
    never: re.Pattern[str]


def _rule(column: RosterColumn, exact: str, part: str, never: str = r"$^") -> _Rule:
    return _Rule(column, re.compile(exact), re.compile(part), re.compile(never))


_RULES = (
    _rule(
        RosterColumn.NAME,
        r"(?:员工|人员|职工|从业人员|被测人员)?(?:姓名|名字)|NAME|人员名称|员工|职工|人员",
        r"姓名$",
        r"联系人|家属|配偶|父|母|监护|介绍人|曾用|拼音|英文",
    ),
    _rule(
        RosterColumn.IDENTITY_NUMBER,
        r"(?:居民)?身份证(?:件)?(?:号码?)?|公民身份号码|证件号码?",
        r"身份证|身份号|证件号",
        r"作业|操作|资格|驾驶|特种|地址|有效|复印",
    ),
    _rule(
        RosterColumn.PHONE,
        r"手机(?:号码?)?|移动电话|(?:本人)?联系(?:电话|方式|手机)|电话(?:号码)?|PHONE|MOBILE",
        r"手机|电话|联系方式",
        r"紧急|家属|办公|短号|型号",
    ),
    _rule(RosterColumn.GENDER, r"性别|GENDER|SEX", r"^性别"),
    _rule(
        RosterColumn.POST,
        r"(?:现任|工作|从事|所在)?岗位(?:名称)?(?:[/或及](?:工种|职务))?|工种(?:[/或]岗位)?|POST",
        r"岗位|工种|职务|职位",
        r"证|号|编码|代码|等级|级别|时间|日期|职责|工资|津贴|风险|培训|类别|类型|性质",
    ),
    _rule(
        RosterColumn.ROLE,
        r"(?:人员|员工|岗位|身份)(?:类别|类型|分类)|角色|考试类别|ROLE",
        r"(?:人员|员工|岗位)(?:类别|类型)",
        r"编码",
    ),
    _rule(
        RosterColumn.DEPARTMENT,
        r"(?:所属|所在|工作)?部门(?:名称)?(?:[/或]?(?:车间|班组))?|科室|DEPARTMENT",
        r"部门|车间|班组|科室|工段|组别",
        r"主管|编码|编号|代码|电话|负责|领导",
    ),
    _rule(
        RosterColumn.NUMBER, r"工号|(?:员工|职工|人员)(?:编号|号)|编号", r"工号$|员工编号", r"坐席"
    ),
)


@dataclass(frozen=True, slots=True)
class Header:
    """A header: its first row from 1 (0: the list has none), how many rows, and the labels."""

    row: int
    rows: int
    labels: tuple[str, ...]
    columns: dict[int, RosterColumn]

    @property
    def has_names(self) -> bool:
        return RosterColumn.NAME in self.columns.values()

    @property
    def score(self) -> int:
        """How much of a staff list it is."""
        known = set(self.columns.values()) - {RosterColumn.IGNORE}
        return len(known) + (_NAME_WEIGHT if self.has_names else 0)


def find_header(sheet: Sheet) -> Header | None:
    """The header with the most known columns, the first of equals.

    Without any known column it is the first row of short texts; None if there is no such row.
    """
    best: Header | None = None
    for row in range(1, min(SEARCHED_ROWS, len(sheet.rows)) + 1):
        if not _may_be_header(sheet.rows[row - 1]):
            continue
        header = read_header(sheet, row, _header_rows(sheet, row))
        if best is None or header.score > best.score:
            best = header
    return best


def read_header(sheet: Sheet, row: int, rows: int) -> Header:
    """The header at a given place, its columns recognised by their labels."""
    if row == 0:
        labels: tuple[str, ...] = ("",) * sheet.width
        return Header(0, 0, labels, dict.fromkeys(range(sheet.width), RosterColumn.IGNORE))
    levels = _levels(sheet, row - 1, rows)
    parts = [_distinct(column) for column in zip(*levels, strict=True)]
    return Header(row, rows, tuple("·".join(each) for each in parts), _columns(parts))


def looks_like_enterprises(header: Header) -> bool:
    """Whether the list is one of enterprises and not of people."""
    return not header.has_names and any(_ENTERPRISE.match(_plain(each)) for each in header.labels)


def has_positions(header: Header) -> bool:
    """Whether the column of roles holds positions (职务), which also serve as posts."""
    roles = (at for at, column in header.columns.items() if column is RosterColumn.ROLE)
    return any(_POSITION.search(header.labels[at]) for at in roles)


def is_name_label(text: str) -> bool:
    """Whether a text is what a header calls the column of names."""
    known = _known(text)
    return known is not None and known[0] is RosterColumn.NAME


def _may_be_header(row: Sequence[Cell]) -> bool:
    cells = [cell for cell in row if cell != ""]
    if len(cells) < _FEWEST_HEADER_CELLS or not all(isinstance(cell, str) for cell in cells):
        return False
    texts = [_plain(str(cell)) for cell in cells]
    return not any(text.isdigit() or len(text) > _LONGEST_LABEL for text in texts)


def _header_rows(sheet: Sheet, row: int) -> int:
    rows = 1
    while rows < MOST_HEADER_ROWS and _goes_on(sheet, row - 1, row - 1 + rows):
        rows += 1
    return rows


def _goes_on(sheet: Sheet, top: int, below: int) -> bool:
    """Whether the row `below` still belongs to the header that begins at `top`."""
    if below >= len(sheet.rows) or not any(cell != "" for cell in sheet.rows[below]):
        return False
    lower = sheet.rows[below]
    if not all(isinstance(cell, str) for cell in lower):
        return False
    if any(is_name_label(str(cell)) for cell in lower if cell != ""):
        return True
    labels = [_known(str(cell)) for cell in lower if cell != ""]
    if any(cell_text(cell).isdigit() for cell in lower) or not any(labels):
        return False
    merged = any(
        top <= each.top <= below and each.right > each.left and each.bottom < below
        for each in sheet.merges
    )
    fills = any(
        above == "" and cell != "" for above, cell in zip(sheet.rows[below - 1], lower, strict=True)
    )
    names = [at for at, cell in enumerate(sheet.rows[top]) if is_name_label(str(cell))]
    return all(lower[at] == "" for at in names) and bool(names) and (merged or fills)


def _levels(sheet: Sheet, top: int, rows: int) -> list[list[str]]:
    """The header's rows as texts, group titles repeated over the columns they span."""
    levels = [[cell_text(cell) for cell in row] for row in sheet.rows[top : top + rows]]
    for merge in sheet.merges:
        if top <= merge.top < top + rows:
            level = levels[merge.top - top]
            level[merge.left : merge.right + 1] = [level[merge.left]] * (
                min(merge.right + 1, len(level)) - merge.left
            )
    if rows > 1 and not sheet.merges:
        for upper, lower in itertools.pairwise(levels):
            for at in range(1, len(upper)):
                if not upper[at] and lower[at]:
                    upper[at] = upper[at - 1]
    return levels


def _distinct(texts: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))


def _columns(parts: Sequence[Sequence[str]]) -> dict[int, RosterColumn]:
    known: list[tuple[int, int, RosterColumn]] = []
    for index, texts in enumerate(parts):
        found = (_known(texts[-1]) or _known("".join(texts))) if texts else None
        if found:
            known.append((found[1], index, found[0]))
    columns = dict.fromkeys(range(len(parts)), RosterColumn.IGNORE)
    left: list[int] = []
    for _, index, column in sorted(known, key=lambda each: each[:2]):
        if column in columns.values():
            left.append(index)
        else:
            columns[index] = column
    if RosterColumn.ROLE not in columns.values():
        # Beside the 岗位 a 职务 tells who leads, so it decides the role.
        second = next((at for at in left if _POSITION.search(parts[at][-1])), None)
        if second is not None:
            columns[second] = RosterColumn.ROLE
    return columns


@lru_cache(maxsize=1024)
def _known(text: str) -> tuple[RosterColumn, int] | None:
    """What a label means, and 0 if it is the usual word or 1 if it holds one."""
    label = _plain(text)
    if not label or len(label) > _LONGEST_LABEL:
        return None
    for rank, rule in ((rank, rule) for rank in (0, 1) for rule in _RULES):
        fits = rule.exact.fullmatch(label) if rank == 0 else rule.part.search(label)
        if fits and not rule.never.search(label):
            return rule.column, rank
    return None


def _plain(text: str) -> str:
    text = cell_text(text).upper()
    short = _DECORATION.sub("", _EXPLANATION.sub("", text))
    return short or _DECORATION.sub("", _BRACKETS.sub("", text))
