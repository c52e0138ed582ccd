"""Forms with a file, as browsers send them without any script; anything else is refused."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

from inspector_app.web.messages import MalformedError

_PARTS_LIMIT = 8
_HEAD_LIMIT = 2_000
_BOUNDARY = re.compile(r'multipart/form-data;\s*boundary="?([0-9A-Za-z\'()+_,./:=?-]{1,70})"?\s*')
_NAME = re.compile(rb'content-disposition:[^\r\n]*[;\s]name="([^"\r\n]{1,40})"', re.IGNORECASE)


def read_upload(kind: str, body: bytes) -> dict[str, bytes]:
    """The fields of a multipart form by name; `kind` is its content type."""
    found = _BOUNDARY.fullmatch(kind)
    if found is None:
        raise MalformedError
    parts = (b"\r\n" + body).split(b"\r\n--" + found[1].encode(), _PARTS_LIMIT)
    if parts[0] or not parts[-1].startswith(b"--"):
        raise MalformedError
    return dict(_field(part) for part in parts[1:-1])


async def read_up_to(limit: int, chunks: AsyncIterator[bytes]) -> bytes | None:
    """The whole body, or None if it is longer; then it is taken all the same and thrown away.

    A browser that is answered before it has sent everything shows an error instead of the page.
    """
    kept = bytearray()
    too_long = False
    async for chunk in chunks:
        too_long = too_long or len(kept) + len(chunk) > limit
        if too_long:
            kept.clear()
        else:
            kept += chunk
    return None if too_long else bytes(kept)


def _field(part: bytes) -> tuple[str, bytes]:
    head, gap, content = part.partition(b"\r\n\r\n")
    name = _NAME.search(head[:_HEAD_LIMIT])
    if not gap or name is None:
        raise MalformedError
    return name[1].decode("latin-1"), content
