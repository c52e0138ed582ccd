"""The county's own templates in the settings: where they go, copied, checked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel

from inspector_app.domain.errors import AppError
from inspector_app.ui.context import UiContext
from inspector_app.ui.icons import Icon
from inspector_app.ui.pages.blank_forms import BlankFormMenu
from inspector_app.ui.pages.page import Page
from inspector_app.ui.texts import problem_text
from inspector_app.ui.theme import Tone, set_role, set_tone
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.notice import Notice
from inspector_app.ui.widgets.section import Section


class TemplatesCard(Section):
    def __init__(self, context: UiContext, page: Page) -> None:
        super().__init__("")
        self.set_title(self.tr("Own templates"))
        self.set_caption(
            self.tr(
                "Words, order and margins of every form are files. Copy them, put your short name "
                "in as region, change what you need; checking names every mistake."
            )
        )
        self._context = context
        self._page = page
        folder = QLabel(str(context.services.templates.folder), wordWrap=True)
        set_role(folder, "caption")
        self.result = QLabel(wordWrap=True)
        self.copy_button = button(self.tr("Copy the &shipped ones"), Icon.ADD)
        self.check_button = button(self.tr("Chec&k"), Icon.GOOD)
        show = button(self.tr("Open &folder"), Icon.OPEN)
        self.blank_button = button(self.tr("&Blank form"), Icon.PRINT)
        self.blank_menu = BlankFormMenu(context, page)
        self.blank_button.setMenu(self.blank_menu)
        self.copy_button.clicked.connect(self.copy)
        self.check_button.clicked.connect(self.check)
        show.clicked.connect(self._open_folder)
        row = QHBoxLayout()
        for each in (self.copy_button, self.check_button, show, self.blank_button):
            row.addWidget(each)
        row.addStretch()
        self.add(folder)
        self.body.addLayout(row)
        self.add(self.result)
        self.result.hide()

    def copy(self) -> None:
        """Put the shipped templates into the folder; files that are there stay."""
        templates = self._context.services.templates
        self._context.runner.read(templates.copy_shipped, self._copied, self._page.show_failure)

    def check(self) -> None:
        """Name every mistake in the county's own templates."""
        templates = self._context.services.templates
        self._context.runner.read(
            lambda: (templates.own(), templates.check()), self._checked, self._page.show_failure
        )

    def _copied(self, files: tuple[Path, ...]) -> None:
        words = self.tr("{count} template files were copied; those already there stay as they are.")
        self._page.show_notice(Notice(words.format(count=len(files)), Tone.GOOD))

    def _checked(self, found: tuple[tuple[Path, ...], tuple[AppError, ...]]) -> None:
        own, wrong = found
        if wrong:
            self._say("\n".join(problem_text(error) for error in wrong), Tone.BAD)
        elif own:
            self._say(self.tr("All {count} files are right.").format(count=len(own)), Tone.GOOD)
        else:
            self._say(self.tr("No own templates; the shipped ones are used."), Tone.MUTED)

    def _say(self, words: str, tone: Tone) -> None:
        self.result.setText(words)
        set_tone(self.result, tone)
        self.result.show()

    def _open_folder(self) -> None:
        folder = self._context.services.templates.folder
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
