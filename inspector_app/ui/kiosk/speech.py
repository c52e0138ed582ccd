"""Reading a question aloud with the platform's voice, where it has one that speaks Chinese."""

from __future__ import annotations

import importlib
from typing import Any

from PySide6.QtCore import QLocale, QObject, Signal

from inspector_app.domain.questions import QuestionType
from inspector_app.services.attempt_views import BLANK, AttemptItem

_MODULE = "PySide6.QtTextToSpeech"
_SILENT_ENGINES = {"mock", "none"}
_SPOKEN_BLANK = "，空，"
_LETTERS = "ABCDEFGH"


class Speaker(QObject):
    """A voice; `available_changed` when it has become ready, for some platforms need a while.

    Without the optional package, an engine or a voice for the language it stays unavailable.
    """

    available_changed = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        engine: str = "",
        language: QLocale.Language = QLocale.Language.Chinese,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._module = _speech_module()
        self._voice: Any = self._opened(engine)
        if self._voice is not None:
            self._voice.stateChanged.connect(self._state_changed)

    @property
    def available(self) -> bool:
        """Whether it can speak now."""
        if self._voice is None or self._module is None:
            return False
        state = self._module.QTextToSpeech.State
        if self._voice.state() in {state.Error, state.Synthesizing}:
            return False
        return self._locale() is not None

    def speak(self, text: str) -> None:
        """Read this instead of what is being read."""
        locale = self._locale()
        if self.available and locale is not None:
            self._voice.stop()
            self._voice.setLocale(locale)
            self._voice.say(text)

    def stop(self) -> None:
        if self._voice is not None:
            self._voice.stop()

    def _opened(self, engine: str) -> Any:  # noqa: ANN401 - a class of an optional package
        if self._module is None:
            return None
        speech = self._module.QTextToSpeech
        if engine:
            return speech(engine, self)
        real = [name for name in speech.availableEngines() if name not in _SILENT_ENGINES]
        return speech(real[0], self) if real else None

    def _locale(self) -> QLocale | None:
        found = self._voice.availableLocales() if self._voice is not None else []
        return next((each for each in found if each.language() == self._language), None)

    def _state_changed(self, _state: object) -> None:
        self.available_changed.emit()


def spoken(item: AttemptItem, truth: tuple[str, str]) -> str:
    """A question with its options as it is read out; `truth` words true and false."""
    parts = [item.stem.replace(BLANK, _SPOKEN_BLANK)]
    if item.options:
        pairs = zip(_LETTERS, item.options, strict=False)
        parts += [f"{letter}，{option.text}" for letter, option in pairs]
    elif item.type is QuestionType.TRUE_FALSE:
        parts += [f"{letter}，{word}" for letter, word in zip(_LETTERS, truth, strict=False)]
    return "。".join(parts)


def _speech_module() -> Any:  # noqa: ANN401 - an optional package
    try:
        return importlib.import_module(_MODULE)
    except ImportError:
        return None
