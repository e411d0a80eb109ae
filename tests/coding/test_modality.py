"""The act's own status where more than one sign stands around it, or the sign is a weak one."""

import pytest

from tests.coding.lines import lines

ROWS = [
    ("Mexico will probably condemn Cuba.", "ACCUSE MEX > CUB predicted"),
    ("Denmark is likely to expel the Chinese ambassador.", "SANCTION DNK > CHN predicted"),
    ("Fears that Turkey will attack Greece grew.", "ASSAULT TUR > GRC predicted"),
    ("Chad would attack Sudan if rebels crossed the border.", "ASSAULT TCD > SDN conditional"),
    ("It did not go unnoticed that Chad apologised to Sudan.", "CONCEDE TCD > SDN asserted"),
    ("Mali recalled its envoy in retaliation for Niger's expulsion of its consul.", "SANCTION NER > MLI asserted"),
    ("On the eve of a Laotian visit to Hanoi, Vietnam freed ten men.", "CONSULT LAO > VNM planned"),
    ("Kenya called for Somalia to free a Ugandan pilot.", "RETREAT SOM > UGA planned"),
    ("Should Chad invade Sudan, the rebels will flee.", "ASSAULT TCD > SDN conditional"),
    ("Kenya said its soldiers were shelling Somalia.", "ASSAULT KEN > SOM reported"),
    ("Unless Kenya withdraws, Somalia will expel the Kenyan ambassador.", "SANCTION SOM > KEN conditional"),
    ("Kenya's upcoming visit to Rwanda was announced.", "CONSULT KEN > RWA planned"),
    ("Bolivia and Chile are close to signing a treaty.", "AGREE BOL,CHL > - planned"),
    ("The priority is the seizure of Bolivian mines, Chile says.", "COERCE - > BOL planned"),
    ("Sweden considered sending weapons to Georgia.", "AID SWE > GEO planned"),
    ("Peru tried to invade Chile.", "ASSAULT PER > CHL planned"),
    ("Egypt failed to invade Libya.", "ASSAULT EGY > LBY denied"),
    ("Canada denies that it attacked Cuba.", "ASSAULT CAN > CUB denied"),
    ("Perhaps Laos attacked Cambodia.", "ASSAULT LAO > KHM opinion"),
    ("Jordan should recognise Kosovo.", "SUPPORT JOR > XKX opinion"),
    ("The alleged Iranian attack on Bahrain shocked many.", "ASSAULT IRN > BHR reported"),
    ("Benin supposedly attacked Togo.", "ASSAULT BEN > TGO reported"),
    ("Cuba began to send doctors to Haiti.", "AID CUB > HTI asserted"),
    ("Gunmen abducted two Danes, apparently for money.", "ASSAULT - > DNK asserted"),
    ("A Malian was killed, according to Togo, which accused Niger of murder.", "ACCUSE TGO > NER asserted"),
    ("Sierra Leone's rivals found new ways to quarrel, Guinea accusing Liberia.", "ACCUSE GIN > LBR asserted"),
    (
        '"We can confirm that two Togolese envoys were expelled by Benin," a spokesman said.',
        "SANCTION BEN > TGO reported",
    ),
    ("Hundreds of Laotians braved the rain to protest China's dams.", "PROTEST LAO > CHN asserted"),
    ("Fiji sought to leave the pact, demanding that Tonga pay.", "REQUEST FJI > TON asserted"),
    ("A curfew meant to prevent protests over the killing of ten Nepalese workers began.", "ASSAULT - > NPL asserted"),
    ("Laos is sending rice to Fiji next week.", "AID LAO > FJI planned"),
    ("Laos meets Fiji tomorrow.", "CONSULT FJI,LAO > - planned"),
    ("Laos supports Fiji's bid for a seat next year.", "SUPPORT LAO > FJI asserted"),
    ("Laos expelled two Fijian envoys, effective next week.", "SANCTION LAO > FJI asserted"),
    ("Laos's parliament approved ratification of a pact with Fiji.", "AGREE FJI,LAO > - asserted"),
    ("Laos said it condemned Fiji.", "ACCUSE LAO > FJI asserted"),
    ("Laos said it had condemned Fiji.", "ACCUSE LAO > FJI reported"),
    ("Tonga said Laos condemned Fiji.", "ACCUSE LAO > FJI reported"),
    ("Rebels rallied to attack the Laotian capital.", "ASSAULT - > LAO planned"),
    ("Zambia was forced to recall its ambassador from Angola.", "SANCTION ZMB > AGO asserted"),
    ("Norway did not only condemn Belarus but imposed sanctions on it.", "ACCUSE NOR > BLR asserted"),
    ("Ghana was the first country to recognise Kosovo.", "SUPPORT GHA > XKX asserted"),
    ("The Cuban president is to sign a treaty with Peru.", "AGREE CUB,PER > - planned"),
    ("Latvia has yet to recognise Kosovo.", "SUPPORT LVA > XKX denied"),
    ("Malta does not plan to sell oil but will provide medical aid to Niger.", "AID MLT > NER planned"),
    ("Mongolia said it would send doctors to Laos.", "AID MNG > LAO planned"),
    ("Analysts said Chad would attack Libya.", "ASSAULT TCD > LBY predicted"),
    ("Poland would not send weapons to Georgia.", "REJECT POL > GEO asserted"),
    ("Instead of attacking Togo, Benin recalled its ambassador.", "ASSAULT BEN > TGO denied"),
    ("Rather than expel the Danish envoy, Oman met him.", "SANCTION OMN > DNK denied"),
    ("Kenya attacked Sudan without consulting Uganda.", "CONSULT KEN,UGA > - denied"),
    ("Kenya stopped short of condemning Uganda.", "ACCUSE KEN > UGA denied"),
    ("Kenya almost invaded Uganda.", "ASSAULT KEN > UGA denied"),
    ("Gabon no longer supports Chad.", "SUPPORT GAB > TCD denied"),
    ("Plans by Laos to invade Burma were shelved.", "ASSAULT LAO > MMR denied"),
    ("Malaysia did not deny that it had shelled Brunei.", "ASSAULT MYS > BRN reported"),
    ("Nothing prevented Chile from invading Peru.", "ASSAULT CHL > PER asserted"),
    ("Croatia was accused of arming Kosovo.", "AID HRV > XKX reported"),
    ("Ireland's parliament voted to recognise Kosovo.", "SUPPORT IRL > XKX asserted"),
    ("Ireland's parliament voted to send soldiers to Chad.", "AID IRL > TCD planned"),
    ("Trade between Kenya and Somalia has collapsed.", "COOPERATE KEN,SOM > - denied"),
    ("Cuban aid to Angola ceased in the spring.", "AID CUB > AGO denied"),
    ("Malta was able to send doctors to Cyprus.", "AID MLT > CYP asserted"),
    ("Malta was unable to send doctors to Cyprus.", "AID MLT > CYP denied"),
    ("Chad will hold an inquiry into the massacre of Togolese nuns.", "ASSAULT - > TGO asserted"),
    ("Laos adopted a decree banning Thai lorries.", "COERCE LAO > THA asserted"),
    ("Laos drafted a decree banning Thai lorries.", "COERCE LAO > THA planned"),
    ("Kenya refused Uganda's demand for a truce.", "REQUEST UGA > - asserted"),
    ("Chad would help Mali in the event of a Nigerien attack on Gao.", "ASSAULT NER > MLI conditional"),
    ("Neither Laos nor Japan has recognised the government of Kosovo.", "SUPPORT JPN,LAO > XKX denied"),
    ("Far from recognising Kosovo, Malta broke off relations with it.", "SUPPORT MLT > XKX denied"),
    ("Laos has neither confirmed nor denied that its planes bombed Burma.", "ASSAULT LAO > MMR reported"),
    ("Peru denied Bolivian accusations that it lied.", "ACCUSE BOL > PER asserted"),
    ("Sweden can send doctors to Malta.", "AID SWE > MLT opinion"),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_the_acts_own_status(text: str, wanted: str) -> None:
    assert wanted in lines(text)


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_an_act_has_one_status(text: str, wanted: str) -> None:
    act = wanted.rpartition(" ")[0]
    assert [line for line in lines(text) if line.startswith(act)] == [wanted]
