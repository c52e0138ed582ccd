"""Where an officer's phone sends photos of answer sheets, and the photos that came."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from inspector_app.services.received_photos import ReceivedPhoto
from inspector_app.ui import theme
from inspector_app.ui.context import PhoneServer
from inspector_app.ui.icons import Icon
from inspector_app.ui.pages.inspection.qr import QrLabel
from inspector_app.ui.widgets.buttons import button

_QR_SIDE = 260


class ReceivedDialog(QDialog):
    """`check_wished` and `discard_wished` carry a photo's id."""

    check_wished = Signal(str)
    discard_wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Photos of answer sheets from an officer's phone"))
        self.hint = QLabel(wordWrap=True)
        self.qr = QrLabel(_QR_SIDE)
        self.qr.setAccessibleName(self.tr("QR code for the officer's phone"))
        self.code = QLabel()
        theme.set_role(self.code, "heading")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.count = QLabel()
        theme.set_role(self.count, "heading")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Photos received"))
        self.check_button = button(self.tr("Check photos…"), Icon.TEST, "primary")
        self.discard_button = button(self.tr("Discard photo"), Icon.REMOVE)
        note = QLabel(
            self.tr(
                "Nothing counts before you have checked it here. Photos not checked are gone when "
                "the program ends; the phone then has to send them again."
            ),
            wordWrap=True,
        )
        theme.set_role(note, "caption")
        self._lay_out(note)
        self.check_button.clicked.connect(lambda: self.check_wished.emit(self._chosen()))
        self.discard_button.clicked.connect(lambda: self.discard_wished.emit(self._chosen()))
        self.list.itemActivated.connect(lambda _: self.check_wished.emit(self._chosen()))
        self.show_photos(())

    def show_server(self, server: PhoneServer | None) -> None:
        """Show the way in, or how to open it."""
        self.qr.setVisible(server is not None)
        self.code.setVisible(server is not None)
        if server is None:
            self.hint.setText(
                self.tr("Turn the phones on first: photos come over the same address.")
            )
            return
        self.hint.setText(
            self.tr(
                "Scan this with the phone of an officer only, or open {address} and type the code. "
                "It holds until the phones are turned off."
            ).format(address=f"{server.url}/photo")
        )
        self.qr.show_text(server.photo_url)
        self.code.setText(f"{server.photo_code[:5]} {server.photo_code[5:]}")

    def show_photos(self, photos: Sequence[ReceivedPhoto]) -> None:
        """List what came; the chosen line stays chosen."""
        known = self._chosen()
        self.list.clear()
        for each in photos:
            item = QListWidgetItem(self._line(each))
            item.setData(Qt.ItemDataRole.UserRole, each.id)
            self.list.addItem(item)
            if each.id == known or self.list.currentItem() is None:
                self.list.setCurrentItem(item)
        self.count.setText(self.tr("Photos received: {count}").format(count=len(photos)))
        for each_button in (self.check_button, self.discard_button):
            each_button.setEnabled(bool(photos))

    def _line(self, photo: ReceivedPhoto) -> str:
        words = self.tr("{time}  {name} ({number}), page {page} of {pages}, doubtful: {doubts}")
        return words.format(
            time=f"{photo.received_at:%H:%M}",
            name=photo.person.name,
            number=photo.person.number,
            page=photo.page,
            pages=photo.pages,
            doubts=photo.doubts,
        )

    def _chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def _lay_out(self, note: QLabel) -> None:
        way_in = QVBoxLayout()
        way_in.addWidget(self.hint)
        way_in.addWidget(self.qr)
        way_in.addWidget(self.code, alignment=Qt.AlignmentFlag.AlignHCenter)
        way_in.addStretch()
        came = QVBoxLayout()
        came.addWidget(self.count)
        came.addWidget(self.list, 1)
        came.addWidget(note)
        row = QHBoxLayout()
        row.addWidget(self.check_button)
        row.addWidget(self.discard_button)
        came.addLayout(row)
        both = QHBoxLayout()
        both.addLayout(way_in, 1)
        both.addLayout(came, 1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(both, 1)
        column.addWidget(close)
        self.resize(800, 480)
