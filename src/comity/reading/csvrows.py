"""Tables of documents: a document a row of a .csv or .tsv file, its text and particulars in named columns."""

import csv
import io
from collections.abc import Iterator

from comity.reading.inputs import Input, Results
from comity.reading.options import ReadOptions
from comity.reading.rows import TEXT_FIELD, row_results
from comity.records import Unread

_DELIMITERS = (",", ";", "\t", "|")
_ENCODING = "utf-8-sig"


def read_csv(item: Input, options: ReadOptions) -> Results:
    """The documents of a table, row by row; a bad row is named and left out."""
    lines = io.TextIOWrapper(item.handle, encoding=_ENCODING, errors="replace", newline="")
    head = next(_rows(lines, options.longest_line), "")
    delimiter = "\t" if item.suffix == ".tsv" else max(_DELIMITERS, key=head.count)
    columns = next(csv.reader([head], delimiter=delimiter), [])
    field = options.text_field or TEXT_FIELD
    if field not in columns:
        named = ", ".join(columns) or "none"
        yield Unread(item.origin, f"no column «{field}» (it has {named}); name the text's with --text-field")
        return
    csv.field_size_limit(options.longest_line)
    rows = csv.reader(_rows(lines, options.longest_line), delimiter=delimiter)
    for number, row in _numbered(rows):
        place, name = f"{item.origin}:{number}", f"{item.stem}:{number}"
        if isinstance(row, str):
            yield Unread(place, row)
        elif "\ufffd" in "".join(row):
            yield Unread(place, "not UTF-8; save the table as UTF-8")
        elif row:
            yield from row_results(dict(zip(columns, row, strict=False)), place, name, options)


def _rows(lines: io.TextIOWrapper, limit: int) -> Iterator[str]:
    while line := lines.readline(limit + 1):
        yield line


def _numbered(rows: Iterator[list[str]]) -> Iterator[tuple[int, list[str] | str]]:
    """The rows with their numbers, the first after the head being 2; for one that is broken, a word on it."""
    number = 1
    while True:
        number += 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield number, f"a broken row: {error}"
            continue
        if row is None:
            return
        yield number, row
