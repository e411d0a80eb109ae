"""The dates that the annotated texts beside the checkout tell in so many words are found in their sentences."""

import json
from pathlib import Path
from typing import Any

import pytest

from comity.dates import find_dates, intersect, read_interval

GOLD = Path(__file__).parents[2].parent / "shared" / "gold" / "seeds" / "events.jsonl"


def rows() -> list[dict[str, Any]]:
    if not GOLD.exists():
        return []
    told = [json.loads(line) for line in GOLD.read_text().splitlines()]
    return [row for row in told if row["date"] and row["date_basis"] == "explicit"]


@pytest.mark.skipif(not GOLD.exists(), reason="the shared gold files are not beside this checkout")
@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['sid']}-{row['date']}")
def test_explicit_date_is_found(row: dict[str, Any]) -> None:
    found = [mention.interval for mention in find_dates(row["sentence"], None)]
    gold = read_interval(row["date"])
    assert any(interval.basis in ("explicit", "inferred") and intersect(interval, gold) for interval in found)
