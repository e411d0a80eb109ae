"""Threads of other forums, and comments under stories: who says what, and whom each answers."""

import pytest

from comity.reading import document_from_text
from comity.records import CODED_ROLES, Document

REDDIT = """r/rivers May 26 '24

Chad and Niger sign a fishing accord

https://lantern.example/chad
12 comments sorted by

104

u/Anna_B May 26 '24

Chad will regret it. Niger never kept an accord.

7

u/bo-river May 27 '24

They kept the one of 1998
"""
OLD = """this post was submitted on 14 Jul 2023
23 points (68.3% liked)

Chad left the lake commission on Friday, its minister said.

top 2 comments
sorted by: hot top new old
[–] anna@lantern.example 29 points 1 year ago

Just like in 1987.

[–] bo@river.example -3 points 1 year ago* (last edited 1 year ago)

> Just like in 1987.

That was Niger.
"""
HACKERS = """Hacker News new | past | comments | ask | show | login
Chad and Niger share a satellite (lantern.example)
221 points by cy 3 hours ago | hide | past | favorite | 3 comments

anna 2 hours ago | next [–]
Niger paid for most of it.
reply

bo 1 hour ago | parent | next [–]
@anna Chad paid half.
reply
"""
BOARD = """Chad and Niger

Post by Anna » Tue May 03, 2022 1:02 pm

The lake belongs to Chad.

Re: Chad and Niger
Post by Bo » Tue May 03, 2022 2:15 pm

Anna wrote:
The lake belongs to Chad.

And to Niger.
"""
VIDEO = """Chad and Niger explained

@anna-b
2 years ago

Chad attacked first.
1.2K
Reply
@bo.river
1 year ago (edited)

No, Niger did.
12
Reply
@cy
3 weeks ago

Neither of them did.
"""
STORY = (
    "Chad and Niger sign a fishing accord\n\n"
    + "Chad and Niger signed an accord on fishing in the lake on Monday, the two ministers of fisheries said in Diffa. "
    * 4
    + "\n\n2 comments:\n\n"
)
BLOG = f"{STORY}Anna said...\nChad will regret it.\n\nBo on May 3, 2:15 PM said:\nNiger will not.\n"


def said(document: Document) -> list[tuple[str | None, str, str | None]]:
    """Who speaks, what, and whom that answers."""
    return [
        (part.speaker, document.words(part), None if part.parent is None else document.passages[part.parent].speaker)
        for part in document.passages
        if part.role == "comment"
    ]


@pytest.mark.parametrize(
    ("text", "title", "comments"),
    [
        (
            REDDIT,
            "Chad and Niger sign a fishing accord",
            [
                ("Anna_B", "Chad will regret it. Niger never kept an accord.", None),
                ("bo-river", "They kept the one of 1998", None),
            ],
        ),
        (
            OLD,
            None,
            [
                ("anna@lantern.example", "Just like in 1987.", None),
                ("bo@river.example", "That was Niger.", "anna@lantern.example"),
            ],
        ),
        (
            HACKERS,
            "Chad and Niger share a satellite (lantern.example)",
            [("anna", "Niger paid for most of it.", None), ("bo", "@anna Chad paid half.", "anna")],
        ),
        (BOARD, "Chad and Niger", [("Anna", "The lake belongs to Chad.", None), ("Bo", "And to Niger.", "Anna")]),
        (
            VIDEO,
            "Chad and Niger explained",
            [
                ("anna-b", "Chad attacked first.", None),
                ("bo.river", "No, Niger did.", None),
                ("cy", "Neither of them did.", None),
            ],
        ),
    ],
    ids=["reddit", "old", "hackers", "board", "video"],
)
def test_forums(text: str, title: str | None, comments: list[tuple[str | None, str, str | None]]) -> None:
    document = document_from_text(text, "x")
    assert (document.kind, document.title) == ("thread", title)
    assert said(document) == comments


def test_comments_under_a_story_are_voices_and_the_story_stays_one() -> None:
    document = document_from_text(BLOG, "x")
    assert (document.kind, document.title) == ("article", "Chad and Niger sign a fishing accord")
    assert said(document) == [("Anna", "Chad will regret it.", None), ("Bo", "Niger will not.", None)]
    assert [part.role for part in document.passages if part.role in CODED_ROLES] == ["body", "comment", "comment"]


def test_a_quotation_has_the_voice_of_whom_it_quotes() -> None:
    for text, speaker in ((OLD, "anna@lantern.example"), (BOARD, "Anna")):
        document = document_from_text(text, "x")
        assert [part.speaker for part in document.passages if part.role == "quote"] == [speaker]


def test_other_stories_with_their_age_are_no_comments() -> None:
    others = "Storm closes ferry\nHarbour Gazette • 3 hours ago\nTomatoes fall again\nHarbour Gazette • 2 days ago\n"
    document = document_from_text(f"{STORY}Most Popular\n\n{others}", "x")
    assert said(document) == []
    assert [document.words(part)[:14] for part in document.passages if part.role in CODED_ROLES] == ["Chad and Niger"]


def test_a_byline_over_a_day_heads_no_comment() -> None:
    page = STORY.replace("\n\nChad", "\n\nJane Roe\nMay 3, 2024\n\nChad", 1)
    document = document_from_text(f"{page}Anna\n2 days ago\nChad will.\n\nBo\n1 day ago\nNiger will.\n", "x")
    assert [speaker for speaker, _, _ in said(document)] == ["Anna", "Bo"]
