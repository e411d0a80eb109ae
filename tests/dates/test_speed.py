"""No text makes the search run away: ten times the words take about ten times as long, not a hundred."""

from time import process_time

import pytest

from comity.dates import find_dates

SHORT, LONG = 500, 5_000


def seconds(text: str) -> float:
    start = process_time()
    find_dates(text, None)
    return process_time() - start


@pytest.mark.parametrize(
    "unit",
    ["word ", "on 3 June ", "2011-", "2011 and ", "the early ", "1,", "Monday, ", "a few ", "June and ", "a.b@", "(",
     "5th ", "in the late ", "the first half of ", "resolutions 1718, ", "the pre-dawn hours of ", "day after ", "’s "],
)  # fmt: skip
def test_time_grows_with_length(unit: str) -> None:
    find_dates("Loads the lexicon in 2011.", None)
    short = min(seconds(unit * SHORT + " in 2011") for _ in range(3))
    assert seconds(unit * LONG + " in 2011") < max(0.5, 40 * short)
