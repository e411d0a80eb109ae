"""Why a text was coded as it was: every decision with the words and the lexicon's row behind it."""

from typing import Any

import pytest

from comity.coding import code_document
from comity.coding.engine import Plan
from comity.coding.explain import explain
from comity.coding.language import parse_texts
from comity.reading import document_from_text
from tests.cli.calls import comity

DAY = "2019-05-15"


def why(text: str, kind: str) -> Any:
    """The reasons for the first report of a type."""
    _, rows = explain(document_from_text(text, "t", DAY))
    return next(row["why"] for row in rows if row.get("type") == kind)


def why_not(text: str) -> Any:
    _, rows = explain(document_from_text(text, "t", DAY))
    assert [set(row) & {"why", "why_not"} for row in rows] == [{"why_not"}]
    return rows[0]["why_not"]


def test_the_pattern_is_a_row_of_a_lexicon() -> None:
    told = why("Fiji has lifted its ban on Tongan fish.", "CONCEDE")
    assert (told["trigger"], told["with"]) == ("lifted", "ban")
    assert told["pattern"] == "acts/concede.yaml: verb lift"
    assert "embargo" in told["asks"]["object"]


def test_an_actor_is_traced_to_the_words_the_reading_and_the_day() -> None:
    told = why("Angela Merkel condemned the Tongan decision.", "ACCUSE")
    (actor,) = told["actors"]
    assert (actor["code"], actor["words"], actor["as_of"]) == ("DEU", "Angela Merkel", DAY)
    assert "chancellor" in actor["read_as"]
    assert told["recipients"][0]["read_as"] == "«Tongan» is a demonym of TON (Tonga)"


def test_a_reference_is_traced_to_what_it_refers_to() -> None:
    told = why("Samoa has a new king. It condemned Tonga yesterday.", "ACCUSE")
    assert (told["actors"][0]["words"], told["actors"][0]["antecedent"]) == ("It", "Samoa")


@pytest.mark.parametrize(
    ("text", "basis", "words"),
    [
        ("Fiji expelled the Tongan envoy on Monday.", "relative", "on Monday"),
        ("Fiji expelled the Tongan envoy in 2003.", "explicit", "in 2003"),
        ("Fiji expelled the Tongan envoy.", "document", None),
    ],
)
def test_a_date_is_traced_to_its_words_and_what_they_are_reckoned_from(
    text: str, basis: str, words: str | None
) -> None:
    date = why(text, "SANCTION")["date"]
    assert date["basis"] == basis
    assert (date["words"] is None) is (words is None) and (date["words"] or "") in (words or "")
    assert (date["reckoned_from"] is None) is (basis == "explicit")


@pytest.mark.parametrize(
    ("text", "modality", "word"),
    [
        ("Fiji expelled the Tongan envoy.", "asserted", "no word says otherwise"),
        ("Fiji will expel the Tongan envoy.", "planned", "will"),
        ("Fiji could expel the Tongan envoy.", "predicted", "could"),
        ("Fiji never expelled the Tongan envoy.", "denied", "never"),
        ("Fiji would expel the Tongan envoy if he lied.", "conditional", "if"),
        ("Fiji reportedly expelled the Tongan envoy.", "reported", "reportedly"),
        ("Samoa accused Fiji of expelling the Tongan envoy.", "reported", "accused"),
    ],
)
def test_a_modality_is_traced_to_the_word_that_decides_it(text: str, modality: str, word: str) -> None:
    told = why(text, "SANCTION")["modality"]
    assert (told["is"], told["because"]) == (modality, word)


def test_a_refusal_says_what_turned_the_act() -> None:
    assert why("Tuvalu will not help Palau.", "REJECT")["turned"] == "«not» makes AID a refusal"


def missing(text: str) -> dict[str, str]:
    return {miss["word"]: miss["missing"] for miss in why_not(text)["tried"]}


def test_what_was_missing_where_two_are_named_and_nothing_is_reported() -> None:
    assert why_not("Nauru lies far from Tonga.")["reason"] == "no act"
    assert "none of its objects" in missing("Nauru and Tonga lifted a stone, whatever the ban on stones.")["lifted"]
    assert missing("The bombing was told to Fiji and Tonga.")["bombing"].startswith("no actor")


def test_an_act_told_with_another_is_said_to_be() -> None:
    document = document_from_text("Fiji agreed to lift its ban on Tongan fish.", "t")
    plan = Plan(document, explain=True)
    plan.code(parse_texts(candidate.text for candidate in plan.candidates.values()))
    (one,) = plan.explained or []
    assert one.finder and one.finder.trace
    assert [(miss.token.text, miss.why) for miss in one.finder.trace.misses if "one act" in miss.why] == [
        ("lift", "it is one act with another of the sentence")
    ]


def test_explaining_changes_nothing_and_coding_explains_nothing() -> None:
    document = document_from_text(
        "Fiji will not help Tonga. Samoa accused Fiji of arming Tongan rebels in May.", "t", DAY
    )
    coded, rows = explain(document)
    assert coded == code_document(document)
    assert [row["type"] for row in rows] == [report.type for report in coded.reports]
    assert Plan(document).explained is None


def test_the_command_prints_it_for_people_and_for_programs(tmp_path: Any) -> None:
    text = tmp_path / "t.txt"
    text.write_text("Fiji expelled the Tongan envoy. Nauru lies far from Tonga.\n")
    printed = comity("code", "--explain", "--format", "table", text).out
    assert "FJI → TON  SANCTION expel" in printed and "acts/sanction.yaml: verb expel" in printed
    assert "no report of NRU, TON: no act" in printed
    lines = comity("code", "--explain", "--format", "jsonl", text).lines
    assert [sorted({"why", "why_not"} & set(line)) for line in lines] == [["why"], ["why_not"]]
    assert comity("code", "--explain", "--statements", text).status == 2
