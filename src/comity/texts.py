"""What comity does with a text alone, without a ledger: code it, sum it up. Loads nothing of the ledger."""

from __future__ import annotations

from datetime import date

from comity.coding import code_document
from comity.dates.edtf import bounds
from comity.digests.tldr import Limits, Summary, summarise
from comity.errors import UsageError
from comity.reading import document_from_text
from comity.records import Coded

Day = date | str | None


def code(text: str, published: Day = None) -> Coded:
    """Codes a text; `published` is the day it is dated to."""
    return code_document(document_from_text(text, "text", day_of(published)))


def summarize(
    text: str, sentences: int | None = None, words: int | None = None, percent: float | None = None
) -> Summary:
    """The sentences that carry a text, within the limits."""
    return summarise(code(text), Limits(sentences, words, percent))


def day_of(day: Day) -> date | None:
    """A day, of a month or year the last. Raises UsageError for what is no date."""
    if day is None or isinstance(day, date):
        return day
    try:
        return bounds(day)[1]
    except ValueError as error:
        raise UsageError(f"date {day!r}: none; write 2024, 2024-06 or 2024-06-19") from error
