"""Whom pronouns and descriptions mean, on what evidence, and where they are left open."""

import pytest

from tests.coding.lines import coded, lines

BY_THE_SUBJECT_ABOVE = [
    ("Japan said on Monday it would attack Peru.", "ASSAULT JPN > PER planned"),
    ("Peru condemned Chile, saying it would attack Cuba.", "ASSAULT PER > CUB planned"),
    ("Kenya freed a Chadian envoy it had arrested.", "COERCE KEN > TCD asserted"),
    ("Palau fled after Fiji launched its attack on Tonga.", "ASSAULT FJI > TON asserted"),
    ("Nepal's police said they arrested two Indians.", "COERCE NPL > IND reported"),
    ("Emmanuel Macron accused Joe Biden, who said he would attack Iran.", "ASSAULT USA > IRN planned"),
    ("QUITO (Reuters) - Peru said its army had attacked Cuba.", "ASSAULT PER > CUB reported"),
]
BY_THE_OBJECT = [("Peru imposed sanctions on Chile over its invasion of Cuba.", "ASSAULT CHL > CUB asserted")]
ACROSS_SENTENCES = [
    ("Ghana and Togo signed a treaty. They attacked Benin.", "ASSAULT GHA,TGO > BEN asserted"),
    ("Ghana met Togo's envoy. The two countries attacked Benin.", "ASSAULT GHA,TGO > BEN asserted"),
    ("Ghana warned Togo. It attacked Benin.", "ASSAULT GHA > BEN asserted"),
    ("Nepal has a new king. India accused it of attacking Bhutan.", "ASSAULT NPL > BTN reported"),
    ("Nepal mourned. It attacked India.", "ASSAULT NPL > IND asserted"),
    ("Ghana's president flew to Togo. She condemned Fiji.", "ACCUSE GHA > FJI asserted"),
    ("Ghana invaded Togo. Its troops attacked Benin.", "ASSAULT GHA > BEN asserted"),
    ("Ghana's minister met Togo's in Lima. They condemned Fiji.", "ACCUSE GHA,TGO > FJI asserted"),
    ("Mali's junta expelled France's envoy. The junta condemned Fiji.", "ACCUSE MLI > FJI asserted"),
    ("Vanuatu mourned. Togo attacked the island nation.", "ASSAULT TGO > VUT asserted"),
]
ANSWERS = [
    ("Fiji accused Samoa of poaching. Samoa denied the allegations.", "REJECT WSM > FJI asserted"),
    ("Fiji accused Samoa of poaching, a charge Samoa denied.", "REJECT WSM > FJI asserted"),
    ("Fiji threatened Samoa with a blockade. Samoa condemned the threat.", "ACCUSE WSM > FJI asserted"),
    ("Samoa said Fiji had seized two boats. Fiji rejected the claims.", "REJECT FJI > WSM asserted"),
    ("Fiji accused Samoa of poaching. Palau denied the accusations.", "REJECT PLW > - asserted"),
    ("The International Court of Justice gave judgement. Gabon welcomed the ruling.", "SUPPORT GAB > ICJ asserted"),
]
DESCRIPTIONS = [
    ("Belize, Guyana and Suriname met. Those nations condemned Cuba.", "ACCUSE BLZ,GUY,SUR > CUB asserted"),
    ("Nepal met Bhutan's envoy. The Himalayan nations condemned China.", "ACCUSE BTN,NPL > CHN asserted"),
    ("The African Union sent envoys. The bloc condemned Chad.", "ACCUSE AFU > TCD asserted"),
    ("Hezbollah laughed. The rebel group shelled Malta.", "ASSAULT LBN:HEZ > MLT asserted"),
    ("Peru's anger with Western nations grew. Peru accused them of theft.", "ACCUSE PER > WEST asserted"),
    ("Mali and Niger met Chad. The Malian government attacked Chad.", "ASSAULT MLI > TCD asserted"),
]
FROM_BEFORE = ACROSS_SENTENCES + ANSWERS + DESCRIPTIONS


@pytest.mark.parametrize(("text", "wanted"), BY_THE_SUBJECT_ABOVE + BY_THE_OBJECT + FROM_BEFORE)
def test_a_clear_reference_is_resolved(text: str, wanted: str) -> None:
    assert wanted in lines(text, "2024-06-20")


BODIES = [
    (
        "Gabon's foreign ministry condemned Togo. The ministry expelled the Togolese envoy.",
        "SANCTION GAB > TGO asserted",
    ),
    ("The parliament of Gabon met. The parliament condemned Togo.", "ACCUSE GAB > TGO asserted"),
    ("The Gabonese president flew home. On Monday the president condemned Togo.", "ACCUSE GAB > TGO asserted"),
]


@pytest.mark.parametrize(("text", "wanted"), BODIES)
def test_a_body_is_of_the_only_state_whose_body_was_named(text: str, wanted: str) -> None:
    assert wanted in lines(text)


OPEN = [
    "Gabon and Togo met. An attack on either of our countries is no joke: Benin was attacked.",
    "Gabon's army met the army of Mali. The army attacked Benin.",
    "Envoys of Ghana met envoys of Togo. It attacked Benin.",
    "Emmanuel Macron met Joe Biden. He attacked Benin.",
    "Nepal is a state. It is vital to attack Benin.",
    "TOKYO (Reuters) - Voters hoped. It attacked Benin.",
    "Olaf Scholz, Joe Biden knew they could attack Benin.",
    "Fiji and Tonga met Peru and Chile. Those nations attacked Benin.",
    "Hezbollah met Hamas. The group attacked Benin.",
]


@pytest.mark.parametrize("text", OPEN)
def test_between_equals_nothing_is_resolved(text: str) -> None:
    (attack,) = [one for one in coded(text, "2024-06-20").reports if one.type == "ASSAULT"]
    assert not attack.actors


def test_an_unnamed_spokesman_is_not_of_the_state_he_contradicts() -> None:
    assert "REJECT TGO > TGO asserted" not in lines("The spokesperson dismissed the Togolese president's claim.")


def test_whose_army_was_bombed_is_left_open() -> None:
    assert "ASSAULT PER > PER asserted" not in lines("Peru invaded Chile and bombed its army.")


def test_the_antecedent_is_kept() -> None:
    (report,) = coded("Nepal's police said they arrested two Indians.").reports
    assert [(one.text, one.antecedent) for one in report.actors] == [("they", "Nepal's police")]


THREAD = """Nepal and India signed a pact.

  • reader@forum.example
    English
    arrow-up
    3
    arrow-down
    1
    ·
    5 months ago

    They attacked Bhutan.

      • another@forum.example
        English
        arrow-up
        2
        ·
        5 months ago

        Peru and Chile are far off.

  • third@forum.example
    English
    arrow-up
    2
    ·
    4 months ago

    They attacked Benin.
"""


def test_a_comment_refers_to_what_it_answers() -> None:
    attacks = [one for one in coded(THREAD).reports if one.type == "ASSAULT"]
    assert [sorted(actor.code for actor in one.actors) for one in attacks] == [["IND", "NPL"], ["IND", "NPL"]]
