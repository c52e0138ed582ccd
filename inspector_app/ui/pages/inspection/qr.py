"""QR codes on the screen, black on white in either scheme so that every phone reads them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

_BORDER = 4


def qr_pixmap(text: str, side: int) -> QPixmap:
    """The text as a QR code of at most `side` pixels, with the quiet zone around it."""
    import segno  # noqa: PLC0415 - loaded when first needed

    code = segno.make(text, error="m", micro=False)
    rows = [bytes(row) for row in code.matrix_iter(scale=1, border=_BORDER)]
    image = QImage(len(rows), len(rows), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                image.setPixelColor(x, y, QColor("black"))
    scale = max(1, side // len(rows))
    return QPixmap.fromImage(image.scaledToWidth(len(rows) * scale))


class QrLabel(QLabel):
    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._text = ""
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(self.tr("QR code of the receipt"))

    def show_text(self, text: str) -> None:
        """Show this text as a code."""
        if text != self._text:
            self._text = text
            self.setPixmap(qr_pixmap(text, self._side))
