"""Who made the lines of a document: the versions of comity, its lexicons and the language model."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

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


def lexicon_digest() -> str:
    """Twelve hexadecimal digits that change when any lexicon file does."""
    return lexicons.everything().hex()[:12]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "at a path"
