"""Threads as JSON: Lemmy's API in both versions, ActivityPub's objects; the tree, voices, votes, what was deleted."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from comity.reading import read, sentences
from comity.records import Document, Passage, Votes

LINK = "https://harbour.example/2024/05/bloc"
EDITED = "2024-05-04T10:00:00Z"


def person(name: str, bot: bool = False) -> dict[str, Any]:
    return {"name": name, "actor_id": f"https://lantern.example/u/{name}", "bot_account": bot}


def said(version: int, **fields: Any) -> dict[str, Any]:
    """A post or comment with its times and counts where that version of the API has them."""
    fields = {"published": "2024-05-02T09:30:00.123456Z", "updated": None, "deleted": False, "removed": False, **fields}
    if version == 4:
        fields |= {"published_at": fields.pop("published"), "updated_at": fields.pop("updated"), "upvotes": 7}
    return fields


def view(version: int, kind: str, content: dict[str, Any], creator: dict[str, Any], up: int = 7) -> dict[str, Any]:
    """A view of a post or comment; version 3 has the votes beside it."""
    counts = {"upvotes": up, "downvotes": 1}
    if version == 4:
        return {kind: {**content, **counts}, "creator": creator}
    return {kind: content, "creator": creator, "counts": counts}


def answer(version: int) -> dict[str, Any]:
    """A post with five comments, one removed, and one whose parent (24) the answer lacks."""
    post = said(version, id=9, name="Mali leaves the bloc", url=LINK, body="> Mali left on Sunday.\n\nI saw it coming.")
    post["ap_id"] = "https://lantern.example/post/9"
    comments = [
        ("21", {}, "anna", "Mali needs the ports. **Niger** needs them, too."),
        ("21.22", {"updated": EDITED}, "bo", "> Mali needs the ports.\n\nIt has ~~no rails~~ rails to [Dakar](https://x.example)."),
        ("21.22.23", {"removed": True, "content": ""}, "cy", "Mali is a fool."),
        ("21.22.23.25", {}, "dee", "Why was that removed?"),
        ("24.26", {"published": "2024-05-06T00:00:00Z"}, "eli", "::: spoiler map\nGuinea is left out.\n:::"),
    ]  # fmt: skip
    views = []
    for path, fields, name, words in comments:
        own = said(version, id=int(path.rsplit(".")[-1]), post_id=9, path=f"0.{path}", **{"content": words, **fields})
        views.append(view(version, "comment", own, person(name)))
    views[0]["post"] = post
    views[0]["community"] = {"name": "sahel", "actor_id": "https://agora.example/c/sahel"}
    seen = view(version, "post", post, person("op")) | {"community": views[0]["community"]}
    return {"post_view": seen, "items" if version == 4 else "comments": views}


def document(tmp_path: Path, value: Any, name: str = "thread.json") -> Document:
    tmp_path.joinpath(name).write_text(json.dumps(value))
    (found,) = read([tmp_path / name])
    assert isinstance(found, Document), found
    return found


def spoken(document: Document) -> list[tuple[str, str | None, str]]:
    return [(p.role, p.speaker, document.words(p)) for p in document.passages]


def answered(document: Document, words: str) -> Passage | None:
    passage = next(p for p in document.passages if document.words(p).startswith(words))
    return None if passage.parent is None else document.passages[passage.parent]


@pytest.mark.parametrize("version", [3, 4])
def test_both_versions_of_lemmys_api_give_the_same_thread(tmp_path: Path, version: int) -> None:
    thread = document(tmp_path, answer(version))
    assert (thread.kind, thread.title, thread.outlet) == ("thread", "Mali leaves the bloc", "sahel@agora.example")
    assert thread.url == "https://lantern.example/post/9"
    assert thread.published and thread.published.earliest == date(2024, 5, 2)
    assert thread.published.latest == date(2024, 5, 6)
    assert spoken(thread) == [
        ("title", None, "Mali leaves the bloc"),
        ("link", None, LINK),
        ("quote", "harbour.example", "Mali left on Sunday."),
        ("post", "op@lantern.example", "I saw it coming."),
        ("comment", "anna@lantern.example", "Mali needs the ports. Niger needs them, too."),
        ("quote", "anna@lantern.example", "Mali needs the ports."),
        ("comment", "bo@lantern.example", "It has rails to Dakar."),
        ("comment", "cy@lantern.example", ""),
        ("comment", "dee@lantern.example", "Why was that removed?"),
        ("comment", None, ""),
        ("comment", "eli@lantern.example", "Guinea is left out."),
    ]


@pytest.mark.parametrize("version", [3, 4])
def test_the_tree_votes_days_and_edits(tmp_path: Path, version: int) -> None:
    thread = document(tmp_path, answer(version))
    removed, lost = answered(thread, "Why"), answered(thread, "Guinea")
    assert removed and (removed.speaker, thread.words(removed)) == ("cy@lantern.example", "")
    assert lost and (lost.speaker, lost.start) == (None, lost.end)
    edited = next(p for p in thread.passages if p.edited)
    assert (edited.speaker, edited.votes, edited.written) == ("bo@lantern.example", Votes(7, 1), date(2024, 5, 2))
    assert all(p.parent is None or p.parent < index for index, p in enumerate(thread.passages))


def test_comments_alone_bring_their_post_and_several_posts_are_several_threads(tmp_path: Path) -> None:
    comments = answer(3)["comments"]
    other = view(3, "post", said(3, id=10, name="Chad stays", body="Chad stays in the bloc."), person("op"))
    tmp_path.joinpath("list.json").write_text(json.dumps([{"comments": comments}, {"posts": [other]}]))
    first, second = (found for found in read([tmp_path]) if isinstance(found, Document))
    assert (first.name, first.title) == ("list:1", "Mali leaves the bloc")
    assert (second.name, spoken(second)[1]) == ("list:2", ("post", "op@lantern.example", "Chad stays in the bloc."))


def test_a_bots_summary_is_a_repetition(tmp_path: Path) -> None:
    words = "This is the best summary I could come up with:\n\n---\n\nMali left the bloc.\n\nI'm a bot!"
    bot = view(3, "comment", said(3, id=21, post_id=9, path="0.21", content=words), person("tldr", bot=True))
    thread = document(tmp_path, {**answer(3), "comments": [bot]})
    assert [role for role, speaker, _ in spoken(thread) if speaker == "tldr@lantern.example"] == [
        *("boilerplate", "bot_summary", "boilerplate"),
    ]


def test_a_deleted_post_keeps_its_place_and_not_its_words(tmp_path: Path) -> None:
    value = answer(3)
    for one in (value["post_view"]["post"], value["comments"][0]["post"]):
        one["deleted"] = True
    thread = document(tmp_path, value)
    assert thread.title is None and "coming" not in thread.text
    assert spoken(thread)[0] == ("post", "op@lantern.example", "")


HOST = "https://meadow.example"


def note(number: int, answers: str | None, content: str, **fields: Any) -> dict[str, Any]:
    return {
        "type": "Note", "id": f"{HOST}/notes/{number}", "inReplyTo": answers,
        "attributedTo": f"{HOST}/users/ann{number}", "content": content, "published": "2023-07-01T00:00:00Z", **fields,
    }  # fmt: skip


def test_activitypub_objects_make_a_thread(tmp_path: Path) -> None:
    page = {
        "type": "Page", "id": "https://lantern.example/post/1", "name": "Palau and Fiji",
        "published": "2023-06-30T08:00:00Z", "attributedTo": "https://lantern.example/u/op",
        "audience": "https://lantern.example/c/ocean", "to": [],
        "source": {"content": "*Both* signed.", "mediaType": "text/markdown"}, "content": "<p>ignored</p>",
        "attachment": [{"type": "Link", "href": "https://www.harbour.example/palau"}],
    }  # fmt: skip
    items = [
        note(4, f"{HOST}/notes/3", "<p>Says who?</p>"),
        {"type": "Create", "object": note(2, page["id"], "<p>So did <s>Tonga</s> Samoa.</p>")},
        {"type": "Tombstone", "id": f"{HOST}/notes/3", "inReplyTo": f"{HOST}/notes/2"},
        note(5, f"{HOST}/notes/77", '<blockquote>Fiji left.</blockquote><p>Did it?<br><a href="x">@ann</a></p>'),
        page,
    ]  # fmt: skip
    tmp_path.joinpath("outbox.json").write_text(json.dumps({"type": "OrderedCollection", "orderedItems": items}))
    first, second = (found for found in read([tmp_path]) if isinstance(found, Document))
    assert (first.title, first.outlet, first.url) == ("Palau and Fiji", "ocean@lantern.example", page["id"])
    assert spoken(first)[2:] == [
        ("post", "op@lantern.example", "Both signed."),
        ("comment", "ann2@meadow.example", "So did Samoa."),
        ("comment", None, ""),
        ("comment", "ann4@meadow.example", "Says who?"),
    ]
    assert answered(first, "Says") == first.passages[4]
    assert spoken(second) == [
        ("post", None, ""),
        ("quote", "ann5@meadow.example", "Fiji left."),
        ("comment", "ann5@meadow.example", "Did it?\n@ann"),
    ]


def test_an_article_that_nobody_answers_is_an_article(tmp_path: Path) -> None:
    article = {
        "type": "Article", "id": f"{HOST}/2023/07/accord", "name": "Palau and Fiji sign an accord",
        "published": "2023-07-02", "attributedTo": f"{HOST}/author/jo",
        "content": "<p>Palau and Fiji signed an accord on fishing on Friday.</p>",
    }  # fmt: skip
    found = document(tmp_path, article)
    assert (found.kind, found.outlet, found.title) == ("article", "meadow.example", "Palau and Fiji sign an accord")
    assert found.published and found.published.earliest == date(2023, 7, 2)
    assert [p.role for p in found.passages] == ["title", "body"]


def test_answers_that_go_round_in_a_circle_are_kept(tmp_path: Path) -> None:
    circle = [note(1, f"{HOST}/notes/2", "<p>One.</p>"), note(2, f"{HOST}/notes/1", "<p>Two.</p>")]
    tmp_path.joinpath("circle.json").write_text(json.dumps(circle))
    words = [d.words(p) for d in read([tmp_path]) if isinstance(d, Document) for p in d.passages]
    assert sorted(word for word in words if word) == ["One.", "Two."]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"a": 1}', "JSON of no kind"),
        (b"[1, 2", "broken JSON"),
        (b'{"\xff": 1}', "not UTF-8: byte 2"),
        (b"[" * 100_000, "broken JSON"),
        (b'{"comments": [{"comment": {"id": true, "content": 5}}], "posts": 7}', "JSON of no kind"),
    ],
)
def test_other_json_is_named(tmp_path: Path, data: bytes, reason: str) -> None:
    tmp_path.joinpath("x.json").write_bytes(data)
    (found,) = read([tmp_path])
    assert not isinstance(found, Document) and found.reason.startswith(reason)


NOTE = "Edit: flipped the names, now correct."


@pytest.mark.parametrize(
    ("comment", "garbled"),
    [
        (f"Malta Cyprus left when Cyprus Malta fell. I saw it. {NOTE}", ["Malta Cyprus left when Cyprus Malta fell."]),
        (f"They took what was Cyprus’s Malta’s. I saw it. {NOTE}", ["They took what was Cyprus’s Malta’s."]),
        (f"I like Malta and Cyprus. Then Malta Cyprus left. {NOTE}", ["Then Malta Cyprus left."]),
        ("Then Malta Cyprus left. I like Malta and Cyprus.", []),
        (f"South Korea met North Korea. President Putin left Saudi Arabia. {NOTE}", []),
        ("Then ~~Malta~~ Cyprus left. I saw it.", ["Then ~~Malta~~ Cyprus left."]),
    ],
)
def test_words_that_lost_their_strike_through_are_garbled(comment: str, garbled: list[str]) -> None:
    passage = Passage(0, len(comment), "comment", "ann@meadow.example")
    document = Document("t", "thread", comment, (passage,), "0")
    assert [sentence.text for sentence in sentences(document) if sentence.garbled] == garbled
