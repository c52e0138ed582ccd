"""Signatures on sealed files by officers and department, and time stamps that follow later."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.file_signatures import FileName, FileSignatures, KeyKind, SignedPlace
from inspector_app.services.context import Progress, ServiceContext, no_progress
from inspector_app.services.device_signature import authority_address
from inspector_app.storage import signed_copies
from inspector_app.storage.database import Transaction
from inspector_app.storage.signed_copies import SignedCopy, StoredFile

if TYPE_CHECKING:  # pyHanko is loaded when something is signed
    from inspector_app.documents.signing.keys import SigningKey


@dataclass(frozen=True, slots=True)
class KeyChoice:
    """The key to sign with: a PKCS#12 file, or a token by its library, label and certificate.

    `secret` is the password or PIN: used once, kept nowhere.
    """

    kind: KeyKind
    path: Path
    secret: str = field(repr=False)
    token: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class FileState:
    """Who signed a file, by what kind of key, and whether every signature has a time stamp."""

    file: FileName
    signatures: FileSignatures
    kinds: tuple[tuple[SignedPlace, KeyKind], ...]
    added: int
    """Signatures and stamps since the file was sealed."""


@dataclass(frozen=True, slots=True)
class StampReport:
    """How many files got their stamp, how many still wait, and why the last one failed."""

    stamped: int
    waiting: int
    failure: AppError | None = None


class PdfSigningService:
    def __init__(self, context: ServiceContext) -> None:
        self._context = context
        self._stamped: set[str] = set()
        """Hashes of files that need no stamp: equal bytes need not be read twice."""

    def newest(self, file: FileName) -> bytes:
        """The file with all its signatures. Raises AppError(NOT_FOUND)."""
        with self._context.database.read() as tx:
            return signed_copies.newest(tx, file).pdf

    def original(self, file: FileName) -> bytes:
        """The file as it was sealed, byte for byte. Raises AppError(NOT_FOUND)."""
        with self._context.database.read() as tx:
            return signed_copies.original(tx, file).pdf

    def state(self, file: FileName) -> FileState:
        """Who has signed. Raises AppError: NOT_FOUND, PDF_NOT_READABLE."""
        with self._context.database.read() as tx:
            newest = signed_copies.newest(tx, file)
            kinds = signed_copies.key_kinds(tx, file)
        found = _signatures(newest.pdf)
        told = tuple(
            (each, kinds.get((each.name, each.fingerprint), KeyKind.DEVICE))
            for each in found.signed
        )
        return FileState(file, found, told, added=len(kinds))

    def sign(self, file: FileName, place: str, choice: KeyChoice) -> FileState:
        """Sign one of the file's places; the copy is what is handed out from now on.

        Raises AppError: PLACE_MISSING, PLACE_SIGNED, DEPARTMENT_SIGNED, KEY_EXPIRED,
        CHANGED_BY_OTHERS, NOT_FOUND, and as the keys of `documents.signing.keys`.
        """
        from inspector_app.documents.signing.keys import holder_of  # noqa: PLC0415 - when signing
        from inspector_app.documents.signing.signing import (  # noqa: PLC0415 - as above
            Signing,
            countersign,
        )

        with self._context.database.read() as tx:
            base = signed_copies.newest(tx, file)
            authority = authority_address(tx)
        _signatures(base.pdf).require_free(place)
        key = signing_key(choice)
        now = self._context.clock()
        holder = holder_of(key)
        if holder.valid_until < now:
            day = holder.valid_until.astimezone(now.tzinfo).date()
            raise AppError(Problem.KEY_EXPIRED, name=holder.name, day=day)
        signed = countersign(base.pdf, place, key, Signing(now, authority))
        self._keep(file, base, signed.pdf, (place, choice.kind))
        return self.state(file)

    def waiting(self) -> tuple[FileName, ...]:
        """This computer's files with a signature that no time stamp covers.

        Those sealed before there were signatures have none to stamp.
        """
        device_id = self._context.device.key.device_id
        with self._context.database.read() as tx:
            candidates = signed_copies.ending_unstamped(tx, device_id)
            return tuple(
                file
                for file, pdf_hash in candidates.items()
                if pdf_hash not in self._stamped and self._needs_stamp(tx, file)
            )

    def stamp(self, file: FileName) -> FileState:
        """Add a document time stamp as a new revision.

        Raises AppError: STAMP_ADDRESS_MISSING, STAMP_NOT_GIVEN, NO_PLACE_FOR_STAMP,
        CHANGED_BY_OTHERS, NOT_FOUND.
        """
        from inspector_app.documents.signing.signing import stamp  # noqa: PLC0415 - when signing

        with self._context.database.read() as tx:
            base = signed_copies.newest(tx, file)
            authority = authority_address(tx)
        if not authority:
            raise AppError(Problem.STAMP_ADDRESS_MISSING)
        place = _signatures(base.pdf).free_stamp
        if place is None:
            raise AppError(Problem.NO_PLACE_FOR_STAMP)
        stamped = stamp(base.pdf, place, authority)
        self._keep(file, base, stamped, (place, KeyKind.STAMP))
        return self.state(file)

    def stamp_waiting(self, progress: Progress = no_progress) -> StampReport:
        """Stamp every file that waits for it, until the authority fails to answer.

        Raises AppError(STAMP_ADDRESS_MISSING).
        """
        with self._context.database.read() as tx:
            if not authority_address(tx):
                raise AppError(Problem.STAMP_ADDRESS_MISSING)
        waiting = self.waiting()
        stamped, failure = 0, None
        for number, file in enumerate(waiting):
            progress(number, len(waiting))
            try:
                self.stamp(file)
                stamped += 1
            except AppError as error:
                failure = error
                if error.problem is Problem.STAMP_NOT_GIVEN:
                    break
        return StampReport(stamped, len(waiting) - stamped, failure)

    def _needs_stamp(self, tx: Transaction, file: FileName) -> bool:
        newest = signed_copies.newest(tx, file)
        found = _signatures(newest.pdf)
        if found.signed and not found.stamped and found.free_stamp is not None:
            return True
        self._stamped.add(newest.pdf_hash)
        return False

    def _keep(
        self, file: FileName, base: StoredFile, pdf: bytes, made: tuple[str, KeyKind]
    ) -> None:
        place, kind = made
        by = next(each for each in _signatures(pdf).signed if each.name == place)
        now = self._context.clock()
        copy = SignedCopy(
            id=self._context.new_key(),
            file=file,
            device_id=self._context.device.key.device_id,
            base_hash=base.pdf_hash,
            pdf=pdf,
            pdf_hash=hashlib.sha256(pdf).hexdigest(),
            place=place,
            signer=by.signer,
            key_kind=kind,
            fingerprint=by.fingerprint,
            signed_at=now,
        )
        action = "file.stamped" if kind is KeyKind.STAMP else "file.signed"
        subject = file.document_id or file.inspection_id
        with self._context.database.write() as tx:
            if signed_copies.newest(tx, file).pdf_hash != base.pdf_hash:
                raise AppError(Problem.CHANGED_BY_OTHERS)
            signed_copies.add(tx, copy)
            entry = AuditEntry(
                now, action, subject, by.signer, base.pdf_hash, copy.pdf_hash, why=place
            )
            self._context.audit(tx, entry)


def signing_key(choice: KeyChoice) -> SigningKey:
    """The chosen key, not opened yet. Raises AppError: FILE_NOT_FOUND, FILE_NOT_READABLE."""
    from inspector_app.documents.signing.keys import FileKey, TokenKey  # noqa: PLC0415 - when signing

    if choice.kind is KeyKind.TOKEN:
        return TokenKey(str(choice.path), choice.token, choice.label, choice.secret)
    try:
        return FileKey(choice.path.read_bytes(), choice.secret)
    except FileNotFoundError as error:
        raise AppError(
            Problem.FILE_NOT_FOUND, file=choice.path.name, path=str(choice.path)
        ) from error
    except OSError as error:
        raise AppError(Problem.FILE_NOT_READABLE, file=choice.path.name) from error


def _signatures(pdf: bytes) -> FileSignatures:
    from inspector_app.documents.signing.reading import signatures_of  # noqa: PLC0415 - when needed

    return signatures_of(pdf)
