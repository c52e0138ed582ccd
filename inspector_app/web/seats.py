"""Who asks: the device's secret in a cookie, and the token that its forms must carry."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets

from starlette.requests import Request
from starlette.responses import Response

from inspector_app.web.guard import COOKIE

COOKIE_SECONDS = 12 * 3600
TOKEN_HEADER = "x-token"  # noqa: S105 - a header's name
_SECRET = re.compile(r"[A-Za-z0-9_-]{43}")


def device_of(request: Request) -> str:
    """The device's secret, or empty if it has none of the right form."""
    found = request.cookies.get(COOKIE, "")
    return found if _SECRET.fullmatch(found) else ""


def new_device() -> str:
    return secrets.token_urlsafe(32)


def give_device(response: Response, device: str) -> None:
    """Let the phone keep its secret; scripts cannot read it, other sites' forms do not send it.

    Without `Secure`: the hotspot has no certificate, and a cookie for HTTPS only would not come.
    """
    response.set_cookie(
        COOKIE, device, max_age=COOKIE_SECONDS, path="/", httponly=True, samesite="lax"
    )


def form_token(device: str) -> str:
    """What every form and script of this device sends along (against forged requests).

    Made from the secret, so that it still holds after the laptop was restarted.
    """
    return hashlib.sha256(f"form:{device}".encode()).hexdigest()


def token_fits(device: str, given: str) -> bool:
    return bool(device) and hmac.compare_digest(form_token(device).encode(), given.encode())
