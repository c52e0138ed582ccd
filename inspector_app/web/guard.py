"""What every request passes before any page sees it: host, size, rate; and what answers carry."""

from __future__ import annotations

from collections.abc import Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from inspector_app.web.limits import RateLimit

COOKIE = "phone"
BODY_LIMIT = 16_384
SIGNATURE_LIMIT = 262_144
PHOTO_PATH = "/photo"
DRAINED_LIMIT = 64 * 1024 * 1024
"""What an officer's phone may send before the connection is cut; far less is ever kept."""
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-store",
}


class TooLarge(Exception):  # noqa: N818 - a size, told to the sender
    """A body beyond its limit, without a length that said so."""


class Guard:
    """Refuses other hosts, other origins, large bodies and floods; sets the security headers."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        host: str,
        known: Callable[[str], bool],
        officer: Callable[[str], bool] = lambda _: False,
    ) -> None:
        self._app = app
        self._host = host
        self._known = known
        self._officer = officer
        self._rate = RateLimit()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        guarded = _with_headers(send)
        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, guarded)
            return
        await self._app(scope, _counted(receive, self._limit(scope)), guarded)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        if headers.get("host") != self._host:
            return PlainTextResponse("wrong host", 421)
        origin = headers.get("origin")
        if scope["method"] == "POST" and origin not in {None, f"http://{self._host}"}:
            return PlainTextResponse("wrong origin", 403)
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > self._limit(scope):
            return PlainTextResponse("too large", 413)
        if not self._rate.allows(self._sender(scope, headers)):
            return PlainTextResponse("too many requests", 429, {"Retry-After": "3"})
        return None

    def _sender(self, scope: Scope, headers: Headers) -> str:
        """A phone that holds a seat counts for itself, everyone else by address."""
        token = _device(headers)
        if token and (self._known(token) or self._officer(token)):
            return f"seat {token}"
        client = scope.get("client")
        return f"address {client[0] if client else ''}"

    def _limit(self, scope: Scope) -> int:
        """Small for all, but for a signature and for the photos of a phone that gave the code."""
        if scope["path"] == PHOTO_PATH and self._officer(_device(Headers(scope=scope))):
            return DRAINED_LIMIT
        return SIGNATURE_LIMIT if scope["path"] == "/sign" else BODY_LIMIT


def _device(headers: Headers) -> str:
    return cookie_parser(headers.get("cookie", "")).get(COOKIE, "")


def _counted(receive: Receive, limit: int) -> Receive:
    got = 0

    async def counted() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > limit:
            raise TooLarge
        return message

    return counted


def _with_headers(send: Send) -> Send:
    async def guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers[name] = value
        await send(message)

    return guarded
