"""The office-holder lexicon: every row in its form, every office listed, no alias two people's at one time."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import NamedTuple

import pytest

from comity import lexicons
from comity.actors.rows import fields, items, spans
from comity.errors import LexiconError

FILES = lexicons.names("actors/persons")
LETTER = r"[^\W\d_]"
NAME = re.compile(rf"['’]?{LETTER}(?:{LETTER}|['’.-]|(?<! ) )*(?<! )(?: [23]d)?")
CODE = re.compile(r"[A-Z]{3}|[A-Z]{3}:[A-Z0-9]+")


class Row(NamedTuple):
    """One row of the lexicon; `terms` are its "from..to" as written."""

    code: str
    names: list[str]
    office: str
    terms: list[str]


def rows_as_written(file: str) -> Iterator[tuple[str, str]]:
    for code, rows in lexicons.load(file).items():
        for row in rows:
            yield code, row


def rows(file: str) -> list[Row]:
    split = [(code, fields(row)) for code, row in rows_as_written(file)]
    return [Row(code, items(parts[0]), parts[1], parts[2].split(", ")) for code, parts in split]


def offices() -> set[str]:
    kinds = lexicons.load("actors/offices").values()
    return {office for kind in kinds for office in items(kind)}


def is_span(term: str) -> bool:
    try:
        [(first, last)] = spans(term)
    except LexiconError:
        return False
    return not term.startswith("..") and first <= last


def is_code(code: str) -> bool:
    home = code.partition(":")[0]
    return code in lexicons.load("actors/organisations") or code in lexicons.load("actors/groups") or (
        bool(CODE.fullmatch(code)) and home in lexicons.load("actors/states")
    )  # fmt: skip


def before(day: str, other: str) -> bool:
    """Whether a day, month or year as written ("" for no end) is surely before another: 2004 is not before 2004-05."""
    if not day or not other:
        return bool(day)
    shared = min(len(day), len(other))
    return day[:shared] < other[:shared]


def overlap(term: str, other: str) -> bool:
    """Whether two terms share more than the day, month or year in which one follows the other."""
    (first, _, last), (other_first, _, other_last) = term.partition(".."), other.partition("..")
    return before(first, other_last) and before(other_first, last)


@pytest.mark.parametrize("file", FILES)
def test_rows_have_three_fields(file: str) -> None:
    assert [row for _, row in rows_as_written(file) if len(fields(row)) != 3] == []


@pytest.mark.parametrize("file", FILES)
def test_names_are_clean_and_given_once(file: str) -> None:
    names = [(row.code, name) for row in rows(file) for name in row.names]
    assert [bad for bad in names if not NAME.fullmatch(bad[1])] == []
    assert [row for row in rows(file) if len(set(row.names)) != len(row.names)] == []


@pytest.mark.parametrize("file", FILES)
def test_offices_are_listed(file: str) -> None:
    assert {row.office for row in rows(file)} - offices() == set()


@pytest.mark.parametrize("file", FILES)
def test_terms_are_days_in_order(file: str) -> None:
    assert [(row, term) for row in rows(file) for term in row.terms if not is_span(term)] == []
    following = [(row.names[0], pair) for row in rows(file) for pair in pairwise(row.terms)]
    assert [(name, pair) for name, pair in following if overlap(*pair) or pair[0] > pair[1]] == []


@pytest.mark.parametrize("file", FILES)
def test_codes_are_known(file: str) -> None:
    assert [code for code in lexicons.load(file) if not is_code(code)] == []


def test_no_alias_is_two_peoples_of_one_state_at_a_time() -> None:
    holders: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in (row for file in FILES for row in rows(file)):
        for name in row.names:
            holders[row.code, name][row.names[0]] += row.terms
    clashes = [
        (code, alias, one, other)
        for (code, alias), people in holders.items()
        for one, other in combinations(people, 2)
        if any(overlap(term, rival) for term in people[one] for rival in people[other])
    ]
    assert clashes == []


@pytest.mark.parametrize(
    ("term", "other", "shared"),
    [
        ("2001-05..2004", "2004-03..", False),
        ("2001-05..2004-04-02", "2004-04-02..2008", False),
        ("2001-05..2004-04", "2004-03-31..2008", True),
        ("1990..", "2004..2008", True),
        ("1990..1995", "1992..1993", True),
    ],
)
def test_terms_that_follow_one_another_do_not_overlap(term: str, other: str, shared: bool) -> None:
    assert overlap(term, other) is shared
    assert overlap(other, term) is shared
