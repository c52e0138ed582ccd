"""The question banks: how many questions, and each of them in full."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QSplitter
from typing_extensions import override

from inspector_app.domain.errors import AppError
from inspector_app.domain.people import Role
from inspector_app.domain.questions import Question, QuestionBank, QuestionType, Topic
from inspector_app.services.banks import BankSyncReport
from inspector_app.ui.actions import PageName
from inspector_app.ui.context import Services, UiContext
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import question_type_text, role_text, topic_text
from inspector_app.ui.pages.page import Page
from inspector_app.ui.pages.question_view import QuestionView
from inspector_app.ui.texts import problem_text
from inspector_app.ui.theme import Tone
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.notice import Notice
from inspector_app.ui.widgets.records_model import RIGHT, Column
from inspector_app.ui.widgets.records_table import Choice, RecordsTable, TableWords

_LIST_WIDTH, _VIEW_WIDTH = 760, 440


@dataclass(frozen=True, slots=True)
class _BankLists:
    banks: tuple[QuestionBank, ...]
    problems: tuple[AppError, ...]


@dataclass(frozen=True, slots=True)
class _Contents:
    questions: tuple[Question, ...]
    under_review: frozenset[str]


class BanksPage(Page):
    def __init__(self, context: UiContext) -> None:
        super().__init__(context, PageName.BANKS)
        self._banks = QComboBox()
        self._banks.setAccessibleName(self.tr("Question bank"))
        self._banks.setMinimumWidth(280)
        self._banks.currentIndexChanged.connect(self._bank_chosen)
        self._under_review: frozenset[str] = frozenset()
        self._table = self._make_table()
        self._table.selection_changed.connect(self._question_chosen)
        self._view = QuestionView()
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._table)
        split.addWidget(self._view)
        split.setStretchFactor(0, 1)
        split.setSizes([_LIST_WIDTH, _VIEW_WIDTH])
        self.add_to_header(self._banks)
        own = button(self.tr("&Folder of own banks"), Icon.OPEN)
        again = button(self.tr("&Load again"), Icon.UNDO)
        own.clicked.connect(self._open_folder)
        again.clicked.connect(self._load_again)
        self.add_to_header(own)
        self.add_to_header(again)
        self.body.addWidget(split, 1)

    @override
    def reload(self) -> None:
        services = self.context.services
        self.context.runner.read(lambda: _bank_lists(services), self._show_banks)

    def _make_table(self) -> RecordsTable[Question]:
        columns: tuple[Column[Question], ...] = (
            Column(self.tr("Question"), lambda question: question.stem, width=0),
            Column(self.tr("Type"), lambda question: question_type_text(question.type), width=110),
            Column(self.tr("Topic"), lambda question: topic_text(question.topic), width=130),
            Column(
                self.tr("Difficulty"),
                lambda question: str(question.difficulty),
                sort_key=lambda question: question.difficulty,
                align=RIGHT,
                width=90,
            ),
            Column(self.tr("State"), self._state, tone=self._state_tone, width=90),
        )
        words: TableWords[Question] = TableWords(
            key=lambda question: question.ref,
            search_text=_search_text,
            empty=EmptyState(self.tr("This bank has no questions."), picture=Icon.BANK),
            name="questions",
            settings=self.context.settings,
        )
        table = RecordsTable(columns, words)
        table.add_filter("role", self.tr("Role"), self._roles())
        table.add_filter("type", self.tr("Type"), self._types())
        table.add_filter("topic", self.tr("Topic"), self._topics())
        return table

    def _roles(self) -> list[Choice[Question]]:
        def of_role(role: Role) -> Choice[Question]:
            return Choice(role_text(role), lambda question: role in question.roles)

        return [Choice(self.tr("All roles")), *(of_role(role) for role in Role)]

    def _types(self) -> list[Choice[Question]]:
        def of_type(type_: QuestionType) -> Choice[Question]:
            return Choice(question_type_text(type_), lambda question: question.type is type_)

        return [Choice(self.tr("All types")), *(of_type(type_) for type_ in QuestionType)]

    def _topics(self) -> list[Choice[Question]]:
        def of_topic(topic: Topic) -> Choice[Question]:
            return Choice(topic_text(topic), lambda question: question.topic is topic)

        return [Choice(self.tr("All topics")), *(of_topic(topic) for topic in Topic)]

    def _state(self, question: Question) -> str:
        return self.tr("Under review") if question.ref in self._under_review else self.tr("In use")

    def _state_tone(self, question: Question) -> Tone:
        return Tone.WARNING if question.ref in self._under_review else Tone.NEUTRAL

    def _show_banks(self, lists: _BankLists) -> None:
        chosen = self._banks.currentData()
        self._banks.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._banks.clear()
        for bank in lists.banks:
            words = self.tr("{title} ({count} questions)")
            self._banks.addItem(words.format(title=bank.title, count=bank.count), bank.id)
        self._banks.setCurrentIndex(max(0, self._banks.findData(chosen)))
        self._banks.blockSignals(False)  # noqa: FBT003 - as above
        self._bank_chosen()
        if lists.problems:
            sentences = "\n".join(problem_text(problem) for problem in lists.problems)
            self.show_notice(Notice(sentences, Tone.BAD, stays=True))

    def _bank_chosen(self) -> None:
        bank_id = self._banks.currentData()
        if bank_id is None:
            self._table.set_records(())
            return
        services = self.context.services
        self.context.runner.read(lambda: _contents(services, str(bank_id)), self._show_contents)

    def _show_contents(self, contents: _Contents) -> None:
        self._under_review = contents.under_review
        self._table.set_records(contents.questions)

    def _question_chosen(self) -> None:
        self._view.show_question(self._table.current())

    def _open_folder(self) -> None:
        folder = self.context.folders.own_banks
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _load_again(self) -> None:
        banks = self.context.services.banks
        self.context.runner.long_write(banks.sync, self._loaded)

    def _loaded(self, report: BankSyncReport) -> None:
        if not report.problems:
            words = self.tr("{count} banks were loaded anew, the others have not changed.")
            self.show_notice(Notice(words.format(count=len(report.loaded)), Tone.GOOD))


def _bank_lists(services: Services) -> _BankLists:
    return _BankLists(services.banks.all(), services.banks.problems())


def _contents(services: Services, bank_id: str) -> _Contents:
    return _Contents(services.banks.questions(bank_id), services.banks.under_review(bank_id))


def _search_text(question: Question) -> str:
    options = " ".join(option.text for option in question.options)
    return f"{question.ref} {question.stem} {options}"
