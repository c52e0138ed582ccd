"""A county's supervising departments, from a file that the county can change."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.statistics.authorities import Authorities, Authority, wrong_entry
from inspector_app.exchange.industries import load_industries

FILE = "departments.yaml"


@dataclass(frozen=True, slots=True)
class _Document:
    departments: tuple[Authority, ...]


def load_departments(resources: Path, own: Path) -> Authorities:
    """The list in the folder `own` where there is one, else the shipped suggestion.

    Raises AppError(TEMPLATE_INVALID) with file and field.
    """
    import msgspec  # noqa: PLC0415 - loaded when first needed
    import yaml  # noqa: PLC0415 - as above

    path = own / FILE
    if not path.exists():
        path = resources / FILE
    try:
        listed = msgspec.yaml.decode(path.read_bytes(), type=_Document).departments
    except (OSError, UnicodeError, msgspec.MsgspecError, yaml.YAMLError) as error:
        detail = " ".join(str(error).split())
        raise AppError(Problem.TEMPLATE_INVALID, file=str(path), detail=detail) from error
    wrong = wrong_entry(listed, {each.code for each in load_industries(resources)})
    if wrong:
        raise AppError(Problem.TEMPLATE_INVALID, file=str(path), detail=wrong)
    return Authorities(listed)
