"""JSON files: threads from Lemmy's API, ActivityPub objects, or a list of rows such as JSON Lines have."""

import json
from collections.abc import Iterator
from typing import Any

from comity.reading.activitypub import activitypub_threads, is_activitypub, lone_article, words_of
from comity.reading.conversations import Conversation, thread_document
from comity.reading.documents import Known, document_from_text
from comity.reading.jsonvalues import day, string
from comity.reading.lemmy import is_lemmy, lemmy_threads
from comity.reading.options import ReadOptions
from comity.reading.publication import as_publication
from comity.reading.rows import TEXT_FIELD, row_results
from comity.records import Document, Publication, Unread

_TELLING_NOTHING = frozenset({"", ".jsonld", ".txt"})
NOT_KNOWN = "JSON of no kind that comity knows: neither Lemmy's API, nor ActivityPub, nor rows with a text"


def is_thread_json(data: bytes, suffix: str) -> bool:
    """Whether bytes without a telling name are a thread as JSON."""
    if suffix not in _TELLING_NOTHING or not data.lstrip().startswith((b"{", b"[")):
        return False
    try:
        value = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return False
    return is_lemmy(value) or is_activitypub(value)


def read_json(data: bytes, origin: str, stem: str, known: Known, options: ReadOptions) -> Iterator[Document | Unread]:
    """The documents in a JSON file; a word on it where it is broken or of an unknown kind."""
    try:
        value = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        yield Unread(origin, f"not UTF-8: byte {error.start} is 0x{data[error.start]:02x}; save it as UTF-8")
        return
    except (ValueError, RecursionError) as error:
        yield Unread(origin, f"broken JSON: {error}")
        return
    yield from _documents(value, origin, stem, known, options)


def _documents(value: Any, origin: str, stem: str, known: Known, options: ReadOptions) -> Iterator[Document | Unread]:
    given = as_publication(options.published, "given")
    if is_lemmy(value):
        yield from _threads(list(lemmy_threads(value)), value, stem, given, known)
    elif is_activitypub(value):
        yield from _threads(list(activitypub_threads(value)), value, stem, given, known)
    elif isinstance(value, list) and any(isinstance(row, dict) and _has_text(row, options) for row in value):
        for number, row in enumerate(value, 1):
            yield from row_results(row, f"{origin}:{number}", f"{stem}:{number}", options)
    else:
        yield Unread(origin, NOT_KNOWN)


def _has_text(row: dict[str, Any], options: ReadOptions) -> bool:
    return (options.text_field or TEXT_FIELD) in row


def _threads(
    threads: list[Conversation], value: Any, stem: str, given: Publication | None, known: Known
) -> Iterator[Document | Unread]:
    """A document a thread, called by the file's stem, and numbered where there are several."""
    if not threads:
        yield Unread(known.origin or stem, NOT_KNOWN)
    for number, thread in enumerate(threads, 1):
        several = len(threads) > 1
        origin = f"{known.origin}:{number}" if several else known.origin
        name = f"{stem}:{number}" if several else stem
        own = Known(origin=origin, digest=known.digest)
        document = _article(thread, value, name, given, own) or thread_document(thread, name, given, own)
        yield document or Unread(origin or name, "a thread in which nobody says anything")


def _article(thread: Conversation, value: Any, name: str, given: Publication | None, known: Known) -> Document | None:
    entry = lone_article(thread, value)
    text = "\n\n".join(part.text for part in words_of(entry)) if entry else ""
    if not entry or not text:
        return None
    title = string(entry.get("name"))
    own = Known(title, thread.outlet, thread.url, known.origin, known.digest)
    written = as_publication(day(entry.get("published")), "metadata")
    return document_from_text(f"{title}\n\n{text}" if title else text, name, given or written, own)
