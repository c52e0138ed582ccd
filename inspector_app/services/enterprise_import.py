"""Enterprises from a list: looked through first, then kept all or none."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

from inspector_app.domain.enterprise_lists import (
    EnterpriseChoices,
    EnterpriseCorrection,
    EnterpriseListRow,
    EnterprisePreview,
    KeptEnterprises,
    brought_up_to_date,
    chosen_banks,
    completed,
    known_enterprises,
)
from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.lists import ImportResult
from inspector_app.domain.packages import PeopleKind
from inspector_app.domain.questions import QuestionBank
from inspector_app.services.banks import BankService
from inspector_app.services.context import Progress, ServiceContext, no_progress
from inspector_app.services.initials import initials_of
from inspector_app.storage import enterprises
from inspector_app.storage.database import Transaction
from inspector_app.storage.merge import groups

ListReader: TypeAlias = Callable[
    [Path, EnterpriseChoices | None, KeptEnterprises], EnterprisePreview
]
_NO_CORRECTION = EnterpriseCorrection()


class EnterpriseImportService:
    def __init__(self, context: ServiceContext, banks: BankService, read: ListReader) -> None:
        self._context, self._banks, self._read = context, banks, read

    def preview(self, path: Path, choices: EnterpriseChoices | None = None) -> EnterprisePreview:
        """What a list holds, before anything is kept. Raises AppError for a wrong file.

        Banks that its words propose come with those that serve everyone and the industry.
        """
        with self._context.database.read() as tx:
            kept = _kept(tx)
        preview = self._read(path, choices, kept)
        banks = self._banks.all()
        rows = tuple(_with_banks(row, banks) for row in preview.rows)
        return dataclasses.replace(preview, rows=rows)

    def import_preview(
        self,
        preview: EnterprisePreview,
        corrections: Mapping[int, EnterpriseCorrection],
        progress: Progress = no_progress,
    ) -> ImportResult:
        """Keep the previewed enterprises, all or none; those there are brought up to date.

        One that was taken off the list and stands in the new one comes back.
        """
        wanted = [row for row in preview.rows if not corrections.get(row.row, _NO_CORRECTION).skip]
        now = self._context.clock()
        with self._context.database.write() as tx:
            merge = _Merge(_kept(tx), self._context.new_key)
            for row in wanted:
                merge.take(row, corrections.get(row.row))
            groups.keep_together(tx, PeopleKind.ENTERPRISE, merge.touched, now)
            for done, enterprise in enumerate(merge.changed(), start=1):
                progress(done, len(merge.touched))
                store = enterprises.add if enterprise.id in merge.added else enterprises.change
                store(tx, enterprise, now)
            for identifier in merge.back():
                enterprises.set_removed(tx, identifier, now, removed=False)
            counts = f"added={len(merge.added)}; touched={len(merge.touched)}"
            self._context.note(tx, "enterprises.imported", "enterprises", new=counts)
        added, touched = len(merge.added), len(merge.touched)
        return ImportResult(added, touched - added, len(preview.rows) - touched)


class _Merge:
    """What the rows make of the enterprises that are kept."""

    def __init__(self, kept: KeptEnterprises, new_key: Callable[[], str]) -> None:
        self._known = known_enterprises(kept)
        self._now = {each.id: each for each in (*kept.listed, *kept.removed)}
        self._removed = {each.id for each in kept.removed}
        self._new_key = new_key
        self.added: set[str] = set()
        self.touched: dict[str, None] = {}

    def take(self, row: EnterpriseListRow, correction: EnterpriseCorrection | None) -> None:
        """Add the row's enterprise, bring it up to date, or fill what an earlier row left."""
        holder = self._known.find(row.enterprise)
        old = self._now[str(holder)] if holder is not None else None
        if old is None:
            made = dataclasses.replace(row.enterprise, id=self._new_key())
            self.added.add(made.id)
        elif old.id in self.touched:
            made = completed(old, row.enterprise)
        else:
            made = brought_up_to_date(old, row.enterprise)
        made = dataclasses.replace(
            made,
            bank_ids=chosen_banks(row.enterprise, correction, old),
            initials=initials_of(made.name),
        )
        self.touched[made.id] = None
        self._now[made.id] = made
        self._known.add(made, made.id)

    def changed(self) -> Iterable[Enterprise]:
        return (self._now[identifier] for identifier in self.touched)

    def back(self) -> Iterable[str]:
        """Those taken off the list before that stand in it again."""
        return (identifier for identifier in self.touched if identifier in self._removed)


def _kept(tx: Transaction) -> KeptEnterprises:
    return KeptEnterprises(enterprises.listed(tx), enterprises.listed(tx, removed=True))


def _with_banks(row: EnterpriseListRow, banks: Iterable[QuestionBank]) -> EnterpriseListRow:
    enterprise = row.enterprise
    known = [each for each in banks if each.id in enterprise.bank_ids]
    proposed = tuple(
        each.id for each in banks if known and (each in known or each.serves(enterprise.industry))
    )
    return dataclasses.replace(row, enterprise=dataclasses.replace(enterprise, bank_ids=proposed))
