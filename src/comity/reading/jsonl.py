"""JSON Lines: a document a line, its text and particulars in named members."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from comity.reading.options import ReadOptions
from comity.reading.rows import BadRowError, row_results
from comity.records import Document, Unread

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the file; `data` is None where it is longer than the limit."""

    number: int
    data: bytes | None


def read_rows(handle: BinaryIO, origin: str, stem: str, options: ReadOptions) -> Iterator[Document | Unread]:
    """The documents of a JSON Lines stream, one after the other; a bad line is named and left out."""
    for line in _lines(handle, options.longest_line):
        place = f"{origin}:{line.number}"
        try:
            row = _value(line, options.longest_line)
        except BadRowError as error:
            yield Unread(place, str(error))
            continue
        yield from row_results(row, place, f"{stem}:{line.number}", options, line.data)


def _lines(handle: BinaryIO, limit: int) -> Iterator[_Line]:
    """The lines that are not blank; of one longer than the limit only the number."""
    number = 0
    while line := handle.readline(limit + 1):
        number += 1
        whole = len(line) <= limit or line.endswith(b"\n")
        if not whole:
            _skip_line(handle)
        if line.strip():
            yield _Line(number, line if whole else None)


def _skip_line(handle: BinaryIO) -> None:
    while (chunk := handle.readline(_CHUNK)) and not chunk.endswith(b"\n"):
        pass


def _value(line: _Line, limit: int) -> object:
    if line.data is None:
        raise BadRowError(f"a line of more than {limit:,} bytes")
    try:
        return json.loads(line.data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadRowError(f"not UTF-8: byte {error.start} of the line") from error
    except (ValueError, RecursionError) as error:
        raise BadRowError(f"no JSON: {error}") from error
