"""The web of ties: who is tied to whom, the shortest chains between two, how an actor's neighbourhood changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from comity.errors import UsageError
from comity.ledger import Ledger
from comity.records import Tie
from comity.ties import accounts_of
from comity.ties.life import STANDING
from comity.ties.rules import friendly_kinds, kinds

MOST_CHAINS = 5
"""Shortest chains that are told; there may be many of one length."""


COLUMNS = ("a", "b", "kind", "direction", "state", "strength", "since", "last_confirmed", "evidence")
"""Of a Parquet file of ties."""


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """How an actor stood on a day: with how many others it had ties that stand, and with how many friendly ones."""

    day: date
    neighbours: int
    friendly: int


def standing_ties(
    ledger: Ledger,
    as_of: date | None = None,
    known_by: date | None = None,
    reported: bool = False,
    actor: str | None = None,
) -> list[Tie]:
    """The ties of the whole record, or those of an actor, that stand as of a day; with `reported` also those known by
    hearsay only.

    Weakened ties stand. Memberships, which tie a state to an organisation, are left out, and so is what parts two:
    war, hostility, sanctions.
    """
    found = (account.tie for account in accounts_of(ledger, actor, as_of, known_by, wanted=friendly_kinds()))
    states = STANDING if reported else STANDING - {"reported"}
    return [tie for tie in found if tie and tie.state in states]


def graph(ties: Iterable[Tie]) -> Any:
    """The ties as a networkx.MultiDiGraph: an edge a tie, from giver to receiver, or in code order."""
    import networkx

    web = networkx.MultiDiGraph()
    for tie in ties:
        web.add_edge(tie.a, tie.b, key=tie.kind, **_attributes(tie))
    return web


def chains(ties: Sequence[Tie], a: str, b: str) -> list[list[Tie]]:
    """The shortest chains of ties from one actor to another, whichever way the ties run; of each link the tie that
    binds most closely. None where nothing connects the two."""
    import networkx

    web = graph(ties).to_undirected()
    if a not in web or b not in web or not networkx.has_path(web, a, b):
        return []
    closest: dict[frozenset[str], Tie] = {}
    for tie in sorted(ties, key=lambda tie: kinds()[tie.kind].friendly):
        closest[frozenset((tie.a, tie.b))] = tie
    paths = sorted(networkx.all_shortest_paths(networkx.Graph(web), a, b))[:MOST_CHAINS]
    return [[closest[frozenset(link)] for link in pairwise(path)] for path in paths]


def neighbours(ties: Iterable[Tie], actor: str) -> dict[str, list[Tie]]:
    """With whom an actor is tied, and by what, by code."""
    found: dict[str, list[Tie]] = {}
    for tie in ties:
        if actor in (tie.a, tie.b):
            found.setdefault(tie.b if tie.a == actor else tie.a, []).append(tie)
    return dict(sorted(found.items()))


def isolation(ledger: Ledger, actor: str, days: Iterable[date], known_by: date | None = None) -> list[Neighbourhood]:
    """With how many an actor is tied on each of the days. Few may mean isolated, or that little was read of it."""
    found = []
    for day in days:
        near = neighbours(standing_ties(ledger, day, known_by, actor=actor), actor)
        friends = [code for code, ties in near.items() if any(kinds()[tie.kind].friendly > 1 for tie in ties)]
        found.append(Neighbourhood(day, len(near), len(friends)))
    return found


def ends_of_years(first: date, last: date) -> list[date]:
    """The last day of each year between two days, and the later of the two."""
    found = [date(year, 12, 31) for year in range(first.year, last.year + 1)]
    return [*(day for day in found if first <= day < last), last]


def export(ties: Sequence[Tie], path: str, form: str) -> None:
    """Writes the web to a file, as "graphml", "gexf" or "parquet" (a row a tie). Raises UsageError where the extra that
    Parquet needs is not installed."""
    if form == "parquet":
        _write_parquet([{"a": tie.a, "b": tie.b, **_attributes(tie)} for tie in ties], path)
        return
    import networkx

    writers = {"graphml": networkx.write_graphml, "gexf": networkx.write_gexf}
    writers[form](graph(ties), path)


def _write_parquet(rows: Sequence[dict[str, str]], path: str) -> None:
    """All columns are text, in the order of `COLUMNS`, also where there is no row."""
    try:
        from arro3.core import Array, DataType, Table
        from arro3.io import write_parquet
    except ImportError as error:
        raise UsageError("Parquet needs an extra: pip install 'comity[parquet]'") from error
    columns: dict[str, Any] = {name: Array([row[name] for row in rows], type=DataType.utf8()) for name in COLUMNS}
    write_parquet(Table.from_pydict(columns), path)


def _attributes(tie: Tie) -> dict[str, str]:
    """Plain text only: the exchange formats have no null."""
    confirmed = tie.last_confirmed
    return {
        "kind": tie.kind,
        "direction": tie.direction,
        "state": tie.state,
        "strength": tie.strength or "",
        "since": tie.since.edtf if tie.since else "",
        "last_confirmed": confirmed.edtf if confirmed else "",
        "evidence": tie.citations[0].sentence if tie.citations else "",
    }
