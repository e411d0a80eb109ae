"""What pronouns and descriptions («the two countries», «the regime») refer back to.

It refuses rather than guesses: where two candidates are equal, nothing is resolved.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from comity.actors import Mention
from comity.coding.bodies import is_body
from comity.coding.codes import is_organisation, of_its_own
from comity.coding.memory import Memory
from comity.coding.parse import lower
from comity.coding.together import MUTUAL, coordinated, counted, dealing, only, pair, plural, several
from comity.coding.tree import Token
from comity.coding.words import noun_list, word_list
from comity.lexicons import load
from comity.records import Actor

DESCRIBED: dict[str, Callable[[Mention], bool]] = {
    "courts": lambda one: one.kind == "organisation" and one.sector == "JUD",
    "armed": lambda one: one.kind == "group",
    "blocs": lambda one: one.kind == "organisation" and is_organisation(one.code) and one.sector != "JUD",
}
"""The kinds of body that a common noun takes up, by the list of its nouns, and whom it can mean."""


def reference_words(head: Token) -> str:
    """The words by which a noun phrase refers back, in the form the lexicon lists, or nothing."""
    word = lower(head)
    if word in {"both", "each", "either"}:
        return "" if is_of_ours(head) else word
    if head.tag.startswith("PRP"):
        return word
    if head.dep in {"dobj", "pobj"} and word in {"other", "another"} and has_word(head, "each", "one"):
        return "each other"
    if is_the_other(head):
        return "the two"
    if word == "two" and has_word(head, "the"):
        return "the two"
    if word in noun_list("references", "pair_heads") and is_pair(head):
        return "the two"
    if word in word_list("references", "description_heads") and has_word(head, "the", "that", "this") and bare(head):
        return "the country"
    if word in {"pair", "duo"} and has_word(head, "the"):
        return word
    return described(head)


def is_pair(head: Token) -> bool:
    """«both sides», «the two neighbours»; not «two leaders», whom nobody has named, nor «the two rebel leaders»."""
    known = word_list("references", "pair_words") - {"two"}
    definite = has_word(head, "two") and has_word(head, *word_list("references", "definite"))
    return (has_word(head, *known) or definite) and not any(one.dep == "compound" for one in head.children)


def described(head: Token) -> str:
    """«those nations», «the court», «the rebel group», «the bloc»: a kind of actor that was named before."""
    if not has_word(head, "the", "those", "these", "this", "that") or not is_plain(head):
        return ""
    word = lower(head)
    number = next((lower(one) for one in head.children if one.dep == "nummod"), "")
    if head.tag == "NNS" and word in noun_list("references", "pair_heads") and number in load("references")["counted"]:
        return f"the {number}"
    if head.tag == "NNS" and word in noun_list("references", "many_heads") and not number:
        return "the nations"
    if head.tag == "NNS" and word in noun_list("references", "dealers") and not number and is_alone(head):
        return "the dealers"
    return next((f"the {kind}" for kind in DESCRIBED if word in noun_list("references", kind)), "")


def is_alone(head: Token) -> bool:
    """Whether no noun before it says what they are («the leaders», not «the rebel leaders»)."""
    return not any(one.dep in {"compound", "nmod"} for one in head.children)


def is_plain(head: Token) -> bool:
    """Whether nothing but common words says which one is meant («the rebel group», not «the Contact Group»)."""
    named = any(one.dep in {"compound", "nmod", "appos"} and one.text[:1].isupper() for one in head.children)
    return (
        head.text.islower()
        and not named
        and not any(one.dep in {"poss", "relcl", "acl"} or one.lower in {"of", "from", "in"} for one in head.children)
    )


def is_of_ours(head: Token) -> bool:
    """«either of our countries»: who speaks is one of them, whoever was named before."""
    below = {one.lower for one in head.subtree if one.i > head.i}
    return not below.isdisjoint(word_list("references", "first_person"))


def is_the_other(head: Token) -> bool:
    """«each said the other had fired first»: of two, each of them."""
    alone = head.dep in {"nsubj", "nsubjpass"} and lower(head) == "other" and has_word(head, "the")
    return alone and any(one.lower in {"each", "both", "either"} for one in head.doc[: head.i])


def namesakes(head: Token) -> list[str]:
    """The codes of the two states that «the two Koreas» or «both Congos» names."""
    named: dict[str, list[str]] = load("references")["namesakes"]
    return named.get(lower(head), []) if has_word(head, "two", "both", "the") else []


def has_word(head: Token, *words: str) -> bool:
    """Whether one of these words modifies the head."""
    return any(child.lower in words for child in head.children)


def bare(head: Token) -> bool:
    """Whether nothing on the head says which one is meant («the country», not «the country of Georgia»)."""
    return not any(
        child.dep in {"poss", "relcl"}
        or (child.dep == "compound" and child.text[:1].isupper())
        or child.lower in {"of", "from", "in"}
        or (child.dep == "amod" and child.text[:1].isupper())
        for child in head.children
    )


def several_before(pronoun: Token) -> bool:
    """Whether the sentence speaks of several whom it does not name before «they»: «for some countries, they …»."""
    nouns = (one for one in pronoun.doc[: pronoun.i] if one.tag == "NNS" and lower(one) in plain_plurals())
    return any(has_word(one, *word_list("references", "some")) for one in nouns)


@cache
def plain_plurals() -> frozenset[str]:
    """Nouns for several states or people."""
    return noun_list("references", "pair_heads") | noun_list("references", "members")


def same_body(head: Token, mention: Mention | None, memory: Memory) -> list[Actor]:
    """«the ministry»: that of the only state whose ministry the text has named."""
    codes = memory.bodies.get(lower(head), set())
    if mention is None or not is_body(mention) or len(codes) != 1 or not (has_word(head, "the") and bare(head)):
        return []
    code = next(iter(codes))
    return [
        of_its_own(Actor(code, mention.sector, mention.name, mention.text, mention.start, mention.end, mention.text))
    ]


def resolve(
    words: str,
    at: int,
    here: Sequence[Mention],
    memory: Memory,
    exclude: frozenset[str],
    favoured: frozenset[str] = frozenset(),
) -> list[Actor]:
    """Whom a pronoun or description at offset `at` means; `exclude` are codes it cannot mean (its clause's subject).
    `favoured`: the codes that «it» takes up of two, if any (the subject of the sentence before).

    Returns nothing where the words refer to nobody or two are equal.
    """
    words = words.lower()
    groups = memory.before(at, here)
    if words in word_list("references", "pairs"):
        return as_actors(pair(groups, memory.text, memory.told), words)
    if words in word_list("references", "plurals"):
        return as_actors(plural(groups, memory, exclude, favoured), words)
    if words in word_list("references", "persons"):
        return as_actors(one_person(groups, exclude) or officer(groups, memory, exclude), words)
    if words in word_list("references", "things"):
        return as_actors(one_thing(groups, memory.text, exclude, favoured), words)
    if words in word_list("references", "states"):
        return as_actors(one_state(groups, exclude, memory.counts), words)
    if words == "the nations":
        return as_actors(several(groups, memory.text), words)
    if words == "the dealers":
        return as_actors(next(filter(None, (dealing(group, memory.told, MUTUAL) for group in groups[:2])), []), words)
    number = load("references")["counted"].get(words.removeprefix("the "))
    if number:
        return as_actors(counted(groups, memory.text, number), words)
    fits = DESCRIBED.get(words.removeprefix("the "))
    return as_actors(one_body(groups, exclude, fits), words) if fits else []


def as_actors(mentions: Sequence[Mention], words: str) -> list[Actor]:
    """The antecedents as actors, one a code, without a span of their own."""
    found = {one.code: one for one in mentions}
    return [Actor(one.code, one.sector, one.name, words, antecedent=one.text) for one in found.values()]


def one_body(groups: list[list[Mention]], exclude: frozenset[str], fits: Callable[[Mention], bool]) -> list[Mention]:
    """«the court», «the bloc»: the only one of that kind in the nearest sentence that names one."""
    for group in groups:
        bodies = [one for one in group if fits(one) and one.code not in exclude]
        if bodies:
            return only(bodies)
    return []


def one_person(groups: list[list[Mention]], exclude: frozenset[str]) -> list[Mention]:
    """«he»: the only person of the nearest sentence that names one."""
    for group in groups:
        people = [one for one in group if one.kind == "person" and one.code not in exclude]
        if people:
            return only(people)
    return []


def officer(groups: list[list[Mention]], memory: Memory, exclude: frozenset[str]) -> list[Mention]:
    """«she»: whom the sentence before was about by an office alone, where no person is named since."""
    named = any(one.kind == "person" for group in groups[:2] for one in group)
    last = memory.sentences[-1] if memory.sentences and not named else []
    return [one for one in last if one.code in memory.officer - exclude][:1]


def one_thing(
    groups: list[list[Mention]], text: str, exclude: frozenset[str], favoured: frozenset[str]
) -> list[Mention]:
    """«it»: the only state or organisation of the nearest sentence that names one, else the one favoured."""
    for group in groups[:2]:
        joined = {id(one) for one in coordinated(group, text)}
        things = [
            one
            for one in group
            if one.kind not in {"person", "region"} and one.code not in exclude and id(one) not in joined
        ]
        if things:
            return only(things) or only([one for one in things if one.code in favoured])
    return []


def one_state(groups: list[list[Mention]], exclude: frozenset[str], counts: Counter[str]) -> list[Mention]:
    """«the regime», «the isolated nation»: the state named last that the clause does not name already; of several in
    one sentence, the one the text is about."""
    for group in groups:
        homes = [replace(one, code=one.code.partition(":")[0]) if one.kind == "group" else one for one in group]
        states = [one for one in homes if one.kind not in {"organisation", "region"} and one.code not in exclude]
        codes = {one.code for one in states}
        if len(codes) == 1:
            return states[:1]
        if codes:
            ranked = Counter({code: counts[code] for code in codes}).most_common(2)
            clear = ranked[0][1] > ranked[1][1]
            return [one for one in states if one.code == ranked[0][0]][:1] if clear else []
    return []
