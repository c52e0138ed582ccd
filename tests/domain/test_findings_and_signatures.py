from __future__ import annotations

from inspector_app.domain.deficiencies import ScoredAnswer, propose
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.questions import DeficiencyKind
from inspector_app.domain.signatures import (
    Sample,
    is_handwriting,
    strokes_from_json,
    strokes_hash,
    strokes_json,
)
from tests.domain.examples import question

KINDS = DeficiencyKind


def _answer(number: int, kind: DeficiencyKind, marks: int) -> ScoredAnswer:
    return ScoredAnswer(PaperQuestion(number, question(number, kind=kind), (), 5), marks)


def test_one_proposal_per_kind_that_has_a_wrong_answer() -> None:
    answers = [
        _answer(1, KINDS.IMPROPER_HANDLING, 0),
        _answer(2, KINDS.POST_DEFECT, 250),
        _answer(3, KINDS.POST_DEFECT, 0),
        _answer(4, KINDS.INSUFFICIENT_ABILITY, 500),
    ]
    found = propose(answers)
    assert [(p.kind, [i.position for i in p.wrong]) for p in found] == [
        (KINDS.POST_DEFECT, [2, 3]),
        (KINDS.IMPROPER_HANDLING, [1]),
    ]
    assert found[0].clause.title == "《安全生产法》第二十八条"


def test_a_faultless_paper_suggests_nothing() -> None:
    assert propose([_answer(1, KINDS.POST_DEFECT, 500)]) == ()


def _line(*points: tuple[int, int]) -> tuple[Sample, ...]:
    return tuple(Sample(x, y, i * 10, 500) for i, (x, y) in enumerate(points))


def test_blank_and_dots_are_not_handwriting() -> None:
    assert not is_handwriting(())
    assert not is_handwriting((_line((100, 100)),))
    assert not is_handwriting((_line((100, 100), (101, 102)), _line((103, 101))))
    assert is_handwriting((_line((100, 100), (400, 150), (500, 90)),))


def test_strokes_read_back_and_keep_their_hash() -> None:
    strokes = (_line((1, 2), (30, 40)), _line((5, 6)))
    data = strokes_json(strokes)
    assert strokes_from_json(data) == strokes  # type: ignore[arg-type]  # JSON of known shape
    assert strokes_hash(strokes) == strokes_hash(strokes_from_json(data))  # type: ignore[arg-type]  # as above
