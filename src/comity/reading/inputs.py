"""One thing to read: its bytes, where they come from, what they are called."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from io import BufferedReader, RawIOBase
from pathlib import PurePath
from typing import BinaryIO, cast

from comity.reading.documents import Known
from comity.records import Document, Unread

Results = Iterator[Document | Unread]
Follow = Callable[[str], Results]
"""Reads another source, which a list of sources names."""

BEGINNING = 4096
"""Bytes by which the kind of an input is told."""


class DamagedError(OSError):
    """The bytes cannot be had whole: they are broken, cut off, or refused; the message says which."""


@dataclass(frozen=True, slots=True)
class Input:
    """`origin` is where the bytes come from, for people; `stem` and `suffix` are the two halves of the file's name.

    `url` is the address that an archive or a server gives, `seen` the day on which the page was there. `packings`
    counts the packed files that it came out of. `folder` is where a local file stands.
    """

    handle: BufferedReader
    origin: str
    stem: str
    suffix: str = ""
    url: str | None = None
    seen: date | None = None
    packings: int = 0
    folder: str | None = None

    def beginning(self) -> bytes:
        """The first bytes, which stay to be read."""
        return self.handle.peek(BEGINNING)[:BEGINNING]

    def named(self, name: str) -> "Input":
        """The same under another file name."""
        path = PurePath(name)
        return replace(self, stem=path.stem, suffix=path.suffix.lower())

    def known(self, data: bytes) -> Known:
        """What is known of the document that the bytes are."""
        return Known(origin=self.origin, digest=sha256(data).hexdigest(), url=self.url, seen=self.seen)


def buffered(handle: BinaryIO | RawIOBase) -> BufferedReader:
    """A handle whose next bytes can be looked at."""
    return handle if isinstance(handle, BufferedReader) else BufferedReader(cast(RawIOBase, handle), 1 << 16)


def input_of(handle: BinaryIO | RawIOBase, origin: str, name: str, folder: str | None = None) -> Input:
    """An input called by a file's name."""
    return Input(buffered(handle), origin, "", folder=folder).named(name)
