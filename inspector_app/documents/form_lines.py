"""A form's paragraphs: the template's parts with their values, and which go on which sheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from inspector_app.documents.form_filling import Entry, Filling, Value
from inspector_app.documents.form_templates import BodyPart, Form
from inspector_app.documents.type.setting import Span

_PLACE = re.compile(r"\{(\w+)(?::(\d+|\*)(\?)?)?\}")
_LIST_BLANK = 5
_PRINTED = frozenset({"n"})
"""Values that are part of the form itself and not underlined."""
_FLOWING = frozenset({"problems", "measures", "passed", "failed"})
"""Lists that go on where a form is used again; the others belong to what is on the sheet."""

Paragraph: TypeAlias = tuple[Span, ...]
_Flow: TypeAlias = Sequence[tuple[str, Entry]]


def form_spans(
    row: str, values: Mapping[str, Value], blanks: Mapping[str, str] | None = None
) -> Iterator[Span]:
    """A template's line with its values filled in and underlined.

    `{name:8}` keeps room for 8 characters, `{name:8?}` only where there is no value, `{name:*}`
    is ruled to the line's end; of several values each is underlined and 、 stands between them.
    A value that is not filled in leaves a ruled blank, or the words that `blanks` has for it.
    """
    at = 0
    for place in _PLACE.finditer(row):
        yield Span(row[at : place.start()])
        at = place.end()
        value = values.get(place[1], "")
        if not value and blanks and place[1] in blanks:
            yield Span(blanks[place[1]])
            continue
        if place[1] in _PRINTED:
            yield Span(str(value))
            continue
        yield from _ruled(value if isinstance(value, tuple) else (value,), place)
    yield Span(row[at:])


def _ruled(values: tuple[str, ...], place: re.Match[str]) -> Iterator[Span]:
    room, only_blank = place[2], place[3]
    for index, each in enumerate(values, start=1):
        if index > 1:
            yield Span("、")
        minimum = 0 if each else _LIST_BLANK
        if room and room != "*" and not (each and only_blank):
            minimum = int(room)
        yield Span(each, ruled=True, minimum=minimum, to_edge=room == "*" and index == len(values))


def paragraphs(filling: Filling, form: Form) -> Iterator[Paragraph]:
    """The form's body in the template's order."""
    for part in form.body:
        if part.each:
            yield from _entries(part, filling, form)
        elif _wanted(part, filling):
            yield tuple(form_spans(part.text, filling.values, form.blanks))


def _wanted(part: BodyPart, filling: Filling) -> bool:
    if part.needs and not filling.values.get(part.needs):
        return False
    return not (part.unless and filling.values.get(part.unless))


def _entries(part: BodyPart, filling: Filling, form: Form) -> Iterator[Paragraph]:
    entries = filling.lists.get(part.each, ())
    if filling.blank:
        entries = tuple(Entry({"n": str(n)}) for n in range(1, part.blanks + 1))
    if entries and part.intro:
        yield tuple(form_spans(part.intro, filling.values, form.blanks))
    for position, entry in enumerate(entries, start=1):
        wording = part.last if part.last and position == len(entries) else part.text
        if entry.goes_on:
            wording = part.continued or wording
        values = {**filling.values, **entry.values}
        yield tuple(form_spans(wording, values, form.blanks))


def sheets_of(filling: Filling, form: Form, fits: Callable[[Filling], bool]) -> tuple[Filling, ...]:
    """The filling as it is, or divided over as many sheets of the same form as it needs."""
    if form.overflow != "again" or fits(filling):
        return (filling,)
    names = [part.each for part in form.body if part.each in _FLOWING]
    rest: _Flow = [(name, entry) for name in names for entry in filling.lists.get(name, ())]
    sheets: list[Filling] = []
    while rest:
        flow, rest = _next(filling, rest, fits)
        sheets.append(_sheet(filling, flow))
    return tuple(sheets) or (filling,)


def _next(filling: Filling, rest: _Flow, fits: Callable[[Filling], bool]) -> tuple[_Flow, _Flow]:
    """What goes on the next sheet, and what is left."""
    taken = _longest(len(rest), lambda count: fits(_sheet(filling, rest[:count])))
    if taken:
        return rest[:taken], rest[taken:]
    first, after = _cut(filling, rest[0], fits)
    return (first,), (*after, *rest[1:])


def _longest(most: int, fits: Callable[[int], bool]) -> int:
    """The largest count up to `most` that fits, where a smaller count fits if a larger does."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low


def _cut(
    filling: Filling, flow: tuple[str, Entry], fits: Callable[[Filling], bool]
) -> tuple[tuple[str, Entry], _Flow]:
    """An entry longer than a sheet, divided; whole where not even a part of it fits."""
    name, entry = flow
    text = str(entry.values["text"])

    def part(start: int, end: int | None) -> tuple[str, Entry]:
        values = {**entry.values, "text": text[start:end]}
        return name, replace(entry, values=values, goes_on=entry.goes_on or start > 0)

    taken = _longest(len(text) - 1, lambda count: fits(_sheet(filling, (part(0, count),))))
    if not taken:
        return flow, ()
    return part(0, taken), (part(taken, None),)


def _sheet(filling: Filling, flow: _Flow) -> Filling:
    """One sheet: its entries, the deadlines of those, and which of those are 重大事故隐患."""
    lists = dict(filling.lists)
    for name in _FLOWING & lists.keys():
        lists[name] = tuple(entry for each, entry in flow if each == name)
    here = {item for _, entry in flow for item in entry.items}
    lists["deadlines"] = tuple(
        replace(entry, items=items, values={**entry.values, "items": numbers_text(items)})
        for entry in filling.lists.get("deadlines", ())
        if (items := tuple(each for each in entry.items if each in here))
    )
    major = major_text(lists.get("problems", ()))
    return replace(filling, lists=lists, values={**filling.values, "major": major})


def major_text(problems: Sequence[Entry]) -> str:
    """The numbers of the 重大事故隐患 among the problems."""
    return numbers_text(tuple(i for each in problems if each.major for i in each.items))


def numbers_text(items: Sequence[int]) -> str:
    return "、".join(map(str, dict.fromkeys(items)))
