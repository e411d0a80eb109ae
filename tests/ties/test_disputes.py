"""Contradictions listed together, and who counts as an independent voice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from comity.ledger import Ledger
from comity.pipeline import read_into
from comity.records import Coded, Passage
from comity.ties.disputes import disputes

Drafting = Callable[..., Any]
VISIT: dict[str, Any] = {"type": "CONSULT", "actors": "PER", "recipients": "CHL", "mode": "visit"}
ALLIES: dict[str, Any] = {"kind": "alliance", "a": "PER", "b": "CHL"}


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "comity.db") as ledger:
        yield ledger


def told(ledger: Ledger, draft: Drafting, *lines: tuple[str, dict[str, Any]]) -> None:
    for n, (day, line) in enumerate(lines):
        text = draft(f"t{n}", day)
        say = text.report if "type" in line else text.statement
        ledger.add(say(f"Peru, Chile, {n}.", **line).coded(), today=date(2025, 6, 1))


@pytest.mark.parametrize(
    ("lines", "over"),
    [
        pytest.param([("2024", ALLIES), ("2024", ALLIES)], [], id="two that agree"),
        pytest.param([("2024", ALLIES), ("2024", {**ALLIES, "modality": "denied"})], ["existence"], id="a denied tie"),
        pytest.param([("2024", ALLIES), ("2024", {**ALLIES, "state": "weakened"})], ["state"], id="does it stand?"),
        pytest.param([("2010", ALLIES), ("2024", {**ALLIES, "state": "weakened"})], [], id="a change is none"),
        pytest.param([("2024", {**ALLIES, "strength": "closest"}), ("2024", {**ALLIES, "strength": "lesser"})],
                     ["strength"], id="how strong?"),
        pytest.param([("2024", {**ALLIES, "strength": "closest"}),
                      ("2023", {**ALLIES, "kind": "strategic_partnership", "strength": "lesser"})],
                     ["strength"], id="how strong, by two kinds of tie?"),
        pytest.param([("2024", {**ALLIES, "strength": "closest"}), ("2024", {**ALLIES, "kind": "trade",
                                                                             "strength": "lesser"})],
                     [], id="little trade is no lesser friendship"),
        pytest.param([("2023", {**ALLIES, "kind": "aid"}), ("2024", {"kind": "arms_supply", "a": "CHL", "b": "PER"})],
                     ["direction"], id="who helps whom?"),
        pytest.param([("2024", {"kind": "aid", "a": "PER CHL", "b": "CHL PER"})], [], id="each helps the other"),
        pytest.param([("2024", {**ALLIES, "strength": "closest"}), ("2024", {**ALLIES, "strength": "major"})], [],
                     id="closest and major agree"),
        pytest.param([("2024-05-03", VISIT), ("2024-05-03", {**VISIT, "modality": "denied"})], ["existence"],
                     id="a denied act"),
        pytest.param([("2024-05-03", VISIT), ("2024-05-03", {**VISIT, "modality": "planned"})], ["outcome"],
                     id="done and still ahead on one day"),
        pytest.param([("2024-05-09", {**VISIT, "date": "2024-05-08"}),
                      ("2024-05-01", {**VISIT, "modality": "planned"})], [], id="a plan before the act"),
        pytest.param([("2024-05-09", {**VISIT, "date": "2024-05-07"}), ("2024-05-09", {**VISIT, "date": "2024-05-08"})],
                     ["date"], id="on which day?"),
        pytest.param([("2024-05-09", {**VISIT, "date": "2024-05-01"}), ("2024-05-09", {**VISIT, "date": "2024-05-08"})],
                     [], id="two visits"),
    ],
)  # fmt: skip
def test_what_contradicts(ledger: Ledger, draft: Drafting, lines: list[Any], over: list[str]) -> None:
    told(ledger, draft, *lines)
    assert [dispute.over for dispute in disputes(ledger, "PER")] == over
    assert disputes(ledger, "BOL") == []


def voices(ledger: Ledger) -> dict[str, int]:
    (dispute,) = disputes(ledger)
    return dispute.sides[0].kinds


DENIED = ("2024-05-03", {**ALLIES, "modality": "denied"})


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        pytest.param([("2024-05-03", ALLIES)] * 2, {"outlet": 2}, id="two texts"),
        pytest.param([("2024-05-03", {**ALLIES, "by": "Ana Paz"}), ("2024-05-04", {**ALLIES, "by": "Paz"})],
                     {"quoted": 1}, id="one official, quoted twice"),
        pytest.param([("2024-05-03", {**ALLIES, "by": "Reuters"}), ("2024-05-04", {**ALLIES, "by": "Ana Paz"})],
                     {"outlet": 1, "quoted": 1}, id="an agency and an official"),
        pytest.param([("2024-05-03", {**ALLIES, "speaker": "ana@web.example"})] * 2, {"commenter": 1}, id="a reader"),
    ],
)  # fmt: skip
def test_independent_voices(ledger: Ledger, draft: Drafting, lines: list[Any], kinds: dict[str, int]) -> None:
    told(ledger, draft, *lines, DENIED)
    assert voices(ledger) == kinds


def test_a_bot_that_sums_up_a_text_adds_no_voice(ledger: Ledger, draft: Drafting) -> None:
    text = draft("thread", "2024", kind="thread").statement("Allies.", **ALLIES)
    coded = text.statement("They are allies.", **ALLIES, speaker="sum@bot.example").coded()
    ledger.add(_with_bot(coded), today=date(2025, 6, 1))
    told(ledger, draft, DENIED)
    assert voices(ledger) == {"outlet": 1}


def _with_bot(coded: Coded) -> Coded:
    passages = tuple(replace(part, role="bot_summary") if part.speaker else part for part in coded.document.passages)
    assert [part.role for part in passages if isinstance(part, Passage)] == ["body", "bot_summary"]
    return replace(coded, document=replace(coded.document, passages=passages))


def read(ledger: Ledger, tmp_path: Path, *texts: str) -> None:
    for n, text in enumerate(texts):
        path = tmp_path / f"paper{n}.txt"
        path.write_text(f"Paper {n}\n5 May 2024\n\n{text}\n", encoding="utf-8")
        assert [*read_into(ledger, [path])]


@pytest.mark.parametrize(
    ("texts", "claims"),
    [
        pytest.param(("A raid by Peru killed 25 Chilean sailors on 3 May 2024.",
                      "A raid by Peru killed 40 Chilean sailors on 3 May 2024."), ["25 killed", "40 killed"], id="two"),
        pytest.param(("A raid by Peru killed 25 Chilean sailors on 3 May 2024.",
                      "A raid by Peru killed more than 20 Chilean sailors on 3 May 2024."), [], id="more than"),
        pytest.param(("A raid by Peru killed 25 Chilean sailors on 3 May 2024.",
                      "A raid by Peru killed about 26 Chilean sailors on 3 May 2024."), [], id="about"),
        pytest.param(("A raid by Peru killed 25 Chilean sailors on 3 May 2024.",
                      "A raid by Peru killed 40 Chilean sailors on 9 May 2024."), [], id="two raids"),
    ],
)  # fmt: skip
def test_numbers_of_one_act(ledger: Ledger, tmp_path: Path, texts: tuple[str, ...], claims: list[str]) -> None:
    read(ledger, tmp_path, *texts)
    found = [one for one in disputes(ledger, "PER") if one.over == "number"]
    assert [side.claim for dispute in found for side in dispute.sides] == claims


def test_who_attacked_whom_where_each_says_that_the_other_did(ledger: Ledger, draft: Drafting) -> None:
    raid: dict[str, Any] = {"type": "ASSAULT", "date": "2024-05-06", "modality": "reported"}
    told(ledger, draft, ("2024-05-07", {**raid, "actors": "PER", "recipients": "CHL", "by": "Chile"}),
         ("2024-05-07", {**raid, "actors": "CHL", "recipients": "PER", "by": "Peru"}))  # fmt: skip
    (dispute,) = disputes(ledger)
    assert (dispute.over, [side.claim for side in dispute.sides]) == ("direction", ["CHL → PER", "PER → CHL"])


def test_undated_raids_each_way_are_no_contradiction(ledger: Ledger, draft: Drafting) -> None:
    raid: dict[str, Any] = {"type": "ASSAULT", "modality": "reported"}
    told(ledger, draft, ("2024-05-07", {**raid, "actors": "PER", "recipients": "CHL", "by": "Chile"}),
         ("2024-05-07", {**raid, "actors": "CHL", "recipients": "PER", "by": "Peru"}))  # fmt: skip
    assert disputes(ledger) == []


def test_two_raids_on_one_day_that_one_voice_tells_are_no_contradiction(ledger: Ledger, draft: Drafting) -> None:
    raid: dict[str, Any] = {"type": "ASSAULT", "date": "2024-05-06", "modality": "reported", "by": "Bolivia"}
    told(ledger, draft, ("2024-05-07", {**raid, "actors": "PER", "recipients": "CHL"}),
         ("2024-05-07", {**raid, "actors": "CHL", "recipients": "PER"}))  # fmt: skip
    assert disputes(ledger) == []
