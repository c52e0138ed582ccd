"""`inspector banks check`: the banks' quality as a table, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from inspector_app.cli.arguments import Arguments
from inspector_app.cli.bank_texts import (
    COMPLAINTS,
    FINDINGS,
    LEVELS,
    ROLES,
    TOPICS,
    TOPICS_TITLE,
    TYPES,
)
from inspector_app.cli.tables import table
from inspector_app.domain.bank_quality import BankReport, FindingLevel
from inspector_app.domain.people import Role
from inspector_app.domain.questions import QuestionType, Topic
from inspector_app.services.application import Services

EXIT_FOUND = 1


def run_check(arguments: Arguments, services: Services) -> int:
    """Print the check of `arguments.path`, else of every bank; 1 if something must be corrected.

    Raises AppError for a path that is not there.
    """
    day = arguments.day or services.clock().date()
    reports = services.bank_check.check(arguments.path, day)
    if arguments.json:
        content = {"day": day.isoformat(), "banks": [_as_json(report) for report in reports]}
        print(json.dumps(content, ensure_ascii=False, indent=1))  # noqa: T201 - the command's answer
    else:
        print("\n".join(_lines(reports)))  # noqa: T201 - as above
    return 0 if all(report.passed for report in reports) else EXIT_FOUND


def _lines(reports: Sequence[BankReport]) -> Iterator[str]:
    yield from table(
        ("题库", "题数", *ROLES.values(), *TYPES.values(), "错误", "提示"),
        [
            (
                report.bank,
                report.count,
                *(report.coverage.roles.get(role, 0) for role in Role),
                *(report.coverage.type_totals.get(type_, 0) for type_ in QuestionType),
                _number(report, FindingLevel.ERROR) + len(report.complaints),
                _number(report, FindingLevel.NOTE),
            )
            for report in reports
        ],
    )
    yield ""
    yield TOPICS_TITLE
    yield from table(
        ("题库", *TOPICS.values()),
        [
            (report.bank, *(_of_topic(report, topic) for topic in Topic))
            for report in reports
            if not report.complaints
        ],
    )
    details = [line for report in reports for line in _details(report)]
    if details:
        yield ""
        yield from details
    total = sum(report.count for report in reports)
    wrong = sum(not report.passed for report in reports)
    yield ""
    yield f"共 {len(reports)} 个题库、{total} 道题，{wrong} 个题库需要修改。"


def _details(report: BankReport) -> Iterator[str]:
    for complaint in report.complaints:
        place = f"第 {complaint.line} 行" if complaint.line else ""
        words = (complaint.question, complaint.field, COMPLAINTS[complaint.kind], complaint.value)
        text = " ".join(word for word in (*words, place) if word)
        yield f"{LEVELS[FindingLevel.ERROR]}  {complaint.file}  {text}"
    for finding in report.findings:
        parts = (finding.question, FINDINGS[finding.kind], finding.detail)
        text = " ".join(part for part in parts if part)
        yield f"{LEVELS[finding.level]}  {finding.bank}  {text}"


def _of_topic(report: BankReport, topic: Topic) -> str:
    """The topic's questions for each role, as 3/4/9."""
    return "/".join(str(report.coverage.topics.get((topic, role), 0)) for role in Role)


def _number(report: BankReport, level: FindingLevel) -> int:
    return sum(finding.level is level for finding in report.findings)


def _as_json(report: BankReport) -> dict[str, Any]:
    counted = report.coverage
    return {
        "bank": report.bank,
        "title": report.title,
        "count": report.count,
        "passed": report.passed,
        "roles": {role.value: counted.roles.get(role, 0) for role in Role},
        "topics": {
            topic.value: {role.value: counted.topics.get((topic, role), 0) for role in Role}
            for topic in Topic
        },
        "types": {
            type_.value: {role.value: counted.types.get((type_, role), 0) for role in Role}
            for type_ in QuestionType
        },
        "kinds": {kind.value: number for kind, number in counted.kinds.items()},
        "difficulties": {str(each): number for each, number in counted.difficulties.items()},
        "letters": dict(counted.letters),
        "complaints": [
            {
                "file": each.file,
                "question": each.question,
                "field": each.field,
                "kind": each.kind.value,
                "value": each.value,
                "line": each.line,
            }
            for each in report.complaints
        ],
        "findings": [
            {
                "level": each.level.value,
                "kind": each.kind.value,
                "question": each.question,
                "detail": each.detail,
            }
            for each in report.findings
        ],
    }
