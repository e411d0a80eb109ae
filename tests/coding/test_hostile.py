"""Text that is no news: the coder neither fails nor takes time that grows faster than the text."""

import time
from itertools import product

import pytest

from tests.coding.lines import coded

LONG = 5_000
HOSTILE = {
    "a sentence of 5,000 words": "Russia attacked Ukraine and " * (LONG // 4) + "left.",
    "no verbs": "Russia, Ukraine, sanctions, troops, Minsk. " * 200,
    "only names": "Vladimir Putin Xi Jinping Emmanuel Macron Narendra Modi " * 300,
    "mixed scripts": "Россия attacked 乌克兰 and Ukraine العراق sanctioned Россия. " * 200,
    "quotes that never close": "“Russia attacked Ukraine, “Poland said, ‘“" * 200,
    "200 nested brackets": "Russia " + "(" * 200 + "attacked Ukraine" + ")" * 200 + " again.",
    "100,000 names": "France Peru " * 50_000,
    "one line of a megabyte": "Russia attacked Ukraine and " * 36_000,
    "one word": "Attack",
    "nothing but stops": "." * 2_000,
    "control characters": "Russia\x00attacked\x07Ukraine\x1b[0m. " * 50,
    "emoji and marks": "Russia 🇷🇺 attacke\u0301d Ukraine 🇺🇦\u200d. " * 50,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_nothing_breaks(text: str) -> None:
    for report in coded(text).reports:
        assert text[report.start : report.end] == report.sentence
        assert text[report.trigger.start : report.trigger.end] == report.trigger.text


WHO = ("Zambia", "it", "those who were attacked by them", "rebels backed by it")
DID = ("rejected", "was asked by", "sent troops to")
WHOM = (
    "the promises that were made by it",
    "itself",
    "the man by whom it was accused",
    "the pact signed by them with Cuba",
)
THEN = ("", ", whose leader it accused", " after it was attacked by it", ", accusing it of helping them")


def test_references_that_lead_to_each_other_come_to_an_end() -> None:
    """A pronoun within what it might mean: none of these sentences is left out as too deep to follow."""
    said = [f"{who} {did} {whom}{then}." for who, did, whom, then in product(WHO, DID, WHOM, THEN)]
    assert "too deep" not in coded("Peru met Chile. " + " ".join(line[0].upper() + line[1:] for line in said)).left_out


def seconds(text: str) -> float:
    began = time.process_time()
    coded(text)
    return time.process_time() - began


PARSED, UNPARSED = 4_000, 60_000  # characters: what has sentences is parsed, a run-on line is not
GROWING = {
    "sentences": "Russia attacked Ukraine, Poland said, and Germany sanctioned Russia. ",
    "a sentence without end": "Russia attacked Ukraine and ",
    "names": "Vladimir Putin Xi Jinping Emmanuel Macron ",
    "names that nobody knows": "Polish envoy Zbyszek Nowacki met Czech envoy Petr Horak.\n\n",
    "quotes that never close": "“Russia attacked Ukraine, “Poland said, ‘“",
    "a quotation without end": "“Russia attacked Ukraine. ",
    "brackets that never close": "(Russia [attacked {Ukraine. ",
    "mixed scripts": "Россия attacked 乌克兰 and Ukraine العراق. ",
    "initials": "J. K. ",
    "towns": "Lebanon, Ohio, ",
}


@pytest.mark.parametrize("name", GROWING)
def test_time_grows_with_the_length_of_the_text(name: str) -> None:
    unit, size = GROWING[name], PARSED if "." in GROWING[name] else UNPARSED
    coded("Russia attacked Ukraine.")
    short, long = (min(seconds(unit * (times * size // len(unit))) for _ in range(2)) for times in (1, 4))
    assert long < max(0.3, short * 4 * 2), (short, long)


SAID = "North Korea’s{0}leader Kim Jong Un visited{0}Russia."
AS_GIVEN = {
    "no-break space": "“Café” 🙂 e\u0301\u0301 " + SAID.format("\u00a0"),
    "narrow space": "🇰🇵🇷🇺 " + SAID.format("\u202f"),
    "CRLF": "“Peru is far,” he said.\r\n\r\n" + SAID.format(" ") + "\r\n",
}


@pytest.mark.parametrize("text", AS_GIVEN.values(), ids=AS_GIVEN.keys())
def test_offsets_are_into_the_text_as_given(text: str) -> None:
    (report,) = coded(text).reports
    for actor in (*report.actors, *report.recipients):
        assert text[actor.start : actor.end] == actor.text
    assert [one.text for one in report.recipients] == ["Russia"]
