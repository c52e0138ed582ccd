"""Who must sign, and who has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from inspector_app.services.signing import SignerView
from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.labels import signer_kind_text
from inspector_app.ui.widgets.records_model import Column
from inspector_app.ui.widgets.records_table import RecordsTable, TableWords
from inspector_app.ui.widgets.section import Section


class SignersPanel(Section):
    """`sign_wanted` and `withdrawal_wanted` carry the `SignerView`."""

    sign_wanted = Signal(object)
    withdrawal_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Signatures"))
        self.table: RecordsTable[SignerView] = RecordsTable(
            self._columns(),
            TableWords(
                key=lambda each: (each.kind, each.signer),
                search_text=lambda each: f"{each.name} {each.detail}",
            ),
        )
        self.sign_button = QPushButton(icon(Icon.SIGN), self.tr("Sign or refuse… (Enter)"))
        self.withdraw_button = QPushButton(icon(Icon.UNDO), self.tr("Withdraw"))
        self._editable = False
        row = QHBoxLayout()
        row.addWidget(self.sign_button)
        row.addWidget(self.withdraw_button)
        row.addStretch()
        self.add(self.table, 1)
        self.body.addLayout(row)
        self.table.opened.connect(self._open)
        self.table.selection_changed.connect(self._show_possible)
        self.sign_button.clicked.connect(self._sign)
        self.withdraw_button.clicked.connect(self._withdraw)

    def show_signers(self, signers: Sequence[SignerView], *, editable: bool) -> None:
        """Show these; the next who has not signed is selected."""
        self._editable = editable
        current = self.table.current()
        self.table.set_records(signers)
        kept = next((s for s in signers if current and _key(s) == _key(current)), None)
        if kept is None or kept.signature is not None:
            waiting = next((each for each in signers if each.signature is None), None)
            if waiting is not None:
                self.table.view.clearSelection()
                self.table.select(_key(waiting))
        self._show_possible()

    def _columns(self) -> list[Column[SignerView]]:
        return [
            Column(self.tr("Signs as"), lambda each: signer_kind_text(each.kind), width=130),
            Column(self.tr("Name"), lambda each: each.name, width=90),
            Column(self.tr("Detail"), lambda each: each.detail, width=110),
            Column(self.tr("State"), self._state, tone=_tone, width=0),
        ]

    def _state(self, signer: SignerView) -> str:
        signature = signer.signature
        if signature is None:
            return self.tr("not signed yet")
        if signature.refused:
            words = self.tr("✘ did not sign: {reason}")
            text = words.format(reason=signature.refusal_reason)
            if signature.witness:
                text += self.tr(" (witness {name})").format(name=signature.witness)
            return text
        if signature.on_paper:
            return self.tr("✎ signs on the print")
        time = f"{signature.at:%H:%M}"
        return self.tr("✔ signed {time}").format(time=time)

    def _show_possible(self) -> None:
        current = self.table.current() if self._editable else None
        self.sign_button.setEnabled(current is not None and current.signature is None)
        self.withdraw_button.setEnabled(current is not None and current.signature is not None)
        self.sign_button.setVisible(self._editable)
        self.withdraw_button.setVisible(self._editable)

    def _open(self, signer: SignerView) -> None:
        if self._editable and signer.signature is None:
            self.sign_wanted.emit(signer)

    def _sign(self) -> None:
        current = self.table.current()
        if current is not None:
            self.sign_wanted.emit(current)

    def _withdraw(self) -> None:
        current = self.table.current()
        if current is not None:
            self.withdrawal_wanted.emit(current)


def _key(signer: SignerView) -> tuple[object, str]:
    return signer.kind, signer.signer


def _tone(signer: SignerView) -> theme.Tone:
    if signer.signature is None or signer.signature.refused:
        return theme.Tone.WARNING
    return theme.Tone.GOOD
