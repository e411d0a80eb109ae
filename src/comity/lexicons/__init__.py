"""The lexicons: data apart from code. Each YAML file beside this module says in its header where it comes from,
its licence and its known gaps."""

from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from comity.errors import LexiconError
from comity.lexicons.keeping import digest, kept

PARSER = "lexicons/parsing.py"


@cache
def load(name: str) -> Any:
    """The content of `<name>.yaml` in this folder ("acts/agree" for one in a sub-folder), parsed once a process.

    Callers must not change what they get. Raises LexiconError where the file is missing or no YAML.
    """
    path = files(__name__).joinpath(*f"{name}.yaml".split("/"))
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise LexiconError(f"lexicon {name}: no such file; is the installation whole?") from error
    return kept(digest([content, source(PARSER)]), lambda: parsed(name, content))


def parsed(name: str, content: bytes) -> Any:
    """What a lexicon's YAML says. Raises LexiconError."""
    from comity.lexicons.parsing import parse

    return parse(name, content)


@cache
def source(module: str) -> bytes:
    """The code of a module, as a path in this package («coding/lexicon.py»)."""
    return files("comity").joinpath(*module.split("/")).read_bytes()


def names(folder: str) -> list[str]:
    """The lexicons in a sub-folder, by name, in alphabetical order."""
    return sorted(
        f"{folder}/{entry.name.removesuffix('.yaml')}"
        for entry in files(__name__).joinpath(folder).iterdir()
        if entry.name.endswith(".yaml")
    )


def derived(name: str, code: tuple[str, ...], make: Callable[[], Any]) -> Any:
    """What `make` makes of lexicons (plain data), from an earlier run where no lexicon nor the code has changed.

    `code`: the modules whose code it is, as paths in this package («coding/lexicon.py»).
    """
    return kept(digest([name.encode(), everything(), *map(source, code)]), make)


@cache
def everything() -> bytes:
    """The digest of all lexicons with their names, found once a process."""
    return digest(part for file in lexicon_files(files(__name__)) for part in (file.name.encode(), file.read_bytes()))


def lexicon_files(folder: Traversable) -> Iterator[Traversable]:
    """The YAML files of a folder and its sub-folders, in alphabetical order."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from lexicon_files(entry)
        elif entry.name.endswith(".yaml"):
            yield entry
