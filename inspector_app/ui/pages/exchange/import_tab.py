"""Packages that come in: chosen, dropped, or found in a watched folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.domain.devices import DeviceKey
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.packages import RECEIPT_SUFFIX, PackageKind, PackagePreview
from inspector_app.services.packages.importing import TakenPackage
from inspector_app.ui.context import UiContext
from inspector_app.ui.dialogs.package_password import PackagePasswordDialog
from inspector_app.ui.dialogs.package_preview import PackagePreviewDialog
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import moment_text
from inspector_app.ui.package_texts import notice_text
from inspector_app.ui.pages.exchange.watched import FoundFile, found_files
from inspector_app.ui.pages.page import Page
from inspector_app.ui.tasks import Progress
from inspector_app.ui.theme import GRID, Tone, set_role
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.notice import Notice
from inspector_app.ui.widgets.records_model import RIGHT, Column
from inspector_app.ui.widgets.records_table import Choice, RecordsTable, TableWords

_SETTLE_MS = 600
_AGAIN_MS = 15_000
"""Folders on other computers do not always say that they changed."""


class ImportTab(QWidget):
    def __init__(self, context: UiContext, page: Page) -> None:
        super().__init__()
        self._context, self._page = context, page
        self.choose = button(self.tr("&Choose a package…"), Icon.OPEN, "primary")
        self.watch = button(self.tr("&Watch a folder…"), Icon.SEARCH)
        self.unwatch = button(self.tr("S&top watching"), Icon.STOP)
        self._watched = QLabel(wordWrap=True)
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._again = QTimer(self, interval=_AGAIN_MS)
        self.table = self._make_table()
        self._build()
        self._show_watched()

    def reload(self) -> None:
        folder = self._context.settings.watched_folder
        if folder:
            self._context.runner.read(lambda: found_files(Path(folder)), self.table.set_records)
        else:
            self.table.set_records(())

    def open_package(self, path: Path, password: str = "") -> None:
        """Look a package through and show what it would do."""
        importing = self._context.services.packages.importing

        def work(progress: Progress) -> PackagePreview:
            return importing.preview(path, password, progress)

        def show(preview: PackagePreview) -> None:
            dialog = PackagePreviewDialog(preview, self)
            dialog.wanted.connect(lambda: self._take(path, password, dialog))
            dialog.refused.connect(lambda: self._refuse(preview.manifest.sender))
            dialog.open()

        def failed(error: AppError) -> None:
            self._cannot_open(path, error)

        self._context.runner.long_write(work, show, failed)

    def watch_folder(self, folder: str) -> None:
        """Show the packages of this folder, and those that come later; empty for none."""
        self._context.settings.watched_folder = folder
        self._show_watched()
        self.reload()

    def _build(self) -> None:
        self._watched.setMinimumWidth(320)
        set_role(self._watched, "caption")
        row = QHBoxLayout()
        row.addWidget(self._watched, 1)
        for each in (self.unwatch, self.watch, self.choose):
            row.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)
        self.choose.clicked.connect(self._choose_file)
        self.watch.clicked.connect(self._choose_folder)
        self.unwatch.clicked.connect(self._stop_watching)
        self.table.opened.connect(self._open_found)
        self._watcher.directoryChanged.connect(self._settle.start)
        self._settle.timeout.connect(self.reload)
        self._again.timeout.connect(self._look_again)

    def _make_table(self) -> RecordsTable[FoundFile]:
        columns: tuple[Column[FoundFile], ...] = (
            Column(self.tr("File"), lambda found: found.path.name, width=0),
            Column(self.tr("Size"), _size, lambda found: found.size, RIGHT, width=110),
            Column(self.tr("Arrived"), lambda found: moment_text(found.at), width=160),
            Column(self.tr("State"), self._state, tone=_tone, width=170),
        )
        empty = EmptyState(
            self.tr("Drop a package here, choose one, or watch a folder that laptops write to."),
            self.tr("Choose a package…"),
            Icon.IMPORT,
        )
        empty.action_chosen.connect(self._choose_file)
        words: TableWords[FoundFile] = TableWords(
            key=lambda found: str(found.path),
            search_text=lambda found: found.path.name,
            empty=empty,
            name="imports",
            settings=self._context.settings,
        )
        table = RecordsTable(columns, words)
        table.add_filter(
            "state",
            self.tr("State"),
            (
                Choice(self.tr("All packages")),
                Choice(self.tr("Still to take in"), lambda found: not found.done),
            ),
        )
        return table

    def _state(self, found: FoundFile) -> str:
        return self.tr("taken in, receipt written") if found.done else self.tr("to be looked at")

    def _show_watched(self) -> None:
        folder = self._context.settings.watched_folder
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        if folder and Path(folder).is_dir():
            self._watcher.addPath(folder)
            self._again.start()
            self._watched.setText(self.tr("Watching {folder}").format(folder=folder))
        else:
            self._again.stop()
            self._watched.setText(self.tr("No folder is watched."))
        self.unwatch.setVisible(bool(folder))

    def _look_again(self) -> None:
        if self.isVisible():
            self.reload()

    def _choose_file(self) -> None:
        settings = self._context.settings
        title, kinds = self.tr("Choose a package"), self.tr("Packages (*.fcbk);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, title, settings.package_folder, kinds)
        if chosen:
            settings.package_folder = str(Path(chosen).parent)
            self.open_package(Path(chosen))

    def _choose_folder(self) -> None:
        settings = self._context.settings
        start = settings.watched_folder or settings.package_folder
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), start)
        if chosen:
            self.watch_folder(chosen)

    def _stop_watching(self) -> None:
        self.watch_folder("")

    def _open_found(self, found: FoundFile) -> None:
        self.open_package(found.path)

    def _cannot_open(self, path: Path, error: AppError) -> None:
        if error.problem in {Problem.PACKAGE_PASSWORD_NEEDED, Problem.PACKAGE_PASSWORD_WRONG}:

            def again(password: str) -> None:
                self.open_package(path, password)

            PackagePasswordDialog(path.name, error, again, self).open()
        else:
            self._page.show_failure(error)

    def _take(self, path: Path, password: str, dialog: PackagePreviewDialog) -> None:
        packages, overwrite = self._context.services.packages, dialog.overwritten()
        receipt = path.with_suffix(RECEIPT_SUFFIX)

        def work(progress: Progress) -> tuple[TakenPackage, AppError | None]:
            taken = packages.importing.take_in(
                path, password, trust=True, overwrite=overwrite, progress=progress
            )
            if taken.preview.manifest.kind is not PackageKind.INSPECTIONS:
                return taken, None
            try:
                packages.receipts.write(taken.preview.manifest.id, receipt)
            except AppError as error:
                return taken, error
            return taken, None

        self._context.runner.long_write(work, self._taken, self._page.show_failure)

    def _taken(self, result: tuple[TakenPackage, AppError | None]) -> None:
        taken, failure = result
        preview = taken.preview
        words = (
            self.tr("{file} was taken in.")
            if taken.changed
            else self.tr("{file} was taken in before; nothing was changed.")
        )
        lines = [words.format(file=preview.file)]
        if preview.manifest.kind is PackageKind.INSPECTIONS:
            lines.append(
                self.tr("The receipt lies beside it: give it back to the laptop.")
                if failure is None
                else self.tr("The receipt could not be written there; write it from Receipts.")
            )
        lines += [notice_text(notice) for notice in preview.notices]
        self._page.show_notice(Notice(" ".join(lines), Tone.GOOD, stays=True))

    def _refuse(self, key: DeviceKey) -> None:
        importing = self._context.services.packages.importing
        self._context.runner.write(lambda: importing.refuse(key))
        words = self.tr("Nothing is taken from this computer any more.")
        self._page.show_notice(
            Notice(words, action=self.tr("Undo"), run=lambda: self._trust(key), stays=True)
        )

    def _trust(self, key: DeviceKey) -> None:
        importing = self._context.services.packages.importing
        self._context.runner.write(lambda: importing.trust(key))


def _size(found: FoundFile) -> str:
    return (
        f"{found.size / 1024 / 1024:.1f} MB"
        if found.size >= 1 << 20
        else f"{found.size // 1024} KB"
    )


def _tone(found: FoundFile) -> Tone:
    return Tone.GOOD if found.done else Tone.WARNING
