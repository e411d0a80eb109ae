"""What a caller may say about how to read."""

from dataclasses import dataclass
from datetime import date

from comity.records import Interval, Publication

LONGEST_LINE = 1_000_000
"""Characters (bytes in JSON Lines); no paragraph is longer, so a longer line is no prose."""
LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of one text or page; archives of many documents are read a document at a time and may be larger."""
LARGEST_UNPACKED = 8 * 1024 * 1024 * 1024
"""Bytes that one packed file (gzip, zstd, zip) may unpack to, all its members together."""
HIGHEST_RATIO = 200
"""Unpacked to packed bytes; text packs to a fifth or a tenth, a bomb to a thousandth."""
RATIO_COUNTS_FROM = 16 * 1024 * 1024
"""Unpacked bytes up to which any ratio will do: a small file of one word repeated is no bomb."""
DEEPEST_PACKING = 3
"""Packed files inside packed files that are opened."""
MOST_MEMBERS = 1_000_000
"""Files in one zip folder."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read.

    `published` holds for every document read (a day, an interval, or ISO text). The fields name the members of JSON
    Lines rows: with `text_field` given, standard input is taken for JSON Lines too; without it a row's text is its
    member «text». Without `id_field` a row is called by its file's stem and line number. `allow_private` lets addresses
    of this machine and of private networks be fetched.
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
    largest_unpacked: int = LARGEST_UNPACKED
    highest_ratio: int = HIGHEST_RATIO
    allow_private: bool = False
