"""The commands as a shell sees them: what they print, what they leave, how they end."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from tests.postgres import Cluster
from tests.worlds import ROOT

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run(*words: object, folder: Path) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, without a screen."""
    environment = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    environment |= {
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "XDG_DATA_HOME": str(folder / "home"),
    }
    command = [sys.executable, "-m", "inspector_app", *map(str, words)]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `demo --json` printed, as demo.json beside its folder `out`."""
    folder = tmp_path_factory.mktemp("demo")
    done = run("demo", "--out", folder / "out", "--json", folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    (folder / "demo.json").write_text(done.stdout, encoding="utf-8")
    return folder


def test_the_demo_leaves_its_record_and_says_where(demo: Path) -> None:
    told = json.loads((demo / "demo.json").read_text(encoding="utf-8"))
    files = [Path(each) for each in told["files"]]
    assert all(demo / "out" in each.parents and each.stat().st_size for each in files)
    assert len(set(files)) == len(files)
    assert {"现场检查记录", "现场检查方案", "责令限期整改指令书"} == {
        each.stem for each in files if each.suffix == ".docx"
    }
    assert {"责令限期整改指令书", "抽取凭证", "成绩单", "试卷及答卷", "培训考核档案"} <= {
        each.stem for each in files if each.suffix == ".pdf"
    }
    with pikepdf.open(files[0]) as pdf:
        inside = pdf.attachments["record.json"].get_file().read_bytes()
    assert inside == files[1].read_bytes()
    assert json.loads(inside)["number"] == told["number"]
    (statistics,) = (each for each in files if each.suffix == ".csv")
    assert statistics.read_text(encoding="utf-8-sig").startswith("role,tested,passed")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_it_says_so_and_the_demo_runs_the_same_again(demo: Path) -> None:
    folder = demo / "again"
    folder.mkdir()
    done = run(folder=folder)
    told = json.loads((demo / "demo.json").read_text(encoding="utf-8"))
    assert done.returncode == 0
    assert "No display" in done.stdout
    assert told["number"] in done.stdout
    assert told["record_hash"] in done.stdout
    assert (folder / "demo-out" / "record.json").exists()


def test_the_demo_does_not_touch_data_that_is_there(demo: Path) -> None:
    data = demo / "out" / "data"
    before = (data / "inspector.sqlite").read_bytes()
    done = run("--data", data, "demo", "--out", demo / "other", folder=demo)
    assert_refused(done, "--data")
    assert not (demo / "other").exists()
    assert (data / "inspector.sqlite").read_bytes() == before


def test_good_banks_pass_the_check(tmp_path: Path) -> None:
    done = run("--data", tmp_path / "data", "banks", "check", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "机械" in done.stdout or "machinery" in done.stdout


def test_the_check_as_json_names_every_bank(tmp_path: Path) -> None:
    bank = ROOT / "question_banks" / "general.yaml"
    done = run("--data", tmp_path / "data", "banks", "check", bank, "--json", folder=tmp_path)
    (told,) = json.loads(done.stdout)["banks"]
    assert (told["bank"], told["passed"], done.returncode) == ("general", True, 0)


def test_a_wrong_bank_fails_the_check_and_is_named(tmp_path: Path) -> None:
    bank = tmp_path / "wrong.yaml"
    shutil.copy(ROOT / "question_banks" / "general.yaml", bank)
    text = bank.read_text(encoding="utf-8")
    bank.write_text(text.replace("type: single", "type: essay", 1), encoding="utf-8")
    done = run("--data", tmp_path / "data", "banks", "check", bank, folder=tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    assert "wrong.yaml" in done.stdout
    assert "essay" in done.stdout


@pytest.mark.parametrize(
    "words", [("banks", "check", "nowhere.yaml"), ("--colour",), ("paint",), ("banks",)]
)
def test_wrong_use_ends_with_two_and_says_why(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = run("--data", tmp_path / "data", *words, folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr
    assert not done.stdout


def test_a_folder_that_cannot_be_made_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = run("--data", tmp_path / "file" / "data", "banks", "check", folder=tmp_path)
    assert_refused(done, "file")


def assert_refused(done: subprocess.CompletedProcess[str], named: str) -> None:
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.strip().splitlines()
    assert named in line


def test_stamping_without_an_address_says_so(demo: Path) -> None:
    data = demo / "out" / "data"
    done = run("--data", data, "stamp", folder=demo)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert "设置" in done.stderr


def test_a_laptop_s_data_is_moved_to_a_server_and_used_there(
    demo: Path, tmp_path: Path, cluster: Cluster
) -> None:
    data = tmp_path / "data"
    shutil.copytree(demo / "out" / "data", data)
    url = cluster.empty("moved_by_command")
    done = run("--data", data, "migrate-to", url, "--json", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert told["target"] == url
    assert {each["table"]: each["rows"] for each in told["tables"]}["sealed_records"] == 1
    again = run("--data", data, "migrate-to", url, folder=tmp_path)
    assert (again.returncode, again.stdout, again.stderr.count("\n")) == (2, "", 1)
    there = run("--data", data, "--database", url, "demo", folder=tmp_path)
    assert (there.returncode, there.stderr.count("\n")) == (2, 1)  # the data is there already
    nowhere = run("--data", data, "--database", url + "x", "banks", "check", folder=tmp_path)
    assert (nowhere.returncode, nowhere.stderr.count("\n")) == (2, 1)
    wrong = run("--database", "oracle://host/x", "banks", "check", folder=tmp_path)
    assert (wrong.returncode, wrong.stderr.count("\n")) == (2, 1)


def test_statistics_are_exported_by_the_file_s_ending(demo: Path) -> None:
    data = demo / "out" / "data"
    cases = (("a.xlsx", "--answers"), ("b.csv", ""), ("c.pdf", ""), ("d.xlsx", "--hazards"))
    for name, more in cases:
        words = ["stats", "export", "--from", "2026-01-01", "--out", demo / name, "--json"]
        words += [more] if more else []
        done = run("--data", data, *words, folder=demo)
        assert (done.returncode, done.stderr) == (0, "")
        told = json.loads(done.stdout)
        assert Path(told["file"]).stat().st_size > 0
        assert told["tests"] == 1
    wrong = run("--data", data, "stats", "export", "--out", demo / "x.doc", folder=demo)
    assert wrong.returncode == 2
    assert len(wrong.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break differently there")
def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    command = f"{sys.executable} -m inspector_app --data {tmp_path} banks check --json | head -c 20"
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(
        ["bash", "-c", command], env=environment, capture_output=True, text=True, check=False
    )
    assert (len(done.stdout), done.stderr) == (20, "")
