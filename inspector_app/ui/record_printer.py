"""Printing a sealed record."""

from __future__ import annotations

from PySide6.QtPrintSupport import QPrinter

from inspector_app.ui.pdf_printer import DOTS_PER_INCH, PdfPrinter

__all__ = ["DOTS_PER_INCH", "RecordPrinter"]


class RecordPrinter(PdfPrinter):
    def ask(self, inspection_id: str) -> None:
        """Let the user choose printer and pages, then print."""
        records = self._context.services.records
        self.ask_for(lambda: records.pdf(inspection_id))

    def print_on(self, printer: QPrinter, inspection_id: str) -> None:
        """Print the pages the printer was set to; all where it was set to none."""
        records = self._context.services.records
        self.print_pdf(printer, lambda: records.pdf(inspection_id))
