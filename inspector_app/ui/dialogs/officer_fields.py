"""The fields of one officer, in the first start and in the settings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from inspector_app.domain.errors import Problem
from inspector_app.domain.officers import MINIMUM_PIN_LENGTH, Officer
from inspector_app.services.setup import OfficerDraft
from inspector_app.ui.dialogs.conflict import Difference, different
from inspector_app.ui.widgets.date_field import DateField
from inspector_app.ui.widgets.form import Form

_CERTIFICATE_YEARS = timedelta(days=365)
_LONGEST_PIN = 32


class OfficerForm(Form):
    """Gives an `OfficerDraft`, or None while a field is wrong, with the error beside it."""

    def __init__(self, today: date, officer: Officer | None = None) -> None:
        super().__init__(
            {Problem.CERTIFICATE_TAKEN: "certificate_number", Problem.PIN_TOO_SHORT: "pin"}
        )
        self._officer = officer
        self._name = QLineEdit(officer.name if officer else "")
        self._certificate = QLineEdit(officer.certificate_number if officer else "")
        self._until = DateField(officer.valid_until if officer else today + _CERTIFICATE_YEARS)
        self._pin = _pin_field()
        self._again = _pin_field()
        self._build()

    def set_officer(self, officer: Officer) -> None:
        """From now on the fields change this officer."""
        self._officer = officer

    def empty(self) -> bool:
        """Whether nothing was entered at all."""
        return not any(field.text().strip() for field in (self._name, self._certificate, self._pin))

    def draft(self) -> OfficerDraft | None:
        """What was entered, if the fields hold together."""
        self.clear_errors()
        if not self._check():
            return None
        return OfficerDraft(
            name=self._name.text(),
            certificate_number=self._certificate.text(),
            valid_until=self._until.day(),
            pin=self._pin.text(),
            id=self._officer.id if self._officer else "",
            active=self._officer.active if self._officer else True,
            row_version=self._officer.row_version if self._officer else 1,
        )

    def differences(self, newer: Officer) -> Sequence[Difference]:
        """Where this version differs from the fields."""
        return different(
            [
                (self.label_of("name"), self._name.text(), newer.name),
                (
                    self.label_of("certificate_number"),
                    self._certificate.text(),
                    newer.certificate_number,
                ),
                (
                    self.label_of("valid_until"),
                    self._until.day().isoformat(),
                    newer.valid_until.isoformat(),
                ),
            ]
        )

    def show_officer(self, officer: Officer) -> None:
        """Fill the fields; PINs are never shown."""
        self._name.setText(officer.name)
        self._certificate.setText(officer.certificate_number)
        self._until.set_day(officer.valid_until)
        self._pin.clear()
        self._again.clear()

    def _check(self) -> bool:
        new = self._officer is None
        required = QCoreApplication.translate("OfficerForm", "This must be filled in.")
        wrong: list[tuple[str, str]] = []
        if self._pin.text() != self._again.text():
            wrong.append(("pin_again", self.tr("The two PINs differ. Type the same one twice.")))
        if (new or self._pin.text()) and len(self._pin.text()) < MINIMUM_PIN_LENGTH:
            short = self.tr("The PIN needs at least {minimum} characters.")
            wrong.append(("pin", short.format(minimum=MINIMUM_PIN_LENGTH)))
        if not self._certificate.text().strip():
            wrong.append(("certificate_number", required))
        if not self._name.text().strip():
            wrong.append(("name", required))
        for name, sentence in wrong:
            self.show_error(name, sentence)
        return not wrong

    def _build(self) -> None:
        keep = self.tr("Leave empty to keep the present PIN.") if self._officer else ""
        hand_back = self.tr("The PIN ends a test on the laptop and takes it back.")
        self.add("name", self.tr("Name"), self._name)
        self.add("certificate_number", self.tr("Certificate number"), self._certificate)
        self.add("valid_until", self.tr("Valid until"), self._until)
        self.add("pin", self.tr("PIN"), self._pin, keep or hand_back)
        self.add("pin_again", self.tr("PIN once more"), self._again)


def _pin_field() -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setMaxLength(_LONGEST_PIN)
    return field
