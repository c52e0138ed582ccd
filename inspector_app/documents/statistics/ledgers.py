"""The long tables: the ledger of findings, and the raw answers."""

from __future__ import annotations

from collections.abc import Iterable

from inspector_app.documents import terms
from inspector_app.documents.workbooks.tables import Column, Form, Table
from inspector_app.domain.scoring import MARKS_PER_POINT
from inspector_app.domain.statistics.results import AnswerLine, FindingLine


def ledger_table(findings: Iterable[FindingLine]) -> Table:
    """问题台账: every confirmed finding with its deadline and what became of it."""
    rows = [
        (
            each.inspection_number,
            each.day,
            each.enterprise_name,
            each.township,
            each.position,
            terms.KINDS[each.kind],
            each.post,
            each.person,
            each.wording,
            each.clause,
            each.requirement,
            each.deadline,
            each.closed_on,
            "已整改" if each.closed_on else "逾期" if each.overdue else "未整改",
        )
        for each in findings
    ]
    columns = (
        Column("检查记录文号", width=26),
        Column("检查日期", Form.DAY),
        Column("企业", width=28),
        Column("乡镇（街道）"),
        Column("序号", Form.WHOLE),
        Column("问题类型"),
        Column("岗位"),
        Column("人员编号"),
        Column("问题", Form.LONG_TEXT),
        Column("依据", Form.LONG_TEXT),
        Column("整改要求", Form.LONG_TEXT),
        Column("整改期限", Form.DAY),
        Column("整改完成", Form.DAY),
        Column("状态"),
    )
    return Table("问题台账", "岗位问题台账", columns, rows)


def answers_table(answers: Iterable[AnswerLine]) -> Table:
    """原始作答, keyed by question id and version; read once, row by row."""
    rows = (
        (
            each.inspection_number,
            each.enterprise_name,
            each.paper,
            each.person,
            each.role,
            each.post,
            each.position,
            each.question,
            each.response,
            each.marks / MARKS_PER_POINT,
            each.full_marks / MARKS_PER_POINT,
        )
        for each in answers
    )
    columns = (
        Column("检查记录文号", width=26),
        Column("企业", width=28),
        Column("答卷编号", width=38),
        Column("人员编号"),
        Column("人员类别代号"),
        Column("岗位"),
        Column("题序", Form.WHOLE),
        Column("题号（题库/题目@版本）", width=32),
        Column("作答"),
        Column("得分", Form.DECIMAL),
        Column("满分", Form.DECIMAL),
    )
    return Table("原始作答", "原始作答（以题号和版本为键）", columns, rows)
