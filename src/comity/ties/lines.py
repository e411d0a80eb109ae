"""The words behind ties, fetched from the ledger when somebody looks at them, many at a time.

Folding ties needs no text; a question shows a few sentences of the many that ties rest on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import overload

from comity.errors import LedgerError
from comity.ledger import Filed, Filter, Ledger
from comity.records import Citation, Statement

PAGE = 400
"""Statements fetched at once."""

TIES_AHEAD = 30
"""Ties whose sentences are fetched with those of the one that is looked at: they are shown one after the other."""


class Lines:
    """The statements of one question, by number."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._order: list[int] = []
        self._places: dict[int, int] = {}
        self._found: dict[int, Filed[Statement]] = {}

    def expect(self, numbers: Iterable[int]) -> None:
        """Tells which may be asked for, and in which order."""
        self._order.extend(numbers)
        self._places = {}

    def __getitem__(self, number: int) -> Filed[Statement]:
        """A statement; the next ones in order come with it. Raises LedgerError where it is not there any more."""
        if number not in self._found:
            if not self._places:
                self._places = {one: place for place, one in enumerate(self._order)}
            place = self._places[number]
            self.fetch(self._order[place : place + PAGE])
        if number not in self._found:
            raise LedgerError("the ledger was changed while it was asked; ask again")
        return self._found[number]

    def has(self, numbers: Iterable[int]) -> bool:
        """Whether those statements are all here already."""
        return all(number in self._found for number in numbers)

    def fetch(self, numbers: Iterable[int]) -> None:
        """Gets those statements that are not here yet."""
        missing = [number for number in numbers if number not in self._found]
        for at in range(0, len(missing), PAGE):
            asked = Filter(numbers=tuple(missing[at : at + PAGE]))
            self._found.update((line.number, line) for line in self._ledger.statements(asked))


class Evidence(Sequence[Citation]):
    """The sentences behind one tie, numbered from 1, the most telling first; read from the ledger when looked at.

    `first` is the number of the statement that leads, `choose` gives those of all; it is not asked before. `row` is the
    list of ties' evidence that this one is shown in, at `place`.
    """

    __slots__ = ("_choose", "_cited", "_lines", "_numbers", "first", "place", "row")

    def __init__(self, lines: Lines, first: int, choose: Callable[[], Sequence[int]]) -> None:
        self._lines, self.first, self._choose = lines, first, choose
        self._numbers: Sequence[int] | None = None
        self._cited: tuple[Citation, ...] | None = None
        self.row: Sequence[Evidence] = (self,)
        self.place = 0

    @property
    def numbers(self) -> Sequence[int]:
        """The numbers of the statements."""
        if self._numbers is None:
            self._numbers = self._choose()
        return self._numbers

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, at: int) -> Citation: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Citation, ...]: ...
    def __getitem__(self, at: int | slice) -> Citation | tuple[Citation, ...]:
        return self._lead() if at == 0 else self._all()[at]

    def __iter__(self) -> Iterator[Citation]:
        return iter(self._all())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._all() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())

    def _near(self) -> Sequence[Evidence]:
        return self.row[self.place : self.place + TIES_AHEAD]

    def _lead(self) -> Citation:
        if not self._lines.has([self.first]):
            self._lines.fetch([one.first for one in self._near()])
        return self._lines[self.first].citation()

    def _all(self) -> tuple[Citation, ...]:
        if self._cited is None:
            if not self._lines.has(self.numbers):
                self._lines.fetch([number for one in self._near() for number in one.numbers])
            cited = (self._lines[number].citation() for number in self.numbers)
            self._cited = tuple(replace(citation, n=n) for n, citation in enumerate(cited, 1))
        return self._cited


def in_a_row(evidence: Iterable[Sequence[Citation]]) -> None:
    """Tells evidence in which order it will be looked at."""
    row = [one for one in evidence if isinstance(one, Evidence)]
    for place, one in enumerate(row):
        one.row, one.place = row, place
