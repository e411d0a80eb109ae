"""A person's hand over the record: what it changes, that it survives a new reading, and that it can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from comity.errors import UsageError
from comity.ledger import Filter, Ledger, Maker
from comity.ties import ties

TODAY = date(2025, 6, 1)
FIRST, NEWER = Maker("1", "a", "m"), Maker("1", "b", "m")


@pytest.fixture
def texts(draft: Callable[..., Any]) -> list[Any]:
    """Two texts that tell of one visit, and one of a pact, told as an act and as a tie with the same words."""
    found = []
    for name in ("one", "two"):
        text = draft(name, "2024-05-03")
        found.append(
            text.report(f"Mali visited Togo, says {name}.", "CONSULT", "MLI", "TGO", "2024-05-02", mode="visit")
        )
    pact = draft("pact", "2024-05-03").report("Mali and Togo signed a pact.", "AGREE", "MLI TGO")
    said = replace(
        draft("x").statement("Mali and Togo signed a pact.", "treaty", "MLI", "TGO").statements[0], doc="pact"
    )
    pact.statements.append(replace(said, trigger=pact.reports[0].trigger))
    return [*(text.coded() for text in found), pact.coded()]


@pytest.fixture
def ledger(tmp_path: Path, texts: list[Any]) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "comity.db") as ledger:
        read(ledger, texts, FIRST)
        yield ledger


def read(ledger: Ledger, texts: list[Any], maker: Maker) -> None:
    for text in texts:
        ledger.add(text, maker, TODAY)


def state(ledger: Ledger) -> list[Any]:
    """What can be asked: events with their size, and ties."""
    events = [(one.event.type, one.event.date and one.event.date.edtf, one.status, len(one.event.reports))
              for one in ledger.events()]  # fmt: skip
    return [sorted(events, key=str), [(tie.kind, tie.state) for tie in ties(ledger, "MLI")]]


def number_of(ledger: Ledger, doc: str) -> int:
    return next(one.number for one in ledger.reports() if one.head.name == doc)


VISIT, PACT, TREATY = ("CONSULT", "2024-05-02", "happened", 2), ("AGREE", None, "happened", 1), ("treaty", "in_force")
CASES = [
    pytest.param("reject", "pact", {}, [[VISIT], []], id="rejected, with the tie of the same words"),
    pytest.param("reject", "one", {}, [[PACT, (*VISIT[:3], 1)], [TREATY]], id="one of two reports rejected"),
    pytest.param("split", "two", {}, [[PACT, (*VISIT[:3], 1), (*VISIT[:3], 1)], [TREATY]], id="split"),
    pytest.param("correct", "pact", {"field": "type", "value": "aid"}, [[("AID", *PACT[1:]), VISIT], [TREATY]],
                 id="type"),
    pytest.param("correct", "pact", {"field": "modality", "value": "denied"},
                 [[("AGREE", None, "denied", 1), VISIT], [TREATY]], id="modality"),
    pytest.param("correct", "two", {"field": "date", "value": "2024-04"},
                 [[PACT, ("CONSULT", "2024-04", "happened", 1), (*VISIT[:3], 1)], [TREATY]], id="date"),
]  # fmt: skip


@pytest.mark.parametrize(("verdict", "doc", "more", "after"), CASES)
def test_a_judgement_holds_also_after_a_newer_lexicon_until_it_is_undone(
    ledger: Ledger, texts: list[Any], verdict: Any, doc: str, more: dict[str, str], after: list[Any]
) -> None:
    before = state(ledger)
    assert before == [[PACT, VISIT], [TREATY]]
    number = ledger.judge(verdict, number_of(ledger, doc), "ana", "seen", today=TODAY, **more)
    assert state(ledger) == after
    read(ledger, texts, NEWER)
    assert state(ledger) == after
    ledger.undo(number, TODAY)
    assert state(ledger) == before
    (kept,) = ledger.judgements()
    assert (kept.who, kept.why, kept.given, kept.undone, kept.in_force) == ("ana", "seen", TODAY, TODAY, False)


def test_two_events_are_joined_with_the_reason(ledger: Ledger, draft: Callable[..., Any]) -> None:
    late = draft("late", "2024-07-03").report("Mali went to Togo.", "CONSULT", "MLI", "TGO", "2024-06-30", mode="visit")
    ledger.add(late.coded(), FIRST, TODAY)
    assert len(list(ledger.events(Filter(kinds=("CONSULT",))))) == 2
    ledger.judge("join", number_of(ledger, "late"), "ana", "misdated", other=number_of(ledger, "one"))
    (event,) = ledger.events(Filter(kinds=("CONSULT",)))
    assert "joined by ana: misdated" in [why for _, why in ledger.reasons(event.event.id)]


def test_what_was_said_of_a_line_that_is_gone_is_listed_as_such(ledger: Ledger, texts: list[Any]) -> None:
    ledger.judge("reject", number_of(ledger, "pact"), "ana", "seen")
    pact = texts[2]
    ledger.add(replace(pact, reports=(), statements=()), NEWER, TODAY)
    assert [one.in_force for one in ledger.judgements()] == [False]


@pytest.mark.parametrize(
    ("verdict", "more", "message"),
    [
        ("correct", {"field": "place", "value": "Rome"}, "can be corrected are type"),
        ("correct", {"field": "type", "value": "HUG"}, "'HUG'"),
        ("correct", {"field": "date", "value": "May"}, "write 2024"),
        ("join", {"other": 3}, "different types or parties"),
        ("join", {"other": 99}, "report 99"),
    ],
)
def test_a_wrong_judgement_is_refused_whole(ledger: Ledger, verdict: Any, more: Any, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        ledger.judge(verdict, 1, "ana", "seen", **more)
    assert ledger.judgements() == []


def test_a_judgement_that_is_not_there_cannot_be_undone(ledger: Ledger) -> None:
    with pytest.raises(UsageError, match="judgement 7"):
        ledger.undo(7)


def test_judgements_are_on_an_old_version_that_comes_back(tmp_path: Path, draft: Callable[..., Any]) -> None:
    old = draft("a", "2024", origin="/a").report("Mali met Togo.", "CONSULT", "MLI", "TGO")
    old = old.report("Mali met Chad.", "CONSULT", "MLI", "TCD").coded()
    new = draft("a", "2024", origin="/a").report("Mali met Niger.", "CONSULT", "MLI", "NER").coded()
    with Ledger.open(tmp_path / "comity.db") as ledger:
        ledger.add(old, FIRST, TODAY)
        mistake, kept = (ledger.judge("reject", one.number, "I", "no", today=TODAY) for one in ledger.reports())
        ledger.add(new, FIRST, TODAY)
        ledger.undo(mistake, TODAY)
        ledger.add(old, FIRST, TODAY)
        assert [one.line.sentence for one in ledger.reports()] == ["Mali met Togo."]
        assert [one.in_force for one in ledger.judgements() if one.number == kept] == [True]
