"""Step 5: remarks, preview, signatures, and the seal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QHideEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.domain.errors import AppError
from inspector_app.domain.file_signatures import FileName
from inspector_app.domain.inspections import Inspection, InspectionState
from inspector_app.services.sealing import SealedRecord
from inspector_app.services.signing import SignerView
from inspector_app.ui import theme
from inspector_app.ui.context import UiContext
from inspector_app.ui.dialogs.conflict import ConflictDialog, Ways, different
from inspector_app.ui.document_labels import boxes_text
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.pages.inspection.missing_panel import MissingPanel
from inspector_app.ui.pages.inspection.reason_dialog import ReasonWords, ask_reason
from inspector_app.ui.pages.inspection.sealed_card import SealedCard
from inspector_app.ui.pages.inspection.signers_panel import SignersPanel
from inspector_app.ui.pages.inspection.signing_flow import ask_signature
from inspector_app.ui.pages.inspection.site_pictures import SitePictures
from inspector_app.ui.pages.inspection.snapshot import Snapshot
from inspector_app.ui.pages.inspection.step_panel import StepPanel, primary_button
from inspector_app.ui.tasks import TaskProgress
from inspector_app.ui.texts import problem_text
from inspector_app.ui.widgets.section import Section

_SAVE_AFTER_MS = 800
_LOWEST_FIELD = 44
CORRECTION_REASONS = ("文字录入有误", "人员信息有误", "漏记检查情况")
"""Suggestions for the record, therefore Chinese."""


class SigningStep(StepPanel):
    """`left` when the work is done; `corrected` carries the id of a new version.

    `documents_wanted` asks for the list of the inspection's documents.
    """

    left = Signal()
    corrected = Signal(object)
    documents_wanted = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._sealing = False
        self.remarks = _text_field(self.tr("What else was seen; it goes into the record as it is"))
        self.statement = _text_field(self.tr("What the enterprise says to it, in its own words"))
        self.signers = SignersPanel()
        self.pictures = SitePictures(context)
        self.missing = MissingPanel()
        self.card = SealedCard()
        self.stack = QStackedWidget()
        self._error = QLabel(wordWrap=True)
        theme.set_role(self._error, "error")
        self._progress = QProgressBar()
        self._progress.setMaximumWidth(240)
        self._progress.setTextVisible(True)
        self._progress.hide()
        self.preview_button = QPushButton(icon(Icon.PRINT), self.tr("Preview the PDF"))
        self.seal_button = primary_button(self.tr("Seal the inspection"))
        self.seal_button.setIcon(icon(Icon.SEAL, theme.colours().accent_text))
        self._as_shown: Inspection | None = None
        self._in_conflict = False
        self._later = QTimer(self, singleShot=True, interval=_SAVE_AFTER_MS)
        self._lay_out()
        self._connect()

    @override
    def refresh(self, snapshot: Snapshot) -> None:
        other = self.inspection_id != snapshot.inspection.id
        unsaved = not other and self._texts_changed()
        super().refresh(snapshot)
        inspection = snapshot.inspection
        if not unsaved:
            self._as_shown = inspection
            for field, text in (
                (self.remarks, inspection.remarks),
                (self.statement, inspection.statement),
            ):
                if field.toPlainText().strip() != text:
                    field.setPlainText(text)
        for field in (self.remarks, self.statement):
            field.setReadOnly(not self.editable)
        self.missing.show_snapshot(snapshot)
        self.pictures.show_snapshot(snapshot)
        ready = self.editable and not snapshot.missing and not self._sealing
        self.seal_button.setEnabled(ready)
        sealed = inspection.state is InspectionState.SEALED
        self.stack.setCurrentIndex(1 if sealed else 0)
        self.seal_button.setVisible(self.editable)
        self.preview_button.setVisible(not sealed)
        identifier = inspection.id
        self.runner.read(lambda: self.services.signing.needed(identifier), self._show_signers)
        if sealed:
            self.runner.read(lambda: self.services.records.json_text(identifier), self._show_record)
            signing, file = self.services.pdf_signing, FileName(identifier)
            self.runner.read(lambda: signing.state(file), self.card.show_signatures)

    @override
    def enter(self) -> None:
        self.signers.table.view.setFocus()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.save_texts()
        super().hideEvent(event)

    def save_texts(self) -> None:
        """Keep what was written in the two fields, if it changed."""
        self._later.stop()
        if not self.editable or not self._texts_changed():
            return
        identifier = self.inspection_id
        remarks, statement = self._texts()
        inspections = self.services.inspections
        as_read = self._as_shown
        if as_read is not None:  # what is on its way is what the next change is made to
            self._as_shown = replace(as_read, remarks=remarks, statement=statement, row_version=0)
        self.runner.write(
            lambda: inspections.set_texts(
                identifier, remarks=remarks, statement=statement, as_read=as_read
            ),
            on_failure=self._texts_refused,
        )

    def _texts_refused(self, error: AppError) -> None:
        newer = error.params.get("newer")
        if not isinstance(newer, Inspection) or newer.id != self.inspection_id:
            self._failed(error)
            return
        remarks, statement = self._texts()
        rows = [
            (self.tr("Remarks on the inspection"), remarks, newer.remarks),
            (self.tr("Statement of the enterprise"), statement, newer.statement),
        ]
        self._as_shown = newer
        self._in_conflict = True
        ways = Ways(self.save_texts, lambda: self._show_texts(newer))
        dialog = ConflictDialog(different(rows), ways, self)
        dialog.finished.connect(self._conflict_ended)
        dialog.open()

    def _conflict_ended(self) -> None:
        self._in_conflict = False

    def _show_texts(self, inspection: Inspection) -> None:
        self._as_shown = inspection
        self.remarks.setPlainText(inspection.remarks)
        self.statement.setPlainText(inspection.statement)

    def seal(self) -> None:
        """Freeze the inspection, after asking once; characters without a face are named."""
        self.save_texts()
        identifier, papers = self.inspection_id, self.services.record_papers
        self.runner.read(lambda: papers.unprintable(identifier), self._ask_to_seal, self._failed)

    def _ask_to_seal(self, missing: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
        if self.snapshot is None or self._in_conflict:
            return
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning if missing else QMessageBox.Icon.Question)
        words = self.tr(
            "Seal the inspection of {name}? Afterwards nothing of it can be changed; a "
            "correction makes a new version."
        ).format(name=self.snapshot.enterprise.name)
        box.setText(f"{boxes_text(missing)}\n\n{words}" if missing else words)
        act = box.addButton(self.tr("Seal"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(act)
        box.exec()
        if box.clickedButton() is act:
            self.seal_now()

    def seal_now(self) -> None:
        """Freeze the inspection, with progress."""
        self.save_texts()
        self._error.clear()
        self._sealing = True
        self.seal_button.setEnabled(False)
        self._progress.setRange(0, 0)
        self._progress.show()
        identifier, sealing = self.inspection_id, self.services.sealing
        self.runner.long_write(
            lambda progress: sealing.seal(identifier, progress), self._sealed, self._not_sealed
        )

    def _lay_out(self) -> None:
        texts = Section(self.tr("Words for the record"))
        texts.add(QLabel(self.tr("Remarks on the inspection")))
        texts.add(self.remarks, 1)
        texts.add(QLabel(self.tr("Statement of the enterprise")))
        texts.add(self.statement, 1)
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID * 2)
        left = QVBoxLayout()
        left.setSpacing(theme.GRID)
        left.addWidget(texts, 1)
        left.addWidget(self.pictures)
        row.addLayout(left, 4)
        row.addWidget(self.signers, 6)
        self.stack.addWidget(work)
        self.stack.addWidget(self.card)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.missing)
        self.foot.addWidget(self.preview_button)
        self.foot.addWidget(self._error, 1)
        self.foot.addWidget(self._progress)
        self.foot.addWidget(self.seal_button)

    def _connect(self) -> None:
        for field in (self.remarks, self.statement):
            field.textChanged.connect(self._text_edited)
        self._later.timeout.connect(self.save_texts)
        self.signers.sign_wanted.connect(self._sign)
        self.signers.withdrawal_wanted.connect(self._withdraw)
        self.missing.step_wanted.connect(self.step_wanted)
        self.preview_button.clicked.connect(self._preview)
        self.seal_button.clicked.connect(self.seal)
        self.card.print_wanted.connect(self._print_sealed)
        self.card.open_wanted.connect(self._open_sealed)
        self.card.save_wanted.connect(self._save_sealed)
        self.card.documents_wanted.connect(self.documents_wanted)
        self.card.enclosures_wanted.connect(self._show_enclosures)
        self.card.sign_wanted.connect(self._sign_file)
        self.card.correction_wanted.connect(self._correct)
        self.card.home_wanted.connect(self.left)
        self.runner.progressed.connect(self._show_progress)
        self.runner.cancelled.connect(self._stopped)

    def _texts(self) -> tuple[str, str]:
        return self.remarks.toPlainText().strip(), self.statement.toPlainText().strip()

    def _texts_changed(self) -> bool:
        if self.snapshot is None:
            return False
        inspection = self.snapshot.inspection
        return self._texts() != (inspection.remarks, inspection.statement)

    def _text_edited(self) -> None:
        if self.editable and self._texts_changed():
            self._later.start()

    def _show_signers(self, signers: tuple[SignerView, ...]) -> None:
        self.signers.show_signers(signers, editable=self.editable)

    def _show_record(self, record: str) -> None:
        if self.snapshot is not None:
            self.card.show_record(self.snapshot.inspection, record)

    def _sign(self, signer: SignerView) -> None:
        person = (signer.kind, signer.signer, signer.name, signer.detail)
        ask_signature(self.context, self.inspection_id, person, self)

    def _withdraw(self, signer: SignerView) -> None:
        identifier, signing = self.inspection_id, self.services.signing
        self.runner.write(
            lambda: signing.withdraw(identifier, signer.kind, signer.signer),
            on_failure=self._failed,
        )

    def _show_progress(self, progress: TaskProgress) -> None:
        if self._sealing:
            self._progress.setRange(0, progress.total)
            self._progress.setValue(progress.done)

    def _sealed(self, _record: SealedRecord) -> None:
        self._stopped()

    def _not_sealed(self, error: AppError) -> None:
        self._stopped()
        self._failed(error)

    def _stopped(self) -> None:
        self._sealing = False
        self._progress.hide()
        self.seal_button.setEnabled(bool(self.snapshot and not self.snapshot.missing))

    def _failed(self, error: AppError) -> None:
        self._error.setText(problem_text(error))

    def write_pdf(self, name: str, make: Callable[[str], bytes]) -> Path:
        """A PDF of this inspection in the cache folder, for the desktop's own viewer."""
        identifier = self.inspection_id
        folder = self.context.folders.cache
        path = folder / f"{name}-{identifier[-8:]}.pdf"
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(make(identifier))
        return path

    def _preview(self) -> None:
        self.save_texts()
        self._error.clear()
        make = self.services.records.preview_pdf
        self.runner.read(lambda: self.write_pdf("preview", make), self._open_file, self._failed)

    def _print_sealed(self) -> None:
        from inspector_app.ui.record_printer import RecordPrinter  # noqa: PLC0415 - rarely used

        if self.snapshot is not None:
            RecordPrinter(self.context, self).ask(self.snapshot.inspection.id)

    def _open_sealed(self) -> None:
        self._error.clear()
        make = self.services.records.pdf
        self.runner.read(lambda: self.write_pdf("record", make), self._open_file, self._failed)

    def _open_file(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            words = self.tr("No program opened the PDF. It is here: {path}")
            self._error.setText(words.format(path=path))

    def _save_sealed(self) -> None:
        if self.snapshot is None:
            return
        number = self.snapshot.inspection.number
        settings = self.context.settings
        proposed = str(Path(settings.last_folder) / f"{number}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the PDF"), proposed, "*.pdf")
        if chosen:
            settings.last_folder = str(Path(chosen).parent)
            identifier, records = self.inspection_id, self.services.records
            self.runner.read(
                lambda: records.save_with_check_page(identifier, Path(chosen)),
                self._saved_as,
                self._failed,
            )

    def _saved_as(self, path: Path) -> None:
        self._error.setText(self.tr("Saved as {path}").format(path=path))

    def _show_enclosures(self) -> None:
        from inspector_app.ui.paperwork.enclosures_dialog import (  # noqa: PLC0415 - rarely used
            EnclosuresDialog,
        )

        EnclosuresDialog(self.context, self.inspection_id, self).open()

    def _sign_file(self) -> None:
        from inspector_app.ui.dialogs.sign_file import SignFileDialog  # noqa: PLC0415 - rarely used

        if self.snapshot is not None:
            inspection = self.snapshot.inspection
            SignFileDialog(self.context, FileName(inspection.id), inspection.number, self).open()

    def _correct(self) -> None:
        if self.snapshot is None:
            return
        words = self.tr(
            "A new version of {number} is made with everything in it. Officers and enterprise "
            "sign it anew; the sealed version stays as it is."
        )
        reason = ask_reason(
            ReasonWords(
                title=self.tr("Correct the record"),
                sentence=words.format(number=self.snapshot.inspection.number),
                action=self.tr("Make a new version"),
                reasons=CORRECTION_REASONS,
            ),
            self,
        )
        if reason:
            identifier, sealing = self.inspection_id, self.services.sealing
            self.runner.write(
                lambda: sealing.correct(identifier, reason), self._correction_made, self._failed
            )

    def _correction_made(self, inspection: Inspection) -> None:
        self.corrected.emit(inspection.id)


def _text_field(placeholder: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setPlaceholderText(placeholder)
    field.setTabChangesFocus(True)
    field.setMinimumHeight(_LOWEST_FIELD)
    return field
