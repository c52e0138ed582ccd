"""Signatures on sealed files by officers and department, and time stamps that follow later."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.file_signatures import (
    FileName,
    FileSignatures,
    KeyKind,
    PlaceKind,
    SignedPlace,
)
from inspector_app.services.context import Progress, ServiceContext, no_progress
from inspector_app.services.device_signature import authority_address
from inspector_app.services.files import write_whole
from inspector_app.storage import official_documents, sealed, signed_copies
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
    officers: tuple[str, ...]
    """The officers' names in the order of their places."""

    def officer(self, place: SignedPlace) -> str:
        """The name of the officer whose place it is; empty for other places."""
        named = place.kind is PlaceKind.OFFICER and place.number <= len(self.officers)
        return self.officers[place.number - 1] if named else ""


@dataclass(frozen=True, slots=True)
class StampReport:
    """How many files got their stamp, how many may still wait, and why the last one failed."""

    stamped: int
    waiting: int
    failure: AppError | None = None


@dataclass(frozen=True, slots=True)
class StampWork:
    """A file to be stamped by the authority at this address."""

    file: FileName
    base: StoredFile
    authority: str


@dataclass(frozen=True, slots=True)
class StampedWork:
    """The stamped file, not kept yet."""

    work: StampWork
    place: str
    pdf: bytes = field(repr=False)


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

    def save_original(self, file: FileName, path: Path) -> Path:
        """Write the file as it was sealed. Raises AppError: NOT_FOUND, FOLDER_NOT_WRITABLE."""
        return write_whole(path, self.original(file))

    def state(self, file: FileName) -> FileState:
        """Who has signed. Raises AppError: NOT_FOUND, PDF_NOT_READABLE."""
        with self._context.database.read() as tx:
            newest = signed_copies.newest(tx, file)
            kinds = signed_copies.key_kinds(tx, file)
            officers = _officers(tx, file)
        found = _signatures(newest.pdf)
        told = tuple(
            (each, kinds.get((each.name, each.fingerprint), KeyKind.DEVICE))
            for each in found.signed
        )
        return FileState(file, found, told, added=len(kinds), officers=officers)

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

    def candidates(self) -> tuple[FileName, ...]:
        """This computer's files that may need a time stamp: quick, the file itself is not read."""
        device_id = self._context.device.key.device_id
        with self._context.database.read() as tx:
            found = signed_copies.ending_unstamped(tx, device_id)
        return tuple(file for file, pdf_hash in found.items() if pdf_hash not in self._stamped)

    def prepare(self, file: FileName) -> StampWork:
        """What `fetch` needs. Raises AppError: STAMP_ADDRESS_MISSING, NOT_FOUND."""
        with self._context.database.read() as tx:
            authority = authority_address(tx)
            if not authority:
                raise AppError(Problem.STAMP_ADDRESS_MISSING)
            return StampWork(file, signed_copies.newest(tx, file), authority)

    def fetch(self, work: StampWork) -> StampedWork | None:
        """The file with a document time stamp; None if it needs none or has no place for it.

        May take seconds and touches no data, so any thread may call it. Raises
        AppError(STAMP_NOT_GIVEN).
        """
        from inspector_app.documents.signing.signing import stamp  # noqa: PLC0415 - when signing

        found = _signatures(work.base.pdf)
        place = found.free_stamp
        if found.stamped or not found.signed or place is None:
            self._stamped.add(work.base.pdf_hash)
            return None
        return StampedWork(work, place, stamp(work.base.pdf, place, work.authority))

    def keep(self, done: StampedWork) -> None:
        """Keep what `fetch` gave as a new copy. Raises AppError: CHANGED_BY_OTHERS, NOT_FOUND."""
        self._keep(done.work.file, done.work.base, done.pdf, (done.place, KeyKind.STAMP))

    def stamp_waiting(self, progress: Progress = no_progress) -> StampReport:
        """Stamp every file of this computer that waits for it, until no answer comes.

        Raises AppError(STAMP_ADDRESS_MISSING).
        """
        candidates = self.candidates()
        with self._context.database.read() as tx:
            if not authority_address(tx):
                raise AppError(Problem.STAMP_ADDRESS_MISSING)
        stamped = 0
        for number, file in enumerate(candidates):
            progress(number, len(candidates))
            try:
                done = self.fetch(self.prepare(file))
            except AppError as error:
                return StampReport(stamped, len(candidates) - number, error)
            if done is not None:
                self.keep(done)
                stamped += 1
        return StampReport(stamped, 0)

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


def _officers(tx: Transaction, file: FileName) -> tuple[str, ...]:
    """As the sealed record or the issued document names them."""
    if file.document_id:
        document = official_documents.get(tx, file.document_id).document
        return tuple(each.name for each in document.officers)
    record = json.loads(sealed.get(tx, file.inspection_id).record)
    return tuple(str(each["name"]) for each in record["officers"])


def _signatures(pdf: bytes) -> FileSignatures:
    from inspector_app.documents.signing.reading import signatures_of  # noqa: PLC0415 - when needed

    return signatures_of(pdf)
