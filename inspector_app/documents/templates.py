"""Official forms as data: families of templates with a region and a time in which they hold.

Wording and geometry change with the law and from county to county, so both are in files that a
county can copy and change; what was printed before stays as it was printed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import msgspec

from inspector_app.domain.errors import AppError, Problem


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A section of a template file; every field must be there."""


class Page(Part, frozen=True):
    """Geometry in points: margins left, right, top, bottom; characters to a body line."""

    margins: tuple[float, float, float, float]
    annex_margins: tuple[float, float, float, float]
    characters: int
    body_size: float
    body_leading: float
    title_size: float
    number_size: float
    continued_size: float


class Form(Part, frozen=True):
    masthead: str
    title: str
    number_blank: str
    continued: str
    rows: tuple[str, ...]
    standing: str
    situation: str
    item: str
    remarks: str
    statement: str
    correction: str
    end_mark: str
    officer_sign: str
    officer_name: str
    certificate: str
    representative_sign: str
    date: str
    date_blank: str
    refusal: str
    witness: str
    long_refusal: str
    refusal_in_full: str
    footer: str
    check_code: str
    watermark: str


class Annexes(Part, frozen=True):
    heading: str
    bookmark: str
    footer: str
    numerals: str
    none: str


class Scores(Part, frozen=True):
    title: str
    plan: str
    columns: tuple[str, str, str, str, str, str, str, str, str]
    passed: str
    failed: str
    unfinished: str
    refused: str
    read_aloud: str
    totals: str
    total_columns: tuple[str, str, str, str, str, str, str, str]
    all_roles: str
    none: str


class Findings(Part, frozen=True):
    title: str
    columns: tuple[str, str, str, str, str, str, str]
    none: str


class DrawNames(Part, frozen=True):
    commitment: str
    frame: str
    secret: str
    digits: str
    seed: str


class DrawReceipt(Part, frozen=True):
    title: str
    heading: str
    committed: str
    drawn: str
    abandoned: str
    unfinished: str
    names: DrawNames
    digits: str
    plan: str
    recompute: tuple[str, ...]
    stratum: str
    columns: tuple[str, str, str, str, str]
    drawn_mark: str
    reserve_mark: str
    replaced_mark: str
    stepped_in_mark: str
    excluded: str
    excluded_columns: tuple[str, str, str]
    replaced: str
    replaced_columns: tuple[str, str, str]


class Papers(Part, frozen=True):
    title: str
    heading: str
    bookmark: str
    names: tuple[str, ...]
    score: str
    draw: str
    times: str
    used: str
    seed: str
    stem: str
    chosen: str
    right: str
    unanswered: str
    judged_true: str
    judged_false: str
    judged: str
    blank: str
    spoken: str
    rubric: str
    unscored: str
    remark: str
    scored_by: str
    confirmed_by: str
    read_aloud: str
    full: str
    part: str
    none: str
    pending: str
    explanation: str
    basis: str
    sign: str
    signed: str
    on_paper: str


class Photos(Part, frozen=True):
    """Below each photo: whose task, caption, time, and the hash of the file."""

    title: str
    task: str
    sheet: str
    scene: str
    signed_page: str
    scanned_page: str
    caption: str
    taken: str
    added_by: str
    hash: str
    unreadable: str


class Terms(Part, frozen=True):
    """Chinese words for the record's codes; a code without a word is printed as it is."""

    roles: dict[str, str]
    kinds: dict[str, str]
    types: dict[str, str]
    digits_by: dict[str, str]
    reasons: dict[str, str]
    modes: dict[str, str]
    moment: str


class Template(Part, frozen=True):
    """The inspection record's form with its annexes."""

    family: str
    kind: str
    region: str
    valid_from: date
    valid_to: date | None
    page: Page
    form: Form
    annexes: Annexes
    scores: Scores
    findings: Findings
    draw: DrawReceipt
    papers: Papers
    photos: Photos
    terms: Terms

    def holds(self, region: str, day: date) -> bool:
        """Whether the template is for the region (or for all) and valid on the day."""
        in_time = self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)
        return in_time and self.region in {"", region}


def load_template(file: Path) -> Template:
    """The template in a YAML file. Raises AppError(TEMPLATE_INVALID) with what is wrong."""
    import yaml  # noqa: PLC0415 - loaded when first needed

    try:
        return msgspec.yaml.decode(file.read_bytes(), type=Template)
    except (OSError, msgspec.MsgspecError, yaml.YAMLError) as error:
        raise AppError(Problem.TEMPLATE_INVALID, file=str(file), detail=str(error)) from error


def load_templates(folder: Path) -> tuple[Template, ...]:
    """Every inspection record's template of every family in the folder."""
    return tuple(load_template(file) for file in sorted(folder.glob("*/inspection-record.yaml")))


def choose_template(templates: Iterable[Template], region: str, day: date) -> Template:
    """The region's own template before the general one, the newest of several.

    Raises AppError(TEMPLATE_NOT_FOUND) where none holds.
    """
    holding = [each for each in templates if each.holds(region, day)]
    if not holding:
        raise AppError(Problem.TEMPLATE_NOT_FOUND, region=region, day=day)
    return max(holding, key=lambda each: (each.region == region, each.valid_from))
