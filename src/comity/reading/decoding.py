"""Bytes to text: UTF-8, UTF-16 with its mark, then Windows-1252 where what comes out looks like text.

A byte order mark is no part of the stored text: offsets count after it.
"""

import codecs
from dataclasses import dataclass

HIGHEST_SHARE = 0.1
"""Share of bytes beyond ASCII up to which a text is taken for Windows-1252 (accents, curly quotes)."""
MOST_CONTROLS = 0.001
"""Share of control characters from which a file is binary."""
SAMPLE = 65_536
"""Bytes looked at to tell a binary file."""

_TEXT_CONTROLS = frozenset(b"\t\n\r\f\v\x1b\x85")
_BINARY_STARTS = (
    b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"\x7fELF",
    b"SQLite format", b"\xd0\xcf\x11\xe0", b"BZh", b"7z\xbc\xaf", b"RIFF", b"ID3",
)  # fmt: skip


class UndecodableError(ValueError):
    """The bytes are no text; the message says why, for a person."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and, where the encoding had to be guessed, a word on that."""

    text: str
    doubt: str | None = None


def decoded(data: bytes) -> Decoded:
    """The text that the bytes are. Raises UndecodableError for a binary file or an unknown encoding."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _utf16(data)
    if _is_binary(data):
        raise UndecodableError("a binary file, not text; comity reads plain text, HTML and JSON Lines")
    try:
        return Decoded(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return _windows(data, error.start)


def _utf16(data: bytes) -> Decoded:
    try:
        return Decoded(data.decode("utf-16"))
    except UnicodeDecodeError as error:
        raise UndecodableError(f"UTF-16 by its mark, but broken at byte {error.start}; save it as UTF-8") from error


def _windows(data: bytes, at: int) -> Decoded:
    high = sum(byte > 127 for byte in data)
    if high <= HIGHEST_SHARE * len(data):
        try:
            return Decoded(
                data.decode("cp1252"), f"not UTF-8 at byte {at}; read as Windows-1252, check its accents and quotes"
            )
        except UnicodeDecodeError:
            pass
    raise UndecodableError(f"not UTF-8: byte {at} is 0x{data[at]:02x}; save it as UTF-8")


def _is_binary(data: bytes) -> bool:
    if data.startswith(_BINARY_STARTS):
        return True
    sample = data[:SAMPLE]
    controls = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in sample)
    return b"\0" in sample or controls > MOST_CONTROLS * len(sample) + 1
