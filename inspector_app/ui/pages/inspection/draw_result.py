"""The names as they were drawn: by stratum, one after another, at most a second and a half."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.domain.attempts import AttemptState
from inspector_app.domain.people import Role
from inspector_app.services.draw_views import DrawnPerson, DrawnStratum, DrawView
from inspector_app.ui import theme
from inspector_app.ui.labels import attempt_state_text, role_text
from inspector_app.ui.widgets.flow_layout import FlowLayout

_WHOLE_MS = 1500
_LONGEST_PAUSE_MS = 180
_SKIPPABLE_AFTER_MS = 200
"""The Enter that draws must not also skip the names."""
_TILE_WIDTH = 220
_RESERVES_SHOWN = 8


class DrawResult(QScrollArea):
    """`replace_wanted` carries the `DrawnPerson` who cannot take part."""

    replace_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hidden: list[PersonTile] = []
        self._shown: DrawView | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._reveal_next)

    @property
    def revealing(self) -> bool:
        return self._timer.isActive()

    def show_draw(self, draw: DrawView, *, editable: bool, calmly: bool = False) -> None:
        """Show the drawn people; `calmly` lets them appear one after another."""
        if self._shown == draw and not calmly and self.widget():
            return
        self._shown = draw
        self.reveal_all()
        inside = QWidget()
        inside.setProperty("part", "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        tiles: list[PersonTile] = []
        order = tuple(Role)
        for stratum in sorted(draw.strata, key=lambda each: (each.batch, order.index(each.role))):
            if stratum.quota:
                card = StratumCard(stratum, editable=editable)
                card.replace_wanted.connect(self.replace_wanted)
                tiles.extend(card.tiles)
                column.addWidget(card)
        if draw.replaced:
            column.addWidget(self._replaced(draw))
        column.addStretch()
        self.setWidget(inside)
        if calmly and self._animated():
            self._hide_for_reveal(tiles)

    def reveal_all(self) -> None:
        """Show every name now."""
        self._timer.stop()
        self.window().removeEventFilter(self)
        for tile in self._hidden:
            tile.reveal()
        self._hidden = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        skips = {QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress}
        if self.revealing and event.type() in skips:
            self.reveal_all()
        return super().eventFilter(watched, event)

    def _replaced(self, draw: DrawView) -> QLabel:
        words = self.tr("{person} was replaced by {by}: {reason}")
        lines = [words.format(person=r.person, by=r.by, reason=r.reason) for r in draw.replaced]
        label = QLabel("\n".join(lines), wordWrap=True)
        theme.set_tone(label, theme.Tone.WARNING)
        return label

    def _animated(self) -> bool:
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self.style().styleHint(hint, None, self) > 0

    def _hide_for_reveal(self, tiles: list[PersonTile]) -> None:
        for tile in tiles:
            tile.conceal()
        self._hidden = tiles
        QTimer.singleShot(_SKIPPABLE_AFTER_MS, self, self._watch_for_skip)
        self._timer.start(min(_LONGEST_PAUSE_MS, _WHOLE_MS // max(1, len(tiles))))

    def _watch_for_skip(self) -> None:
        if self.revealing:
            self.window().installEventFilter(self)

    def _reveal_next(self) -> None:
        if self._hidden:
            self._hidden.pop(0).reveal()
        if not self._hidden:
            self.reveal_all()


class StratumCard(QFrame):
    replace_wanted = Signal(object)

    def __init__(self, stratum: DrawnStratum, *, editable: bool) -> None:
        super().__init__()
        theme.set_role(self, "card")
        title = QLabel(f"{stratum.batch} · {role_text(stratum.role)}")
        theme.set_role(title, "heading")
        words = self.tr("{drawn} drawn of {size} present")
        count = QLabel(words.format(drawn=len(stratum.drawn), size=stratum.size))
        theme.set_role(count, "caption")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(count)
        head.addStretch()
        flow_host = QWidget()
        flow = FlowLayout(flow_host)
        self.tiles: list[PersonTile] = []
        for person in stratum.drawn:
            tile = PersonTile(person, replaceable=editable and bool(stratum.reserves))
            tile.replace_wanted.connect(self.replace_wanted)
            self.tiles.append(tile)
            flow.addWidget(tile)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(flow_host)
        if stratum.reserves:
            column.addWidget(self._reserves(stratum))

    def _reserves(self, stratum: DrawnStratum) -> QLabel:
        shown = [f"{each.name} {each.number}" for each in stratum.reserves[:_RESERVES_SHOWN]]
        rest = len(stratum.reserves) - _RESERVES_SHOWN
        text = self.tr("Reserves in order: {names}").format(names="、".join(shown))
        if rest > 0:
            text += self.tr(" and {count} more").format(count=rest)
        label = QLabel(text, wordWrap=True)
        theme.set_role(label, "caption")
        return label


class PersonTile(QFrame):
    """Number, name and post of someone drawn, with a button to replace them."""

    replace_wanted = Signal(object)

    def __init__(self, person: DrawnPerson, *, replaceable: bool) -> None:
        super().__init__()
        theme.set_role(self, "card")
        self.setFixedWidth(_TILE_WIDTH)
        self.person = person
        self._name = QLabel(person.name)
        theme.set_role(self._name, "title")
        number = QLabel(person.number)
        theme.set_tone(number, theme.Tone.INFO)
        post = QLabel(" · ".join(text for text in (person.post, person.department) if text))
        theme.set_role(post, "caption")
        post.setToolTip(post.text())
        head = QHBoxLayout()
        head.addWidget(self._name)
        head.addStretch()
        head.addWidget(number)
        column = QVBoxLayout(self)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(post)
        column.addLayout(self._foot(person, replaceable=replaceable))

    def _foot(self, person: DrawnPerson, *, replaceable: bool) -> QHBoxLayout:
        foot = QHBoxLayout()
        state = QLabel(attempt_state_text(person.attempt_state) if person.attempt_state else "")
        theme.set_tone(state, theme.Tone.MUTED)
        foot.addWidget(state)
        foot.addStretch()
        if replaceable and person.attempt_state is AttemptState.WAITING:
            button = QPushButton(self.tr("Replace…"))
            theme.set_role(button, "link")
            button.setAccessibleName(self.tr("Replace {name}").format(name=person.name))
            button.clicked.connect(partial(self.replace_wanted.emit, person))
            foot.addWidget(button)
        return foot

    def conceal(self) -> None:
        for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            policy = child.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            child.setSizePolicy(policy)
            child.hide()

    def reveal(self) -> None:
        for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.show()
