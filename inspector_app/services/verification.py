"""Verifying a PDF: for anyone, without a database or a first start."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.chain import ChainReport
from inspector_app.domain.devices import KeyStanding
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.recompute import read_record, recompute
from inspector_app.domain.seals import read_seal
from inspector_app.domain.verdicts import DOCUMENT_SCHEMA, judge
from inspector_app.domain.verification import FileReport, FoundSeal, RecordHead
from inspector_app.services.chain_verification import ChainService
from inspector_app.services.context import Progress, ServiceContext, no_progress
from inspector_app.storage import attempts, audit, deficiencies, devices, official_documents

LARGEST_BYTES = 512 * 1024 * 1024


class VerificationService:
    """Verifying inside the program: device keys are known, and the database can be checked."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def file(self, path: Path) -> FileReport:
        """The verdict on a file. Raises AppError as `verify_file`."""
        with self._context.database.read() as tx:
            known = {name: standing for name, (_, standing) in devices.keys(tx).items()}
        return verify_file(path, known)

    def database(self, progress: Progress = no_progress) -> ChainReport:
        """The check of everything that is kept for good."""
        return ChainService(self._context.database).verify(progress)

    def log(self, inspection_id: str) -> tuple[AuditEntry, ...]:
        """What the log notes of an inspection: itself, its papers, problems and documents."""
        with self._context.database.read() as tx:
            subjects = [inspection_id]
            subjects += [each.id for each in attempts.of_inspection(tx, inspection_id)]
            subjects += [each.id for each in deficiencies.of_inspection(tx, inspection_id)]
            subjects += [each.id for each in official_documents.of_inspection(tx, inspection_id)]
            return audit.of_subjects(tx, subjects)


def verify_file(path: Path, known: Mapping[str, KeyStanding] | None = None) -> FileReport:
    """The verdict on a file; `known` are the device keys that someone here has looked at.

    Raises AppError: FILE_NOT_FOUND, FILE_EMPTY, FILE_NOT_READABLE.
    """
    return verify_bytes(_content(path), path.name, known)


def verify_bytes(
    pdf: bytes, name: str, known: Mapping[str, KeyStanding] | None = None
) -> FileReport:
    """The verdict on a file's content."""
    from inspector_app.documents.verification.reading import read_facts  # noqa: PLC0415 - when needed

    facts = read_facts(pdf)
    record = _head(facts.record) if facts.record else None
    document = _document_head(facts.document) if facts.document and not record else None
    head, text = record or document, facts.record if record else facts.document
    data_hash = sha256_hex(text) if text and head else ""
    seal = _seal(facts.seal, known) if facts.seal else None
    results = recompute(text) if text and record else ()
    verdict, reasons = judge(facts, head.schema if head else "", data_hash, seal, results)
    return FileReport(name, verdict, reasons, facts, head, data_hash, results, seal)


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise AppError(Problem.FILE_NOT_FOUND, path=str(path))
        if path.stat().st_size > LARGEST_BYTES:
            raise AppError(Problem.FILE_NOT_READABLE, file=path.name)
        content = path.read_bytes()
    except OSError as error:
        raise AppError(Problem.FILE_NOT_READABLE, file=path.name) from error
    if not content:
        raise AppError(Problem.FILE_EMPTY, file=path.name)
    return content


def _head(text: str) -> RecordHead | None:
    data = read_record(text)
    if data is None:
        return None
    enterprise = data.get("enterprise")
    name = enterprise.get("name", "") if isinstance(enterprise, dict) else ""
    version = data.get("version")
    return RecordHead(
        schema=str(data["schema"]),
        number=str(data.get("number", "")),
        version=version if isinstance(version, int) else 0,
        enterprise=str(name),
        sealed_at=str(data.get("sealed_at") or ""),
    )


def _document_head(text: str) -> RecordHead | None:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or data.get("schema") != DOCUMENT_SCHEMA:
        return None
    return RecordHead(
        schema=DOCUMENT_SCHEMA,
        number=str(data.get("number", "")),
        version=1,
        enterprise=str(data.get("enterprise_name", "")),
        sealed_at=str(data.get("issued_at") or ""),
    )


def _seal(text: str, known: Mapping[str, KeyStanding] | None) -> FoundSeal | None:
    from inspector_app.exchange.seal_checks import seal_holds  # noqa: PLC0415 - when needed

    try:
        statement, signature = read_seal(text)
    except (ValueError, RecursionError):
        return None
    standing = None if known is None else known.get(statement.key, KeyStanding.UNKNOWN)
    return FoundSeal(statement, seal_holds(statement, signature), standing)
