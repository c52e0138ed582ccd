"""QR codes as squares on a page."""

from __future__ import annotations

from inspector_app.documents.type.sheet import Sheet


def put_code(sheet: Sheet, at: tuple[float, float], size: float, text: str) -> None:
    """Draw a QR code, its modules' upper left corner at `at`; the quiet zone is the caller's."""
    import segno  # noqa: PLC0415 - loaded when first needed

    code = segno.make_qr(text, error="q", boost_error=False)
    rows = [bytes(row) for row in code.matrix]
    module = size / len(rows)
    left, top = at
    for number, row in enumerate(rows):
        y = top - (number + 1) * module
        start = 0
        for column in range(len(row) + 1):
            if column < len(row) and row[column]:
                continue
            if column > start:
                width = (column - start) * module
                square = (left + start * module, y, width, module)
                sheet.squares.append(tuple(round(each, 3) for each in square))  # type: ignore[arg-type]  # four of them
            start = column + 1
