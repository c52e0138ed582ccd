"""Which banks the words of an enterprise list propose, from `bank_words.yaml`."""

from __future__ import annotations

from pathlib import Path

from inspector_app.domain.enterprise_lists import BankWords
from inspector_app.exchange.yaml_files import parse


def load_bank_words(resources: Path) -> tuple[BankWords, ...]:
    """The words of every bank that has some. Raises ValueError if the shipped file is wrong."""
    document = parse((resources / "bank_words.yaml").read_text(encoding="utf-8"))
    if not isinstance(document, dict):
        raise ValueError(document)  # noqa: TRY004 - the file's content is wrong, not a call
    return tuple(
        BankWords(str(bank), tuple(entry["words"]), tuple(entry.get("never", ())))
        for bank, entry in document.items()
    )
