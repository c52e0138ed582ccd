"""A person with a phone, in a real browser: taps, reloads, loses the network, comes back."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.questions import QuestionType
from inspector_app.services.attempt_views import AttemptView
from tests.web.conftest import Site

NewPhone = Callable[[], BrowserContext]


@pytest.fixture
def phone(new_phone: NewPhone) -> Page:
    return new_phone().new_page()


def _enter(site: Site, page: Page, place: int = 0) -> str:
    line = site.lines()[place]
    page.goto(f"{site.server.url}/?c={line.code.code}")
    page.get_by_role("button", name="进入").tap()
    expect(page.locator("h1")).to_contain_text(line.summary.person.name)
    return line.summary.id


def _start(site: Site, page: Page, place: int = 0) -> str:
    attempt_id = _enter(site, page, place)
    page.get_by_role("button", name="是我，开始答题").tap()
    expect(page.locator("#where")).to_have_text("第 1 / 5 题")
    return attempt_id


def _view(site: Site, attempt_id: str) -> AttemptView:
    return site.call(lambda: site.world.services.attempts.view(attempt_id))


def _tap(page: Page, key: str) -> None:
    page.locator(f"section.question:not([hidden]) .tile[data-key='{key}']").tap()


def _next(page: Page) -> None:
    page.locator("#next").tap()


def _saved(page: Page) -> None:
    expect(page.locator("#saved")).to_contain_text("已保存")


def _sign(page: Page) -> None:
    page.wait_for_load_state("load")
    box = page.locator("#pad").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 40, box["y"] + 60)
    page.mouse.down()
    for step in range(12):
        page.mouse.move(box["x"] + 40 + 18 * step, box["y"] + 60 + 30 * (step % 3))
    page.mouse.up()
    page.locator("#keep").click()


def test_a_whole_test_with_the_thumb(site: Site, phone: Page) -> None:
    attempt_id = _start(site, phone)
    for item in _view(site, attempt_id).items:
        if item.type is not QuestionType.PRACTICAL:
            keys = [option.key for option in item.options]
            for key in keys[:2] if item.type is QuestionType.MULTIPLE else [*keys, "true"][:1]:
                _tap(phone, key)
                _saved(phone)
        _next(phone)
    expect(phone.locator("#open")).to_have_text("全部答完，可以交卷。")
    responses = {item.type: item.response for item in _view(site, attempt_id).items}
    assert responses[QuestionType.TRUE_FALSE] is True
    multiple = responses[QuestionType.MULTIPLE]
    assert isinstance(multiple, tuple)
    assert len(multiple) == 2
    phone.locator("#submit").tap()
    expect(phone.locator("h1")).to_contain_text("已交卷")
    _sign(phone)
    expect(phone.locator("h1")).to_contain_text("答题完成")
    view = _view(site, attempt_id)
    assert (view.state, view.signed) == (AttemptState.SUBMITTED, True)
    line = site.lines()[0].summary
    assert (line.mode, line.left_window) == (AttemptMode.PHONE, 0)


def test_a_reload_resumes_at_the_same_question(site: Site, phone: Page) -> None:
    _start(site, phone)
    _next(phone)
    _tap(phone, "A")
    _saved(phone)
    phone.reload()
    expect(phone.locator("#where")).to_have_text("第 2 / 5 题")
    expect(phone.locator(".tile[data-key='A'][aria-pressed='true']:visible")).to_have_count(1)
    phone.goto(site.server.url)
    expect(phone.locator("#where")).to_have_text("第 2 / 5 题")


def test_the_back_button_goes_to_the_question_before(site: Site, phone: Page) -> None:
    attempt_id = _start(site, phone)
    _tap(phone, "true")
    _next(phone)
    _tap(phone, "B")
    _saved(phone)
    phone.go_back()
    expect(phone.locator("#where")).to_have_text("第 1 / 5 题")
    phone.go_forward()
    expect(phone.locator("#where")).to_have_text("第 2 / 5 题")
    assert [item.response for item in _view(site, attempt_id).items[:2]] == [True, "B"]


def test_without_network_answers_wait_and_arrive_once(site: Site, phone: Page) -> None:
    attempt_id = _start(site, phone)
    posted: list[str] = []
    phone.context.set_offline(True)
    _tap(phone, "true")
    expect(phone.locator("#saved")).to_contain_text("没有网络")
    _next(phone)
    _tap(phone, "A")
    _tap(phone, "B")
    phone.locator("#list").tap()
    expect(phone.locator("#open")).to_contain_text("还有 2 题的答案没有发送")
    expect(phone.locator("#submit")).to_be_disabled()
    assert [item.response for item in _view(site, attempt_id).items[:2]] == [None, None]
    phone.on("requestfinished", lambda each: posted.append(each.post_data or ""))
    phone.context.set_offline(False)
    _saved(phone)
    expect(phone.locator("#submit")).to_be_enabled()
    assert [item.response for item in _view(site, attempt_id).items[:2]] == [True, "B"]
    assert len([each for each in posted if '"position"' in each]) == 2


def test_answers_survive_a_reload_before_they_were_sent(site: Site, phone: Page) -> None:
    attempt_id = _start(site, phone)
    phone.route("**/answer", lambda route: route.abort())
    _tap(phone, "false")
    expect(phone.locator("#saved")).to_contain_text("没有网络")
    phone.unroute("**/answer")
    phone.reload()
    _saved(phone)
    assert _view(site, attempt_id).items[0].response is False


def test_the_laptop_is_restarted_and_the_phone_goes_on(site: Site, phone: Page) -> None:
    attempt_id = _start(site, phone)
    _tap(phone, "true")
    _saved(phone)
    site.switch.end()
    _next(phone)
    _tap(phone, "A")
    expect(phone.locator("#saved")).to_contain_text("没有网络")
    site.restart()
    _saved(phone)
    assert [item.response for item in _view(site, attempt_id).items[:2]] == [True, "A"]


def test_two_tabs_of_one_phone_are_one_test(site: Site, phone: Page) -> None:
    attempt_id = _start(site, phone)
    other = phone.context.new_page()
    other.goto(site.server.url)
    expect(other.locator("#where")).to_contain_text("/ 5 题")
    _tap(other, "false")
    _saved(other)
    phone.bring_to_front()
    _tap(phone, "true")
    _saved(phone)
    assert _view(site, attempt_id).items[0].response is True


def test_a_second_phone_with_the_same_code_stays_out(
    site: Site, phone: Page, new_phone: NewPhone
) -> None:
    _start(site, phone)
    code = site.lines()[0].code.code
    second = new_phone().new_page()
    second.goto(f"{site.server.url}/?c={code}")
    second.get_by_role("button", name="进入").tap()
    expect(second.get_by_role("alert")).to_contain_text("已在另一部手机上使用")
    second.goto(f"{site.server.url}/test")
    expect(second.locator("#code")).to_be_visible()


def test_wrong_codes_are_refused_and_then_locked(site: Site, phone: Page) -> None:
    wrong = next(
        code
        for code in ("000000", "000001", "000002", "000003")
        if code not in {line.code.code for line in site.lines()}
    )
    phone.goto(site.server.url)
    for _ in range(5):
        phone.locator("#code").fill(wrong)
        phone.get_by_role("button", name="进入").tap()
        expect(phone.get_by_role("alert")).to_contain_text("号码不对")
    phone.locator("#code").fill(site.lines()[0].code.code)
    phone.get_by_role("button", name="进入").tap()
    expect(phone.get_by_role("alert")).to_contain_text("次数太多")
    assert site.server.wrong_codes == 5
    site.server.forgive()
    _enter(site, phone)


def test_the_officer_pauses_and_lets_go_on(site: Site, phone: Page) -> None:
    attempt_id = _start(site, phone)
    phones = site.world.services.phones
    site.call(lambda: phones.pause([attempt_id]))
    expect(phone.locator("#veil")).to_be_visible()
    site.call(lambda: phones.resume([attempt_id]))
    expect(phone.locator("#veil")).to_be_hidden()
    site.call(lambda: phones.extend([attempt_id], 600))
    expect(phone.locator("#time")).to_contain_text(re.compile("1[45]:"), timeout=9_000)
    site.call(lambda: phones.end([attempt_id]))
    expect(phone.locator("#pad")).to_be_visible(timeout=9_000)


def test_answers_too_late_are_not_passed_over_in_silence(site: Site, phone: Page) -> None:
    attempt_id = _start(site, phone)
    phone.context.set_offline(True)
    _tap(phone, "true")
    expect(phone.locator("#saved")).to_contain_text("没有网络")
    site.call(lambda: site.world.services.phones.end([attempt_id]))
    phone.context.set_offline(False)
    expect(phone.locator("#told")).to_contain_text("1 题的答案没有送到电脑")
    assert _view(site, attempt_id).items[0].response is None


def test_a_released_phone_is_sent_away(site: Site, phone: Page) -> None:
    attempt_id = _start(site, phone)
    site.call(lambda: site.world.services.phones.release(attempt_id))
    expect(phone.locator("#code")).to_be_visible()


def test_leaving_the_page_is_counted(site: Site, phone: Page) -> None:
    _start(site, phone)
    phone.evaluate(
        """() => {
            Object.defineProperty(document, 'hidden', {value: true, configurable: true});
            document.dispatchEvent(new Event('visibilitychange'));
        }"""
    )
    phone.wait_for_timeout(300)
    assert site.lines()[0].summary.left_window == 1


def test_the_large_type_switch_is_remembered(site: Site, phone: Page) -> None:
    _start(site, phone)
    size = "() => parseFloat(getComputedStyle(document.querySelector('.stem')).fontSize)"
    before = phone.evaluate(size)
    phone.locator("#large").tap()
    assert phone.evaluate(size) > before * 1.2
    phone.reload()
    assert phone.evaluate(size) > before * 1.2


def test_the_phone_is_lent_to_the_next_person(site: Site, phone: Page) -> None:
    attempt_id = _start(site, phone)
    site.call(lambda: site.world.services.phones.end([attempt_id]))
    expect(phone.locator("#pad")).to_be_visible()
    _sign(phone)
    phone.get_by_role("button", name="把手机借给下一位").tap()
    expect(phone.locator("#code")).to_be_visible()
    assert _start(site, phone, 1) != attempt_id


def test_nothing_comes_from_elsewhere_and_nothing_is_blocked(site: Site, phone: Page) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    phone.on("request", lambda each: asked.append(each.url))
    phone.on("console", lambda each: complaints.append(each.text))
    phone.on("pageerror", lambda each: complaints.append(str(each)))
    _start(site, phone)
    _tap(phone, "true")
    _saved(phone)
    assert asked
    assert all(url.startswith(site.server.url + "/") for url in asked)
    assert complaints == []
