"""Friendly acts: who gives and who gets, whose invitation it is, and what is told once though two words tell it."""

import pytest

from tests.coding.lines import coded, lines

PARTIES = [
    ("Nepal is Bhutan's oldest trading partner.", ["COOPERATE BTN,NPL > - asserted"]),
    ("Denmark is the largest donor in Malawi.", ["AID DNK > MWI asserted"]),
    ("Latvia received Spanish howitzers.", ["AID ESP > LVA asserted"]),
    ("Cuba is an ally of Angola that provides doctors.", ["AID CUB > AGO asserted"]),
    ("Laos, whose king visited Oman, is poor.", ["CONSULT LAO > OMN asserted"]),
]
WHOSE = [
    ("Qatar accepted an invitation to visit Chile.", "CONSULT QAT > CHL planned"),
    ("The emir of Qatar sent a letter to the Chilean president congratulating him.", "SUPPORT QAT > CHL asserted"),
    ("Belize lifted the sanctions imposed on Haiti.", "CONCEDE BLZ > HTI asserted"),
    ("Mali agreed with Niger's government to expel Ghanaian smugglers.", "AGREE MLI > NER asserted"),
    ("The Omani embassy was opened in Dublin.", "COOPERATE IRL,OMN > - asserted"),
    ("Iraq's minister expressed willingness to trade with Peru.", "AGREE IRQ > PER asserted"),
    ("The Omani envoy sent a letter to Peru to thank it.", "SUPPORT OMN > PER asserted"),
    ("A memorandum on trams was signed between Oman and Ghana.", "AGREE GHA,OMN > - asserted"),
    ("Chad's recognition by Oman came late.", "SUPPORT OMN > TCD asserted"),
    ("The provision of tents to Chad by Oman went on.", "AID OMN > TCD asserted"),
    ("Oman and Qatar have agreed to dredge the strait and have restored full diplomatic ties.",
     "COOPERATE OMN,QAT > - asserted"),
    ("Oman has offered Malta the use of a dry dock.", "AGREE OMN > MLT asserted"),
    ("Oman dropped its claim against Qatar.", "CONCEDE OMN > QAT asserted"),
    ("Ghana rescued the convoy of the Togolese king.", "AID GHA > TGO asserted"),
    ("Under a pact with Oman, Ghana may use the dock.", "AGREE GHA,OMN > - asserted"),
    ("Togo joined Benin in praising the Ghanaian premier.", "SUPPORT BEN,TGO > GHA asserted"),
    ("The two Koreas have signed a protocol on trains.", "AGREE KOR,PRK > - asserted"),
    ("An accord on whales between Oman and Malta took effect in May.", "AGREE MLT,OMN > - asserted"),
    ("Maltese tents were handed to villagers in northern Togo.", "AID MLT > TGO asserted"),
    ("Malta's dockers called off a strike.", "CONCEDE MLT > MLT asserted"),
    ("The president of Togo met opposition leaders.", "CONSULT TGO > TGO asserted"),
    ("Malta re-opened its embassy in Ghana.", "COOPERATE GHA,MLT > - asserted"),
    ("Haiti sees no reason to join a meeting with Chile.", "REJECT HTI > CHL asserted"),
    ("LIMA, Peru (Reuters) - Oman said on Monday that it will seek better ties with Chad.", "AGREE OMN > TCD planned"),
]  # fmt: skip
ONCE = [
    ("The second meeting of the dialogue between Chad and Benin was held.", ["CONSULT BEN,TCD > - asserted"]),
    ("Ghana's president phoned Togo's leader on Monday, and called Benin's king on Tuesday to discuss fish.",
     ["CONSULT GHA > TGO asserted", "CONSULT GHA > BEN asserted"]),
]  # fmt: skip
MODES = [
    ("The leaders of Oman, Chad and Peru met in Lima.", "multilateral"),
    ("The leaders of Oman and Chad met in Lima.", None),
    ("The leaders of Oman, Chad and Peru spoke by telephone.", "phone"),
]
ONE_SIDE = [
    ("The sultan of Brunei met with visiting Maltese Foreign Minister Grech.", ["CONSULT BRN,MLT > - asserted"]),
    ("Peru defended its decision to buy boats.", []),
    ("The Peruvian president visited Peruvian sailors on Monday.", []),
    ("Rebels said they would burn the mill unless Chad withdrew its troops from Mali.", []),
    ("Rebels said they would burn the mill if Chad did not withdraw its troops from Mali.", []),
    ("Togo's backing of the Kyoto treaty surprised Ghana.", []),
    ("Chad ruled out sending troops to Mali.", ["REJECT TCD > MLI asserted", "AID TCD > MLI denied"]),
    ("A Swiss judge ruled that the banker will be extradited from Austria to Malta.", ["COOPERATE AUT > MLT planned"]),
    ("A letter to Ghana from Togo conveyed sympathy for the victims.", ["SUPPORT TGO > GHA asserted"]),
    ("Malta built a school in Valletta.", []),
    ("The Togolese president met fans.", []),
    ("The trip includes talks with Chad and Benin.", []),
    ("The coffin of the Cuban minister arrived in Peru.", []),
]


@pytest.mark.parametrize(("text", "wanted"), PARTIES + ONCE + ONE_SIDE)
def test_one_sentence_is_coded_as(text: str, wanted: list[str]) -> None:
    assert lines(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), WHOSE)
def test_a_sentence_holds(text: str, wanted: str) -> None:
    assert wanted in lines(text)


@pytest.mark.parametrize(("text", "mode"), MODES)
def test_three_or_more_who_meet_are_many(text: str, mode: str | None) -> None:
    assert [report.mode for report in coded(text).reports] == [mode]
