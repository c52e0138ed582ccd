"""A chart in a card, with what one wants of a chart: copy it, save it as a picture."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from inspector_app.ui.charts.plot import Plot
from inspector_app.ui.icons import Icon
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.section import Section


class ChartCard(Section):
    """`saved` carries the path of a picture that was written."""

    saved = Signal(object)

    def __init__(
        self, title: str, settings: UiSettings, caption: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(title, caption, parent)
        self.plot = Plot()
        self._name = title
        self._settings = settings
        self.add(self.plot, 1)
        copy = button(self.tr("Copy"), Icon.COPY, "link")
        copy.setToolTip(self.tr("Copy the chart as a picture"))
        save = button(self.tr("Save PNG…"), Icon.SAVE, "link")
        copy.clicked.connect(self.copy_picture)
        save.clicked.connect(self._ask_and_save)
        self._buttons = (copy, save)
        for each in self._buttons:
            self.add_to_header(each)

    def picture(self) -> QPixmap:
        """The chart with its title, as it looks, without the buttons."""
        for each in self._buttons:
            each.hide()
        picture = self.grab()
        for each in self._buttons:
            each.show()
        return picture

    def copy_picture(self) -> None:
        QGuiApplication.clipboard().setPixmap(self.picture())

    def save_picture(self, path: Path) -> bool:
        """Write the chart as PNG; whether that worked."""
        return self.picture().save(str(path), "PNG")

    def set_name(self, title: str) -> None:
        """Another title, also for the file."""
        self._name = title
        self.set_title(title)

    def _ask_and_save(self) -> None:
        suggested = Path(self._settings.last_folder) / f"{self._name}.png"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the chart"), str(suggested), "PNG (*.png)"
        )
        if chosen:
            path = Path(chosen).with_suffix(".png")
            self._settings.last_folder = str(path.parent)
            self.saved.emit(path if self.save_picture(path) else None)
