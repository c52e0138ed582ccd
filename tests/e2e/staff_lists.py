"""A staff list as enterprises really send them, with invented people."""

from __future__ import annotations

from pathlib import Path

import xlsxwriter

from inspector_app.domain.people import Role

PEOPLE = (
    ("综合办", "周　甲", "总经理", Role.PRINCIPAL),
    ("安环部", "吴　乙", "安全员", Role.SAFETY_MANAGER),
    ("安环部", "郑　丙", "安全员", Role.SAFETY_MANAGER),
    ("焊接车间", "王　丁", "焊工", Role.FRONTLINE),
    ("焊接车间", "冯　戊", "焊工", Role.FRONTLINE),
    ("机加车间", "陈　己", "车工", Role.FRONTLINE),
    ("机加车间", "褚　庚", "车工", Role.FRONTLINE),
    ("机加车间", "卫　辛", "叉车工", Role.FRONTLINE),
)


def messy_list(path: Path) -> Path:
    """Merged titles, two header rows, departments merged downwards, a total at the end."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("在岗人员")
        sheet.merge_range("A1:F1", "示例机械有限公司从业人员花名册（2026年11月）")
        sheet.merge_range("A2:F2", "填报单位（盖章）：      填报人：      填报日期：2026.11.1")
        for column, title in ((0, "序号"), (1, "部门"), (2, "姓  名"), (5, "手机号")):
            sheet.merge_range(2, column, 3, column, title)
        sheet.merge_range("D3:E3", "岗位信息")
        sheet.write_row(3, 3, ("岗位/工种", "入厂时间"))
        for row, (_, name, post, _) in enumerate(PEOPLE, start=4):
            sheet.write_row(row, 0, (row - 3, "", name, post, "2021.03.08", f"1380000{row:04}"))
        _merge_departments(sheet)
        sheet.write_row(4 + len(PEOPLE), 0, ("合计", "", f"{len(PEOPLE)}人"))
        book.add_worksheet("离职人员")
    return path


def _merge_departments(sheet: xlsxwriter.worksheet.Worksheet) -> None:
    departments = [department for department, *_ in PEOPLE]
    for department in dict.fromkeys(departments):
        first = 4 + departments.index(department)
        last = first + departments.count(department) - 1
        if first == last:
            sheet.write(first, 1, department)
        else:
            sheet.merge_range(first, 1, last, 1, department)
