"""A time-stamping authority on the network (RFC 3161)."""

from __future__ import annotations

import asyncio
import http.client
import queue
import threading
import urllib.parse
import urllib.request

from asn1crypto import tsp
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import dummy_digest, extract_ts_certs
from pyhanko_certvalidator.registry import SimpleCertificateStore
from typing_extensions import override

from inspector_app.domain.errors import AppError, Problem

TIMEOUT_SECONDS = 3.0
NO_STAMP = (OSError, ValueError, KeyError, TypeError, AttributeError)
"""What comes of no network, no answer, a refusal, or an answer that is no stamp."""
_QUERY, _REPLY = "application/timestamp-query", "application/timestamp-reply"
_LARGEST = 1_000_000


class Authority(TimeStamper):
    """Asks the authority at an http or https address; one of `NO_STAMP` where it gives none."""

    def __init__(self, url: str, timeout: float = TIMEOUT_SECONDS) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # pyHanko's has no types
        self._url = url
        self._timeout = timeout

    @override
    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """The answer; asked in a thread that is left behind when looking up the name hangs."""
        answers: queue.Queue[bytes | Exception] = queue.Queue()
        query: bytes = req.dump()
        threading.Thread(target=self._ask, args=(query, answers), daemon=True).start()
        try:
            answer = answers.get(timeout=self._timeout + 1)
        except queue.Empty as error:
            raise TimeoutError(self._url) from error
        if isinstance(answer, Exception):
            raise OSError(self._url) from answer
        return tsp.TimeStampResp.load(answer)

    def _ask(self, query: bytes, answers: queue.Queue[bytes | Exception]) -> None:
        try:
            answers.put(self._answer(query))
        except (OSError, http.client.HTTPException, ValueError) as error:
            answers.put(error)

    def _answer(self, query: bytes) -> bytes:
        if urllib.parse.urlsplit(self._url).scheme not in {"http", "https"}:
            raise ValueError(self._url)
        request = urllib.request.Request(  # noqa: S310 - http and https only, just checked
            self._url, query, {"Content-Type": _QUERY, "Accept": _REPLY}
        )
        with urllib.request.urlopen(request, timeout=self._timeout) as answer:  # noqa: S310 - as above
            if answer.headers.get_content_type() != _REPLY:
                raise ValueError(answer.headers.get_content_type())
            content: bytes = answer.read(_LARGEST)
        return content


def authority_name(url: str) -> str:
    """The name on the certificate with which the authority stamps a sample.

    Raises AppError(STAMP_NOT_GIVEN) when there is no answer or no stamp.
    """
    try:
        sample = Authority(url).async_timestamp(dummy_digest("sha256"), "sha256")
        certificates = list(extract_ts_certs(asyncio.run(sample), SimpleCertificateStore()))
        return str(certificates[0].subject.native["common_name"])
    except (*NO_STAMP, IndexError) as error:
        raise AppError(Problem.STAMP_NOT_GIVEN, url=url) from error
