"""Verification: a PDF dropped here, or the whole database, and what came of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout
from typing_extensions import override

from inspector_app.domain.chain import ChainReport
from inspector_app.domain.time import BEIJING
from inspector_app.domain.verification import FileReport, FoundSignature
from inspector_app.ui.actions import PageName
from inspector_app.ui.context import UiContext
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import moment_text
from inspector_app.ui.pages.page import Page
from inspector_app.ui.theme import GRID, Tone, set_role, set_tone
from inspector_app.ui.verification_texts import (
    VERDICT_TONES,
    chain_text,
    fault_text,
    reason_text,
    result_text,
    signer_text,
    standing_text,
    subject_text,
    verdict_text,
)
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.scroll import Scroll
from inspector_app.ui.widgets.section import Section

_MOST_FAULTS = 50


class VerificationPage(Page):
    """Reads files and the database; changes nothing."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, PageName.VERIFICATION)
        self.setAcceptDrops(True)
        self.choose_button = button(self.tr("&Choose a PDF…"), Icon.OPEN, "primary")
        self.database_button = button(self.tr("Check the whole &database"), Icon.SEARCH)
        self.verdict = QLabel(wordWrap=True)
        self.reasons = _words()
        self._parts: list[Section] = []
        self._column = QVBoxLayout()
        self._build()

    def verify(self, path: Path) -> None:
        """Check a file and show the verdict."""
        service = self.context.services.verification
        self.context.runner.read(lambda: service.file(path), self.show_file, self.show_failure)

    def verify_database(self) -> None:
        """Check everything that is kept for good."""
        service = self.context.services.verification
        self.context.runner.read(service.database, self.show_chain, self.show_failure)

    def show_file(self, report: FileReport) -> None:
        """The verdict on a file with all that led to it."""
        self._headline(verdict_text(report.verdict), VERDICT_TONES[report.verdict])
        self._explain("\n".join(map(reason_text, report.reasons)))
        self._add(self.tr("File"), self._file_lines(report))
        signatures = [each for one in report.facts.signatures for each in self._signature(one)]
        if signatures:
            signatures.append(
                self.tr(
                    "A signature proves which key made it and that nothing changed since. Compare "
                    "the fingerprint with the one that the department publishes."
                )
            )
        self._add(self.tr("Signatures"), signatures or [self.tr("None")])
        later = self.tr(" (added after signing)")
        attachments = [
            f"{each.name}{later if each.added else ''}  {each.sha256}"
            for each in report.facts.attachments
        ]
        self._add(self.tr("Attachments"), attachments)
        results = [
            self.tr("{what}: {result}").format(
                what=subject_text(each.subject), result=result_text(each)
            )
            for each in report.recomputed
        ]
        self._add(self.tr("Computed again"), results)

    def show_chain(self, report: ChainReport) -> None:
        """What came of the check of the database."""
        whole = self.tr("The whole database is complete and unchanged")
        broken = self.tr("The database was changed: {count} places").format(
            count=len(report.faults)
        )
        self._headline(*((whole, Tone.GOOD) if report.whole else (broken, Tone.BAD)))
        self._explain("\n".join(map(fault_text, report.faults[:_MOST_FAULTS])))
        devices = self.tr("Device {device}: {entries} log entries, {records} sealed records")
        lines = [
            devices.format(device=each.device, entries=each.entries, records=each.records)
            + self._unsigned(each.unsigned)
            for each in report.devices
        ]
        self._add(self.tr("Devices"), lines)
        checked = [f"{chain_text(chain)}: {count}" for chain, count in report.checked.items()]
        self._add(self.tr("Checked"), ["　".join(checked)])

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path:
            event.acceptProposedAction()
            self.verify(path)

    def _build(self) -> None:
        self.add_to_header(self.database_button)
        self.add_to_header(self.choose_button)
        self.choose_button.clicked.connect(self._choose)
        self.database_button.clicked.connect(self.verify_database)
        set_role(self.verdict, "display")
        self._column.setContentsMargins(0, 0, GRID, 0)
        self._column.setSpacing(GRID * 2)
        self._column.addWidget(self.verdict)
        self._column.addWidget(self.reasons)
        self._column.addStretch(1)
        self.body.addWidget(Scroll(self._column), 1)
        self._headline(self.tr("Drag a PDF here, or choose one"), Tone.MUTED)
        self._explain(
            self.tr(
                "It says whether the file is complete, who signed it with what kind of key, and "
                "computes draws, papers and scores again. Nothing is sent anywhere."
            )
        )

    def _choose(self) -> None:
        title, folder = self.tr("Verify a PDF"), self.context.settings.last_folder
        chosen, _ = QFileDialog.getOpenFileName(self, title, folder, "PDF (*.pdf)")
        if chosen:
            self.context.settings.last_folder = str(Path(chosen).parent)
            self.verify(Path(chosen))

    def _explain(self, words: str) -> None:
        self.reasons.setText(words)
        self.reasons.setVisible(bool(words))

    def _headline(self, text: str, tone: Tone) -> None:
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        self.verdict.setText(text)
        set_tone(self.verdict, tone)

    def _add(self, title: str, lines: list[str]) -> None:
        if not lines:
            return
        section = Section(title)
        words = _words()
        words.setText("\n".join(lines))
        section.add(words)
        self._parts.append(section)
        self._column.insertWidget(self._column.count() - 1, section)

    def _file_lines(self, report: FileReport) -> list[str]:
        pages = self.tr("{file}, {count} pages")
        lines = [pages.format(file=report.file, count=report.facts.pages)]
        if report.record:
            lines.append(f"{report.record.number}  {report.record.enterprise}")
            lines.append(self.tr("Check code {hash}").format(hash=report.record_hash))
        if report.seal:
            statement = report.seal.statement
            words = self.tr("Record no. {number} of device {device}, key {key}").format(
                number=statement.sequence, device=statement.device, key=statement.key[:16]
            )
            if report.seal.standing:
                known = standing_text(report.seal.standing)
                words += self.tr(" ({standing})").format(standing=known)
            lines.append(words)
        return lines

    def _signature(self, signature: FoundSignature) -> list[str]:
        fits = self.tr("fits the content") if signature.intact else self.tr("does not fit")
        moment = signature.stamped_at or signature.signed_at
        at = moment_text(moment.astimezone(BEIJING) if moment else None)
        issuer = self.tr("issued by {issuer}, chain not checked").format(issuer=signature.issuer)
        chain = self.tr("self-signed certificate") if signature.self_signed else issuer
        if not signature.in_time:
            chain += self.tr(", not valid when it signed")
        print_ = self.tr("fingerprint {fingerprint}").format(fingerprint=signature.fingerprint)
        return [
            self.tr("{who}: {name}, {at}, {fits}").format(
                who=signer_text(signature.signer), name=signature.name, at=at, fits=fits
            ),
            "　　"
            + self.tr("{certificate}, {fingerprint}").format(certificate=chain, fingerprint=print_),
        ]

    def _unsigned(self, count: int) -> str:
        words = self.tr(" ({count} of them from before it had a key)")
        return words.format(count=count) if count else ""


def _words() -> QLabel:
    label = QLabel(wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _dropped(event: QDropEvent) -> Path | None:
    """The one file that is dragged, if it is one on this computer."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
