"""The bot against a server on this machine: it answers once, in order, and leaves alone what it must."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import pythorhead

from comity.cli.bot import _discuss
from comity.coding import code_document
from comity.digests.bot import Lemmy, Outcome, Tools, answer_mentions, run
from comity.digests.bot.lemmy import wait_of
from comity.digests.bot.reply import reply
from comity.digests.tldr import Limits, Summary, summarise
from comity.errors import ComityError, UnreadableError
from comity.ledger.notes import Notes
from comity.reading import document_from_text
from tests.cli.calls import comity
from tests.digests.lemmy_server import Server

PAGE = "https://news.example/harbour"
TEXT = """Kenya and Uganda signed a *harbour* treaty in Mombasa. The treaty lets ships of Uganda use the harbour.

The hotel served lobster. A brass band had been flown in from Kisumu for the dinner, and it played until midnight.
"""
Round = Callable[..., list[Outcome]]


@cache
def shorten(link: str) -> Summary | str:
    assert link.startswith(PAGE)
    return summarise(code_document(document_from_text(TEXT, "page")), Limits(sentences=1))


TOOLS = Tools(shorten, _discuss)


@pytest.fixture(params=[3, 4])
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    held = Server(request.param)
    listening = held.start()
    yield held
    listening.shutdown()
    listening.server_close()


@pytest.fixture
def go(server: Server, tmp_path: Path) -> Round:
    """One round of a bot that is started anew, with the ledger that it had before."""

    def once(write: bool = True, token: str | None = "secret", waited: list[float] | None = None) -> list[Outcome]:
        slept = waited if waited is not None else []
        with Lemmy(server.url, token, slept.append) as site, Notes(tmp_path / "comity.db", "bot") as notes:
            return list(run(site, notes, ["harbours"], TOOLS, write))

    return once


@pytest.fixture
def answer(server: Server, tmp_path: Path) -> Round:
    """One round through those who call a bot that is started anew."""

    def once(write: bool = True, communities: tuple[str, ...] = ("harbours",)) -> list[Outcome]:
        with Lemmy(server.url, "secret") as site, Notes(tmp_path / "comity.db", "bot") as notes:
            return list(answer_mentions(site, notes, communities, TOOLS, write))

    return once


def actions(outcomes: list[Outcome]) -> list[str]:
    return [outcome.action for outcome in outcomes]


def test_a_dry_run_says_what_it_would_and_writes_nothing(server: Server, go: Round) -> None:
    server.post(1, PAGE)
    (outcome,) = go(write=False, token=None)
    assert outcome.action == "would reply" and outcome.text and "Kenya and Uganda signed" in outcome.text
    assert not server.comments and not [asked for asked in server.asked if not asked.startswith("GET")]
    assert actions(go(write=False)) == ["would reply"]


def test_a_post_is_answered_once_also_after_a_restart(server: Server, go: Round) -> None:
    server.post(1, PAGE)
    assert [actions(go()) for _ in range(3)] == [["replied"], ["known"], ["known"]]
    assert [comment["post_id"] for comment in server.comments] == [1]


def test_a_reply_whose_answer_was_lost_is_not_made_again(server: Server, go: Round) -> None:
    server.post(1, PAGE)
    server.breaks = 1
    with pytest.raises(UnreadableError):
        go()
    assert actions(go()) == ["known"]
    assert len(server.comments) == 1


def test_a_reply_that_a_moderator_removed_is_not_made_again(server: Server, go: Round) -> None:
    server.post(1, PAGE)
    go()
    server.comments.clear()
    assert actions(go()) == ["known"]


def test_a_changed_link_changes_the_reply(server: Server, go: Round) -> None:
    post = server.post(1, PAGE)
    go()
    post["url"] = f"{PAGE}-2"
    assert actions(go()) == ["rewrote"]
    assert [f"{PAGE}-2" in comment["content"] for comment in server.comments] == [True]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"url": None}, "no link"),
        ({"deleted": True}, "deleted or removed"),
        ({"removed": True}, "deleted or removed"),
        ({"locked": True}, "locked"),
        ({"featured_community": True}, "pinned"),
        ({"published": "2999-01-01T00:00:00Z", "published_at": "2999-01-01T00:00:00Z"}, "dated in the future"),
    ],
)
def test_what_is_left_alone(server: Server, go: Round, said: dict[str, Any], reason: str) -> None:
    server.post(1, PAGE, **said)
    (outcome,) = go()
    assert (outcome.action, outcome.reason) == ("silent", reason)


@pytest.mark.parametrize(
    ("view", "reason"),
    [
        ({"banned_from_community": True}, "banned from the community"),
        ({"community_actions": {"received_ban_at": "2024-01-01T00:00:00Z"}}, "banned from the community"),
        ({"creator": {"bot_account": True}}, "posted by a bot"),
    ],
)
def test_bans_and_other_bots(server: Server, go: Round, view: dict[str, Any], reason: str) -> None:
    server.post(1, PAGE)
    server.posts[0].update(view)
    assert go()[0].reason == reason


def test_a_busy_server_is_asked_again_when_it_says_so(server: Server, go: Round) -> None:
    server.post(1, PAGE)
    server.busy = ["3", "7"]
    waited: list[float] = []
    assert actions(go(waited=waited)) == ["replied"]
    assert waited == [3.0, 7.0]


def test_a_server_that_stays_busy_is_given_up(server: Server, go: Round) -> None:
    server.busy = ["1"] * 10
    with pytest.raises(UnreadableError, match="429"):
        go()


@pytest.mark.parametrize(
    ("header", "attempt", "seconds"),
    [(None, 1, 5.0), (None, 3, 20.0), ("12", 1, 12.0), ("99999", 1, 300.0), ("-4", 1, 0.0), ("soon", 1, 5.0),
     ("Wed, 01 Jan 2020 00:00:00 GMT", 1, 0.0)],
)  # fmt: skip
def test_how_long_is_waited(header: str | None, attempt: int, seconds: float) -> None:
    assert wait_of(header, attempt) == seconds


def test_an_unknown_token_is_told_before_anything_is_written(go: Round, server: Server) -> None:
    server.post(1, PAGE)
    with pytest.raises(ComityError, match=r"token|401"):
        go(token="stale")
    assert not server.comments


def test_who_calls_the_bot_is_answered_once_where_they_called(server: Server, answer: Round) -> None:
    server.post(1, PAGE)
    server.mention(9, server.comment(50, 1, "@comity@bots.example please"))
    server.breaks = 1
    with pytest.raises(UnreadableError):
        answer()
    assert actions(answer()) == ["known"]
    made = [one for one in server.comments if one["creator_id"] == 7]
    assert [(one["parent_id"], "Kenya and Uganda signed" in one["content"]) for one in made] == [(50, True)]
    assert answer() == []


def test_a_dry_run_answers_nobody_and_marks_nothing_as_read(server: Server, answer: Round) -> None:
    server.post(1, PAGE)
    server.mention(9, server.comment(50, 1, "@comity"))
    assert actions(answer(write=False)) == actions(answer(write=False)) == ["would reply"]


def test_the_page_is_not_shortened_twice(server: Server, go: Round, answer: Round) -> None:
    server.post(1, PAGE)
    go()
    server.mention(9, server.comment(50, 1, "@comity"))
    (outcome,) = answer()
    assert outcome.text == f"I have already shortened this page: {server.url}/comment/100"


@pytest.mark.parametrize(
    ("said", "view", "reason"),
    [
        ({"deleted": True}, {}, "deleted or removed"),
        ({}, {"creator": {"bot_account": True}}, "called by a bot"),
        ({}, {"community": {"name": "elsewhere"}}, "its community has not asked for the bot"),
    ],
)
def test_who_gets_no_answer(
    server: Server, answer: Round, said: dict[str, Any], view: dict[str, Any], reason: str
) -> None:
    server.post(1, PAGE)
    server.mention(9, {**server.comment(50, 1, "@comity"), **said}, **view)
    assert [(one.action, one.reason) for one in answer()] == [("silent", reason)]
    assert answer() == []


def test_the_discussion_is_shown_with_its_votes_and_opinion_as_such(server: Server, answer: Round) -> None:
    server.post(1, None)
    server.comment(50, 1, "Kenya signed a fishing treaty with Uganda, says @okello@lake.example.", votes=12)
    server.comment(51, 1, "No. Uganda attacked a Kenyan patrol in 2022.", parent="0.50", votes=30)
    server.comment(52, 1, "Lakes are lovely in the summer months.", votes=2)
    server.mention(9, server.comment(60, 1, "@comity what does this thread say?", votes=0))
    (outcome,) = answer()
    assert outcome.text and [line for line in outcome.text.splitlines() if "- " in line and "«" in line] == [
        "- p3@127.0.0.1 (+12), claim: «Kenya signed a fishing treaty with Uganda, says @\u2060okello@lake.example.»",
        "  - against: p3@127.0.0.1 (+30), claim: «No. Uganda attacked a Kenyan patrol in 2022.»",
        "- p3@127.0.0.1 (+2), opinion: «Lakes are lovely in the summer months.»",
    ]


@pytest.mark.parametrize("server", [3], indirect=True)
def test_the_client_library_of_other_bots_sees_what_this_one_said(server: Server, go: Round) -> None:
    """pythorhead speaks version 3 alone; it stands for every other program at such a server."""
    server.post(1, PAGE)
    go()
    other = pythorhead.Lemmy(server.url, raise_exceptions=True)
    assert other.log_in("comity", "pass")
    (post,) = other.post.list(community_name="harbours")
    (comment,) = other.comment.list(post_id=post["post"]["id"])
    assert "Kenya and Uganda signed" in comment["comment"]["content"] and comment["creator"]["bot_account"]
    made = other.comment.create(1, "@comity", parent_id=comment["comment"]["id"])
    assert made and actions(go()) == ["known"]


def test_a_reply_is_escaped_links_the_source_and_counts(server: Server) -> None:
    summary = shorten(PAGE)
    assert isinstance(summary, Summary)
    text = reply(summary, f"{PAGE}_(1)")
    assert "a \\*harbour\\* treaty" in text
    assert f"The [original article]({PAGE}_%281%29) contains 39 words" in text


def test_posting_needs_a_login(tmp_path: Path) -> None:
    call = comity("bot", "lemmy", "--instance", "http://127.0.0.1:9", "--community", "a", "--post", "--ledger",
                  tmp_path / "comity.db")  # fmt: skip
    assert (call.status, "COMITY_LEMMY_TOKEN" in call.err) == (2, True)


def test_the_command_prints_what_it_would_post(server: Server, tmp_path: Path) -> None:
    server.post(1, None)
    call = comity("bot", "lemmy", "--instance", server.url, "--community", "a", "--ledger", tmp_path / "comity.db")
    assert (call.status, call.out) == (0, "")
    assert f"{server.url}/post/1: silent (no link)" in call.err
