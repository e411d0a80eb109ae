"""The questions that a small record answers, and how they are put before readers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from comity.answers.questions import parse
from comity.digests.faq import Faq, faq, page
from comity.digests.rendering import html, markdown
from comity.ledger import Ledger
from comity.lexicons import load
from comity.records import Passage
from comity.ties import kinds

TODAY = date(2025, 6, 1)


@pytest.fixture
def ledger(tmp_path: Path, draft: Callable[..., Any]) -> Iterator[Ledger]:
    old = draft("atlas", "2020-02-02")
    old.statement("Peru counts Chile among its closest allies.", "alliance", "PER", "CHL", strength="closest")
    old.statement("Peru opened relations with Japan in 1873.", "diplomatic_relations", "PER", "JPN", since="1873")
    start, end = old.says("Does Peru have diplomatic relations with Japan?")
    old.passages[-1] = Passage(start, end, "question")
    new = draft("wire", "2024-05-10")
    new.report("On 9 May Peru's minister <b>visited</b> Bolivia.", "CONSULT", "PER", "BOL", "2024-05-09", mode="visit",
               trigger="visited")  # fmt: skip
    new.report("Peru denied that it threatened Fiji.", "THREATEN", "PER", "FJI", None, "denied", trigger="threatened")
    with Ledger.open(tmp_path / "comity.db") as ledger:
        for text in (old, new):
            ledger.add(text.coded(), today=TODAY)
        yield ledger


def questions(found: Faq) -> list[str]:
    return [entry.answer.question for entry in found.entries]


def test_what_texts_ask_comes_first_and_all_that_is_shown_is_answered(ledger: Ledger) -> None:
    found = faq(ledger, "PER")
    assert questions(found)[0] == "Does Peru have diplomatic relations with Japan?"
    assert found.entries[0].asked == 1
    assert {"Is Peru friends with any country?", "When did Peru visit Bolivia?", "Did Peru threaten Fiji?"} <= set(
        questions(found)
    )
    assert all(entry.answer.status != "unknown" and entry.answer.citations for entry in found.entries)


def test_every_line_of_every_answer_cites(ledger: Ledger) -> None:
    for entry in faq(ledger, "PER").entries:
        marks = {f"[{citation.n}]" for citation in entry.answer.citations}
        assert all(any(mark in line for mark in marks) for line in entry.answer.answer.splitlines())


def test_a_pair_is_asked_about_alone(ledger: Ledger) -> None:
    assert questions(faq(ledger, "PER", "CHL")) == ["Is Peru an ally of Chile?"]


def test_the_day_asked_for_holds(ledger: Ledger) -> None:
    assert questions(faq(ledger, "PER", "BOL", as_of=date(2024, 5, 8))) == []
    assert questions(faq(ledger, "PER", "BOL", as_of=date(2024, 5, 9))) != []


def test_no_two_questions_get_the_same_answer(ledger: Ledger) -> None:
    answers = [entry.answer.answer for entry in faq(ledger, "PER", most=50).entries]
    assert len(answers) == len(set(answers))


def test_most_bounds_the_list(ledger: Ledger) -> None:
    assert len(faq(ledger, "PER", most=2).entries) == 2


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.targets: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.targets += [value[1:] for name, value in attrs if name == "href" and value]
        self.ids += [value for name, value in attrs if name == "id" and value]


def test_html_is_escaped_and_every_mark_leads_to_its_source(ledger: Ledger) -> None:
    shown = html(page(faq(ledger, "PER")))
    links = Links()
    links.feed(shown)
    assert "b" not in links.tags
    assert "&lt;b&gt;visited" in shown
    assert links.targets and set(links.targets) <= set(links.ids)
    assert len(links.ids) == len(set(links.ids))


def test_markdown_is_escaped(ledger: Ledger) -> None:
    assert "\\<b\\>visited" in markdown(page(faq(ledger, "PER", "BOL")))


def test_every_question_of_the_lexicon_is_understood() -> None:
    forms = load("faq")
    assert set(forms) == {"actor", "ties", "acts", "both", "people"}
    assert set(forms["ties"]) <= set(kinds())
    for kind, questions_on_it in forms["ties"].items():
        for form in questions_on_it:
            asked = parse(form.format(a="Peru", b="Chile"))
            assert set(asked.codes) == {"PER", "CHL"} and asked.topic and kind in asked.topic.kinds, form
    for kind, questions_on_it in forms["acts"].items():
        for form in questions_on_it:
            asked = parse(form.format(a="Peru", b="Chile"))
            assert [party.code for party in asked.subjects] == ["PER"] and kind.split()[0] in asked.acts, form
