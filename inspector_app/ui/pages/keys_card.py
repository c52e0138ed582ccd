"""Keys and time stamps, in the settings."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.file_signatures import KeyKind
from inspector_app.services.pdf_signing import StampReport
from inspector_app.services.signing_keys import DeviceKeyView, KnownKey
from inspector_app.ui.context import UiContext
from inspector_app.ui.dialogs.signing_key import SigningKeyDialog
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import day_text, moment_text
from inspector_app.ui.pages.page import Page
from inspector_app.ui.signature_labels import fingerprint_text, key_kind_text
from inspector_app.ui.stamp_run import StampRun
from inspector_app.ui.texts import problem_text
from inspector_app.ui.theme import Tone
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.form import Form
from inspector_app.ui.widgets.notice import Notice
from inspector_app.ui.widgets.rows import Row, Rows
from inspector_app.ui.widgets.section import Section


class KeysCard(Section):
    """This computer's key, the keys of officers and department, where time stamps come from."""

    def __init__(self, context: UiContext, page: Page) -> None:
        super().__init__("")
        self.set_title(self.tr("Signatures and time stamps"))
        self._context = context
        self._page = page
        self._today = context.services.clock().date()
        self._stamps = StampRun(context, self)
        self._own, self._others = Rows(""), Rows(self.tr("No key file and no token yet."))
        self.address = QLineEdit()
        self.address.setPlaceholderText("http://")
        self._form = Form(
            {Problem.STAMP_ADDRESS_INVALID: "authority", Problem.STAMP_NOT_GIVEN: "authority"}
        )
        self._build()

    def reload(self) -> None:
        keys, read = self._context.services.signing_keys, self._context.runner.read
        read(keys.device, self._show_device)
        read(keys.known, self._show_keys)
        if not self.address.isModified():
            read(keys.authority, self.address.setText)

    def _build(self) -> None:
        for words, kind in (
            (self.tr("Add a &key file"), KeyKind.FILE),
            (self.tr("Add a &token"), KeyKind.TOKEN),
        ):
            add = button(words, Icon.ADD)
            add.clicked.connect(partial(self._add, kind))
            self.add_to_header(add)
        self._form.add(
            "authority",
            self.tr("Time stamps &from"),
            self.address,
            self.tr(
                "Address of a time-stamping authority (RFC 3161); empty for none. Without a "
                "network files are signed all the same and stamped later."
            ),
        )
        save = button(self.tr("Save the a&ddress"), Icon.SAVE)
        test = button(self.tr("T&ry it"))
        now = button(self.tr("Stamp what &waits"), Icon.CLOCK)
        save.clicked.connect(self._save_address)
        test.clicked.connect(self._test_address)
        now.clicked.connect(self._stamp_waiting)
        self._stamps.finished.connect(self._stamping_over)
        for widget in (self._own, self._others, self._form):
            self.add(widget)
        row = QHBoxLayout()
        for each in (save, test, now):
            row.addWidget(each)
        row.addStretch()
        self.body.addLayout(row)

    def _show_device(self, key: DeviceKeyView) -> None:
        more = self.tr(
            "Certificate {code}, since {since}. It proves that a file is whole and comes from this "
            "computer; it is not by itself a reliable electronic signature of an officer "
            "(Electronic Signature Law, article 13)."
        )
        words = more.format(code=fingerprint_text(key.fingerprint), since=moment_text(key.since))
        self._own.set_rows((Row(key.name, words),))

    def _show_keys(self, keys: tuple[KnownKey, ...]) -> None:
        self._others.set_rows(tuple(self._row(key) for key in keys))

    def _row(self, key: KnownKey) -> Row:
        where = str(key.path)
        if key.kind is KeyKind.TOKEN:
            where = f"{key.token or '—'} · {key.path.name}"
        words = self.tr("{kind}: {where} · valid until {day} · certificate {code}")
        valid = key.valid_until >= self._today
        return Row(
            key.holder,
            words.format(
                kind=key_kind_text(key.kind),
                where=where,
                day=day_text(key.valid_until),
                code=fingerprint_text(key.fingerprint),
            ),
            badge=self.tr("Valid") if valid else self.tr("Expired"),
            tone=Tone.GOOD if valid else Tone.BAD,
            action=self.tr("Forget"),
            run=partial(self._forget, key),
        )

    def _add(self, kind: KeyKind) -> None:
        SigningKeyDialog(self._context, kind, self).open()

    def _forget(self, key: KnownKey) -> None:
        keys = self._context.services.signing_keys
        self._context.runner.write(lambda: keys.forget(key.fingerprint))
        words = self.tr("The key of {name} is off the list; file or token stay as they are.")
        self._page.show_notice(Notice(words.format(name=key.holder)))

    def _save_address(self) -> None:
        self._form.clear_errors()
        keys, url = self._context.services.signing_keys, self.address.text()
        self._context.runner.write(
            lambda: keys.set_authority(url), self._address_saved, self._address_refused
        )

    def _address_saved(self, url: str) -> None:
        self.address.setText(url)
        words = self.tr("The address is saved.") if url else self.tr("Time stamps are turned off.")
        self._page.show_notice(Notice(words, Tone.GOOD))

    def _address_refused(self, error: AppError) -> None:
        if not self._form.show_problem(error):
            self._page.show_failure(error)

    def _test_address(self) -> None:
        self._form.clear_errors()
        keys, url = self._context.services.signing_keys, self.address.text()
        self._context.runner.read(
            lambda: keys.try_authority(url), self._address_works, self._address_refused
        )

    def _address_works(self, name: str) -> None:
        words = self.tr("“{name}” answers with valid time stamps.")
        self._page.show_notice(Notice(words.format(name=name), Tone.GOOD))

    def _stamp_waiting(self) -> None:
        self._page.show_notice(Notice(self.tr("Asking for time stamps…"), stays=True))
        self._stamps.begin()

    def _stamping_over(self, report: StampReport) -> None:
        words = self.tr("{count} files got their time stamp.").format(count=report.stamped)
        if report.failure is not None:
            words = f"{words} {problem_text(report.failure)}"
        tone = Tone.WARNING if report.failure is not None else Tone.GOOD
        self._page.show_notice(Notice(words, tone, stays=report.failure is not None))
