"""What is made of the lexicons, kept between runs: reading YAML and compiling take ten times as long as reading back.

A form is kept under the SHA-256 of all that it was made from, the code that made it included, so it is never answered
from an old copy. What another user owns or could write is not read, nor what was damaged: it is made anew. Where the
folder cannot be written nothing is kept.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import stat
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from itertools import accumulate
from pathlib import Path
from typing import Any

VERSION = f"{sys.implementation.cache_tag}-{marshal.version}"
MOST_BYTES = 100 << 20  # kept in all, some twenty versions of all lexicons: what was read longest ago goes first
AN_HOUR = 3_600.0  # how exactly it is noted when a copy was read
DIGEST_BYTES = 32


def digest(parts: Iterable[bytes]) -> bytes:
    """One digest for several contents in their order; where one ends and the next begins counts."""
    together = hashlib.sha256()
    for part in parts:
        together.update(hashlib.sha256(part).digest())
    return together.digest()


def kept(source: bytes, make: Callable[[], Any]) -> Any:
    """What `make` gives (plain dicts, lists, tuples, sets, strings, numbers), from an earlier run where it was kept.

    `source`: the digest of all that `make` reads.
    """
    path = folder() / f"{source.hex()}.{VERSION}"
    data = read_back(path)
    if data is not None:
        return marshal.loads(data)
    made = make()
    keep(path, marshal.dumps(made))
    return made


def folder() -> Path:
    """Where what was made is kept: the user's cache folder."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "comity" / "lexicons"


def read_back(path: Path) -> bytes | None:
    """What was kept there, as whole as it was written by this user; else None."""
    try:
        with path.open("rb") as file:
            told = os.fstat(file.fileno())
            if not is_own(told):
                return None
            content = file.read()
        if time.time() - told.st_mtime > AN_HOUR:
            os.utime(path)
    except OSError:
        return None
    data = content[DIGEST_BYTES:]
    return data if hashlib.sha256(data).digest() == content[:DIGEST_BYTES] else None


def is_own(told: os.stat_result) -> bool:
    """Whether a file is the user's own, and nobody else may write it; where files have no owners, it is."""
    if not hasattr(os, "getuid"):
        return True
    return told.st_uid == os.getuid() and not told.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def keep(path: Path, data: bytes) -> None:
    """Write the file whole or not at all; a folder that cannot be written is no fault, only slower next time."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(hashlib.sha256(data).digest() + data)
        Path(file.name).replace(path)
        clear(path.parent)
    except OSError:
        return


def clear(place: Path) -> None:
    """Remove what is more than `MOST_BYTES`: copies of lexicons that were edited since."""
    copies = sorted(((entry.stat(), entry.path) for entry in os.scandir(place)), key=lambda one: -one[0].st_mtime)
    together = accumulate(told.st_size for told, _ in copies)
    for (_, path), size in zip(copies, together, strict=True):
        if size > MOST_BYTES:
            Path(path).unlink(missing_ok=True)
