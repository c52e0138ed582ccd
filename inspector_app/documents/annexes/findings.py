"""问题清单: the post problems that the officers confirmed."""

from __future__ import annotations

from inspector_app.documents.annexes.opening import Annexes
from inspector_app.documents.type.sheet import Sheet
from inspector_app.documents.type.tables import Cell, Column, Table
from inspector_app.domain.deficiencies import Deficiency

_WIDTHS = (4, 8, 9, 22, 17, 18, 9.5)
_CENTRED = (True, True, False, False, False, False, True)


def draw_findings(annexes: Annexes, ordinal: int) -> list[Sheet]:
    """The pages of the list of findings."""
    wording, types = annexes.style.template.findings, annexes.style.types
    writer = annexes.begin(ordinal, wording.title)
    findings = annexes.record.findings
    if not findings:
        writer.paragraph(wording.none, types.text)
        return writer.sheets
    columns = [Column(*each) for each in zip(wording.columns, _WIDTHS, _CENTRED, strict=True)]
    rows = [_row(annexes, number, each) for number, each in enumerate(findings, start=1)]
    Table(columns, types.strong, types.cell).draw(writer, rows)
    return writer.sheets


def _row(annexes: Annexes, number: int, finding: Deficiency) -> list[Cell]:
    terms = annexes.style.template.terms
    person = f"{finding.person_name or annexes.name(finding.person)}（{finding.person}）"
    who = [person if finding.person else "", finding.post]
    return [
        str(number),
        terms.kinds.get(finding.kind.value, finding.kind.value),
        "\n".join(part for part in who if part),
        finding.wording,
        finding.clause,
        finding.requirement,
        finding.deadline.isoformat() if finding.deadline else "",
    ]
