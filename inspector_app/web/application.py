"""The phones' face: a handful of pages and four small messages, for one inspection."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.phones import CODE_DIGITS, Course, Entry
from inspector_app.services.attempt_views import AttemptView
from inspector_app.services.phones import PhoneService
from inspector_app.services.received_photos import ReceivedPhotoService
from inspector_app.web import rendering
from inspector_app.web.guard import Guard, TooLarge
from inspector_app.web.limits import WrongCodes
from inspector_app.web.messages import MalformedError, read_answer, read_form, read_strokes
from inspector_app.web.officer_photos import OfficerPhotos
from inspector_app.web.seats import (
    TOKEN_HEADER,
    device_of,
    form_token,
    give_device,
    new_device,
    token_fits,
)
from inspector_app.web.submitting import Submit

T = TypeVar("T")
_SEE_OTHER = 303
_REFUSALS = {
    Entry.WRONG: (403, "号码不对，请对照纸条再输一次。"),
    Entry.TAKEN: (409, "这个号码已在另一部手机上使用。手机丢了或换了，请告诉执法人员。"),
    Entry.LOCKED: (423, "这个号码试得太多，已锁定。请告诉执法人员。"),
}
_TOO_MANY = (429, "输错的次数太多，请过几分钟再试，或告诉执法人员。")
_HTTP_OF = {
    Problem.ANSWER_INVALID: 422,
    Problem.SIGNATURE_BLANK: 422,
    Problem.ATTEMPT_NOT_FINISHED: 409,
    Problem.ATTEMPT_FINISHED: 409,
    Problem.INSPECTION_SEALED: 410,
}


@dataclass(frozen=True, slots=True)
class Seat:
    """A device that holds an attempt."""

    device: str
    attempt_id: str


class PhonePages:
    """The handlers; every service call goes to the program's one worker thread."""

    def __init__(
        self,
        phones: PhoneService,
        submit: Submit,
        inspection_id: str,
        photos: ReceivedPhotoService | None = None,
    ) -> None:
        self._phones = phones
        self._submit = submit
        self._inspection_id = inspection_id
        self.wrong_codes = WrongCodes()
        self.officer = (
            OfficerPhotos(photos, submit, inspection_id, self.wrong_codes) if photos else None
        )

    def application(self, host: str) -> ASGIApp:
        """The app behind its guard; `host` is the only name it answers to."""
        routes = [
            Route("/", self.entry),
            Route("/enter", self.enter, methods=["POST"]),
            Route("/test", self.test),
            Route("/start", self._formed(self.start), methods=["POST"]),
            Route("/state", self.state),
            Route("/answer", self._signed(self.answer), methods=["POST"]),
            Route("/left", self._signed(self.left), methods=["POST"]),
            Route("/submit", self._formed(self.hand_in), methods=["POST"]),
            Route("/sign", self.sign_page),
            Route("/sign", self._signed(self.sign), methods=["POST"]),
            Route("/done", self.done),
            Route("/next", self._formed(self.next_person), methods=["POST"]),
            Route("/favicon.ico", _nothing),
            *(Route(f"/{name}", _asset(name)) for name in ("phone.js", "phone.css")),
            *(self.officer.routes() if self.officer else ()),
        ]
        handlers = {TooLarge: _too_large, MalformedError: _malformed, AppError: _problem}
        app = Starlette(routes=routes, exception_handlers=handlers)
        app.router.redirect_slashes = False
        phones, inspection = self._phones, self._inspection_id
        return Guard(
            app,
            host=host,
            known=lambda token: phones.known_seat(inspection, token) is not None,
            officer=self.officer.knows if self.officer else lambda _: False,
        )

    async def entry(self, request: Request) -> Response:
        """Where a code is typed; a phone that holds a seat goes on to its test."""
        if await self._seat(request) is not None:
            return _to("/test")
        code = request.query_params.get("c", "")
        return self._entry_page(request, code if _is_code(code) else "")

    async def enter(self, request: Request) -> Response:
        """Bind the phone to the person of this code."""
        device = device_of(request)
        form = read_form(await request.body())
        if not token_fits(device, form.get("token", "")):
            return self._entry_page(request, "", (403, "请再输一次号码（浏览器需要允许 Cookie）。"))
        seat = await self._seat(request)
        if seat is not None:
            return _to("/test")
        address = request.client.host if request.client else ""
        if self.wrong_codes.locked(address):
            return self._entry_page(request, "", _TOO_MANY)
        code = form.get("code", "").replace(" ", "")
        entry = Entry.WRONG
        if _is_code(code):
            entry = await self._call(lambda: self._phones.enter(self._inspection_id, code, device))
        if entry is Entry.WELCOME:
            return _to("/test")
        self.wrong_codes.count(address)
        return self._entry_page(request, "", _REFUSALS[entry])

    async def test(self, request: Request) -> Response:
        """Whatever comes next for this phone: names, paper, signature, end."""
        seat = await self._seat(request)
        if seat is None:
            return _to("/")
        course, view = await self._call(lambda: self._course_and_view(seat.attempt_id))
        token = form_token(seat.device)
        if course is Course.WAITING:
            return rendering.page("ready", view=view, token=token)
        if course is Course.ELSEWHERE:
            return rendering.page("elsewhere")
        if course is Course.FINISHED:
            return _to("/done" if view.signed else "/sign")
        return rendering.test_page(view, token, self._phones.last_order(seat.attempt_id))

    async def start(self, _request: Request, seat: Seat) -> Response:
        """The person says that it is them; the clock starts."""
        await self._call(lambda: self._phones.start(seat.attempt_id))
        return _to("/test")

    async def state(self, request: Request) -> Response:
        """Time left, and whether the officer paused or ended the test."""
        seat = await self._seat(request)
        if seat is None:
            return JSONResponse({"course": "gone"}, 403)
        course, remaining = await self._call(lambda: self._phones.course(seat.attempt_id))
        return JSONResponse({"course": course.value, "remaining": remaining})

    async def answer(self, request: Request, seat: Seat) -> Response:
        """Acknowledged only once it is committed."""
        sent = read_answer(await request.body())
        reply = await self._call(
            lambda: self._phones.answer(seat.attempt_id, sent.position, sent.response, sent.order)
        )
        saved = reply.saved_at
        return JSONResponse(
            {
                "course": reply.course.value,
                "remaining": reply.remaining_seconds,
                "saved": saved.strftime("%H:%M:%S") if saved else None,
                "superseded": reply.superseded,
            },
            200 if saved else 409,
        )

    async def left(self, _request: Request, seat: Seat) -> Response:
        await self._call(lambda: self._phones.left(seat.attempt_id))
        return Response(status_code=204)

    async def hand_in(self, _request: Request, seat: Seat) -> Response:
        await self._call(lambda: self._phones.submit(seat.attempt_id))
        return _to("/test")

    async def sign_page(self, request: Request) -> Response:
        seat = await self._seat(request)
        if seat is None:
            return _to("/")
        course, view = await self._call(lambda: self._course_and_view(seat.attempt_id))
        if course is not Course.FINISHED or view.signed:
            return _to("/test")
        return rendering.page("sign", view=view, token=form_token(seat.device))

    async def sign(self, request: Request, seat: Seat) -> Response:
        """Keep handwriting; a signature once given is withdrawn at the laptop only."""
        strokes = read_strokes(await request.body())
        view = await self._call(lambda: self._phones.view(seat.attempt_id))
        if not view.signed:
            await self._call(lambda: self._phones.sign(seat.attempt_id, strokes))
        return JSONResponse({"next": "/done"})

    async def done(self, request: Request) -> Response:
        seat = await self._seat(request)
        if seat is None:
            return _to("/")
        course, view = await self._call(lambda: self._course_and_view(seat.attempt_id))
        if course is not Course.FINISHED or not view.signed:
            return _to("/test")
        return rendering.page("done", view=view, token=form_token(seat.device))

    async def next_person(self, _request: Request, seat: Seat) -> Response:
        """Give the phone to a colleague: it forgets whose it was, once their test is over."""
        course, _ = await self._call(lambda: self._phones.course(seat.attempt_id))
        response = _to("/")
        if course is Course.FINISHED:
            give_device(response, new_device())
        return response

    def _course_and_view(self, attempt_id: str) -> tuple[Course, AttemptView]:
        return self._phones.course(attempt_id)[0], self._phones.view(attempt_id)

    async def _seat(self, request: Request) -> Seat | None:
        device = device_of(request)
        if not device:
            return None
        attempt_id = self._phones.known_seat(self._inspection_id, device)
        if attempt_id is None:
            attempt_id = await self._call(lambda: self._phones.seat(self._inspection_id, device))
        return Seat(device, attempt_id) if attempt_id else None

    async def _call(self, work: Callable[[], T]) -> T:
        return await asyncio.wrap_future(self._submit(work))

    def _entry_page(
        self, request: Request, code: str, refusal: tuple[int, str] = (200, "")
    ) -> Response:
        device = device_of(request) or new_device()
        status, words = refusal
        values = {"code": code, "words": words, "token": form_token(device)}
        response = rendering.page("entry", status=status, **values)
        give_device(response, device)
        return response

    def _formed(self, handler: SeatHandler) -> Handler:
        """For forms: needs a seat and the form's token."""

        async def checked(request: Request) -> Response:
            seat = await self._seat(request)
            if seat is None:
                return _to("/")
            if not token_fits(seat.device, read_form(await request.body()).get("token", "")):
                return PlainTextResponse("wrong token", 403)
            return await handler(request, seat)

        return checked

    def _signed(self, handler: SeatHandler) -> Handler:
        """For the script's messages: needs a seat, JSON, and the token in a header."""

        async def checked(request: Request) -> Response:
            seat = await self._seat(request)
            if seat is None:
                return JSONResponse({"course": "gone"}, 403)
            kind = request.headers.get("content-type", "").partition(";")[0].strip()
            token = request.headers.get(TOKEN_HEADER, "")
            if kind != "application/json" or not token_fits(seat.device, token):
                return JSONResponse({"course": "forged"}, 403)
            return await handler(request, seat)

        return checked


Handler = Callable[[Request], Awaitable[Response]]
SeatHandler = Callable[[Request, Seat], Awaitable[Response]]


def _is_code(text: str) -> bool:
    return len(text) == CODE_DIGITS and text.isascii() and text.isdigit()


def _to(path: str) -> Response:
    return RedirectResponse(path, _SEE_OTHER)


def _asset(name: str) -> Handler:
    async def serve(_request: Request) -> Response:
        content, kind = rendering.asset(name)
        return Response(content, media_type=kind)

    return serve


async def _nothing(_request: Request) -> Response:
    return Response(status_code=204)


async def _too_large(_request: Request, _error: Exception) -> Response:
    return PlainTextResponse("too large", 413)


async def _malformed(_request: Request, _error: Exception) -> Response:
    return JSONResponse({"course": "malformed"}, 400)


async def _problem(_request: Request, error: Exception) -> Response:
    problem = error.problem if isinstance(error, AppError) else None
    status = _HTTP_OF.get(problem, 503) if problem else 503
    return JSONResponse({"problem": problem.name if problem else ""}, status)
