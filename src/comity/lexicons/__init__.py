"""The lexicons: data apart from code. Each YAML file beside this module says in its header where it comes from,
its licence and its known gaps."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from comity.errors import LexiconError
from comity.lexicons.keeping import kept


class WordLoader(yaml.CSafeLoader):
    """YAML 1.1 takes «on», «off», «yes» and «no» for truth values; in a lexicon they are words."""


WordLoader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in rules if tag != "tag:yaml.org,2002:bool" or letter in "tTfF"]
    for letter, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def parse(content: bytes) -> Any:
    """The content of one lexicon file."""
    return yaml.load(content, Loader=WordLoader)


@cache
def load(name: str) -> Any:
    """The content of `<name>.yaml` in this folder ("acts/agree" for one in a sub-folder), parsed once a process.

    Callers must not change what they get. Raises LexiconError where the file is missing or no YAML.
    """
    path = files(__name__).joinpath(*f"{name}.yaml".split("/"))
    try:
        return kept(path.read_bytes(), parse)
    except FileNotFoundError as error:
        raise LexiconError(f"lexicon {name}: no such file; is the installation whole?") from error
    except yaml.YAMLError as error:
        raise LexiconError(f"lexicon {name}: {error}") from error


def names(folder: str) -> list[str]:
    """The lexicons in a sub-folder, by name, in alphabetical order."""
    return sorted(
        f"{folder}/{entry.name.removesuffix('.yaml')}"
        for entry in files(__name__).joinpath(folder).iterdir()
        if entry.name.endswith(".yaml")
    )
