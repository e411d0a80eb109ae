"""No text makes the sweep run away: ten times the words take about ten times as long, not a hundred."""

from time import process_time

import pytest

from comity.actors import find_mentions

SHORT, LONG = 400, 4_000


def seconds(text: str) -> float:
    start = process_time()
    find_mentions(text)
    return process_time() - start


@pytest.mark.parametrize(
    "unit",
    [
        "word ", "Iran ", "Iran/", "Iran.", "North Korean ", "Kim ", "Kim Yo ", "Pyongyang Kim ", "Georgia ", "Putin ",
        "foreign minister ", "Polish envoy Zbyszek Nowacki ",
        "Polish envoy Zbyszek Nowacki met Czech envoy Petr Nowacki. ",
        "Nowacki, the ", "Aa-", "the ", "(", "«", "US$", "former ", "A. ", "Иран ", "北朝鮮", "\u0301",
    ],
)  # fmt: skip
def test_time_grows_with_length(unit: str) -> None:
    find_mentions("Builds the gazetteer.")
    short = min(seconds(unit * SHORT) for _ in range(3))
    assert seconds(unit * LONG) < max(0.5, 30 * short)
