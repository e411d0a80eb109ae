"""What was expected and what came of it: only a later text decides."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from comity.ledger import Ledger
from comity.ties.forecasts import Forecast, forecasts

Drafting = Callable[..., Any]
PLAN: dict[str, Any] = {"type": "AID", "actors": "PER", "recipients": "CHL", "modality": "planned"}
DONE = {**PLAN, "modality": "asserted"}
TIE: dict[str, Any] = {"kind": "diplomatic_relations", "a": "PER", "b": "CHL"}
PLANNED_TIE = {**TIE, "state": "planned", "modality": "planned"}


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "comity.db") as ledger:
        yield ledger


def found(ledger: Ledger, draft: Drafting, *lines: tuple[str, dict[str, Any]]) -> list[Forecast]:
    for n, (day, line) in enumerate(lines):
        text = draft(f"t{n}", day)
        say = text.report if "type" in line else text.statement
        ledger.add(say(f"Peru, Chile, {n}.", **line).coded(), today=date(2025, 6, 1))
    return forecasts(ledger, "CHL")


FIRST = "2024-03-01"


def test_what_is_foreseen_besides_acts_is_told_in_the_words_of_the_text(ledger: Ledger, draft: Drafting) -> None:
    slow = {"kind": "forecast", "a": "CHL", "value": "that growth will slow", "modality": "predicted", "by": "a bank"}
    (one,) = found(ledger, draft, (FIRST, {**slow, "date": "2024-05"}), ("2025-01-01", {**TIE}))
    assert (one.expected, one.said_by.name, one.status) == ("that growth will slow", "bank", "overdue")
    assert one.horizon is not None and one.horizon.edtf == "2024-05"


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        pytest.param([(FIRST, PLAN)], "open", id="nothing said since"),
        pytest.param([(FIRST, {**PLAN, "date": "2024-04"}), ("2024-06-01", {**DONE, "actors": "FJI"})], "overdue",
                     id="its month is past"),
        pytest.param([(FIRST, PLAN), ("2024-05-09", DONE)], "confirmed", id="done since"),
        pytest.param([("2024-05-09", DONE), ("2024-09-01", PLAN)], "open", id="done before: no fulfilment"),
        pytest.param([(FIRST, PLAN), ("2024-05-09", {**DONE, "modality": "reported"})], "open", id="done, by hearsay"),
        pytest.param([(FIRST, PLAN), ("2024-05-09", {**DONE, "type": "CONSULT"})], "open", id="another act"),
        pytest.param([(FIRST, PLAN), ("2024-05-09", {**DONE, "actors": "CHL", "recipients": "PER"})], "open",
                     id="the other way round"),
        pytest.param([(FIRST, PLAN), ("2024-05-09", {**PLAN, "modality": "denied"})], "contradicted", id="denied"),
        pytest.param([(FIRST, {**PLAN, "actors": "PER CHL", "recipients": "PER CHL"}), ("2024-05-09", DONE)],
                     "partly confirmed", id="mutual help, given one way"),
        pytest.param([(FIRST, PLANNED_TIE)], "open", id="a planned tie"),
        pytest.param([(FIRST, PLANNED_TIE), ("2024-05-09", TIE)], "confirmed", id="a planned tie that came"),
        pytest.param([(FIRST, PLANNED_TIE), ("2024-05-09", {**TIE, "state": "none"})], "contradicted",
                     id="a planned tie that did not"),
        pytest.param([(FIRST, {**TIE, "state": "severed", "modality": "predicted"}), ("2024-05-09", TIE)],
                     "contradicted", id="an end that did not come"),
    ],
)  # fmt: skip
def test_what_came_of_it(ledger: Ledger, draft: Drafting, lines: list[Any], status: str) -> None:
    assert [one.status for one in found(ledger, draft, *lines)] == [status]


def test_it_says_who_expected_what_by_when(ledger: Ledger, draft: Drafting) -> None:
    (one,) = found(ledger, draft, (FIRST, {**PLAN, "by": "Ana Paz", "date": "2024-04"}), ("2024-04-09", DONE))
    assert (one.said_by.name, one.said_by.kind, one.made, one.subject) == (
        "paz",
        "quoted",
        date(2024, 3, 1),
        ("PER", "CHL"),
    )
    assert (one.expected, one.horizon and one.horizon.edtf, one.citation.doc) == ("AID", "2024-04", "t0")
    assert [cited.sentence for cited in one.decided_by] == ["Peru, Chile, 1."]


def test_what_was_not_known_by_then_decides_nothing(ledger: Ledger, draft: Drafting) -> None:
    found(ledger, draft, (FIRST, PLAN), ("2024-05-09", DONE))
    assert [one.status for one in forecasts(ledger, "PER", known_by=date(2024, 4, 1))] == ["open"]
