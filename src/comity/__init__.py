"""comity: who did what to whom and who stands with whom, dated and sourced.

    import comity

    for report in comity.code("Chile and Peru signed a border treaty in Lima.", published="2014-03-26").reports:
        print(report.type, [actor.code for actor in report.actors])

    with comity.open("comity.db") as record:
        record.read("articles/")
        print(record.ask("Is Chile friends with Peru?").answer)

What these load is loaded when they are called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from comity.api import Record
    from comity.digests.tldr import Summary
    from comity.records import Coded

__version__ = "0.1.0"
__all__ = ["code", "open", "summarize"]


def open(where: str | Path = "comity.db") -> Record:
    """Open the ledger in a file or at a URL, a new one where there is none; the object has the command line's verbs.

    Raises LedgerError where it cannot be opened or was made by a newer comity.
    """
    from comity.api import open_record

    return open_record(where)


def code(text: str, published: date | str | None = None) -> Coded:
    """Code a text: its reports and statements. No ledger is needed; `published` is the day the text is dated to.

    Raises UsageError where `published` is no date, ModelError where the language model is missing.
    """
    from comity.texts import code

    return code(text, published)


def summarize(
    text: str, sentences: int | None = None, words: int | None = None, percent: float | None = None
) -> Summary:
    """The sentences that carry a text: at most so many, or so many words, or per cent of its words; six unless told.

    No ledger is needed. Raises UsageError for a limit that is none, ModelError where the language model is missing.
    """
    from comity.texts import summarize

    return summarize(text, sentences, words, percent)
