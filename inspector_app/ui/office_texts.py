"""A sentence for every problem of packages, statistics and exports; `texts.py` asks here."""

from __future__ import annotations

from inspector_app.domain.errors import Problem
from inspector_app.ui.package_texts import package_sentence


def office_sentence(problem: Problem) -> str | None:
    """The sentence with its facts still open, None for problems of other parts."""
    return package_sentence(problem)
