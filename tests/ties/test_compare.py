"""The record beside tables that a user brings: ATOP's treaties, the UN's votes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from comity.errors import UsageError
from comity.ledger import Ledger
from comity.lexicons import load
from comity.ties.compare import compare
from comity.ties.obligations import if_attacked
from comity.ties.outside import read_table

Drafting = Callable[..., Any]
TODAY = date(2025, 6, 1)
ATOP = """mem1,mem2,year,defense,offense,neutral,nonagg,consul
651,652,1960,1,0,0,0,1
651,652,1961,1,0,0,0,1
651,620,1961,0,0,0,1,0
651,999,1961,1,0,0,0,0
620,652,1961,0,0,0,0,0
"""
VOTES = "rcid,ccode,year,vote\n" + "\n".join(
    f"{vote},{state},1975,{said}"
    for vote in range(1, 9)
    for state, said in ((651, 1), (652, 1), (620, 3), (435, 2 if vote < 5 else 1), (651 if vote == 9 else 600, 8))
)


@pytest.fixture
def table(tmp_path: Path) -> Callable[[str], Any]:
    def made(text: str) -> Any:
        path = tmp_path / "table.csv"
        path.write_text(text)
        return read_table(path)

    return made


def test_treaties_year_by_year_and_what_could_not_be_read(table: Any, tmp_path: Path, draft: Drafting) -> None:
    outside = table(ATOP)
    assert outside.unread == {"unknown state": 1}
    with Ledger.open(tmp_path / "comity.db") as ledger:
        text = draft("a", "1990")
        text.statement("Egypt and Syria have had a pact since 1955.", "defence_pact", "EGY", "SYR", since="1955")
        text.statement("Libya and Syria became allies in 1960.", "alliance", "LBY", "SYR", since="1960")
        ledger.add(text.coded(), today=TODAY)
        found = {(one.a, one.b): one for one in compare(ledger, outside)}
        both = found["EGY", "SYR"]
        assert (both.first, both.last, both.verdict, both.there) == (1960, 1961, "agree", "defence, consultation")
        assert both.tie and both.tie.citations[0].doc == "a"
        assert (found["EGY", "LBY"].verdict, found["EGY", "LBY"].there) == ("missing here", "non-aggression")
        assert found["LBY", "SYR"].verdict == "missing there"
        assert {one.verdict for one in compare(ledger, outside, known_by=date(1989, 1, 1))} == {"missing here"}


def test_votes_agree_by_halves_and_are_set_beside_how_two_stand(table: Any, tmp_path: Path, draft: Drafting) -> None:
    outside = table(VOTES)
    assert outside.agreement[1975] == {
        ("EGY", "SYR"): 1.0, ("EGY", "LBY"): 0.0, ("LBY", "SYR"): 0.0,
        ("EGY", "MRT"): 0.75, ("MRT", "SYR"): 0.75, ("LBY", "MRT"): 0.25,
    }  # fmt: skip
    with Ledger.open(tmp_path / "comity.db") as ledger:
        text = draft("a", "1975-03-01")
        text.statement("Egypt and Syria are allies.", "alliance", "EGY", "SYR")
        text.statement("Egypt and Libya are allies.", "alliance", "EGY", "LBY")
        ledger.add(text.coded(), today=TODAY)
        verdicts = {one.b: one.verdict for one in compare(ledger, outside, "EGY")}
        assert verdicts == {"SYR": "agree", "LBY": "differ", "MRT": "missing here"}


def test_a_table_of_treaties_binds_beside_the_ledger(table: Any, tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "comity.db") as ledger:
        found = if_attacked(ledger, "ISR", "SYR", treaties=table(ATOP))
        (bound,) = [one for one in found if one.obligation.kind == "defence"]
        assert (bound.actor, bound.consequence, bound.obligation.firm) == ("EGY", "bound to help", "as of 1961")
        assert "line 3" in bound.obligation.citations[0].sentence
        assert if_attacked(ledger, "ISR", "SYR", as_of=date(1959, 1, 1), treaties=table(ATOP)) == []


def test_a_table_of_something_else_is_refused(table: Any) -> None:
    with pytest.raises(UsageError, match="none of a known table"):
        table("state,gdp\n2,100\n")


def test_every_number_stands_for_a_known_state() -> None:
    assert set(load("country_numbers").values()) <= set(load("actors/states"))
