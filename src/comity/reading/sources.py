"""Where texts come from: files, folders, addresses, standard input. What cannot be read is named with its reason and
left out."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from comity.reading.inputs import Follow, Results, input_of
from comity.reading.options import ReadOptions
from comity.reading.publication import as_publication
from comity.reading.readers import STANDARD_INPUT, read_input
from comity.records import Document, Unread

if TYPE_CHECKING:
    from comity.reading.fetching import Robots

STANDARD_INPUT_NAME = "stdin"
ADDRESSES = ("http://", "https://")


def read(sources: Iterable[str | Path], options: ReadOptions | None = None) -> Iterator[Document | Unread]:
    """Reads files, folders (with all in them, in alphabetical order; hidden files left out), addresses («https://…»)
    and standard input («-»).

    Yields each document as soon as it is read, and an Unread for each input or part that could not be read, was read
    with a doubt (its encoding, its date), or is not in English and so will not be coded. Raises UsageError where
    `options.published` is no date.
    """
    options = options or ReadOptions()
    options = replace(options, published=as_publication(options.published, "given"))
    robots: Robots = {}
    for source in sources:
        for result in _read_source(str(source), options, robots):
            yield result
            if isinstance(result, Document) and result.language != "en":
                yield _not_english(result)


def _not_english(document: Document) -> Unread:
    language = document.language or "unknown"
    return Unread(document.origin or document.name, f"its language is {language}, not English: kept, but not coded")


def _read_source(source: str, options: ReadOptions, robots: "Robots", listed: bool = False) -> Results:
    """`listed`: a list of feeds named the source, which is then not followed as a list again."""
    follow = None if listed else partial(_read_source, options=options, robots=robots, listed=True)
    if source == STANDARD_INPUT:
        yield from read_input(input_of(sys.stdin.buffer, source, STANDARD_INPUT_NAME), options, follow)
    elif source.lower().startswith(ADDRESSES):
        yield from _read_address(source, options, robots, follow)
    elif Path(source).is_dir():
        yield from _read_folder(source, options, follow)
    else:
        yield from _read_file(Path(source), options, follow)


def _read_address(address: str, options: ReadOptions, robots: "Robots", follow: Follow | None) -> Results:
    from comity.reading.fetching import fetched

    item = fetched(address, options, robots)
    if isinstance(item, Unread):
        yield item
    else:
        yield from read_input(item, options, follow)


def _read_folder(folder: str, options: ReadOptions, follow: Follow | None) -> Results:
    errors: list[OSError] = []
    count = 0
    for parent, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in files if not name.startswith(".")):
            count += 1
            yield from _read_file(Path(parent, name), options, follow)
    for error in errors:
        yield Unread(str(error.filename), f"the folder cannot be opened: {error.strerror}")
    if not count and not errors:
        yield Unread(folder, "an empty folder")


def _read_file(path: Path, options: ReadOptions, follow: Follow | None) -> Results:
    try:
        with path.open("rb") as handle:
            item = input_of(handle, str(path), path.name, str(path.parent))
            yield from read_input(item, options, follow)
    except FileNotFoundError:
        yield Unread(str(path), "no such file or folder")
    except OSError as error:
        yield Unread(str(path), f"cannot be read: {error.strerror or error}")
