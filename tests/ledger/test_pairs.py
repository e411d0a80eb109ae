"""The table of pairs holds what the statements of the texts in force say, whatever came before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from comity.ledger import Filter, Ledger

Drafting = Callable[..., Any]
TODAY = date(2025, 6, 1)


def lines(ledger: Ledger, *codes: str) -> list[tuple[str, str, str, str]]:
    return sorted((one.one, one.other, one.flow, one.name) for one in ledger.pair_lines(Filter(codes)))


def test_each_pair_is_there_both_ways_round_with_its_direction(tmp_path: Path, draft: Drafting) -> None:
    with Ledger.open(tmp_path / "comity.db") as ledger:
        ledger.add(draft("a").statement("Oman arms Yemen and Kenya.", "arms_supply", "OMN", "YEM KEN").coded())
        ledger.add(draft("b").statement("Oman and Kenya are allies.", "alliance", "OMN KEN").coded())
        ledger.add(draft("c").statement("Oman and Kenya aid each other.", "aid", "OMN KEN", "OMN KEN").coded())
        assert lines(ledger, "KEN") == [
            ("KEN", "OMN", "beside", "b"), ("KEN", "OMN", "both", "c"), ("KEN", "OMN", "in", "a"),
        ]  # fmt: skip
        assert ("OMN", "YEM", "out", "a") in lines(ledger, "OMN")


def test_only_the_version_in_force_counts_and_an_old_one_can_come_back(tmp_path: Path, draft: Drafting) -> None:
    old, new = (
        draft("a", origin="/a.txt").statement(f"Oman and {name} are allies.", "alliance", "OMN", code).coded()
        for name, code in (("Kenya", "KEN"), ("Yemen", "YEM"))
    )
    with Ledger.open(tmp_path / "comity.db") as ledger:
        for coded, other in ((old, "KEN"), (new, "YEM"), (old, "KEN")):
            ledger.add(coded, today=TODAY)
            assert [line[1] for line in lines(ledger, "OMN")] == [other]
        ledger.forget("a")
        assert lines(ledger, "OMN") == []
