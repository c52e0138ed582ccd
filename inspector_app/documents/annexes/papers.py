"""试卷及答卷: each person's paper in the order shown, with answers, key, marks and signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from inspector_app.documents.annexes.answers import answer_lines
from inspector_app.documents.annexes.opening import Annexes, points_text
from inspector_app.documents.annexes.scores import result_text
from inspector_app.documents.form_signatures import refusal_text
from inspector_app.documents.type.ink import Box, handwriting, ink
from inspector_app.documents.type.setting import wrap
from inspector_app.documents.type.sheet import A4, HAIR, Sheet, Type
from inspector_app.documents.type.structure import FOOTER, Element
from inspector_app.documents.type.tables import Cell, Column, Table
from inspector_app.documents.type.writer import Writer
from inspector_app.domain.attempts import AttemptMode
from inspector_app.domain.questions import Question
from inspector_app.domain.record import RecordedAnswer, RecordedAttempt
from inspector_app.domain.scoring import MARKS_PER_POINT
from inspector_app.domain.signatures import strokes_hash

_PAIR = (Column("", 8.5, centred=True), Column("", 17))
_PAIRS = 3
_INDENT = 13.0
_SIGNING_HEIGHT = 52.0
_HASH_SHOWN = 16
_NAME_FROM_TOP = 40.0


class _Part(NamedTuple):
    text: str
    type: Type
    left: float = _INDENT


def draw_papers(annexes: Annexes, ordinal: int) -> list[Sheet]:
    """The pages with everyone's paper, each person on a new one."""
    wording, types = annexes.style.template.papers, annexes.style.types
    writer = annexes.begin(ordinal, wording.title)
    for index, attempt in enumerate(annexes.record.attempts):
        if index:
            writer.new_page()
        first = len(writer.sheets) - 1
        _head(annexes, writer, attempt)
        for answer in attempt.answers:
            _question(annexes, writer, answer)
        _signing(annexes, writer, attempt)
        for sheet in writer.sheets[first:]:
            at = writer.frame.right, A4[1] - _NAME_FROM_TOP
            sheet.right(at, annexes.named(attempt.person.number), types.note, FOOTER)
    if not annexes.record.attempts:
        writer.paragraph(annexes.style.template.annexes.none, types.text)
    return writer.sheets


def _head(annexes: Annexes, writer: Writer, attempt: RecordedAttempt) -> None:
    wording, types = annexes.style.template.papers, annexes.style.types
    person = attempt.person
    mark = wording.bookmark.format(
        number=person.number,
        name=person.name,
        score=attempt.score.text,
        result=result_text(annexes, attempt),
    )
    writer.bookmark(mark, level=1)
    title = wording.heading.format(name=person.name, number=person.number)
    writer.paragraph(title, types.subheading)
    values = list(zip(wording.names, _facts(annexes, attempt), strict=True))
    values += [("", "")] * (-len(values) % _PAIRS)
    rows: list[list[Cell]] = [
        [cell for pair in values[at : at + _PAIRS] for cell in pair]
        for at in range(0, len(values), _PAIRS)
    ]
    Table(_PAIR * _PAIRS, types.strong, types.cell).draw(writer, rows)
    writer.skip(2)
    writer.paragraph(wording.seed.format(seed=attempt.paper_seed), types.small)
    writer.skip(4)


def _facts(annexes: Annexes, attempt: RecordedAttempt) -> tuple[str, ...]:
    wording, person, score = annexes.style.template.papers, attempt.person, attempt.score
    return (
        person.name,
        person.number,
        person.identity,
        annexes.role(person.role.value),
        person.post,
        person.department,
        annexes.mode(attempt.mode),
        wording.draw.format(n=attempt.draw_no),
        annexes.moment(attempt.started_at),
        annexes.moment(attempt.submitted_at),
        annexes.duration(attempt.used_seconds),
        wording.times.format(n=attempt.left_window),
        wording.score.format(
            score=score.text,
            marks=points_text(score.marks),
            full=points_text(score.full_marks),
        ),
        result_text(annexes, attempt),
        wording.read_aloud.format(name=attempt.read_aloud_by) if attempt.read_aloud_by else "",
    )


def _question(annexes: Annexes, writer: Writer, answer: RecordedAnswer) -> None:
    """One question, kept on one page where a page can hold it."""
    set_parts = [
        (wrap(part.type, part.text, writer.frame.width - part.left), part)
        for part in _parts(annexes, answer)
    ]
    writer.ensure(sum(len(lines) * part.type.leading for lines, part in set_parts))
    for lines, part in set_parts:
        writer.lines(lines, part.type, part.left)
    writer.skip(5)


def _parts(annexes: Annexes, answer: RecordedAnswer) -> Iterator[_Part]:
    wording, types = annexes.style.template.papers, annexes.style.types
    question = answer.item.question
    kind = annexes.style.template.terms.types.get(question.type.value, question.type.value)
    stem = wording.stem.format(
        n=answer.item.position,
        type=kind,
        points=answer.item.points,
        stem=question.stem,
        verdict=_verdict(annexes, answer),
    )
    yield _Part(stem, types.text, 0.0)
    lines = answer_lines(wording, answer)
    for text in _side_by_side(lines, types.text, annexes.style.annex_frame.width - _INDENT):
        yield _Part(text, types.text)
    for note in (_scoring_note(annexes, answer), _key_note(annexes, question)):
        if note:
            yield _Part(note, types.note)


def _scoring_note(annexes: Annexes, answer: RecordedAnswer) -> str:
    wording = annexes.style.template.papers
    officer = _officer(annexes, answer.scored_by)
    remark = wording.remark.format(text=answer.remark) if answer.remark else ""
    second = _officer(annexes, answer.confirmed_by)
    scored_by = wording.scored_by.format(name=officer) if officer else ""
    confirmed_by = wording.confirmed_by.format(name=second) if second else ""
    return "　".join(part for part in (remark, scored_by, confirmed_by) if part)


def _key_note(annexes: Annexes, question: Question) -> str:
    wording = annexes.style.template.papers
    titles = "；".join(basis.title for basis in question.basis)
    explanation = wording.explanation.format(text=question.explanation)
    parts = (
        explanation if question.explanation else "",
        wording.basis.format(text=titles) if titles else "",
    )
    return "　".join(part for part in parts if part)


def _side_by_side(lines: Sequence[str], type_: Type, width: float) -> list[str]:
    """Short options on one line, as printed papers have them; others below each other."""
    joined = "　　".join(lines)
    return [joined] if lines and type_.width(joined) <= width else list(lines)


def _verdict(annexes: Annexes, answer: RecordedAnswer) -> str:
    wording, points = annexes.style.template.papers, answer.item.points
    if answer.marks is None:
        return wording.pending
    if answer.marks >= points * MARKS_PER_POINT:
        form = wording.full
    else:
        form = wording.part if answer.marks else wording.none
    return form.format(marks=points_text(answer.marks), points=points)


def _officer(annexes: Annexes, identifier: str) -> str:
    names = {officer.id: officer.name for officer in annexes.record.officers}
    return names.get(identifier, identifier)


def _signing(annexes: Annexes, writer: Writer, attempt: RecordedAttempt) -> None:
    wording, types = annexes.style.template.papers, annexes.style.types
    writer.ensure(_SIGNING_HEIGHT + types.note.leading)
    writer.skip(_SIGNING_HEIGHT)
    left, base = writer.frame.left, writer.y + 10
    writer.sheet.text((left, base), wording.sign, types.subheading, Element())
    x = left + types.subheading.width(wording.sign)
    signature = attempt.signature
    if signature and signature.refused:
        text = refusal_text(signature, annexes.style.template.form.signing)
        writer.paragraph(text, types.text)
        return
    if signature and signature.on_paper and attempt.mode == AttemptMode.PAPER.value:
        writer.sheet.text((x, base), wording.on_paper, types.text)
        return
    writer.sheet.rule((x, base - 3), (x + 170, base - 3), HAIR)
    if signature and signature.strokes:
        with writer.sheet.figure(handwriting(attempt.person.name)):
            writer.sheet.inks.extend(ink(signature.strokes, Box(x + 5, base - 6, 160, 46)))
        text = wording.signed.format(
            time=annexes.moment(signature.at), hash=strokes_hash(signature.strokes)[:_HASH_SHOWN]
        )
        writer.paragraph(text, types.note)
