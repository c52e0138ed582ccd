"""Scopes that name supervising departments, turned into the industries that are theirs."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from inspector_app.domain.statistics.authorities import Authorities
from inspector_app.domain.statistics.scope import Scope
from inspector_app.services.context import ServiceContext
from inspector_app.storage.database import Transaction
from inspector_app.storage.statistics import register

LoadAuthorities = Callable[[], Authorities]
"""The county's list as its file is now; raises AppError(TEMPLATE_INVALID)."""

_NO_INDUSTRY = ("-",)
"""No enterprise's code, where the departments have none: an empty tuple would be everything."""


@contextmanager
def reading(
    context: ServiceContext, scope: Scope, load: LoadAuthorities
) -> Iterator[tuple[Transaction, Scope]]:
    """One view of the database, and the scope as the database understands it."""
    with context.database.read() as tx:
        yield tx, _by_industries(tx, scope, load) if scope.authorities else scope


def _by_industries(tx: Transaction, scope: Scope, load: LoadAuthorities) -> Scope:
    authorities = load()
    codes = sorted(
        code
        for code in register.industries(tx)
        if authorities.of(code) in scope.authorities
        and (not scope.industries or code in scope.industries)
    )
    return dataclasses.replace(scope, authorities=(), industries=tuple(codes) or _NO_INDUSTRY)
