"""Questions taken apart."""

from __future__ import annotations

from datetime import date

import pytest

from comity.answers.questions import parse, stems, topics
from comity.errors import LexiconError


@pytest.mark.parametrize(
    ("text", "kind", "subjects", "objects"),
    [
        ("Did Peru bomb Chile?", "yesno", ["PER"], ["CHL"]),
        ("Was Chile bombed by Peru?", "yesno", ["PER"], ["CHL"]),
        ("Who visited Peru?", "who", [], ["PER"]),
        ("On what date did Peru visit Chile?", "when", ["PER"], ["CHL"]),
        ("How many ships did Peru send to Chile?", "howmany", ["PER"], ["CHL"]),
        ("Which countries did Peru and Chile attack?", "list", ["PER", "CHL"], []),
        ("What happened in Peru?", "what", [], ["PER"]),
        ("Peru and Chile", "what", [], ["PER", "CHL"]),
    ],
)
def test_kind_and_sides(text: str, kind: str, subjects: list[str], objects: list[str]) -> None:
    question = parse(text)
    assert question.kind == kind
    assert [party.code for party in question.subjects] == subjects
    assert [party.code for party in question.objects] == objects


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Is Peru friends with any country?", "friendship"),
        ("Has Peru diplomatic ties with Chile?", "diplomatic relations"),
        ("Is Peru under sanctions?", "sanctions"),
        ("Who borders Peru?", None),
        ("Did Peru recognise Kosovo?", "relations"),
        ("Is Peru at war with Chile?", "war"),
    ],
)
def test_topic(text: str, said: str | None) -> None:
    topic = parse(text).topic
    assert (topic.said if topic else None) == said


def test_year_and_present() -> None:
    question = parse("Does Peru still trade with Chile in 2025?")
    assert (question.year, question.as_of, question.present) == (2025, date(2025, 12, 31), True)


def test_stems_meet_over_endings() -> None:
    assert stems("visited the embassies") & stems("visits an embassy") == {"visit", "embass"}


def test_a_topic_of_no_kind_of_tie_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = {"topics": [{"words": ["kin"], "kinds": ["cousins"], "said": "kinship"}]}
    monkeypatch.setattr("comity.answers.questions.load", lambda name: wrong)
    with pytest.raises(LexiconError, match=r"topics, kinship: no kind of tie cousins"):
        topics.__wrapped__()
