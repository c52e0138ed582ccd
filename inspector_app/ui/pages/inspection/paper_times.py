"""When a paper was begun and handed in, and whether its person has signed it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QTimeEdit, QWidget

from inspector_app.domain.time import BEIJING
from inspector_app.ui.pages.inspection.step_panel import primary_button


class PaperTimesRow(QWidget):
    """`handed_in` carries both moments, and whether the paper is signed."""

    handed_in = Signal(object, object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = datetime.min.replace(tzinfo=BEIJING)
        self.began = QTimeEdit()
        self.began.setAccessibleName(self.tr("Begun at"))
        self.ended = QTimeEdit()
        self.ended.setAccessibleName(self.tr("Handed in at"))
        for field in (self.began, self.ended):
            field.setDisplayFormat("HH:mm")
        self.signed = QCheckBox(self.tr("Signed on the paper"))
        self.signed.setChecked(True)
        self.go = primary_button(self.tr("Hand the paper in"))
        self.go.clicked.connect(self._hand_in)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(QLabel(self.tr("Begun at")))
        row.addWidget(self.began)
        row.addWidget(QLabel(self.tr("Handed in at")))
        row.addWidget(self.ended)
        row.addWidget(self.signed)
        row.addStretch()
        row.addWidget(self.go)

    def show_times(self, began: datetime, now: datetime) -> None:
        """Propose these moments; the officer corrects them."""
        self._now = now
        self.began.setTime(QTime(began.hour, began.minute))
        self.ended.setTime(QTime(now.hour, now.minute))

    def _hand_in(self) -> None:
        self.handed_in.emit(
            self._moment(self.began), self._moment(self.ended), self.signed.isChecked()
        )

    def _moment(self, field: QTimeEdit) -> datetime:
        """The time of today; a test does not go on over midnight."""
        time = field.time()
        return self._now.replace(hour=time.hour(), minute=time.minute(), second=0, microsecond=0)
