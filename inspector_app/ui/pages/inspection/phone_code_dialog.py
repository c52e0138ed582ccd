"""One person's way in, large enough to be scanned across a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from inspector_app.domain.phones import entry_address
from inspector_app.services.phones import PhoneLine
from inspector_app.ui import theme
from inspector_app.ui.pages.inspection.qr import QrLabel

_SIDE = 360


class PhoneCodeDialog(QDialog):
    """Shows name, QR code, digits and address of one person, and of nobody else."""

    def __init__(self, line: PhoneLine, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        person = line.summary.person
        self.setWindowTitle(self.tr("Phone code of {name}").format(name=person.name))
        name = QLabel(f"{person.name}　{person.post}")
        theme.set_role(name, "title")
        qr = QrLabel(_SIDE)
        qr.setAccessibleName(self.tr("QR code of the phone test"))
        qr.show_text(entry_address(address, line.code.code))
        self.digits = QLabel(f"{line.code.code[:3]} {line.code.code[3:]}")
        theme.set_role(self.digits, "display")
        place = QLabel(address)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (name, qr, self.digits, place):
            column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(buttons)
