"""Headlines: capitals on each word, no articles, two subjects parted by a comma, «to» for what is to come."""

import pytest

from comity.coding.headlines import in_small_letters, is_headline
from tests.coding.lines import coded, lines

HEADLINES = [
    ("Ghana Expels Two Danish Diplomats Over Fishing Row", ["SANCTION GHA > DNK asserted"]),
    ("Laos Rejects Japanese Offer of Loans", ["REJECT LAO > JPN asserted"]),
    ("Egypt, Sudan Restore Ties After Long Break", ["COOPERATE EGY,SDN > - asserted"]),
    ("Egypt, Sudan leaders meet in Doha", ["CONSULT EGY,SDN > - asserted"]),
    ("Peru to deport Chilean banker", ["COERCE PER > CHL planned"]),
    ("Two Danes Shot Dead in Kenya", ["ASSAULT - > DNK asserted"]),
    ("Egypt, Sudan to hold talks in Doha next week", ["CONSULT EGY,SDN > - planned"]),
    ("Kenya 9 Aug hosted ministers from Rwanda; rebels 11 Aug hid.", ["CONSULT RWA > KEN asserted"]),
    ("Ghana expels Danish envoy, rejects loan from Oslo", ["SANCTION GHA > DNK asserted", "REJECT GHA > NOR asserted"]),
    ("Sudan invades Libya.", ["ASSAULT SDN > LBY asserted"]),
    ("1988 – Sudan attacks Libya.", ["ASSAULT SDN > LBY asserted"]),
    ("1993 - Ghana hosts talks between Mali and Niger over wells.", ["CONSULT GHA > MLI,NER asserted"]),
    ("Iran arms deal", []),
    ("Norwegian nurse abducted in Mali", ["ASSAULT - > NOR asserted"]),
    ("Lima Hotel Blast Kills Four Greek Sailors", ["ASSAULT - > GRC asserted"]),
    ("Belgian Banker Sought by Fiji Flees to Togo", []),
]


@pytest.mark.parametrize(("text", "wanted"), HEADLINES)
def test_headlines_are_coded_as_sentences(text: str, wanted: list[str]) -> None:
    assert lines(text) == wanted


def test_offsets_are_those_of_the_headline() -> None:
    report = coded("Ghana Expels Two Danish Diplomats Over Fishing Row").reports[0]
    assert (report.trigger.text, report.trigger.start) == ("Expels", 6)


PLAIN = [
    "The President of Chad met Prime Minister Jane Roe.",
    "CHAD EXPELS TWO DANISH DIPLOMATS",
    "Chad Expels Envoys",
    "Chad expels two Danish diplomats over row",
]


@pytest.mark.parametrize("text", PLAIN)
def test_sentences_and_capitals_throughout_are_no_such_headlines(text: str) -> None:
    assert not is_headline(text)


def test_names_keep_their_capitals_and_the_text_its_length() -> None:
    text = "Ghana Bars İzmir Ferry From Port"
    assert in_small_letters(text, [(0, 5)]) == "Ghana bars İzmir ferry from port"
