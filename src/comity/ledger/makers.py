"""Who made the lines of a document: the versions of comity, its lexicons and the language model."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

from comity import __version__, lexicons
from comity.coding.language import model_name


@dataclass(frozen=True, slots=True)
class Maker:
    """`lexicon` is a digest of all lexicon files, `model` the spaCy pipeline's name and version."""

    comity: str
    lexicon: str
    model: str


def present_maker() -> Maker:
    """What this installation, with these lexicons and this model, is."""
    name = model_name()
    return Maker(__version__, lexicon_digest(), f"{name} {_version(name)}")


@cache
def lexicon_digest() -> str:
    """Twelve hexadecimal digits that change when any lexicon file does."""
    digest = hashlib.sha256()
    for path, content in sorted(_contents(files(lexicons), "")):
        digest.update(path.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()[:12]


def _contents(folder: Traversable, prefix: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        path = f"{prefix}/{entry.name}"
        if entry.is_dir():
            found += _contents(entry, path)
        elif entry.name.endswith(".yaml"):
            found.append((path, entry.read_bytes()))
    return found


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "at a path"
