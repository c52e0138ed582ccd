"""Files that travel inside a PDF."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file with its name, media type and description, as PDF viewers list it."""

    name: str
    media_type: str
    description: str
    content: bytes = field(repr=False)
