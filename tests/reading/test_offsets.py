"""Whatever is pasted: the passages cover it in order, and every sentence is a slice of it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from comity.reading import document_from_text, sentences

PIECES = st.sampled_from(
    [
        "Kim met Putin in Rason.", "“We won,” he said.", "Cafe\u0301", "’", "…", "U.S.", "한국", "🇰🇵",
        "date 2024-01-02 ", "\u00a0", " ", "\t", "\n", "\r\n", "\r", "\n\n", "\u2028", "\ufeff", "-", "> so", "Q: Why?",
        "A: Because.", "• anna@lantern.example\nlink\nfedilink\n2 days ago\n", "Most popular", "Advertisement",
        "By Jane Roe",
        "Iran reopens embassy in Riyadh", "https://lantern.example/a",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=12), max_size=40).map("".join)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_passages_cover_the_text_in_order(text: str) -> None:
    passages = document_from_text(text, "x").passages
    ends = [0, *(passage.end for passage in passages)]
    assert all(end <= passage.start <= passage.end for end, passage in zip(ends, passages, strict=False))
    inside = "".join(text[passage.start : passage.end] for passage in passages)
    assert "".join(inside.split()) == "".join(text.split())
    assert all(passage.parent is None or passage.parent < index for index, passage in enumerate(passages))


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_sentences_are_slices_in_order_inside_their_passages(text: str) -> None:
    end = 0
    for sentence in sentences(document_from_text(text, "x")):
        assert sentence.text == text[sentence.start : sentence.end] == sentence.text.strip() != ""
        assert sentence.passage.start <= sentence.start < sentence.end <= sentence.passage.end
        assert end <= sentence.start
        end = sentence.end


@settings(max_examples=200, deadline=None)
@given(TEXTS.filter(lambda text: bool(text.strip())))
def test_no_text_is_lost_whole(text: str) -> None:
    """A text with words in it has a passage that is coded, or is furniture to its last line."""
    document = document_from_text(text, "x")
    assert document.passages
    if len(document.passages) == 1 and document.passages[0].role != "link":
        assert document.passages[0].role in {"body", "boilerplate"}
