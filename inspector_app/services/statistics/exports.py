"""Statistics on paper and in spreadsheets: the same figures in every form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from inspector_app.domain.hazard_reports import HazardLine, HazardWords
from inspector_app.domain.statistics.results import FindingLine
from inspector_app.domain.statistics.scope import Dimension, Scope
from inspector_app.domain.statistics_book import StatisticsBook
from inspector_app.services.context import Progress, ServiceContext, no_progress
from inspector_app.services.files import told_if_not_written, write_whole
from inspector_app.services.setup import read_bureau
from inspector_app.services.statistics.items import ItemStatisticsService
from inspector_app.services.statistics.service import StatisticsService

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Writers:
    """How the report is drawn, and what words the county uses, each loaded when needed."""

    report: Callable[[StatisticsBook], bytes]
    hazard_words: Callable[[], HazardWords]
    industry_name: Callable[[str], str]


_DIVIDED_BY = (
    Dimension.ENTERPRISE,
    Dimension.TOWNSHIP,
    Dimension.INDUSTRY,
    Dimension.AUTHORITY,
    Dimension.DEPARTMENT,
    Dimension.ROLE,
    Dimension.POST,
    Dimension.OFFICER,
    Dimension.MONTH,
)
_STEPS = len(_DIVIDED_BY) + 10
_ANSWERS_OF_A_PAPER = 20
"""Only for the progress bar: what a usual paper holds."""


class StatisticsExportService:
    def __init__(
        self,
        context: ServiceContext,
        statistics: tuple[StatisticsService, ItemStatisticsService],
        writers: Writers,
    ) -> None:
        self._context = context
        self._statistics, self._items = statistics
        self._writers = writers

    def bulletin(self, scope: Scope) -> str:
        """The paragraph for the bulletin: 今年以来，组织岗位测试…次，发现…问题…项 and so on."""
        from inspector_app.documents.statistics import words  # noqa: PLC0415 - when needed

        period = words.period_text(scope, self._context.today())
        return words.bulletin(
            self._statistics.overview(scope), self._statistics.closing(scope), period
        )

    def workbook(
        self,
        path: Path,
        scope: Scope,
        filters: str = "",
        *,
        answers: bool = False,
        progress: Progress = no_progress,
    ) -> Path:
        """Write the whole workbook, with the raw answers where asked for; the path.

        Raises AppError: FOLDER_NOT_WRITABLE, TEMPLATE_INVALID; nothing half-written stays.
        """
        from inspector_app.documents.statistics.sheets import book_sheets  # noqa: PLC0415 - heavy
        from inspector_app.documents.workbooks.workbook import write_workbook  # noqa: PLC0415 - heavy

        book = self.book(scope, filters, progress)
        total = max(book.whole.papers * _ANSWERS_OF_A_PAPER, 1)

        def rows_written(rows: int) -> None:
            progress(min(rows, total), total)

        lines = self._statistics.answers(scope) if answers else None
        with told_if_not_written(path):
            return write_workbook(path, book_sheets(book, lines), book.bureau, rows_written)

    def csv(self, path: Path, scope: Scope, progress: Progress = no_progress) -> Path:
        """Write the ledger to `path` and the raw answers beside it (…-作答.csv); the path.

        Raises AppError(FOLDER_NOT_WRITABLE).
        """
        from inspector_app.documents.statistics.ledgers import (  # noqa: PLC0415 - when needed
            answers_table,
            ledger_table,
        )
        from inspector_app.documents.workbooks.delimited import write_csv  # noqa: PLC0415 - as above

        with told_if_not_written(path):
            progress(0, 2)
            write_csv(path, ledger_table(self._statistics.ledger(scope)))
            progress(1, 2)
            beside = path.with_name(f"{path.stem}-作答{path.suffix}")
            write_csv(beside, answers_table(self._statistics.answers(scope)))
            progress(2, 2)
        return path

    def report(self, path: Path, scope: Scope, filters: str = "") -> Path:
        """Write the printed report with charts (图文简报); the path.

        Raises AppError: FOLDER_NOT_WRITABLE, TEMPLATE_INVALID.
        """
        return write_whole(path, self._writers.report(self.book(scope, filters, no_progress)))

    def hazard_report(self, path: Path, scope: Scope) -> Path:
        """Write the confirmed findings in the layout in which the county files hazards; the path.

        Raises AppError: FOLDER_NOT_WRITABLE, TEMPLATE_INVALID.
        """
        from inspector_app.documents.workbooks.hazard_report import (  # noqa: PLC0415 - when needed
            write_hazard_report,
        )

        words = self._writers.hazard_words()
        bureau = self._bureau_name()
        lines = (
            self._hazard_line(finding, words, bureau) for finding in self._statistics.ledger(scope)
        )
        with told_if_not_written(path):
            return write_hazard_report(path, lines, words)

    def book(self, scope: Scope, filters: str, progress: Progress = no_progress) -> StatisticsBook:
        """Every figure of the scope.

        Raises AppError(TEMPLATE_INVALID) if the list of departments cannot be read.
        """
        steps = _Steps(progress)
        statistics = self._statistics
        return StatisticsBook(
            scope=scope,
            filters=filters,
            bureau=self._bureau_name(),
            made_at=self._context.clock(),
            whole=steps.take(lambda: statistics.overview(scope)),
            groups={
                dimension: steps.take(partial(statistics.by, scope, dimension))
                for dimension in _DIVIDED_BY
            },
            topics=steps.take(lambda: statistics.topics(scope)),
            adjusted=steps.take(lambda: statistics.adjusted(scope, Dimension.ENTERPRISE)),
            retests=steps.take(lambda: statistics.retests(scope)),
            closing=steps.take(lambda: statistics.closing(scope)),
            coverage=steps.take(lambda: statistics.coverage(scope)),
            authorities_covered=steps.take(lambda: statistics.coverage_by_authority(scope)),
            integrity=steps.take(lambda: statistics.integrity(scope)),
            items=steps.take(lambda: self._items.items(scope)),
            findings=steps.take(lambda: statistics.ledger(scope)),
        )

    def _bureau_name(self) -> str:
        with self._context.database.read() as tx:
            bureau = read_bureau(tx)
        return bureau.name if bureau else ""

    def _hazard_line(self, finding: FindingLine, words: HazardWords, bureau: str) -> HazardLine:
        return HazardLine(
            field=self._writers.industry_name(finding.industry[:1]),
            subfield=self._writers.industry_name(finding.industry),
            reporting_unit=bureau,
            enterprise=finding.enterprise_name,
            found_on=finding.day,
            information=finding.wording,
            kind=words.kinds[finding.kind.value],
            measure=words.measure,
            progress=words.done if finding.closed_on else words.under_way,
            planned=finding.deadline,
        )


class _Steps:
    """Counts what was gathered, and lets the user stop in between."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._done = 0

    def take(self, work: Callable[[], T]) -> T:
        self._progress(self._done, _STEPS)
        self._done += 1
        return work()
