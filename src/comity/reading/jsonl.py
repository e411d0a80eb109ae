"""JSON Lines: a document a line, its text and particulars in named members."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, BinaryIO

from comity.errors import UsageError
from comity.reading.documents import Known, document_from_text
from comity.reading.options import ReadOptions
from comity.reading.publication import as_publication
from comity.records import Document, Publication, Unread

TEXT_FIELD = "text"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the file; `data` is None where it is longer than the limit."""

    number: int
    data: bytes | None


class _BadRowError(ValueError):
    """A row cannot be read; the message says why."""


def read_rows(handle: BinaryIO, origin: str, stem: str, options: ReadOptions) -> Iterator[Document | Unread]:
    """The documents of a JSON Lines stream, one after the other; a bad line is named and left out."""
    for row in _rows(handle, options.longest_line):
        place = f"{origin}:{row.number}"
        try:
            member = _object(row, options.longest_line)
            day, doubt = _published(member, options)
            yield _document(member, row, place, stem, options, day)
        except _BadRowError as error:
            yield Unread(place, str(error))
            continue
        if doubt:
            yield Unread(place, doubt)


def _rows(handle: BinaryIO, limit: int) -> Iterator[_Row]:
    """The lines that are not blank; of one longer than the limit only the number."""
    number = 0
    while line := handle.readline(limit + 1):
        number += 1
        whole = len(line) <= limit or line.endswith(b"\n")
        if not whole:
            _skip_line(handle)
        if line.strip():
            yield _Row(number, line if whole else None)


def _skip_line(handle: BinaryIO) -> None:
    while (chunk := handle.readline(_CHUNK)) and not chunk.endswith(b"\n"):
        pass


def _object(row: _Row, limit: int) -> dict[str, Any]:
    if row.data is None:
        raise _BadRowError(f"a line of more than {limit:,} bytes")
    try:
        member = json.loads(row.data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _BadRowError(f"not UTF-8: byte {error.start} of the line") from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise _BadRowError(f"no JSON: {error}") from error
    if not isinstance(member, dict):
        raise _BadRowError("no JSON object")
    return member


def _document(
    member: dict[str, Any], row: _Row, place: str, stem: str, options: ReadOptions, day: Publication | None
) -> Document:
    text = _text(member, options.text_field or TEXT_FIELD)
    known = Known(
        title=_particular(member, options.title_field),
        outlet=_particular(member, options.outlet_field),
        url=_particular(member, options.url_field),
        origin=place,
        digest=sha256(row.data or b"").hexdigest(),
    )
    name = _particular(member, options.id_field) or f"{stem}:{row.number}"
    return document_from_text(text, name, day, known)


def _text(member: dict[str, Any], field: str) -> str:
    text = member.get(field)
    if text is None:
        raise _BadRowError(
            f"no member «{field}» (it has {', '.join(member) or 'none'}); name the text's with --text-field"
        )
    if not isinstance(text, str):
        raise _BadRowError(f"member «{field}» is no text")
    if not text.strip():
        raise _BadRowError(f"member «{field}» is empty")
    return text


def _particular(member: dict[str, Any], field: str | None) -> str | None:
    value = member.get(field) if field else None
    return None if value is None or isinstance(value, dict | list) or value == "" else str(value)


def _published(member: dict[str, Any], options: ReadOptions) -> tuple[Publication | None, str | None]:
    """The row's publication, and a word where its date is none: the row is read without one."""
    if options.published:
        return as_publication(options.published, "given"), None
    value = _particular(member, options.date_field)
    if value is None:
        return None, None
    try:
        return as_publication(value, "metadata"), None
    except UsageError as error:
        return None, f"read without a date: {error}"
