"""Acts of words: what is said of somebody, demanded of him, refused and promised."""

import pytest

from tests.coding.lines import lines

SAID = [
    ("Fiji said the Tongan claim was absurd.", "ACCUSE FJI > TON asserted"),
    ("Togo must return the barge, Benin's president said.", "REQUEST BEN > TGO asserted"),
    ("Cyprus was adamant that Malta should pay.", "REQUEST CYP > MLT asserted"),
    ("A Kenyan judge ruled that Uganda had breached the treaty.", "ACCUSE KEN > UGA asserted"),
    ("The Omani envoy was summoned to the Indian foreign ministry.", "ACCUSE IND > OMN asserted"),
    ("The Cuban envoy was handed a note of protest.", "ACCUSE - > CUB asserted"),
    ("Mali issued a statement condemning Niger for the raid.", "ACCUSE MLI > NER asserted"),
    ("Malta dismissed as absurd the Libyan claims.", "REJECT MLT > LBY asserted"),
    ("Uganda was blamed for the fire by Burundi.", "ACCUSE BDI > UGA asserted"),
    ("Nepal is opposed to Indian membership of the body.", "REJECT NPL > IND asserted"),
    ("Togo has proof that Benin harboured the smugglers.", "ACCUSE TGO > BEN asserted"),
    ("Laos has no intention of withdrawing its troops from Thailand.", "REJECT LAO > THA asserted"),
    ("Mali is not willing to release the Nigerian pilots.", "REJECT MLI > NGA asserted"),
    ("There will be no talks with Eritrea, Djibouti's president told reporters.", "REJECT DJI > ERI reported"),
    ("Samoa will not tolerate Fijian trawlers.", "REJECT WSM > FJI asserted"),
    ("Honduras will not arrest Salvadoran fishermen.", "CONCEDE HND > SLV asserted"),
    ("Chad said it would not attack Niger if the talks went on.", "CONCEDE TCD > NER conditional"),
]  # fmt: skip
UNSAID = [
    ("Fiji said the Tongan claim was not absurd.", "ACCUSE"),
    ("Fiji said an absurd number of Tongans had arrived.", "ACCUSE"),
    ("Chad said Chad must hold a vote on Libya's entry.", "REQUEST"),
    ("Peru said Chile would not attack Bolivia.", "CONCEDE"),
    ("Oman would not have attacked Yemen.", "CONCEDE"),
    ("Peru considered a resolution condemning Chile.", "ACCUSE PER"),
    ("Oman ruled out military action against Yemen.", "THREATEN"),
    ("Samoa tolerates Fijian trawlers.", "REJECT"),
    ("Ghana freed two Togolese captains accused of poaching.", "ACCUSE"),
]


@pytest.mark.parametrize(("sentence", "wanted"), SAID)
def test_an_act_of_words_is_told(sentence: str, wanted: str) -> None:
    assert wanted in lines(sentence)


@pytest.mark.parametrize(("sentence", "unwanted"), UNSAID)
def test_what_is_not_said_is_no_act(sentence: str, unwanted: str) -> None:
    assert not [line for line in lines(sentence) if line.startswith(unwanted)]
