"""The first start: the bureau and at least two officers, or the demo instead."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.errors import AppError
from inspector_app.domain.officers import MINIMUM_OFFICERS, Bureau, Officer
from inspector_app.services.setup import OfficerDraft
from inspector_app.ui.context import Services
from inspector_app.ui.dialogs.officer_fields import OfficerForm
from inspector_app.ui.errors import show_error
from inspector_app.ui.icons import Icon
from inspector_app.ui.tasks import TaskRunner
from inspector_app.ui.theme import GRID, set_role
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.form import Form
from inspector_app.ui.widgets.scroll import Scroll
from inspector_app.ui.widgets.section import Section

_SIZE = (720, 640)


class FirstStartDialog(QDialog):
    """Keeps the officers first and the bureau last: stopped halfway it comes again, filled in."""

    def __init__(self, services: Services, runner: TaskRunner, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Set up"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._services, self._runner = services, runner
        self._today: date = services.clock().date()
        self._name, self._short_name, self._prefix = QLineEdit(), QLineEdit(), QLineEdit()
        self._bureau = self._bureau_form()
        self._officers: list[OfficerForm] = []
        self._cards = QVBoxLayout()
        self._cards.setSpacing(GRID * 2)
        self._start = button(self.tr("&Begin"), part="primary")
        self._demo = button(self.tr("Load the &demo data instead"))
        self._build()
        self.resize(*_SIZE)
        runner.read(services.setup.officers, self._show_officers)

    def add_officer(self, officer: Officer | None = None) -> None:
        """One more officer to fill in, or to go through again."""
        form = OfficerForm(self._today, officer)
        self._officers.append(form)
        number = len(self._officers)
        card = Section(self.tr("Officer {number}").format(number=number))
        card.add(form)
        self._cards.addWidget(card)

    def submit(self) -> None:
        """Check everything, then keep it."""
        self._bureau.clear_errors()
        drafts = [self._draft(place, form) for place, form in enumerate(self._officers)]
        if self._bureau_wrong() or None in drafts:
            return
        self._set_working(working=True)
        self._save_next(0)

    def _show_officers(self, officers: tuple[Officer, ...]) -> None:
        for officer in officers:
            self.add_officer(officer)
        while len(self._officers) < MINIMUM_OFFICERS:
            self.add_officer()

    def _another_officer(self) -> None:
        self.add_officer()

    def load_demo(self) -> None:
        """Fill the empty data folder with the invented demo."""
        self._set_working(working=True)
        demo = self._services.demo
        self._runner.long_write(
            lambda progress: demo.load(progress=progress), self._demo_loaded, self._demo_failed
        )

    def _build(self) -> None:
        title = QLabel(self.tr("Who inspects?"))
        set_role(title, "title")
        words = QLabel(
            self.tr("These stand in every record. All of it can be changed later in the settings."),
            wordWrap=True,
        )
        set_role(words, "caption")
        bureau = Section(self.tr("Bureau"))
        bureau.add(self._bureau)
        more = button(self.tr("&Another officer"), Icon.ADD)
        more.setAutoDefault(False)
        more.clicked.connect(self._another_officer)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID * 2)
        column.addWidget(bureau)
        column.addLayout(self._cards)
        column.addWidget(more, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        scroll = Scroll(column)
        self._start.setDefault(True)
        self._demo.setAutoDefault(False)
        self._start.clicked.connect(self.submit)
        self._demo.clicked.connect(self.load_demo)
        foot = QHBoxLayout()
        foot.addWidget(self._demo)
        foot.addStretch()
        foot.addWidget(self._start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
        for widget in (title, words, scroll):
            layout.addWidget(widget)
        layout.addLayout(foot)

    def _bureau_form(self) -> Form:
        form = Form()
        form.add("name", self.tr("Name of the bureau"), self._name)
        form.add(
            "short_name",
            self.tr("Short name of the place"),
            self._short_name,
            self.tr("One or two characters that head the document numbers."),
        )
        form.add(
            "device_prefix",
            self.tr("Mark of this laptop (optional)"),
            self._prefix,
            self.tr("Keeps the numbers of several laptops apart, such as A."),
        )
        return form

    def _bureau_wrong(self) -> bool:
        required = self.tr("This must be filled in.")
        wrong = [
            name
            for name, field in (("short_name", self._short_name), ("name", self._name))
            if not field.text().strip()
        ]
        for name in wrong:
            self._bureau.show_error(name, required)
        return bool(wrong)

    def _draft(self, place: int, form: OfficerForm) -> OfficerDraft | None:
        if self._skipped(place):
            return OfficerDraft("", "", self._today)
        return form.draft()

    def _save_next(self, place: int) -> None:
        if place == len(self._officers):
            self._save_bureau()
            return
        form, setup = self._officers[place], self._services.setup
        draft = form.draft()
        if draft is None or self._skipped(place):
            self._save_next(place + 1)
            return

        def saved(officer: Officer) -> None:
            form.set_officer(officer)
            self._save_next(place + 1)

        def refused(error: AppError) -> None:
            self._set_working(working=False)
            if not form.show_problem(error):
                show_error(self, error)

        self._runner.write(lambda: setup.save_officer(draft), saved, refused)

    def _skipped(self, place: int) -> bool:
        return place >= MINIMUM_OFFICERS and self._officers[place].empty()

    def _save_bureau(self) -> None:
        bureau = Bureau(self._name.text(), self._short_name.text(), self._prefix.text())
        setup = self._services.setup
        self._runner.write(lambda: setup.save_bureau(bureau), self._done, self._bureau_refused)

    def _bureau_refused(self, error: AppError) -> None:
        self._set_working(working=False)
        if not self._bureau.show_problem(error):
            show_error(self, error)

    def _done(self, _bureau: Bureau) -> None:
        self.accept()

    def _demo_loaded(self, _record: object) -> None:
        self.accept()

    def _demo_failed(self, error: AppError) -> None:
        self._set_working(working=False)
        show_error(self, error)

    def _set_working(self, *, working: bool) -> None:
        self._start.setEnabled(not working)
        self._demo.setEnabled(not working)
