"""What is right about a dyad that was found: its date, its modality, whom it credits."""

from __future__ import annotations

import re

from comity.evaluation.lines import Span

YEAR = 366  # days by which a found date may be longer than gold's, however short that is
SHORT = 2  # letters of a word too short to tell a source by


def same_date(gold: Span | None, found: Span | None) -> bool:
    """Whether a found date is right: it overlaps with gold's and is at most twice as long, or a year longer."""
    if gold is None or found is None:
        return False
    wide = (gold[1] - gold[0]).days
    return found[0] <= gold[1] and gold[0] <= found[1] and (found[1] - found[0]).days <= max(2 * wide, wide + YEAR)


def same_source(gold: tuple[str, ...], found: tuple[str, ...]) -> bool:
    """Whether two credits share a word of more than two letters."""
    return bool(words(gold) & words(found))


def words(credits: tuple[str, ...]) -> set[str]:
    """The words by which sources are told apart."""
    return {word for one in credits for word in re.findall(r"\w+", one.lower()) if len(word) > SHORT}
