"""The evidence meter: what the record still needs, each line a link to its step."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.inspections import Evidence, EvidenceLine, InspectionState
from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.labels import evidence_text
from inspector_app.ui.pages.inspection.snapshot import Snapshot

_NAMES_SHOWN = 4
_BY_NUMBER = {Evidence.ATTEMPTS_FINISHED, Evidence.RUBRICS_SCORED, Evidence.TESTED_SIGNED}


class EvidenceMeter(QPushButton):
    """A button with the count; it opens the list. `step_wanted` carries the step of a line."""

    step_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._popup: EvidenceList | None = None
        self.setToolTip(self.tr("What sealing still needs"))
        self.clicked.connect(self._open)
        self.setVisible(False)

    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        self._snapshot = snapshot
        self.setVisible(snapshot is not None)
        if snapshot is None:
            return
        missing = len(snapshot.missing)
        state = snapshot.inspection.state
        if state is InspectionState.SEALED:
            text, meaning, tone = self.tr("Sealed"), Icon.LOCK, theme.Tone.GOOD
        elif state is InspectionState.CANCELLED:
            text, meaning, tone = self.tr("Cancelled"), Icon.BAD, theme.Tone.MUTED
        elif missing:
            text = self.tr("Sealing needs {count} more").format(count=missing)
            meaning, tone = Icon.WARNING, theme.Tone.WARNING
        else:
            text, meaning, tone = self.tr("Ready to be sealed"), Icon.GOOD, theme.Tone.GOOD
        self.setText(text)
        self.setIcon(icon(meaning, theme.colours().of(tone)))

    def _open(self) -> None:
        if self._snapshot is None:
            return
        self._popup = EvidenceList(self._snapshot, self)
        self._popup.step_wanted.connect(self.step_wanted)
        size = self._popup.sizeHint()
        corner = self.mapToGlobal(QPoint(self.width() - size.width(), self.height() + 4))
        self._popup.move(corner)
        self._popup.show()


class EvidenceList(QFrame):
    """All lines of the meter; a click goes to the step where a line is put right."""

    step_wanted = Signal(object)

    def __init__(self, snapshot: Snapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme.set_role(self, "card")
        self.setMinimumWidth(360)
        rows = QVBoxLayout(self)
        rows.setSpacing(2)
        title = QLabel(self.tr("What the record must hold"))
        theme.set_role(title, "heading")
        rows.addWidget(title)
        for line in snapshot.evidence:
            button = QPushButton(evidence_line_text(line, snapshot))
            theme.set_role(button, "link")
            tone = theme.Tone.GOOD if line.done else theme.Tone.WARNING
            meaning = Icon.GOOD if line.done else Icon.WARNING
            button.setIcon(icon(meaning, theme.colours().of(tone)))
            button.clicked.connect(partial(self._go, line))
            rows.addWidget(button)

    def _go(self, line: EvidenceLine, *_: object) -> None:
        self.step_wanted.emit(line.step)
        self.close()


def evidence_line_text(line: EvidenceLine, snapshot: Snapshot) -> str:
    """A line in words: what, and whose part is missing."""
    text = evidence_text(line.evidence)
    if line.done or line.evidence is Evidence.PLACE_AND_PURPOSE:
        return text
    names = snapshot.names(line.missing) if line.evidence in _BY_NUMBER else line.missing
    if not names:
        return text
    if line.evidence is Evidence.FINDINGS_DECIDED:
        return _with(text, str(len(names)))
    shown = "、".join(name[:12] for name in names[:_NAMES_SHOWN])
    rest = len(names) - _NAMES_SHOWN
    return _with(text, f"{shown} +{rest}" if rest > 0 else shown)


def _with(what: str, who: str) -> str:
    return QCoreApplication.translate("Evidence", "{what}: {who}").format(what=what, who=who)
