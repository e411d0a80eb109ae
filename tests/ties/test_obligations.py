"""Who is bound to what, and who would be if one attacked another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from comity.errors import UsageError
from comity.ledger import Ledger
from comity.lexicons import load
from comity.ties.obligations import Kind, if_attacked, obligations, parties_of

Drafting = Callable[..., Any]


@pytest.fixture
def ledger(tmp_path: Path, draft: Drafting) -> Iterator[Ledger]:
    text = draft("a", "2020")
    text.statement("Peru and Chile are bound to defend each other.", "defence_pact", "PER", "CHL")
    text.statement("Fiji and Chile signed a non-aggression treaty.", "treaty", "FJI", "CHL")
    text.statement("Cuba promised Fiji neutrality in a treaty.", "treaty", "CUB", "FJI")
    text.statement("Armenia is a member.", "membership", "ARM", "CSTO")
    text.statement("Belarus is said to be one.", "membership", "BLR", "CSTO", modality="reported")
    text.statement("Mali is in the union.", "membership", "MLI", "AUN")
    text.report("Peru honoured the pact and sent ships.", "AID", "PER", "CHL", "2019")
    text.report("Peru sold Chile copper.", "AID", "PER", "CHL", "2018")
    text.report("Chile refused, whatever the treaty says.", "REJECT", "CHL", "PER", speaker="ana@forum.example")
    with Ledger.open(tmp_path / "comity.db") as ledger:
        ledger.add(text.coded())
        yield ledger


def test_a_pact_binds_both_ways_and_shows_when_it_was_called_on(ledger: Ledger) -> None:
    chile, peru = obligations(ledger, "PER")
    assert [(one.bound, one.towards, one.kind, one.firm) for one in (chile, peru)] == [
        ("CHL", "PER", "defence", "in_force"),
        ("PER", "CHL", "defence", "in_force"),
    ]
    assert [(call.outcome, call.date and call.date.edtf) for call in peru.calls] == [("met", "2019")]
    assert [(call.outcome, call.according_to) for call in chile.calls] == [("refused", "ana@forum.example")]


def test_a_bond_that_is_over_is_shown_with_the_refusal_that_ended_it(tmp_path: Path, draft: Drafting) -> None:
    text = draft("b", "2020")
    text.statement("Russia is a member.", "membership", "RUS", "CSTO")
    text.statement("Chad was a member.", "membership", "TCD", "CSTO", state="ended")
    text.statement("Togo was a member.", "membership", "TGO", "CSTO", state="ended")
    text.report("Chad called on the CSTO to honour Article 4.", "REQUEST", "TCD", "CSTO")
    text.report("Chad said Russia broke its commitment.", "REJECT", "RUS", by="Chad", modality="reported")
    with Ledger.open(tmp_path / "over.db") as ledger:
        ledger.add(text.coded())
        (owed,) = obligations(ledger, "RUS")
        assert (owed.bound, owed.towards, owed.firm) == ("RUS", "TCD", "ended")
        assert [(call.outcome, call.by, call.according_to) for call in owed.calls] == [
            ("called on", "TCD", None),
            ("refused", "RUS", "Chad"),
        ]
        assert if_attacked(ledger, "FJI", "TCD") == []


def test_members_of_an_organisation_are_as_firmly_bound_as_the_less_certain_of_them(ledger: Ledger) -> None:
    found = [(one.bound, one.towards, one.under, one.firm) for one in obligations(ledger, "ARM")]
    assert found == [
        ("ARM", "BLR", "CSTO: Collective Security Treaty, Article 4", "reported"),
        ("BLR", "ARM", "CSTO: Collective Security Treaty, Article 4", "reported"),
    ]
    assert obligations(ledger, "MLI") == []


@pytest.mark.parametrize(
    ("attack", "consequences"),
    [
        ("BOL attacks CHL", [("PER", "bound to help")]),
        (
            "FJI attacks CHL",
            [("PER", "bound to help"), ("CUB", "bound to stay neutral"), ("FJI", "would break its word")],
        ),
        ("Chile invades Peru", []),
        ("TUR attacks ARM", [("BLR", "bound to help")]),
    ],
)
def test_if_one_attacks_another(ledger: Ledger, attack: str, consequences: list[tuple[str, str]]) -> None:
    found = if_attacked(ledger, *parties_of(attack))
    assert [(one.actor, one.consequence) for one in found] == consequences


@pytest.mark.parametrize("words", ["Peru attacks", "an attack", "PER attacks CHL and FJI"])
def test_an_attack_needs_two(words: str) -> None:
    with pytest.raises(UsageError, match="name two actors"):
        parties_of(words)


def test_the_lexicon_knows_only_atops_kinds() -> None:
    lexicon = load("obligations")
    kinds = {*lexicon["ties"].values(), *lexicon["words"], *(one["kind"] for one in lexicon["organisations"].values())}
    assert kinds <= set(get_args(Kind))
