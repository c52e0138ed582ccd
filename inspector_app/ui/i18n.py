"""The languages: English in the source, Chinese from `resources/i18n`."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from inspector_app.ui.settings import Language


class Translations:
    """Holds the translators that are installed, to take them out again."""

    def __init__(self, app: QApplication, resources: Path) -> None:
        self._app = app
        self._own = resources / "i18n"
        self._installed: list[QTranslator] = []

    def use(self, language: Language) -> None:
        """Speak a language from now on; what is on the screen already must be built anew."""
        self.clear()
        QLocale.setDefault(QLocale(language.value))
        if language is Language.ENGLISH:
            return
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for file in (qt / f"qtbase_{language.value}.qm", self._own / "inspector_zh_CN.qm"):
            translator = QTranslator(self._app)
            if translator.load(str(file)):
                self._app.installTranslator(translator)
                self._installed.append(translator)

    def clear(self) -> None:
        """Take out what was installed: the program speaks English again."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed.clear()
