"""The actor lexicons say what they claim to say: every key, code, sector, span and rule is checked."""

import re
from collections import Counter
from importlib.resources import files

import pytest

from comity import lexicons
from comity.actors import entries
from comity.actors.ambiguity import FLAGS
from comity.actors.choice import sector_of_office, sectors, states, weak_nouns
from comity.actors.forms import key
from comity.actors.mentions import KINDS
from comity.actors.rows import fields, items, spans


def codes(text: str) -> list[str]:
    return text.split()


UN_MEMBERS = codes("""
    AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA
    BDI CPV KHM CMR CAN CAF TCD CHL CHN COL COM COG COD CRI CIV HRV CUB CYP CZE DNK DJI DMA DOM ECU EGY SLV GNQ
    ERI EST SWZ ETH FJI FIN FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL
    ISR ITA JAM JPN JOR KAZ KEN KIR PRK KOR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT
    MHL MRT MUS MEX FSM MDA MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA MKD NOR OMN PAK PLW PAN PNG
    PRY PER PHL POL PRT QAT ROU RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM ZAF SSD
    ESP LKA SDN SUR SWE CHE SYR TJK TZA THA TLS TGO TON TTO TUN TUR TKM TUV UGA UKR ARE GBR USA URY UZB VUT VEN
    VNM YEM ZMB ZWE
""")
OTHERS = codes("PSE VAT TWN XKX ESH HKG MAC SUN DDR YUG SCG CSK YMD VDR ZAR BUR")
ORGANISATIONS = codes("""
    UNO EUU NATO AFU ARL ASN CSTO CIS SCO OAS ECW EAC IGD SAD GCC OIC OPC OSC COE IAE WHO WTO IMF WBK ICC ICJ
    BRICS G7 G20 QUAD AUKUS
""")
GROUPS = codes("""
    PSE:HAMAS LBN:HEZ YEM:HOUTHI AFG:TALIBAN COD:M23 COL:FARC COL:ELN TUR:PKK SDN:RSF ESH:POLISARIO MMR:AA ISIS
    ALQ
""")
SECTORS = frozenset(
    codes("COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC")
)
STATE_FIELDS = frozenset(codes("names adjectives person people prefixes capital seats dates sector"))
CONDITIONS = frozenset(codes("before after with without named unnamed reads")) | set(FLAGS)
FOLDER = files("comity.lexicons").joinpath("actors")
PERSONS = lexicons.names("actors/persons")
NAMES = sorted(entry.name for entry in FOLDER.iterdir() if entry.name.endswith(".yaml"))


def known_codes() -> frozenset[str]:
    named = ("states", "organisations", "groups")
    informal = lexicons.load("actors/regions")["informal"]
    return frozenset(code for name in named for code in lexicons.load(f"actors/{name}")).union(informal)


@pytest.mark.parametrize("name", NAMES + [f"persons/{name.split('/')[-1]}.yaml" for name in PERSONS])
def test_a_header_tells_origin_licence_and_gaps(name: str) -> None:
    header = FOLDER.joinpath(*name.split("/")).read_text(encoding="utf-8").split("\n\n")[0]
    assert all(f"# {word}" in header for word in ("Origin:", "Licence:", "Form:"))
    assert re.search(r"# (Known g|G)aps: ", header)


def test_every_state_is_there() -> None:
    assert len(set(UN_MEMBERS)) == 193
    assert set(UN_MEMBERS + OTHERS) <= set(lexicons.load("actors/states"))


def test_organisations_groups_and_outlets_are_there() -> None:
    organisations = lexicons.load("actors/organisations")
    assert set(ORGANISATIONS) <= set(organisations)
    assert set(GROUPS) <= set(lexicons.load("actors/groups"))
    assert sum(len(rows.splitlines()) for rows in organisations.values()) >= 250
    assert sum(len(rows.splitlines()) for rows in lexicons.load("actors/outlets").values()) >= 60


@pytest.mark.parametrize("code", lexicons.load("actors/states"))
def test_a_state_has_only_known_fields(code: str) -> None:
    state = lexicons.load("actors/states")[code]
    assert re.fullmatch(r"[A-Z]{3}(:[A-Z]+)?", code)
    assert set(state) <= STATE_FIELDS
    assert "names" in state
    assert all(len(fields(row)) == 2 and fields(row)[1] in SECTORS for row in state.get("seats", ()))
    assert spans(state.get("dates", "")) or "dates" not in state


@pytest.mark.parametrize("name", ["organisations", "groups", "outlets"])
def test_a_row_has_names_a_sector_and_whom_it_governs(name: str) -> None:
    for code, rows in lexicons.load(f"actors/{name}").items():
        assert re.fullmatch(r"[A-Z0-9]+(:[A-Z0-9]+)?", code)
        for row in rows.splitlines():
            _, sector, governs = [*fields(row), "", ""][:3]
            assert sector in SECTORS | {""}, row
            assert not governs or (governs[:3] in states() and spans(governs[4:])), row


def test_groups_have_a_home_or_none() -> None:
    homes = {code.partition(":")[0] for code in lexicons.load("actors/groups") if ":" in code}
    assert homes <= states()


def test_organisations_do_not_take_a_state_s_code() -> None:
    taken = {code for code in lexicons.load("actors/organisations") if code not in states()}
    assert not [code for code in taken if code in lexicons.load("actors/regions")["within"]]


def test_regions_and_places_lie_in_known_states() -> None:
    regions = lexicons.load("actors/regions")
    assert {*regions["peoples"], *regions["within"], *lexicons.load("actors/places")} <= states()


def test_agents_have_plover_sectors() -> None:
    lexicon = lexicons.load("actors/agents")
    assert set(lexicon) - {"weak", "former"} <= SECTORS
    assert all(set(parts) == {"persons", "institutions"} for parts in lexicon.values() if isinstance(parts, dict))


def test_an_agent_noun_has_one_sector() -> None:
    by_form: dict[str, set[str | None]] = {}
    for form, entry in entries.agents():
        by_form.setdefault(form, set()).add(entry.sector)
    assert [form for form, found in by_form.items() if len(found) > 1] == []


def test_weak_nouns_are_agents() -> None:
    assert weak_nouns() <= set(sectors())


@pytest.mark.parametrize("name", PERSONS)
def test_office_holders_have_known_codes_offices_and_days(name: str) -> None:
    for code, rows in lexicons.load(name).items():
        assert code in known_codes(), code
        for row in rows:
            names, office, days = fields(row)
            assert items(names), row
            assert spans(days), row
            assert sector_of_office(office)[0], office


@pytest.mark.parametrize("reader", [entries.states, entries.regions, entries.organisations, entries.groups])
def test_no_form_is_empty_or_carries_the_notation(reader) -> None:
    assert [form for form, _ in reader() if not form.strip() or form != form.strip() or re.search(r"[;|]", form)] == []


def test_names_of_different_states_of_today_differ() -> None:
    owners: dict[str, set[str]] = {}
    for form, entry in entries.states():
        if not entry.dates:
            owners.setdefault(key(form), set()).add(entry.code)
    assert {form: codes for form, codes in owners.items() if len(codes) > 1} == {}


def test_no_form_stands_twice_in_one_state() -> None:
    seen = Counter((form, entry.code) for form, entry in entries.states())
    assert [form for (form, _), times in seen.items() if times > 1] == []


def test_rules_are_about_known_forms() -> None:
    known = {key(form) for form, _ in entries.everything()}
    assert [form for form in lexicons.load("actors/ambiguity")["rules"] if key(form) not in known] == []


def test_rules_have_known_conditions_and_readings() -> None:
    for form, rules in lexicons.load("actors/ambiguity")["rules"].items():
        for rule in rules:
            assert set(rule) <= CONDITIONS, form
            kind, *rest = rule["reads"].split()
            assert kind in KINDS | {"nothing"}, form
            assert rest[:1] == [] or kind == "agent" or rest[0] in known_codes(), form
            assert kind != "agent" or rest[0] in SECTORS, form
            for codes in ("named", "unnamed"):
                assert set(items(rule.get(codes, ""))) <= known_codes(), form


def test_shared_names_have_known_owners() -> None:
    for form, row in lexicons.load("actors/ambiguity")["shared"].items():
        kind, codes, *otherwise = fields(row)
        assert kind.split()[0] in KINDS, form
        assert set(codes.split()) | set(otherwise) <= states(), form
