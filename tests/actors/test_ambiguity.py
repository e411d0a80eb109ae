"""A wrong reading is worse than none: names that mean several things, and what their text makes of them."""

import pytest

from comity.actors import find_mentions


def told(text: str) -> list[str]:
    return [f"{found.text}|{found.kind}|{found.code}" for found in find_mentions(text) if found.kind != "agent"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Georgia
        ("Georgia's parliament in Tbilisi voted.", "Georgia|state|GEO; Tbilisi|capital|GEO"),
        ("Voters in Atlanta, Georgia, queued.", "Atlanta|city|USA; Georgia|city|USA"),
        ("A Georgia senator spoke of farm aid.", "Georgia|city|USA"),
        ("Georgia's governor signed the bill.", "Georgia|city|USA"),
        ("Storms hit Georgia and Alabama.", "Georgia|city|USA; Alabama|city|USA"),
        ("Russian tanks entered Georgia.", "Russian|demonym|RUS; Georgia|state|GEO"),
        # Jordan, Chad and other names of people
        ("Jordan recalled its envoy.", "Jordan|state|JOR"),
        ("Michael Jordan retired.", ""),
        ("The winner, Hashim Jordan, bowed.", ""),
        ("The cup went to Jordan Hale of Leeds.", "Leeds|city|GBR"),
        ("In Jordan Thursday, talks opened.", "Jordan|state|JOR"),
        ("Amman, Jordan", "Amman|capital|JOR; Jordan|state|JOR"),
        ("Troops left Chad for Darfur.", "Chad|state|TCD; Darfur|city|SDN"),
        ("A goal by Chad Mercer won it.", ""),
        ("Denzel Washington stars.", ""),
        ("Washington warned Tehran.", "Washington|capital|USA; Tehran|capital|IRN"),
        ("Fires in Washington state spread.", "Washington state|city|USA"),
        ("The actress Sydney Hart arrived.", ""),
        ("The film, by Anatole France's heirs, opened.", ""),
        ("Larry King asked the king.", ""),
        # Turkey
        ("Turkey summoned the envoy.", "Turkey|state|TUR"),
        ("Turkey sandwiches were served.", ""),
        # Guinea
        ("Guinea's junta", "Guinea|state|GIN"),
        ("Guinea-Bissau's army", "Guinea-Bissau|state|GNB"),
        ("Equatorial Guinea's oil", "Equatorial Guinea|state|GNQ"),
        ("Papua New Guinea's coast", "Papua New Guinea|state|PNG"),
        ("Gulf of Guinea pirates", "Gulf of Guinea|region|"),
        ("guinea pigs", ""),
        # Congo
        ("The Republic of Congo voted in Brazzaville.", "Republic of Congo|state|COG; Brazzaville|capital|COG"),
        ("Brazzaville: Congo votes.", "Brazzaville|capital|COG; Congo|state|COG"),
        ("DR Congo's army", "DR Congo|state|COD"),
        ("Rebels in Congo took Goma.", "Congo|state|COD; Goma|city|COD"),
        ("The Congo River rose.", "Congo River|region|"),
        # Korea
        ("Korea sent a note.", "Korea|state|"),
        ("Seoul replied; Korea sent a note.", "Seoul|capital|KOR; Korea|state|KOR"),
        ("Pyongyang replied; the Korean note", "Pyongyang|capital|PRK; Korean|demonym|PRK"),
        ("Pyongyang and Seoul differ on Korea.", "Pyongyang|capital|PRK; Seoul|capital|KOR; Korea|state|"),
        ("since the Korean War", "Korean War|region|"),
        ("Pyongyang: the North will answer.", "Pyongyang|capital|PRK; North|state|PRK"),
        ("The North of the island is dry.", ""),
        ("North and South Korea agreed.", "North|state|PRK; South Korea|state|KOR"),
        ("North of it, South America", "South America|region|"),
        # Ireland, Sudan, Niger, Dominica, Micronesia
        ("Ireland and Northern Ireland", "Ireland|state|IRL; Northern Ireland|state|GBR"),
        ("Sudan and South Sudan", "Sudan|state|SDN; South Sudan|state|SSD"),
        ("Niger, Nigeria and the Niger Delta", "Niger|state|NER; Nigeria|state|NGA; Niger Delta|city|NGA"),
        ("Dominica and the Dominican Republic", "Dominica|state|DMA; Dominican Republic|state|DOM"),
        ("A Dominican court ruled.", "Dominican|demonym|DOM"),
        ("Dominica: a Dominican court ruled.", "Dominica|state|DMA; Dominican|demonym|DMA"),
        ("Micronesia voted.", "Micronesia|state|FSM"),
        ("Melanesia, Micronesia and Polynesia", "Melanesia|region|; Micronesia|region|; Polynesia|region|"),
        # China, Cyprus, America
        ("The Republic of China and China", "Republic of China|state|TWN; China|state|CHN"),
        ("Cyprus and Northern Cyprus", "Cyprus|state|CYP; Northern Cyprus|state|CYP:NORTH"),
        ("America and South America", "America|state|USA; South America|region|"),
        ("American Samoa", "American Samoa|city|USA"),
        ("New Mexico and the Gulf of Mexico", "New Mexico|city|USA; Gulf of Mexico|region|"),
        ("the South China Sea", "South China Sea|region|"),
        ("the Sea of Japan", "Sea of Japan|region|"),
        ("the Persian Gulf and the Indian Ocean", "Persian Gulf|region|; Indian Ocean|region|"),
        ("the Vietnam War and the Gulf War", "Vietnam War|region|; Gulf War|region|"),
        ("Western Afghanistan and Western powers", "Afghanistan|state|AFG; Western powers|region|WEST"),
        ("the West Bank and the West", "West Bank|city|PSE; West|region|WEST"),
        # names that swallow names
        ("The Paris Agreement and the Geneva Conventions", ""),
        ("the Oslo accords", ""),
        ("the Lusaka Protocol", ""),
        ("Stockholm syndrome", ""),
        ("a Kabul hotel and the Lagos Hotel", "Kabul|capital|AFG"),
        ("a German shepherd with Turkish delight", ""),
        ("the Boston Red Sox beat the New York Yankees", ""),
        ("The New York Times and the Washington Post", "The New York Times|outlet|USA; Washington Post|outlet|USA"),
        ("the China Daily", "China Daily|outlet|CHN"),
        ("the Bank of China", "Bank of China|organisation|CHN"),
        ("the Tokyo Stock Exchange", ""),
        ("Macau and the mainland", "Macau|state|MAC; mainland|state|CHN"),
        ("A ferry left the mainland.", ""),
        # towns that bear the name
        ("a jury in Lebanon, Ohio, on Friday", "Ohio|city|USA"),
        ("ST. PETERSBURG, Fla. (AP) -", "AP|outlet|USA"),
        ("Birmingham, Alabama (CNN)", "Alabama|city|USA; CNN|outlet|USA"),
        ("Batumi, Georgia.", "Batumi|city|GEO; Georgia|state|GEO"),
        ("plants in Mexico, Texas, and Ohio", "Mexico|state|MEX; Texas|city|USA; Ohio|city|USA"),
        ("After talks with Oslo, Maine agreed.", "Oslo|capital|NOR; Maine|city|USA"),
        ("Oman accused the West of haste.", "Oman|state|OMN; West|region|WEST"),
        ("the West of the island", ""),
        # languages
        ("«No», he said in Russian.", ""),
        ("He speaks French and sings.", ""),
        ("in Russian hands", "Russian|demonym|RUS"),
        # a capital that is another's seat, and a default that gives way
        ("Brussels fined Malta under EU law.", "Brussels|capital|EUU; Malta|state|MLT; EU|organisation|EUU"),
        ("Brussels trams stopped.", "Brussels|capital|BEL"),
        ("the tribunal in The Hague", "The Hague|city|NLD"),
        ("Peru's Congress voted.", "Peru|state|PER"),
        ("Congress voted.", "Congress|organisation|USA"),
        ("Chile's Defense Department", "Chile|state|CHL"),
        ("Germany's Foreign Office", "Germany|state|DEU"),
        # short capitals away from home
        ("In Sudan, the RSF advanced.", "Sudan|state|SDN; RSF|group|SDN:RSF"),
        ("RSF says reporters fled: press freedom fell.", "RSF|organisation|NGO"),
        ("Mexico's PRI lost.", "Mexico|state|MEX; PRI|organisation|MEX"),
        ("Norway's PRI lost.", "Norway|state|NOR"),
        ("WHO warns of cholera", "WHO|organisation|WHO"),
        ("GUESS WHO IS BACK", ""),
        # people
        ("Mr Kim of Busan paid.", "Busan|city|KOR"),
        ("Pyongyang: Kim inspected a silo.", "Pyongyang|capital|PRK; Kim|person|PRK"),
        ("Pyongyang: Kim Ok Ran and Kim spoke.", "Pyongyang|capital|PRK"),
        ("Cherie Blair opened the show.", ""),
        ("Mr Putin, a nephew of Igor Putin", "Putin|person|RUS"),
        ("Sergey Viktorovich Lavrov", "Sergey Viktorovich Lavrov|person|RUS"),
    ],
)  # fmt: skip
def test_readings(text: str, expected: str) -> None:
    assert "; ".join(told(text)) == expected


@pytest.mark.parametrize(
    "text", ["agreed to broker a truce", "will head the board of works", "could force a vote", "must guard it"]
)
def test_a_verb_is_no_role(text: str) -> None:
    assert not any(found.text in ("broker", "head", "force", "guard") for found in find_mentions(text))


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Sen. Orla Reid asked why the Gen. left.", "Sen. LEG; Gen. MIL"),
        ("Amartya Sen and the Gen Z voters", "voters CVL"),
        ("The Dutch PM met PM Holness at 5 PM.", "PM GOV; PM GOV"),
        ("At noon, as ever, PM.", ""),
        ("Troops stopped Syed Ali Shah Wani yesterday.", "Troops MIL"),
    ],
)
def test_a_short_role_is_one_where_it_must_be(text: str, roles: str) -> None:
    found = (mention for mention in find_mentions(text) if mention.kind == "agent")
    assert "; ".join(f"{mention.text} {mention.sector}" for mention in found) == roles
