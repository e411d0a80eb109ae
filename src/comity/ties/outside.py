"""Tables that a user brings, to set the record beside: ATOP's alliances and the UN General Assembly's votes.

A table is known by its columns (`lexicons/outside_tables.yaml`). States are ISO codes or the numbers of the Correlates
of War project (`lexicons/country_numbers.yaml`). What cannot be read is counted and named.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from comity.errors import UsageError
from comity.lexicons import load
from comity.records import Citation

Pair = tuple[str, str]
Row = dict[str, str]

FEWEST_VOTES = 5
"""Votes in a year that two must both have cast before their agreement is told. Chosen: fewer are chance."""

HALF = 0.5
"""What an abstention beside a yes or a no counts, as in the usual measures of agreement."""


@dataclass(frozen=True, slots=True)
class Pledge:
    """What a table of treaties says of two states in a year: the kinds of obligation, and in which line."""

    kinds: tuple[str, ...]
    line: int

    def citation(self, table: str, pair: Pair, year: int) -> Citation:
        """The line as evidence, in words."""
        said = f"{pair[0]} and {pair[1]}, {year}: {', '.join(self.kinds)} (line {self.line})"
        return Citation(1, table, None, None, None, said, 0, 0)


@dataclass(frozen=True, slots=True)
class Outside:
    """A table read: `pledges` of a table of treaties, or `agreement` (0 to 1) of a table of votes, by year and pair in
    code order; `unread` counts the rows left out, by reason."""

    name: str
    pledges: dict[int, dict[Pair, Pledge]] = field(default_factory=dict)
    agreement: dict[int, dict[Pair, float]] = field(default_factory=dict)
    unread: dict[str, int] = field(default_factory=dict)

    @property
    def years(self) -> list[int]:
        """The years that it tells of, in order."""
        return sorted({*self.pledges, *self.agreement})

    @property
    def states(self) -> frozenset[str]:
        """The states that it knows."""
        pairs = {pair for told in self.pledges.values() for pair in told}
        pairs.update(pair for told in self.agreement.values() for pair in told)
        return frozenset(code for pair in pairs for code in pair)


def read_table(path: str | Path) -> Outside:
    """A .csv or .tsv file, read. Raises UsageError where it is none, or has not the columns of a known table."""
    place = Path(path)
    if not place.is_file():
        raise UsageError(f"table {path}: no such file")
    with place.open(encoding="utf-8-sig", errors="replace", newline="") as handle:
        head = handle.readline()
        handle.seek(0)
        rows = csv.DictReader(handle, delimiter="\t" if head.count("\t") > head.count(",") else ",")
        columns = {name.casefold(): name for name in rows.fieldnames or ()}
        return _read(place.name, columns, enumerate(rows, 2))


def _read(name: str, columns: dict[str, str], rows: Iterable[tuple[int, Any]]) -> Outside:
    known = load("outside_tables")
    first, second = _column(columns, known["first"]), _column(columns, known["second"])
    kinds = {kind: found for kind, names in known["obligations"].items() if (found := _column(columns, names))}
    agreement, vote = _column(columns, known["agreement"]), _column(columns, known["vote"])
    voter, voted = _column(columns, known["voter"]), _column(columns, known["voted"])
    outside = Outside(name)
    when = _column(columns, known["year"]) or _column(columns, known["day"])
    if first and second and when and (kinds or agreement):
        for line, row, year, pair in _dyads(outside, rows, when, first, second):
            if kinds:
                _take_pledge(
                    outside, year, pair, line, [kind for kind, column in kinds.items() if _is_one(row[column])]
                )
            elif agreement:
                _take_agreement(outside, year, pair, row[agreement])
    elif vote and voter and voted and when:
        _take_votes(outside, rows, when, (vote, voter, voted))
    else:
        raise UsageError(
            f"table {name}: its columns ({', '.join(columns)}) are none of a known table; known are ATOP's dyad-years, "
            "agreement in the UN by pair and year, and UN votes one by one (docs/standing.md)"
        )
    return outside


def _column(columns: dict[str, str], names: Iterable[str]) -> str | None:
    return next((columns[name] for name in names if name in columns), None)


def _dyads(
    outside: Outside, rows: Iterable[tuple[int, Row]], when: str, first: str, second: str
) -> Iterator[tuple[int, Row, int, Pair]]:
    for line, row in rows:
        year, one, other = _year(row[when]), _state(row[first]), _state(row[second])
        if year is None:
            _leave_out(outside, "no year")
        elif one is None or other is None:
            _leave_out(outside, "unknown state")
        elif one != other:
            yield line, row, year, (min(one, other), max(one, other))


def _take_pledge(outside: Outside, year: int, pair: Pair, line: int, kinds: list[str]) -> None:
    """A directed file has each pair twice, and each may have pledged another thing: both are kept."""
    told = outside.pledges.setdefault(year, {})
    before = told.get(pair)
    together = tuple(dict.fromkeys([*(before.kinds if before else ()), *kinds]))
    if together:
        told[pair] = Pledge(together, before.line if before else line)


def _take_agreement(outside: Outside, year: int, pair: Pair, value: str) -> None:
    try:
        outside.agreement.setdefault(year, {})[pair] = float(value)
    except ValueError:
        _leave_out(outside, "no number for agreement")


def _take_votes(outside: Outside, rows: Iterable[tuple[int, Row]], when: str, names: tuple[str, str, str]) -> None:
    """Votes one by one: how far any two agree in a year, an abstention beside a yes or no counting half."""
    said = load("outside_tables")["said"]
    cast: dict[tuple[int, str], dict[str, str]] = defaultdict(dict)
    for _, row in rows:
        vote, voter, voted = (row[name] for name in names)
        year, state, word = _year(row[when]), _state(voter), said.get(voted.strip())
        if year is None or state is None:
            _leave_out(outside, "no year" if year is None else "unknown state")
        elif word:
            cast[year, vote][state] = word
    sums: dict[tuple[int, Pair], list[float]] = defaultdict(list)
    for (year, _), votes in cast.items():
        for one, other in combinations(sorted(votes), 2):
            sums[year, (one, other)].append(_alike(votes[one], votes[other]))
    for (year, pair), scores in sums.items():
        if len(scores) >= FEWEST_VOTES:
            outside.agreement.setdefault(year, {})[pair] = sum(scores) / len(scores)


def _alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    return HALF if "abstain" in (one, other) else 0.0


def _state(value: str | None) -> str | None:
    """A state's code, from its code or its number."""
    word = (value or "").strip().upper()
    if word.removesuffix(".0").isdigit():
        found: str | None = load("country_numbers").get(int(word.removesuffix(".0")))
        return found
    return word if word in load("actors/states") else None


def _year(value: str | None) -> int | None:
    """A year, or that of an ISO day."""
    digits = (value or "").strip()[:4]
    return int(digits) if len(digits) == 4 and digits.isdigit() else None


def _is_one(value: str | None) -> bool:
    return (value or "").strip() in ("1", "1.0")


def _leave_out(outside: Outside, why: str) -> None:
    outside.unread[why] = outside.unread.get(why, 0) + 1
