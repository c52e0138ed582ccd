"""Signing a sealed file with an officer's or the department's own key: 加签."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QWidget
from typing_extensions import override

from inspector_app.domain.errors import Problem
from inspector_app.domain.file_signatures import FileName, KeyKind, PlaceKind, SignedPlace
from inspector_app.services.pdf_signing import FileState, KeyChoice, StampReport
from inspector_app.services.signing_keys import KnownKey
from inspector_app.ui.context import UiContext
from inspector_app.ui.dialogs.form_dialog import FormDialog
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import day_text
from inspector_app.ui.signature_labels import (
    fingerprint_text,
    key_kind_text,
    place_text,
    signed_text,
)
from inspector_app.ui.stamp_run import StampRun
from inspector_app.ui.texts import problem_text
from inspector_app.ui.theme import Tone, set_role, set_tone
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.form import Form
from inspector_app.ui.widgets.rows import Row, Rows

_WIDTH = 640
_OF_FIELD = {
    Problem.KEY_PASSWORD_WRONG: "secret",
    Problem.TOKEN_PIN_WRONG: "secret",
    Problem.TOKEN_PIN_LOCKED: "secret",
    Problem.KEY_FILE_UNREADABLE: "key",
    Problem.KEY_UNUSABLE: "key",
    Problem.KEY_EXPIRED: "key",
    Problem.FILE_NOT_FOUND: "key",
    Problem.FILE_NOT_READABLE: "key",
    Problem.TOKEN_LIBRARY_UNREADABLE: "key",
    Problem.TOKEN_NOT_FOUND: "key",
    Problem.TOKEN_KEY_NOT_FOUND: "key",
    Problem.PLACE_SIGNED: "place",
    Problem.PLACE_MISSING: "place",
    Problem.DEPARTMENT_SIGNED: "place",
    Problem.CHANGED_BY_OTHERS: "place",
}


class SignFileDialog(FormDialog):
    """Shows who has signed, and signs once more; it stays open until it is closed."""

    def __init__(
        self, context: UiContext, file: FileName, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", Form(_OF_FIELD), parent)
        self.setWindowTitle(self.tr("Sign {number}").format(number=title))
        self._context = context
        self._file = file
        self._runs = StampRun(context, self)
        self._signed = Rows(self.tr("The file carries no electronic signature."))
        self._place, self._key, self._secret = QComboBox(), QComboBox(), QLineEdit()
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._told = QLabel(wordWrap=True)
        self.setMinimumWidth(_WIDTH)
        self._stamp = button(self.tr("Add a &time stamp"), Icon.CLOCK)
        self._original = button(self.tr("Save the &original…"), Icon.SAVE)
        self._lay_out()
        self._runs.finished.connect(self._stamping_over)
        self._reload()

    @override
    def submit(self) -> None:
        known = self._key.currentData()
        place = self._place.currentData()
        if not isinstance(known, KnownKey) or not isinstance(place, str):
            self.form.show_error("key", self.tr("Choose the key with which to sign."))
            return
        if not self._secret.text() and known.kind is KeyKind.TOKEN:
            self.form.show_error("secret", self.tr("This must be filled in."))
            return
        choice = KeyChoice(known.kind, known.path, self._secret.text(), known.token, known.label)
        self.set_working(working=True)
        signing, file = self._context.services.pdf_signing, self._file
        self._context.runner.write(
            lambda: signing.sign(file, place, choice), self._signed_now, self.show_failure
        )

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Signed already"))
        set_role(heading, "heading")
        explained = QLabel(
            self.tr(
                "The officers' places come first, the department signs last and closes the file. "
                "Every signature makes a new copy; the sealed original stays as it is."
            ),
            wordWrap=True,
        )
        set_role(explained, "caption")
        for place, widget in enumerate((heading, self._signed, explained)):
            self.body.insertWidget(place, widget)
        self.form.add("place", self.tr("&Place"), self._place)
        self.form.add(
            "key",
            self.tr("&Key"),
            self._key,
            self.tr("Tokens and often used key files are added in the settings."),
        )
        self.form.add(
            "secret",
            self.tr("Pass&word or PIN"),
            self._secret,
            self.tr("Used for this signature only and kept nowhere."),
        )
        self.body.insertWidget(self.body.count() - 1, self._told)
        self._keep.setText(self.tr("&Sign"))
        self._leave.setText(self.tr("Close"))
        for each, act in ((self._stamp, self._stamp_now), (self._original, self._save_original)):
            self._buttons.addButton(each, self._buttons.ButtonRole.ActionRole)
            each.setAutoDefault(False)
            each.clicked.connect(act)
        self._original.hide()
        self._key.activated.connect(self._key_chosen)

    def _reload(self) -> None:
        services, file = self._context.services, self._file
        self._context.runner.read(services.signing_keys.known, self._show_keys, self.show_failure)
        self._context.runner.read(
            lambda: services.pdf_signing.state(file), self._show_state, self.show_failure
        )

    def _show_keys(self, keys: tuple[KnownKey, ...]) -> None:
        self._key.clear()
        for key in keys:
            self._add_key(key)
        self._key.addItem(self.tr("Choose a key file…"), None)
        self._key.setCurrentIndex(0 if keys else -1)

    def _add_key(self, key: KnownKey) -> None:
        words = self.tr("{holder} ({kind}, valid until {day})")
        text = words.format(
            holder=key.holder, kind=key_kind_text(key.kind), day=day_text(key.valid_until)
        )
        self._key.addItem(text, key)

    def _show_state(self, state: FileState) -> None:
        found = state.signatures
        self._signed.set_rows(tuple(self._row(place, kind) for place, kind in state.kinds))
        self._place.clear()
        for name in found.free:
            place = SignedPlace(name)
            self._place.addItem(place_text(place, state.officer(place)), name)
        can_sign = bool(found.free)
        for field in (self._place, self._key, self._secret):
            field.setEnabled(can_sign)
        self.set_working(working=not can_sign)
        self._original.setVisible(state.added > 0)
        self._stamp.setEnabled(not found.stamped and found.free_stamp is not None)
        if found.closed:
            self._tell(self.tr("The department has signed last; the file is closed."), Tone.INFO)
        elif not found.places:
            words = self.tr(
                "This file was sealed by an earlier version and has no places for signatures."
            )
            self._tell(words, Tone.WARNING)
        QTimer.singleShot(0, self, self.fit)

    def _row(self, place: SignedPlace, kind: KeyKind) -> Row:
        more = self.tr("{who} · {kind} · {at} · certificate {code}").format(
            who=place.signer,
            kind=key_kind_text(kind),
            at=signed_text(place),
            code=fingerprint_text(place.fingerprint),
        )
        if place.kind is PlaceKind.STAMP:
            return Row(place_text(place), more)
        stamped = place.stamped_at is not None
        badge = self.tr("with time stamp") if stamped else ""
        return Row(place_text(place), more, badge, Tone.GOOD)

    def _key_chosen(self, index: int) -> None:
        if self._key.itemData(index) is not None:
            return
        folder = self._context.settings.last_folder
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a key file"), folder, "PKCS#12 (*.pfx *.p12)"
        )
        if chosen:
            self.use_file(Path(chosen))
        else:
            self._key.setCurrentIndex(-1)

    def use_file(self, path: Path) -> None:
        """Offer a key file that is not in the settings, for this once."""
        self._context.settings.last_folder = str(path.parent)
        day = self._context.services.clock().date()
        key = KnownKey(KeyKind.FILE, path, "", "", path.name, day, "")
        self._key.insertItem(0, path.name, key)
        self._key.setCurrentIndex(0)
        self._secret.setFocus()

    def _signed_now(self, state: FileState) -> None:
        self._secret.clear()
        self._show_state(state)
        if not state.signatures.closed:
            last = state.kinds[-1][0]
            words = self.tr("{name} has signed. The copy with this signature is used from now on.")
            self._tell(words.format(name=last.signer), Tone.GOOD)

    def _stamp_now(self) -> None:
        self._stamp.setEnabled(False)
        self._tell(self.tr("Asking for a time stamp…"), Tone.INFO)
        self._runs.begin((self._file,))

    def _stamping_over(self, report: StampReport) -> None:
        if report.failure is not None:
            self._tell(problem_text(report.failure), Tone.WARNING)
            self._stamp.setEnabled(True)
            return
        self._tell(self.tr("The file has its time stamp."), Tone.GOOD)
        signing, file = self._context.services.pdf_signing, self._file
        self._context.runner.read(lambda: signing.state(file), self._show_state, self.show_failure)

    def _save_original(self) -> None:
        settings, file = self._context.settings, self._file
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the file as it was sealed"), settings.last_folder, "PDF (*.pdf)"
        )
        if chosen:
            path = Path(chosen).with_suffix(".pdf")
            settings.last_folder = str(path.parent)
            signing = self._context.services.pdf_signing
            self._context.runner.read(
                lambda: signing.save_original(file, path), self._original_saved, self.show_failure
            )

    def _original_saved(self, path: Path) -> None:
        self._tell(self.tr("Saved as {path}.").format(path=path), Tone.GOOD)

    def _tell(self, words: str, tone: Tone) -> None:
        self._told.setText(words)
        set_tone(self._told, tone)
        QTimer.singleShot(0, self, self.fit)
