"""Parsed lexicons, kept between runs: reading YAML is two thirds of the time that the lexicons take to load.

A file is kept under the SHA-256 of its content, so an edited lexicon is never answered from an old copy; where the
folder cannot be written nothing is kept.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

VERSION = f"{sys.implementation.cache_tag}-{marshal.version}"


def kept(content: bytes, parse: Callable[[bytes], Any]) -> Any:
    """What `parse` makes of the content (plain dicts, lists, strings), from an earlier run where it was kept."""
    path = folder() / f"{hashlib.sha256(content).hexdigest()}.{VERSION}"
    try:
        return marshal.loads(path.read_bytes())
    except (OSError, EOFError, ValueError, TypeError):
        data = parse(content)
        keep(path, marshal.dumps(data))
        return data


def folder() -> Path:
    """Where parsed lexicons are kept: the user's cache folder."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "comity" / "lexicons"


def keep(path: Path, data: bytes) -> None:
    """Write the file whole or not at all; a folder that cannot be written is no fault, only slower next time."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(data)
        Path(file.name).replace(path)
    except OSError:
        return
