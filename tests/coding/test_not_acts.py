"""What the lexicons of acts must leave alone: verbs of conflict and cooperation in business, sport, weather and
figures of speech. A row is a sentence and the type that it must not be coded as.
"""

import pytest

from comity.coding import code_documents
from comity.reading import document_from_text

ROWS = [
    # ASSAULT
    ("Brazil beat Argentina in the final of the football cup on Sunday.", "ASSAULT"),
    ("A strong earthquake struck a village in Iran before dawn, officials said.", "ASSAULT"),
    ("Floods in the south of Pakistan have killed at least ninety people.", "ASSAULT"),
    ("A typhoon hit the Philippines and destroyed hundreds of houses.", "ASSAULT"),
    ("Twelve miners were killed in a gas explosion at a coal mine in Poland.", "ASSAULT"),
    ("The French finance minister attacked the German budget plan in parliament.", "ASSAULT"),
    ("Ghana is fighting corruption with a new court and better pay.", "ASSAULT"),
    ("Egypt's striker shot over the bar and Morocco went through.", "ASSAULT"),
    ("The Canadian dollar hit a ten-year low against the American dollar.", "ASSAULT"),
    ("Kenyan police are battling a fire in the central market.", "ASSAULT"),
    ("Japan and South Korea battled for the gold medal in the final.", "ASSAULT"),
    ("France and Britain shot down a Spanish proposal on fishing quotas.", "ASSAULT"),
    ("A war of words broke out in Denmark over the price of butter.", "ASSAULT"),
    ("The Swiss bank raided its rival in London for talent.", "ASSAULT"),
    ("Peru launched an operation to rescue tourists from the flooded valley.", "ASSAULT"),
    ("The Dutch government launched a campaign against smoking in schools.", "ASSAULT"),
    ("Forest fires killed three Portuguese farmers near the Spanish border.", "ASSAULT"),
    ("The president of Chile captured the mood of his people in a speech.", "ASSAULT"),
    ("A Norwegian film about the war won a prize in Sweden.", "ASSAULT"),
    ("The coach fired his best Italian player after the defeat.", "ASSAULT"),
    # COERCE
    ("China's economy seized the attention of the markets on Monday.", "COERCE"),
    ("Sweden occupied second place in the medal table.", "COERCE"),
    ("A rain shower detained the Dutch cyclists for an hour.", "COERCE"),
    ("Heavy snow blocked the road between Georgia and Armenia.", "COERCE"),
    ("The Italian goalkeeper blocked a shot by the French captain.", "COERCE"),
    ("A Greek museum arrested the decline of its visitors with a new show.", "COERCE"),
    ("The Indian batsman was held by the English keeper for twelve.", "COERCE"),
    ("The Danish company intercepted none of the rumours about its sale.", "COERCE"),
    ("Fans of the Spanish club jammed the streets to cheer the champions.", "COERCE"),
    ("Cuba has banned smoking in its hospitals and schools.", "COERCE"),
    ("Chilean wine fills whole shelves in British shops.", "COERCE"),
    ("A storm confiscated the summer from the beaches of Portugal.", "COERCE"),
    # SANCTION
    ("Spain left its best players on the bench against Italy.", "SANCTION"),
    ("A Polish actress left her husband for a Czech director.", "SANCTION"),
    ("Volcanic ash halted flights between Australia and Indonesia.", "SANCTION"),
    ("Finland cut taxes on fuel and food in its new budget.", "SANCTION"),
    ("Brazil's central bank raised interest rates for the third time.", "SANCTION"),
    ("The Belgian company recalled thousands of cars with faulty brakes.", "SANCTION"),
    ("Ireland closed its schools because of the snow.", "SANCTION"),
    ("The sentence in the French novel runs over two pages.", "SANCTION"),
    ("Kenya stopped the spread of the disease with a vaccine.", "SANCTION"),
    ("Japan has lifted its ban on American beef.", "SANCTION"),
    ("A blizzard halted trade between Mongolia and China for a day.", "SANCTION"),
    ("Doctors in Vietnam isolated the virus within a week.", "SANCTION"),
    # MOBILIZE
    ("The Kenyan government deployed new software in its tax offices.", "MOBILIZE"),
    ("The French party mobilised its voters in the suburbs.", "MOBILIZE"),
    ("Sweden tested four thousand travellers for the virus on Monday.", "MOBILIZE"),
    ("The German carmaker launched a new model in China.", "MOBILIZE"),
    ("Teachers in Ghana held an exercise on fire safety for the pupils.", "MOBILIZE"),
    ("India moved the capital of the province to a bigger town.", "MOBILIZE"),
    ("Norway strengthened its presence in the salmon market.", "MOBILIZE"),
    ("Argentina launched a campaign for tourism in its southern lakes.", "MOBILIZE"),
    ("Thousands of Romanian voters massed at the polling stations.", "MOBILIZE"),
    ("The Italian coach put his substitutes on the pitch against Spain.", "MOBILIZE"),
    ("Austria raised the retirement age for teachers and judges.", "MOBILIZE"),
    ("Portugal beefed up its midfield before the match with Croatia.", "MOBILIZE"),
    # PROTEST
    ("The Turkish lira rallied against the dollar on Tuesday.", "PROTEST"),
    ("The Korean firm demonstrated its new telephone at a fair in Spain.", "PROTEST"),
    ("A lightning strike killed two cows on a farm in Switzerland.", "PROTEST"),
    ("Japan protested formally to China over the drilling ship.", "PROTEST"),
    ("Cheering crowds gathered in Croatia to welcome the champions home.", "PROTEST"),
    ("The Finnish driver won the rally in Wales on Sunday.", "PROTEST"),
    ("Israeli jets carried out a strike in Syria on Monday night.", "PROTEST"),
    ("The soldiers of the Spanish king marched in the holiday parade.", "PROTEST"),
    ("Bolivia's team struck twice in the second half.", "PROTEST"),
    ("A snow storm blocked every highway in Bulgaria.", "PROTEST"),
    ("The minister demonstrated Germany's commitment to the alliance.", "PROTEST"),
    # THREATEN
    ("Rising water threatens villages along the river in Bangladesh.", "THREATEN"),
    ("The weather service in Cuba warned of a strong hurricane.", "THREATEN"),
    ("Doctors in Kenya warned that measles could return to the camps.", "THREATEN"),
    ("Switzerland issued an avalanche warning for the Alps.", "THREATEN"),
    ("Inflation threatens the recovery of the Turkish economy.", "THREATEN"),
    ("Germany vowed to plant a million trees by the end of the year.", "THREATEN"),
    ("Austria warned its citizens not to swim in the lake.", "THREATEN"),
    ("An injury threatens the Polish striker's place in the squad.", "THREATEN"),
    ("The Danish economy is under pressure from high energy prices.", "THREATEN"),
    ("The Swedish singer gave fans a deadline for ticket orders.", "THREATEN"),
    ("Experts say climate change is a threat to the Maldives.", "THREATEN"),
]


@pytest.mark.parametrize(
    ("sentence", "unwanted"), ROWS, ids=[f"{unwanted}-{n}" for n, (_, unwanted) in enumerate(ROWS)]
)
def test_other_senses_code_nothing(sentence: str, unwanted: str) -> None:
    (coded,) = code_documents([document_from_text(sentence, name="other senses")])
    assert unwanted not in {report.type for report in coded.reports}
