"""One question with its key, its explanation and what it rests on."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QTextBrowser

from inspector_app.domain.questions import Question
from inspector_app.ui.labels import (
    deficiency_kind_text,
    question_type_text,
    role_text,
    topic_text,
)


class QuestionView(QTextBrowser):
    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("The question in full"))
        self.show_question(None)

    def show_question(self, question: Question | None) -> None:
        """Show a question, or what to do where there is none."""
        if question is None:
            self.setPlainText(self.tr("Choose a question to see it with its key and its basis."))
            return
        parts = [
            f"<p><b>{escape(question.stem)}</b></p>",
            self._options(question),
            self._key(question),
            _paragraph(self.tr("Explanation"), question.explanation),
            self._basis(question),
            self._marks(question),
        ]
        self.setHtml("".join(parts))

    def _options(self, question: Question) -> str:
        right = question.answer if isinstance(question.answer, tuple) else ()
        lines = [
            f"<li>{'<b>' if option.key in right else ''}{escape(option.key)}. "
            f"{escape(option.text)}{' ✓</b>' if option.key in right else ''}</li>"
            for option in question.options
        ]
        return f"<ul style='list-style: none'>{''.join(lines)}</ul>" if lines else ""

    def _key(self, question: Question) -> str:
        if question.rubric:
            lines = "".join(
                f"<li>{escape(line.point)} ({line.score})</li>" for line in question.rubric
            )
            title = self.tr("Scoring")
            return f"<p><b>{escape(title)}</b></p><ol>{lines}</ol>"
        return _paragraph(self.tr("Key"), self._answer(question))

    def _answer(self, question: Question) -> str:
        match question.answer:
            case bool() as right:
                return self.tr("True") if right else self.tr("False")
            case tuple() as parts:
                texts = [each if isinstance(each, str) else " / ".join(each) for each in parts]
                return "; ".join(texts)
        return "—"

    def _basis(self, question: Question) -> str:
        lines = "".join(
            f"<p>{escape(basis.title)}<br><i>{escape(basis.quote)}</i></p>"
            for basis in question.basis
        )
        title = self.tr("Basis")
        return f"<p><b>{escape(title)}</b></p>{lines}" if lines else ""

    def _marks(self, question: Question) -> str:
        roles = ", ".join(role_text(role) for role in sorted(question.roles, key=lambda r: r.value))
        words = " · ".join(
            (
                question_type_text(question.type),
                topic_text(question.topic),
                deficiency_kind_text(question.kind),
                roles,
                question.ref,
            )
        )
        return f"<hr><p><small>{escape(words)}</small></p>"


def _paragraph(title: str, text: str) -> str:
    return f"<p><b>{escape(title)}</b><br>{escape(text)}</p>" if text else ""
