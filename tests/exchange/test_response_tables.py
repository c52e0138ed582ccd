"""Tables of marks: what is taken, and how what is wrong is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector_app.domain.errors import AppError, Problem
from inspector_app.exchange.response_tables import read_responses

HEADER = "attempt,item,mark,max_mark"


def written(folder: Path, *rows: str, header: str = HEADER) -> Path:
    file = folder / "marks.csv"
    file.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return file


def test_marks_become_whole_numbers_of_the_smallest_unit(tmp_path: Path) -> None:
    found = read_responses(written(tmp_path, "x,q1,0.25,1", "y,q1,1,1", "x,q2,-1,2.5"))
    assert (found.items, found.unit) == (("q1", "q2"), 100)
    assert found.papers == ((("q1", 25, 100), ("q2", -100, 250)), (("q1", 100, 100),))


def test_columns_in_any_order_and_others_beside_them(tmp_path: Path) -> None:
    file = written(tmp_path, "1;a;2;乙;0", header=" Max_Mark;item;mark;note;ATTEMPT")
    with pytest.raises(AppError) as caught:
        read_responses(file)
    assert caught.value.params["column"] == "mark"  # 2 of 1
    file = written(tmp_path, "4;a;2;乙;0", header=" Max_Mark;item;mark;note;ATTEMPT")
    assert read_responses(file).papers == ((("a", 2, 4),),)


@pytest.mark.parametrize(
    ("rows", "row", "column"),
    [
        (["1,a,1,1", "2,a,yes,1"], 3, "mark"),
        (["1,a,1,1", "", "2,a,2,1"], 4, "mark"),
        (["1,a,1,1", "1,a,0,1"], 3, "item"),
        (["1,a,1"], 2, "max_mark"),
        (["1,a,,1"], 2, "mark"),
        ([",a,1,1"], 2, "attempt"),
        (["1,,1,1"], 2, "item"),
        (["1,a,nan,1"], 2, "mark"),
        (["1,a,1,inf"], 2, "max_mark"),
        (["1,a,1e-300,1"], 2, "mark"),
        (["1,a,0,-1"], 2, "max_mark"),
    ],
)
def test_the_first_wrong_row_is_named(
    tmp_path: Path, rows: list[str], row: int, column: str
) -> None:
    with pytest.raises(AppError) as caught:
        read_responses(written(tmp_path, *rows))
    assert caught.value.problem is Problem.RESPONSES_ROW_WRONG
    assert (caught.value.params["row"], caught.value.params["column"]) == (row, column)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"attempt,item,mark\n1,a,1\n", Problem.RESPONSES_COLUMN_MISSING),
        (b"", Problem.FILE_EMPTY),
        (b"%PDF-1.7\x00\xff\xfe\x01", Problem.FILE_ENCODING_UNKNOWN),
    ],
)
def test_other_files_are_refused(tmp_path: Path, content: bytes, problem: Problem) -> None:
    file = tmp_path / "marks.csv"
    file.write_bytes(content)
    with pytest.raises(AppError) as caught:
        read_responses(file)
    assert caught.value.problem is problem
