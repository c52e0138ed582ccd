"""Two that may be one, side by side; what was decided can be taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.packages import PeopleKind
from inspector_app.domain.people import StaffMember, masked_identity
from inspector_app.services.packages.duplicates import DoubtfulPair
from inspector_app.ui.context import UiContext
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import role_text
from inspector_app.ui.package_texts import field_name, people_kind_text
from inspector_app.ui.theme import GRID, Tone, set_role
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.records_model import Column
from inspector_app.ui.widgets.records_table import Choice, RecordsTable, TableWords

_LIST_WIDTH, _DETAIL_WIDTH = 520, 640
_ENTERPRISE = (
    "name",
    "credit_code",
    "township",
    "address",
    "industry",
    "legal_representative",
    "responsible_person",
    "phone",
)
_PERSON = ("name", "number", "role", "post", "department", "identity_number", "phone")


class DuplicatesTab(QWidget):
    """`counted` carries how many pairs wait for a decision."""

    counted = Signal(int)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.table = self._make_table()
        self.same = button(self.tr("They are the &same"), Icon.GOOD, "primary")
        self.different = button(self.tr("They are &not"), Icon.BAD)
        self.take_back = button(self.tr("Take the decision &back"), Icon.UNDO)
        self._grid = QGridLayout()
        self._where = QLabel(wordWrap=True)
        self._build()

    def reload(self) -> None:
        duplicates = self._context.services.packages.duplicates
        self._context.runner.read(lambda: (duplicates.waiting(), duplicates.decided()), self._show)

    def decide(self, *, same: bool) -> None:
        """Keep a decision about the current pair; a decided one is decided anew."""
        pair = self.table.current()
        if pair is not None:
            duplicates = self._context.services.packages.duplicates
            self._context.runner.write(lambda: duplicates.decide(pair, same=same))

    def _build(self) -> None:
        set_role(self._where, "caption")
        buttons = QHBoxLayout()
        buttons.addWidget(self.take_back)
        buttons.addStretch()
        buttons.addWidget(self.different)
        buttons.addWidget(self.same)
        self._grid.setHorizontalSpacing(GRID * 2)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self._detail = QWidget()
        column = QVBoxLayout(self._detail)
        column.addWidget(self._where)
        column.addLayout(self._grid)
        column.addLayout(buttons)
        column.addStretch()
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(self._detail)
        split.setStretchFactor(1, 1)
        split.setSizes([_LIST_WIDTH, _DETAIL_WIDTH])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addWidget(split)
        self.same.clicked.connect(self._same)
        self.different.clicked.connect(self._different)
        self.take_back.clicked.connect(self._take_back)
        self.table.selection_changed.connect(self._show_pair)

    def _make_table(self) -> RecordsTable[DoubtfulPair]:
        columns: tuple[Column[DoubtfulPair], ...] = (
            Column(self.tr("Kind"), lambda pair: people_kind_text(pair.kind), width=80),
            Column(self.tr("Name"), lambda pair: pair.first.name, width=0),
            Column(self.tr("Decision"), self._decision, tone=_tone, width=120),
        )
        words: TableWords[DoubtfulPair] = TableWords(
            key=lambda pair: (pair.kind, pair.first.id, pair.second.id),
            search_text=lambda pair: f"{pair.first.name} {pair.second.name} {pair.enterprise}",
            empty=EmptyState(
                self.tr("No enterprise and no person is in doubt."), picture=Icon.GOOD
            ),
            name="duplicates",
            settings=self._context.settings,
        )
        table = RecordsTable(columns, words)
        table.add_filter(
            "decision",
            self.tr("Decision"),
            (
                Choice(self.tr("All pairs")),
                Choice(self.tr("To be decided"), lambda pair: pair.same is None),
            ),
        )
        return table

    def _decision(self, pair: DoubtfulPair) -> str:
        if pair.same is None:
            return self.tr("to be decided")
        return self.tr("the same") if pair.same else self.tr("not the same")

    def _show(self, pairs: tuple[tuple[DoubtfulPair, ...], tuple[DoubtfulPair, ...]]) -> None:
        waiting, decided = pairs
        self.table.set_records((*waiting, *decided))
        if self.table.current() is None and self.table.shown():
            first = self.table.shown()[0]
            self.table.select((first.kind, first.first.id, first.second.id))
        self._show_pair()
        self.counted.emit(len(waiting))

    def _show_pair(self) -> None:
        pair = self.table.current()
        self._detail.setVisible(pair is not None)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if pair is None:
            return
        self._where.setText(pair.enterprise)
        for row, (name, first, second) in enumerate(_rows(pair)):
            caption = QLabel(name)
            set_role(caption, "caption")
            self._grid.addWidget(caption, row, 0)
            for column, text in ((1, first), (2, second)):
                label = QLabel(text or "—", wordWrap=True)
                font = label.font()
                font.setBold(first != second)
                label.setFont(font)
                self._grid.addWidget(label, row, column)
        person = pair.kind is PeopleKind.STAFF
        self.same.setText(
            self.tr("It is one per&son") if person else self.tr("It is one enterpri&se")
        )
        self.same.setEnabled(pair.same is not True)
        self.different.setEnabled(pair.same is not False)
        self.take_back.setVisible(pair.same is not None)

    def _same(self) -> None:
        self.decide(same=True)

    def _different(self) -> None:
        self.decide(same=False)

    def _take_back(self) -> None:
        pair = self.table.current()
        if pair is not None:
            duplicates = self._context.services.packages.duplicates
            self._context.runner.write(lambda: duplicates.take_back(pair))


def _rows(pair: DoubtfulPair) -> list[tuple[str, str, str]]:
    """Field by field: its name, and what both say."""
    names = _ENTERPRISE if isinstance(pair.first, Enterprise) else _PERSON
    return [(field_name(name), _text(pair.first, name), _text(pair.second, name)) for name in names]


def _text(side: Enterprise | StaffMember, name: str) -> str:
    if isinstance(side, StaffMember):
        if name == "role":
            return role_text(side.role)
        if name == "identity_number":
            return masked_identity(side.identity_number)
    return str(getattr(side, name))


def _tone(pair: DoubtfulPair) -> Tone:
    return Tone.WARNING if pair.same is None else Tone.MUTED
