"""Neighbours, shortest chains, isolation over time, and files for graph programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import networkx
import pytest
from arro3.core import Table
from arro3.io import read_parquet

from comity.ledger import Ledger
from comity.ties.web import chains, ends_of_years, export, isolation, neighbours, standing_ties


@pytest.fixture
def ledger(tmp_path: Path, draft: Callable[..., Any]) -> Iterator[Ledger]:
    old = draft("old", "2010").statement("Peru trades with Chile.", "trade", "PER", "CHL")
    old.statement("Peru and Chile are allies.", "alliance", "PER", "CHL")
    new = draft("new", "2020").statement("Fiji helps Chile.", "aid", "FJI", "CHL")
    new.statement("Fiji and Mali have ties.", "diplomatic_relations", "FJI", "MLI")
    new.statement("Peru and Mali are at war.", "war", "PER", "MLI")
    new.statement("Peru may recognise Mali.", "diplomatic_relations", "PER", "MLI", "planned", modality="planned")
    new.statement("Togo is said to trade with Peru.", "trade", "TGO", "PER", modality="reported")
    with Ledger.open(tmp_path / "comity.db") as ledger:
        for text in (old, new):
            ledger.add(text.coded(), today=date(2025, 6, 1))
        yield ledger


def test_the_shortest_chain_takes_the_closest_tie_of_each_link_and_no_war(ledger: Ledger) -> None:
    (chain,) = chains(standing_ties(ledger), "PER", "MLI")
    assert [(tie.a, tie.b, tie.kind) for tie in chain] == [
        ("CHL", "PER", "alliance"),
        ("FJI", "CHL", "aid"),
        ("FJI", "MLI", "diplomatic_relations"),
    ]


def test_nothing_connects_two_where_the_record_says_nothing(ledger: Ledger) -> None:
    assert chains(standing_ties(ledger), "PER", "CUB") == []
    assert chains(standing_ties(ledger), "PER", "TGO") == []
    assert len(chains(standing_ties(ledger, reported=True), "PER", "TGO")) == 1


def test_neighbours_and_isolation_as_of_days(ledger: Ledger) -> None:
    assert list(neighbours(standing_ties(ledger), "CHL")) == ["FJI", "PER"]
    found = isolation(ledger, "CHL", [date(2005, 1, 1), date(2015, 1, 1), date(2021, 1, 1)])
    assert [(one.neighbours, one.friendly) for one in found] == [(0, 0), (1, 1), (2, 2)]


def test_the_ends_of_years_up_to_a_day() -> None:
    days = ends_of_years(date(2003, 5, 1), date(2005, 2, 3))
    assert [day.isoformat() for day in days] == ["2003-12-31", "2004-12-31", "2005-02-03"]
    assert ends_of_years(date(2003, 5, 1), date(2003, 12, 31)) == [date(2003, 12, 31)]


@pytest.mark.parametrize(("form", "read"), [("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)])
def test_a_file_for_graph_programs_holds_every_tie(ledger: Ledger, tmp_path: Path, form: str, read: Any) -> None:
    path = tmp_path / f"web.{form}"
    export(standing_ties(ledger), str(path), form)
    web = read(path)
    edges = {(a, b, data["kind"]) for a, b, data in web.edges(data=True)}
    assert edges == {
        ("CHL", "PER", "alliance"), ("CHL", "PER", "trade"), ("FJI", "CHL", "aid"),
        ("FJI", "MLI", "diplomatic_relations"),
    }  # fmt: skip


def test_a_parquet_file_has_a_row_a_tie(ledger: Ledger, tmp_path: Path) -> None:
    path = tmp_path / "web.parquet"
    export(standing_ties(ledger), str(path), "parquet")
    rows = Table.from_arrow(read_parquet(path))
    told = zip(rows["a"].to_pylist(), rows["b"].to_pylist(), rows["kind"].to_pylist(), strict=True)
    assert ("FJI", "CHL", "aid") in told
    assert all(rows["evidence"].to_pylist())
