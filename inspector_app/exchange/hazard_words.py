"""The words of the hazard report, from a file that a county can change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.hazard_reports import HazardWords
from inspector_app.domain.questions import DeficiencyKind

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = "hazard-report.yaml"
_COLUMNS = 10


def load_hazard_words(folder: Path) -> HazardWords:
    """The words in `folder`. Raises AppError(TEMPLATE_INVALID) saying what is wrong."""
    import msgspec  # noqa: PLC0415 - loaded when first needed
    import yaml  # noqa: PLC0415 - as above

    path = folder / FILE
    try:
        words = msgspec.yaml.decode(path.read_bytes(), type=HazardWords)
    except (OSError, msgspec.MsgspecError, yaml.YAMLError) as error:
        raise AppError(Problem.TEMPLATE_INVALID, file=str(path), detail=str(error)) from error
    wrong = _wrong(words.columns, words.kinds, words.kind_choices)
    if wrong:
        raise AppError(Problem.TEMPLATE_INVALID, file=str(path), detail=wrong)
    return words


def _wrong(
    columns: tuple[str, ...], kinds: Mapping[str, str], choices: tuple[str, ...]
) -> str | None:
    if len(columns) != _COLUMNS:
        return f"columns: {len(columns)} ≠ {_COLUMNS}"
    for kind in DeficiencyKind:
        if kinds.get(kind.value) not in choices:
            return f"kinds.{kind.value}: {kinds.get(kind.value)}"
    return None
