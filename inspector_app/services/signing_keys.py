"""The keys that may sign files here, and where time stamps come from; no password is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.file_signatures import KeyKind
from inspector_app.domain.time import BEIJING
from inspector_app.exchange.device_keys import certificate_name
from inspector_app.services.context import ServiceContext
from inspector_app.services.device_signature import SIGNING_SETTING, authority_address
from inspector_app.services.pdf_signing import KeyChoice, signing_key
from inspector_app.storage import settings
from inspector_app.storage.database import Transaction


@dataclass(frozen=True, slots=True)
class DeviceKeyView:
    """This computer's own key, as PDF readers name it."""

    name: str
    fingerprint: str
    since: datetime


@dataclass(frozen=True, slots=True)
class KnownKey:
    """A key file or a token's key as it was chosen, with what its certificate says."""

    kind: KeyKind
    path: Path
    token: str
    label: str
    holder: str
    valid_until: date
    fingerprint: str


class SigningKeyService:
    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def device(self) -> DeviceKeyView:
        """The key that signs whatever is sealed here."""
        key = self._context.device.key
        name = certificate_name(key.device_id)
        return DeviceKeyView(name, key.certificate_fingerprint, key.created_at)

    def known(self) -> tuple[KnownKey, ...]:
        """The keys that were shown to this computer, in that order."""
        with self._context.database.read() as tx:
            return self._known(tx)

    def add(self, choice: KeyChoice) -> KnownKey:
        """Open a key once and remember where it is and whose it is, not how it was opened.

        Raises AppError: FIELD_REQUIRED, FILE_NOT_FOUND, FILE_NOT_READABLE, and as the keys of
        `documents.signing.keys`.
        """
        from inspector_app.documents.signing.keys import holder_of  # noqa: PLC0415 - when needed

        if not choice.path.name:
            raise AppError(Problem.FIELD_REQUIRED, field="path")
        holder = holder_of(signing_key(choice))
        key = KnownKey(
            kind=choice.kind,
            path=choice.path,
            token=choice.token,
            label=choice.label,
            holder=holder.name,
            valid_until=holder.valid_until.astimezone(BEIJING).date(),
            fingerprint=holder.fingerprint,
        )
        with self._context.database.write() as tx:
            others = [e for e in self._known(tx) if e.fingerprint != key.fingerprint]
            self._keep(tx, (*others, key))
            now = self._context.clock()
            entry = AuditEntry(now, "key.added", key.fingerprint, who=key.holder)
            self._context.audit(tx, entry)
        return key

    def forget(self, fingerprint: str) -> None:
        """Take a key off the list; the file or token itself stays as it is."""
        with self._context.database.write() as tx:
            self._keep(tx, tuple(e for e in self._known(tx) if e.fingerprint != fingerprint))
            self._context.audit(tx, AuditEntry(self._context.clock(), "key.forgotten", fingerprint))

    def authority(self) -> str:
        """The address of the time-stamping authority; empty without one."""
        with self._context.database.read() as tx:
            return authority_address(tx)

    def set_authority(self, url: str) -> str:
        """Keep the address; empty turns time stamps off. Raises AppError(STAMP_ADDRESS_INVALID)."""
        url = _address(url)
        with self._context.database.write() as tx:
            found = settings.get(tx, SIGNING_SETTING) or {}
            settings.put(tx, SIGNING_SETTING, {**found, "authority": url})
            entry = AuditEntry(
                self._context.clock(),
                "authority.set",
                SIGNING_SETTING,
                old=str(found.get("authority", "")),
                new=url,
            )
            self._context.audit(tx, entry)
        return url

    def try_authority(self, url: str) -> str:
        """The name with which the authority stamps a sample.

        Raises AppError: FIELD_REQUIRED, STAMP_ADDRESS_INVALID, STAMP_NOT_GIVEN.
        """
        from inspector_app.documents.signing.authority import (  # noqa: PLC0415 - when needed
            authority_name,
        )

        url = _address(url)
        if not url:
            raise AppError(Problem.FIELD_REQUIRED, field="authority")
        return authority_name(url)

    def _known(self, tx: Transaction) -> tuple[KnownKey, ...]:
        found = settings.get(tx, SIGNING_SETTING) or {}
        listed = found.get("keys", {}).get(self._context.device.key.device_id, [])
        return tuple(_from_json(each) for each in listed)

    def _keep(self, tx: Transaction, keys: tuple[KnownKey, ...]) -> None:
        """Paths are this computer's own, so each computer has its list."""
        found = settings.get(tx, SIGNING_SETTING) or {}
        own = {self._context.device.key.device_id: [_to_json(each) for each in keys]}
        kept = {**found, "keys": {**found.get("keys", {}), **own}}
        settings.put(tx, SIGNING_SETTING, kept)


def _address(url: str) -> str:
    url = url.strip()
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise AppError(Problem.STAMP_ADDRESS_INVALID) from error
    if url and (parts.scheme not in {"http", "https"} or not parts.hostname):
        raise AppError(Problem.STAMP_ADDRESS_INVALID)
    return url


def _to_json(key: KnownKey) -> dict[str, str]:
    return {
        "kind": key.kind.value,
        "path": str(key.path),
        "token": key.token,
        "label": key.label,
        "holder": key.holder,
        "valid_until": key.valid_until.isoformat(),
        "fingerprint": key.fingerprint,
    }


def _from_json(kept: dict[str, Any]) -> KnownKey:
    return KnownKey(
        kind=KeyKind(kept["kind"]),
        path=Path(kept["path"]),
        token=kept["token"],
        label=kept["label"],
        holder=kept["holder"],
        valid_until=date.fromisoformat(kept["valid_until"]),
        fingerprint=kept["fingerprint"],
    )
