"""Signing or refusing: the pad with its buttons, as a panel and as a dialog."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.signatures import Strokes
from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.widgets.signature_pad import SignaturePad

OTHER_REASON = ""
ON_PAPER = "改为在纸质文书上签名"
_BUTTON_HEIGHT = 44


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why someone does not sign here, in the record's Chinese, and who saw it.

    `on_paper` is no refusal: the place stays blank for ink on the print.
    """

    reason: str
    witness: str
    on_paper: bool = False


def refusal_reasons() -> tuple[tuple[str, str], ...]:
    """The words for the record, which are Chinese, each with its label in the user's language."""
    return (
        (
            "对检查或测试结果有异议",
            QCoreApplication.translate("Refusal", "Disagrees with the inspection or the result"),
        ),
        ("本人不会写字", QCoreApplication.translate("Refusal", "Cannot write")),
        (
            "身体原因不便书写",
            QCoreApplication.translate("Refusal", "Cannot write today for reasons of health"),
        ),
        (
            ON_PAPER,
            QCoreApplication.translate("Refusal", "Signs on the printed paper instead"),
        ),
        (
            "拒绝签字且未说明理由",
            QCoreApplication.translate("Refusal", "Refuses without giving a reason"),
        ),
        (OTHER_REASON, QCoreApplication.translate("Refusal", "Another reason (write it below)")),
    )


class SignaturePanel(QWidget):
    """The pad and what belongs to it; `signed` carries the strokes, `refused` a `Refusal`.

    All but the handwriting itself can be done by keyboard.
    """

    signed = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pad = SignaturePad()
        self._problem = QLabel(wordWrap=True)
        theme.set_role(self._problem, "error")
        self._problem.setMinimumHeight(20)
        self._refusal = _RefusalForm()
        self._stages = QStackedLayout()
        self._stages.addWidget(self._pad_page())
        self._stages.addWidget(self._refusal)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._stages)
        layout.addWidget(self._problem)
        self.pad.changed.connect(self._forget_problem)
        self._refusal.decided.connect(self._refuse)
        self._refusal.left.connect(self.show_pad)

    def show_pad(self) -> None:
        self._forget_problem()
        self._stages.setCurrentIndex(0)
        self.refuse_button.setFocus()

    def show_refusal(self) -> None:
        """Ask for the reason instead of the handwriting."""
        self._forget_problem()
        self._stages.setCurrentIndex(1)
        self._refusal.reason.setFocus()

    def show_problem(self, text: str) -> None:
        """Say below the pad why the signature was not taken."""
        self._problem.setText(text)

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - as QWidget.setEnabled
        self.setEnabled(not busy)

    def _pad_page(self) -> QWidget:
        self.undo_button = _button(self.tr("Undo last stroke"), Icon.UNDO)
        self.clear_button = _button(self.tr("Clear"), Icon.CLOSE)
        self.refuse_button = _button(self.tr("Not signing here…"))
        self.sign_button = _button(self.tr("Confirm signature"))
        theme.set_role(self.sign_button, "primary")
        self.undo_button.clicked.connect(self.pad.undo)
        self.clear_button.clicked.connect(self.pad.clear)
        self.refuse_button.clicked.connect(self.show_refusal)
        self.sign_button.clicked.connect(self._sign)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pad)
        row = QHBoxLayout()
        row.addWidget(self.undo_button)
        row.addWidget(self.clear_button)
        row.addWidget(self.refuse_button)
        row.addStretch()
        row.addWidget(self.sign_button)
        layout.addLayout(row)
        return page

    def _sign(self) -> None:
        if self.pad.is_signed():
            self._forget_problem()
            self.signed.emit(self.pad.strokes())
        elif self.pad.strokes():
            self.show_problem(
                self.tr("A dot or a short line is not a signature. Please write the whole name.")
            )
        else:
            self.show_problem(self.tr("Nothing is written yet. Please write the name in the box."))

    def _refuse(self, refusal: Refusal) -> None:
        if refusal.reason:
            self._forget_problem()
            self.refused.emit(refusal)
        else:
            self.show_problem(self.tr("Please write the reason."))

    def _forget_problem(self) -> None:
        self._problem.clear()


class SignatureDialog(QDialog):
    """Asks one person to sign; afterwards `strokes` or `refusal` is set."""

    def __init__(self, name: str, detail: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strokes: Strokes = ()
        self.refusal: Refusal | None = None
        self.setWindowTitle(self.tr("Signature of {name}").format(name=name))
        self.setModal(True)
        title = QLabel(name)
        theme.set_role(title, "display")
        words = QLabel(detail, wordWrap=True)
        theme.set_tone(words, theme.Tone.MUTED)
        self.panel = SignaturePanel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(theme.GRID)
        layout.addWidget(title)
        layout.addWidget(words)
        layout.addWidget(self.panel)
        self.panel.signed.connect(self._take_strokes)
        self.panel.refused.connect(self._take_refusal)
        self.resize(720, self.sizeHint().height())

    def _take_strokes(self, strokes: Strokes) -> None:
        self.strokes = strokes
        self.accept()

    def _take_refusal(self, refusal: Refusal) -> None:
        self.refusal = refusal
        self.accept()


class _RefusalForm(QWidget):
    decided = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.reason = QComboBox()
        for record_words, label in refusal_reasons():
            self.reason.addItem(label, record_words)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("In their own words"))
        self.witness = QLineEdit()
        self.witness.setPlaceholderText(self.tr("Name of someone who saw it"))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("&Reason"), self.reason)
        form.addRow(self.tr("&Details"), self.words)
        form.addRow(self.tr("&Witness"), self.witness)
        back = _button(self.tr("Back to signing"), Icon.PREVIOUS)
        self.confirm = _button(self.tr("Record without signature"))
        theme.set_role(self.confirm, "danger")
        for field in (self.reason, self.words, self.witness):
            field.setMinimumHeight(40)
        row = QHBoxLayout()
        row.addWidget(back)
        row.addStretch()
        row.addWidget(self.confirm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addStretch()
        layout.addLayout(row)
        back.clicked.connect(self.left)
        self.confirm.clicked.connect(self._decide)

    def _decide(self) -> None:
        parts = (str(self.reason.currentData()), self.words.text().strip())
        reason = "：".join(part for part in parts if part)
        on_paper = self.reason.currentData() == ON_PAPER
        self.decided.emit(Refusal(reason, self.witness.text().strip(), on_paper))


def _button(text: str, meaning: Icon | None = None) -> QPushButton:
    button = QPushButton(text)
    button.setMinimumHeight(_BUTTON_HEIGHT)
    button.setAutoDefault(False)
    if meaning is not None:
        button.setIcon(icon(meaning))
    return button
