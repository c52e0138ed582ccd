"""Writing a document: saved as a draft, previewed, issued."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.domain.errors import AppError
from inspector_app.domain.officers import Officer
from inspector_app.domain.official_documents import OfficialDocument
from inspector_app.domain.signatures import Signature
from inspector_app.services.official_documents import StoredDocument
from inspector_app.ui import theme
from inspector_app.ui.context import UiContext
from inspector_app.ui.document_labels import boxes_text, document_kind_text
from inspector_app.ui.icons import Icon
from inspector_app.ui.paperwork.contents import content_editor
from inspector_app.ui.paperwork.preview import PreviewDialog
from inspector_app.ui.paperwork.signing_row import SigningRow, ask
from inspector_app.ui.texts import problem_text
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.chips import Chips

_SIZE = (1080, 680)
_ROOM = 60


class DocumentEditor(QDialog):
    """`issued` carries the document once it has its number; closing keeps what was written."""

    issued = Signal(object)

    def __init__(
        self, context: UiContext, stored: StoredDocument, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._stored = stored
        self._officers: dict[str, Officer] = {}
        self._leaving = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        document = stored.document
        title = document_kind_text(stored.kind)
        self.setWindowTitle(f"{title} – {document.enterprise_name}")
        self.chips = Chips()
        self.responsible = QLineEdit(document.responsible_person)
        self.editor = content_editor(context, document.content)
        self.signing = SigningRow()
        self.signing.wanted.connect(self._sign)
        self.signing.show_document(document)
        self._error = QLabel(wordWrap=True)
        theme.set_role(self._error, "error")
        self.preview_button = button(self.tr("&Preview"), Icon.PRINT)
        self.keep_button = button(self.tr("&Keep the draft"), Icon.SAVE)
        self.issue_button = button(self.tr("&Issue…"), Icon.SEAL, "primary")
        self._lay_out(title)
        self._connect()
        room = self.screen().availableGeometry()
        self.resize(min(_SIZE[0], room.width() - _ROOM), min(_SIZE[1], room.height() - _ROOM))
        context.runner.read(context.services.setup.officers, self._show_officers)

    def document(self) -> OfficialDocument:
        """The document as the fields show it."""
        chosen = tuple(
            self._officers[each] for each in self.chips.chosen() if each in self._officers
        )
        return dataclasses.replace(
            self._stored.document,
            officers=chosen or self._stored.document.officers,
            responsible_person=self.responsible.text().strip(),
            content=self.editor.content(),
        )

    @override
    def reject(self) -> None:
        """Close, and keep what was changed; where that fails, the second time without it."""
        if self._leaving and self._error.text():
            QDialog.reject(self)
            return
        self._leaving = True
        self._save_then(lambda _: QDialog.reject(self))

    def issue(self) -> None:
        """Keep the draft, name characters that no face has, ask once, and issue."""
        documents, runner = self._context.services.documents, self._context.runner

        def check(stored: StoredDocument) -> None:
            runner.read(lambda: documents.unprintable(stored.id), self._ask, self._failed)

        self._save_then(check)

    def issue_now(self) -> None:
        """Issue the draft as it was last kept."""
        documents, stored = self._context.services.documents, self._stored
        self.issue_button.setEnabled(False)
        self._context.runner.write(lambda: documents.issue(stored), self._issued, self._failed)

    def _lay_out(self, title: str) -> None:
        heading = QLabel(title)
        theme.set_role(heading, "title")
        head = QHBoxLayout()
        head.addWidget(heading)
        head.addStretch()
        people = QHBoxLayout()
        people.addWidget(QLabel(self.tr("Officers")))
        people.addWidget(self.chips, 1)
        people.addWidget(QLabel(self.tr("Responsible person of the enterprise")))
        people.addWidget(self.responsible)
        self.responsible.setMaximumWidth(160)
        foot = QHBoxLayout()
        foot.addWidget(self._error, 1)
        for each in (self.preview_button, self.keep_button, self.issue_button):
            each.setAutoDefault(False)
            foot.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.GRID * 2,) * 4)
        column.setSpacing(theme.GRID)
        column.addLayout(head)
        if self._stored.replaces:
            words = self.tr("It corrects an issued document and will name it.")
            note = QLabel(words, wordWrap=True)
            theme.set_tone(note, theme.Tone.WARNING)
            column.addWidget(note)
        column.addLayout(people)
        column.addWidget(self.editor, 1)
        column.addWidget(self.signing)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.preview_button.clicked.connect(self._preview)
        self.keep_button.clicked.connect(self.reject)
        self.issue_button.clicked.connect(self.issue)

    def _show_officers(self, officers: tuple[Officer, ...]) -> None:
        mine = self._stored.document.officers
        self._officers = {each.id: each for each in (*officers, *mine)}
        self.chips.set_choices([(each.id, each.name) for each in self._officers.values()])
        self.chips.set_chosen(each.id for each in mine)

    def _save_then(self, then: Callable[[StoredDocument], None]) -> None:
        """Keep the draft if anything changed, and go on."""
        self._error.clear()
        document = self.document()
        if document == self._stored.document:
            then(self._stored)
            return

        def saved(stored: StoredDocument) -> None:
            self._stored = stored
            self.signing.show_document(stored.document)
            then(stored)

        documents, old = self._context.services.documents, self._stored
        self._context.runner.write(lambda: documents.save(old, document), saved, self._failed)

    def _preview(self) -> None:
        documents = self._context.services.documents

        def show(stored: StoredDocument) -> None:
            PreviewDialog(
                self._context, self.windowTitle(), lambda: documents.pdf(stored.id), self
            ).open()

        self._save_then(show)

    def _sign(self, signer: Signature) -> None:
        """Keep the draft, show the pad, and put under it what comes of that."""
        documents = self._context.services.documents

        def show(stored: StoredDocument) -> None:
            given = ask(signer, self)
            if given is not None:
                self._context.runner.write(
                    lambda: documents.sign(stored, given), self._signed, self._failed
                )

        self._save_then(show)

    def _signed(self, stored: StoredDocument) -> None:
        self._stored = stored
        self.signing.show_document(stored.document)

    def _ask(self, missing: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning if missing else QMessageBox.Icon.Question)
        words = self.tr(
            "Issue this document? It gets its number and can then never be changed; a mistake is "
            "corrected by a new document that names it."
        )
        if missing:
            words = f"{boxes_text(missing)}\n\n{words}"
        box.setText(words)
        act = box.addButton(self.tr("Issue"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(act)
        box.exec()
        if box.clickedButton() is act:
            self.issue_now()

    def _issued(self, stored: StoredDocument) -> None:
        self._stored = stored
        self.issued.emit(stored)
        QDialog.accept(self)

    def _failed(self, error: AppError) -> None:
        self.issue_button.setEnabled(True)
        words = problem_text(error)
        if self._leaving:
            words += self.tr(" Close again to leave without what was changed.")
        self._error.setText(words)
