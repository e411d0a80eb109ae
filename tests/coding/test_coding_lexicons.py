"""The coder's lexicons beside those of acts: every key is one that the coder asks for, every word stands once, and the
kinds and contexts are those of the design."""

import re
from collections import Counter
from importlib.resources import files
from typing import get_args

import pytest

from comity.coding.inflection import with_ed, with_s
from comity.coding.lexicon import as_list, entries_of, forms_of
from comity.coding.tie_verbs import frame_of
from comity.errors import LexiconError
from comity.lexicons import load, names
from comity.records import Strength, TieState

KINDS = {
    "diplomatic_relations", "alliance", "defence_pact", "strategic_partnership", "treaty", "trade", "war", "hostility",
    "border", "membership", "aid", "arms_supply", "troops", "sanctions",
}  # fmt: skip
CONTEXTS = {
    "military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy",
    "pro_autocracy", "economic", "legal", "reparations", "human_rights", "rights_freedoms", "repression",
    "human_security", "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic", "territory", "peacekeeping",
    "health", "asylum", "migration", "disasters", "natural_resource", "environment", "technology", "terrorism", "cbrn",
    "cyber", "misinformation", "crime", "corruption", "illegal_drugs", "trafficking",
}  # fmt: skip
KEYS = {
    "modality": """
        planned_verbs predicted_verbs opinion_verbs denied_verbs prevented_verbs implicative_verbs speech_verbs
        planned_nouns doubt_nouns concern_nouns foreseeing_predicates
        planned_adjectives predicted_adjectives conditional_adjectives reported_adjectives opinion_adjectives
        reported_adverbs predicted_adverbs opinion_adverbs limiting_adverbs
        conditional_markers inverted_markers modals_future modals_conditional modals_possible modals_of_opinion
        unreached_adverbs
        false_predicates voting_verbs declared_verbs modals_of_duty duty_verbs readiness utterances uttering_verbs
        negative_determiners credited quoting planned_predicates conveying_verbs conveyed_nouns ranks announcing_verbs
        watchers
        answering_verbs factive_predicates suppositions papers kinds_of_state halting_verbs unreached_adjectives
        reached_adjectives
        gathering_verbs modals_of_telling
    """,
    "references": """
        pairs plurals persons things members others first_person second_person states description_heads pair_heads
        pair_words some earlier listed one_of joining from_abroad takers loyal seeming impersonal weather bodies nobody
        abroad home topical namesakes limits ngos answers verdicts courts armed blocs many_heads once_owned definite
        sent struggles settlements untied reflexive counted dealers based world_towns officers
        truces commentators done_by_their_of undergone
    """,
    "light_verbs": """
        light planning object_control hosts addressed measures enacting drafting
        forcing
        taking partitives charging copulas attributive serving transitive
        done_to doing located attacked attacks held_as giving explosives joining devices waging parts owning_up involved
        naming happening laden opening
    """,
    "prepositions": """
        recipients locating living doing placing no_party scene
        during excepting examples between sides several undone role_of called
        opposing known bearing circumstances hitting topical bearing_down posted bound within judging addressing joining
        towards given grievance
    """,
    "causes": "marks prepositions aims",
    "contexts": " ".join(CONTEXTS),
    "ties": """
        roles roles_needs relations relations_needs relation_colours colour_applies presence presence_needs hosting
        keeping staying working compounds combining against stances shared phrases having making presupposing entering
        raising binding
        parties_to memberships calling made evasions facing weakening replacing listing severing severed failing
        suspending poor closest major lesser until ended given verbs duties lasting acts
    """,
    "quantities": "counted by_subject numerals at_least at_most about tallies",
    "inflection": "verbs doubled nouns spellings hyphenated",
}
NEEDING = ("roles", "relations", "presence")
LISTS = [
    (name, key)
    for name in KEYS
    for key, value in load(name).items()
    if isinstance(value, list) and key not in {"acts", "verbs"}
]


@pytest.mark.parametrize("name", KEYS)
def test_a_header_tells_origin_licence_and_gaps(name: str) -> None:
    lines = files("comity.lexicons").joinpath(f"{name}.yaml").read_text(encoding="utf-8").splitlines()
    header = " ".join(line for line in lines[:8] if line.startswith("#"))
    assert all(f"{word}:" in header for word in ("Origin", "Licence", "Known gaps"))


@pytest.mark.parametrize("name", KEYS)
def test_every_key_is_one_that_the_coder_asks_for(name: str) -> None:
    assert sorted(load(name)) == sorted(KEYS[name].split())


@pytest.mark.parametrize(("name", "key"), LISTS)
def test_every_word_of_a_list_stands_once_in_small_letters(name: str, key: str) -> None:
    words = load(name)[key]
    assert words
    assert [word for word, times in Counter(words).items() if times > 1] == []
    assert [word for word in words if not isinstance(word, str) or word != word.lower() or word != word.strip()] == []


def test_the_contexts_are_plovers() -> None:
    rows = [row for name in names("acts") for row in load(name)["entries"]]
    given = {context for row in rows for context in as_list(row.get("contexts"))}
    assert len(CONTEXTS) == 37
    assert given <= CONTEXTS


def kinds_named() -> set[str]:
    """Every kind of tie that ties.yaml gives to a word, a colour or an act."""
    table = load("ties")
    plain = {kind for key in ("roles", "relations", "presence", "compounds") for kind in table[key].values()}
    plain |= {kind for row in table["phrases"].values() for kind in row.values()} | {
        row["kind"] for row in table["verbs"]
    }
    needed = {kind for key in NEEDING for needs in table[f"{key}_needs"].values() for kind in needs.values()}
    return plain | needed | set(table["relation_colours"]) | {row["kind"] for row in table["acts"] if "kind" in row}


def test_the_kinds_of_ties_are_the_designs() -> None:
    assert set(load("tie_life")["kinds"]) == KINDS
    assert kinds_named() == KINDS


def test_what_colours_a_tie_bears_on_words_for_ties() -> None:
    table = load("ties")
    assert set(table["relation_colours"]) == set(table["colour_applies"])
    assert {word for words in table["colour_applies"].values() for word in words} <= set(table["relations"])
    for key in NEEDING:
        assert set(table[f"{key}_needs"]) <= set(table[key])
        assert all(table[f"{key}_needs"].values())


def test_no_word_is_of_two_strengths() -> None:
    strengths = [set(load("ties")[strength]) for strength in get_args(Strength)]
    assert sum(map(len, strengths)) == len(set.union(*strengths))


@pytest.mark.parametrize(
    "row", load("ties")["acts"], ids=lambda row: f"{row['type']}-{row.get('kind')}-{row.get('state')}"
)
def test_a_rule_for_acts_has_known_values(row: dict[str, object]) -> None:
    assert set(row) <= {"type", "object", "without", "trigger", "near", "kind", "state", "also"}
    assert row["type"] in {load(name)["type"] for name in names("acts")}
    assert ("kind" in row) == ("state" in row)
    assert row.get("state", "none") in get_args(TieState)
    for key in ("object", "without", "near"):
        forms_of(tuple(as_list(row.get(key))), "ties")


def test_no_rule_for_acts_stands_behind_one_that_always_fits_first() -> None:
    rules = load("ties")["acts"]
    for index, rule in enumerate(rules):
        before = [one for one in rules[:index] if one["type"] == rule["type"]]
        assert not [one for one in before if set(one) <= {"type", "kind", "state"}], rule


@pytest.mark.parametrize(("verb", "forms"), load("inflection")["verbs"].items())
def test_an_irregular_verb_is_irregular(verb: str, forms: list[str]) -> None:
    assert len(forms) >= 2
    assert set(forms) != {with_ed(verb)}


@pytest.mark.parametrize(("noun", "plural"), load("inflection")["nouns"].items())
def test_an_irregular_plural_is_irregular(noun: str, plural: str) -> None:
    assert plural != with_s(noun)


def test_what_doubles_its_consonant_ends_in_one() -> None:
    assert [verb for verb in load("inflection")["doubled"] if not re.search(r"[aeiou][^aeiouwxy]$", verb)] == []


@pytest.mark.parametrize(
    "wrong",
    [{"objects": ["envoy"]}, {"clause": "whether"}, {"needs": "neither"}, {"embeds": "asserted"}, {"of": "theme"}],
    ids=lambda wrong: next(iter(wrong)),
)
def test_a_wrong_row_of_a_lexicon_of_acts_is_an_error_that_names_it(wrong: dict[str, object]) -> None:
    with pytest.raises(LexiconError, match="acts/consult: visit: .*" + next(iter(wrong))):
        list(entries_of({"verb": "visit", **wrong}, {"type": "CONSULT"}, "acts/consult"))


@pytest.mark.parametrize("row", load("ties")["verbs"], ids=lambda row: str(row.get("verb") or row.get("adjective")))
def test_a_frame_of_a_tie_has_known_keys_and_prepositions(row: dict[str, object]) -> None:
    assert frame_of(row).kind in KINDS
    assert ("verb" in row) != ("adjective" in row)
    assert row.get("given_by", "other") == "other"
    known = {word for words in load("prepositions").values() for word in words}
    assert set(as_list(row.get("after"))) <= known


def test_a_frame_with_a_key_that_none_has_is_refused() -> None:
    with pytest.raises(LexiconError, match="unknown key behind"):
        frame_of({"verb": "adjoin", "behind": "to", "kind": "border"})
