"""The words of figures: never a bare percentage, never a claim about all where some were tested."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.people import Role
from inspector_app.domain.statistics.item_reports import ItemFlag
from inspector_app.domain.statistics.rates import IntervalMethod, Rate
from inspector_app.domain.statistics.results import GroupFigures
from inspector_app.domain.statistics.scope import Dimension
from inspector_app.ui.labels import role_text

DASH = "—"


def rate_text(rate: Rate) -> str:
    """抽考5人4人不合格（抽样）: of how many, and whether it was a sample."""
    if rate.drawn == 0:
        return QCoreApplication.translate("Statistics", "Nobody tested")
    if rate.is_sample:
        words = QCoreApplication.translate("Statistics", "{drawn} tested, {missed} failed (sample)")
    else:
        words = QCoreApplication.translate(
            "Statistics", "{drawn} tested, {missed} failed (everyone)"
        )
    return words.format(drawn=rate.drawn, missed=rate.missed)


def share_text(rate: Rate) -> str:
    """The share with its interval: 80.0 % (44.4–97.5 %)."""
    if rate.percent is None:
        return DASH
    interval = rate.interval
    if interval.method is IntervalMethod.CENSUS:
        return QCoreApplication.translate("Statistics", "{percent}% (everyone)").format(
            percent=f"{rate.percent:.1f}"
        )
    return QCoreApplication.translate("Statistics", "{percent}% ({low}–{high}%)").format(
        percent=f"{rate.percent:.1f}",
        low=f"{interval.low * 100:.1f}",
        high=f"{interval.high * 100:.1f}",
    )


def counted_text(rate: Rate) -> str:
    """18/25, as it stands beside a bar."""
    return f"{rate.found}/{rate.drawn}" if rate.drawn else DASH


def number_text(value: float | None, digits: int = 1) -> str:
    return DASH if value is None else f"{value:.{digits}f}"


def method_text(method: IntervalMethod) -> str:
    """How an interval was computed, for a tool tip."""
    match method:
        case IntervalMethod.NOTHING:
            return QCoreApplication.translate("Statistics", "Nobody was tested.")
        case IntervalMethod.CENSUS:
            return QCoreApplication.translate(
                "Statistics", "Everyone present was tested: the share is known, no interval."
            )
        case IntervalMethod.FINITE:
            return QCoreApplication.translate(
                "Statistics",
                "A sample of one group of known size: 95% interval by the hypergeometric test.",
            )
        case IntervalMethod.POOLED:
            return QCoreApplication.translate(
                "Statistics",
                "Samples of several groups of known sizes: 95% interval of Clopper and Pearson.",
            )
        case IntervalMethod.UNBOUNDED:
            return QCoreApplication.translate(
                "Statistics",
                "A sample of a group of unknown size: 95% interval of Clopper and Pearson.",
            )
        case _:
            assert_never(method)


def dimension_text(dimension: Dimension) -> str:  # noqa: C901, PLR0911 - one return per member
    match dimension:
        case Dimension.ENTERPRISE:
            return QCoreApplication.translate("Statistics", "Enterprise")
        case Dimension.TOWNSHIP:
            return QCoreApplication.translate("Statistics", "Township")
        case Dimension.INDUSTRY:
            return QCoreApplication.translate("Statistics", "Industry")
        case Dimension.AUTHORITY:
            return QCoreApplication.translate("Statistics", "Supervising department")
        case Dimension.DEPARTMENT:
            return QCoreApplication.translate("Statistics", "Department")
        case Dimension.ROLE:
            return QCoreApplication.translate("Statistics", "Role")
        case Dimension.POST:
            return QCoreApplication.translate("Statistics", "Post")
        case Dimension.OFFICER:
            return QCoreApplication.translate("Statistics", "Officer")
        case Dimension.MONTH:
            return QCoreApplication.translate("Statistics", "Month")
        case Dimension.TOPIC:
            return QCoreApplication.translate("Statistics", "Topic")
        case Dimension.KIND:
            return QCoreApplication.translate("Statistics", "Kind")
        case _:
            assert_never(dimension)


def group_text(group: GroupFigures) -> str:
    """A row's name; roles in words, an empty key as what it is."""
    if group.dimension is Dimension.ROLE and group.key:
        return role_text(Role(group.key))
    if group.dimension is Dimension.AUTHORITY and not group.key:
        return no_authority_text()
    return group.label or QCoreApplication.translate("Statistics", "(not filled in)")


def no_authority_text() -> str:
    """What stands for the industries that no supervising department answers for."""
    return QCoreApplication.translate("Statistics", "(no department)")


def flag_text(flag: ItemFlag) -> str:
    """Why somebody should look at a question."""
    match flag:
        case ItemFlag.TOO_HARD:
            return QCoreApplication.translate("Statistics", "Too hard")
        case ItemFlag.TOO_EASY:
            return QCoreApplication.translate("Statistics", "Too easy")
        case ItemFlag.NEGATIVE:
            return QCoreApplication.translate("Statistics", "Key wrong?")
        case ItemFlag.WEAK:
            return QCoreApplication.translate("Statistics", "Tells little")
        case ItemFlag.EASIER:
            return QCoreApplication.translate("Statistics", "Suddenly easy: leaked?")
        case _:
            assert_never(flag)
