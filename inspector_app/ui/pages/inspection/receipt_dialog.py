"""The receipt of a draw: everything that is needed to recompute it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector_app.services.draw_views import DrawState, DrawView
from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.labels import digits_by_text, moment_text, role_text
from inspector_app.ui.pages.inspection.qr import QrLabel
from inspector_app.ui.pages.inspection.receipt_print import print_document, receipt_document

_QR_SIDE = 280


class ReceiptDialog(QDialog):
    def __init__(self, draw: DrawView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draw = draw
        self.setWindowTitle(self.tr("Receipt of draw {number}").format(number=draw.number))
        title = QLabel(draw.short_commitment)
        theme.set_role(title, "display")
        self._rows = QGridLayout()
        self._rows.setColumnStretch(1, 1)
        for label, value in self._facts(draw):
            self._add_row(label, value)
        state = QLabel(self._state_text(draw), wordWrap=True)
        qr = QrLabel(_QR_SIDE)
        qr.show_text(draw.receipt)
        left = QVBoxLayout()
        left.addWidget(title)
        left.addWidget(state)
        left.addLayout(self._rows)
        left.addWidget(QLabel(self.tr("How anyone recomputes it")))
        left.addWidget(self._how_to(draw))
        both = QHBoxLayout()
        both.addLayout(left, 1)
        both.addWidget(qr, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.addLayout(both)
        column.addWidget(self._buttons())
        self.resize(1000, 560)

    def _how_to(self, draw: DrawView) -> QPlainTextEdit:
        how = QPlainTextEdit(self._instructions(draw))
        how.setReadOnly(True)
        how.setMaximumHeight(170)
        how.setStyleSheet("font-family: monospace; font-size: 12px;")
        return how

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.print_button = buttons.addButton(
            self.tr("Print…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.print_button.setIcon(icon(Icon.PRINT))
        self.print_button.clicked.connect(self._print)
        buttons.rejected.connect(self.reject)
        return buttons

    def document(self) -> QTextDocument:
        """The receipt as it is printed."""
        draw = self._draw
        facts = [*self._facts(draw), (self.tr("Course"), self._state_text(draw))]
        return receipt_document(self.windowTitle(), facts, draw.receipt)

    def _print(self) -> None:
        print_document(self.document(), self)

    def _facts(self, draw: DrawView) -> list[tuple[str, str]]:
        facts = [
            (self.tr("Commitment"), draw.commitment),
            (self.tr("Frame hash"), draw.frame_hash),
        ]
        if draw.drawn_at is not None:
            facts += [
                (self.tr("Secret"), draw.secret),
                (self.tr("Digits"), draw.digits),
                (self.tr("Seed"), draw.seed),
            ]
        return facts

    def _add_row(self, label: str, value: str) -> None:
        row = self._rows.rowCount()
        field = QLineEdit(value)
        field.setReadOnly(True)
        field.setCursorPosition(0)
        field.setAccessibleName(label)
        copy = QPushButton(self.tr("Copy"))
        copy.setAccessibleName(self.tr("Copy: {label}").format(label=label))
        copy.clicked.connect(partial(QGuiApplication.clipboard().setText, value))
        self._rows.addWidget(QLabel(label), row, 0)
        self._rows.addWidget(field, row, 1)
        self._rows.addWidget(copy, row, 2)

    def _state_text(self, draw: DrawView) -> str:
        if draw.state is DrawState.ABANDONED:
            return self.tr("Abandoned: {reason}").format(reason=draw.abandoned_reason)
        parts = [self.tr("Committed {moment}").format(moment=moment_text(draw.committed_at))]
        if draw.drawn_at is not None and draw.digits_by is not None:
            words = self.tr("Drawn {moment}, digits given by: {who}")
            moment = moment_text(draw.drawn_at)
            parts.append(words.format(moment=moment, who=digits_by_text(draw.digits_by)))
        parts += [
            self.tr("{person} replaced by {by}: {reason}").format(
                person=each.person, by=each.by, reason=each.reason
            )
            for each in draw.replaced
        ]
        parts += [
            self.tr("{group}: {names}").format(
                group=f"{stratum.batch} · {role_text(stratum.role)}",
                names="、".join(f"{each.name} {each.number}" for each in stratum.drawn),
            )
            for stratum in draw.strata
            if stratum.drawn
        ]
        return "\n".join(parts)

    def _instructions(self, draw: DrawView) -> str:
        if draw.drawn_at is None:
            return self.tr(
                "The secret is published after the draw; then everything can be checked."
            )
        digits = draw.digits
        lines = [
            self.tr("# each command must print the value shown above"),
            self.tr("# commitment"),
            f"printf 'draw-v1/secret\\n{draw.secret}' | sha256sum",
            self.tr("# seed"),
            f"printf 'draw-v1/seed\\n{draw.frame_hash}\\n{draw.secret}\\n{digits}' | sha256sum",
            self.tr("# ticket of a person; in each group the smallest tickets are drawn"),
            f"printf 'draw-v1/ticket\\n{draw.seed}\\n{self._example(draw)}' | sha256sum",
        ]
        return "\n".join(lines)

    def _example(self, draw: DrawView) -> str:
        for stratum in draw.strata:
            for person in stratum.drawn:
                return f"{stratum.batch}\\n{stratum.role.value}\\n{person.number}"
        return self.tr("batch\\nrole\\nnumber")
