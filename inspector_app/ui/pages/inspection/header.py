"""The top of the page: whose inspection it is, who inspects, how long, and what is saved."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.pages.inspection.snapshot import Snapshot

_MINUTE = 60
_HOUR = 3600


class Header(QWidget):
    left = Signal()
    cancel_wanted = Signal()
    documents_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._back = QPushButton(icon(Icon.PREVIOUS), self.tr("Back"))
        self._back.setToolTip(self.tr("Everything is saved; continue at any time"))
        self.title = QLabel()
        theme.set_role(self.title, "title")
        self.officers = QLabel()
        theme.set_tone(self.officers, theme.Tone.MUTED)
        self.elapsed = QLabel()
        self.saved = QLabel()
        self._saved_icon = QLabel()
        self._cancel = QPushButton(self.tr("Cancel the inspection…"))
        theme.set_role(self._cancel, "link")
        self.documents = QPushButton(icon(Icon.LIST), self.tr("Documents…"))
        self.documents.setToolTip(
            self.tr("Inspection plan, orders, and the test's own papers: look, print, save")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID * 2)
        for widget in (self._back, self.title, self.officers):
            row.addWidget(widget)
        row.addStretch()
        for widget in (self._cancel, self.documents, self.elapsed, self._saved_icon, self.saved):
            row.addWidget(widget)
        self._back.clicked.connect(self.left)
        self._cancel.clicked.connect(self.cancel_wanted)
        self.documents.clicked.connect(self.documents_wanted)
        self.show_snapshot(None)

    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        """Show this inspection, or that a new one is being prepared."""
        self._snapshot = snapshot
        for widget in (self.officers, self.documents, self.elapsed, self.saved, self._saved_icon):
            widget.setVisible(snapshot is not None)
        self._cancel.setVisible(snapshot is not None and snapshot.open)
        if snapshot is None:
            self.title.setText(self.tr("New inspection"))
            return
        self.title.setText(snapshot.enterprise.name)
        self.officers.setText("、".join(officer.name for officer in snapshot.officers))
        self.saved.setText(self.tr("Saved {time}").format(time=f"{snapshot.saved_at:%H:%M:%S}"))
        self._saved_icon.setPixmap(icon(Icon.GOOD, theme.colours().good).pixmap(QSize(14, 14)))

    def show_time(self, now: datetime) -> None:
        """The time since the inspection began, or that it took."""
        if self._snapshot is None:
            return
        inspection = self._snapshot.inspection
        end = inspection.ended_at or inspection.sealed_at or now
        words = self.tr("Elapsed {time}")
        self.elapsed.setText(words.format(time=duration_text(end - inspection.started_at)))


def duration_text(duration: timedelta) -> str:
    """As 1:02:03, or 02:03 below an hour."""
    seconds = max(0, int(duration.total_seconds()))
    hours, minutes, rest = seconds // _HOUR, seconds % _HOUR // _MINUTE, seconds % _MINUTE
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"


def clock_text(seconds: int) -> str:
    """Time left as 03:12."""
    return duration_text(timedelta(seconds=seconds))
