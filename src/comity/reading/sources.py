"""Where texts come from: files, folders, standard input. What cannot be read is named with its reason and left out."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from comity.reading.decoding import UndecodableError, decoded
from comity.reading.documents import Known, document_from_text
from comity.reading.jsonl import read_rows
from comity.reading.options import ReadOptions
from comity.reading.publication import as_publication
from comity.reading.webpages import is_web_page, page_document
from comity.records import Document, Publication, Unread

ROW_SUFFIXES = frozenset({".jsonl", ".ndjson"})
TABLE_SUFFIXES = frozenset({".csv", ".tsv", ".json", ".xml", ".rss", ".atom", ".opml"})
STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "stdin"


def read(sources: Iterable[str | Path], options: ReadOptions | None = None) -> Iterator[Document | Unread]:
    """Reads files, folders (with all in them, in alphabetical order; hidden files left out) and standard input («-»).

    Yields each document as soon as it is read, and an Unread for each input or part that could not be read, was read
    with a doubt (its encoding, its date), or is not in English and so will not be coded. Raises UsageError where
    `options.published` is no date.
    """
    options = options or ReadOptions()
    options = replace(options, published=as_publication(options.published, "given"))
    for source in sources:
        for result in _read_source(str(source), options):
            yield result
            if isinstance(result, Document) and result.language != "en":
                yield _not_english(result)


def _not_english(document: Document) -> Unread:
    language = document.language or "unknown"
    return Unread(document.origin or document.name, f"its language is {language}, not English: kept, but not coded")


def _read_source(source: str, options: ReadOptions) -> Iterator[Document | Unread]:
    if source == STANDARD_INPUT:
        yield from _read_handle(sys.stdin.buffer, source, STANDARD_INPUT_NAME, "", options)
    elif source.startswith(("http://", "https://")):
        yield Unread(source, "an address; save the page and name the file")
    elif Path(source).is_dir():
        yield from _read_folder(source, options)
    else:
        yield from _read_file(Path(source), options)


def _read_folder(folder: str, options: ReadOptions) -> Iterator[Document | Unread]:
    errors: list[OSError] = []
    count = 0
    for parent, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in files if not name.startswith(".")):
            count += 1
            yield from _read_file(Path(parent, name), options)
    for error in errors:
        yield Unread(str(error.filename), f"the folder cannot be opened: {error.strerror}")
    if not count and not errors:
        yield Unread(folder, "an empty folder")


def _read_file(path: Path, options: ReadOptions) -> Iterator[Document | Unread]:
    try:
        with path.open("rb") as handle:
            yield from _read_handle(handle, str(path), path.stem, path.suffix, options)
    except FileNotFoundError:
        yield Unread(str(path), "no such file or folder")
    except OSError as error:
        yield Unread(str(path), f"cannot be read: {error.strerror or error}")


def _read_handle(
    handle: BinaryIO, origin: str, stem: str, suffix: str, options: ReadOptions
) -> Iterator[Document | Unread]:
    if suffix.lower() in ROW_SUFFIXES or (origin == STANDARD_INPUT and options.text_field):
        yield from read_rows(handle, origin, stem, options)
        return
    if suffix.lower() in TABLE_SUFFIXES:
        yield Unread(origin, f"{suffix} files are not read; make them text, HTML or JSON Lines")
        return
    data = handle.read(options.largest_file + 1)
    if len(data) > options.largest_file:
        yield Unread(origin, f"larger than {options.largest_file:,} bytes; split it into documents")
        return
    yield from _read_bytes(data, origin, stem, suffix, options)


def _read_bytes(data: bytes, origin: str, stem: str, suffix: str, options: ReadOptions) -> Iterator[Document | Unread]:
    if not data.strip():
        yield Unread(origin, "empty")
        return
    known = Known(origin=origin, digest=sha256(data).hexdigest())
    given = as_publication(options.published, "given")
    if is_web_page(data, suffix):
        yield _page(data, origin, stem, given, known)
        return
    try:
        result = decoded(data)
    except UndecodableError as error:
        yield Unread(origin, str(error))
        return
    longest = max((len(line) for line in result.text.split("\n")), default=0)
    if longest > options.longest_line:
        yield Unread(origin, f"a line of {longest:,} characters; none above {options.longest_line:,} is read as prose")
        return
    if not result.text.strip():
        yield Unread(origin, "empty")
        return
    yield document_from_text(result.text, stem, given, known)
    if result.doubt:
        yield Unread(origin, result.doubt)


def _page(data: bytes, origin: str, stem: str, given: Publication | None, known: Known) -> Document | Unread:
    document = page_document(data, stem, given, known)
    return document or Unread(origin, "a web page without text")
