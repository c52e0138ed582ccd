"""Scoring by the officer: each thing to look for is a tile to tap, saved at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.domain.officers import Officer
from inspector_app.domain.questions import QuestionType, RubricPoint
from inspector_app.services.photos import ShownPhoto
from inspector_app.services.rubrics import RubricItem
from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.labels import question_type_text
from inspector_app.ui.pages.inspection.photo_strip import PhotoStrip
from inspector_app.ui.widgets.badge import Badge
from inspector_app.ui.widgets.section import Section


@dataclass(frozen=True, slots=True)
class Scoring:
    """The points that an officer gives for an item."""

    item: RubricItem
    given: tuple[int, ...]
    officer: str
    remark: str


@dataclass(frozen=True, slots=True)
class NewPhotos:
    """Files with photos of an item's task, what they show, and who adds them."""

    item: RubricItem
    paths: tuple[Path, ...]
    caption: str
    officer: str


class RubricTile(QFrame):
    """One thing to look for: tapped it earns its full score, the field gives a part of it."""

    changed = Signal()

    def __init__(self, point: RubricPoint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        self._score = point.score
        self.box = QCheckBox()
        self.box.setAccessibleName(point.point)
        words = QLabel(point.point, wordWrap=True)
        self.spin = QSpinBox()
        self.spin.setRange(0, point.score)
        self.spin.setSuffix(f" / {point.score}")
        self.spin.setAccessibleName(point.point)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GRID, 4, theme.GRID, 4)
        row.addWidget(self.box)
        row.addWidget(words, 1)
        row.addWidget(self.spin)
        self.box.clicked.connect(self._toggled)
        self.spin.valueChanged.connect(self._counted)

    @property
    def given(self) -> int:
        return self.spin.value()

    def set_given(self, given: int) -> None:
        """Show these points without emitting `changed`."""
        blocked = self.spin.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.spin.setValue(given)
        self.spin.blockSignals(blocked)
        self.box.setChecked(given > 0)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.isEnabled() and event.button() is Qt.MouseButton.LeftButton:
            self.box.click()
        super().mousePressEvent(event)

    def _toggled(self, checked: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.set_given(self._score if checked else 0)
        self.changed.emit()

    def _counted(self, value: int) -> None:
        self.box.setChecked(value > 0)
        self.changed.emit()


class RubricCard(Section):
    """An item with the person's words and its tiles; `scored` carries the card.

    `photos_chosen` carries the card and the paths, `photo_unwanted` a photo to be taken back.
    """

    scored = Signal(object)
    photos_chosen = Signal(object, object)
    photo_unwanted = Signal(object)

    def __init__(self, item: RubricItem, parent: QWidget | None = None) -> None:
        kind = question_type_text(item.question.type)
        super().__init__(f"{item.position}. {kind}", parent=parent)
        self.item = item
        self.badge = Badge()
        self.add_to_header(self.badge)
        self.add(QLabel(item.question.stem, wordWrap=True))
        if item.question.type is QuestionType.SHORT:
            self.add(self._answer(item))
        self.tiles = [RubricTile(point) for point in item.question.rubric]
        for tile in self.tiles:
            self.add(tile)
            tile.changed.connect(self._changed)
        self.remark = QLineEdit(item.remark)
        self.remark.setPlaceholderText(self.tr("Remark (optional)"))
        self.remark.setAccessibleName(self.tr("Remark"))
        self.remark.editingFinished.connect(self._remarked)
        everything = QPushButton(self.tr("Everything"))
        nothing = QPushButton(self.tr("Nothing"))
        everything.clicked.connect(self._give_all)
        nothing.clicked.connect(self._give_nothing)
        row = QHBoxLayout()
        row.addWidget(everything)
        row.addWidget(nothing)
        row.addStretch()
        self.body.addLayout(row)
        self.add(self.remark)
        self.photos = PhotoStrip()
        self.photos.chosen.connect(self._photos_chosen)
        self.photos.unwanted.connect(self.photo_unwanted)
        self.add(self.photos)
        self.show_item(item)

    def given(self) -> tuple[int, ...]:
        return tuple(tile.given for tile in self.tiles)

    def show_item(self, item: RubricItem) -> None:
        """Show what is saved of this item."""
        self.item = item
        given = item.given or tuple(0 for _ in self.tiles)
        for tile, points in zip(self.tiles, given, strict=True):
            tile.set_given(points)
        if not self.remark.hasFocus():
            self.remark.setText(item.remark)
        if item.given is None:
            self.badge.show_as(self.tr("Not scored yet"), theme.Tone.WARNING)
        else:
            words = self.tr("{sum} of 100").format(sum=sum(item.given))
            tone = theme.Tone.GOOD if item.confirmed_by else theme.Tone.INFO
            self.badge.show_as(words, tone)

    def _answer(self, item: RubricItem) -> QLabel:
        text = item.response if isinstance(item.response, str) and item.response else ""
        label = QLabel(text or self.tr("Nothing was written."), wordWrap=True)
        theme.set_tone(label, theme.Tone.INFO if text else theme.Tone.MUTED)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _changed(self) -> None:
        self.scored.emit(self)

    def _photos_chosen(self, paths: tuple[Path, ...]) -> None:
        self.photos_chosen.emit(self, paths)

    def _remarked(self) -> None:
        if self.remark.text().strip() != self.item.remark:
            self.scored.emit(self)

    def _give_all(self) -> None:
        for tile, point in zip(self.tiles, self.item.question.rubric, strict=True):
            tile.set_given(point.score)
        self.scored.emit(self)

    def _give_nothing(self) -> None:
        for tile in self.tiles:
            tile.set_given(0)
        self.scored.emit(self)


class RubricPanel(QWidget):
    """All items of one person; `scored` carries a `Scoring` at every change.

    `photos_chosen` carries `NewPhotos`, `photo_unwanted` a kept photo, and
    `confirmation_wanted` nothing: the second officer is to confirm what is shown.
    """

    scored = Signal(object)
    photos_chosen = Signal(object)
    photo_unwanted = Signal(object)
    confirmation_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[RubricCard] = []
        self._finished = True
        self._title = QLabel()
        theme.set_role(self._title, "heading")
        self.officer = QComboBox()
        self.officer.setAccessibleName(self.tr("Scored by"))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(QLabel(self.tr("Scored by")))
        head.addWidget(self.officer)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("part", "page")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch()
        scroll.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        column.addLayout(self._foot())

    @property
    def cards(self) -> tuple[RubricCard, ...]:
        return tuple(self._cards)

    @property
    def items(self) -> tuple[RubricItem, ...]:
        return tuple(card.item for card in self._cards)

    def show_photos(self, photos: Sequence[ShownPhoto]) -> None:
        """Show each photo with its item."""
        for card in self._cards:
            own = card.item.attempt_id, card.item.position
            card.photos.show_photos(
                [each for each in photos if (each.photo.attempt_id, each.photo.position) == own]
            )

    def _foot(self) -> QHBoxLayout:
        self._confirmed = QLabel(wordWrap=True)
        self.confirm_button = QPushButton(icon(Icon.LOCK), self.tr("Confirm as second officer…"))
        self.confirm_button.clicked.connect(self.confirmation_wanted)
        row = QHBoxLayout()
        row.addWidget(self._confirmed, 1)
        row.addWidget(self.confirm_button)
        return row

    def _show_confirmation(self, *, editable: bool) -> None:
        scored = all(item.given is not None for item in self.items)
        waiting = any(not item.confirmed_by for item in self.items)
        finished = bool(self.items) and self._finished
        self.confirm_button.setVisible(editable and waiting)
        self.confirm_button.setEnabled(finished and scored)
        if waiting:
            self._confirmed.setText(self.tr("A second officer confirms the points."))
            theme.set_tone(self._confirmed, theme.Tone.WARNING)
        else:
            names = "、".join(dict.fromkeys(item.confirmed_by for item in self.items))
            self._confirmed.setText(self.tr("✔ Confirmed by {name}").format(name=names))
            theme.set_tone(self._confirmed, theme.Tone.GOOD)

    def set_officers(self, officers: Sequence[Officer]) -> None:
        """Who may score; the choice made stays."""
        names = [each.name for each in officers]
        if names != [self.officer.itemText(row) for row in range(self.officer.count())]:
            self.officer.clear()
            self.officer.addItems(names)

    def show_items(
        self, items: Sequence[RubricItem], *, editable: bool, finished: bool = True
    ) -> None:
        """Show these items of one person; cards that are there already keep the focus.

        Before the paper is `finished` points can be given but not confirmed.
        """
        self._finished = finished
        self.setVisible(bool(items))
        keys = [(item.attempt_id, item.position) for item in items]
        if keys == [(card.item.attempt_id, card.item.position) for card in self._cards]:
            for card, item in zip(self._cards, items, strict=True):
                if card.item != item:
                    card.show_item(item)
        else:
            self._rebuild(items)
        for card in self._cards:
            card.setEnabled(editable)
        self._show_confirmation(editable=editable)
        if items:
            words = self.tr("Scoring: {name}")
            self._title.setText(words.format(name=items[0].person.name))

    def _rebuild(self, items: Sequence[RubricItem]) -> None:
        for card in self._cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self._cards = []
        for place, item in enumerate(items):
            card = RubricCard(item)
            card.scored.connect(self._scored)
            card.photos_chosen.connect(self._photos_chosen)
            card.photo_unwanted.connect(self.photo_unwanted)
            self._column.insertWidget(place, card)
            self._cards.append(card)

    def _photos_chosen(self, card: RubricCard, paths: tuple[Path, ...]) -> None:
        caption, officer = card.photos.take_caption(), self.officer.currentText()
        self.photos_chosen.emit(NewPhotos(card.item, paths, caption, officer))

    def _scored(self, card: RubricCard) -> None:
        remark = card.remark.text().strip()
        self.scored.emit(Scoring(card.item, card.given(), self.officer.currentText(), remark))
