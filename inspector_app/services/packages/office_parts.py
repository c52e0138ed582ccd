"""What the office sends besides rows: banks, plans, templates, the county's settings.

A part that was changed on this computer since the office's last one is never replaced unasked: the
preview shows both. Files replaced are kept beside the backups.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.packages import PartKind, PartLine, PartStanding
from inspector_app.exchange.packages.reading import PackageFile
from inspector_app.exchange.question_banks import bank_of
from inspector_app.exchange.yaml_files import Lines, parse
from inspector_app.services.files import write_whole
from inspector_app.services.packages import paths
from inspector_app.services.packages.survey import content_of
from inspector_app.storage import banks, settings
from inspector_app.storage.codecs import blueprint_from_json
from inspector_app.storage.database import Transaction

RECEIVED = "office_parts"
"""Setting: hash and date of each part as it last came from the office."""
SHARED_SETTINGS = {"bureau": ("name", "short_name"), "county": None}
"""Which settings the office decides, and which of their fields; None means all."""
Undo = Callable[[], None]


@dataclass(frozen=True, slots=True)
class OfficeFolders:
    """Where banks and templates of the county's own are, and where replaced files are kept."""

    banks: Path
    templates: Path
    replaced: Path


@dataclass(frozen=True, slots=True)
class Part:
    """A part by its content as text."""

    kind: PartKind
    name: str
    text: str

    @property
    def key(self) -> str:
        return f"{self.kind.value}:{self.name}"

    @property
    def hash(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()


class OfficeParts:
    def __init__(self, folders: OfficeFolders) -> None:
        self._folders = folders

    def here(self, tx: Transaction) -> dict[str, Part]:
        """Everything of this computer that an office would send, by key."""
        found = [*self._files(PartKind.BANK), *self._files(PartKind.TEMPLATE)]
        plans = banks.blueprints(tx)
        found += [Part(PartKind.PLAN, str(plan["id"]), _text(plan)) for plan in plans]
        for name, fields in SHARED_SETTINGS.items():
            value = settings.get(tx, name)
            if value is not None:
                shared = {key: value[key] for key in fields or value if key in value}
                found.append(Part(PartKind.SETTING, name, _text(shared)))
        return {part.key: part for part in found}

    def there(self, package: PackageFile) -> tuple[Part, ...]:
        """Everything that the package brings, checked. Raises AppError."""
        found = []
        for kind, folder in ((PartKind.BANK, paths.BANKS), (PartKind.TEMPLATE, paths.TEMPLATES)):
            for entry in package.paths(folder):
                with content_of(package, entry):
                    text = package.read(entry).decode("utf-8-sig")
                    _check_file(kind, entry, text)
                found.append(Part(kind, entry.removeprefix(folder), text))
        with content_of(package, paths.OFFICE):
            data = package.json(paths.OFFICE)
            for content in data["plans"]:
                blueprint_from_json(content)
                found.append(Part(PartKind.PLAN, str(content["id"]), _text(content)))
            for name, value in data["settings"].items():
                if name not in SHARED_SETTINGS or not isinstance(value, dict):
                    raise ValueError(name)
                found.append(Part(PartKind.SETTING, name, _text(value)))
        return tuple(found)

    def lines(self, tx: Transaction, package: PackageFile) -> tuple[PartLine, ...]:
        """Every part beside what is here."""
        here, received = self.here(tx), settings.get(tx, RECEIVED) or {}
        made_at = package.manifest.made_at
        return tuple(
            _line(part, here.get(part.key), received.get(part.key), made_at)
            for part in self.there(package)
        )

    def wanted(
        self, tx: Transaction, package: PackageFile, overwrite: Collection[str]
    ) -> tuple[Part, ...]:
        """The parts to take: new and newer ones, and those chosen."""
        take = {PartStanding.NEW, PartStanding.NEWER}
        lines = {line.key: line.standing for line in self.lines(tx, package)}
        return tuple(
            part
            for part in self.there(package)
            if lines[part.key] in take
            or (part.key in overwrite and lines[part.key] is not PartStanding.KNOWN)
        )

    def store(self, tx: Transaction, package: PackageFile, parts: tuple[Part, ...]) -> None:
        """Keep plans, settings and the banks' questions, and what came when.

        Raises AppError(QUESTION_CHANGED_SAME_VERSION).
        """
        for part in parts:
            if part.kind is PartKind.PLAN:
                banks.store_blueprint(tx, part.name, json.loads(part.text))
            elif part.kind is PartKind.SETTING:
                settings.hold(tx, part.name)
                kept = settings.get(tx, part.name) or {}
                settings.put(tx, part.name, _defaults(part.name) | kept | json.loads(part.text))
            elif part.kind is PartKind.BANK:
                _store_bank(tx, part)
        received = settings.get(tx, RECEIVED) or {}
        at = package.manifest.made_at.isoformat()
        came = {part.key: {"sha256": part.hash, "made_at": at} for part in parts}
        latest = max(at, received.get(RECEIVED, {}).get("made_at", ""))
        settings.put(tx, RECEIVED, received | came | {RECEIVED: {"made_at": latest}})

    @contextmanager
    def placing(self) -> Iterator[Callable[[tuple[Part, ...], datetime], None]]:
        """Gives what puts files in place; if the block raises, those before are back."""
        undone: list[Undo] = []

        def place(parts: tuple[Part, ...], now: datetime) -> None:
            for part in parts:
                if part.kind in {PartKind.BANK, PartKind.TEMPLATE}:
                    undone.append(self._place(part, now))  # noqa: PERF401 - undone if the next fails

        try:
            yield place
        except BaseException:
            for undo in reversed(undone):
                undo()
            raise

    def _place(self, part: Part, now: datetime) -> Undo:
        path = self._folder(part.kind) / part.name
        before = path.read_bytes() if path.exists() else None
        if before is not None:
            name = f"{now:%Y%m%d-%H%M%S}-{part.name.replace('/', '-')}"
            write_whole(self._folders.replaced / name, before)
        write_whole(path, part.text.encode())

        def undo() -> None:
            if before is None:
                path.unlink(missing_ok=True)
            else:
                write_whole(path, before)

        return undo

    def _files(self, kind: PartKind) -> Iterator[Part]:
        folder = self._folder(kind)
        pattern = "*.yaml" if kind is PartKind.BANK else "**/*.yaml"
        for path in sorted(folder.glob(pattern)):
            try:
                text = path.read_text(encoding="utf-8-sig")
            except (OSError, UnicodeDecodeError) as error:
                raise AppError(Problem.FILE_NOT_READABLE, file=path.name) from error
            yield Part(kind, path.relative_to(folder).as_posix(), text)

    def _folder(self, kind: PartKind) -> Path:
        return self._folders.banks if kind is PartKind.BANK else self._folders.templates


def _line(
    part: Part, here: Part | None, received: dict[str, str] | None, made_at: datetime
) -> PartLine:
    if here is None:
        return PartLine(part.kind, part.name, PartStanding.NEW, "", part.text)
    if here.hash == part.hash:
        standing = PartStanding.KNOWN
    elif received and datetime.fromisoformat(received["made_at"]) > made_at:
        standing = PartStanding.OLDER
    elif received and received["sha256"] == here.hash:
        standing = PartStanding.NEWER
    else:
        standing = PartStanding.CHANGED_HERE
    return PartLine(part.kind, part.name, standing, here.text, part.text)


def _check_file(kind: PartKind, entry: str, text: str) -> None:
    path = Path(entry)
    if path.suffix != ".yaml":
        raise ValueError(path.name)
    if kind is PartKind.BANK:
        try:
            bank_of(path, text.encode())
        except AppError as error:
            raise ValueError(str(error.params.get("detail", error.problem.name))) from error
    elif not isinstance(parse(text), Lines):
        raise ValueError(path.name)


def _store_bank(tx: Transaction, part: Part) -> None:
    bank = bank_of(Path(part.name), part.text.encode())
    changed = banks.changed_refs(tx, bank)
    if changed:
        raise AppError(Problem.QUESTION_CHANGED_SAME_VERSION, file=part.name, refs=changed)
    banks.store(tx, bank, part.hash)


def _defaults(name: str) -> dict[str, Any]:
    return {"device_prefix": ""} if name == "bureau" else {}


def _text(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1)
