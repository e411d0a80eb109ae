"""Full-text search over the ledger's sentences: the one module that speaks a database's own dialect (SQLite's FTS5).

The index keeps no text: a hit is the number of a row in `sentences`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sqlalchemy import Connection, text

_CREATE = text(
    "CREATE VIRTUAL TABLE sentence_words USING fts5(words, content='', tokenize='porter unicode61 remove_diacritics 2')"
)
_ADD = text("INSERT INTO sentence_words (rowid, words) VALUES (:number, :words)")
_REMOVE = text("INSERT INTO sentence_words (sentence_words, rowid, words) VALUES ('delete', :number, :words)")
_FIND = text(
    "SELECT rowid FROM sentence_words WHERE sentence_words MATCH :query "
    "ORDER BY bm25(sentence_words), rowid LIMIT :limit"
)


def create(connection: Connection) -> None:
    """Makes the index, empty."""
    connection.execute(_CREATE)


def add(connection: Connection, sentences: Iterable[tuple[int, str]]) -> None:
    """Takes sentences into the index: the number of each and its words."""
    rows = [{"number": number, "words": words} for number, words in sentences]
    if rows:
        connection.execute(_ADD, rows)


def remove(connection: Connection, sentences: Iterable[tuple[int, str]]) -> None:
    """Takes sentences out of the index again, each with the words it came in with."""
    rows = [{"number": number, "words": words} for number, words in sentences]
    if rows:
        connection.execute(_REMOVE, rows)


def find(connection: Connection, groups: Iterable[Iterable[str]], limit: int, every: bool = False) -> list[int]:
    """The numbers of the sentences that hold a word of most groups, or with `every` of each of them, the best first.
    A word may be a phrase; nothing in it is an operator."""
    terms = [" OR ".join(_phrases(words)) for words in groups]
    query = (" AND " if every else " OR ").join(f"({term})" for term in terms if term)
    return list(connection.execute(_FIND, {"query": query, "limit": limit}).scalars()) if query else []


def _phrases(words: Iterable[str]) -> list[str]:
    parts = (re.findall(r"\w+", phrase) for phrase in words)
    return [f'"{" ".join(part)}"' for part in parts if part]
