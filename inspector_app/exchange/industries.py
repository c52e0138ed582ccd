"""The industries of GB/T 4754-2017, from `industries.tsv`."""

from __future__ import annotations

from pathlib import Path

from inspector_app.domain.enterprises import Industry


def load_industries(resources: Path) -> tuple[Industry, ...]:
    """Every section, division, group and class, in the standard's order."""
    lines = (resources / "industries.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple(Industry(code, name) for code, name in pairs)
