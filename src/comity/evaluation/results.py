"""What a comparison came to: hits, misses, extras, and the figures made of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from comity.evaluation.agreement import same_date, same_source
from comity.evaluation.lines import Dyad

if TYPE_CHECKING:
    from comity.evaluation.gold import Sentence


class Hit(NamedTuple):
    """A gold dyad and the predicted one that meets it."""

    gold: Dyad
    found: Dyad


class Share(NamedTuple):
    """How many of how many are right."""

    right: int
    of: int

    @property
    def part(self) -> float:
        """From 0 to 1; 1 where there is nothing to be right about."""
        return self.right / self.of if self.of else 1.0


class Figures(NamedTuple):
    """Hits, extras and misses, and what follows from them."""

    hits: int
    extras: int
    misses: int

    @property
    def precision(self) -> float:
        """The part of the predicted dyads that gold has."""
        return self.hits / (self.hits + self.extras or 1)

    @property
    def recall(self) -> float:
        """The part of gold's dyads that were predicted."""
        return self.hits / (self.hits + self.misses or 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.hits / (2 * self.hits + self.extras + self.misses or 1)


@dataclass(slots=True)
class Result:
    """The dyads of a whole gold file; `traps` are the sentences with nothing to code and what was coded in them."""

    hits: list[Hit] = field(default_factory=list)
    misses: list[Dyad] = field(default_factory=list)
    extras: list[Dyad] = field(default_factory=list)
    traps: list[tuple[Sentence, tuple[Dyad, ...]]] = field(default_factory=list)

    @property
    def figures(self) -> Figures:
        """Those of all dyads."""
        return Figures(len(self.hits), len(self.extras), len(self.misses))

    def by_type(self) -> dict[str, Figures]:
        """The figures of each type, in alphabetical order; a hit counts for gold's type."""
        hit, extra, miss = (
            Counter(dyad.type for dyad in side) for side in ([one.gold for one in self.hits], self.extras, self.misses)
        )
        return {name: Figures(hit[name], extra[name], miss[name]) for name in sorted({*hit, *extra, *miss})}

    @property
    def type_alone(self) -> float:
        """The F1 if only the type had to be right, at best."""
        right = sum(one.hits + min(one.extras, one.misses) for one in self.by_type().values())
        all_hits, extras, misses = self.figures
        return 2 * right / (2 * all_hits + extras + misses or 1)

    @property
    def dates(self) -> Share:
        """Of the hits that gold dates, those with the right date."""
        return share(same_date(g.line.when, f.line.when) for g, f in self.hits if g.line.when)

    @property
    def invented(self) -> int:
        """The hits that were given a date where gold has none."""
        return sum(found.line.said for gold, found in self.hits if not gold.line.when)

    @property
    def modality(self) -> Share:
        """Of the hits with a modality in gold, those with the same."""
        return share(g.line.modality == f.line.modality for g, f in self.hits if g.line.modality)

    @property
    def attribution(self) -> Share:
        """Of the hits that gold credits to somebody, those credited to the same."""
        return share(same_source(g.line.credited, f.line.credited) for g, f in self.hits if g.line.credited)

    @property
    def sprung(self) -> Share:
        """The traps that were coded, of all."""
        return share(bool(coded) for _, coded in self.traps)

    def errors(self) -> Iterable[tuple[str, Dyad]]:
        """What went wrong: missed and extra dyads, those of one sentence together."""
        wrong = [*(("missed", one) for one in self.misses), *(("extra", one) for one in self.extras)]
        return sorted(wrong, key=lambda one: (one[1].line.doc, one[1].line.sentence))

    def form(self) -> dict[str, Any]:
        """All figures, ready for JSON."""
        return {
            **figures_form(self.figures),
            "type_alone": round(self.type_alone, 3),
            "dates": {**self.dates._asdict(), "invented": self.invented},
            "modality": self.modality._asdict(),
            "attribution": self.attribution._asdict(),
            "traps": {"coded": self.sprung.right, "of": self.sprung.of},
            "types": {name: figures_form(one) for name, one in self.by_type().items()},
        }


def share(right: Iterable[bool]) -> Share:
    """How many of some answers are right."""
    answers = list(right)
    return Share(sum(answers), len(answers))


def figures_form(figures: Figures) -> dict[str, Any]:
    """Figures, ready for JSON; shares with three places."""
    shares = {name: round(getattr(figures, name), 3) for name in ("precision", "recall", "f1")}
    return {**shares, **figures._asdict()}
