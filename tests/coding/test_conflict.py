"""Conflict that is told by its content, by nouns, of both sides, or at home: one row a construction, own sentences."""

import pytest

from tests.coding.lines import lines

THREATS = [
    (
        "“We will torch your barns,” a Libyan colonel told the Tunisian villagers.",
        ["THREATEN LBY > TUN asserted", "ASSAULT LBY > TUN planned"],
    ),
    (
        "Mali will bomb Niger if it arms the rebels, its president warned.",
        ["ASSAULT MLI > NER conditional", "THREATEN MLI > NER asserted"],
    ),
    ("Togo would attack Benin, a Ghanaian paper said.", ["ASSAULT TGO > BEN planned"]),
    ("Togo threatened to attack Benin.", ["THREATEN TGO > BEN asserted", "ASSAULT TGO > BEN planned"]),
]
NOUNS = [
    (
        "Accusations by Laos that Thai loggers had crossed the river were read out.",
        ["ACCUSE LAO > THA asserted"],
    ),
    ("Calls by Ireland for an end to Spanish trawling were ignored.", ["REQUEST IRL > ESP asserted"]),
    (
        "Oman dismissed Yemen's accusation that Omani guards had robbed a driver.",
        ["ACCUSE YEM > OMN asserted", "REJECT OMN > YEM asserted"],
    ),
    ("Fiji rejected a call from Tonga to free the captain.", ["REJECT FJI > TON asserted", "REQUEST TON > - asserted"]),
]
MUTUAL = [
    ("Lima and Quito traded barbs over a museum.", ["ACCUSE ECU,PER > ECU,PER asserted"]),
    ("Danish and Swedish troops fought pitched battles in Norway.", ["ASSAULT DNK,SWE > DNK,SWE asserted"]),
    ("Malian and Nigerien soldiers exchanged fire at a well.", ["ASSAULT MLI,NER > MLI,NER asserted"]),
]
AT_HOME = [
    ("Dockers in Benin went on strike.", ["PROTEST BEN > BEN asserted"]),
    ("Nepal placed two towns under curfew.", ["COERCE NPL > NPL asserted"]),
    ("Dockers in Benin marched against Togo.", ["PROTEST BEN > TGO asserted"]),
    ("Danish police arrested three suspects.", ["COERCE DNK > DNK asserted"]),
    ("Turkey deployed troops along the border with Syria.", ["MOBILIZE TUR > SYR asserted"]),
    (
        "Heavy clashes between Unita and government troops were reported.",
        ["ASSAULT AGO,AGO:UNITA > AGO,AGO:UNITA asserted"],
    ),
    (
        "Kenya's police were accused by Chad of killing traders.",
        ["ACCUSE TCD > KEN asserted", "ASSAULT KEN > - reported"],
    ),
    ("Japan fired rockets off its east coast.", ["MOBILIZE JPN > - asserted"]),
]
SUFFERED = [
    ("A Danish cook was killed by his captors.", ["ASSAULT - > DNK asserted"]),
    ("A Danish soldier in Chad was sentenced to eight months.", ["SANCTION - > DNK asserted"]),
    (
        "Yemen jailed five Chadians for the bombing of a Greek tanker.",
        ["COERCE YEM > TCD asserted", "ASSAULT TCD > GRC asserted"],
    ),
    (
        "Crowds in Chad marched to protest the massacre of Togolese cooks.",
        ["PROTEST TCD > - asserted", "ASSAULT - > TGO asserted"],
    ),
    ("Two bombs were set off outside the Danish embassy in Lima.", ["ASSAULT - > DNK asserted"]),
    ("Two Danish cooks held hostage in Chad were freed.", ["ASSAULT - > DNK asserted", "RETREAT - > DNK asserted"]),
    ("Ghana would not receive the Togolese envoy.", ["REJECT GHA > TGO asserted"]),
    ("A kidnapped Danish cook was seen in Chad.", ["ASSAULT - > DNK asserted"]),
    (
        "Two Danish cooks held for weeks by Malian rebels were freed.",
        ["ASSAULT MLI:REB > DNK asserted", "RETREAT MLI:REB > DNK asserted"],
    ),
    (
        "Fijian troops freed Danish cooks held by rebels in Mali.",
        ["RETREAT FJI > DNK asserted", "ASSAULT MLI:REB > DNK asserted"],
    ),
    ("Riots broke out in the Angolan capital.", ["PROTEST - > AGO asserted"]),
    ("Gunmen ambushed a bus carrying Bolivian cooks.", ["ASSAULT - > BOL asserted"]),
    ("Danish cooks came under fire from Syrian rebels.", ["ASSAULT SYR:REB > DNK asserted"]),
    ("A series of bombings in Lima killed two Danes.", ["ASSAULT - > DNK asserted"]),
    ("Three Greek cooks were killed by Turkish tank fire.", ["ASSAULT TUR > GRC asserted"]),
    ("Togo defended the US invasion of Grenada.", ["ASSAULT USA > GRD asserted"]),
    ("Two cooks were killed in an explosion in a Danish factory.", []),
    ("A gas explosion near the Danish embassy killed a cook.", []),
    ("A bus crashed in Oman, killing nine Yemeni cooks and injuring two.", []),
    ("Two rockets fired from Sudan landed in a Chadian field.", ["ASSAULT SDN > TCD asserted"]),
]


@pytest.mark.parametrize(("text", "wanted"), [*THREATS, *NOUNS, *MUTUAL, *AT_HOME, *SUFFERED])
def test_what_the_coder_sees_through(text: str, wanted: list[str]) -> None:
    assert sorted(lines(text)) == sorted(wanted)
