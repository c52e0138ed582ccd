"""The receipt of a draw on paper, for the enterprise to keep."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from inspector_app.ui.pages.inspection.qr import qr_pixmap

_QR = "receipt:qr"
_QR_SIDE = 260
_DIGEST = 64
"""The length of a hash, which no printer would break by itself."""


def receipt_document(title: str, facts: Sequence[tuple[str, str]], receipt: str) -> QTextDocument:
    """The facts in a table with the QR code below, black on white."""
    document = QTextDocument()
    kind = QTextDocument.ResourceType.ImageResource.value
    document.addResource(kind, QUrl(_QR), qr_pixmap(receipt, _QR_SIDE).toImage())
    rows = "".join(
        f"<tr><td>{escape(label)}</td><td>{_breakable(value)}</td></tr>" for label, value in facts
    )
    document.setHtml(
        f"<h2>{escape(title)}</h2>"
        f"<table border='0.5' cellspacing='0' cellpadding='4' width='100%'>{rows}</table>"
        f"<p><img src='{_QR}'></p>"
    )
    return document


def print_document(document: QTextDocument, parent: QWidget) -> None:
    """Ask for the printer and print."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - slow to load

    printer = QPrinter()
    dialog = QPrintDialog(printer, parent)
    if dialog.exec():
        document.print_(printer)


def _breakable(value: str) -> str:
    lines = [escape(line) for line in value.split("\n")]
    return "<br>".join(
        " ".join(line[start : start + 32] for start in range(0, len(line), 32))
        if len(line) >= _DIGEST and " " not in line
        else line
        for line in lines
    )
