"""Web archives: WARC with pages as servers sent them, WET with their text. A document a record; the day of the crawl is
the last day on which the page can have been published.

Archives packed with gzip are packed record by record, so that a damaged record does not take the others with it.
"""

import io
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from comity.reading.inputs import DamagedError, Input, buffered
from comity.reading.options import ReadOptions
from comity.reading.packed import GZIP, Budget, Guarded
from comity.records import Unread

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_BEGINNING = b"WARC/"
_MEMBER = b"\x1f\x8b\x08"
_CHUNK = 1 << 16
_SUFFIXES = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "application/json": ".json",
    "application/activity+json": ".json", "application/rss+xml": ".rss", "application/atom+xml": ".atom",
}  # fmt: skip
_FOUND = 200
PANIC = "PanicException"
"""The error's name; the class belongs to the engine's run time and cannot be imported."""


def is_warc(begin: bytes) -> bool:
    """Whether bytes are an archive, packed or not."""
    return begin.startswith(_BEGINNING) or (begin.startswith(GZIP) and _begins_inside(begin))


def _begins_inside(begin: bytes) -> bool:
    try:
        return zlib.decompressobj(wbits=31).decompress(begin, len(_BEGINNING)) == _BEGINNING
    except zlib.error:
        return False


def records(item: Input, options: ReadOptions) -> Iterator[Input | Unread]:
    """The records of an archive that hold text, each to be read before the next is asked for; what else there was is
    counted in a word at the end."""
    left_out: Counter[str] = Counter()
    number = 0
    for part in _parts(item, options):
        try:
            with _panics_named():
                for record in _records_of(part):
                    number += 1
                    yield from _record(record, item, number, left_out, options)
        except DamagedError as error:
            yield Unread(f"{item.origin}:{number + 1}", f"a damaged record: {error}")
        except OSError as error:
            yield Unread(f"{item.origin}:{number + 1}", f"a damaged archive, the rest of it left out: {error}")
    if left_out:
        listed = ", ".join(f"{count} {kind}" for kind, count in left_out.most_common())
        yield Unread(item.origin, f"records that hold no text, left out: {listed}")


@contextmanager
def _panics_named() -> Iterator[None]:
    """Turns a panic of FastWARC's engine, which is no Exception, into a DamagedError."""
    try:
        yield
    except BaseException as error:
        if type(error).__name__ != PANIC:
            raise
        raise DamagedError(f"the archive's engine gives up: {error}") from error


def _records_of(handle: io.BufferedReader) -> "Iterator[WarcRecord]":
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    return iter(ArchiveIterator(_Stream(handle), record_types=kinds, auto_decode="all", stream_detect=False))


class _Stream:
    """A handle as FastWARC takes it: bytes to read and where they begin, also where the handle cannot be wound."""

    def __init__(self, handle: io.BufferedReader) -> None:
        self._handle = handle
        self._place = 0

    def read(self, size: int = -1) -> bytes:
        """The next bytes, none at the end."""
        data = self._handle.read(size)
        self._place += len(data)
        return data

    def close(self) -> None:
        """Leaves the handle to whoever opened it."""

    def tell(self) -> int:
        """How many bytes were read."""
        return self._place

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Stays where it is. Raises io.UnsupportedOperation where another place is asked for."""
        if (offset, whence) not in {(0, io.SEEK_CUR), (self._place, io.SEEK_SET)}:
            raise io.UnsupportedOperation("an archive is read in one go")
        return self._place


def _record(
    record: "WarcRecord", item: Input, number: int, left_out: "Counter[str]", options: ReadOptions
) -> Iterator[Input | Unread]:
    origin = f"{item.origin}:{number}"
    kind = (record.http_content_type if record.is_http else record.headers.get("Content-Type")) or "unknown type"
    kind = kind.partition(";")[0].strip().lower()
    status = record.http_headers.status_code if record.is_http and record.http_headers else _FOUND
    if status != _FOUND or kind not in _SUFFIXES:
        left_out[kind if status == _FOUND else f"status {status}"] += 1
        return
    promised = 0 if _is_encoded(record) else record.content_length
    data = record.reader.read(options.largest_file + 1)
    if len(data) > options.largest_file:
        yield Unread(origin, f"larger than {options.largest_file:,} bytes")
    elif len(data) < promised:
        yield Unread(origin, f"cut off after {len(data):,} of {promised:,} bytes")
    else:
        yield _input(record, item, number, data, _SUFFIXES[kind])


def _is_encoded(record: "WarcRecord") -> bool:
    """Whether a page was sent packed, so that its length in the archive is not its own."""
    headers = {name.lower() for name, _ in (record.http_headers or {}).items()}
    return bool(headers & {"content-encoding", "transfer-encoding"})


def _input(record: "WarcRecord", item: Input, number: int, data: bytes, suffix: str) -> Input:
    return replace(
        item,
        handle=buffered(io.BytesIO(data)),
        origin=f"{item.origin}:{number}",
        stem=f"{item.stem}:{number}",
        suffix=suffix,
        url=record.headers.get("WARC-Target-URI"),
        seen=record.record_date.date() if record.record_date else None,
        folder=None,
    )


def _parts(item: Input, options: ReadOptions) -> Iterator[io.BufferedReader]:
    """An archive as it is, or its packed members one by one."""
    if not item.beginning().startswith(GZIP):
        yield item.handle
        return
    members = _Members(item.handle)
    budget = Budget(options)
    while members.begin_next():
        member = buffered(Guarded(members, budget, lambda: members.taken))
        yield member
        with suppress(DamagedError):
            while member.read(_CHUNK):
                pass


class _Members(io.RawIOBase):
    """The members of a gzip file, one at a time; after a damaged one it goes on at the next."""

    def __init__(self, handle: io.BufferedReader) -> None:
        self._handle = handle
        self._data = b""
        self._engine = zlib.decompressobj(wbits=31)
        self.taken = 0

    def begin_next(self) -> bool:
        """Goes to the beginning of the next member; false at the end of the file."""
        while (place := self._data.find(_MEMBER)) < 0:
            more = self._more()
            if not more:
                return False
            self._data = self._data[-2:] + more
        self._data = self._data[place:]
        self._engine = zlib.decompressobj(wbits=31)
        return True

    def readable(self) -> bool:
        """Yes."""
        return True

    def read(self, size: int | None = -1) -> bytes:
        """The next bytes of the member, none at its end. Raises zlib.error or EOFError where it is damaged."""
        out = b""
        while not out and not self._engine.eof:
            chunk = self._data or self._more()
            if not chunk:
                raise EOFError("cut off before its end")
            self._data = chunk[1:]  # where the search for the next member goes on if this one is damaged
            out = self._engine.decompress(chunk, _CHUNK if size is None or size < 0 else size)
            self._data = self._engine.unused_data if self._engine.eof else self._engine.unconsumed_tail
        return out

    def _more(self) -> bytes:
        data = self._handle.read(_CHUNK)
        self.taken += len(data)
        return data
