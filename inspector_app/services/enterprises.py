"""Enterprises: entered, corrected, removed and restored."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import cached_property

from inspector_app.domain.audit import differences
from inspector_app.domain.enterprises import (
    Enterprise,
    Industry,
    credit_code_check_character,
    is_credit_code,
)
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.packages import PeopleKind
from inspector_app.services.context import ServiceContext
from inspector_app.services.initials import initials_of
from inspector_app.storage import enterprises
from inspector_app.storage.merge import groups

_MOST_INDUSTRIES = 60
_LOGGED = (
    "name",
    "credit_code",
    "industry",
    "bank_ids",
    "township",
    "address",
    "legal_representative",
    "responsible_person",
    "responsible_post",
    "phone",
    "headcount",
)


class EnterpriseService:
    def __init__(
        self, context: ServiceContext, load_industries: Callable[[], tuple[Industry, ...]]
    ) -> None:
        self._context = context
        self._load_industries = load_industries

    def all(self) -> tuple[Enterprise, ...]:
        with self._context.database.read() as tx:
            return enterprises.listed(tx)

    def get(self, identifier: str) -> Enterprise:
        """The enterprise. Raises AppError(NOT_FOUND)."""
        with self._context.database.read() as tx:
            return enterprises.get(tx, identifier)

    def save(self, enterprise: Enterprise) -> Enterprise:
        """Add (without id) or change an enterprise.

        Raises AppError: FIELD_REQUIRED, CREDIT_CODE_INVALID, CREDIT_CODE_TAKEN,
        INDUSTRY_UNKNOWN, CHANGED_BY_OTHERS.
        """
        clean = _cleaned(enterprise)
        self._check(clean)
        now = self._context.clock()
        with self._context.database.write() as tx:
            holder = clean.credit_code and enterprises.with_credit_code(tx, clean.credit_code)
            if holder and holder.id != clean.id:
                raise AppError(Problem.CREDIT_CODE_TAKEN, code=clean.credit_code, name=holder.name)
            if clean.id:
                groups.keep_together(tx, PeopleKind.ENTERPRISE, {clean.id}, now)
                old, new = differences(enterprises.get(tx, clean.id), clean, _LOGGED)
                self._context.note(tx, "enterprise.changed", clean.id, old=old, new=new)
                enterprises.change(tx, clean, now)
                return dataclasses.replace(clean, row_version=clean.row_version + 1)
            added = dataclasses.replace(clean, id=self._context.new_key())
            self._context.note(tx, "enterprise.added", added.id, new=added.name)
            enterprises.add(tx, added, now)
            return added

    def remove(self, identifier: str) -> None:
        """Take it off the lists; its inspections stay, and `restore` brings it back."""
        with self._context.database.write() as tx:
            self._context.note(tx, "enterprise.removed", identifier)
            enterprises.set_removed(tx, identifier, self._context.clock(), removed=True)

    def restore(self, identifier: str) -> None:
        with self._context.database.write() as tx:
            self._context.note(tx, "enterprise.restored", identifier)
            enterprises.set_removed(tx, identifier, self._context.clock(), removed=False)

    def townships(self) -> tuple[str, ...]:
        """The townships entered so far."""
        with self._context.database.read() as tx:
            return enterprises.townships(tx)

    def industries(self, search: str) -> tuple[Industry, ...]:
        """Industries of GB/T 4754-2017 whose code begins with, or whose name holds, the text.

        The letter before a code may be left out.
        """
        wanted = search.strip().upper()
        found = (
            industry
            for industry in self._industries.values()
            if industry.code.startswith(wanted)
            or industry.code[1:].startswith(wanted)
            or wanted in industry.name.upper()
        )
        return tuple(industry for industry, _ in zip(found, range(_MOST_INDUSTRIES), strict=False))

    def industry_name(self, code: str) -> str:
        """The industry's name; empty for an unknown code."""
        industry = self._industries.get(code)
        return industry.name if industry else ""

    @cached_property
    def _industries(self) -> dict[str, Industry]:
        return {industry.code: industry for industry in self._load_industries()}

    def _check(self, enterprise: Enterprise) -> None:
        if not enterprise.name:
            raise AppError(Problem.FIELD_REQUIRED, field="name")
        code = enterprise.credit_code
        if code and not is_credit_code(code):
            expected = credit_code_check_character(code[:-1])
            raise AppError(Problem.CREDIT_CODE_INVALID, code=code, expected=expected)
        if enterprise.industry and enterprise.industry not in self._industries:
            raise AppError(Problem.INDUSTRY_UNKNOWN, code=enterprise.industry)


def _cleaned(enterprise: Enterprise) -> Enterprise:
    texts = {
        field.name: value.strip()
        for field in dataclasses.fields(enterprise)
        if isinstance(value := getattr(enterprise, field.name), str)
    }
    texts["credit_code"] = texts["credit_code"].upper()
    texts["industry"] = texts["industry"].upper()
    texts["initials"] = initials_of(texts["name"])
    return dataclasses.replace(enterprise, **texts)  # type: ignore[arg-type]  # text fields only
