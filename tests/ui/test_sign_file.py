"""加签: the dialogue, the keys in the settings, the line on the sealed card."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.file_signatures import FileName, KeyKind
from inspector_app.services.pdf_signing import KeyChoice, StampReport
from inspector_app.ui.dialogs.sign_file import SignFileDialog
from inspector_app.ui.dialogs.signing_key import SigningKeyDialog
from inspector_app.ui.pages.settings import SettingsPage
from inspector_app.ui.signature_labels import signatures_text
from inspector_app.ui.stamp_run import LateStamps, StampRun
from inspector_app.ui.tasks import TaskRunner
from tests.signing_parts import PASSWORD, key_file, local_authority
from tests.ui.inline_runner import InlineRunner
from tests.ui.pages_case import Case, make_case, shown
from tests.worlds import World


@pytest.fixture(scope="module")
def sealed() -> Iterator[tuple[World, FileName]]:
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder))
        inspection = world.ready_to_seal(workers=2)
        world.services.sealing.seal(inspection.id)
        (world.folder / "officer.p12").write_bytes(key_file("检查甲"))
        (world.folder / "office.p12").write_bytes(key_file("示例县应急管理局"))
        yield world, FileName(inspection.id)
        world.services.close()


@pytest.fixture
def case(sealed: tuple[World, FileName], inline: TaskRunner) -> Case:
    return make_case(sealed[0], inline)


def _words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def _dialog(case: Case, file: FileName, qtbot: QtBot) -> SignFileDialog:
    dialog = SignFileDialog(case.context, file, "1号")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_keys_card_takes_keys_and_forgets_them(case: Case, qtbot: QtBot) -> None:
    page = SettingsPage(case.context)
    qtbot.addWidget(page)
    page.show()
    card = page._keys
    assert "设备签名" in _words(card)
    card._add(KeyKind.FILE)
    dialog = shown(SigningKeyDialog, page)
    dialog.try_submit()
    assert dialog.form.error_of("path")
    dialog.path.setText(str(case.world.folder / "officer.p12"))
    dialog.secret.setText("wrong")
    dialog.try_submit()
    assert dialog.form.error_of("secret")
    dialog.secret.setText(PASSWORD)
    dialog.try_submit()
    (key,) = case.context.services.signing_keys.known()
    page.reload()
    assert "检查甲" in _words(card)
    card._forget(key)
    assert case.context.services.signing_keys.known() == ()


def test_the_address_is_tried_and_saved(case: Case, qtbot: QtBot) -> None:
    page = SettingsPage(case.context)
    qtbot.addWidget(page)
    page.show()
    card = page._keys
    card.address.setText("tsa.example")
    card._save_address()
    assert card._form.error_of("authority")
    with local_authority() as authority:
        card.address.setText(authority.url)
        card._test_address()
        assert "测试时间戳" in _words(page)
    card._test_address()
    assert card._form.error_of("authority")


def test_officer_then_department_then_nobody(
    case: Case, sealed: tuple[World, FileName], qtbot: QtBot
) -> None:
    world, file = sealed
    keys = world.services.signing_keys
    keys.add(KeyChoice(KeyKind.FILE, world.folder / "office.p12", PASSWORD))
    dialog = _dialog(case, file, qtbot)
    places = [dialog._place.itemText(n) for n in range(dialog._place.count())]
    assert all(name in place for name, place in zip(("检查甲", "检查乙", ""), places, strict=True))
    assert dialog._key.count() == 2
    dialog.try_submit()
    assert dialog.form.error_of("secret")  # the file does not open without its password
    dialog.use_file(world.folder / "officer.p12")
    dialog._secret.setText("wrong")
    dialog.try_submit()
    assert dialog.form.error_of("secret")
    dialog._secret.setText(PASSWORD)
    dialog.try_submit()
    assert dialog._secret.text() == ""
    assert "检查甲" in _words(dialog)
    assert [dialog._place.itemData(n) for n in range(2)] == ["Officer2", "Department"]
    dialog._place.setCurrentIndex(1)
    dialog._key.setCurrentIndex(1)
    dialog._secret.setText(PASSWORD)
    dialog.try_submit()
    assert not dialog._keep.isEnabled()
    state = world.services.pdf_signing.state(file)
    assert state.signatures.closed
    assert state.signatures.signed[-1].signer == "示例县应急管理局"
    assert signatures_text(state.signatures)
    original = world.services.pdf_signing.save_original(file, world.folder / "original.pdf")
    assert original.read_bytes() == world.services.records.sealed_pdf(file.inspection_id)
    assert dialog._original.isVisible()


def test_what_was_signed_offline_is_stamped_when_there_is_an_answer(
    case: Case, sealed: tuple[World, FileName], qtbot: QtBot
) -> None:
    world, file = sealed
    run = StampRun(case.context, case.context.actions, InlineRunner(case.context.actions))
    reports: list[StampReport] = []
    run.finished.connect(reports.append)
    run.begin()
    assert reports[-1].failure is not None
    with local_authority() as authority:
        world.services.signing_keys.set_authority(authority.url)
        authority.down = True
        LateStamps(case.context, case.context.actions).look()
        run.begin((file,))
        assert reports[-1].failure is not None
        authority.down = False
        run.begin()
    assert reports[-1] == StampReport(1, 0)
    own_thread = StampRun(case.context, case.context.actions)
    with qtbot.waitSignal(own_thread.finished) as finished:
        own_thread.begin((file,))
    assert finished.args == [StampReport(0, 0)]
    dialog = _dialog(case, file, qtbot)
    assert not dialog._stamp.isEnabled()
    run.begin()
    assert reports[-1] == StampReport(0, 0)
