"""The summary of a thread's comments: by votes, contradictions first, opinion marked, nothing out of its place."""

import json
from pathlib import Path
from typing import Any

from comity.cli.bot import _discuss
from comity.digests.discussion import Discussion
from tests.cli.calls import comity

POST = {"id": 4, "name": "Peru and Chile", "ap_id": "https://talk.example/post/4"}


def view(number: int, path: str, words: str, up: int = 1, **said: Any) -> dict[str, Any]:
    comment = {"id": number, "post_id": 4, "path": f"{path}.{number}", "content": words, **said}
    creator = {"name": f"p{number}", "actor_id": f"https://talk.example/u/p{number}"}
    return {"comment": comment, "creator": creator, "post": POST, "counts": {"upvotes": up, "downvotes": 2}}


COMMENTS = [
    view(1, "0", "Chile attacked two Peruvian boats in May.", 5),
    view(2, "0", "Honestly the pelicans should decide.", 40),
    view(3, "0.1", "Pelicans again, of course, as always.", 90),
    view(4, "0.1", "Nope. Peru accused Chile of it, that is all.", 3),
    view(5, "0.1.4", "I doubt that anybody will ever know.", 8),
    view(6, "0", "", deleted=True),
    view(7, "0.6", "He never said so himself, or did he?", 70),
    view(8, "0", "I am told that nothing here is new.", 60, removed=False)
    | {"creator": {"name": "b", "bot_account": True}},
]


def discussion() -> Discussion:
    found = _discuss({"comments": COMMENTS})
    assert found
    return found


def test_by_votes_with_what_contradicts_first() -> None:
    said = [(depth, remark.speaker[:2], remark.kind, remark.against) for remark, depth in discussion().shown()]
    assert said == [
        (0, "p2", "opinion", False),
        (0, "p1", "claim", False),
        (1, "p4", "claim", True),
        (2, "p5", "opinion", True),
        (1, "p3", "opinion", False),
    ]


def test_a_short_no_brings_its_reason_and_all_words_are_the_comments_own() -> None:
    found = discussion()
    words = [found.document.text[remark.start : remark.end] for remark, _ in found.shown()]
    assert words[2] == "Nope. Peru accused Chile of it, that is all."
    page = found.page()
    assert [citation.sentence for citation in page.citations] == words
    assert all(f"«{word}» [{n}]" in page.sections[0].lines[n - 1] for n, word in enumerate(words, 1))


def test_what_answers_a_deleted_comment_and_what_a_bot_says_are_not_shown() -> None:
    shown = " ".join(discussion().page().sections[0].lines)
    assert "himself" not in shown and "nothing here is new" not in shown


def test_the_command(tmp_path: Path) -> None:
    (tmp_path / "thread.json").write_text(json.dumps({"comments": COMMENTS}))
    call = comity("tldr", tmp_path / "thread.json", "--discussion", "--format", "json")
    assert call.json["sections"][0]["lines"][2].startswith("↳ against: p4@talk.example (+3 −2), claim: «Nope.")
