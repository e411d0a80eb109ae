"""A thread pasted as text: whose words stand where, and what answers what."""

from comity.reading import document_from_text, sentences
from comity.records import Document, Passage, Votes

HEADER = "link\nfedilink\nEnglish\narrow-up\n{up}\n{down}·\n{edit}2 months ago"


def comment(author: str, words: str, depth: int = 0, up: int = 1, down: int | None = None, edited: bool = False) -> str:
    """A comment as a browser pastes it."""
    controls = HEADER.format(up=up, down=f"arrow-down\n{down}\n" if down else "", edit="edit-2\n" if edited else "")
    lines = [
        f"• {author}",
        *(f"  {line}" for line in controls.split("\n")),
        "",
        *(f"  {line}" for line in words.split("\n")),
    ]
    return "\n".join("  " * (depth + 1) + line if line.strip() else "" for line in lines)


POST = "Mali and Niger left the bloc on Sunday, the three juntas said in a statement."
WATER = (
    "The river Niger rises in Guinea and flows through Mali, Niger and Nigeria before it meets the sea in a delta.\n\n"
    "Its upper reaches were charted by several expeditions, and the states on its banks have a treaty about its waters."
)
THREAD = "\n\n".join(
    [
        POST,
        comment("anna@lantern.example", "They will be back. Mali needs the ports of its neighbours.", up=43, down=2),
        comment("bo@harbour.exampleOP", "Mali needs the ports of its neighbours.\n\nIt has rails to Dakar.", 1, 20),
        comment("cy@river.example", "See also:\n\nhttps://en.rivers.example/wiki/Niger\n\n" + WATER, 2, 5, edited=True),
        comment(
            "dee@lantern.example",
            "Ah, that I did not know. Two points:\n\n  • Guinea is left out.\n  • So is Benin.",
            4,
            2,
        ),
        comment("eli@river.example", "deleted by creator", 1, 1),
        comment("fay@lantern.example", "Who deleted that?", 2, 1),
        comment(
            "Shortener@bots.exampleB",
            "This is the best summary I could come up with:\n\n" + POST + "\n\nI'm a bot and I'm open source!",
            up=3,
        ),
    ]
)


def thread() -> Document:
    return document_from_text(THREAD, "thread")


def by_words(document: Document, words: str) -> Passage:
    return next(passage for passage in document.passages if words in document.words(passage))


def speakers(document: Document) -> list[tuple[str | None, str | None]]:
    """Each comment's speaker and whom it answers."""
    comments = [passage for passage in document.passages if passage.role in {"comment", "bot_summary"}]
    parents = [document.passages[c.parent].speaker if c.parent is not None else None for c in comments]
    return [(c.speaker, parent) for c, parent in zip(comments, parents, strict=True)]


def test_the_post_has_no_speaker_and_the_comments_have_theirs() -> None:
    document = thread()
    assert document.kind == "thread"
    assert by_words(document, POST).role == "post"
    assert speakers(document) == [
        ("anna@lantern.example", None),
        ("bo@harbour.example", "anna@lantern.example"),
        ("cy@river.example", "bo@harbour.example"),
        (None, "cy@river.example"),
        ("dee@lantern.example", None),
        ("eli@river.example", "anna@lantern.example"),
        ("fay@lantern.example", "eli@river.example"),
        ("Shortener@bots.example", None),
    ]


def test_a_comment_that_the_text_lost_is_an_empty_passage() -> None:
    document = thread()
    lost = [passage for passage in document.passages if passage.role == "comment" and passage.speaker is None]
    assert [document.words(passage) for passage in lost] == [""]
    answer = by_words(document, "Guinea is left out")
    assert answer.parent is not None and document.passages[answer.parent] is lost[0]


def test_votes() -> None:
    document = thread()
    assert by_words(document, "They will be back").votes == Votes(43, 2)
    assert by_words(document, "It has rails").votes == Votes(20, None)


def test_quoted_words_are_apart_from_the_commenters_own() -> None:
    document = thread()
    quoted = [passage for passage in document.passages if passage.role == "quote"]
    assert [passage.speaker for passage in quoted] == ["anna@lantern.example", "en.rivers.example"]
    assert document.words(quoted[0]) == "Mali needs the ports of its neighbours."
    assert "treaty about its waters" in document.words(quoted[1])


def test_marked_quotations() -> None:
    text = THREAD.replace("It has rails to Dakar.", "> They will be back.\n\nI doubt that.")
    quote = by_words(document_from_text(text, "thread"), "> They will be back.")
    assert (quote.role, quote.speaker) == ("quote", "anna@lantern.example")


def test_a_deleted_comment_keeps_its_place_but_not_its_text() -> None:
    document = thread()
    assert by_words(document, "deleted by creator").role == "widget"
    place = next(p for p in document.passages if p.speaker == "eli@river.example")
    assert document.words(place) == ""


def test_a_bots_summary_is_apart_from_what_it_says_of_itself() -> None:
    document = thread()
    assert by_words(document, "best summary").role == "boilerplate"
    assert by_words(document, "I'm a bot").role == "boilerplate"
    said = [passage.role for passage in document.passages if POST in document.words(passage)]
    assert said == ["post", "bot_summary"]


def test_a_list_in_a_comment_is_no_comment() -> None:
    document = thread()
    listed = [
        sentence.text for sentence in sentences(document) if sentence.text.startswith("•") and "is" in sentence.text
    ]
    assert [text for text in listed if "@" not in text] == ["• Guinea is left out.", "• So is Benin."]


def test_one_address_in_a_text_makes_no_thread() -> None:
    assert document_from_text("Write to\n• anna@lantern.example\nlink\nfedilink\n2 days ago", "x").kind == "article"
