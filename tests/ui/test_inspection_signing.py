from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.deficiencies import FindingState
from inspector_app.domain.inspections import Evidence, InspectionState, Step
from inspector_app.ui.pages.inspection.evidence_meter import EvidenceList
from inspector_app.ui.pages.inspection.page import InspectionPage
from inspector_app.ui.pages.inspection.reason_dialog import ReasonDialog
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner
from inspector_app.ui.widgets.signature_dialog import SignatureDialog
from tests.ui.inspection_world import World, in_dialog, open_world

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def world(tmp_path: Path, settings: UiSettings, inline: TaskRunner) -> Iterator[World]:
    world = open_world(tmp_path, settings, inline)
    yield world
    world.services.close()


@pytest.fixture
def page(world: World, qtbot: QtBot) -> InspectionPage:
    page = InspectionPage(world.context)
    qtbot.addWidget(page)
    page.resize(1256, 708)
    page.show()
    page.load(world.tested().id, None)
    page.go_to(Step.FINDINGS)
    for each in page.findings.table.records:
        world.services.findings.decide(each.id, FindingState.CONFIRMED)
    page.go_to(Step.SIGNING)
    page.reload()
    return page


def identifier(page: InspectionPage) -> str:
    assert page.snapshot is not None
    return page.snapshot.inspection.id


def test_sealing_waits_for_the_signatures_and_says_so(page: InspectionPage) -> None:
    assert not page.signing.seal_button.isEnabled()
    assert page.signing.missing.isVisible()
    assert len(page.signing.missing._buttons) == 3


def test_texts_are_kept_when_the_step_is_left(page: InspectionPage, world: World) -> None:
    page.signing.remarks.setPlainText("车间通道堆放杂物")
    page.signing.statement.setPlainText("无异议")
    page.go_to(Step.TEST)
    kept = world.services.inspections.get(identifier(page))
    assert (kept.remarks, kept.statement) == ("车间通道堆放杂物", "无异议")


def test_the_preview_is_a_pdf_that_says_it_is_not_sealed(
    page: InspectionPage, world: World
) -> None:
    page.signing.remarks.setPlainText("车间通道堆放杂物")
    page.signing.save_texts()
    path = page.signing.write_pdf("preview", world.services.records.preview_pdf)
    assert path.read_bytes().startswith(b"%PDF-")
    assert path.parent == world.context.folders.cache


def test_a_refusal_is_kept_with_its_reason_and_can_be_withdrawn(
    page: InspectionPage, world: World
) -> None:
    def refuse(dialog: QWidget) -> None:
        assert isinstance(dialog, SignatureDialog)
        dialog.panel.show_refusal()
        dialog.panel._refusal.witness.setText("王证")
        dialog.panel._refusal.confirm.click()

    in_dialog(refuse)
    page.signing.signers.sign_button.click()
    first = world.services.signing.needed(identifier(page))[0]
    assert first.signature is not None
    assert first.signature.refused
    assert first.signature.witness == "王证"
    page.signing.signers.table.view.clearSelection()
    page.signing.signers.table.select((first.kind, first.signer))
    page.signing.signers.withdraw_button.click()
    assert world.services.signing.needed(identifier(page))[0].signature is None


def test_sealing_shows_the_number_and_makes_everything_read_only(
    page: InspectionPage, world: World
) -> None:
    world.sign_everyone(identifier(page))
    page.reload()
    assert page.signing.seal_button.isEnabled()
    page.signing.seal_now()
    assert page.snapshot is not None
    inspection = page.snapshot.inspection
    assert inspection.state is InspectionState.SEALED
    assert page.signing.card.number.text() == inspection.number
    assert page.state_notice.isVisible()
    page.go_to(Step.SETUP)
    assert not page.setup.form.place.isEnabled()
    page.go_to(Step.DRAW)
    assert not page.draw.again_button.isVisible()
    page.go_to(Step.FINDINGS)
    assert not page.findings.confirm_button.isVisible()


def test_a_correction_opens_as_a_new_version(page: InspectionPage, world: World) -> None:
    world.sign_everyone(identifier(page))
    page.reload()
    page.signing.seal_now()

    def give_reason(dialog: QWidget) -> None:
        assert isinstance(dialog, ReasonDialog)
        dialog.field.setEditText("文字录入有误")
        dialog.accept()

    in_dialog(give_reason)
    page.signing.card.correct_button.click()
    assert page.snapshot is not None
    assert page.snapshot.inspection.version == 2
    assert page.snapshot.open
    assert page.state_notice.isVisible()
    assert page.step is Step.SIGNING


def test_every_line_of_the_meter_goes_to_its_step(page: InspectionPage, qtbot: QtBot) -> None:
    assert page.snapshot is not None
    meter = EvidenceList(page.snapshot, page)
    lines = {line.evidence: line for line in page.snapshot.evidence}
    with qtbot.waitSignal(meter.step_wanted) as caught:
        meter._go(lines[Evidence.DRAW_DONE])
    assert caught.args == [Step.DRAW]


def test_a_cancelled_inspection_can_only_be_read(page: InspectionPage, world: World) -> None:
    def give_reason(dialog: QWidget) -> None:
        assert isinstance(dialog, ReasonDialog)
        dialog.field.setEditText("企业停产")
        dialog.accept()

    in_dialog(give_reason)
    page.header.cancel_wanted.emit()
    kept = world.services.inspections.get(identifier(page))
    assert kept.state is InspectionState.CANCELLED
    assert not page.signing.seal_button.isVisible()
    assert page.signing.remarks.isReadOnly()
