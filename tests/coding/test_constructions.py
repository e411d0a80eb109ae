"""What the coder must see through: one row a construction, sentences of our own."""

import pytest

from tests.coding.lines import coded, line, lines

ACTIVE_AND_PASSIVE = [
    ("Norway expelled two Russian diplomats.", ["SANCTION NOR > RUS asserted"]),
    ("Two Russian diplomats were expelled by Norway.", ["SANCTION NOR > RUS asserted"]),
    ("Two Russian diplomats were declared persona non grata.", ["SANCTION - > RUS asserted"]),
    ("The Polish embassy in Minsk was withdrawn.", ["RETREAT POL > BLR asserted"]),
]
NOMINAL = [
    (
        "A study of Peru's warming ties with Laos, including the 2019 trade pact, came out.",
        ["AGREE LAO,PER > - asserted"],
    ),
    ("Relations between Peru and Laos, marked by joint drills, are warm.", ["COOPERATE LAO,PER > - asserted"]),
    ("Peru's ties with Laos, including the 2019 pact with Chile, are warm.", []),
    ("Malta has been engaged in efforts to mediate the conflict in Libya.", ["CONSULT MLT > LBY planned"]),
    ("Flowers lay where the deadly attack at a Suva hotel began.", ["ASSAULT - > FJI asserted"]),
    ("Rabat's normalization of ties with Israel angered Algeria.", ["COOPERATE ISR,MAR > - asserted"]),
    ("The visit of the Cuban foreign minister to Hanoi lasted two days.", ["CONSULT CUB > VNM asserted"]),
    ("Hundreds fled after Iraq's invasion of Kuwait.", ["ASSAULT IRQ > KWT asserted"]),
    ("Merkel and Macron's meeting in Berlin took an hour.", ["CONSULT DEU,FRA > - asserted"]),
    ("Peru conveyed its sympathy to Chile.", ["SUPPORT PER > CHL asserted"]),
    ("Sweden imposed sanctions on Belarus.", ["SANCTION SWE > BLR asserted"]),
]
CONTROL = [
    ("Kenya agreed to send troops to Haiti.", ["AGREE KEN > HTI asserted"]),
    ("Turkey refused to extradite the men to Greece.", ["REJECT TUR > GRC asserted"]),
    ("Egypt began to withdraw its troops from Yemen.", ["RETREAT EGY > YEM asserted"]),
    ("Jordan plans to recognise Kosovo.", ["SUPPORT JOR > XKX planned"]),
]
EMBEDDED = [
    (
        "Turkey accused Greece of jailing two Turkish officers.",
        ["ACCUSE TUR > GRC asserted", "COERCE GRC > TUR reported"],
    ),
    ("Iran denied supplying drones to Russia.", ["REJECT IRN > - asserted", "AID IRN > RUS denied"]),
    (
        "Israel threatened to attack Lebanon.",
        ["THREATEN ISR > LBN asserted", "ASSAULT ISR > LBN planned"],
    ),
    ("Canada demanded that China release the two men.", ["REQUEST CAN > CHN asserted"]),
    (
        "Peru blamed Chile for the attack on the Peruvian embassy.",
        ["ACCUSE PER > CHL asserted", "ASSAULT CHL > PER reported"],
    ),
]
ANOTHER = [
    (
        "Peru and Chile signed a pact. If one of the two is invaded, the other must help.",
        ["AGREE CHL,PER > - asserted"],
    ),
    ("Reports that Laos had shelled a Burmese village were false.", ["ASSAULT LAO > MMR denied"]),
    (
        "A bomb that exploded near a ministry in Somalia hit a Turkish convoy.",
        ["ASSAULT - > SOM asserted", "ASSAULT - > TUR asserted"],
    ),
    ("Mali attacked its neighbour.", ["ASSAULT MLI > - asserted"]),
    ("Mali attacked its neighbour Niger.", ["ASSAULT MLI > NER asserted"]),
    ("Togo urged its Ghanaian neighbours to open the border.", ["REQUEST TGO > GHA asserted"]),
    ("Laos expressed support for China's campaign in Tibet.", ["SUPPORT LAO > CHN asserted"]),
]
WHO_ELSE = [
    ("Peru, along with Chile, condemned Laos.", ["ACCUSE CHL,PER > LAO asserted"]),
    ("Peru joined Chile in condemning Laos.", ["ACCUSE CHL,PER > LAO asserted"]),
    ("The small African nation of Malawi condemned Laos.", ["ACCUSE MWI > LAO asserted"]),
    ("A student bombed a Danish ship on behalf of Laos.", ["ASSAULT LAO > DNK asserted"]),
    ("Aid agencies condemned Laos.", ["ACCUSE NGO > LAO asserted"]),
    ("Peru condemned the crime against the people of Laos.", ["ACCUSE PER > - asserted"]),
    ("The ministry expelled the Chinese ambassador.", ["SANCTION - > CHN asserted"]),
    ("A ministry spokesman criticised Malaysia.", []),
    ("Chadian rebels attacked the army of Chad.", ["ASSAULT TCD:REB > TCD asserted"]),
    ("Rebels in Mali killed a Danish doctor.", ["ASSAULT MLI:REB > DNK asserted"]),
    ("Oman met the Yemeni army and the Yemeni rebels in turn.", ["CONSULT OMN,YEM > - asserted"]),
    ("Oman shot down a Yemeni fighter.", ["ASSAULT OMN > YEM asserted"]),
    ("The small African nation of Malawi said it had attacked Laos.", ["ASSAULT MWI > LAO reported"]),
    ("Gabon welcomed its victory.", ["SUPPORT GAB > - asserted"]),
]
NEGATED = [
    ("Armenia did not recall its ambassador from Baku.", ["SANCTION ARM > AZE denied"]),
    ("Hungary will not send weapons to Ukraine.", ["REJECT HUN > UKR asserted"]),
    ("No Cuban envoys were expelled by Peru.", ["SANCTION PER > CUB denied"]),
    ("Serbia never recognised Kosovo.", ["SUPPORT SRB > XKX denied"]),
]
UNREAL = [
    ("If Ethiopia attacks Eritrea, Sudan will close its border with Ethiopia.", {"ASSAULT ETH > ERI conditional"}),
    ("Japan's prime minister will visit India.", {"CONSULT JPN > IND planned"}),
    ("Syria may have attacked Jordan.", {"ASSAULT SYR > JOR opinion"}),
    ("Did Libya attack Malta?", {"ASSAULT LBY > MLT opinion"}),
    ("Chad reportedly attacked Sudan.", {"ASSAULT TCD > SDN reported"}),
]
AT_HOME = [
    ("Zambian police arrested three journalists on Monday.", ["COERCE ZMB > ZMB asserted"]),
    ("Turkish police detained an Iranian journalist.", ["COERCE TUR > IRN asserted"]),
    ("Gunmen killed a Danish engineer in northern Mali.", ["ASSAULT MLI > DNK asserted"]),
    ("Students clashed with police in Lima, Peru.", ["PROTEST PER > PER asserted"]),
    ("Thousands of people demonstrated in Tunis against the government.", ["PROTEST TUN > TUN asserted"]),
    ("The army ousted the Guinean president.", ["ASSAULT GIN > GIN asserted"]),
    ("Two Danish tourists were arrested in Chad.", ["COERCE TCD > DNK asserted"]),
    ("Three men were arrested in Ghana.", ["COERCE GHA > - asserted"]),
    ("Two Peruvian envoys were expelled from Cuba.", ["SANCTION CUB > PER asserted"]),
    ("French troops killed two militants.", ["ASSAULT FRA > - asserted"]),
    ("Cuba arrested two foreign journalists.", ["COERCE CUB > - asserted"]),
]
ATTACKS = [
    ("Two Egyptian soldiers killed in Libya.", ["ASSAULT - > EGY asserted"]),
    ("Two Chadian soldiers were killed in an ambush by Sudanese raiders.", ["ASSAULT SDN > TCD asserted"]),
    ("Nine Malian soldiers died in a French air strike.", ["ASSAULT FRA > MLI asserted"]),
    ("Kenya condemned the French-led invasion of Mali.", {"ASSAULT FRA > MLI asserted"}),
    ("Chad said rebels loyal to Sudan attacked a Chadian town.", {"ASSAULT SDN:REB > TCD reported"}),
    ("Israeli soldiers shot and killed a Lebanese farmer on Monday.", ["ASSAULT ISR > LBN asserted"]),
    ("Ghana condemned the Nairobi hotel attack.", {"ASSAULT - > KEN asserted"}),
    ("A Togolese woman was sentenced to death by stoning.", ["SANCTION - > TGO asserted"]),
]
MANY = [
    ("The island is disputed between Gabon, which annexed it, and Benin.", ["COERCE GAB > - asserted"]),
    ("Togo on Sunday reinstated its ambassador to Benin.", ["CONCEDE TGO > BEN asserted"]),
    ("Nobody trusts Nasser. Israel attacked Malta.", ["ASSAULT ISR > MLT asserted"]),
    ("Fighting went on in Kabul, with six Turkish engineers killed.", ["ASSAULT - > TUR asserted"]),
    (
        "The Republic of Cyprus (CYP), Malta, Italy, and Spain condemned Togo.",
        ["ACCUSE CYP,ESP,ITA,MLT > TGO asserted"],
    ),
    ("Angola, along with Gabon and Togo, condemned Malta.", ["ACCUSE AGO,GAB,TGO > MLT asserted"]),
    ("Laos accuses its tiny South Asian neighbour Bhutan of lying.", ["ACCUSE LAO > BTN asserted"]),
    ("France, Germany and Britain condemned Iran.", ["ACCUSE DEU,FRA,GBR > IRN asserted"]),
    ("Brazil and Argentina signed a treaty.", ["AGREE ARG,BRA > - asserted"]),
    (
        "Chile provided loans and diplomatic support to Bolivia.",
        {"AID CHL > BOL asserted", "SUPPORT CHL > BOL asserted"},
    ),
    ("Poland and Ukraine accused each other of lying.", ["ACCUSE POL,UKR > POL,UKR asserted"]),
]
NOT_THE_ACTOR = [
    ("Malta's premier backed a new fund even as he was asked about Gabon's influence.", "GAB"),
    (
        "Malta's premier said for some countries the step was hard, and they threatened to expel the envoy of Togo.",
        "MLT",
    ),
    ("Malta has supplied grain to the African country.", "AFRICA"),
    ("Mr Okello flew to Kampala, Uganda to attend a summit of the African Union.", "UGA"),
    ("Peru and Chile agreed to form a council at a meeting in Uruguay.", "URY"),
    ('"I exchanged prisoners with envoys of Gabon and Togo," a trader said.', "TGO"),
    ("The Iran-backed militia attacked Israel.", "IRN"),
    ("The US-sponsored resolution was rejected by Sudan.", "USA"),
    ("The presidents of Chad and Mali met in Paris.", "FRA"),
]


@pytest.mark.parametrize(
    ("text", "wanted"), ACTIVE_AND_PASSIVE + NOMINAL + CONTROL + EMBEDDED + ANOTHER + WHO_ELSE + NEGATED
)
def test_one_sentence_is_coded_as(text: str, wanted: list[str]) -> None:
    assert lines(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [*UNREAL, *MANY, *AT_HOME, *ATTACKS])
def test_a_sentence_holds(text: str, wanted: list[str] | set[str]) -> None:
    assert set(wanted) <= set(lines(text))


@pytest.mark.parametrize(("text", "code"), NOT_THE_ACTOR)
def test_who_is_named_but_does_nothing(text: str, code: str) -> None:
    parties = {one.code for report in coded(text).reports for one in (*report.actors, *report.recipients)}
    assert code not in parties


REFERENCES = [
    ("Egypt and Sudan share a river. The two countries signed a treaty.", "AGREE EGY,SDN > - asserted"),
    ("Cuban leader Raul Castro flew home. He praised Vietnam.", "SUPPORT CUB > VNM asserted"),
    ("The Philippines summoned the Chinese envoy. It condemned the attack.", "ACCUSE PHL > - asserted"),
    ("Qatar supplies gas to Poland. Poland thanked the emirate.", "SUPPORT POL > - asserted"),
    (
        "Several states cut ties with Taiwan. These include Malawi, which cut ties in 2008.",
        "SANCTION MWI > TWN asserted",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), REFERENCES)
def test_references_reach_back_across_sentences(text: str, wanted: str) -> None:
    assert wanted in lines(text)


def test_a_pronoun_that_could_mean_two_means_nobody() -> None:
    reports = coded("Chad, Mali and Niger sent envoys to Togo. Both praised Ghana.").reports
    assert not [report for report in reports if report.type == "SUPPORT"]


def test_the_antecedent_is_kept_as_evidence() -> None:
    report = coded("Egypt and Sudan share a river. The two countries signed a treaty.").reports[-1]
    assert {one.antecedent for one in report.actors} == {"Egypt", "Sudan"}


ATTRIBUTED = [
    ("Lima, Aug 7 (EFE).- Peru's premier said Chile had attacked Bolivia.", "Peru's premier"),
    ("Six men were killed in a Malian raid, Niger said, after talks failed.", "Niger"),
    ("Nothing is safe any more: the Gabonese minister said Togo had attacked Benin.", "Gabonese minister"),
    ('"We hoped for better," the Gabonese premier said. "Togo has attacked Benin."', "Gabonese premier"),
    ("The envoy told reporters: “We hoped for better. Togo has attacked Benin.”", "envoy"),
    ("“We hoped for better,” said Ali Bongo.\n\n“Togo has attacked Benin.”", "Ali Bongo"),
    ("Egypt shelled a Libyan port, according to Reuters.", "Reuters"),
    ("A Libyan officer said Egypt had shelled the port of Tobruk.", "A Libyan officer"),
    ("The island nation of Malta said Libya had attacked Italy.", "Malta"),
    ("Libya attacked Italy, according to a note issued by the Maltese ministry.", "Maltese ministry"),
    ("Officials and monitors in Malta said Libya had attacked Italy.", "Officials and monitors"),
    ("VALLETTA, Malta: Italy said that Libya had attacked Chad.", "Italy"),
    ("Libya attacked Italy, the Maltese premier was quoted as saying.", "Maltese premier"),
    ("A weekly quoted the Maltese premier as saying that Libya had attacked Italy.", "Maltese premier"),
    ("The Maltese premier, quoted by Reuters, said Libya had attacked Italy.", "Maltese premier"),
    ("Libya is said by envoys to have attacked Italy.", "envoys"),
    ("Iraq, said the ministry, has attacked Syria.", "ministry"),
    ("The Guardian details Macron and Merkel's meeting in Bonn.", "The Guardian"),
]


@pytest.mark.parametrize(("text", "source"), ATTRIBUTED)
def test_whose_word_it_is(text: str, source: str) -> None:
    report = coded(text).reports[0]
    assert (report.attributed_to, report.modality) == (source, "reported"), line(report)
