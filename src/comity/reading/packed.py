"""Packed files: gzip, zstd and zip folders, unpacked as they are read. What unpacks to too much, or to a suspicious
multiple of its size, is refused; a damaged member of a folder is named and the others are read."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, Protocol
from zipfile import BadZipFile, ZipFile, ZipInfo

from comity.reading.inputs import DamagedError, Input, buffered
from comity.reading.options import DEEPEST_PACKING, MOST_MEMBERS, RATIO_COUNTS_FROM, ReadOptions
from comity.records import Unread

if TYPE_CHECKING:
    from typing_extensions import Buffer

GZIP, ZSTD, ZIP = b"\x1f\x8b", b"\x28\xb5\x2f\xfd", (b"PK\x03\x04", b"PK\x05\x06")
_SUFFIXES = frozenset({".gz", ".gzip", ".zst", ".zstd"})
_OFFICE = frozenset({".docx", ".epub", ".jar", ".odp", ".ods", ".odt", ".pptx", ".xlsx"})


def is_packed(begin: bytes, suffix: str) -> bool:
    """Whether bytes begin as a packed file does. The zip folders that word processors save are none."""
    return begin.startswith((GZIP, ZSTD)) or (begin.startswith(ZIP) and suffix not in _OFFICE)


def unpacked(packed: Input, options: ReadOptions) -> Iterator[Input | Unread]:
    """What is in a packed file, each to be read before the next is asked for. Reading it raises DamagedError where the
    bytes are broken, cut off, or more than the limits allow."""
    if packed.packings >= DEEPEST_PACKING:
        yield Unread(packed.origin, f"packed more than {DEEPEST_PACKING} times; unpack it first")
    elif packed.beginning().startswith(ZIP):
        yield from _members(packed, options)
    else:
        yield _inner(packed, options)


def _inner(packed: Input, options: ReadOptions) -> Input:
    """The one file in a packed one, called as the packed one without its suffix."""
    counted = Counted(packed.handle)
    opened = gzip.GzipFile(fileobj=counted) if packed.beginning().startswith(GZIP) else _zstd_file(counted)
    guarded = Guarded(opened, Budget(options), lambda: counted.taken)
    inside = replace(packed, handle=buffered(guarded), packings=packed.packings + 1)
    return inside.named(packed.stem) if packed.suffix in _SUFFIXES else inside


def _zstd_file(handle: Counted) -> Readable:
    if sys.version_info >= (3, 14):
        from compression.zstd import ZstdFile
    else:
        from backports.zstd import ZstdFile
    return ZstdFile(handle)


def _zstd_error() -> type[Exception]:
    if sys.version_info >= (3, 14):
        from compression.zstd import ZstdError
    else:
        from backports.zstd import ZstdError
    return ZstdError


class Readable(Protocol):
    """What bytes come from."""

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes, none at the end."""


class Budget:
    """What a packed file may still unpack to."""

    def __init__(self, options: ReadOptions) -> None:
        self._options = options
        self._unpacked = 0

    def spend(self, size: int, packed: int) -> None:
        """Counts `size` bytes that came out of `packed` bytes in all. Raises DamagedError beyond a limit."""
        most, ratio = self._options.largest_unpacked, self._options.highest_ratio
        self._unpacked += size
        if self._unpacked > most:
            raise DamagedError(f"unpacks to more than {most:,} bytes; unpack and split it")
        if self._unpacked > max(RATIO_COUNTS_FROM, ratio * packed):
            raise DamagedError(f"unpacks to more than {ratio} times its size, as no text does; not read further")


class Counted(io.RawIOBase):
    """A handle that counts what was read from it."""

    def __init__(self, handle: IO[bytes]) -> None:
        self._handle = handle
        self.taken = 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def read(self, size: int | None = -1) -> bytes:
        """The next bytes, as the handle gives them."""
        data = self._handle.read(-1 if size is None else size)
        self.taken += len(data)
        return data


class Guarded(io.RawIOBase):
    """Unpacked bytes as a file, within a budget; every way in which they can be broken raises DamagedError.

    `packed` tells how many packed bytes have gone in."""

    def __init__(self, handle: Readable, budget: Budget, packed: Callable[[], int]) -> None:
        self._handle = handle
        self._budget = budget
        self._packed = packed

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: Buffer) -> int:
        """Fills a buffer with the next bytes; 0 at the end."""
        room = memoryview(buffer).cast("B")
        try:
            data = self._handle.read(len(room))
        except (EOFError, zlib.error, BadZipFile, gzip.BadGzipFile, _zstd_error()) as error:
            raise DamagedError(f"damaged: {error}; read up to there") from error
        self._budget.spend(len(data), self._packed())
        room[: len(data)] = data
        return len(data)


def _members(packed: Input, options: ReadOptions) -> Iterator[Input | Unread]:
    """The files in a zip folder, in the order of their names; hidden ones left out."""
    try:
        archive = ZipFile(_seekable(packed, options))
        found = sorted(archive.infolist(), key=lambda member: member.filename)
    except (BadZipFile, NotImplementedError, ValueError) as error:
        yield Unread(packed.origin, f"a damaged zip folder: {error}")
        return
    if len(found) > MOST_MEMBERS:
        yield Unread(packed.origin, f"a zip folder of more than {MOST_MEMBERS:,} files; unpack it first")
        return
    budget = Budget(options)
    taken = 0
    for member in found:
        if not member.is_dir() and not _is_hidden(member):
            taken += member.compress_size
            yield from _member(packed, archive, member, budget, taken)


def _member(packed: Input, archive: ZipFile, member: ZipInfo, budget: Budget, taken: int) -> Iterator[Input | Unread]:
    origin = f"{packed.origin}/{member.filename}"
    try:
        handle = archive.open(member)
    except (BadZipFile, NotImplementedError, RuntimeError, ValueError) as error:
        yield Unread(origin, f"damaged or locked: {error}")
        return
    with handle:
        guarded = buffered(Guarded(handle, budget, lambda: taken))
        inside = replace(packed, handle=guarded, origin=origin, packings=packed.packings + 1, folder=None)
        yield inside.named(PurePosixPath(member.filename).name)


def _is_hidden(member: ZipInfo) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(member.filename).parts)


def _seekable(packed: Input, options: ReadOptions) -> IO[bytes]:
    """The bytes of a zip folder, whose list of members stands at its end."""
    if packed.handle.seekable():
        return packed.handle
    data = packed.handle.read(options.largest_file + 1)
    if len(data) > options.largest_file:
        raise ValueError(f"more than {options.largest_file:,} bytes that come as a stream; save it to a file")
    return io.BytesIO(data)
