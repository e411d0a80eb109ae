"""The one word for a pair, what decides it, and the course of their relation by month."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from comity.ledger import Ledger
from comity.lexicons.scores import quads, score
from comity.ties.course import Month, course, turning_points
from comity.ties.standing import IN_FORCE, SCALE, standing

Drafting = Callable[..., Any]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "comity.db") as ledger:
        yield ledger


def told(ledger: Ledger, draft: Drafting, *lines: tuple[str, dict[str, Any]]) -> None:
    """Texts, each of a day, with an act (where it has a `type`) or a tie of Peru and Chile."""
    for n, (day, line) in enumerate(lines):
        text = draft(f"t{n}", day)
        if "type" in line:
            text.report(f"Peru, Chile, {n}.", **{"actors": "PER", "recipients": "CHL", **line})
        else:
            text.statement(f"Peru, Chile, {n}.", **{"a": "PER", "b": "CHL", **line})
        ledger.add(text.coded(), today=date(2025, 6, 1))


def raids(count: int, year: int = 2024, **more: Any) -> list[tuple[str, dict[str, Any]]]:
    return [(f"{year}-03-{day:02}", {"type": "ASSAULT", **more}) for day in range(1, count * 7, 7)]


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        pytest.param([], "unknown", id="nothing said"),
        pytest.param([("2024", {"kind": "alliance"})], "allied", id="allies"),
        pytest.param([("1970", {"kind": "alliance"})], "allied", id="old evidence is not faded"),
        pytest.param([("2024", {"kind": "aid"})], "friendly", id="one helps the other"),
        pytest.param([("2024", {"kind": "trade"})], "normal", id="they trade"),
        pytest.param([("2024", {"kind": "border"})], "unknown", id="neighbours, no more"),
        pytest.param([("2024", {"kind": "diplomatic_relations", "state": "none"})], "distant", id="no relations"),
        pytest.param([("2024", {"kind": "diplomatic_relations", "state": "severed"})], "strained", id="severed"),
        pytest.param([("2024", {"kind": "war"}), ("2024", {"kind": "trade"})], "at war", id="they trade and fight"),
        pytest.param([("2010", {"kind": "war"}), ("2024", {"kind": "trade"})], "normal", id="newer warmth"),
        pytest.param([("2010", {"kind": "alliance"}), ("2024", {"kind": "sanctions"})], "strained", id="newer cold"),
        pytest.param([("2024", {"kind": "war", "modality": "reported"})], "unknown", id="hearsay decides nothing"),
        pytest.param([("2024", {"kind": "war", "modality": "planned"})], "unknown", id="nor does a plan"),
        pytest.param(raids(3), "hostile", id="three raids"),
        pytest.param(raids(2), "unknown", id="two are too few"),
        pytest.param(raids(3, modality="denied"), "unknown", id="three raids, all denied"),
        pytest.param([("1970", {"kind": "alliance"}), *raids(3)], "hostile", id="allies once, now they shoot"),
        pytest.param([*raids(3, 2010), ("2024", {"kind": "alliance"})], "allied", id="they shot once, now allies"),
    ],
)
def test_the_word_for_a_pair(
    ledger: Ledger, draft: Drafting, lines: list[tuple[str, dict[str, Any]]], word: str
) -> None:
    told(ledger, draft, *lines)
    assert standing(ledger, "PER", "CHL").word == word


def test_it_says_how_old_its_newest_evidence_is(ledger: Ledger, draft: Drafting) -> None:
    told(ledger, draft, ("2020-01-01", {"kind": "alliance"}))
    found = standing(ledger, "CHL", "PER", as_of=date(2021, 1, 1))
    assert (found.word, found.newest, found.age_days) == ("allied", date(2020, 1, 1), 366)
    assert found.decided_by and found.decided_by.citations[0].sentence == "Peru, Chile, 0."


def test_both_clocks_hold(ledger: Ledger, draft: Drafting) -> None:
    told(ledger, draft, ("2020", {"kind": "alliance"}), ("2024", {"kind": "war", "since": "2022"}))
    assert standing(ledger, "PER", "CHL", as_of=date(2021, 1, 1)).word == "allied"
    assert standing(ledger, "PER", "CHL", as_of=date(2023, 1, 1)).word == "at war"
    assert standing(ledger, "PER", "CHL", as_of=date(2023, 1, 1), known_by=date(2023, 1, 1)).word == "allied"


def test_a_month_nobody_read_is_not_a_calm_one(ledger: Ledger, draft: Drafting) -> None:
    told(ledger, draft, *raids(2), ("2024-05-02", {"type": "ACCUSE"}), ("2024-05-03", {"kind": "border"}))
    months = course(ledger, "PER", "CHL").months
    assert [(month.month, month.documents, month.acts) for month in months] == [("2024-03", 2, 2), ("2024-05", 2, 1)]
    assert (months[0].counts, months[0].conflict, months[0].cooperation) == ({1: 0, 2: 0, 3: 0, 4: 2}, -18, 0)


def test_an_act_of_an_unsaid_month_is_counted_apart(ledger: Ledger, draft: Drafting) -> None:
    told(ledger, draft, ("2024", {"type": "AID"}), ("2024-05-02", {"type": "AID", "date": "1998"}))
    assert (course(ledger, "PER", "CHL").undated, [m.acts for m in course(ledger, "PER", "CHL").months]) == (2, [0])


def test_a_turn_is_shown_with_the_acts_behind_it(ledger: Ledger, draft: Drafting) -> None:
    talks = [(f"2023-{month:02}-05", {"type": "AID"}) for month in range(1, 7)]
    told(ledger, draft, *talks, *raids(3))
    found = course(ledger, "PER", "CHL")
    assert [(turn.month, turn.before, turn.after) for turn in found.turns] == [("2024-03", 10.0, -9.0)]
    assert {event.event.type for event in found.turns[0].events} == {"ASSAULT"}
    assert found.trend == "cooling"


@pytest.mark.parametrize(
    ("means", "turns"),
    [([3, 3, 3, 3], []), ([10, 10, 10, -9, -9, -9], ["m3"]), ([2.5, 5, 2.5, 5], []), ([-9, 10], ["m1"]), ([], [])],
)
def test_turning_points(means: list[float], turns: list[str]) -> None:
    months = [
        Month(f"m{n}", counts={1: 1, 2: 0, 3: 0, 4: 0}, cooperation=max(mean, 0), conflict=min(mean, 0))
        for n, mean in enumerate(means)
    ]
    assert [month for month, _, _ in turning_points(months)] == turns


def test_scores_are_plovers() -> None:
    assert (len(quads()), score("CONSULT", "visit"), score("CONSULT", None), score("ASSAULT", "drone")) == (
        16, 4, 2.5, -9.5,
    )  # fmt: skip
    assert set(IN_FORCE.values()) <= set(SCALE)
