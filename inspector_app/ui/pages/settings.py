"""The settings: bureau, officers, language, look, data folder."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app import __version__
from inspector_app.domain.errors import AppError
from inspector_app.domain.officers import Bureau
from inspector_app.ui.actions import PageName
from inspector_app.ui.context import UiContext
from inspector_app.ui.dialogs.conflict import ConflictDialog, Ways, different
from inspector_app.ui.icons import Icon
from inspector_app.ui.pages.county_card import CountyCard
from inspector_app.ui.pages.database_card import DatabaseCard
from inspector_app.ui.pages.keys_card import KeysCard
from inspector_app.ui.pages.officers_card import OfficersCard
from inspector_app.ui.pages.page import Page
from inspector_app.ui.pages.templates_card import TemplatesCard
from inspector_app.ui.settings import Language
from inspector_app.ui.theme import GRID, Tone, set_role
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.form import Form
from inspector_app.ui.widgets.notice import Notice
from inspector_app.ui.widgets.scroll import Scroll
from inspector_app.ui.widgets.section import Section


class SettingsPage(Page):
    """`rebuild_wished` goes out when the language or the look was changed."""

    rebuild_wished = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, PageName.SETTINGS)
        self._name, self._short_name, self._prefix = QLineEdit(), QLineEdit(), QLineEdit()
        self._bureau: Bureau | None = None
        self._bureau_form = self._make_bureau_form()
        self._officers = OfficersCard(context, self)
        self._county = CountyCard(context, self)
        self._templates = TemplatesCard(context, self)
        self._database = DatabaseCard(context, self)
        self._database.chosen.connect(self._database_chosen)
        self._keys = KeysCard(context, self)
        self._build()

    @override
    def reload(self) -> None:
        setup = self.context.services.setup
        if not self._bureau_touched():
            self.context.runner.read(setup.bureau, self._show_bureau)
        self._officers.reload()
        self._county.reload()
        self._database.reload()
        self._keys.reload()

    def _build(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(GRID * 2)
        left.addWidget(self._bureau_card())
        left.addWidget(self._templates)
        left.addWidget(self._look_card())
        left.addWidget(self._data_card())
        left.addWidget(self._database)
        left.addStretch()
        right.addWidget(self._county)
        right.addWidget(self._officers, 1)
        right.addWidget(self._keys)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, GRID, 0)
        grid.setHorizontalSpacing(GRID * 2)
        grid.addLayout(left, 0, 0)
        grid.addLayout(right, 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addWidget(Scroll(grid), 1)

    def _make_bureau_form(self) -> Form:
        form = Form()
        form.add("name", self.tr("Name of the bureau"), self._name)
        form.add("short_name", self.tr("Short name of the place"), self._short_name)
        form.add("device_prefix", self.tr("Mark of this laptop (optional)"), self._prefix)
        return form

    def _bureau_card(self) -> QWidget:
        card = Section(self.tr("Bureau"))
        card.add(self._bureau_form)
        save = button(self.tr("&Save the bureau"), Icon.SAVE)
        save.clicked.connect(self._save_bureau)
        card.add_to_header(save)
        return card

    def _look_card(self) -> QWidget:
        language = QComboBox()
        language.addItem("中文", Language.CHINESE)
        language.addItem("English", Language.ENGLISH)
        language.setCurrentIndex(language.findData(self.context.settings.language))
        language.currentIndexChanged.connect(lambda _: self._set_language(language.currentData()))
        look = QComboBox()
        look.addItem(self.tr("Light"), userData="light")
        look.addItem(self.tr("Dark"), userData="dark")
        look.setCurrentIndex(1 if self.context.settings.dark else 0)
        look.currentIndexChanged.connect(lambda _: self._set_look(look.currentData()))
        form = Form()
        form.add("language", self.tr("Language"), language)
        form.add("look", self.tr("Look"), look)
        card = Section(self.tr("Language and look"))
        card.add(form)
        return card

    def _data_card(self) -> QWidget:
        card = Section(self.tr("Data folder and program"))
        path = QLabel(str(self.context.folders.data), wordWrap=True)
        set_role(path, "caption")
        about = QLabel(
            self.tr(
                "Version {version}. Backups are in the folder “backups” of the data folder; one is "
                "made before every change of the data file's form."
            ).format(version=__version__),
            wordWrap=True,
        )
        set_role(about, "caption")
        show = button(self.tr("&Open data folder"), Icon.OPEN)
        show.clicked.connect(self._open_folder)
        card.add_to_header(show)
        card.add(path)
        card.add(about)
        return card

    def _database_chosen(self, sentence: str) -> None:
        self.show_notice(Notice(sentence, Tone.GOOD))

    def _bureau_touched(self) -> bool:
        return any(field.isModified() for field in (self._name, self._short_name, self._prefix))

    def _show_bureau(self, bureau: Bureau | None) -> None:
        self._bureau = bureau
        if bureau is not None:
            self._name.setText(bureau.name)
            self._short_name.setText(bureau.short_name)
            self._prefix.setText(bureau.device_prefix)

    def _save_bureau(self) -> None:
        self._bureau_form.clear_errors()
        bureau, as_read = self._entered_bureau(), self._bureau
        setup = self.context.services.setup
        self.context.runner.write(
            lambda: setup.save_bureau(bureau, as_read), self._bureau_saved, self._bureau_refused
        )

    def _entered_bureau(self) -> Bureau:
        return Bureau(self._name.text(), self._short_name.text(), self._prefix.text())

    def _show_bureau_conflict(self, newer: Bureau) -> None:
        mine = self._entered_bureau()
        names = ("name", "short_name", "device_prefix")
        rows = [
            (self._bureau_form.label_of(name), getattr(mine, name), getattr(newer, name))
            for name in names
        ]

        def save_mine() -> None:
            self._bureau = newer
            self._save_bureau()

        ways = Ways(save_mine, lambda: self._show_bureau(newer))
        ConflictDialog(different(rows), ways, self).open()

    def _bureau_saved(self, bureau: Bureau) -> None:
        self._show_bureau(bureau)
        self.show_notice(Notice(self.tr("The bureau is saved."), Tone.GOOD))

    def _bureau_refused(self, error: AppError) -> None:
        newer = error.params.get("newer")
        if isinstance(newer, Bureau):
            self._show_bureau_conflict(newer)
            return
        if not self._bureau_form.show_problem(error):
            self.show_failure(error)

    def _set_language(self, language: Language) -> None:
        self.context.settings.language = language
        self.rebuild_wished.emit()

    def _set_look(self, look: str) -> None:
        self.context.settings.dark = look == "dark"
        self.rebuild_wished.emit()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.context.folders.data)))
