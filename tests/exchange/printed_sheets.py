"""Answer sheets as the program prints them, as grey pictures of ten pixels to a millimetre."""

from __future__ import annotations

import random
import tempfile
from datetime import datetime
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray

from inspector_app.documents.fonts import prepare_fonts
from inspector_app.documents.style import open_style
from inspector_app.documents.test_papers_pdf import render_papers
from inspector_app.domain.answer_sheet import PAGE_HEIGHT, PAGE_WIDTH
from inspector_app.domain.blueprints import STANDARD
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.people import Role
from inspector_app.domain.printed_papers import PaperSet, PrintedPaper
from inspector_app.domain.questions import (
    DeficiencyKind,
    Option,
    Question,
    QuestionType,
    Topic,
)
from inspector_app.domain.record import RecordedPerson
from inspector_app.domain.time import BEIJING

ATTEMPT = "0195f3a2-7c1e-7b4d-9a61-5d2f8e4c3b17"
_CACHE = Path(tempfile.gettempdir()) / "inspector-app-test-fonts"
_POINTS = 72 / 254


def paper(seed: int, count: int, most_options: int = 6) -> tuple[PaperQuestion, ...]:
    """So many choices of all kinds."""
    chance = random.Random(seed)
    kinds = (QuestionType.SINGLE, QuestionType.SINGLE, QuestionType.MULTIPLE)
    items = []
    for position in range(1, count + 1):
        kind = QuestionType.TRUE_FALSE if position % 4 == 1 else chance.choice(kinds)
        options = 0 if kind is QuestionType.TRUE_FALSE else chance.randint(3, most_options)
        items.append(item(position, kind, "ABCDEFGH"[:options]))
    return tuple(items)


def printed(items: tuple[PaperQuestion, ...], attempt_id: str = ATTEMPT) -> NDArray[np.uint8]:
    """The answer sheet's first page."""
    prepare_fonts(_CACHE)
    person = RecordedPerson("W001", "焊工甲", Role.FRONTLINE, "焊工", "焊接车间", "")
    papers = PaperSet(
        enterprise_name="示例机械有限公司",
        bureau_name="示例县应急管理局",
        plan=STANDARD,
        printed_at=datetime(2026, 11, 23, 9, tzinfo=BEIJING),
        papers=(PrintedPaper(attempt_id, person, items),),
    )
    return first_page(render_papers(papers, open_style(_CACHE)))


def first_page(pdf: bytes) -> NDArray[np.uint8]:
    document = pypdfium2.PdfDocument(pdf)
    drawn = document[0].render(scale=1 / _POINTS, grayscale=True).to_numpy()
    page = np.asarray(drawn, np.uint8).reshape(drawn.shape[0], drawn.shape[1])
    document.close()
    # A4 is 2100.2 by 2970.0 of these pixels; the odd one is cut off.
    padded = cv2.copyMakeBorder(page, 0, 2, 0, 2, cv2.BORDER_REPLICATE)
    return np.asarray(padded[:PAGE_HEIGHT, :PAGE_WIDTH], np.uint8)


def item(position: int, kind: QuestionType, keys: str) -> PaperQuestion:
    """A question of a kind with options of these keys."""
    question = Question(
        bank="sample",
        id=f"q{position}",
        version=1,
        type=kind,
        roles=frozenset({Role.FRONTLINE}),
        topic=Topic.LAW,
        kind=DeficiencyKind.INSUFFICIENT_ABILITY,
        difficulty=1,
        stem="题",
        options=tuple(Option(key, key) for key in keys),
        answer=None,
        explanation="",
        basis=(),
    )
    return PaperQuestion(position, question, tuple(keys), 1)
