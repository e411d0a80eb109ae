"""The years in which a text can have been written, from what it counts back to: «the first visit in 24 years», where an
earlier deal is told of 2000."""

import re
from collections.abc import Sequence
from datetime import date

from comity.lexicons import load
from comity.reading.cues import alternatives

_YEAR = re.compile(r"(?<![\d.,$€£])(?:19|20)\d\d(?![\d%])")
LEAST = 10
"""Years counted back from which a sum is no chance: texts name many of the last ten years."""
AHEAD = 2
"""Years after the newest one told as past in which a sum is believed."""


def reckoned(sentences: Sequence[str], floor: date) -> tuple[date, date] | None:
    """The first and the last day of the years that lie as long after a year the text names as it counts back, not
    before `floor` and not long after it; None where there is none."""
    counted = re.compile(
        rf"\b(?:{alternatives(load('layout')['counting_back'])})\b[^.!?]*?\b(\d\d) years\b", re.IGNORECASE
    )
    lengths = {int(match[1]) for sentence in sentences for match in counted.finditer(sentence)}
    named = {int(year) for sentence in sentences for year in _YEAR.findall(sentence)}
    sums = {year + length for year in named for length in lengths if length >= LEAST}
    years = [year for year in sums if floor.year <= year <= floor.year + AHEAD]
    return (max(floor, date(min(years), 1, 1)), date(max(years), 12, 31)) if years else None
