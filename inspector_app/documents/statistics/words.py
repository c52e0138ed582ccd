"""The Chinese of statistical reports: figures as officials write them, never a bare percentage."""

from __future__ import annotations

from datetime import date

from inspector_app.documents.terms import KINDS, ROLES
from inspector_app.domain.people import Role
from inspector_app.domain.statistics.item_reports import ItemFlag
from inspector_app.domain.statistics.rates import IntervalMethod, Rate
from inspector_app.domain.statistics.results import ClosingTimes, Figures
from inspector_app.domain.statistics.scope import Dimension, Scope

DIMENSIONS = {
    Dimension.ENTERPRISE: "企业",
    Dimension.TOWNSHIP: "乡镇（街道）",
    Dimension.INDUSTRY: "行业",
    Dimension.AUTHORITY: "主管部门",
    Dimension.DEPARTMENT: "部门（车间）",
    Dimension.ROLE: "人员类别",
    Dimension.POST: "岗位",
    Dimension.OFFICER: "执法人员",
    Dimension.MONTH: "月份",
    Dimension.TOPIC: "主题",
    Dimension.KIND: "问题类型",
}
FLAGS = {
    ItemFlag.TOO_HARD: "过难",
    ItemFlag.TOO_EASY: "过易",
    ItemFlag.NEGATIVE: "答案存疑",
    ItemFlag.WEAK: "区分力弱",
    ItemFlag.EASIER: "突然变易（疑似泄题）",
}
METHODS = {
    IntervalMethod.NOTHING: "无人应考",
    IntervalMethod.CENSUS: "全部应考",
    IntervalMethod.FINITE: "抽样（超几何精确区间）",
    IntervalMethod.POOLED: "抽样（分层合并，Clopper-Pearson 区间）",
    IntervalMethod.UNBOUNDED: "抽样（总数不详，Clopper-Pearson 区间）",
}
UNKNOWN = "（未填）"
NOBODY_S = "未归口"
INTERVAL_NOTE = (
    "合格率均附人数和95%置信区间；区间由抽取时各批次、各类在场人数精确算出，"
    "只说明被抽取批次的在场人员，不代表企业全体人员。"
)


def group_label(dimension: Dimension, key: str, label: str) -> str:
    """A row's name: roles and empty keys in words, the others as they are."""
    if dimension is Dimension.ROLE and key:
        return ROLES[Role(key)]
    if dimension is Dimension.AUTHORITY and not key:
        return NOBODY_S
    return label or UNKNOWN


def rate_text(rate: Rate) -> str:
    """抽考5人4人不合格（抽样）: of how many, and whether it was a sample."""
    if rate.drawn == 0:
        return "无人应考"
    kind = "抽样" if rate.is_sample else "全部应考"
    return f"抽考{rate.drawn}人{rate.missed}人不合格（{kind}）"


def percent_text(rate: Rate) -> str:
    """The share of those who passed with its interval, as a sentence's part."""
    if rate.percent is None:
        return "无"
    interval = rate.interval
    if interval.method is IntervalMethod.CENSUS:
        return f"{rate.percent:.1f}%（{rate.found}/{rate.drawn}，全部应考）"
    low, high = interval.low * 100, interval.high * 100
    return f"{rate.percent:.1f}%（{rate.found}/{rate.drawn}，95%区间{low:.1f}%～{high:.1f}%）"


def share_cells(rate: Rate) -> tuple[str, str]:
    """The share and its interval, as two cells of a table."""
    if rate.percent is None:
        return "", ""
    interval = rate.interval
    if interval.method is IntervalMethod.CENSUS:
        return f"{rate.percent:.1f}%", "全部应考"
    return f"{rate.percent:.1f}%", f"{interval.low * 100:.1f}%～{interval.high * 100:.1f}%"


def period_text(scope: Scope, today: date) -> str:
    """今年以来, or the days from and to which the scope reaches."""
    first, last = scope.first_day, scope.last_day
    if first == date(today.year, 1, 1) and (last is None or last >= today):
        return "今年以来"
    if first and last:
        return f"{_day(first)}至{_day(last)}"
    if first:
        return f"{_day(first)}以来"
    return f"截至{_day(last)}" if last else "截至目前"


def bulletin(figures: Figures, closing: ClosingTimes, period: str) -> str:
    """The paragraph for the county's bulletin (简报)."""
    if figures.tests == 0:
        return f"{period}，没有已归档的岗位测试。"
    kinds = "、".join(f"{KINDS[kind]}{count}项" for kind, count in figures.kinds.items())
    text = (
        f"{period}，组织岗位测试{figures.tests}次，覆盖企业{figures.enterprises}家，"
        f"抽考{figures.papers}人次、合格{figures.passed.found}人次，"
        f"发现岗位缺陷、能力不足、处置不妥等问题{figures.findings}项（其中{kinds}）"
    )
    if figures.average is not None:
        text += f"，平均{figures.average:.1f}分"
    text += "。"
    if closing.findings:
        text += f"已复查整改{closing.closed}项，尚未整改{closing.open}项"
        text += f"（其中逾期{closing.overdue}项）。" if closing.overdue else "。"
    return text


def _day(day: date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day else ""
