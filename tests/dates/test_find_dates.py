"""What is found in a sentence, against gold rows of our own."""

from datetime import date

import pytest

from comity.dates import DateMention, find_dates
from comity.records import Publication
from tests.dates.date_rows import ROWS


def publication(told: str) -> Publication | None:
    """A publication from the short form of the rows."""
    if not told:
        return None
    first, dots, last = told.partition("..")
    return Publication(_day(first), _day(last) if dots else _day(first), "given")


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def told(mention: DateMention) -> str:
    """A mention in the short form of the rows."""
    interval = mention.interval
    parts = [interval.text or "", interval.edtf, interval.basis, mention.relation]
    return " | ".join(parts + ([mention.scope] if mention.scope != "clause" else []))


@pytest.mark.parametrize(("text", "published", "expected"), ROWS)
def test_gold_row(text: str, published: str, expected: list[str]) -> None:
    assert [told(mention) for mention in find_dates(text, publication(published))] == expected
