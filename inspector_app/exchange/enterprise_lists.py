"""Lists of enterprises read for a preview: `read_enterprises`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from inspector_app.domain.enterprise_lists import (
    EnterpriseChoices,
    EnterpriseColumn,
    EnterpriseIssue,
    EnterpriseIssueKind,
    EnterprisePreview,
    KeptEnterprises,
    duplicates,
)
from inspector_app.domain.lists import Severity
from inspector_app.exchange.bank_words import load_bank_words
from inspector_app.exchange.enterprise_headers import ENTERPRISE_GUESSES, ENTERPRISE_WORDS
from inspector_app.exchange.enterprise_rows import EnterpriseBody, Sorting, read_enterprise_rows
from inspector_app.exchange.industries import load_industries
from inspector_app.exchange.list_headers import Header
from inspector_app.exchange.opened_lists import ListKind, open_list
from inspector_app.exchange.roster_headers import STAFF

_KIND = ListKind(
    words=ENTERPRISE_WORDS,
    guesses=ENTERPRISE_GUESSES,
    hardly=re.compile(r"注销|关停|停产|说明|规则|必读|字典|选项|汇总|示例"),
    other=STAFF,
    is_other=EnterpriseIssueKind.STAFF_LIST,
    name_guessed=EnterpriseIssueKind.NAME_COLUMN_GUESSED,
    no_name=EnterpriseIssueKind.NO_NAME_COLUMN,
)


def load_sorting(resources: Path) -> Sorting:
    """What finds industries and banks by the words of a list, from the shipped files."""
    return Sorting(load_industries(resources), load_bank_words(resources))


def read_enterprises(
    path: Path,
    sorting: Sorting,
    choices: EnterpriseChoices | None = None,
    kept: KeptEnterprises | None = None,
) -> EnterprisePreview:
    """What a list of enterprises holds, as recognised or, with `choices`, as the user says.

    A list of people gives a preview without rows. See `open_list` for the choices and the errors.
    """
    opened = open_list(path, choices, _KIND)
    header = opened.header
    body = EnterpriseBody()
    if header.has_names:
        body = read_enterprise_rows(opened.sheet, header, sorting)
    return EnterprisePreview(
        file_name=path.name,
        sheets=opened.sheets,
        choices=opened.choices,
        headers=header.labels,
        rows=body.rows,
        skipped=body.skipped,
        issues=(*opened.issues, *body.issues, *_list_issues(header, body)),
        duplicates=duplicates(body.rows, kept or KeptEnterprises()),
    )


def _list_issues(
    header: Header[EnterpriseColumn], body: EnterpriseBody
) -> Iterator[EnterpriseIssue]:
    if not header.has_names:
        return
    if not body.rows:
        yield EnterpriseIssue(EnterpriseIssueKind.NO_ENTERPRISES, Severity.ERROR)
    elif EnterpriseColumn.CREDIT_CODE not in header.known:
        yield EnterpriseIssue(EnterpriseIssueKind.NO_CODE_COLUMN)
