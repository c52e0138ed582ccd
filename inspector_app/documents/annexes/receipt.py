"""抽取凭证: everything with which anyone recomputes the draw."""

from __future__ import annotations

from inspector_app.documents.annexes.opening import Annexes
from inspector_app.documents.type.sheet import Sheet
from inspector_app.documents.type.structure import Element
from inspector_app.documents.type.tables import Cell, Column, Table
from inspector_app.documents.type.writer import Writer
from inspector_app.domain.canonical import canonical
from inspector_app.domain.draws import Stratum, stratum_order, ticket
from inspector_app.domain.record import RecordedDraw

_QR_SIZE = 128.0
_QR_IN_WORDS = "二维码，内容为重新计算本次抽取所需的数据"
_QUIET = 4
_LABEL = 58.0
_WIDTHS = (5, 7, 10, 20, 58)
_CENTRED = (True, True, True, False, True)


def draw_receipt(annexes: Annexes, ordinal: int) -> list[Sheet]:
    """The pages with every draw, also those abandoned."""
    wording = annexes.style.template.draw
    writer = annexes.begin(ordinal, wording.title)
    for index, draw in enumerate(annexes.record.draws):
        if index:
            writer.new_page()
        writer.bookmark(wording.heading.format(n=draw.frame.draw_no), level=1)
        writer.paragraph(
            wording.heading.format(n=draw.frame.draw_no), annexes.style.types.subheading
        )
        _facts(annexes, writer, draw)
        for text in wording.recompute:
            writer.paragraph(text, annexes.style.types.note)
        for stratum in draw.frame.strata:
            _stratum(annexes, writer, draw, stratum)
        _excluded(annexes, writer, draw)
        _replaced(annexes, writer, draw)
    if not annexes.record.draws:
        writer.paragraph(annexes.style.template.annexes.none, annexes.style.types.text)
    return writer.sheets


def receipt_text(draw: RecordedDraw) -> str:
    """What the QR code holds: enough to recompute the seed, in canonical JSON."""
    known: dict[str, str | int] = {
        "scheme": "draw-v1",
        "inspection": draw.frame.inspection,
        "draw_no": draw.frame.draw_no,
        "device_commitment": draw.frame.device_commitment,
        "frame_hash": draw.frame_hash,
    }
    if draw.drawn_at is not None:
        known |= {"secret": draw.secret, "digits": draw.digits, "seed": draw.seed}
    return canonical(dict(known))


def _facts(annexes: Annexes, writer: Writer, draw: RecordedDraw) -> None:
    wording, types = annexes.style.template.draw, annexes.style.types
    top = writer.y
    for text in _times(annexes, draw):
        writer.paragraph(text, types.text)
    for label, value in _values(annexes, draw):
        writer.skip(types.text.leading)
        fact = Element()
        writer.sheet.text((writer.frame.left, writer.y + 3), label, types.strong, fact)
        writer.sheet.text((writer.frame.left + _LABEL, writer.y + 3), value, types.code, fact)
    with writer.sheet.figure(_QR_IN_WORDS):
        _qr_code(writer, top, receipt_text(draw))
    writer.y = min(writer.y, top - _QR_SIZE)
    banks = "、".join(f"{bank} {version}" for bank, version in draw.frame.banks.items())
    writer.paragraph(wording.plan.format(plan=draw.frame.plan, banks=banks), types.text)


def _times(annexes: Annexes, draw: RecordedDraw) -> list[str]:
    wording = annexes.style.template.draw
    texts = [wording.committed.format(time=annexes.moment(draw.committed_at))]
    if draw.drawn_at:
        texts.append(wording.drawn.format(time=annexes.moment(draw.drawn_at)))
    if draw.abandoned is not None:
        texts.append(wording.abandoned.format(reason=draw.abandoned))
    elif draw.drawn_at is None:
        texts.append(wording.unfinished)
    return texts


def _values(annexes: Annexes, draw: RecordedDraw) -> list[tuple[str, str]]:
    wording = annexes.style.template.draw
    names = wording.names
    values = [
        (names.commitment, draw.frame.device_commitment),
        (names.frame, draw.frame_hash),
    ]
    if draw.drawn_at is not None:
        by = draw.digits_by.value if draw.digits_by else ""
        giver = annexes.style.template.terms.digits_by.get(by, by)
        values += [
            (names.secret, draw.secret),
            (names.digits, wording.digits.format(digits=draw.digits, by=giver)),
            (names.seed, draw.seed),
        ]
    return values


def _qr_code(writer: Writer, top: float, text: str) -> None:
    import segno  # noqa: PLC0415 - loaded when first needed

    code = segno.make_qr(text, error="m", boost_error=False)
    size = _QR_SIZE / (code.symbol_size(border=_QUIET)[0])
    left = writer.frame.right - _QR_SIZE + _QUIET * size
    for row_number, row in enumerate(code.matrix):
        y = top - (_QUIET + row_number + 1) * size
        start = 0
        for column in range(len(row) + 1):
            if column < len(row) and row[column]:
                continue
            if column > start:
                x = left + start * size
                square = (round(x, 3), round(y, 3), round((column - start) * size, 3))
                writer.sheet.squares.append((*square, round(size, 3)))
            start = column + 1


def _stratum(annexes: Annexes, writer: Writer, draw: RecordedDraw, stratum: Stratum) -> None:
    wording, types = annexes.style.template.draw, annexes.style.types
    writer.skip(6)
    writer.ensure(70)
    writer.paragraph(
        wording.stratum.format(
            batch=stratum.batch,
            role=annexes.role(stratum.role.value),
            code=stratum.role.value,
            members=len(stratum.members),
            quota=stratum.quota,
        ),
        types.strong,
    )
    writer.skip(2)
    columns = [Column(*each) for each in zip(wording.columns, _WIDTHS, _CENTRED, strict=True)]
    Table(columns, types.strong, types.code).draw(writer, _people(annexes, draw, stratum))


def _people(annexes: Annexes, draw: RecordedDraw, stratum: Stratum) -> list[list[Cell]]:
    if draw.drawn_at is None:
        return [["", number, annexes.name(number), "", ""] for number in stratum.members]
    return [
        [
            str(order),
            number,
            annexes.name(number),
            _standing(annexes, draw, number, order - stratum.quota),
            ticket(draw.seed, stratum.batch, stratum.role, number),
        ]
        for order, number in enumerate(stratum_order(draw.seed, stratum), start=1)
    ]


def _standing(annexes: Annexes, draw: RecordedDraw, number: str, beyond: int) -> str:
    wording = annexes.style.template.draw
    left = {each.person: each.by for each in draw.replaced}
    came = {each.by: each.person for each in draw.replaced}
    if beyond <= 0:
        replaced = wording.replaced_mark.format(by=annexes.named(left.get(number, "")))
        return replaced if number in left else wording.drawn_mark
    if number in came:
        return wording.stepped_in_mark.format(n=beyond, of=annexes.named(came[number]))
    return wording.reserve_mark.format(n=beyond)


def _excluded(annexes: Annexes, writer: Writer, draw: RecordedDraw) -> None:
    wording = annexes.style.template.draw
    rows: list[list[Cell]] = [
        [each.person, annexes.name(each.person), annexes.reason(each.reason)]
        for each in draw.frame.excluded
    ]
    _list(annexes, writer, wording.excluded, (wording.excluded_columns, rows))


def _replaced(annexes: Annexes, writer: Writer, draw: RecordedDraw) -> None:
    wording = annexes.style.template.draw
    rows: list[list[Cell]] = [
        [annexes.named(each.person), annexes.named(each.by), each.reason] for each in draw.replaced
    ]
    _list(annexes, writer, wording.replaced, (wording.replaced_columns, rows))


def _list(
    annexes: Annexes,
    writer: Writer,
    title: str,
    table: tuple[tuple[str, str, str], list[list[Cell]]],
) -> None:
    titles, rows = table
    if not rows:
        return
    types = annexes.style.types
    writer.skip(6)
    writer.ensure(50)
    writer.paragraph(title, types.strong)
    writer.skip(2)
    columns = [Column(name, width) for name, width in zip(titles, (20, 20, 60), strict=True)]
    Table(columns, types.strong, types.cell).draw(writer, rows)
