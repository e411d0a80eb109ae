"""What time words mean before a document dates them.

A meaning is one of four: fixed by the words; relative to the day a document was published; a range of two meanings;
or unplaced (a length of time, or a time counted from another that the text speaks of).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from comity.dates.mentions import Granularity, Relation, Scope
from comity.records import DateBasis

Link = Relation | Literal["by"]
Side = Literal["back", "ahead", "open"]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A time that the words themselves fix, as EDTF."""

    edtf: str
    basis: DateBasis = "explicit"


@dataclass(frozen=True, slots=True)
class Relative:
    """A time that moves with the day of publication.

    `on(day, ahead)` is its EDTF in a text published on that day, the one ahead of the day where `ahead`; None where it
    has none. It never moves back as the day moves on. `unsaid` is its EDTF where no day is known.
    `spreads`: where publication is an interval that allows several readings, the interval of them all is meant, else
    `unsaid`. `in_year` is its reading where another date says the year. `recurs`: it comes again and again
    (a weekday, a day of the year), so its place in a range follows the other end.
    """

    unsaid: str
    on: Callable[[date, bool], str | None]
    spreads: bool = True
    in_year: Callable[[int], str | None] | None = None
    recurs: bool = False


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A time or length of time that no publication date places."""

    edtf: str
    basis: DateBasis = "frame"


@dataclass(frozen=True, slots=True)
class Range:
    """From one time to another."""

    first: Fixed | Relative
    last: Fixed | Relative


Meaning = Fixed | Relative | Unplaced | Range


@dataclass(frozen=True, slots=True)
class Atom:
    """A time phrase found among the tokens `first` to `last` (exclusive), before prepositions and ranges are read.

    `side` is where a recurring time is looked for: behind the day of publication, ahead of it, or open to both.
    `told` says that the phrase stands at a verb by itself («last year», «Tuesday»), as a bare year does not.
    `closed` says that its prepositions are read already.
    """

    first: int
    last: int
    meaning: Meaning
    granularity: Granularity
    amount: int | None = None
    relation: Link = "at"
    scope: Scope | None = None
    told: bool = False
    closed: bool = False
    side: Side = "back"
