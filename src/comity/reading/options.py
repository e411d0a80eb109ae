"""What a caller may say about how to read."""

from dataclasses import dataclass
from datetime import date

from comity.records import Interval, Publication

LONGEST_LINE = 1_000_000
"""Characters (bytes in JSON Lines); no paragraph is longer, so a longer line is no prose."""
LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of one text or page; archives of many documents belong into JSON Lines or a folder."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read.

    `published` holds for every document read (a day, an interval, or ISO text). The fields name the members of JSON
    Lines rows: with `text_field` given, standard input is taken for JSON Lines too; without it a row's text is its
    member «text». Without `id_field` a row is called by its file's stem and line number.
    """

    published: Publication | Interval | date | str | None = None
    text_field: str | None = None
    id_field: str | None = None
    date_field: str | None = None
    title_field: str | None = None
    outlet_field: str | None = None
    url_field: str | None = None
    longest_line: int = LONGEST_LINE
    largest_file: int = LARGEST_FILE
