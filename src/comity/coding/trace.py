"""What was decided about a sentence, noted where it is decided. Only `comity code --explain` asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from comity.coding.lexicon import Entry
from comity.coding.match import Match
from comity.coding.signs import Signs
from comity.coding.tree import Token
from comity.records import Actor, Report


@dataclass(frozen=True, slots=True)
class Miss:
    """A word that an entry of the lexicon takes for an act, and why it gave no report."""

    token: Token
    entry: Entry
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """What made one report: the match of an entry, and the signs of its modality."""

    match: Match
    signs: Signs


@dataclass(slots=True)
class Trace:
    """The decisions about one sentence: `told` what made its reports, in their order; `misses` all else that an entry
    took."""

    misses: list[Miss] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    signs: list[Told] = field(default_factory=list)

    def misfit(self, token: Token, entry: Entry, why: str) -> None:
        """An entry that does not fit."""
        self.misses.append(Miss(token, entry, why))

    def without_party(self, match: Match, actors: Sequence[Actor], recipients: Sequence[Actor]) -> None:
        """An act whose parties are not there, or not of the kind that its entry asks for."""
        found = (("actor", actors), ("recipient", recipients))
        lacking = [f"no {side}" for side, there in found if not there] or [
            "the parties are not of the kind it asks for"
        ]
        known = [f"{side} {', '.join(one.code for one in there)}" for side, there in found if there]
        self.misfit(match.token, match.entry, "; ".join((*known, *lacking, f"it needs {match.entry.needs}")))

    def taken_back(self, found: Sequence[Match], kept: Sequence[Match]) -> None:
        """Acts that are one with another of the sentence («agreed to lift the ban» is one act)."""
        known = {(id(miss.token), id(miss.entry)) for miss in self.misses}
        for match in found:
            if not any(match is one for one in kept) and (id(match.token), id(match.entry)) not in known:
                self.misfit(match.token, match.entry, "it is one act with another of the sentence")

    def read(self, match: Match, signs: Signs) -> None:
        """The signs of an act's modality."""
        self.signs.append(Told(match, signs))

    def settle(self, told: Sequence[tuple[Match, Report]], reports: Sequence[Report]) -> None:
        """Which of the reports that the acts gave are kept, in the order of the sentence's reports."""
        read = {id(one.match): one for one in self.signs}
        source = {id(report): match for match, report in told}
        self.told = [read[id(source[id(report)])] for report in reports]
        kept = {id(one.match) for one in self.told}
        for match, _ in told:
            if id(match) not in kept:
                self.misfit(match.token, match.entry, "another report of the sentence tells it, or tells it better")
