"""Asking someone for a signature, or for the reason why they refuse."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from inspector_app.domain.signatures import SignerKind
from inspector_app.ui.context import UiContext
from inspector_app.ui.labels import signer_kind_text
from inspector_app.ui.widgets.signature_dialog import SignatureDialog


def ask_signature(
    context: UiContext,
    inspection_id: str,
    signer: tuple[SignerKind, str, str, str],
    parent: QWidget,
) -> None:
    """Show the pad for (kind, signer, name, detail) and keep what comes of it."""
    kind, key, name, detail = signer
    words = " · ".join(text for text in (signer_kind_text(kind), detail) if text)
    dialog = SignatureDialog(name or signer_kind_text(kind), words, parent)
    if not dialog.exec():
        return
    signing = context.services.signing
    refusal = dialog.refusal
    if refusal is not None and refusal.on_paper:
        context.runner.write(lambda: signing.sign_on_paper(inspection_id, kind, key))
    elif refusal is not None:
        context.runner.write(
            lambda: signing.refuse(
                inspection_id, kind, key, refusal.reason, witness=refusal.witness
            )
        )
    else:
        strokes = dialog.strokes
        context.runner.write(lambda: signing.sign(inspection_id, kind, key, strokes))
