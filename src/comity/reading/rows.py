"""A row of data (a line of JSON, a line of a table) as a document: its text and particulars in named members."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from comity.errors import UsageError
from comity.reading.documents import Known, document_from_text
from comity.reading.jsonvalues import storable
from comity.reading.options import ReadOptions
from comity.reading.publication import as_publication
from comity.records import Document, Publication, Unread

TEXT_FIELD = "text"

Row = Mapping[str, Any]


class BadRowError(ValueError):
    """A row cannot be read; the message says why."""


def row_results(
    row: object, place: str, name: str, options: ReadOptions, data: bytes | None = None
) -> Iterator[Document | Unread]:
    """The document that a row is, or a word on why it is none. `place` is where the row stands, `name` what it is
    called where no field names it, `data` its bytes where it has its own."""
    try:
        if not isinstance(row, dict):
            raise BadRowError("no JSON object")
        day, doubt = _published(row, options)
        yield _document(row, place, name, options, day, data)
    except BadRowError as error:
        yield Unread(place, str(error))
        return
    if doubt:
        yield Unread(place, doubt)


def _document(
    row: Row, place: str, name: str, options: ReadOptions, day: Publication | None, data: bytes | None
) -> Document:
    text = _text(row, options.text_field or TEXT_FIELD)
    known = Known(
        title=_particular(row, options.title_field),
        outlet=_particular(row, options.outlet_field),
        url=_particular(row, options.url_field),
        origin=place,
        digest=sha256(data or json.dumps(row, sort_keys=True).encode("utf-8", "surrogatepass")).hexdigest(),
    )
    return document_from_text(text, _particular(row, options.id_field) or name, day, known)


def _text(row: Row, field: str) -> str:
    text = row.get(field)
    if text is None:
        raise BadRowError(f"no member «{field}» (it has {', '.join(row) or 'none'}); name the text's with --text-field")
    if not isinstance(text, str):
        raise BadRowError(f"member «{field}» is no text")
    if not text.strip():
        raise BadRowError(f"member «{field}» is empty")
    return storable(text)


def _particular(row: Row, field: str | None) -> str | None:
    value = row.get(field) if field else None
    return None if value is None or isinstance(value, dict | list) or value == "" else storable(str(value))


def _published(row: Row, options: ReadOptions) -> tuple[Publication | None, str | None]:
    """The row's publication, and a word where its date is none: the row is read without one."""
    if options.published:
        return as_publication(options.published, "given"), None
    value = _particular(row, options.date_field)
    if value is None:
        return None, None
    try:
        return as_publication(value, "metadata"), None
    except UsageError as error:
        return None, f"read without a date: {error}"
