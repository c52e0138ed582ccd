"""`inspector package` as a shell sees it: two laptops' data, an office, receipts."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tests.cli.test_commands import assert_refused, run
from tests.storage.test_upgrade import KEPT


def _told(*words: object, folder: Path, code: int = 0) -> dict[str, object]:
    done = run(*words, "--json", folder=folder)
    assert (done.returncode, done.stderr) == (code, "")
    told: dict[str, object] = json.loads(done.stdout)
    return told


def test_a_package_goes_to_the_office_and_its_receipt_comes_back(tmp_path: Path) -> None:
    laptop, office = ("--data", tmp_path / "laptop"), ("--data", tmp_path / "office")
    (tmp_path / "laptop").mkdir()
    shutil.copy(KEPT / "0003.sqlite", tmp_path / "laptop" / "inspector.sqlite")
    shared = tmp_path / "shared"  # which the first package makes
    (tmp_path / "password").write_text("一把伞\n", encoding="utf-8")
    password = ("--password-file", tmp_path / "password")

    sent = _told(*laptop, "package", "export", "--out", shared, *password, folder=tmp_path)
    path = Path(str(sent["file"]))
    assert sent["inspections"] == 1
    assert path.parent == shared

    unknown = run(*office, "package", "import", path, *password, folder=tmp_path)
    assert_refused(unknown, "--trust")
    done = run(*office, "package", "import", shared, "--trust", folder=tmp_path)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "--password-file" in done.stderr
    taken = _told(*office, "package", "import", shared, "--trust", *password, folder=tmp_path)
    assert taken["changed"] is True
    receipt = Path(str(taken["receipt"]))
    assert receipt == path.with_suffix(".fchz")
    again = _told(*office, "package", "import", path, *password, folder=tmp_path)
    assert (again["changed"], again["taken_already"]) == (False, True)

    assert _told(*laptop, "package", "list", folder=tmp_path)["received"] == []
    back = _told(*laptop, "package", "receipt", receipt, "--trust", folder=tmp_path)
    assert back["package"] == sent["package"]
    nothing = _told(*laptop, "package", "export", "--out", shared, folder=tmp_path, code=1)
    assert nothing["package"] is None


def test_wrong_files_give_one_line(tmp_path: Path) -> None:
    (tmp_path / "x.fcbk").write_text("no package", encoding="utf-8")
    (tmp_path / "x.fchz").write_text("{}", encoding="utf-8")
    data = ("--data", tmp_path / "data")
    assert_refused(run(*data, "package", "import", tmp_path / "x.fcbk", folder=tmp_path), "x.fcbk")
    assert_refused(run(*data, "package", "import", tmp_path / "y.fcbk", folder=tmp_path), "y.fcbk")
    assert_refused(run(*data, "package", "receipt", tmp_path / "x.fchz", folder=tmp_path), "x.fchz")
