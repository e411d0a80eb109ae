"""YAML read as lexicons have it; a module of its own, since what was kept from an earlier run is not read again."""

from __future__ import annotations

from typing import Any

import yaml

from comity.errors import LexiconError


class WordLoader(yaml.CSafeLoader):
    """YAML 1.1 takes «on», «off», «yes» and «no» for truth values; in a lexicon they are words."""


WordLoader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in rules if tag != "tag:yaml.org,2002:bool" or letter in "tTfF"]
    for letter, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def parse(name: str, content: bytes) -> Any:
    """The content of the lexicon of that name. Raises LexiconError where it is no YAML."""
    try:
        return yaml.load(content, Loader=WordLoader)
    except yaml.YAMLError as error:
        raise LexiconError(f"lexicon {name}: {error}") from error
