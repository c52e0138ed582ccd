"""图文简报: the statistics as a report to be printed, with charts."""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.documents import terms
from inspector_app.documents.statistics import words
from inspector_app.documents.statistics.drawn_charts import (
    Mark,
    Step,
    draw_pareto,
    draw_rates,
    draw_trend,
)
from inspector_app.documents.style import DocumentStyle
from inspector_app.documents.type.press import DocumentInfo, print_sheets
from inspector_app.documents.type.tables import Column, Table
from inspector_app.documents.type.writer import Writer
from inspector_app.domain.statistics.results import Figures, GroupFigures
from inspector_app.domain.statistics.scope import Dimension
from inspector_app.domain.statistics_book import StatisticsBook

_GROUPS = (Dimension.TOWNSHIP, Dimension.INDUSTRY, Dimension.AUTHORITY, Dimension.ROLE)
_MOST_GROUPS = 30
_MOST_TOPICS = 8
_FOOTER_Y = 36.0
_INDENT = 18.0
_NUMERALS = "一二三四五六七八九十"


def render_report(book: StatisticsBook, style: DocumentStyle) -> bytes:
    """The report's PDF; equal figures give equal bytes."""
    style.fonts.refresh()
    writer = Writer(style.annex_frame)
    period = words.period_text(book.scope, book.made_at.date())
    title = f"岗位测试情况简报（{period}）"
    writer.bookmark(title)
    writer.heading(title, style.types.title)
    writer.skip(6)
    head = f"{book.bureau}　　{book.made_at:%Y年%m月%d日}　　范围：{book.filters or '全部'}"
    writer.paragraph(head, style.types.note)
    writer.skip(8)
    sections = _Sections(writer, style)
    _overview(sections, book, period)
    _trend(sections, book)
    _kinds(sections, book)
    _topics(sections, book)
    for dimension in _GROUPS:
        _groups(sections, dimension, book.groups.get(dimension, ()))
    _closing(sections, book)
    _coverage(sections, book)
    sheets = writer.sheets
    for number, sheet in enumerate(sheets, start=1):
        text = f"第 {number} 页，共 {len(sheets)} 页"
        sheet.right((style.annex_frame.right, _FOOTER_Y), text, style.types.footer)
    info = DocumentInfo(title=title, author=book.bureau, subject="岗位测试统计")
    return print_sheets(sheets, style.fonts, info)


class _Sections:
    """Numbered headings and paragraphs of the report."""

    def __init__(self, writer: Writer, style: DocumentStyle) -> None:
        self.writer = writer
        self.style = style
        self._count = 0

    def begin(self, title: str, room: float = 80.0) -> None:
        """A heading that stays with what follows it."""
        self.writer.skip(8)
        self.writer.ensure(room)
        text = f"{_NUMERALS[self._count]}、{title}"
        self._count += 1
        self.writer.bookmark(text, 1)
        self.writer.paragraph(text, self.style.types.subheading)

    def say(self, text: str) -> None:
        self.writer.paragraph(text, self.style.types.text, indent=_INDENT)

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
        self.writer.skip(3)
        Table(columns, self.style.types.strong, self.style.types.cell).draw(self.writer, rows)


def _overview(sections: _Sections, book: StatisticsBook, period: str) -> None:
    sections.begin("总体情况")
    sections.say(words.bulletin(book.whole, book.closing, period))
    passed = book.whole.passed
    sections.say(f"合格率{words.percent_text(passed)}；{words.rate_text(passed)}。")
    sections.say(words.INTERVAL_NOTE)


def _trend(sections: _Sections, book: StatisticsBook) -> None:
    months = book.groups.get(Dimension.MONTH, ())
    if len(months) > 1:
        sections.begin("各月合格率", 220)
        draw_trend(sections.writer, sections.style, [_mark(group) for group in months])


def _kinds(sections: _Sections, book: StatisticsBook) -> None:
    counted = sorted(book.whole.kinds.items(), key=lambda each: -each[1])
    total = sum(count for _, count in counted)
    if not total:
        return
    sections.begin("问题类型", 220)
    steps, gathered = [], 0
    for kind, count in counted:
        gathered += count
        steps.append(Step(terms.KINDS[kind], count, gathered / total))
    draw_pareto(sections.writer, sections.style, steps)


def _topics(sections: _Sections, book: StatisticsBook) -> None:
    topics = [each for each in book.topics if each.wrong.found][:_MOST_TOPICS]
    if topics:
        sections.begin("失分较多的主题", 220)
        draw_pareto(
            sections.writer,
            sections.style,
            [Step(terms.TOPICS[t.topic], t.wrong.found, t.cumulative) for t in topics],
        )


def _groups(sections: _Sections, dimension: Dimension, groups: tuple[GroupFigures, ...]) -> None:
    if not groups:
        return
    name = words.DIMENSIONS[dimension]
    most = sorted(groups, key=lambda group: -group.figures.papers)[:_MOST_GROUPS]
    sections.begin(f"各{name}情况", 160)
    if len(groups) > len(most):
        sections.say(f"按抽考人次列前{len(most)}个，全部见电子表格。")
    draw_rates(sections.writer, sections.style, [_mark(group) for group in most])
    titles = (name, "测试次数", "抽考人次", "合格", "合格率", "95%区间", "平均分", "问题")
    widths = (24, 9, 9, 7, 9, 17, 8, 7)
    columns = [
        Column(title, width, at > 0)
        for at, (title, width) in enumerate(zip(titles, widths, strict=True))
    ]
    sections.table(columns, [_row(group) for group in most])


def _closing(sections: _Sections, book: StatisticsBook) -> None:
    closing = book.closing
    if not closing.findings:
        return
    sections.begin("整改情况")
    median = (
        f"半数问题在{closing.median_days}天内整改完毕（含未整改的，Kaplan-Meier 估计）。"
        if closing.median_days is not None
        else "过半问题尚未整改，暂无整改用时中位数。"
    )
    sections.say(
        f"问题{closing.findings}项，复查整改合格{closing.closed}项（其中{closing.late}项在期限之后复查合格），"
        f"未整改{closing.open}项（其中逾期{closing.overdue}项）。{median}"
    )


def _coverage(sections: _Sections, book: StatisticsBook) -> None:
    coverage = book.coverage
    sections.begin("检查覆盖面")
    sections.say(
        f"在册企业{coverage.enterprises}家，本期已检查{coverage.visited}家，"
        f"涉及{coverage.townships_visited}个乡镇（街道）。"
    )
    rows = [
        [
            each.label or words.UNKNOWN,
            str(each.enterprises),
            str(each.visited),
            str(len(each.never)),
        ]
        for each in coverage.townships
    ]
    titles = ("乡镇（街道）", "在册企业", "已检查", "未检查")
    columns = [Column(title, 10, centred=title != titles[0]) for title in titles]
    if rows:
        sections.table(columns, rows)


def _mark(group: GroupFigures) -> Mark:
    rate = group.figures.passed
    interval = rate.interval
    return Mark(
        words.group_label(group.dimension, group.key, group.label),
        rate.share,
        interval.low,
        interval.high,
        words.rate_text(rate),
    )


def _row(group: GroupFigures) -> list[str]:
    figures: Figures = group.figures
    average = "" if figures.average is None else f"{figures.average:.1f}"
    return [
        words.group_label(group.dimension, group.key, group.label),
        str(figures.tests),
        str(figures.papers),
        str(figures.passed.found),
        *words.share_cells(figures.passed),
        average,
        str(figures.findings),
    ]
