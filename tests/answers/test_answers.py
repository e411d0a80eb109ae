"""Questions and what a small record says to them: status, verdict, words, and the sentences cited."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from comity.answers import ask
from comity.ledger import Ledger

Drafting = Callable[..., Any]
TODAY = date(2025, 6, 1)


@pytest.fixture
def ledger(tmp_path: Path, draft: Drafting) -> Iterator[Ledger]:
    """A record of Peru's and Kenya's doings, in four texts that age and disagree."""
    old = draft("atlas", "2020-02-02")
    old.statement("Peru counts Chile among its closest allies.", "alliance", "PER", "CHL", strength="closest")
    old.statement("Peru keeps modest relations with Fiji.", "diplomatic_relations", "PER", "FJI", strength="lesser")
    old.statement("Peru opened relations with Japan in 1873.", "diplomatic_relations", "PER", "JPN", since="1873")
    old.statement("Peru broke with Spain in 1864.", "diplomatic_relations", "PER", "ESP", "severed", date="1864")
    new = draft("courier", "2024-05-03")
    new.statement("Bolivia signed a defence pact with Peru in 2024.", "defence_pact", "BOL", "PER", since="2024")
    new.statement(
        "Chile is said to have cooled towards Peru.", "alliance", "PER", "CHL", "weakened", modality="reported"
    )
    new.statement("Peru intends to open relations with Nepal.", "diplomatic_relations", "PER", "NPL", "planned",
                  modality="planned")  # fmt: skip
    new.statement("Only Nepal has no embassy in Lima yet.", "diplomatic_relations", "PER", "NPL", "none")
    news = draft("wire", "2024-05-10")
    news.report("Kenya's envoy Amina Otieno visited Uganda on Thursday with a cargo of maize.", "CONSULT", "KEN", "UGA",
                "2024-05-09", mode="visit", names="Amina Otieno")  # fmt: skip
    news.report("Kenya bombed a camp in Somalia on 2 May.", "ASSAULT", "KEN", "SOM", "2024-05-02", trigger="bombed")
    news.report("Kenya denied that it had bombed the camp in Somalia.", "ASSAULT", "KEN", "SOM", "2024-05-02", "denied",
                trigger="bombed", by="Kenya")  # fmt: skip
    news.report("Kenya will send doctors to Malawi.", "AID", "KEN", "MWI", modality="planned", trigger="send")
    news.report("According to Radio Kwanza, Kenya sold tea to Egypt.", "COOPERATE", "KEN", "EGY", modality="reported",
                trigger="sold", by="Radio Kwanza")  # fmt: skip
    news.report("Togo blamed Niger for closing the bridge.", "ACCUSE", "TGO", "NER", trigger="blamed")
    news.statement("Juma Abdi, a teacher at a school in Lodwar, spoke next.", "office", "KEN", state=None,
                   value="Juma Abdi; a teacher at a school in Lodwar")  # fmt: skip
    news.statement("Kenya bombed the camp to stop raids, its army said.", "cause", "KEN", "SOM", state=None,
                   value="to stop raids", by="its army")  # fmt: skip
    with Ledger.open(tmp_path / "comity.db") as ledger:
        for text in (old, new, news):
            ledger.add(text.coded(), today=TODAY)
        yield ledger


@pytest.mark.parametrize(
    ("question", "status", "verdict", "doc", "words"),
    [
        ("Is Chile an ally of Peru?", "answered", "yes", "atlas", "last confirmed 2020-02-02"),
        ("Does Peru have diplomatic relations with Nepal?", "answered", "planned", "courier", "Not yet"),
        ("Does Peru have diplomatic relations with Spain?", "answered", "no", "atlas", "severed, 1864"),
        ("Does Peru still have relations with Fiji?", "unknown", "stale", "atlas", "2020-02-02"),
        ("Does Peru have relations with Iceland?", "unknown", None, None, "The record holds no answer"),
        ("When did Peru establish relations with Japan?", "answered", None, "atlas", "1873"),
        ("When did Peru establish relations with Nepal?", "unknown", "planned", "courier", "only planned"),
        ("Did Kenya bomb Somalia?", "contested", "yes", "wire", "It is denied, according to Kenya"),
        ("Did Kenya invade Somalia?", "unknown", None, "wire", "The record holds no answer"),
        ("Did Somalia bomb Kenya?", "unknown", None, "wire", "The record holds no answer"),
        ("Did Kenya send doctors to Malawi?", "answered", "planned", "wire", "Only planned"),
        ("Did Kenya send soldiers and cannons to Malawi?", "unknown", None, "wire", "The record holds no answer"),
        ("Did Kenya sell tea to Egypt?", "answered", "reported", "wire", "according to Radio Kwanza"),
        ("Did Niger close the bridge?", "answered", "reported", "wire", "Reported, according to Togo"),
        ("Did Kenya bomb Somalia in 2019?", "unknown", None, "wire", "The record holds no answer"),
        ("Who visited Uganda?", "answered", None, "wire", "Amina Otieno (Kenya)"),
        ("When did Kenya bomb Somalia?", "answered", None, "wire", "2024-05-02"),
        ("What did Kenya do to Somalia?", "answered", None, "wire", "bombed a camp"),
        ("Who is Juma Abdi?", "answered", None, "wire", "Juma Abdi: a teacher at a school in Lodwar"),
        ("Who is Juma?", "unknown", None, None, "The record holds no answer"),
        ("Why did Kenya raid a camp in Somalia?", "answered", None, "wire", "Offered as a reason, by its army"),
        ("Why did Kenya recognise Somalia?", "unknown", None, None, "The record holds no answer"),
        ("Which countries did Kenya bomb?", "answered", None, "wire", "Somalia"),
    ],
)
def test_an_answer(
    ledger: Ledger, question: str, status: str, verdict: str | None, doc: str | None, words: str
) -> None:
    answer = ask(ledger, question)
    assert (answer.status, answer.verdict) == (status, verdict), answer.answer
    assert words in answer.answer
    assert doc is None or answer.citations[0].doc == doc


def test_friends_are_led_by_the_closest_each_with_its_sentence_and_what_is_said_against(ledger: Ledger) -> None:
    answer = ask(ledger, "Is Peru friends with any country?")
    assert answer.verdict == "yes"
    first, *rest = answer.answer.splitlines()
    assert first == "Yes: closest is Chile [1]; then Bolivia [2] and Japan [3]; lesser is Fiji [4]."
    assert rest[:2] == [
        "Chile: alliance, in force (closest), last confirmed 2020-02-02: "
        "«Peru counts Chile among its closest allies» [1].",
        "Reported, weakened: «Chile is said to have cooled towards Peru» [5].",
    ]


def test_as_of_an_earlier_day_the_later_tie_is_not_there(ledger: Ledger) -> None:
    answer = ask(ledger, "Who are the friends of Peru?", as_of=date(2020, 12, 31))
    assert "Bolivia" not in answer.answer
    assert "cooled" not in answer.answer


def test_what_was_not_published_by_then_is_not_known(ledger: Ledger) -> None:
    assert ask(ledger, "Does Peru have diplomatic relations with Japan?", known_by=date(2019, 1, 1)).status == "unknown"


def test_an_old_confirmation_is_called_stale_as_of_a_much_later_day(ledger: Ledger) -> None:
    answer = ask(ledger, "Is Chile an ally of Peru?", as_of=date(2024, 12, 31))
    assert (answer.status, answer.verdict) == ("answered", "stale")


def test_where_nothing_is_coded_the_nearest_passages_are_cited_as_that(ledger: Ledger) -> None:
    answer = ask(ledger, "How much maize was in the cargo?")
    assert (answer.status, answer.verdict) == ("unknown", None)
    assert answer.answer.startswith("The record holds no answer; nearest: «Kenya's envoy Amina Otieno")


def test_an_empty_ledger_has_no_answer(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "empty.db") as ledger:
        answer = ask(ledger, "Is Peru friends with any country?")
    assert (answer.status, answer.answer, answer.citations) == ("unknown", "The record holds no answer.", ())
