"""A package looked through before it is taken in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.devices import KeyStanding
from inspector_app.domain.packages import (
    LineStanding,
    PackageLine,
    PackagePreview,
    PartLine,
    PartStanding,
    PeopleKind,
    RowPair,
    key_code,
)
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import day_text, moment_text
from inspector_app.ui.package_texts import (
    conflict_text,
    field_name,
    key_standing_text,
    line_standing_text,
    notice_text,
    part_kind_text,
    part_standing_text,
    people_kind_text,
)
from inspector_app.ui.theme import GRID, Tone, set_role
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.notice import Notice, NoticeBar
from inspector_app.ui.widgets.records_model import Column
from inspector_app.ui.widgets.records_table import RecordsTable, TableWords

_SIZE = (980, 620)
_MOST_CONFLICTS = 5
_KEPT = {PartStanding.CHANGED_HERE, PartStanding.OLDER}
_PAIR = Qt.ItemDataRole.UserRole


class PackagePreviewDialog(QDialog):
    """`wanted` goes out when it shall be taken in, `refused` when its sender is not one of ours."""

    wanted = Signal()
    refused = Signal()

    def __init__(self, preview: PackagePreview, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Package {file}").format(file=preview.file))
        self._preview = preview
        self.choices = QListWidget()
        self._here, self._there = QPlainTextEdit(readOnly=True), QPlainTextEdit(readOnly=True)
        self.take = button(self._take_words(), Icon.IMPORT, "primary")
        self.refuse = button(self.tr("&Refuse this computer"), Icon.BAD, "danger")
        self._build()
        self.resize(*_SIZE)

    def overwritten(self) -> set[str]:
        """The keys of what shall be as the office has it, although it was changed here."""
        items = (self.choices.item(row) for row in range(self.choices.count()))
        return {
            item.data(_PAIR).key for item in items if item.checkState() is Qt.CheckState.Checked
        }

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        layout.setSpacing(GRID)
        layout.addWidget(self._sender())
        for notice in self._notices():
            bar = NoticeBar()
            layout.addWidget(bar)
            bar.show_notice(notice)
        if self._preview.lines:
            layout.addWidget(self._lines(), 1)
        if self._preview.parts:
            layout.addWidget(self._parts(), 1)
        if self._disputed():
            layout.addWidget(self._side_by_side(), 2)
        people = QLabel(self._people(), wordWrap=True)
        set_role(people, "caption")
        layout.addWidget(people)
        layout.addLayout(self._foot())

    def _sender(self) -> QWidget:
        manifest = self._preview.manifest
        words = self.tr(
            "From {name}, code {code} ({standing}) · {bureau} · no. {number} of {moment} · "
            "{encrypted}"
        )
        label = QLabel(
            words.format(
                name=manifest.sender_name or manifest.sender.device_id[-12:],
                code=key_code(manifest.sender),
                standing=key_standing_text(self._preview.standing),
                bureau=manifest.bureau or "—",
                number=manifest.number,
                moment=moment_text(manifest.made_at),
                encrypted=self.tr("signed and encrypted")
                if self._preview.encrypted
                else self.tr("signed"),
            ),
            wordWrap=True,
        )
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _notices(self) -> list[Notice]:
        preview, found = self._preview, []
        if preview.conflicts:
            lines = [
                f"{conflict_text(each.kind)} ({each.subject}, {each.entry})"
                for each in preview.conflicts[:_MOST_CONFLICTS]
            ]
            begin = self.tr("It cannot be taken in, because it contradicts what is here:")
            found.append(Notice("\n".join([begin, *lines]), Tone.BAD, stays=True))
        if preview.standing is KeyStanding.UNKNOWN:
            words = self.tr(
                "The first package of this computer. Ask its user for the code by telephone; the "
                "laptop shows it under Exchange, Receipts."
            )
            found.append(Notice(words, Tone.WARNING, stays=True))
        if preview.standing is KeyStanding.REFUSED:
            found.append(Notice(self.tr("This computer was refused."), Tone.BAD, stays=True))
        if preview.taken_already:
            words = self.tr("It was taken in before; once more changes nothing.")
            found.append(Notice(words, Tone.INFO, stays=True))
        if preview.notices:
            text = " ".join(notice_text(each) for each in preview.notices)
            found.append(Notice(text, Tone.WARNING, stays=True))
        return found

    def _lines(self) -> QWidget:
        columns: tuple[Column[PackageLine], ...] = (
            Column(
                self.tr("Document number"),
                lambda line: line.inspection.number or self.tr("cancelled, without a record"),
                width=260,
            ),
            Column(self.tr("Enterprise"), lambda line: line.inspection.enterprise, width=0),
            Column(
                self.tr("Day"), lambda line: day_text(line.inspection.started_at.date()), width=110
            ),
            Column(
                self.tr("Here"),
                lambda line: line_standing_text(line.standing),
                tone=_tone,
                width=130,
            ),
        )
        words: TableWords[PackageLine] = TableWords(
            key=lambda line: line.inspection.id,
            search_text=lambda line: f"{line.inspection.number} {line.inspection.enterprise}",
        )
        table = RecordsTable(columns, words)
        table.set_records(self._preview.lines)
        return table

    def _parts(self) -> QWidget:
        columns: tuple[Column[PartLine], ...] = (
            Column(self.tr("Kind"), lambda part: part_kind_text(part.kind), width=160),
            Column(self.tr("Name"), lambda part: part.name, width=0),
            Column(self.tr("Here"), lambda part: part_standing_text(part.standing), width=200),
        )
        words: TableWords[PartLine] = TableWords(
            key=lambda part: part.key, search_text=lambda part: part.name
        )
        table = RecordsTable(columns, words)
        table.set_records(self._preview.parts)
        return table

    def _disputed(self) -> list[PartLine | RowPair]:
        parts = [part for part in self._preview.parts if part.standing in _KEPT]
        return [*parts, *self._preview.local_rows]

    def _side_by_side(self) -> QWidget:
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        words = self.tr(
            "Changed here: it stays unless you tick it, then the office's takes its place."
        )
        layout.addWidget(QLabel(words, wordWrap=True))
        row = QHBoxLayout()
        for each in self._disputed():
            item = QListWidgetItem(_name(each), self.choices)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(_PAIR, each)
        self._here.setPlaceholderText(self.tr("On this computer"))
        self._there.setPlaceholderText(self.tr("From the office"))
        row.addWidget(self.choices, 2)
        for title, view in (
            (self.tr("On this computer"), self._here),
            (self.tr("From the office"), self._there),
        ):
            column = QVBoxLayout()
            caption = QLabel(title)
            set_role(caption, "caption")
            column.addWidget(caption)
            column.addWidget(view)
            row.addLayout(column, 3)
        layout.addLayout(row, 1)
        self.choices.currentItemChanged.connect(self._show_both)
        self.choices.setCurrentRow(0)
        return whole

    def _show_both(self, item: QListWidgetItem) -> None:
        pair = item.data(_PAIR)
        if isinstance(pair, PartLine):
            self._here.setPlainText(pair.here)
            self._there.setPlainText(pair.there)
        else:
            rows = [(field_name(name), here, there) for name, here, there in pair.differences]
            self._here.setPlainText("\n".join(f"{name}: {here}" for name, here, _ in rows))
            self._there.setPlainText("\n".join(f"{name}: {there}" for name, _, there in rows))

    def _people(self) -> str:
        words = self.tr("{kind}: {new} new, {newer} newer, {known} known")
        return " · ".join(
            words.format(
                kind=people_kind_text(kind), new=each.new, newer=each.newer, known=each.known
            )
            for kind, each in self._preview.people.items()
            if kind is not PeopleKind.OFFICER or each.new or each.newer or each.known
        )

    def _foot(self) -> QHBoxLayout:
        cancel = button(self.tr("Cancel"))
        for each in (cancel, self.refuse):
            each.setAutoDefault(False)
        self.take.setDefault(True)
        self.take.setEnabled(self._preview.can_be_taken)
        self.refuse.setVisible(self._preview.standing is KeyStanding.UNKNOWN)
        cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._wish)
        self.refuse.clicked.connect(self._decline)
        foot = QHBoxLayout()
        foot.addWidget(self.refuse)
        foot.addStretch()
        foot.addWidget(cancel)
        foot.addWidget(self.take)
        return foot

    def _take_words(self) -> str:
        if self._preview.standing is KeyStanding.UNKNOWN:
            return self.tr("&Trust this computer and take in")
        return self.tr("&Take in")

    def _wish(self) -> None:
        self.wanted.emit()
        self.accept()

    def _decline(self) -> None:
        self.refused.emit()
        self.reject()


def _tone(line: PackageLine) -> Tone:
    tones = {
        LineStanding.NEW: Tone.GOOD,
        LineStanding.ADDED_TO: Tone.INFO,
        LineStanding.KNOWN: Tone.MUTED,
        LineStanding.CONFLICT: Tone.BAD,
    }
    return tones[line.standing]


def _name(pair: PartLine | RowPair) -> str:
    if isinstance(pair, PartLine):
        return f"{part_kind_text(pair.kind)} {pair.name}"
    return f"{people_kind_text(pair.kind)} {pair.name}"
