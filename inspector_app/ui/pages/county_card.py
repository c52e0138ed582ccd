"""The county in the settings: authorities of the appeals clause, and local sentences."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from inspector_app.domain.errors import AppError
from inspector_app.domain.officers import Bureau
from inspector_app.domain.official_documents import County, DocumentKind
from inspector_app.ui.context import UiContext
from inspector_app.ui.document_labels import document_kind_text
from inspector_app.ui.icons import Icon
from inspector_app.ui.pages.page import Page
from inspector_app.ui.theme import Tone
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.form import Form
from inspector_app.ui.widgets.notice import Notice
from inspector_app.ui.widgets.section import Section

_SENTENCES_HEIGHT = 64


class CountyCard(Section):
    def __init__(self, context: UiContext, page: Page) -> None:
        super().__init__("")
        self.set_title(self.tr("Official documents"))
        self.set_caption(
            self.tr("Named in the appeals clause and copied into every document that is issued.")
        )
        self._context = context
        self._page = page
        self._county: County | None = None
        self._sentences: dict[DocumentKind, tuple[str, ...]] = {}
        self._shown = DocumentKind.ORDER
        self.government, self.alternative, self.court = QLineEdit(), QLineEdit(), QLineEdit()
        self.kind = QComboBox()
        for kind in DocumentKind:
            self.kind.addItem(document_kind_text(kind), kind)
        self.kind.setCurrentIndex(list(DocumentKind).index(self._shown))
        self.sentences = QPlainTextEdit()
        self.sentences.setFixedHeight(_SENTENCES_HEIGHT)
        self.sentences.setTabChangesFocus(True)
        self.sentences.setPlaceholderText(self.tr("Local sentences on this document, one a line"))
        self._build()

    def reload(self) -> None:
        """Read the county, unless the user is changing it."""
        if not self._touched():
            self._context.runner.read(self._context.services.county.get, self._show)

    def save(self) -> None:
        """Keep what the fields say."""
        self._keep_sentences()
        county = self._context.services.county
        kept = County(
            bureau=self._county.bureau if self._county else Bureau("", ""),
            government=self.government.text(),
            alternative=self.alternative.text(),
            court=self.court.text(),
            sentences=self._sentences,
        )
        as_read = self._county
        self._context.runner.write(lambda: county.save(kept, as_read), self._saved, self._failed)

    def _build(self) -> None:
        form = Form()
        form.add("government", self.tr("Reconsideration: government"), self.government)
        form.add("alternative", self.tr("or another authority"), self.alternative)
        form.add("court", self.tr("Lawsuit: court"), self.court)
        form.add("kind", self.tr("Local sentences"), self.kind)
        save = button(self.tr("Sa&ve"), Icon.SAVE)
        save.clicked.connect(self.save)
        self.kind.currentIndexChanged.connect(self._kind_chosen)
        self.add_to_header(save)
        self.add(form)
        self.add(self.sentences)

    def _touched(self) -> bool:
        fields = (self.government, self.alternative, self.court)
        changed = self.sentences.document().isModified()
        return changed or any(field.isModified() for field in fields)

    def _show(self, county: County) -> None:
        self._county = county
        self._sentences = dict(county.sentences)
        self.government.setText(county.government)
        self.alternative.setText(county.alternative)
        self.court.setText(county.court)
        place = county.bureau.name.partition("应急")[0]
        if place:
            self.government.setPlaceholderText(f"{place}人民政府")
            self.court.setPlaceholderText(f"{place}人民法院")
        self._show_sentences()

    def _kind_chosen(self) -> None:
        self._keep_sentences()
        self._shown = self.kind.currentData()
        modified = self.sentences.document().isModified()
        self._show_sentences()
        self.sentences.document().setModified(modified)

    def _show_sentences(self) -> None:
        self.sentences.setPlainText("\n".join(self._sentences.get(self._shown, ())))
        self.sentences.document().setModified(False)

    def _keep_sentences(self) -> None:
        lines = self.sentences.toPlainText().splitlines()
        self._sentences[self._shown] = tuple(line for line in lines if line.strip())

    def _saved(self, county: County) -> None:
        self._show(county)
        self._page.show_notice(
            Notice(self.tr("Kept for the documents issued from now on."), Tone.GOOD)
        )

    def _failed(self, error: AppError) -> None:
        self._page.show_failure(error)
