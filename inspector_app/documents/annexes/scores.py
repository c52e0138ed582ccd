"""成绩单: everyone tested with result and signature, and totals by role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inspector_app.documents.annexes.opening import Annexes, points_text
from inspector_app.documents.type.ink import handwriting
from inspector_app.documents.type.sheet import Sheet
from inspector_app.documents.type.tables import Cell, Column, Handwriting, Table
from inspector_app.domain.people import Role
from inspector_app.domain.record import RecordedAttempt

_WIDTHS = (6, 8, 9.5, 10, 10, 5.5, 6, 6.5, 10.5)
_CENTRED = (True, True, True, False, False, True, True, True, True)
_TOTAL_WIDTHS = (14, 10, 8, 8, 10, 10, 10, 10)


def draw_scores(annexes: Annexes, ordinal: int) -> list[Sheet]:
    """The pages of the score sheet."""
    wording, types = annexes.style.template.scores, annexes.style.types
    writer = annexes.begin(ordinal, wording.title)
    plan = annexes.record.blueprint
    writer.paragraph(
        wording.plan.format(
            title=plan.title, minutes=plan.minutes, mark=plan.pass_mark, banks=annexes.banks()
        ),
        types.text,
    )
    writer.skip(4)
    attempts = annexes.record.attempts
    if not attempts:
        writer.paragraph(wording.none, types.text)
        return writer.sheets
    columns = [Column(*each) for each in zip(wording.columns, _WIDTHS, _CENTRED, strict=True)]
    Table(columns, types.strong, types.cell).draw(
        writer, [_row(annexes, attempt) for attempt in attempts]
    )
    writer.skip(12)
    writer.ensure(100)
    writer.paragraph(wording.totals, types.subheading)
    totals = [
        Column(title, width, centred=True)
        for title, width in zip(wording.total_columns, _TOTAL_WIDTHS, strict=True)
    ]
    Table(totals, types.strong, types.cell).draw(writer, list(_totals(annexes)))
    return writer.sheets


def result_text(annexes: Annexes, attempt: RecordedAttempt) -> str:
    """合格 or 不合格, or that the paper was not handed in."""
    wording = annexes.style.template.scores
    if attempt.submitted_at is None:
        return wording.unfinished
    return wording.passed if attempt.passed else wording.failed


def _row(annexes: Annexes, attempt: RecordedAttempt) -> list[Cell]:
    person, signature = attempt.person, attempt.signature
    signed: Cell = ""
    if signature and signature.refused:
        signed = annexes.style.template.scores.refused
    elif signature:
        signed = Handwriting(signature.strokes, handwriting(person.name))
    return [
        person.number,
        person.name,
        annexes.role(person.role.value),
        person.post,
        person.department,
        _way(annexes, attempt),
        attempt.score.text,
        result_text(annexes, attempt),
        signed,
    ]


def _way(annexes: Annexes, attempt: RecordedAttempt) -> str:
    way = annexes.mode(attempt.mode)
    if not attempt.read_aloud_by:
        return way
    return annexes.style.template.scores.read_aloud.format(way=way)


def _totals(annexes: Annexes) -> Iterator[list[Cell]]:
    finished = [each for each in annexes.record.attempts if each.submitted_at]
    for role in Role:
        of_role = [each for each in finished if each.person.role is role]
        if of_role:
            yield _total(annexes.role(role.value), of_role)
    if finished:
        yield _total(annexes.style.template.scores.all_roles, finished)


def _total(title: str, attempts: Sequence[RecordedAttempt]) -> list[Cell]:
    count = len(attempts)
    passed = sum(each.passed for each in attempts)
    scores = [each.score.hundredths for each in attempts]
    share = (passed * 2000 + count) // (count * 2)
    return [
        title,
        str(count),
        str(passed),
        str(count - passed),
        f"{share // 10}.{share % 10}%",
        points_text((sum(scores) * 2 + count) // (count * 2)),
        points_text(max(scores)),
        points_text(min(scores)),
    ]
