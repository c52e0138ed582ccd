"""The oral test: an officer reads out the person's own paper and taps what is answered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.attempts import AttemptMode
from inspector_app.domain.errors import AppError
from inspector_app.domain.officers import Officer
from inspector_app.services.attempt_views import AttemptView
from inspector_app.services.rubrics import RubricItem
from inspector_app.ui.context import UiContext
from inspector_app.ui.icons import Icon
from inspector_app.ui.kiosk.session import SaveState
from inspector_app.ui.kiosk.style import TypeSize, large_button, part_label
from inspector_app.ui.kiosk.window import KioskWindow
from inspector_app.ui.pages.inspection.rubric_panel import RubricPanel, Scoring
from inspector_app.ui.texts import problem_text
from inspector_app.ui.theme import Tone, set_role, set_tone

_SCORING_SIZE = (680, 560)


class OralWindow(KioskWindow):
    """As the test on the laptop, in large type, with the officer at the keyboard.

    Leaving it needs no PIN and is not counted; what the rubric asks can be scored at once, in a
    window of its own, because the points to look for are the answer.
    """

    way: ClassVar = AttemptMode.ORAL
    first_size: ClassVar = TypeSize.LARGE

    def __init__(
        self,
        context: UiContext,
        attempt_id: str,
        officers: Sequence[Officer],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, attempt_id, tuple(each.id for each in officers), parent)
        self.setWindowTitle(self.tr("Oral test"))
        self._officers = tuple(officers)
        self._items: dict[int, RubricItem] = {}
        self._not_saved = False
        self.header.officer.setText(self.tr("Interrupt"))
        self.end.word_for_officer()
        self.score_bar = _ScoreBar()
        self.score_bar.button.clicked.connect(self._open_scoring)
        self.column.addWidget(self.score_bar)
        self.stages.currentChanged.connect(self._show_score_bar)
        self.question.position_changed.connect(self._show_score_bar)

    @override
    def open(self) -> None:
        self.showMaximized()
        self.load()

    @override
    def _note_leaving(self) -> None:
        """An officer may look elsewhere."""

    @override
    def _ask_pin(self) -> None:
        """Leave at once; a second time also if something could not be saved."""
        self.question.flush()
        if self._leaving and self._not_saved:
            self._leave()
            return
        self._leaving = True
        self.session.pause()

    @override
    def _save_changed(self, state: SaveState) -> None:
        super()._save_changed(state)
        self._not_saved = state.failed

    @override
    def _begun(self, view: AttemptView) -> None:
        self._leaving = False
        super()._begun(view)
        self._read_items()

    @override
    def _failed(self, error: AppError) -> None:
        self._not_saved = True
        super()._failed(error)

    def _read_items(self) -> None:
        view = self.session.view
        if view is not None:
            rubrics, inspection_id = self._context.services.rubrics, view.inspection_id
            self._context.runner.read(lambda: rubrics.items(inspection_id), self._take_items)

    def _take_items(self, items: tuple[RubricItem, ...]) -> None:
        own = [each for each in items if each.attempt_id == self.session.attempt_id]
        self._items = {each.position: each for each in own}
        for each in own:
            if each.given is not None:
                self.session.note_scored(each.position)
        self._show_score_bar()

    def _show_score_bar(self) -> None:
        item = self._items.get(self.session.position)
        asking = self.stages.currentWidget() is self.question
        self.score_bar.setVisible(asking and item is not None)
        if item is not None:
            self.score_bar.show_item(item)

    def _open_scoring(self) -> None:
        item = self._items.get(self.session.position)
        if item is None:
            return
        self.question.flush()
        dialog = ScoringDialog(self._context, item, self._officers, self)
        dialog.panel.officer.setCurrentText(self.hand_over.reader)
        dialog.exec()
        self._read_items()


class ScoringDialog(QDialog):
    """One item's points, for the officer's eyes; every tap is kept at once."""

    def __init__(
        self,
        context: UiContext,
        item: RubricItem,
        officers: Sequence[Officer],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("For the officer: points to look for"))
        self.resize(*_SCORING_SIZE)
        self.panel = RubricPanel()
        self.panel.set_officers(officers)
        self.panel.show_items([item], editable=True, finished=False)
        self.panel.cards[0].photos.hide()
        self._problem = QLabel(wordWrap=True)
        set_role(self._problem, "error")
        self.close_button = large_button(self.tr("Back to the questions"), part="primary")
        self.close_button.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(self.panel, 1)
        column.addWidget(self._problem)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self.panel.scored.connect(self._score)

    def _score(self, scoring: Scoring) -> None:
        self._problem.clear()
        rubrics, item = self._context.services.rubrics, scoring.item
        self._context.runner.write(
            lambda: rubrics.score(
                item.attempt_id,
                item.position,
                scoring.given,
                officer=scoring.officer,
                remark=scoring.remark,
            ),
            lambda _nothing: self._scored(scoring),
            self._failed,
        )

    def _scored(self, scoring: Scoring) -> None:
        total = sum(scoring.given)
        self.panel.cards[0].badge.show_as(self.tr("{sum} of 100").format(sum=total), Tone.INFO)

    def _failed(self, error: AppError) -> None:
        self._problem.setText(problem_text(error))


class _ScoreBar(QFrame):
    def __init__(self) -> None:
        super().__init__()
        set_role(self, "foot")
        self._words = part_label()
        self.button = large_button(self.tr("Score this…"), Icon.LOCK)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.hide()

    def show_item(self, item: RubricItem) -> None:
        if item.given is None:
            self._words.setText(self.tr("The officer scores this; please turn the screen for it."))
            set_tone(self._words, Tone.WARNING)
        else:
            words = self.tr("Scored: {sum} of 100")
            self._words.setText(words.format(sum=sum(item.given)))
            set_tone(self._words, Tone.GOOD)
