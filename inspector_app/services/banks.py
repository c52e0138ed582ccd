"""Question banks: loaded from their files, proposed for an enterprise, drawn from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from inspector_app.domain.blueprints import PRESETS, Blueprint
from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.questions import Question, QuestionBank
from inspector_app.domain.record_json import blueprint_json
from inspector_app.exchange.question_banks import read_bank
from inspector_app.services.context import Progress, ServiceContext, no_progress
from inspector_app.storage import banks
from inspector_app.storage.codecs import blueprint_from_json
from inspector_app.storage.database import Transaction

ReviewTest = Callable[[Question, date], bool]
"""Whether a question is 待复核 on a day and must not be drawn."""


@dataclass(frozen=True, slots=True)
class BankSyncReport:
    """What loading the bank files did: banks loaded anew, and a problem per refused file."""

    loaded: tuple[str, ...]
    problems: tuple[AppError, ...]


class BankService:
    def __init__(
        self, context: ServiceContext, folders: Sequence[Path], needs_review: ReviewTest
    ) -> None:
        self._context = context
        self._folders = folders
        self._needs_review = needs_review
        self._last_problems: tuple[AppError, ...] = ()

    def sync(self, progress: Progress = no_progress) -> BankSyncReport:
        """Load the bank files that changed; a wrong file changes nothing."""
        files = [path for folder in self._folders for path in sorted(folder.glob("*.yaml"))]
        with self._context.database.read() as tx:
            known = banks.file_hashes(tx)
        loaded: list[str] = []
        problems: list[AppError] = []
        for done, path in enumerate(files, start=1):
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            if known.get(path.stem) != digest:
                try:
                    loaded.append(self._load(path, digest))
                except AppError as error:
                    problems.append(error)
            progress(done, len(files))
        self._last_problems = tuple(problems)
        return BankSyncReport(tuple(loaded), self._last_problems)

    def problems(self) -> tuple[AppError, ...]:
        """What the last `sync` refused."""
        return self._last_problems

    def all(self) -> tuple[QuestionBank, ...]:
        """Every bank with the number of its questions, without the questions."""
        with self._context.database.read() as tx:
            return banks.listed(tx)

    def questions(self, bank_id: str) -> tuple[Question, ...]:
        with self._context.database.read() as tx:
            return banks.questions(tx, [bank_id])

    def under_review(self, bank_id: str) -> frozenset[str]:
        """The refs of the bank's questions that are 待复核 today and will not be drawn."""
        today = self._context.today()
        return frozenset(q.ref for q in self.questions(bank_id) if self._needs_review(q, today))

    def proposed_for(self, enterprise: Enterprise) -> tuple[str, ...]:
        """The banks set for the enterprise, else those that serve its industry."""
        found = self.all()
        if enterprise.bank_ids:
            return tuple(bank.id for bank in found if bank.id in enterprise.bank_ids)
        return tuple(bank.id for bank in found if bank.serves(enterprise.industry))

    def drawable(self, tx: Transaction, bank_ids: Sequence[str]) -> tuple[Question, ...]:
        """The banks' questions that may be drawn today."""
        today = self._context.today()
        return tuple(
            question
            for question in banks.questions(tx, bank_ids)
            if not self._needs_review(question, today)
        )

    def versions(self, tx: Transaction, bank_ids: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """Id and version of each bank that there is, in the order of `bank_ids`."""
        known = {bank.id: bank.version for bank in banks.listed(tx)}
        return tuple((each, known[each]) for each in bank_ids if each in known)

    def blueprints(self) -> tuple[Blueprint, ...]:
        """The presets, then the plans saved by the user."""
        with self._context.database.read() as tx:
            saved = tuple(blueprint_from_json(content) for content in banks.blueprints(tx))
        presets = {preset.id for preset in PRESETS}
        return PRESETS + tuple(each for each in saved if each.id not in presets)

    def save_blueprint(self, blueprint: Blueprint) -> Blueprint:
        """Keep a plan of the user's own. Raises AppError(FIELD_REQUIRED)."""
        if not blueprint.title.strip():
            raise AppError(Problem.FIELD_REQUIRED, field="title")
        with self._context.database.write() as tx:
            banks.store_blueprint(tx, blueprint.id, blueprint_json(blueprint))
            self._context.note(tx, "plan.saved", blueprint.id, new=blueprint.title)
        return blueprint

    def _load(self, path: Path, digest: str) -> str:
        bank = read_bank(path)
        with self._context.database.write() as tx:
            changed = banks.changed_refs(tx, bank)
            if changed:
                raise AppError(Problem.QUESTION_CHANGED_SAME_VERSION, file=path.name, refs=changed)
            known = {each.id: each.version for each in banks.listed(tx)}
            before = known.get(bank.id, "")
            self._context.note(tx, "bank.loaded", bank.id, old=before, new=bank.version)
            banks.store(tx, bank, digest)
        return bank.id
