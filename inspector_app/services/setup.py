"""The bureau and its officers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inspector_app.domain.audit import differences
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.officers import MINIMUM_PIN_LENGTH, Bureau, Officer
from inspector_app.services.context import ServiceContext
from inspector_app.storage import officers, settings
from inspector_app.storage.database import Transaction

_BUREAU = "bureau"


@dataclass(frozen=True, slots=True)
class OfficerDraft:
    """An officer to be saved: without `id` a new one; an empty `pin` keeps the old."""

    name: str
    certificate_number: str
    valid_until: date
    pin: str = ""
    id: str = ""
    active: bool = True
    row_version: int = 1


class SetupService:
    """Who inspects, and what their documents are headed with."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def is_first_start(self) -> bool:
        return self.bureau() is None

    def bureau(self) -> Bureau | None:
        with self._context.database.read() as tx:
            return read_bureau(tx)

    def save_bureau(self, bureau: Bureau, as_read: Bureau | None = None) -> Bureau:
        """Keep the bureau in place of the one that was read.

        Raises AppError: FIELD_REQUIRED, CHANGED_BY_OTHERS.
        """
        bureau = Bureau(
            bureau.name.strip(), bureau.short_name.strip(), bureau.device_prefix.strip().upper()
        )
        _require("name", bureau.name)
        _require("short_name", bureau.short_name)
        with self._context.database.write() as tx:
            settings.hold(tx, _BUREAU)
            kept = read_bureau(tx)
            if kept not in {as_read, bureau}:
                raise AppError(Problem.CHANGED_BY_OTHERS, name=bureau.name, newer=kept)
            settings.put(
                tx,
                _BUREAU,
                {
                    "name": bureau.name,
                    "short_name": bureau.short_name,
                    "device_prefix": bureau.device_prefix,
                },
            )
        return bureau

    def officers(self, *, include_inactive: bool = False) -> tuple[Officer, ...]:
        with self._context.database.read() as tx:
            return officers.listed(tx, include_inactive=include_inactive)

    def save_officer(self, draft: OfficerDraft) -> Officer:
        """Add or change an officer.

        Raises AppError: FIELD_REQUIRED, CERTIFICATE_TAKEN, PIN_TOO_SHORT, CHANGED_BY_OTHERS.
        """
        name, certificate = draft.name.strip(), draft.certificate_number.strip()
        _require("name", name)
        _require("certificate_number", certificate)
        if not draft.id:
            _require("pin", draft.pin)
        if draft.pin and len(draft.pin) < MINIMUM_PIN_LENGTH:
            raise AppError(Problem.PIN_TOO_SHORT, minimum=MINIMUM_PIN_LENGTH)
        pin_hash = _hashed(draft.pin) if draft.pin else ""
        officer = Officer(
            id=draft.id or self._context.new_key(),
            name=name,
            certificate_number=certificate,
            valid_until=draft.valid_until,
            active=draft.active,
            row_version=draft.row_version,
        )
        with self._context.database.write() as tx:
            holder = officers.with_certificate(tx, certificate)
            if holder and holder.id != officer.id:
                raise AppError(Problem.CERTIFICATE_TAKEN, certificate=certificate, name=holder.name)
            store = officers.change if draft.id else officers.add
            self._note_officer(tx, officer, new_pin=bool(pin_hash))
            store(tx, officer, pin_hash, self._context.clock())
            return officers.by_ids(tx, (officer.id,))[0]

    def _note_officer(self, tx: Transaction, officer: Officer, *, new_pin: bool) -> None:
        known = officers.by_ids(tx, (officer.id,))
        before = known[0] if known else Officer(officer.id, "", "", officer.valid_until)
        names = ("name", "certificate_number", "valid_until", "active")
        old, new = differences(before, officer, names)
        action = "officer.changed" if known else "officer.added"
        why = "new PIN" if known and new_pin else ""
        self._context.note(tx, action, officer.id, old=old, new=new, why=why)

    def check_pin(self, officer_ids: tuple[str, ...], pin: str) -> Officer:
        """The officer whose PIN it is. Raises AppError(PIN_WRONG)."""
        with self._context.database.read() as tx:
            return officer_with_pin(tx, officer_ids, pin)


def officer_with_pin(tx: Transaction, officer_ids: tuple[str, ...], pin: str) -> Officer:
    """The officer of these whose PIN it is. Raises AppError(PIN_WRONG)."""
    hashes = officers.pin_hashes(tx, officer_ids)
    for officer in officers.by_ids(tx, officer_ids):
        if _fits(pin, hashes[officer.id]):
            return officer
    raise AppError(Problem.PIN_WRONG)


def read_bureau(tx: Transaction) -> Bureau | None:
    value = settings.get(tx, _BUREAU)
    return Bureau(**value) if value else None


def _require(field: str, value: str) -> None:
    if not value:
        raise AppError(Problem.FIELD_REQUIRED, field=field)


def _hashed(pin: str) -> str:
    from argon2 import PasswordHasher  # noqa: PLC0415 - loaded when first needed

    return PasswordHasher().hash(pin)


def _fits(pin: str, pin_hash: str) -> bool:
    from argon2 import PasswordHasher  # noqa: PLC0415 - as above
    from argon2.exceptions import VerificationError  # noqa: PLC0415 - as above

    if not pin_hash:
        return False
    try:
        return PasswordHasher().verify(pin_hash, pin)
    except VerificationError:
        return False
