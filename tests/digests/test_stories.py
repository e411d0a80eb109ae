"""Stories: which documents are put together, and that a page says nothing that no source says."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from comity.digests.page import Page
from comity.digests.rendering import as_json, html
from comity.digests.stories import find, page, stories
from comity.errors import UsageError
from comity.ledger import Ledger

Drafting = Callable[..., Any]
TODAY = date(2025, 6, 1)
QUOTED = re.compile(r"«(.*?)» \[(\d+)\]")


@pytest.fixture
def ledger(tmp_path: Path, draft: Drafting) -> Iterator[Ledger]:
    """Two papers on one raid, a third document days later, one text on something else, and an old one."""
    old = draft("atlas", "2022-03-01")
    old.report("Kenya and Somalia signed a border accord in February 2022.", "AGREE", "KEN SOM", "", "2022-02")
    old.statement("Somalia is led by its president, Yusuf Warsame.", "office", "SOM", state=None,
                  value="Yusuf Warsame; president")  # fmt: skip
    courier = draft("courier", "2024-05-03")
    courier.report("Kenya bombed a camp at Dobley in Somalia on 2 May.", "ASSAULT", "KEN", "SOM", "2024-05-02")
    courier.report("Somalia's president Yusuf Warsame condemned the raid on Dobley.", "ACCUSE", "SOM", "KEN",
                   "2024-05-03")  # fmt: skip
    courier.statement("Kenya bombed Dobley to stop raids, its army said.", "cause", "KEN", "SOM", state=None,
                      value="to stop raids", by="its army")  # fmt: skip
    wire = draft("wire", "2024-05-03")
    wire.report("Kenyan jets bombed the camp at Dobley in Somalia on Thursday.", "ASSAULT", "KEN", "SOM", "2024-05-02")
    wire.report("Kenya will reopen the Dobley road to Somalia in June.", "RETREAT", "KEN", "SOM", None, "planned")
    late = draft("herald", "2024-05-20")
    late.report("Kenya bombed a depot at Dobley in Somalia on 19 May.", "ASSAULT", "KEN", "SOM", "2024-05-19")
    other = draft("gazette", "2024-05-03")
    other.report("Fiji's envoy visited Tonga on 2 May with a choir.", "CONSULT", "FJI", "TON", "2024-05-02")
    with Ledger.open(tmp_path / "comity.db") as ledger:
        for text in (old, courier, wire, late, other):
            ledger.add(text.coded(), today=TODAY)
        yield ledger


@pytest.fixture
def told(ledger: Ledger) -> Page:
    return page(ledger, find(ledger, "wire"))


def lines(told: Page, heading: str) -> list[str]:
    return [line for section in told.sections if section.heading == heading for line in section.lines]


def test_documents_on_the_same_happenings_are_one_story(ledger: Ledger) -> None:
    groups = {frozenset(one.name for one in story.documents) for story in stories(ledger)}
    assert groups == {frozenset(names) for names in (("courier", "wire"), ("herald",), ("gazette",), ("atlas",))}


def test_a_story_keeps_its_id_as_others_come(ledger: Ledger) -> None:
    assert {story.id for story in stories(ledger, date(2024, 5, 4))} < {story.id for story in stories(ledger)}


def test_a_story_is_found_by_its_id_or_a_document_in_it(ledger: Ledger) -> None:
    story = find(ledger, "courier")
    assert find(ledger, story.id[:6]) == story
    with pytest.raises(UsageError, match="nowhere"):
        find(ledger, "nowhere")


def test_what_happened_is_told_once_with_the_marks_of_all_who_tell_it(told: Page) -> None:
    raid, condemned = lines(told, "What happened")
    assert raid == "2024-05-02: «Kenya bombed a camp at Dobley in Somalia on 2 May» [1], also [2]"
    assert "condemned the raid" in condemned


def test_reasons_come_with_who_offers_them(told: Page) -> None:
    assert lines(told, "What is behind it")[0].startswith("A reason, offered by its army: «Kenya bombed Dobley to stop")


def test_a_paper_is_told_by_what_it_says_and_leaves_out(told: Page) -> None:
    courier, wire = lines(told, "What the papers say")
    assert courier.startswith("courier: «Kenya bombed a camp") and "tells also of [3]" in courier
    assert wire.startswith("wire: «Kenyan jets") and wire.endswith("says nothing of [3]")


def test_a_digest_has_a_line_for_each_outlet_that_it_credits(ledger: Ledger, draft: Drafting) -> None:
    digest = draft("digest", kind="digest")
    for outlet in ("Reuters", "Al Jazeera"):
        digest.report(f"{outlet} tells of Nepal's envoy, who visited Laos.", "CONSULT", "NPL", "LAO", by=outlet)
    ledger.add(digest.coded(), today=TODAY)
    told = page(ledger, find(ledger, "digest"))
    assert [line.partition(": ")[0] for line in lines(told, "What the papers say")] == [
        "Reuters, in digest",
        "Al Jazeera, in digest",
    ]


def test_a_story_of_undated_documents_has_no_days(ledger: Ledger, draft: Drafting) -> None:
    text = draft("scrap")
    text.report("Nepal's envoy visited Laos.", "CONSULT", "NPL", "LAO")
    ledger.add(text.coded(), today=TODAY)
    story = find(ledger, "scrap")
    assert story.days is None
    assert page(ledger, story).note.endswith("1 document, undated")


def test_the_background_is_older_than_the_story(told: Page) -> None:
    (line,) = lines(told, "How we got here")
    assert line.startswith("2022-02: «Kenya and Somalia signed a border accord")


def test_an_old_card_is_marked_stale(told: Page) -> None:
    (card,) = lines(told, "People")
    assert card.startswith("Yusuf Warsame: president (on the word of atlas, 2022-03-01, stale): «")


def test_what_is_planned_is_only_expected(told: Page) -> None:
    (plan,) = lines(told, "What is expected next")
    assert plan.startswith("Planned: «Kenya will reopen")
    assert not [line for line in lines(told, "What happened") if "reopen" in line]


def test_every_line_cites_and_every_quotation_is_its_source_s(ledger: Ledger, told: Page) -> None:
    texts = {entry.document.name: entry.document.text for entry in ledger.documents()}
    for section in told.sections:
        cited = {str(one.n): one for one in (section.citations or told.citations)}
        for line in section.lines:
            quotations = QUOTED.findall(line)
            marks = set(re.findall(r"\[(\d+)\]", line))
            assert marks and marks <= set(cited)
            for words, number in quotations:
                one = cited[number]
                assert words in texts[one.doc][one.start : one.end]


def test_a_page_is_the_same_in_every_form(told: Page) -> None:
    headings = [section.heading for section in told.sections]
    assert [section["heading"] for section in as_json(told)["sections"]] == headings
    assert all(f"<h2>{heading}</h2>" in html(told) for heading in headings)


def test_a_story_of_fifty_documents_takes_less_than_a_second(tmp_path: Path, draft: Drafting) -> None:
    with Ledger.open(tmp_path / "many.db") as ledger:
        for number in range(50):
            text = draft(f"paper{number}", "2024-05-03")
            text.report(f"Kenya bombed camp {number % 7} at Dobley in Somalia on 2 May.", "ASSAULT", "KEN", "SOM",
                        "2024-05-02")  # fmt: skip
            text.report("Somalia condemned the raid on Dobley.", "ACCUSE", "SOM", "KEN", "2024-05-03")
            ledger.add(text.coded(), today=TODAY)
        (story,) = stories(ledger)
        page(ledger, story)
        started = time.process_time()
        page(ledger, find(ledger, story.id))
        assert len(story.documents) == 50
        assert time.process_time() - started < 1.0


def test_a_person_may_split_and_join_stories_and_take_it_back(ledger: Ledger) -> None:
    def grouped() -> list[list[str]]:
        return sorted(sorted(one.name for one in story.documents) for story in stories(ledger))

    before = grouped()
    ledger.judge_story("wire", None, "ann", "another camp", TODAY)
    assert ["courier"] in grouped() and ["wire"] in grouped()
    number = ledger.judge_story("herald", "courier", "ann", "one campaign", TODAY)
    assert ["courier", "herald"] in grouped()
    listed = [(one.verdict, one.doc, one.sentence, one.in_force) for one in ledger.judgements()]
    assert listed == [("story split", "wire", "", True), ("story join", "herald", "with courier", True)]
    for judgement in (number, number - 1):
        ledger.undo(judgement, TODAY)
    assert grouped() == before
    assert [one.in_force for one in ledger.judgements()] == [False, False]
    with pytest.raises(UsageError, match="nobody"):
        ledger.judge_story("nobody", None, "ann", "", TODAY)
