"""A page pasted in other ways, with other furniture around it, has the same text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from comity.reading import document_from_text, sentences
from comity.records import CODED_ROLES

TITLE = "Norway and Jordan sign water accord in Amman"
STORY = [
    "Norway and Jordan signed an accord on water in Amman on Thursday, the two foreign ministers said.",
    "The accord commits Norway to pay for two plants, Jordanian officials said. Jordan will open its archives.",
    "The Norwegian minister told reporters that his country had been a friend of Jordan for decades.",
    "Jordan has had an embassy in Oslo since 1995, and Norway sends more aid to Amman every year.",
    "Officials of both countries will meet again in Oslo in the autumn to review the accord.",
]
OTHERS = [
    ["Storm closes ferry line to the islands", "Ferries will not sail before the weekend."],
    ["Bakers' strike enters third week", "Union and owners disagree about wages."],
    ["Tomato prices fall again", "A kilo costs half of what it did."],
    ["Lima beats Cusco in the rain", "The cup goes to the capital..."],
]
MENU = ["Home", "World", "Sign in", "Subscribe", "Skip to content", "Sunday, May 5, 2024", "21.2 C"]
HEAD = ["By Jane Roe", "3 min read", "Share", "Photo: Harbour Gazette", "Published: May 2, 2024", "Harbour Gazette"]
INSIDE = ["Advertisement", "Read more: How Jordan buys its water", "Sign up for our newsletter", "Share this article"]
END = ["Related stories", "Most Popular", "You may also like", "Recommended for you"]
FOOT = ["© 2024 The Harbour Gazette. All rights reserved.", "Privacy Policy", "Back to top", "12 comments"]


def some(lines: list[str], most: int = 3) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(lines), max_size=most, unique=True)


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A page around the story: furniture drawn at random, the blank lines kept, lost or doubled."""
    before, after = draw(st.integers(0, 3)), draw(st.integers(0, 2))
    others = draw(st.permutations(OTHERS))
    lines = [*draw(some(MENU, 4)), *(line for other in others[:before] for line in other)]
    lines += [TITLE, *draw(some([f"World{TITLE}", TITLE], 1)), *draw(some(HEAD))]
    for paragraph in STORY:
        lines += [paragraph, *draw(some(INSIDE, 1))]
    if after:
        lines += [draw(st.sampled_from(END)), *(line for other in others[-after:] for line in other)]
    lines += draw(some(FOOT, 2))
    return draw(st.sampled_from(["\n", "\n\n", "\n\n\n", "\r\n", " \n \n"])).join(lines)


@settings(max_examples=1000, deadline=None)
@given(pages())
def test_the_coded_sentences_stay_the_same(page: str) -> None:
    document = document_from_text(page, "page")
    coded = [sentence.text for sentence in sentences(document) if sentence.passage.role in CODED_ROLES]
    assert coded == [sentence.text for sentence in sentences(document_from_text("\n\n".join(STORY), "story"))]
    assert document.title in {TITLE, f"World{TITLE}"}
