"""What goes wrong outside the program: one clear sentence each, and nothing is lost."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from inspector_app.assembly import open_services
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.people import Role, StaffMember
from inspector_app.paths import Paths
from inspector_app.services.context import real_chance
from inspector_app.storage.embedded import EmbeddedDatabase
from inspector_app.ui.app import CANNOT_OPEN, Program, run
from inspector_app.ui.dialogs.roster_import import RosterImportDialog
from inspector_app.ui.texts import problem_text
from tests.e2e.laptop import Laptop
from tests.e2e.user import User
from tests.worlds import World

HUNDRED_MEGABYTES = 100_000_000
WORKERS_ONLY_LISTS = "姓名,岗位\n张三,总经理\n李四,安全员\n"


def empty(path: Path) -> None:
    path.write_bytes(b"")


def pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(HUNDRED_MEGABYTES)


@pytest.fixture
def importer(program: Program, user: User, tmp_path: Path) -> RosterImportDialog:
    """The import dialog over an enterprise that has nobody yet."""
    laptop = Laptop(program, user, tmp_path)
    laptop.set_up()
    page = laptop.create_enterprise()
    user.click(page._detail._staff._table._empty._button)
    return user.sees(RosterImportDialog)


def test_files_that_are_no_lists_are_said_to_be_so(
    importer: RosterImportDialog, user: User, tmp_path: Path
) -> None:
    """One after the other in the same dialog, and a right one still works afterwards."""
    cases: tuple[tuple[str, Callable[[Path], None], Problem], ...] = (
        ("空表.xlsx", empty, Problem.FILE_EMPTY),
        ("扫描件.xlsx", pdf, Problem.FILE_NOT_A_SPREADSHEET),
        ("全部数据.csv", huge, Problem.FILE_TOO_LARGE),
    )
    for name, make, problem in cases:
        path = tmp_path / name
        make(path)
        user.choose_file(str(path), partial(user.click, importer._choose))
        sentence = problem_text(AppError(problem, file=name))
        user.wait(lambda wanted=sentence: importer._notice._sentence.text() == wanted)  # type: ignore[misc]  # bound at once
        assert not importer._keep.isEnabled()
    right = tmp_path / "名单.csv"
    right.write_text(WORKERS_ONLY_LISTS, encoding="utf-8")
    user.choose_file(str(right), partial(user.click, importer._choose))
    user.wait(importer._keep.isEnabled)
    importer.reject()


def test_a_list_without_names_asks_for_the_column(
    importer: RosterImportDialog, user: User, tmp_path: Path
) -> None:
    path = tmp_path / "无姓名.csv"
    path.write_text("岗位,部门\n焊工,一车间\n电工,二车间\n", encoding="utf-8")
    user.choose_file(str(path), partial(user.click, importer._choose))
    user.wait(importer._notice.isVisible)
    assert importer._notice._sentence.text()
    assert not importer._keep.isEnabled()
    importer.reject()


def test_a_list_without_workers_is_imported_and_drawn_from(world: World, tmp_path: Path) -> None:
    inspection = world.inspection(workers=0)
    path = tmp_path / "管理人员.csv"
    path.write_text(WORKERS_ONLY_LISTS, encoding="utf-8")
    staff = world.services.staff
    preview = staff.preview(path, None, inspection.enterprise_id)
    staff.import_preview(inspection.enterprise_id, preview, {})
    with pytest.raises(AppError) as refused:
        world.services.drawing.commit(inspection.id, world.quotas(inspection, frontline=1))
    assert clear(refused.value)
    assert world.drawn(inspection, principal=1).strata


def test_a_quota_above_the_stratum_is_refused_and_the_draw_can_be_made(world: World) -> None:
    inspection = world.inspection(workers=3)
    with pytest.raises(AppError) as refused:
        world.services.drawing.commit(inspection.id, world.quotas(inspection, frontline=4))
    assert refused.value.problem is Problem.QUOTA_ABOVE_STRATUM
    assert clear(refused.value)
    assert world.services.drawing.all(inspection.id) == ()
    assert world.drawn(inspection, frontline=3).strata


def test_a_full_disk_leaves_the_file_that_was_there(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inspection = world.ready_to_seal()
    world.services.sealing.seal(inspection.id)
    path = tmp_path / "记录.pdf"
    path.write_bytes(b"kept")

    def full(_path: Path, _content: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as disk:
        disk.setattr(Path, "write_bytes", full)
        with pytest.raises(AppError) as refused:
            world.services.records.save_pdf(inspection.id, path)
    assert refused.value.problem is Problem.DISK_FULL
    assert clear(refused.value)
    assert path.read_bytes() == b"kept"
    assert world.services.records.save_pdf(inspection.id, path).read_bytes()[:5] == b"%PDF-"


def test_a_full_database_keeps_every_answer_it_acknowledged(world: World) -> None:
    inspection = world.inspection()
    database = world.services.attempts._context.database
    with database.read() as tx:
        pages = tx.exec_driver_sql("PRAGMA page_count").scalar_one()
    assert isinstance(database, EmbeddedDatabase)
    assert database._writer is not None
    database._writer.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    database._writer.rollback()
    added: list[str] = []
    with pytest.raises(AppError) as refused:
        add_people(world, inspection.enterprise_id, added)
    assert refused.value.problem is Problem.DISK_FULL
    assert clear(refused.value)
    kept = {each.name for each in world.again().staff.of(inspection.enterprise_id)}
    assert set(added) <= kept


def test_a_database_that_only_may_be_read_is_said_to_be_so(world: World) -> None:
    inspection = world.inspection()
    database = world.services.staff._context.database
    assert isinstance(database, EmbeddedDatabase)
    assert database._writer is not None
    database._writer.exec_driver_sql("PRAGMA query_only = ON")
    database._writer.rollback()
    person = StaffMember("", inspection.enterprise_id, "", "新员工", Role.FRONTLINE, "焊工")
    with pytest.raises(AppError) as refused:
        world.services.staff.save(person)
    assert refused.value.problem is Problem.DATABASE_READ_ONLY
    assert clear(refused.value)
    again = world.again()
    before = len(again.staff.of(inspection.enterprise_id))
    again.staff.save(person)
    assert len(again.staff.of(inspection.enterprise_id)) == before + 1


def test_a_newer_database_is_left_alone_and_the_window_says_why(paths: Paths, user: User) -> None:
    open_services(paths, real_chance()).close()
    with closing(sqlite3.connect(paths.database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = paths.database.read_bytes()
    said: list[str] = []

    def read(box: QMessageBox) -> None:
        said.append(box.text())
        box.accept()

    codes: list[int] = []

    def start() -> None:
        codes.append(run(paths, lambda: open_services(paths, real_chance())))

    user.meanwhile(QMessageBox, read, start)
    for each in QApplication.topLevelWidgets():
        each.close()
    assert codes == [CANNOT_OPEN]
    assert said == [problem_text(AppError(Problem.DATABASE_TOO_NEW))]
    assert paths.database.read_bytes() == before


def add_people(world: World, enterprise_id: str, added: list[str]) -> None:
    """Until that fails; `added` gets every name that was acknowledged."""
    for number in range(10_000):
        name = f"新员工{number}"
        person = StaffMember("", enterprise_id, "", name, Role.FRONTLINE, "焊工" * 40)
        world.services.staff.save(person)
        added.append(name)


def clear(error: AppError) -> bool:
    """Whether the user is told something: a sentence with its facts filled in."""
    sentence = problem_text(error)
    return sentence.endswith(".") and "{" not in sentence and "—" not in sentence
