"""What the editors of the four kinds of documents have in the middle."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.official_documents import (
    Content,
    ItemOpinion,
    MeasureContent,
    OrderContent,
    PlanContent,
    ReinspectionContent,
)
from inspector_app.domain.time import BEIJING
from inspector_app.ui import theme
from inspector_app.ui.context import UiContext
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import day_text
from inspector_app.ui.paperwork.clause_chooser import ClauseDialog
from inspector_app.ui.paperwork.problem_rows import ProblemRows
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.form import Form
from inspector_app.ui.widgets.scroll import Scroll

_LINES_HEIGHT = 76


class ContentEditor(Protocol):
    """A widget that gives the content as it stands."""

    def content(self) -> Content: ...


class OrderEditor(QWidget):
    def __init__(self, context: UiContext, content: OrderContent) -> None:
        super().__init__()
        self.rows = ProblemRows(context, with_deadlines=True)
        self.rows.set_problems(content.problems, content.deadlines)
        self.measures = _lines(content.interim_measures)
        column = _column(self)
        column.addWidget(self.rows, 1)
        column.addWidget(
            QLabel(self.tr("What keeps people safe until then, one measure a line (optional)"))
        )
        column.addWidget(self.measures)

    def content(self) -> OrderContent:
        return OrderContent(self.rows.problems(), self.rows.deadlines(), _texts(self.measures))


class MeasureEditor(QWidget):
    def __init__(self, context: UiContext, content: MeasureContent) -> None:
        super().__init__()
        self._context = context
        self._content = content
        self.rows = ProblemRows(context, with_deadlines=False)
        self.rows.set_problems(content.problems)
        self.basis = _lines(content.basis)
        self.decisions = _lines(content.decisions)
        self.decisions.setPlaceholderText("责令立即停止作业，撤出危险区域内作业人员")
        clause = button(self.tr("Clause…"), Icon.BANK)
        clause.setAutoDefault(False)
        clause.clicked.connect(self._choose_clause)
        head = QHBoxLayout()
        head.addWidget(QLabel(self.tr("Legal basis, one clause a line")))
        head.addStretch()
        head.addWidget(clause)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addLayout(head)
        left.addWidget(self.basis)
        right.addWidget(QLabel(self.tr("What is decided, one measure a line")))
        right.addWidget(self.decisions)
        both = QHBoxLayout()
        both.addLayout(left, 1)
        both.addLayout(right, 1)
        column = _column(self)
        column.addWidget(self.rows, 1)
        column.addLayout(both)

    def content(self) -> MeasureContent:
        return dataclasses.replace(
            self._content,
            problems=self.rows.problems(),
            basis=_texts(self.basis),
            decisions=_texts(self.decisions),
        )

    def _choose_clause(self) -> None:
        dialog = ClauseDialog(self._context, self)
        dialog.chosen.connect(self.basis.appendPlainText)
        dialog.open()


class ReinspectionEditor(QWidget):
    """Each problem is put right, or not yet with what is missing."""

    def __init__(self, _context: UiContext, content: ReinspectionContent) -> None:
        super().__init__()
        self._content = content
        about = QLabel(wordWrap=True)
        words = self.tr("Re-inspection of {number} of {day} ({decision})")
        about.setText(
            words.format(
                number=content.decision_number,
                day=day_text(content.decided_on),
                decision=content.decision,
            )
        )
        theme.set_tone(about, theme.Tone.MUTED)
        self.rows = [OpinionRow(each) for each in content.opinions]
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, theme.GRID, 0)
        inside.setSpacing(theme.GRID * 2)
        for row in self.rows:
            inside.addWidget(row)
        inside.addStretch()
        all_done = button(self.tr("&All put right"), Icon.GOOD)
        all_done.setAutoDefault(False)
        all_done.clicked.connect(self.mark_all)
        head = QHBoxLayout()
        head.addWidget(about, 1)
        head.addWidget(all_done)
        column = _column(self)
        column.addLayout(head)
        column.addWidget(Scroll(inside), 1)

    def mark_all(self) -> None:
        """Mark every problem as put right; those that are not are marked back."""
        for row in self.rows:
            row.state.setCurrentIndex(1)

    def content(self) -> ReinspectionContent:
        return dataclasses.replace(
            self._content, opinions=tuple(row.opinion() for row in self.rows)
        )


class OpinionRow(QWidget):
    def __init__(self, opinion: ItemOpinion) -> None:
        super().__init__()
        self._opinion = opinion
        text = QLabel(f"{opinion.item}. {opinion.text}", wordWrap=True)
        self.state = QComboBox()
        self.state.addItem(self.tr("Not put right"), userData=False)
        self.state.addItem(self.tr("Put right as required"), userData=True)
        self.state.setCurrentIndex(int(opinion.done))
        self.state.setAccessibleName(self.tr("Found: problem {n}").format(n=opinion.item))
        self.note = QLineEdit(opinion.note)
        self.note.setPlaceholderText(self.tr("What was found; needed where something is missing"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(text, 0, 0, 1, 2)
        grid.addWidget(self.state, 1, 0)
        grid.addWidget(self.note, 1, 1)

    def opinion(self) -> ItemOpinion:
        return dataclasses.replace(
            self._opinion, done=bool(self.state.currentData()), note=self.note.text().strip()
        )


class PlanEditor(QWidget):
    def __init__(self, _context: UiContext, content: PlanContent) -> None:
        super().__init__()
        self._content = content
        self.address = QLineEdit(content.address)
        self.contact = QLineEdit(content.contact)
        self.industry = QLineEdit(content.industry_name)
        self.starts = _moment_field(content.starts_at)
        self.ends = _moment_field(content.ends_at or content.starts_at)
        self.contents = _lines(content.contents)
        self.contents.setFixedHeight(_LINES_HEIGHT * 2)
        self.method = QLineEdit(content.method)
        self.review = QLineEdit(content.review.text)
        self.approval = QLineEdit(content.approval.text)
        form = Form()
        form.add("address", self.tr("Address"), self.address)
        form.add("contact", self.tr("Contact"), self.contact)
        form.add("industry", self.tr("Industry"), self.industry)
        form.add("starts", self.tr("From"), self.starts)
        form.add("ends", self.tr("To"), self.ends)
        form.add("contents", self.tr("What is inspected, one item a line"), self.contents)
        form.add("method", self.tr("How it is inspected"), self.method)
        hint = self.tr("Empty: written and signed in ink on the print")
        form.add("review", self.tr("Opinion of the reviewer"), self.review, hint)
        form.add("approval", self.tr("Opinion of the approver"), self.approval, hint)
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, theme.GRID, 0)
        inside.addWidget(form)
        inside.addStretch()
        _column(self).addWidget(Scroll(inside), 1)

    def content(self) -> PlanContent:
        kept = self._content
        ends = _moment(self.ends)
        return dataclasses.replace(
            kept,
            address=self.address.text().strip(),
            contact=self.contact.text().strip(),
            industry_name=self.industry.text().strip(),
            starts_at=_moment(self.starts),
            ends_at=ends if ends > _moment(self.starts) else None,
            contents=_texts(self.contents),
            method=self.method.text().strip(),
            review=dataclasses.replace(kept.review, text=self.review.text().strip()),
            approval=dataclasses.replace(kept.approval, text=self.approval.text().strip()),
        )


def content_editor(
    context: UiContext, content: Content
) -> OrderEditor | MeasureEditor | ReinspectionEditor | PlanEditor:
    """The editor for a content."""
    match content:
        case OrderContent():
            return OrderEditor(context, content)
        case MeasureContent():
            return MeasureEditor(context, content)
        case ReinspectionContent():
            return ReinspectionEditor(context, content)
        case PlanContent():
            return PlanEditor(context, content)


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.GRID)
    return column


def _lines(texts: Sequence[str]) -> QPlainTextEdit:
    field = QPlainTextEdit("\n".join(texts))
    field.setFixedHeight(_LINES_HEIGHT)
    field.setTabChangesFocus(True)
    return field


def _texts(field: QPlainTextEdit) -> tuple[str, ...]:
    lines = field.toPlainText().splitlines()
    return tuple(line.strip() for line in lines if line.strip())


def _moment_field(moment: datetime | None) -> QDateTimeEdit:
    field = QDateTimeEdit()
    field.setDisplayFormat("yyyy-MM-dd HH:mm")
    field.setCalendarPopup(True)
    if moment is not None:
        text = moment.strftime("%Y-%m-%dT%H:%M:00")
        field.setDateTime(QDateTime.fromString(text, Qt.DateFormat.ISODate))
    return field


def _moment(field: QDateTimeEdit) -> datetime:
    text = field.dateTime().toString("yyyy-MM-ddTHH:mm:00")
    return datetime.fromisoformat(text).replace(tzinfo=BEIJING)
