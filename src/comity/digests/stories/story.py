"""A story as a page: every line quotes its sources."""

from __future__ import annotations

from datetime import date

from comity.answers.answer import Draft
from comity.digests.faq import faq
from comity.digests.page import Page, Section
from comity.digests.stories import cards
from comity.digests.stories.background import how_we_got_here, principals
from comity.digests.stories.grouping import Story
from comity.digests.stories.papers import what_the_papers_say
from comity.digests.stories.told import (
    happenings,
    main_events,
    what_happened,
    what_is_behind,
    what_is_expected,
)
from comity.ledger import Ledger

QUESTIONS = 4
"""Common questions that are answered."""


def page(ledger: Ledger, story: Story, known_by: date | None = None) -> Page:
    """What happened, what is behind it, what the papers say, how it came to it, who is in it, what is expected, common
    questions. A section for which the record holds nothing is left out."""
    draft = Draft()
    found = happenings(ledger, story)
    main = main_events(story, found)
    codes = principals(main)
    sections = {
        "What happened": what_happened(draft, main),
        "What is behind it": what_is_behind(draft, ledger, story, found),
        "What the papers say": what_the_papers_say(draft, story.documents, main, found),
        "How we got here": how_we_got_here(draft, ledger, story, codes, known_by) if codes else [],
        "People": cards.people(draft, ledger, story, codes, known_by),
        "Countries": cards.countries(draft, ledger, story, codes, known_by),
        "What is expected next": what_is_expected(draft, found),
    }
    shown = [Section(heading, tuple(lines)) for heading, lines in sections.items() if lines]
    return Page(story.title, note(story), (*shown, *_questions(ledger, story, codes, known_by)), draft.citations)


def note(story: Story) -> str:
    """How many documents tell of it, and when."""
    number = len(story.documents)
    return f"Story {story.id}: {number} document{'s' if number > 1 else ''}, {story.days or 'undated'}"


def _questions(ledger: Ledger, story: Story, codes: list[str], known_by: date | None) -> list[Section]:
    """Common questions on its principals; each answer has its own sources."""
    if not codes:
        return []
    asked = faq(ledger, codes[0], codes[1] if len(codes) > 1 else None, story.last, known_by, QUESTIONS)
    answers = (entry.answer for entry in asked.entries)
    return [Section(one.question, tuple(one.answer.splitlines()), one.citations) for one in answers]
