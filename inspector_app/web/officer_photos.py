"""An officer's phone sends photos of answer sheets; nothing of them counts before the laptop."""

from __future__ import annotations

import asyncio
import hmac
import secrets

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from inspector_app.domain.errors import AppError, Problem
from inspector_app.services.received_photos import LARGEST_BYTES, ReceivedPhotoService
from inspector_app.web import rendering
from inspector_app.web.guard import BODY_LIMIT, PHOTO_PATH
from inspector_app.web.limits import WrongCodes
from inspector_app.web.messages import read_form
from inspector_app.web.seats import device_of, form_token, give_device, new_device, token_fits
from inspector_app.web.submitting import Submit
from inspector_app.web.uploads import read_up_to, read_upload

_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_LENGTH = 10
_SEE_OTHER = 303
_FORGED = (403, "请再试一次（浏览器需要允许 Cookie）。")
_WRONG = (403, "核对码不对，请对照电脑屏幕再输一次。")
_TOO_MANY = (429, "输错的次数太多，请过几分钟再试，或在电脑上点“允许重新输入号码”。")
_TOO_LARGE = (413, "照片太大（超过 12 MB），没有收下。请把相机的分辨率调低一些再拍。")
_NO_PHOTO = (422, "没有选照片，请先拍照再发送。")
_FULL = (503, "电脑上等待核对的照片太多，没有收下。请先在电脑上核对一些，再发送。")
_NOT_READ = (503, "电脑现在没有收下，请再发送一次。")
_REFUSALS = {
    Problem.PHOTO_NOT_READABLE: (422, "这不是能读的照片（要 JPEG 或 PNG），没有收下。"),
    Problem.PHOTO_WITHOUT_CODE: (422, "照片里没有答题卡的二维码。请把整张答题卡拍进去，重拍。"),
    Problem.PHOTO_TWO_SHEETS: (422, "照片里不止一张答题卡。请一张一张地拍。"),
    Problem.PHOTO_CORNERS_MISSING: (
        422,
        "答题卡四角的黑方块没有拍全，角上不要有东西遮住，请重拍。",
    ),
    Problem.PHOTO_TOO_SMALL: (422, "答题卡在照片里太小，请靠近一些重拍。"),
    Problem.PHOTO_NOT_SHARP: (422, "照片模糊或太淡，请在亮处拿稳手机重拍。"),
    Problem.PHOTO_DISTORTED: (422, "答题卡弯了或折了，请放平，从正上方重拍。"),
    Problem.PAPER_UNKNOWN: (422, "这张答题卡不是本次检查的，没有收下。"),
    Problem.INSPECTION_SEALED: (410, "本次检查已经归档，不能再发照片。"),
}


class OfficerPhotos:
    """The officer's pages; the code lives as long as the server, and so do the phones it let in."""

    def __init__(
        self,
        photos: ReceivedPhotoService,
        submit: Submit,
        inspection_id: str,
        wrong_codes: WrongCodes,
    ) -> None:
        self._photos = photos
        self._submit = submit
        self._inspection_id = inspection_id
        self._wrong_codes = wrong_codes
        self._let_in: set[str] = set()
        self.code = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))

    def routes(self) -> list[Route]:
        return [
            Route(PHOTO_PATH, self.page),
            Route(PHOTO_PATH, self.send, methods=["POST"]),
            Route(f"{PHOTO_PATH}/enter", self.enter, methods=["POST"]),
        ]

    def knows(self, device: str) -> bool:
        """Whether this device gave the code."""
        return device in self._let_in

    async def page(self, request: Request) -> Response:
        """Where the code is typed, or, once it was right, a photo taken."""
        device = device_of(request)
        if self.knows(device):
            return _camera_page(device)
        return _code_page(request, request.query_params.get("k", ""))

    async def enter(self, request: Request) -> Response:
        """Let the phone in that gives the code."""
        device = device_of(request)
        form = read_form(await request.body())
        if not token_fits(device, form.get("token", "")):
            return _code_page(request, "", _FORGED)
        address = request.client.host if request.client else ""
        if self._wrong_codes.locked(address):
            return _code_page(request, "", _TOO_MANY)
        given = form.get("code", "").replace(" ", "").upper()
        if not hmac.compare_digest(self.code.encode(), given.encode()):
            self._wrong_codes.count(address)
            return _code_page(request, "", _WRONG)
        self._let_in.add(device)
        return RedirectResponse(PHOTO_PATH, _SEE_OTHER)

    async def send(self, request: Request) -> Response:
        """Take a photo in; the answers on it wait for the officer at the laptop."""
        device = device_of(request)
        if not self.knows(device):
            return RedirectResponse(PHOTO_PATH, _SEE_OTHER)
        body = await read_up_to(LARGEST_BYTES + BODY_LIMIT, request.stream())
        if body is None:
            return _camera_page(device, _TOO_LARGE)
        fields = read_upload(request.headers.get("content-type", ""), body)
        if not token_fits(device, fields.get("token", b"").decode("latin-1")):
            return _camera_page(device, _FORGED)
        return await self._taken(device, fields.get("photo", b""))

    async def _taken(self, device: str, content: bytes) -> Response:
        if not content:
            return _camera_page(device, _NO_PHOTO)
        if len(content) > LARGEST_BYTES:
            return _camera_page(device, _TOO_LARGE)
        photos, inspection = self._photos, self._inspection_id
        work = self._submit(lambda: photos.receive(inspection, content))
        try:
            received = await asyncio.wrap_future(work)
        except AppError as error:
            return _camera_page(device, _REFUSALS.get(error.problem, _NOT_READ))
        if received is None:
            return _camera_page(device, _FULL)
        whose = f"{received.person.name}（{received.person.number}）第 {received.page} 页"
        return _camera_page(device, received=whose)


def _camera_page(
    device: str, refusal: tuple[int, str] = (200, ""), *, received: str = ""
) -> Response:
    status, words = refusal
    token = form_token(device)
    return rendering.page("photo", status=status, words=words, received=received, token=token)


def _code_page(request: Request, code: str, refusal: tuple[int, str] = (200, "")) -> Response:
    device = device_of(request) or new_device()
    status, words = refusal
    shown = code if len(code) == _LENGTH and code.isalnum() else ""
    values = {"code": shown, "words": words, "token": form_token(device)}
    response = rendering.page("photo_code", status=status, **values)
    give_device(response, device)
    return response
