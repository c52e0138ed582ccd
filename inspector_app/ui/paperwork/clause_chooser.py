"""A citation from the law register: which law, which article."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget
from typing_extensions import override

from inspector_app.domain.laws import Law
from inspector_app.domain.questions import Basis
from inspector_app.ui.context import UiContext
from inspector_app.ui.dialogs.form_dialog import FormDialog
from inspector_app.ui.widgets.form import Form

_LIST_HEIGHT = 220


class ClauseDialog(FormDialog):
    """`chosen` carries the citation as documents write it; only what is in force is offered."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("", Form(), parent)
        self.setWindowTitle(self.tr("Choose a clause"))
        self._laws: tuple[Law, ...] = ()
        self.search = QLineEdit(clearButtonEnabled=True)
        self.list = QListWidget()
        self.list.setMinimumHeight(_LIST_HEIGHT)
        self.article = QLineEdit()
        self.article.setPlaceholderText("第二十八条第一款")
        self.form.add("search", self.tr("&Search"), self.search)
        self.form.add("law", self.tr("&Law in force"), self.list)
        self.form.add(
            "article",
            self.tr("&Article"),
            self.article,
            self.tr("As it is cited, with paragraph and item; may stay empty"),
        )
        self._keep.setText(self.tr("&Insert"))
        self.search.textChanged.connect(self._show)
        self.list.itemDoubleClicked.connect(self.try_submit)
        context.runner.read(context.services.clauses.in_force, self._loaded)

    @override
    def submit(self) -> None:
        item = self.list.currentItem()
        if item is None:
            self.form.show_error("law", self.tr("Choose a law."))
            return
        self.chosen.emit(citation(item.text(), self.article.text()))
        self.accept()

    def _loaded(self, laws: tuple[Law, ...]) -> None:
        self._laws = laws
        self._show()

    def _show(self) -> None:
        words = self.search.text().split()
        titles = [law.title for law in self._laws if all(word in law.title for word in words)]
        self.list.clear()
        self.list.addItems(titles)
        if titles:
            self.list.setCurrentRow(0)


def citation(title: str, article: str) -> str:
    """《…》第…条, and a standard with its clause; `title` as in the register."""
    if title[:1].isascii():
        return Basis(
            standard=title, clause=article.strip().removeprefix("第").removesuffix("条")
        ).title
    return Basis(title, article.strip()).title
