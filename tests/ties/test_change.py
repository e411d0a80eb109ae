"""What changed between two days: one row a kind of change, and the changes that the seed texts tell of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from comity.ledger import Ledger
from comity.pipeline import read_into
from comity.ties.change import Change, changes

Drafting = Callable[..., Any]
Line = tuple[str, dict[str, Any]]

SHARED = Path(__file__).parents[2].parent / "shared"
TODAY = date(2025, 6, 1)
FIRST, LAST = date(2015, 1, 1), date(2025, 1, 1)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "comity.db") as ledger:
        yield ledger


def changed(ledger: Ledger, draft: Drafting, *lines: Line) -> list[Change]:
    """What changed between 2015 and 2025 in Peru's ties, by lines of texts of the years given."""
    for n, (year, line) in enumerate(lines):
        said = {"kind": "alliance", "a": "PER", "b": "CHL", **line}
        ledger.add(draft(f"t{n}", year).statement(f"Peru, Chile, {n}.", **said).coded(), today=TODAY)
    return changes(ledger, "PER", FIRST, LAST)


STANDS: Line = ("2010", {})


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param([STANDS, ("2020", {})], [], id="confirmed: no change"),
        pytest.param([STANDS], ["unconfirmed"], id="silence"),
        pytest.param([("2020", {})], ["first_told"], id="told for the first time, no beginning said"),
        pytest.param([("2020", {"since": "2019"})], ["gained"], id="begun between the days"),
        pytest.param([("2020", {"since": "1961"})], [], id="begun long before, told late: it stood on both days"),
        pytest.param([("2010", {"state": "none"}), ("2020", {})], ["gained"], id="said not to exist, then there"),
        pytest.param([STANDS, ("2020", {"state": "severed"})], ["lost"], id="severed"),
        pytest.param([("2020", {"state": "severed", "date": "2012"})], [], id="lost before the first day"),
        pytest.param([STANDS, ("2020", {"state": "weakened"})], ["weakened"], id="weakened"),
        pytest.param([("2010", {"strength": "closest"}), ("2020", {"strength": "major"})], ["weakened"], id="down"),
        pytest.param([("2010", {"strength": "lesser"}), ("2020", {"strength": "major"})], ["strengthened"], id="up"),
        pytest.param([("2020", {"state": "planned", "modality": "planned"})], ["planned"], id="a plan is no gain"),
        pytest.param([STANDS, ("2020", {"modality": "denied"})], ["disputed", "unconfirmed"], id="denied"),
        pytest.param([STANDS, ("2020", {}), ("2020", {"state": "severed", "modality": "reported"})], ["disputed"],
                     id="hearsay of its end"),
        pytest.param([STANDS, ("2020", {"kind": "defence_pact", "since": "2019"})],
                     ["gained", "strengthened", "unconfirmed"], id="a closer kind of tie strengthens the pair"),
        pytest.param([("2010", {"kind": "aid"}), ("2020", {"kind": "troops", "a": "CHL", "b": "PER"})],
                     ["turned_round", "first_told", "unconfirmed"], id="help turns round, in another kind"),
    ],
)  # fmt: skip
def test_what_changed(ledger: Ledger, draft: Drafting, lines: list[Line], expected: list[str]) -> None:
    assert [one.change for one in changed(ledger, draft, *lines)] == expected


def test_a_change_holds_before_after_and_the_sentence_that_made_it(ledger: Ledger, draft: Drafting) -> None:
    (lost,) = changed(ledger, draft, STANDS, ("2020", {"state": "severed", "date": "2019"}))
    assert lost.before and lost.after
    assert (lost.before.state, lost.after.standing) == ("in_force", "severed 2019")
    assert [cited.sentence for cited in lost.citations] == ["Peru, Chile, 1."]


def test_what_was_not_known_by_then_changes_nothing(ledger: Ledger, draft: Drafting) -> None:
    changed(ledger, draft, STANDS, ("2020", {"state": "severed"}))
    (only,) = changes(ledger, "PER", FIRST, LAST, known_by=date(2019, 12, 31))
    assert only.change == "unconfirmed"


def test_the_days_may_come_in_any_order(ledger: Ledger, draft: Drafting) -> None:
    found = changed(ledger, draft, STANDS, ("2020", {"state": "severed"}))
    assert changes(ledger, "PER", LAST, FIRST) == found


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    if not SHARED.exists():
        pytest.skip("the shared texts are not beside the checkout")
    with Ledger.open(tmp_path_factory.mktemp("seeds") / "comity.db") as ledger:
        list(read_into(ledger, [SHARED / "seeds"]))
        yield ledger


EXPECTED = [
    ("PRK", "RUS", "strengthened", "defence_pact", "They signed a strategic partnership in 2024"),
    ("PRK", "RUS", "gained", "strategic_partnership", "Meanwhile, concerns are growing that this move"),
    ("PRK", "RUS", "turned_round", "aid", "The deployment of North Korean troops"),
    ("PRK", "CHN", "unconfirmed", "alliance", "One of North Korea’s closest allies is China."),
    ("PRK", "SYR", "weakened", "diplomatic_relations", "While losing another ally carries symbolic weight"),
    ("KOR", "SYR", "planned", "diplomatic_relations", "The South Korean government has announced plans"),
    ("KOR", "CUB", "gained", "diplomatic_relations", "Following South Korea’s normalization of relations"),
    ("PRK", "IRN", "unconfirmed", "diplomatic_relations", "Other countries like Cuba, Iran, and Syria"),
    ("RUS", "USA", "first_told", "sanctions", "North Korea's backing of Russia"),
]


@pytest.mark.parametrize(("actor", "other", "change", "kind", "words"), EXPECTED)
def test_the_seeds_tell_of(seeds: Ledger, actor: str, other: str, change: str, kind: str, words: str) -> None:
    found = changes(seeds, actor, date(2023, 11, 26), date(2025, 12, 31), other=other)
    (one,) = [one for one in found if (one.change, one.tie.kind) == (change, kind)]
    assert one.citations[0].sentence.startswith(words)


@pytest.mark.parametrize("other", ["MYS", "IRN", "CHN", "CUB"])
def test_where_the_seeds_tell_no_change_none_is_found(seeds: Ledger, other: str) -> None:
    found = changes(seeds, "PRK", date(2023, 11, 26), date(2025, 12, 31), other=other)
    assert {one.change for one in found} <= {"unconfirmed", "first_told"}
