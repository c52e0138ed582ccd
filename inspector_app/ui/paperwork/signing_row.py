"""Who signs a document by hand before it is issued, and who has."""

from __future__ import annotations

import dataclasses
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from inspector_app.domain.official_documents import DocumentKind, OfficialDocument
from inspector_app.domain.signatures import Signature, SignerKind
from inspector_app.domain.time import BEIJING
from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.labels import signer_kind_text
from inspector_app.ui.widgets.signature_dialog import SignatureDialog

_NEVER = datetime(1, 1, 1, tzinfo=BEIJING)


class SigningRow(QWidget):
    """A button for each who signs; `wanted` carries their `Signature`, still without ink.

    Whoever does not sign here signs on the print; a plan has no signatures.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(QLabel(self.tr("Sign by hand")))
        hint = QLabel(self.tr("Otherwise in ink on the print; changing the draft voids them."))
        theme.set_role(hint, "caption")
        self._row.addWidget(hint)
        self._row.addStretch()

    def show_document(self, document: OfficialDocument) -> None:
        """Show who signs this document."""
        self.setVisible(document.kind is not DocumentKind.PLAN)
        for button in self.buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        given = {(each.kind, each.signer): each for each in document.signatures}
        self.buttons = []
        for place, signer in enumerate(_signers(document), start=1):
            kept = given.get((signer.kind, signer.signer))
            button = QPushButton(f"{signer.name} {_mark(kept)}".strip())
            button.setIcon(icon(Icon.SIGN))
            button.setAutoDefault(False)
            button.setToolTip(signer_kind_text(signer.kind))
            button.clicked.connect(partial(self.wanted.emit, signer))
            self.buttons.append(button)
            self._row.insertWidget(place, button)


def ask(signer: Signature, parent: QWidget) -> Signature | None:
    """Show the pad; the signature with its ink or the reason against it, None if left."""
    dialog = SignatureDialog(signer.name, signer_kind_text(signer.kind), parent)
    if not dialog.exec():
        return None
    refusal = dialog.refusal
    if refusal is None:
        return dataclasses.replace(signer, strokes=dialog.strokes)
    if refusal.on_paper:
        return dataclasses.replace(signer, on_paper=True)
    return dataclasses.replace(signer, refusal_reason=refusal.reason, witness=refusal.witness)


def _signers(document: OfficialDocument) -> list[Signature]:
    officers = [
        Signature(SignerKind.OFFICER, each.id, each.name, _NEVER) for each in document.officers
    ]
    name = document.responsible_person
    return [*officers, Signature(SignerKind.REPRESENTATIVE, "", name, _NEVER)]


def _mark(signature: Signature | None) -> str:
    if signature is None:
        return ""
    if signature.refused:
        return "✘"
    return "✎" if signature.on_paper else "✔"
