"""The workbook's sheets, one subject each, from the figures of a `StatisticsBook`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inspector_app.documents import terms
from inspector_app.documents.statistics import words
from inspector_app.documents.statistics.ledgers import answers_table, ledger_table
from inspector_app.documents.workbooks.tables import (
    Chart,
    ChartForm,
    Column,
    Form,
    Page,
    Table,
    Value,
)
from inspector_app.domain.questions import DeficiencyKind
from inspector_app.domain.statistics.items import LEAST_FOR_FLAGS
from inspector_app.domain.statistics.rates import Rate
from inspector_app.domain.statistics.results import AnswerLine, Figures, GroupFigures
from inspector_app.domain.statistics.scope import Dimension
from inspector_app.domain.statistics_book import StatisticsBook

_GROUPS = (
    (Dimension.ENTERPRISE, ChartForm.BARS),
    (Dimension.TOWNSHIP, ChartForm.BARS),
    (Dimension.INDUSTRY, ChartForm.BARS),
    (Dimension.AUTHORITY, ChartForm.BARS),
    (Dimension.DEPARTMENT, ChartForm.BARS),
    (Dimension.ROLE, ChartForm.COLUMNS),
    (Dimension.POST, ChartForm.BARS),
    (Dimension.OFFICER, ChartForm.BARS),
    (Dimension.MONTH, ChartForm.LINE),
)
_RATE = (
    Column("合格", Form.WHOLE),
    Column("不合格", Form.WHOLE),
    Column("合格率", Form.SHARE),
    Column("95%区间下限", Form.SHARE),
    Column("95%区间上限", Form.SHARE),
    Column("可抽人数", Form.WHOLE),
    Column("区间口径", width=22),
)
_SHARE_COLUMN, _KINDS_FROM = 7, 13


def book_sheets(
    book: StatisticsBook, answers: Iterable[AnswerLine] | None = None
) -> tuple[Page | Table, ...]:
    """概况 first, then a sheet by each dimension, the ledger, and the raw answers where given."""
    sheets: list[Page | Table] = [_overview(book)]
    sheets += [
        _by(dimension, form, book.groups[dimension])
        for dimension, form in _GROUPS
        if dimension in book.groups
    ]
    sheets += [_kinds(book), _topics(book), _adjusted(book), _retests(book), _integrity(book)]
    sheets += [_coverage(book), _never(book), _items(book), ledger_table(book.findings)]
    if answers is not None:
        sheets.append(answers_table(answers))
    return tuple(sheets)


def _overview(book: StatisticsBook) -> Page:
    whole, closing, coverage = book.whole, book.closing, book.coverage
    period = words.period_text(book.scope, book.made_at.date())
    rows: list[tuple[Value, ...]] = [
        ("已归档检查（次）", len(whole.inspections)),
        ("岗位测试（次）", whole.tests),
        ("检查企业（家）", whole.enterprises),
        ("在册企业（家）", coverage.enterprises),
        ("抽考人次", whole.papers),
        ("抽考人数", whole.people),
        ("合格人次", whole.passed.found),
        ("不合格人次", whole.passed.missed),
        *((f"{terms.KINDS[kind]}（项）", whole.kinds.get(kind, 0)) for kind in DeficiencyKind),
        ("问题合计（项）", whole.findings),
        ("已整改（项）", closing.closed),
        ("未整改（项）", closing.open),
        ("逾期（项）", closing.overdue),
    ]
    figures = Table(
        "主要数字", "主要数字", (Column("项目", width=22), Column("数", Form.WHOLE)), rows
    )
    paragraphs = (
        f"{book.bureau}　　制表时间：{book.made_at:%Y-%m-%d %H:%M}　　范围：{book.filters}",
        words.bulletin(whole, closing, period),
        f"合格率{words.percent_text(whole.passed)}；{words.rate_text(whole.passed)}。",
        words.INTERVAL_NOTE,
    )
    return Page("概况", f"岗位测试统计（{period}）", paragraphs, (figures,))


def _by(dimension: Dimension, form: ChartForm, groups: tuple[GroupFigures, ...]) -> Table:
    name = words.DIMENSIONS[dimension]
    columns = (
        Column(name, width=30),
        Column("检查次数", Form.WHOLE),
        Column("测试次数", Form.WHOLE),
        Column("抽考人次", Form.WHOLE),
        Column("抽考人数", Form.WHOLE),
        *_RATE,
        Column("平均分", Form.DECIMAL),
        *(Column(terms.KINDS[kind], Form.WHOLE) for kind in DeficiencyKind),
        Column("问题合计", Form.WHOLE),
        Column("结论", width=30),
    )
    rows = [
        (
            words.group_label(dimension, each.key, each.label),
            len(each.figures.inspections),
            *_figures(each.figures),
        )
        for each in groups
    ]
    charts = (
        Chart(form, f"各{name}合格率（95%区间见表）", 0, (_SHARE_COLUMN,)),
        Chart(form, f"各{name}问题数", 0, tuple(range(_KINDS_FROM, _KINDS_FROM + 3))),
    )
    return Table(f"按{name}", f"按{name}统计", columns, rows, words.INTERVAL_NOTE, charts)


def _figures(figures: Figures) -> Iterator[Value]:
    yield from (figures.tests, figures.papers, figures.people)
    yield from _rate(figures.passed)
    yield figures.average
    yield from (figures.kinds.get(kind, 0) for kind in DeficiencyKind)
    yield figures.findings
    yield words.rate_text(figures.passed)


def _rate(rate: Rate) -> tuple[Value, ...]:
    interval = rate.interval
    ends = (interval.low, interval.high) if rate.drawn else (None, None)
    return (
        rate.found,
        rate.missed,
        rate.share,
        *ends,
        rate.population,
        words.METHODS[interval.method],
    )


def _kinds(book: StatisticsBook) -> Table:
    counted = sorted(book.whole.kinds.items(), key=lambda each: -each[1])
    total = sum(count for _, count in counted)
    rows: list[tuple[Value, ...]] = []
    gathered = 0
    for kind, count in counted:
        gathered += count
        rows.append((terms.KINDS[kind], count, gathered / total if total else None))
    columns = (
        Column("问题类型"),
        Column("项数", Form.WHOLE),
        Column("累计占比", Form.SHARE),
    )
    chart = Chart(ChartForm.PARETO, "问题类型（帕累托）", 0, (1, 2))
    return Table("按问题类型", "按问题类型统计", columns, rows, charts=(chart,))


def _topics(book: StatisticsBook) -> Table:
    rows = [
        (
            terms.TOPICS[each.topic],
            each.wrong.drawn,
            each.wrong.found,
            each.cumulative,
            each.wrong.share,
            each.wrong.interval.low if each.wrong.drawn else None,
            each.wrong.interval.high if each.wrong.drawn else None,
            each.average,
            each.findings,
        )
        for each in book.topics
    ]
    columns = (
        Column("主题", width=22),
        Column("答题数", Form.WHOLE),
        Column("未得满分", Form.WHOLE),
        Column("累计占比", Form.SHARE),
        Column("未得满分率", Form.SHARE),
        Column("95%区间下限", Form.SHARE),
        Column("95%区间上限", Form.SHARE),
        Column("得分率（百分制）", Form.DECIMAL),
        Column("关联问题", Form.WHOLE),
    )
    note = "同一份卷上的作答彼此相关，区间只作参考。"
    chart = Chart(ChartForm.PARETO, "失分主题（帕累托）", 0, (2, 3))
    return Table("按主题", "按主题统计", columns, rows, note, (chart,))


def _adjusted(book: StatisticsBook) -> Table:
    rows = [
        (each.label or words.UNKNOWN, each.answers, each.raw, each.expected, each.adjusted)
        for each in book.adjusted
    ]
    columns = (
        Column("企业", width=30),
        Column("答题数", Form.WHOLE),
        Column("原始平均分", Form.DECIMAL),
        Column("同题预期分", Form.DECIMAL),
        Column("难度调整分", Form.DECIMAL),
    )
    note = "预期分＝其他单位在同样题目上的得分；调整分＝总平均＋原始－预期。没有可比作答时留空。"
    return Table("难度调整", "难度调整后的比较", columns, rows, note)


def _retests(book: StatisticsBook) -> Table:
    rows = [
        (
            name,
            each.pairs,
            each.first_passed.found,
            each.first_passed.drawn,
            each.first_passed.share,
            each.last_passed.found,
            each.last_passed.drawn,
            each.last_passed.share,
            each.first_average,
            each.last_average,
            each.improved,
            each.worse,
        )
        for name, each in (
            ("同一人员", book.retests.people),
            ("同一企业", book.retests.enterprises),
        )
    ]
    columns = (
        Column("比较对象"),
        Column("对数", Form.WHOLE),
        Column("首测合格", Form.WHOLE),
        Column("首测人次", Form.WHOLE),
        Column("首测合格率", Form.SHARE),
        Column("复测合格", Form.WHOLE),
        Column("复测人次", Form.WHOLE),
        Column("复测合格率", Form.SHARE),
        Column("首测平均分", Form.DECIMAL),
        Column("复测平均分", Form.DECIMAL),
        Column("提高", Form.WHOLE),
        Column("下降", Form.WHOLE),
    )
    note = "没有对照组：因不合格而复测的人，仅由均值回归也会提高。"
    return Table("首测复测", "首测与复测", columns, rows, note)


def _integrity(book: StatisticsBook) -> Table:
    rows = [
        (
            each.name,
            len(each.inspections),
            *_share(each.abandoned),
            *_share(each.replaced),
            *_share(each.own_digits),
        )
        for each in book.integrity
    ]
    columns = (
        Column("执法人员"),
        Column("检查次数", Form.WHOLE),
        Column("作废抽取", Form.WHOLE),
        Column("抽取次数", Form.WHOLE),
        Column("作废率", Form.SHARE),
        Column("替换人数", Form.WHOLE),
        Column("抽中人数", Form.WHOLE),
        Column("替换率", Form.SHARE),
        Column("由执法人员给数字", Form.WHOLE),
        Column("已抽取", Form.WHOLE),
        Column("占比", Form.SHARE),
    )
    note = "一次检查由全部执法人员共同负责，分别计入每人。"
    return Table("执法规范", "执法人员抽取规范性", columns, rows, note)


def _share(rate: Rate) -> tuple[Value, ...]:
    return rate.found, rate.drawn, rate.share


def _coverage(book: StatisticsBook) -> Table:
    rows = [
        (kind, each.label or unknown, each.enterprises, each.visited, len(each.never), share)
        for kind, parts, unknown in (
            ("乡镇（街道）", book.coverage.townships, words.UNKNOWN),
            ("行业", book.coverage.industries, words.UNKNOWN),
            ("主管部门", book.authorities_covered, words.NOBODY_S),
        )
        for each in parts
        for share in (each.visited / each.enterprises if each.enterprises else None,)
    ]
    columns = (
        Column("口径"),
        Column("名称", width=24),
        Column("在册企业", Form.WHOLE),
        Column("已检查", Form.WHOLE),
        Column("未检查", Form.WHOLE),
        Column("覆盖率", Form.SHARE),
    )
    return Table("覆盖面", "检查覆盖面", columns, rows)


def _never(book: StatisticsBook) -> Table:
    rows = [
        (each.label or words.UNKNOWN, name)
        for each in book.coverage.townships
        for name in each.never
    ]
    columns = (Column("乡镇（街道）", width=20), Column("企业", width=40))
    return Table("未检查企业", "本期未检查的企业", columns, rows)


def _items(book: StatisticsBook) -> Table:
    rows = [
        (
            each.ref,
            each.stem,
            terms.TYPES[each.type],
            terms.TOPICS[each.topic],
            each.difficulty,
            each.figures.n,
            each.figures.facility,
            each.figures.sd,
            each.figures.discrimination_index,
            each.figures.discriminative_efficiency,
            each.time.median,
            each.papers,
            each.enterprises,
            each.p_easier,
            "、".join(words.FLAGS[flag] for flag in each.flags),
        )
        for each in book.items
    ]
    columns = (
        Column("题号（题库/题目@版本）", width=32),
        Column("题干", Form.LONG_TEXT),
        Column("题型"),
        Column("主题", width=22),
        Column("标定难度", Form.WHOLE),
        Column("作答数n", Form.WHOLE),
        Column("得分率", Form.DECIMAL),
        Column("标准差（分）", Form.DECIMAL),
        Column("区分度", Form.DECIMAL),
        Column("区分效率", Form.DECIMAL),
        Column("用时中位数（秒）", Form.DECIMAL),
        Column("曝光（份）", Form.WHOLE),
        Column("曝光（企业）", Form.WHOLE),
        Column("变易p值", Form.DECIMAL),
        Column("须复核", width=24),
    )
    note = (
        f"得分率、区分度、区分效率为百分数，公式同 Moodle；区分度与同卷其余题目的得分率相关。"
        f"作答不足{LEAST_FOR_FLAGS}次的不作判断。"
    )
    return Table("题目质量", "题目质量", columns, rows, note)
