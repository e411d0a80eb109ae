"""The life of a tie: which words move it from which state to which, as of which day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from comity.errors import LexiconError
from comity.ledger import Ledger
from comity.records import Tie
from comity.ties import accounts, kinds, ties
from comity.ties.rules import step_of_state, steps

Drafting = Callable[..., Any]
TODAY = date(2025, 6, 1)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "comity.db") as ledger:
        yield ledger


def told(ledger: Ledger, *texts: Any) -> None:
    for text in texts:
        ledger.add(text.coded(), today=TODAY)


def only(found: list[Tie]) -> Tie:
    (tie,) = found
    return tie


def test_a_standing_tie_holds_from_the_day_of_writing_and_stays_last_confirmed_then(
    ledger: Ledger, draft: Drafting
) -> None:
    told(ledger, draft("a", "2020-03-05").statement("Peru is Chile's closest ally.", "alliance", "PER", "CHL",
                                                    strength="closest"))  # fmt: skip
    assert ties(ledger, "CHL", as_of=date(2020, 3, 4)) == []
    tie = only(ties(ledger, "CHL", as_of=date(2030, 1, 1)))
    assert (tie.a, tie.b, tie.direction, tie.state, tie.strength) == ("CHL", "PER", "mutual", "in_force", "closest")
    assert tie.standing == "in force, last confirmed 2020-03-05"
    assert tie.citations[0].sentence == "Peru is Chile's closest ally."


def test_a_later_text_tells_of_earlier_days_unless_it_was_not_known(ledger: Ledger, draft: Drafting) -> None:
    told(ledger, draft("a", "2024").statement("Peru and Chile have had ties since 1961.", "diplomatic_relations",
                                              "PER CHL", since="1961"))  # fmt: skip
    tie = only(ties(ledger, "PER", as_of=date(1999, 1, 1)))
    assert (tie.since.edtf if tie.since else None, tie.standing) == ("1961", "in force, last confirmed 1999-01-01")
    assert ties(ledger, "PER", as_of=date(1999, 1, 1), known_by=date(2023, 12, 31)) == []
    assert ties(ledger, "PER", as_of=date(1960, 12, 31)) == []


def test_a_date_that_may_lie_after_the_day_asked_is_marked(ledger: Ledger, draft: Drafting) -> None:
    told(ledger, draft("a", "2025").statement("Peru signed a pact with Chile in 1961.", "treaty", "PER", "CHL",
                                              since="1961"))  # fmt: skip
    assert "by then or later" in only(ties(ledger, "PER", as_of=date(1961, 6, 1))).standing
    assert "by then or later" not in only(ties(ledger, "PER", as_of=date(1961, 12, 31))).standing


@pytest.mark.parametrize(
    ("lines", "state"),
    [
        pytest.param([("in_force", "asserted")], "in_force", id="a fact"),
        pytest.param([("in_force", "reported")], "reported", id="hearsay"),
        pytest.param([("in_force", "reported"), ("in_force", "asserted")], "in_force", id="hearsay, then a fact"),
        pytest.param([("in_force", "asserted"), ("in_force", "reported")], "in_force", id="a fact, then hearsay"),
        pytest.param([("planned", "planned")], "planned", id="a plan founds nothing"),
        pytest.param([("in_force", "predicted")], "planned", id="nor does a prediction"),
        pytest.param([("none", "asserted"), ("planned", "planned")], "planned", id="planned where there is none"),
        pytest.param([("in_force", "asserted"), ("planned", "planned")], "in_force", id="a plan for what stands"),
        pytest.param([("in_force", "asserted"), ("severed", "planned")], "in_force", id="a plan to sever"),
        pytest.param([("in_force", "asserted"), ("weakened", "asserted")], "weakened", id="weakened"),
        pytest.param([("in_force", "asserted"), ("weakened", "opinion")], "in_force", id="weakened, in one opinion"),
        pytest.param([("in_force", "asserted"), ("severed", "reported")], "in_force", id="severed, by hearsay"),
        pytest.param([("in_force", "asserted"), ("in_force", "denied")], "in_force", id="denied"),
        pytest.param([("in_force", "asserted"), ("severed", "asserted")], "severed", id="severed"),
        pytest.param([("severed", "asserted"), ("weakened", "asserted")], "severed", id="what is severed cannot cool"),
        pytest.param([("severed", "asserted"), ("in_force", "asserted")], "in_force", id="restored"),
        pytest.param([("suspended", "asserted"), ("ended", "asserted")], "ended", id="suspended, then ended"),
    ],
)
def test_the_newer_text_moves_the_tie(
    ledger: Ledger, draft: Drafting, lines: list[tuple[str, str]], state: str
) -> None:
    for year, (said, modality) in enumerate(lines, 2000):
        text = draft(f"t{year}", str(year))
        told(ledger, text.statement(f"Peru and Chile, {said}.", "alliance", "PER", "CHL", said, modality=modality))
    assert only(ties(ledger, "PER")).state == state


@pytest.mark.parametrize("modality", ["denied", "opinion"])
def test_what_is_only_denied_or_opined_is_no_tie_but_is_kept(ledger: Ledger, draft: Drafting, modality: str) -> None:
    told(ledger, draft("a", "2024").statement("Peru and Chile, allies?", "alliance", "PER", "CHL", modality=modality))
    assert ties(ledger, "PER") == []
    (account,) = accounts(ledger, "PER")
    assert [move.line.modality for move in account.asides] == [modality]


def test_a_commenters_claim_is_hearsay(ledger: Ledger, draft: Drafting) -> None:
    told(ledger, draft("a", "2024", kind="thread").statement("They are allies.", "alliance", "PER", "CHL",
                                                             speaker="ana@forum.example"))  # fmt: skip
    assert only(ties(ledger, "PER")).state == "reported"


def test_in_one_text_a_change_wins_over_the_standing_relation(ledger: Ledger, draft: Drafting) -> None:
    text = draft("a", "2024").statement("Their alliance has cooled.", "alliance", "PER", "CHL", "weakened")
    told(ledger, text.statement("Peru is an ally of Chile.", "alliance", "PER", "CHL"))
    assert only(ties(ledger, "PER")).state == "weakened"


def test_hearsay_of_a_change_stands_beside_the_tie(ledger: Ledger, draft: Drafting) -> None:
    text = draft("a", "2024-02").statement("Peru has relations with Chile.", "diplomatic_relations", "PER", "CHL")
    told(ledger, text.statement("Peru is said to have cut them.", "diplomatic_relations", "PER", "CHL", "severed",
                                modality="reported"))  # fmt: skip
    tie = only(ties(ledger, "PER"))
    assert tie.standing == "in force, last confirmed 2024-02-01/2024-02-29; reported: severed (2024-02-01/2024-02-29)"
    assert len(tie.citations) == 2


def test_a_dated_end_ends_the_tie_from_then_on(ledger: Ledger, draft: Drafting) -> None:
    told(
        ledger,
        draft("a", "2010").statement("Peru has relations with Chile.", "diplomatic_relations", "PER", "CHL"),
        draft("b", "2020").statement("Peru cut ties with Chile in 2017.", "diplomatic_relations", "PER", "CHL",
                                     "severed", date="2017"),
    )  # fmt: skip
    assert only(ties(ledger, "PER", as_of=date(2016, 12, 31))).state == "in_force"
    after = only(ties(ledger, "PER", as_of=date(2018, 1, 1)))
    assert (after.state, after.until.edtf if after.until else None) == ("severed", "2017")


def test_a_deal_replaced_by_a_new_one_of_the_same_year_stands_as_the_new_one(ledger: Ledger, draft: Drafting) -> None:
    text = draft("a", "2024-07").statement("It replaces the deal of 1961.", "treaty", "PER", "CHL", "replaced",
                                           since="1961", until="2024")  # fmt: skip
    told(ledger, text.statement("Peru and Chile signed a new deal in 2024.", "treaty", "PER CHL", since="2024"))
    new, old = only(ties(ledger, "PER")), only(ties(ledger, "PER", as_of=date(1990, 1, 1)))
    assert (new.state, new.since.edtf if new.since else None) == ("in_force", "2024")
    assert (old.state, old.since.edtf if old.since else None) == ("in_force", "1961")


def test_strength_is_the_newest_word_and_of_one_text_the_strongest(ledger: Ledger, draft: Drafting) -> None:
    old = draft("a", "2010").statement("Key allies.", "alliance", "PER", "CHL", strength="major")
    told(ledger, old.statement("Closest allies.", "alliance", "PER", "CHL", strength="closest"))
    assert only(ties(ledger, "PER")).strength == "closest"
    told(ledger, draft("b", "2020").statement("Allies, if minor.", "alliance", "PER", "CHL", strength="lesser"))
    assert only(ties(ledger, "PER")).strength == "lesser"


def test_hearsay_does_not_grade_a_fact(ledger: Ledger, draft: Drafting) -> None:
    text = draft("a", "2024").statement("Peru is an ally of Chile.", "alliance", "PER", "CHL", strength="major")
    told(ledger, text.statement("The closest, says Lima.", "alliance", "PER", "CHL", strength="closest",
                                modality="reported"))  # fmt: skip
    assert only(ties(ledger, "PER")).strength == "major"


def test_the_first_words_of_a_text_lead_unless_later_ones_are_stronger(ledger: Ledger, draft: Drafting) -> None:
    text = draft("a", "2024").statement("Peru may join Chile.", "alliance", "PER", "CHL", modality="conditional")
    text.statement("Peru will join Chile.", "alliance", "PER", "CHL", modality="planned")
    told(ledger, text.statement("The plan stands.", "alliance", "PER", "CHL", modality="planned"))
    assert only(ties(ledger, "PER")).citations[0].sentence == "Peru will join Chile."


def test_a_sentence_that_names_both_parties_leads(ledger: Ledger, draft: Drafting) -> None:
    text = draft("a", "2024").statement("Among them is Peru.", "alliance", "PER", "CHL")
    unnamed = replace(text.statements[0], b=(replace(text.statements[0].b[0], antecedent="Chile"),))
    text.statements[0] = unnamed
    told(ledger, text.statement("Peru is also an ally of Chile.", "alliance", "PER", "CHL"))
    assert only(ties(ledger, "PER")).citations[0].sentence == "Peru is also an ally of Chile."


def test_a_dated_gift_shows_the_tie_for_its_own_time_only(ledger: Ledger, draft: Drafting) -> None:
    told(ledger, draft("a", "2024").statement("Peru armed Chile in 1951.", "arms_supply", "PER", "CHL", since="1951",
                                              date="1951"))  # fmt: skip
    assert only(ties(ledger, "PER")).standing == "in force, last confirmed 1951"


def test_a_state_that_is_no_more_stands_with_nobody(ledger: Ledger, draft: Drafting) -> None:
    told(ledger, draft("a", "2024").statement("The USSR was Cuba's ally since 1961.", "alliance", "SUN", "CUB",
                                              since="1961"))  # fmt: skip
    assert only(ties(ledger, "RUS", as_of=date(1990, 1, 1))).state == "in_force"
    assert only(ties(ledger, "RUS", as_of=date(1995, 1, 1))).standing == "ended 1991-12-26"


def test_aid_has_a_direction_that_can_turn_round(ledger: Ledger, draft: Drafting) -> None:
    told(
        ledger,
        draft("a", "2010").statement("Peru aids Chile.", "aid", "PER", "CHL"),
        draft("b", "2020").statement("Chile aids Peru.", "aid", "CHL", "PER"),
    )
    found = {(tie.a, tie.b, tie.direction): tie.standing for tie in ties(ledger, "PER", "CHL")}
    assert found == {
        ("PER", "CHL", "a->b"): "in force, last confirmed 2010-01-01/2010-12-31",
        ("CHL", "PER", "a->b"): "in force, last confirmed 2020-01-01/2020-12-31",
    }


def test_a_third_partys_tie_says_nothing_of_the_pair(ledger: Ledger, draft: Drafting) -> None:
    told(ledger, draft("a", "2020").statement("Peru recognises Kosovo.", "diplomatic_relations", "PER", "XKX"))
    assert ties(ledger, "PER", "SRB") == []


def test_several_parties_make_a_tie_each_and_none_within_a_country(ledger: Ledger, draft: Drafting) -> None:
    told(ledger, draft("a", "2020").statement("Peru, Chile and Chile's rebels are allies.", "alliance",
                                              "PER CHL CHL:REB"))  # fmt: skip
    assert [(tie.a, tie.b) for tie in ties(ledger, "CHL")] == [("CHL", "PER")]
    assert [(tie.a, tie.b) for tie in ties(ledger, "PER")] == [("CHL", "PER"), ("CHL:REB", "PER")]


def test_a_state_takes_in_its_predecessor_under_its_own_code(ledger: Ledger, draft: Drafting) -> None:
    told(ledger, draft("a", "1980").statement("The USSR arms Cuba.", "arms_supply", "SUN", "CUB"))
    assert [(tie.a, tie.b) for tie in ties(ledger, "RUS")] == [("SUN", "CUB")]


def test_the_closest_come_first(ledger: Ledger, draft: Drafting) -> None:
    text = draft("a", "2024")
    text.statement("Lesser relations with Peru.", "diplomatic_relations", "PRY", "PER", strength="lesser")
    text.statement("Ties with Fiji were cut.", "diplomatic_relations", "PRY", "FJI", "severed")
    text.statement("Chile is the closest ally.", "alliance", "PRY", "CHL", strength="closest")
    told(ledger, text.statement("Cuba is an ally.", "alliance", "PRY", "CUB"))
    others = [{tie.a, tie.b} - {"PRY"} for tie in ties(ledger, "PRY")]
    assert others == [{"CHL"}, {"CUB"}, {"PER"}, {"FJI"}]


def test_the_lexicon_is_whole() -> None:
    assert set(step_of_state()) == {
        "none", "planned", "reported", "in_force", "weakened", "suspended", "severed", "ended", "replaced",
    }  # fmt: skip
    assert {kind.name for kind in kinds().values() if not kind.mutual} == {
        "aid", "arms_supply", "troops", "sanctions", "membership",
    }  # fmt: skip
    assert [name for name, step in steps().items() if "unknown" not in step.origins] == []


def test_a_wrong_state_in_the_lexicon_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = {"life": {"thaw": {"to": "lukewarm"}}}
    monkeypatch.setattr("comity.ties.rules.load", lambda name: wrong)
    with pytest.raises(LexiconError, match=r"life, thaw: unknown 'lukewarm'"):
        steps.__wrapped__()
