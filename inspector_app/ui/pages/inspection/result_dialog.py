"""Going through a paper with its person: what was asked, chosen and right, and why."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.record import RecordedAnswer, RecordedAttempt
from inspector_app.domain.scoring import MARKS_PER_POINT
from inspector_app.ui import theme
from inspector_app.ui.pages.inspection.answer_text import key_text, letters_of, response_text


class ResultDialog(QDialog):
    """`preview_wanted` and `print_wanted` ask for the person's 错题讲解单."""

    preview_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, attempt: RecordedAttempt, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._attempt = attempt
        person = attempt.person
        self.setWindowTitle(self.tr("Answers of {name}").format(name=person.name))
        self._only_wrong = QCheckBox(self.tr("Only what was not fully right"))
        self._only_wrong.setChecked(any(_wrong(answer) for answer in attempt.answers))
        self.text = QTextBrowser()
        self.text.setOpenExternalLinks(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        roles = QDialogButtonBox.ButtonRole
        self.preview_button = buttons.addButton(self.tr("Mistakes &explained"), roles.ActionRole)
        self.preview_button.setToolTip(
            self.tr("What was wrong and why, on paper, to hand over on the spot")
        )
        self.print_button = buttons.addButton(self.tr("P&rint it…"), roles.ActionRole)
        self.preview_button.clicked.connect(self.preview_wanted)
        self.print_button.clicked.connect(self.print_wanted)
        column = QVBoxLayout(self)
        column.addWidget(self._only_wrong)
        column.addWidget(self.text, 1)
        column.addWidget(buttons)
        self._only_wrong.toggled.connect(self._show)
        self.resize(860, 620)
        self._show()

    def _show(self) -> None:
        attempt = self._attempt
        passed = self.tr("passed") if attempt.passed else self.tr("not passed")
        head = self.tr("{name} ({number}), {post}: {score} of 100, {passed}").format(
            name=attempt.person.name,
            number=attempt.person.number,
            post=attempt.person.post,
            score=attempt.score.text,
            passed=passed,
        )
        parts = [f"<h3>{escape(head)}</h3>"]
        parts += [
            self._answer(answer)
            for answer in attempt.answers
            if _wrong(answer) or not self._only_wrong.isChecked()
        ]
        if len(parts) == 1:
            parts.append(f"<p>{escape(self.tr('Everything was answered rightly.'))}</p>")
        self.text.setHtml("".join(parts))

    def _answer(self, answer: RecordedAnswer) -> str:
        item, question = answer.item, answer.item.question
        letters = letters_of(item)
        texts = {option.key: option.text for option in question.options}
        options = "".join(f"<br>{letters[key]}. {escape(texts[key])}" for key in item.option_order)
        scheme = theme.colours()
        colour = scheme.bad if _wrong(answer) else scheme.good
        mark = "✘" if _wrong(answer) else "✔"
        rows = [
            f"<p><b>{item.position}. {escape(question.stem)}</b>{options}</p>",
            f"<p><span style='color:{colour}'><b>{mark} ",
            escape(self.tr("Answered: {text}").format(text=response_text(item, answer.response))),
            "</b></span>　",
            escape(self.tr("Right: {text}").format(text=key_text(item))),
            "　",
            escape(self._points(answer)),
            "</p>",
        ]
        if question.explanation:
            rows.append(f"<p style='color:{scheme.muted}'>{escape(question.explanation)}</p>")
        basis = "、".join(each.title for each in question.basis)
        if basis:
            rows.append(f"<p style='color:{scheme.muted}'>{escape(basis)}</p>")
        if answer.remark:
            remark = self.tr("Remark: {text}").format(text=answer.remark)
            rows.append(f"<p>{escape(remark)}</p>")
        return "".join([*rows, "<hr>"])

    def _points(self, answer: RecordedAnswer) -> str:
        if answer.marks is None:
            return self.tr("not scored yet")
        points = f"{answer.marks / MARKS_PER_POINT:g}"
        return self.tr("{points} of {full} points").format(points=points, full=answer.item.points)


def _wrong(answer: RecordedAnswer) -> bool:
    return (answer.marks or 0) < answer.item.points * MARKS_PER_POINT
