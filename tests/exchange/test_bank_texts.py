from __future__ import annotations

from inspector_app.cli.bank_texts import COMPLAINTS, FINDINGS, LEVELS, ROLES, TOPICS, TYPES
from inspector_app.domain.bank_quality import ComplaintKind, FindingLevel, QualityKind
from inspector_app.domain.people import Role
from inspector_app.domain.questions import QuestionType, Topic


def test_every_finding_has_words() -> None:
    assert set(COMPLAINTS) == set(ComplaintKind)
    assert set(FINDINGS) == set(QualityKind)
    assert set(LEVELS) == set(FindingLevel)
    assert list(ROLES) == list(Role)
    assert list(TYPES) == list(QuestionType)
    assert list(TOPICS) == list(Topic)
