"""Questions that lean on the one before, and names with a slip."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.answers import Answer
from comity.answers.following import Turn, asks_for_sources, in_full
from comity.answers.spelling import spelt
from comity.ledger import Ledger


def turn(question: str) -> Turn:
    return Turn(question, Answer(question, None, None, "unknown", None, "", ()))


@pytest.mark.parametrize(
    ("before", "text", "full"),
    [
        ("Is Chile an ally of Peru?", "and Bolivia?", "Is Chile an ally of Bolivia?"),
        ("Is Chile an ally of Peru?", "Since when?", "Since when is Chile an ally of Peru?"),
        ("Did Kenya bomb Somalia?", "why?", "Why did Kenya bomb Somalia?"),
        ("When did Kenya visit Uganda?", "where?", "Where did Kenya visit Uganda?"),
        ("Did Kenya bomb Somalia in 2019?", "and in 2021?", "Did Kenya bomb Somalia in 2021?"),
        ("Who bombed Somalia?", "Did it recognise Fiji?", "Did Somalia recognise Fiji?"),
        ("Did Kenya bomb Somalia?", "Who visited Uganda?", "Who visited Uganda?"),
    ],
)
def test_what_a_question_leaves_out_is_in_the_one_before(before: str, text: str, full: str) -> None:
    assert in_full(text, turn(before)) == full


def test_a_first_question_stands_as_it_is() -> None:
    assert in_full("and Bolivia?", None) == "and Bolivia?"


def test_who_says_so_asks_for_sources() -> None:
    assert asks_for_sources("Who says so?")
    assert not asks_for_sources("Who says so much?")


@pytest.mark.parametrize(
    ("question", "text", "slips"),
    [
        ("did mali attack chad", "did Mali attack Chad", ()),
        ("Is Venezuala at war?", "Is Venezuela at war?", (("Venezuala", "Venezuela"),)),
        ("Is Chile at war with China?", "Is Chile at war with China?", ()),
        ("Did marines land?", "Did marines land?", ()),
    ],
)
def test_names_are_put_right(tmp_path: Path, question: str, text: str, slips: tuple[tuple[str, str], ...]) -> None:
    with Ledger.open(tmp_path / "comity.db") as ledger:
        found = spelt(ledger, question)
    assert (found.text, found.slips) == (text, slips)
