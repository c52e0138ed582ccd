"""Staff lists read for a preview: `read_roster`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from inspector_app.domain.lists import Severity
from inspector_app.domain.people import Role, StaffMember
from inspector_app.domain.rosters import (
    RosterChoices,
    RosterColumn,
    RosterIssue,
    RosterIssueKind,
    RosterPreview,
    RosterRow,
    duplicates,
)
from inspector_app.exchange.enterprise_headers import ENTERPRISES
from inspector_app.exchange.list_headers import Header
from inspector_app.exchange.opened_lists import ListKind, open_list
from inspector_app.exchange.roster_guesses import STAFF_GUESSES
from inspector_app.exchange.roster_headers import STAFF_WORDS
from inspector_app.exchange.roster_rows import RosterBody, read_people

_KIND = ListKind(
    words=STAFF_WORDS,
    guesses=STAFF_GUESSES,
    hardly=re.compile(r"离职|退休|说明|规则|必读|字典|选项|模板示例|示例"),
    other=ENTERPRISES,
    is_other=RosterIssueKind.ENTERPRISE_LIST,
    name_guessed=RosterIssueKind.NAME_COLUMN_GUESSED,
    no_name=RosterIssueKind.NO_NAME_COLUMN,
)
_WITHOUT_ROLE = {
    Role.PRINCIPAL: RosterIssueKind.NO_PRINCIPAL,
    Role.SAFETY_MANAGER: RosterIssueKind.NO_SAFETY_MANAGER,
    Role.FRONTLINE: RosterIssueKind.NO_FRONTLINE,
}


def read_roster(
    path: Path, choices: RosterChoices | None = None, existing: Sequence[StaffMember] = ()
) -> RosterPreview:
    """What a staff list holds, as recognised or, with `choices`, as the user says.

    A list of enterprises gives a preview without rows. See `open_list` for the choices and the
    errors.
    """
    opened = open_list(path, choices, _KIND)
    header = opened.header
    body = read_people(opened.sheet, header) if header.has_names else RosterBody()
    return RosterPreview(
        file_name=path.name,
        sheets=opened.sheets,
        choices=opened.choices,
        headers=header.labels,
        rows=body.rows,
        skipped=body.skipped,
        issues=(*opened.issues, *body.issues, *_list_issues(header, body.rows)),
        duplicates=duplicates(body.rows, existing),
    )


def _list_issues(header: Header[RosterColumn], rows: Sequence[RosterRow]) -> Iterator[RosterIssue]:
    if not header.has_names:
        return
    if not rows:
        yield RosterIssue(RosterIssueKind.NO_PEOPLE, Severity.ERROR)
        return
    if not {RosterColumn.POST, RosterColumn.ROLE} & header.known:
        yield RosterIssue(RosterIssueKind.NO_POST_COLUMN)
    roles = {row.role for row in rows}
    for role, kind in _WITHOUT_ROLE.items():
        if role not in roles:
            yield RosterIssue(kind)
