"""培训考核档案: time, place, contents, people and results, for the enterprise's file.

安全生产法 第二十八条第四款 asks for 时间、内容、参加人员 and 考核结果; Henan adds the place.
"""

from __future__ import annotations

from collections import Counter

from inspector_app.documents.annexes.opening import Annexes, points_text
from inspector_app.documents.annexes.scores import result_text
from inspector_app.documents.type.ink import handwriting
from inspector_app.documents.type.sheet import Sheet
from inspector_app.documents.type.tables import Cell, Column, Handwriting, Table
from inspector_app.domain.people import Role
from inspector_app.domain.questions import Topic
from inspector_app.domain.record import RecordedAttempt

_FACTS = (Column("", 11, centred=True), Column("", 70))
_WIDTHS = (5, 6.5, 8, 9, 10, 10, 13, 6, 7, 10)
_CENTRED = (True, True, True, True, False, False, True, True, True, True)


def draw_training(annexes: Annexes) -> list[Sheet]:
    """The pages of the file's entry for this test."""
    wording, types = annexes.style.template.training, annexes.style.types
    writer = annexes.begin(0, wording.title)
    Table(_FACTS, types.strong, types.cell).draw(writer, _facts(annexes))
    writer.skip(10)
    columns = [Column(*each) for each in zip(wording.columns, _WIDTHS, _CENTRED, strict=True)]
    rows = [_row(annexes, n, each) for n, each in enumerate(annexes.record.attempts, start=1)]
    Table(columns, types.strong, types.cell).draw(writer, rows)
    writer.skip(8)
    writer.paragraph(wording.basis, types.note)
    return writer.sheets


def _facts(annexes: Annexes) -> list[list[Cell]]:
    wording, record = annexes.style.template.training, annexes.record
    names, ends = wording.names, record.ended_at
    start = annexes.moment(record.started_at)
    time = wording.time.format(start=start, end=annexes.moment(ends)) if ends else start
    return [
        [names.enterprise, record.enterprise.name],
        [names.organiser, record.bureau.name],
        [names.time, time],
        [names.place, record.place],
        [names.content, _content(annexes)],
        [names.people, _people(annexes)],
        [names.result, _result(annexes)],
    ]


def _content(annexes: Annexes) -> str:
    record, words = annexes.record, annexes.style.template.terms.topics
    asked = {answer.item.question.topic for a in record.attempts for answer in a.answers}
    return annexes.style.template.training.content.format(
        title=record.blueprint.title,
        minutes=record.blueprint.minutes,
        mark=record.blueprint.pass_mark,
        banks=annexes.banks(),
        topics="、".join(words.get(each.value, each.value) for each in Topic if each in asked),
    )


def _people(annexes: Annexes) -> str:
    counts = Counter(attempt.person.role for attempt in annexes.record.attempts)
    roles = [f"{annexes.role(role.value)}{counts[role]}" for role in Role if counts[role]]
    return annexes.style.template.training.people.format(
        count=counts.total(), roles="、".join(roles)
    )


def _result(annexes: Annexes) -> str:
    finished = [each for each in annexes.record.attempts if each.submitted_at]
    count, passed = len(finished), sum(each.passed for each in finished)
    if not count:
        return annexes.style.template.scores.none
    share = (passed * 2000 + count) // (count * 2)
    mean = (sum(each.score.hundredths for each in finished) * 2 + count) // (count * 2)
    return annexes.style.template.training.result.format(
        count=count,
        passed=passed,
        failed=count - passed,
        share=f"{share // 10}.{share % 10}%",
        mean=points_text(mean),
    )


def _row(annexes: Annexes, number: int, attempt: RecordedAttempt) -> list[Cell]:
    person, signature = attempt.person, attempt.signature
    signed: Cell = ""
    if signature and signature.refused:
        signed = annexes.style.template.scores.refused
    elif signature:
        signed = Handwriting(signature.strokes, handwriting(person.name))
    return [
        str(number),
        person.number,
        person.name,
        annexes.role(person.role.value),
        person.post,
        person.department,
        annexes.moment(attempt.submitted_at or attempt.started_at),
        attempt.score.text,
        result_text(annexes, attempt),
        signed,
    ]
