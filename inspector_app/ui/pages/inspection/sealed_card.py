"""What is there once the inspection is sealed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.draws import short_code
from inspector_app.domain.inspections import Inspection
from inspector_app.services.pdf_signing import FileState
from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.labels import moment_text
from inspector_app.ui.pages.inspection.step_panel import primary_button
from inspector_app.ui.signature_labels import signatures_text


class SealedCard(QWidget):
    print_wanted = Signal()
    open_wanted = Signal()
    save_wanted = Signal()
    documents_wanted = Signal()
    enclosures_wanted = Signal()
    sign_wanted = Signal()
    correction_wanted = Signal()
    home_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = QFrame()
        theme.set_role(card, "card")
        card.setMaximumWidth(1000)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(32, 32, 32, 32)
        inside.setSpacing(theme.GRID * 2)
        self._add_words(inside)
        inside.addLayout(self._buttons())
        inside.addLayout(self._more_buttons())
        column = QVBoxLayout(self)
        column.addStretch()
        column.addWidget(card, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def _add_words(self, inside: QVBoxLayout) -> None:
        picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        picture.setPixmap(icon(Icon.SEAL, theme.colours().good).pixmap(56, 56))
        self.number = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        theme.set_role(self.number, "display")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        theme.set_tone(self._words, theme.Tone.MUTED)
        self.hash = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.hash.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.signed = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        for widget in (picture, self.number, self._words, self.hash, self.signed):
            inside.addWidget(widget)

    def _buttons(self) -> QHBoxLayout:
        self.print_button = primary_button(self.tr("Print the record…"))
        self.print_button.setIcon(icon(Icon.PRINT, theme.colours().accent_text))
        self.open_button = QPushButton(icon(Icon.OPEN), self.tr("Open the PDF"))
        self.save_button = QPushButton(icon(Icon.SAVE), self.tr("Save the PDF as…"))
        row = QHBoxLayout()
        for button in (self.print_button, self.open_button, self.save_button):
            button.setMinimumHeight(40)
            row.addWidget(button)
        self.print_button.clicked.connect(self.print_wanted)
        self.open_button.clicked.connect(self.open_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        return row

    def _more_buttons(self) -> QHBoxLayout:
        self.documents_button = QPushButton(icon(Icon.LIST), self.tr("Documents…"))
        self.documents_button.setToolTip(
            self.tr("Rectification order, re-inspection, score table, mistakes explained …")
        )
        self.enclosures_button = QPushButton(icon(Icon.ADD), self.tr("Scans and photos…"))
        self.sign_button = QPushButton(icon(Icon.SIGN), self.tr("Sign the file…"))
        self.correct_button = QPushButton(icon(Icon.CORRECT), self.tr("Correct this record…"))
        self.home_button = QPushButton(icon(Icon.HOME), self.tr("Finish"))
        row = QHBoxLayout()
        for button, signal in (
            (self.documents_button, self.documents_wanted),
            (self.enclosures_button, self.enclosures_wanted),
            (self.sign_button, self.sign_wanted),
            (self.correct_button, self.correction_wanted),
            (self.home_button, self.home_wanted),
        ):
            button.setMinimumHeight(40)
            button.clicked.connect(signal)
            row.addWidget(button)
        return row

    def show_record(self, inspection: Inspection, record: str) -> None:
        """Show the number and the hash of the sealed `record.json`."""
        self.number.setText(inspection.number)
        moment = inspection.sealed_at or None
        words = self.tr("Sealed {moment}. Every record is chained to the one before it.")
        self._words.setText(words.format(moment=moment_text(moment)))
        digest = sha256_hex(record)
        self.hash.setText(self.tr("Hash {code}").format(code=short_code(digest)))
        self.hash.setToolTip(digest)

    def show_signatures(self, state: FileState) -> None:
        """Show who has signed the file and whether a time stamp covers it."""
        self.signed.setText(signatures_text(state.signatures))
