"""Standing ties: who a sentence says stands with whom, how closely, and whether it still holds."""

import pytest

from comity.coding import code_documents
from comity.reading import document_from_text
from tests.coding.lines import coded, ties

PARTY_NOUNS = [
    ("Bolivia is an ally of Venezuela.", ["alliance BOL > VEN in_force"]),
    ("Nepal and Bhutan are allies.", ["alliance NPL > BTN in_force"]),
    ("Japan, a key ally of Australia, sent a minister.", ["alliance JPN > AUS in_force"]),
    ("One of Mali's closest allies is Niger.", ["alliance NER > MLI in_force"]),
    ("Allies of Syria such as Iran kept silent.", ["alliance IRN > SYR in_force"]),
    ("Cyprus lost its ally Greece.", ["alliance GRC > CYP in_force"]),
    ("Germany is Chile's largest trading partner.", ["trade DEU > CHL in_force"]),
    ("Algeria and Morocco are bitter rivals.", ["hostility DZA > MAR in_force"]),
    ("Tunisia and Libya are neighbours.", ["border TUN > LBY in_force"]),
    ("As an ally of Chad, Niger will not stand by.", ["alliance NER > TCD in_force"]),
    ("Chad, once an ally of Libya, turned to France.", ["alliance TCD > LBY ended"]),
    ("Chad's largest customer is Libya.", ["trade LBY > TCD in_force"]),
    ("In Chad, allies of Libya met.", []),
    ("Peru praised NATO. The countries have long-standing ties.", []),
    ("Ties between Peru and Chile were elevated to a partnership.", ["strategic_partnership PER > CHL in_force"]),
    ("Angola is a member of OPEC.", ["membership AGO > OPC in_force"]),
    ("Laos is a member of the Union's customs board.", []),
    ("Ecuador calls Peru its best friend.", ["alliance PER > ECU in_force"]),
    ("Ecuador counts Peru among its enemies.", ["hostility PER > ECU in_force"]),
    ("Peru is regarded as an ally of Ecuador.", ["alliance PER > ECU in_force"]),
    ("Chad and Niger are sworn enemies.", ["hostility TCD > NER in_force"]),
    ("Spain is among Bolivia's main donors.", ["aid ESP > BOL in_force"]),
]
TIE_NOUNS = [
    ("Relations between Peru and Ecuador are good.", ["diplomatic_relations PER > ECU in_force"]),
    ("Paraguay has strategic relations with Taiwan.", ["strategic_partnership PRY > TWN in_force"]),
    ("Spain shares a frontier with Portugal.", ["border ESP > PRT in_force"]),
    ("Zambia and Angola agreed to reopen their border.", ["border ZMB > AGO in_force"]),
    ("Nauru recognised the self-proclaimed republics in the north of Georgia.", []),
    ("Sudan is at odds with Ethiopia.", ["hostility SDN > ETH in_force"]),
    ("Ghana has diplomatic relations with every neighbour but Togo.", []),
    ("Ghana has diplomatic relations with every neighbour except Togo.", []),
    ("Iraq is at war with Iran.", ["war IRQ > IRN in_force"]),
    ("The Togo-Benin border is long.", ["border TGO > BEN in_force"]),
    ("Sino-Mongolian trade is growing.", ["trade CHN > MNG in_force"]),
    ("Egypt's Sudan campaign failed.", ["war EGY > SDN in_force"]),
    ("Kenya and Uganda are bound by a treaty.", ["treaty KEN > UGA in_force"]),
    ("A partnership links Kenya to Uganda.", ["strategic_partnership KEN > UGA in_force"]),
    ("Kenya and Uganda are parties to a fishing accord.", ["treaty KEN > UGA in_force"]),
    ("Kenya and Uganda raised their ties to a strategic partnership.", ["strategic_partnership KEN > UGA in_force"]),
    ("Kenya is in alliance with Uganda.", ["alliance KEN > UGA in_force"]),
    ("Peru praised Chile. The two countries maintain a military alliance.", ["alliance PER > CHL in_force"]),
    ("Oman, Qatar and Kuwait formed an alliance.", ["alliance OMN > KWT,QAT in_force", "alliance QAT > KWT in_force"]),
]
FROM_GIVER_TO_RECEIVER = [
    ("Iran is the main arms supplier of Sudan.", ["arms_supply IRN > SDN in_force"]),
    ("Malawi's largest aid donor is Britain.", ["aid GBR > MWI in_force"]),
    ("Drones were supplied to Ethiopia by Turkey.", ["arms_supply TUR > ETH in_force"]),
]
ACTS = [
    ("Bolivia severed diplomatic relations with Israel.", ["diplomatic_relations BOL > ISR severed"]),
    ("Estonia plans to establish diplomatic relations with Fiji.", ["diplomatic_relations EST > FJI planned"]),
    ("Armenia suspended diplomatic relations with Hungary.", ["diplomatic_relations ARM > HUN suspended"]),
    ("Mali left ECOWAS in January 2024.", ["membership MLI > ECW ended"]),
    ("Trade between Kenya and Somalia has collapsed.", ["trade KEN > SOM ended"]),
    ("Norway and Sweden signed a defence pact.", ["defence_pact NOR > SWE in_force"]),
    (
        "Chad and Gabon signed a partnership to replace an earlier treaty signed in 1987.",
        ["strategic_partnership TCD > GAB in_force", "treaty TCD > GAB replaced"],
    ),
]
NO_LONGER_OR_NOT = [
    ("Bhutan has no diplomatic relations with China.", ["diplomatic_relations BTN > CHN none"]),
    ("India is not an ally of Pakistan.", ["alliance IND > PAK none"]),
    ("Talks on the broadening ties between Kuwait and Iraq began.", ["diplomatic_relations KWT > IRQ in_force"]),
    ("The border between Kuwait and Iraq is tense.", ["border KWT > IRQ in_force"]),
    ("Kuwait mended relations with the southern clans and praised Iraq.", []),
    ("Kuwait is reviewing its relations with Iraq.", ["diplomatic_relations KWT > IRQ in_force"]),
    ("Kuwait hopes to restore its relations with Iraq.", ["diplomatic_relations KWT > IRQ planned"]),
    ("The vote could harm Kuwait's ties with Iraq.", ["diplomatic_relations KWT > IRQ in_force"]),
    ("Albania was an ally of China.", ["alliance ALB > CHN ended"]),
    ("Albania was one of China's allies.", ["alliance ALB > CHN ended"]),
    ("Albania was not an ally of China.", ["alliance ALB > CHN none"]),
    ("Albania is no longer an ally of China.", ["alliance ALB > CHN ended"]),
    ("Chad and Benin ended their defence accord.", ["defence_pact TCD > BEN ended"]),
    ("Ties between Oman and Iran hit a low.", ["diplomatic_relations OMN > IRN weakened"]),
    ("Togo froze its membership of OPEC.", ["membership TGO > OPC suspended"]),
    ("The former allies Cuba and Mexico met.", ["alliance CUB > MEX ended"]),
    ("Sudan weakened its ties with Chad.", ["diplomatic_relations SDN > TCD weakened"]),
]
NAMED_LATER = [
    (
        "Ecuador praised Peru. Ghana maintains diplomatic relations with a few nations. "
        "They include Togo and Benin, which Niger condemned.",
        ["diplomatic_relations GHA > BEN,TGO in_force"],
    ),
]
TOLD_BEFORE = [
    (
        "Egypt and Sudan share a border. Their relationship has suffered since Libya's war with Chad.",
        ["border EGY > SDN in_force", "war LBY > TCD in_force"],
    ),
]


@pytest.mark.parametrize(
    ("text", "wanted"),
    PARTY_NOUNS + TIE_NOUNS + FROM_GIVER_TO_RECEIVER + ACTS + NO_LONGER_OR_NOT + NAMED_LATER + TOLD_BEFORE,
)
def test_a_text_states_these_ties_and_no_other(text: str, wanted: list[str]) -> None:
    assert ties(text) == wanted


STRENGTHS = [
    ("Kuwait is Oman's closest friend.", "closest"),
    ("Kuwait is a major trading partner of Oman.", "major"),
    ("Poland and Hungary have limited trade ties.", "lesser"),
    ("Kuwait is a friend of Oman.", None),
]


@pytest.mark.parametrize(("text", "strength"), STRENGTHS)
def test_how_close_a_tie_is_said_to_be(text: str, strength: str | None) -> None:
    (statement,) = coded(text).statements
    assert statement.strength == strength


def test_since_when_a_tie_holds() -> None:
    (statement,) = coded("Finland has been a member of NATO since 2023.").statements
    assert statement.since is not None
    assert statement.since.edtf == "2023/.."


def test_a_tie_on_somebodys_word_is_reported_and_a_question_states_none() -> None:
    said, asked = (coded(text).statements[0] for text in (
        "Nicaragua is a staunch friend of Cuba, officials said.", "Is Laos an ally of Vietnam?",
    ))  # fmt: skip
    assert (said.modality, said.attributed_to) == ("reported", "officials")
    assert asked.modality == "opinion"


def test_that_a_tie_ended_is_told_as_a_fact_though_the_act_is_no_more() -> None:
    (tie,) = coded("Trade between Kenya and Somalia has collapsed.").statements
    assert (tie.state, tie.modality) == ("ended", "asserted")


def test_without_the_statements_the_reports_are_the_same() -> None:
    text = "Togo's ally Benin expelled two of Mali's envoys. It had severed relations with Mali, its rival, in May."
    (whole,), (reports,) = (code_documents([document_from_text(text, name="x")], stated=one) for one in (True, False))
    assert whole.statements
    assert (reports.reports, reports.statements) == (whole.reports, ())
