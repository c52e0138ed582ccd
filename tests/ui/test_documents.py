"""Documents in the window: drafted, previewed, issued, re-inspected, corrected, enclosed."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.attachments import AttachmentKind
from inspector_app.domain.enclosures import EnclosureKind
from inspector_app.domain.official_documents import DocumentKind, RecordPaper
from inspector_app.domain.rectification import Standing
from inspector_app.domain.signatures import Signature, SignerKind
from inspector_app.domain.time import BEIJING
from inspector_app.ui.context import UiContext
from inspector_app.ui.pages.home import HomePage
from inspector_app.ui.pages.inspection.site_pictures import SitePictures
from inspector_app.ui.pages.inspection.snapshot import read_snapshot
from inspector_app.ui.pages.rectification import RectificationPage
from inspector_app.ui.pages.settings import SettingsPage
from inspector_app.ui.paperwork.clause_chooser import ClauseDialog, citation
from inspector_app.ui.paperwork.contents import MeasureEditor, OrderEditor, ReinspectionEditor
from inspector_app.ui.paperwork.documents_dialog import DocumentsDialog
from inspector_app.ui.paperwork.editor import DocumentEditor
from inspector_app.ui.paperwork.enclosures_dialog import EnclosuresDialog
from inspector_app.ui.paperwork.preview import PreviewDialog
from inspector_app.ui.widgets.signature_dialog import SignatureDialog
from tests.pictures import photo_file
from tests.ui.inline_runner import InlineRunner
from tests.ui.inspection_world import in_dialog
from tests.ui.pages_case import make_case, shown
from tests.worlds import World, ink

MOMENT = datetime(2026, 11, 23, 10, 0, tzinfo=BEIJING)


@dataclasses.dataclass
class Sealed:
    world: World
    context: UiContext
    inspection_id: str


@pytest.fixture(scope="module")
def case(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sealed]:
    """One sealed inspection for the module; documents issued by a test stay."""
    world = World(tmp_path_factory.mktemp("documents"))
    inspection = world.ready_to_seal()
    services = world.services
    services.sealing.seal(inspection.id)
    county = services.county.get()
    services.county.save(
        dataclasses.replace(county, government="示例县人民政府", court="示例县人民法院")
    )
    runner = InlineRunner(qapp)
    yield Sealed(world, make_case(world, runner).context, inspection.id)
    runner.close()
    world.services.close()


@pytest.fixture
def dialog(case: Sealed, qtbot: QtBot) -> DocumentsDialog:
    made = DocumentsDialog(case.context, "示例机械有限公司", case.inspection_id)
    qtbot.addWidget(made)
    made.show()
    return made


def accept_box(box: QWidget) -> None:
    assert isinstance(box, QMessageBox)
    box.defaultButton().click()


def test_an_order_is_written_previewed_and_issued(dialog: DocumentsDialog, case: Sealed) -> None:
    dialog.begin(DocumentKind.ORDER)
    editor = shown(DocumentEditor, dialog)
    assert isinstance(editor.editor, OrderEditor)
    rows = editor.editor.rows
    count = len(rows.rows)
    rows.add_empty()
    rows.rows[-1].text.setPlainText("岗位风险告知卡\n未更新")
    rows.rows[0].major.setChecked(True)
    rows.rows[0].day.set_day(case.world.now.date() + timedelta(days=3))
    editor.editor.measures.setPlainText("停止打磨作业\n\n设置警示标志")
    editor.preview_button.click()
    preview = shown(PreviewDialog, editor)
    assert preview._pages is not None
    preview.reject()
    in_dialog(accept_box)
    editor.issue()
    line = dialog.table.current()
    assert line is not None
    assert line.stored is not None
    content = line.stored.document.content
    assert line.stored.issued
    assert [each.items for each in content.deadlines] == [(1,), tuple(range(2, count + 2))]  # type: ignore[union-attr]  # an order's
    assert content.problems[-1].text == "岗位风险告知卡 未更新"  # type: ignore[union-attr]  # as above
    assert content.interim_measures == ("停止打磨作业", "设置警示标志")  # type: ignore[union-attr]  # as above
    assert "应急责改" in dialog.notice._sentence.text()
    assert not dialog.edit_button.isEnabled()
    assert dialog.correct_button.isEnabled()


def test_a_document_is_signed_by_hand_and_a_change_voids_that(case: Sealed, qtbot: QtBot) -> None:
    documents = case.world.services.documents
    editor = DocumentEditor(case.context, documents.begin(case.inspection_id, DocumentKind.ORDER))
    qtbot.addWidget(editor)
    editor.show()

    def refuse(dialog: QWidget) -> None:
        assert isinstance(dialog, SignatureDialog)
        dialog.panel.show_refusal()
        dialog.panel._refusal.confirm.click()

    in_dialog(refuse)
    editor.signing.buttons[2].click()
    assert editor.signing.buttons[2].text() == "负责丙 ✘"
    documents.sign(editor._stored, _signature(editor, 0))
    editor._stored = documents.get(editor._stored.id)
    assert len(editor._stored.document.signatures) == 2
    editor.responsible.setText("负责丁")
    editor.keep_button.click()
    kept = documents.get(editor._stored.id)
    assert kept.document.signatures == ()
    documents.discard(kept)


def _signature(editor: DocumentEditor, at: int) -> Signature:
    officer = editor._stored.document.officers[at]
    return Signature(SignerKind.OFFICER, officer.id, officer.name, MOMENT, ink())


def test_what_is_missing_is_said_and_the_draft_is_kept(
    dialog: DocumentsDialog, case: Sealed
) -> None:
    dialog.begin(DocumentKind.MEASURE)
    editor = shown(DocumentEditor, dialog)
    in_dialog(accept_box)
    editor.issue()
    assert editor._error.text()
    assert isinstance(editor.editor, MeasureEditor)
    editor.editor.decisions.setPlainText("暂停冲压作业")
    editor.keep_button.click()
    (draft,) = [
        each
        for each in case.world.services.documents.of_inspection(case.inspection_id)
        if each.kind is DocumentKind.MEASURE
    ]
    assert draft.document.content.decisions == ("暂停冲压作业",)  # type: ignore[union-attr]  # a measure's
    dialog.table.select(draft.id)
    dialog.discard_button.click()
    assert draft.id not in {line.key for line in dialog.table.records}
    dialog.notice.act()
    assert draft.id in {line.key for line in dialog.table.records}
    dialog.table.select(draft.id)
    dialog.discard_button.click()


def test_every_paper_of_the_test_is_there_and_is_written(
    dialog: DocumentsDialog, tmp_path: Path
) -> None:
    keys = [line.key for line in dialog.table.records]
    for paper in RecordPaper:
        assert any(key.startswith(paper.value) for key in keys)
    for line in dialog.table.records:
        if line.key.startswith((RecordPaper.RECEIPT.value, RecordPaper.MISTAKES.value)):
            dialog.write(line.make, tmp_path / f"{line.file_name}.pdf")
        if line.save_word is not None:
            assert line.save_word(tmp_path / f"{line.file_name}.docx").stat().st_size > 1000
    assert all(file.read_bytes().startswith(b"%PDF-") for file in tmp_path.glob("*.pdf"))
    assert len(list(tmp_path.glob("*.pdf"))) == 3


def test_pages_are_turned_by_keys_and_made_larger(case: Sealed, qtbot: QtBot) -> None:
    records = case.world.services.records
    preview = PreviewDialog(case.context, "记录", lambda: records.pdf(case.inspection_id))
    qtbot.addWidget(preview)
    preview.show()
    assert preview._pages is not None
    assert preview._pages.count > 1
    width = preview.picture.pixmap().width()
    qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    assert preview.index == 1
    qtbot.keyClick(preview, Qt.Key.Key_End)
    assert not preview.next.isEnabled()
    qtbot.keyClick(preview, Qt.Key.Key_Home)
    qtbot.keyClick(preview, Qt.Key.Key_Plus)
    assert preview.picture.pixmap().width() > width


def test_a_re_inspection_closes_problems_on_the_page(case: Sealed, qtbot: QtBot) -> None:
    documents = case.world.services.documents
    order = documents.issue(documents.begin(case.inspection_id, DocumentKind.ORDER))
    page = RectificationPage(case.context)
    qtbot.addWidget(page)
    page.show()
    first = page.table.shown()[0]
    page.table.select(first.deficiency.id)
    assert order.document.number in page._details.text()
    page.begin_check()
    editor = shown(DocumentEditor, page)
    assert isinstance(editor.editor, ReinspectionEditor)
    assert {row.progress.standing for row in case.world.services.findings.ledger()} == {
        Standing.TO_CHECK
    }
    editor.editor.mark_all()
    in_dialog(accept_box)
    editor.issue()
    page.reload()
    assert page.table.shown() == ()
    home = HomePage(case.context)
    qtbot.addWidget(home)
    home.show()
    assert not home._due._shown[0].findChildren(QLabel)
    assert {row.progress.standing for row in page.table.records} == {Standing.CLOSED}
    with qtbot.waitSignal(page.inspection_requested) as asked:
        page._opened(first)
    assert asked.args[0].inspection_id == case.inspection_id


def test_site_photos_are_captioned_removed_and_put_back(
    case: Sealed, qtbot: QtBot, tmp_path: Path
) -> None:
    world = case.world
    enterprise = world.services.enterprises.all()[0]
    old = world.services.inspections.get(case.inspection_id)
    from inspector_app.services.inspections import InspectionDraft

    inspection = world.services.inspections.start(
        InspectionDraft(
            enterprise.id, "二车间", "抽考", ("sample",), old.blueprint, old.officer_ids
        )
    )
    panel = SitePictures(case.context)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_snapshot(read_snapshot(case.context, inspection.id))
    panel.add_files(AttachmentKind.SCENE, [photo_file(tmp_path)])
    panel.show_snapshot(read_snapshot(case.context, inspection.id))
    panel.strip.item(0).setText("通道堆放杂物")
    photos = world.services.photos
    (kept,) = photos.of_inspection(inspection.id)
    assert (kept.photo.caption, kept.photo.added_by) == ("通道堆放杂物", "检查甲")
    panel.strip.setCurrentRow(0)
    panel.remove_button.click()
    assert photos.of_inspection(inspection.id) == ()
    panel.notice.act()
    (back,) = photos.of_inspection(inspection.id)
    assert back == kept
    world.services.inspections.cancel(inspection.id, "演示")


def test_what_is_added_after_sealing_changes_nothing_of_the_record(
    case: Sealed, qtbot: QtBot, tmp_path: Path
) -> None:
    records = case.world.services.records
    before = records.pdf(case.inspection_id)
    dialog = EnclosuresDialog(case.context, case.inspection_id)
    qtbot.addWidget(dialog)
    dialog.show()
    scan = tmp_path / "signed.pdf"
    scan.write_bytes(before)
    dialog.caption.setText("全体签字页")
    dialog.add_files((scan, scan))
    (kept,) = dialog.table.records
    assert (kept.caption, kept.kind, kept.added_by) == ("全体签字页", EnclosureKind.SCAN, "检查甲")
    assert case.world.services.enclosures.content(kept.id) == before
    assert records.pdf(case.inspection_id) == before


def test_authorities_and_templates_are_kept_in_the_settings(case: Sealed, qtbot: QtBot) -> None:
    page = SettingsPage(case.context)
    qtbot.addWidget(page)
    page.show()
    card, templates = page._county, page._templates
    assert card.court.text() == "示例县人民法院"
    card.sentences.setPlainText("请于整改后书面报告。")
    card.save()
    assert case.world.services.county.get().sentences == {
        DocumentKind.ORDER: ("请于整改后书面报告。",)
    }
    templates.check()
    first = templates.result.text()
    templates.copy()
    templates.check()
    assert templates.result.text() != first
    broken = next(case.world.paths.own_templates.rglob("rectification-order.yaml"))
    broken.write_text(broken.read_text("utf-8").replace("title:", "titel:", 1), "utf-8")
    templates.check()
    assert "rectification-order.yaml" in templates.result.text()
    broken.unlink()


def test_a_clause_comes_from_the_register_in_force(case: Sealed, qtbot: QtBot) -> None:
    dialog = ClauseDialog(case.context)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.search.setText("安全生产法")
    dialog.article.setText("第二十八条")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.try_submit()
    assert chosen.args == ["《中华人民共和国安全生产法》第二十八条"]
    assert citation("GB 15577-2018", "第6.1条") == "GB 15577-2018 第6.1条"
