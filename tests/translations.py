"""`python -m tests.translations`: bring the .ts up to the sources and make the .qm from it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.worlds import ROOT

SOURCES = ROOT / "inspector_app" / "ui"
TS = ROOT / "resources" / "i18n" / "inspector_zh_CN.ts"
QM = TS.with_suffix(".qm")


def update(ts: Path) -> None:
    """Collect every source string into the .ts, dropping those that are gone."""
    files = sorted(str(path.relative_to(ROOT)) for path in SOURCES.rglob("*.py"))
    words = ["-silent", "-no-obsolete", "-locations", "none", "-ts", str(ts)]
    _run("pyside6-lupdate", *files, *words)


def release(ts: Path, qm: Path) -> None:
    """Make the binary translation that ships."""
    _run("pyside6-lrelease", "-silent", str(ts), "-qm", str(qm))


def _run(tool: str, *words: str) -> None:
    program = Path(sys.executable).with_name(tool)
    subprocess.run([str(program), *words], check=True, cwd=ROOT, capture_output=True)


if __name__ == "__main__":
    TS.parent.mkdir(exist_ok=True)
    update(TS)
    release(TS, QM)
