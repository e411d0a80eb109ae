"""Summaries: which sentences carry a text, that none misleads, how the words are counted."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

import pytest

import comity
from comity.coding import code_document
from comity.digests.tldr import Limits, Summary, count_words, saved_percent, summarise
from comity.digests.tldr.leaning import leans
from comity.errors import UsageError
from comity.reading import document_from_text

HARBOUR = """Kenya and Uganda signed a harbour treaty in Mombasa on Monday.

The harbour treaty lets Ugandan ships use the port of Mombasa without customs. It took two years to negotiate.

Rain fell on the guests for most of the afternoon. A brass band had been flown in from Kisumu for the dinner.

However, Ugandan traders had asked for a longer harbour treaty with Kenya. The port of Mombasa handles most of the goods
that Uganda buys abroad, and Uganda pays Kenya for the use of the harbour.

The hotel served lobster.
"""


def shortened(text: str, **limits: Any) -> Summary:
    return summarise(code_document(document_from_text(text, "text", "2024-05-06")), Limits(**limits))


def texts(summary: Summary) -> Sequence[str]:
    return summary.text.splitlines()


def test_the_sentences_that_carry_a_text_are_taken_in_its_order() -> None:
    told = texts(shortened(HARBOUR, sentences=2))
    assert told[0].startswith("Kenya and Uganda signed")
    assert told[1].startswith(("The harbour treaty lets", "The port of Mombasa"))


def test_every_sentence_is_a_slice_of_the_stored_text() -> None:
    for sentence in shortened(HARBOUR, sentences=5).sentences:
        assert HARBOUR[sentence.start : sentence.end] == sentence.text


@pytest.mark.parametrize("number", range(1, 8))
def test_what_leans_comes_with_what_it_leans_on(number: int) -> None:
    told = texts(shortened(HARBOUR, sentences=number))
    for before, opening in (("The harbour treaty lets", "It took"), ("A brass band", "However")):
        assert not any(one.startswith(opening) for one in told) or any(one.startswith(before) for one in told)


@pytest.mark.parametrize(
    ("limits", "most"), [({"words": 30}, 30), ({"percent": 40}, 34), ({"words": 60, "percent": 20}, 17)]
)
def test_limits_on_words_hold(limits: dict[str, Any], most: int) -> None:
    summary = shortened(HARBOUR, **limits)
    assert 0 < summary.summary_words <= most
    assert summary.summary_words == count_words(summary.text)


def test_one_sentence_is_shown_whatever_the_limit_on_words() -> None:
    assert len(shortened(HARBOUR, words=2).sentences) == 1


def test_a_sentence_that_repeats_another_is_left_out() -> None:
    twice = (
        "Fiji and Tonga signed a fishing treaty in Suva on Friday. Fiji and Tonga signed a fishing treaty on Friday."
    )
    assert len(texts(shortened(twice + " Nauru's parliament elected a new speaker."))) == 2


def test_an_empty_text_has_an_empty_summary() -> None:
    summary = shortened("")
    assert (summary.sentences, summary.original_words, summary.saved) == ((), 0, 0)


@pytest.mark.parametrize("limits", [{"sentences": 0}, {"words": -1}, {"percent": 0}, {"percent": 101}])
def test_limits_that_make_no_sense_are_refused(limits: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        Limits(**limits)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("However, Chad refused.", True),
        ("“But Chad refused,” said Idriss Mahamat.", True),
        ("He left Chad on Friday.", True),
        ("This angered Chad.", True),
        ("This week Chad refused.", False),
        ("It is likely that Chad will refuse.", False),
        ("So far Chad has refused.", False),
        ("“Chad has had enough of waiting.”", True),
        ("“Chad has had enough,” Idriss Mahamat said.", False),
        ("“Chad has had enough,” he said.", True),
        ("In May he went to Chad.", True),
        ("After Mahamat returned he refused.", False),
        ("The minister said he would refuse.", False),
        ("and the rest of the army went home.", True),
        ("we will not yield,” said Mahamat.", True),
        ("Chad's soldiers went home.", False),
        ("Button factories in Chad closed.", False),
    ],
)
def test_a_sentence_leans_or_stands_alone(sentence: str, expected: bool) -> None:
    assert leans(sentence) is expected


@pytest.mark.parametrize(
    ("text", "words"),
    [("one two", 2), ("one\u00a0two", 1), ("one – two", 3), (" one\n\ttwo ", 2), ("", 0), ("one\u2009two\u3000x", 1)],
)
def test_words_are_parted_by_ascii_blanks_alone(text: str, words: int) -> None:
    assert count_words(text) == words


@pytest.mark.parametrize(
    ("original", "summary", "saved"),
    [(1296, 254, 80), (200, 1, 100), (200, 99, 50), (200, 97, 52), (0, 0, 0), (5, 5, 0)],
)
def test_a_half_per_cent_is_rounded_to_the_even_number(original: int, summary: int, saved: int) -> None:
    assert saved_percent(original, summary) == saved


def test_python_has_it_without_a_ledger() -> None:
    summary = comity.summarize(HARBOUR, sentences=1)
    assert [sentence.text for sentence in summary.sentences] == [HARBOUR.splitlines()[0]]
    assert summary.count_line == "The original contains 91 words, the summary contains 11 words. Saved 88%."


def test_a_long_text_takes_no_time_beyond_its_coding() -> None:
    coded = code_document(document_from_text(HARBOUR * 40, "text"))
    started = time.perf_counter()
    summarise(coded)
    assert time.perf_counter() - started < 1.0
