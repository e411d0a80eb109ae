"""`--pseudonyms`: commenters under stable other names in what is printed; the ledger keeps the names.

A pseudonym hangs on the name alone, so that two exports agree. Whoever knows a name can work its pseudonym out; with a
secret in `COMITY_PSEUDONYM_KEY` only who has the secret can.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from typing import Any

import click

from comity.cli.options import Decorator
from comity.records import Document

KEY = "COMITY_PSEUDONYM_KEY"
SPEAKING = frozenset({"post", "comment", "bot_summary"})
LONGEST_KEY = 64  # bytes that BLAKE2b takes

option: Decorator = click.option(
    "--pseudonyms", is_flag=True, help="Other names for commenters, always the same ones; their words stay."
)


def commenters(document: Document) -> frozenset[str]:
    """The names of those who speak in a thread; quoted pages keep theirs."""
    spoken = {passage.speaker for passage in document.passages if passage.role in SPEAKING}
    return frozenset(name for name in spoken if name)


def masked(value: Any, names: Iterable[str]) -> Any:
    """A form with every name in it replaced, as a whole value and inside of texts («anna@lantern.example», «@anna»)."""
    if isinstance(value, dict):
        if value.get("role") == "widget":  # a header has the bare name, which in other texts may be a word
            value = {**value, "text": _masked_header(value["text"], names)}
        return {key: masked(part, names) for key, part in value.items()}
    if isinstance(value, list):
        return [masked(part, names) for part in value]
    return _masked_text(value, names) if isinstance(value, str) else value


def _masked_text(text: str, names: Iterable[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        if text == name:
            return pseudonym(name)
        for form in (name, f"@{name.partition('@')[0]}") if "@" in name else (f"@{name}", f"• {name}"):
            text = text.replace(form, pseudonym(name))
    return text


def _masked_header(text: str, names: Iterable[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", pseudonym(name), text)
    return text


@cache
def pseudonym(name: str) -> str:
    """The name under which a commenter is printed."""
    key = os.environ.get(KEY, "").encode()[:LONGEST_KEY]
    return f"commenter-{blake2b(name.casefold().encode(), key=key, digest_size=5).hexdigest()}"
