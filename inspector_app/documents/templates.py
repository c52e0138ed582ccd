"""The inspection record's template: its form, its annexes, and the words of both.

Wording and geometry change with the law and from county to county, so both are in files that a
county can copy and change; what was printed before stays as it was printed.
"""

from __future__ import annotations

from inspector_app.documents.form_templates import FormTemplate, Part


class Situation(Part, frozen=True):
    """How the paragraphs of 检查情况 are worded."""

    item: str
    remarks: str
    statement: str
    correction: str


class Alone(Part, frozen=True):
    """A paper printed by itself: below its title, at its foot, across it when not sealed."""

    facts: str
    footer: str
    unnumbered: str


class Annexes(Part, frozen=True):
    alone: Alone
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

    topics: dict[str, str]
    roles: dict[str, str]
    kinds: dict[str, str]
    types: dict[str, str]
    digits_by: dict[str, str]
    reasons: dict[str, str]
    modes: dict[str, str]
    moment: str


class Mistakes(Part, frozen=True):
    """错题讲解单: handed to the person tested, to go through what was wrong."""

    title: str
    person: str
    result: str
    none: str
    stem: str
    given: str
    right: str
    unanswered: str
    accepted: str
    rubric: str
    explanation: str
    basis: str
    explained: str
    sign: str


class TrainingNames(Part, frozen=True):
    enterprise: str
    time: str
    place: str
    content: str
    people: str
    result: str
    organiser: str


class Training(Part, frozen=True):
    """培训考核档案: 时间、地点、内容、参加人员、考核结果 (安全生产法 第二十八条第四款)."""

    title: str
    names: TrainingNames
    time: str
    content: str
    people: str
    result: str
    columns: tuple[str, ...]
    basis: str


class Template(FormTemplate, frozen=True, kw_only=True):
    """The inspection record's form with its annexes."""

    situation: Situation
    annexes: Annexes
    scores: Scores
    findings: Findings
    draw: DrawReceipt
    papers: Papers
    photos: Photos
    mistakes: Mistakes
    training: Training
    terms: Terms
