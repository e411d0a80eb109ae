"""Which entry of the lexicon a word triggers, given what stands around it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, replace

from comity.coding.company import joined_act
from comity.coding.complements import has_clause, is_told_passive, says
from comity.coding.lexicon import ACTOR, ActLexicon, Entry, act_lexicon
from comity.coding.neighbours import can_act, near
from comity.coding.parse import children, conjuncts, has_child, is_noun, is_verb, lower, within
from comity.coding.prepositions import is_dated, objects_after
from comity.coding.signs import is_negated
from comity.coding.slots import Slots, is_attributive, is_done_to, is_host, slots_for
from comity.coding.tree import Token
from comity.coding.words import noun_list
from comity.records import Actor

SPEECH = {"ACCUSE", "REQUEST", "THREATEN"}
NOMINAL = {"nsubj", "nsubjpass", "pobj", "dobj", "attr", "appos"}


@dataclass(frozen=True, slots=True)
class Roles:
    """The parties of one report."""

    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]


@dataclass(slots=True)
class Match:
    """A word that triggers an entry. `consumed` are the tokens of the pattern besides it: they trigger nothing of
    their own; `hit` is the noun that the entry asked for."""

    token: Token
    entry: Entry
    slots: Slots
    consumed: frozenset[int]
    hit: int | None = None


Fill = Callable[[Match], Roles | None]
Filled = tuple[Match, Roles | None]
Note = Callable[[Token, Entry, str], None]


def matches(
    doc: list[Token], lexicon: ActLexicon, named: Container[int], fill: Fill, note: Note | None = None
) -> list[Filled]:
    """The triggers of a sentence with their parties, verbs first so that they take their objects («lifted sanctions»)
    with them. `named`: the tokens that name actors; `fill` gives the parties of a match, None where one is missing;
    `note`, where asked for, takes every entry that did not fit, and why."""
    consumed: set[int] = set()
    found: list[Filled] = []
    words = {lower(one) for one in doc}
    for token in sorted(doc, key=is_verb, reverse=True):
        if token.i not in consumed:
            entries = candidates(token, lexicon)
            if entries and note is None:
                entries = tuple(one for one in entries if may_fit(one, words))
            for match, roles in match_token(token, entries, named, fill, note):
                found.append((match, roles))
                consumed |= match.consumed if roles is not None else told_besides(match)
    if note is not None:
        for match, _ in found:
            if match.token.i in consumed:
                note(match.token, match.entry, "the word is part of another act's pattern")
    return [(match, roles) for match, roles in found if match.token.i not in consumed]


def told_besides(match: Match) -> set[int]:
    """What a match without its parties still takes: not the words of others («Peru's demand was ignored»)."""
    nouns = act_lexicon().nouns
    said = {i for i in match.consumed if any(one.type in SPEECH for one in nouns.get(lower(match.token.doc[i]), ()))}
    return {*match.consumed} - said


def told_by(match: Match) -> Iterator[int]:
    """The words of a complement whose act is the match's own: of «agreed to lift the ban» the lifting is what was
    agreed, no second event. Entries say so with `embeds: none`."""
    if match.entry.embeds != "none":
        return
    inner = [one for one in match.slots.clauses if one.dep in {"xcomp", "ccomp", "acl", "pcomp"}]
    if match.entry.pos == "noun" and match.token.dep == "dobj":
        inner += [one for one in children(match.token.head, "advcl", "xcomp") if has_child(one, "aux", "to")]
    if match.entry.pos == "noun" and match.entry.type == "REQUEST":
        yield from (one.i for one in match.slots.prepositions.get("for", []))  # «a plea for help»
    for clause in inner:
        if clause.i > match.token.i or clause.dep == "ccomp":
            yield from content_of(clause)


def content_of(clause: Token) -> Iterator[int]:
    """The tokens of a clause without its relative clauses, which tell of other acts («the ban that China imposed»)."""
    yield clause.i
    for child in clause.children:
        if child.dep != "relcl":
            yield from content_of(child)


def may_fit(entry: Entry, words: set[str]) -> bool:
    """Whether a sentence holds the words that an entry asks for, wherever they stand: most entries need no look at its
    clauses to be found wanting."""
    if entry.object and ACTOR not in entry.object and entry.object.isdisjoint(words):
        return False
    if (entry.near and entry.near.isdisjoint(words)) or (entry.subject and entry.subject.isdisjoint(words)):
        return False
    return entry.particle is None or words.issuperset(entry.particle.split())


def match_token(
    token: Token, entries: Sequence[Entry], named: Container[int], fill: Fill, note: Note | None = None
) -> list[Filled]:
    """Of the entries of a token the one that fits best and whose parties are there; of coordinated objects that tell of
    different acts («provided loans and diplomatic support») one for each. Where no entry finds its parties, the best
    without them."""
    if not entries:
        return []
    found: list[Filled] = []
    spare: list[Filled] = []
    slots = {pos: slots_for(token, pos) for pos in {entry.pos for entry in entries}}
    for entry in entries:
        match = fit(token, entry, slots[entry.pos], named)
        if isinstance(match, str):
            if note is not None:
                note(token, entry, match)
            continue
        if found and not adds(match, [one for one, _ in found]):
            continue
        roles = fill(match)
        if roles is None:
            spare = spare or [(match, None)]
            continue
        found.append((match, roles))
        if not entry.object:
            break
    return found or spare


def adds(match: Match, found: list[Match]) -> bool:
    """Whether a match tells of another object of the same verb, and of another act; «tons of wheat» are one object."""
    hits = {one.hit for one in found}
    if match.hit is None or any(hit in hits for hit in within(match.token.doc[match.hit])):
        return False
    if any(match.hit in within(match.token.doc[hit]) for hit in hits if hit is not None):
        return False
    return match.entry.type not in {one.entry.type for one in found}


def candidates(token: Token, lexicon: ActLexicon) -> tuple[Entry, ...]:
    """The entries that a token's form and part of speech allow."""
    form = lower(token)
    if not (form in lexicon.verbs or form in lexicon.nouns or form in lexicon.adjectives):
        return ()
    if is_done_to(token):
        return lexicon.verbs.get(form, ())
    if is_verb(token):
        beside = token.dep in {"aux", "auxpass", "amod"} or joined_act(token) is not None
        if beside or (token.dep == "pcomp" and is_attributive(token)):
            return ()
        verbs, nouns = lexicon.verbs.get(form, ()), lexicon.nouns.get(form, ()) if token.tag == "VBG" else ()
        said = token.tag == "VBN" and (token.dep == "acomp" or has_child(token, "auxpass"))
        adjectives = lexicon.adjectives.get(form, ()) if said else ()
        return nouns + verbs if token.dep in NOMINAL else adjectives + verbs + nouns
    if is_noun(token):
        below = token.dep in {"compound", "nmod"} and is_noun(token.head)
        if below and (token.tag == token.head.tag == "NNP" or not is_host(token.head)):
            return ()  # «the UN Support Mission»: what a name is made of tells of no act
        return lexicon.nouns.get(form, ())
    return lexicon.adjectives.get(form, ()) if token.tag.startswith("JJ") else ()


def fit(token: Token, entry: Entry, slots: Slots, named: Container[int]) -> Match | str:
    """The match of one entry at a token, or what it asks for and is not there."""
    particles = particle_tokens(token, entry.particle)
    if particles is None:
        return "its particle is not there"
    objects = objects_for(token, entry, slots, particles)
    heads = [inner for one in objects for inner in content(one)]
    hit = next((one for one in heads if is_wanted(one, entry.object, named)), None)
    if entry.object and hit is None:
        return "none of its objects is there"
    if any(lower(one) in entry.without for one in heads or aims(entry, slots)):
        return "its object is one that it does not take"
    if wrong := misplaced(token, entry, slots):
        return wrong
    pattern = [one for one in heads if lower(one) in entry.object and one.i not in named and not tells_more(one, entry)]
    consumed = frozenset(one.i for one in (*particles, *pattern))
    return Match(token, entry, replace(slots, objects=objects), consumed, hit.i if hit is not None else None)


def aims(entry: Entry, slots: Slots) -> list[Token]:
    """What an act without an object is aimed at: of «fought against the sanctions» the sanctions."""
    return [noun for word in entry.recipient for one in slots.prepositions.get(word, []) for noun in content(one)]


def tells_more(noun: Token, entry: Entry) -> bool:
    """Whether an object tells of an act of its own: of «condemned the raid» the raid, of «rejected the demand» the
    demand, of «dismissed the charge that it …» the charge."""
    others = act_lexicon().nouns.get(lower(noun), ())
    said = entry.type == "REJECT" and any(one.type == "REQUEST" for one in others)
    charged = entry.type == "REJECT" and any(has_child(one, "mark") for one in children(noun, "acl"))
    told = entry.type == "ACCUSE" or said or charged
    return told and bool(others) and not any(one.type == entry.type for one in others)


def misplaced(token: Token, entry: Entry, slots: Slots) -> str:
    """What of the clause around a token is not as an entry asks (its complement, its neighbours, its subject), "" where
    all is."""
    if entry.clause and not has_clause(slots, entry.clause):
        return "the complement that it needs does not follow"
    if entry.predicate and not any(says(one, entry.predicate, entry.type == "THREATEN") for one in slots.clauses):
        return "what follows does not say what it asks for"
    if entry.only and not {"passive": is_told_passive(token, slots), "negated": is_negated(token)}[entry.only]:
        return f"it is not {entry.only}"
    if entry.near and not near(token, entry.near, entry.type):
        return "none of the words that it needs beside it is there"
    if entry.not_near and near(token, entry.not_near, entry.type):
        return "a word beside it makes it another thing"
    return "" if by_whom(entry, slots) else "its subject is not one that does it"


def by_whom(entry: Entry, slots: Slots) -> bool:
    """Whether the subject is of the nouns that the entry asks for, and of none that cannot act («the storm killed»)."""
    if not (entry.subject or entry.not_by):
        return True
    heads = {lower(inner) for one in slots.subjects for inner in content(one)}
    before = {lower(inner) for one in slots.subjects for inner in children(one, "compound")}
    return can_act(heads, before, entry) and (not entry.subject or bool((heads | before) & entry.subject))


def is_wanted(head: Token, wanted: frozenset[str], named: Container[int]) -> bool:
    """Whether a head is one of the nouns that an entry lists, or a name that one stands before as a title («Minister
    Hoxha»); «@actor» lists whatever names an actor."""
    titled = head.tag == "NNP" and any(lower(one) in wanted for one in children(head, "compound") if one.tag == "NNP")
    return titled or lower(head) in wanted or (ACTOR in wanted and head.i in named)


def particle_tokens(token: Token, particle: str | None) -> list[Token] | None:
    """The tokens of a verb's particle («off», «out of»), [] where the entry has none, None where they are missing."""
    if particle is None:
        return []
    found: list[Token] = []
    for word in particle.split():
        part = particle_token([token, *found], word)
        if part is None:
            return None
        found.append(part)
    return found


def particle_token(heads: list[Token], word: str) -> Token | None:
    """A particle that hangs on a verb or on the particles before it, else stands right after the verb; not the «to» of
    an infinitive."""
    verb = heads[0]
    below = [child for head in heads for child in head.children if child.i > verb.i and not is_content(child)]
    following = verb.doc[verb.i + 1 : verb.i + 2]
    fitting = [one for one in (*below, *following) if one.lower == word]
    found = next((one for one in fitting if not is_dated(one)), fitting[0] if fitting else None)
    if found is None or (found.tag == "TO" and found.dep == "aux"):
        return None
    return None if opens_a_phrase(found, verb) else found


def opens_a_phrase(word: Token, verb: Token) -> bool:
    """Whether a preposition stands behind the verb's object, and so belongs to no verb («called Cuba on Monday»)."""
    between = any(verb.i < one.i < word.i and not one.tag.startswith("PRP") for one in children(verb, "dobj"))
    return between and word.dep == "prep" and bool(children(word, "pobj"))


def is_content(token: Token) -> bool:
    """Nouns and verbs are no particles."""
    return is_verb(token) or token.dep in {"nsubj", "nsubjpass"}


def objects_for(token: Token, entry: Entry, slots: Slots, particles: list[Token]) -> list[Token]:
    """What stands in the object's place for an entry: after a particle that is a preposition its noun; for a noun what
    its «of» governs or what it is compounded with."""
    if entry.pos == "noun":
        return slots.prepositions.get("of", []) + children(token, "compound", "nmod") if entry.object else []
    for particle in reversed(particles):
        governed = children(particle, "pobj")
        if governed:
            return governed
    if particles and entry.particle and not slots.objects:
        return slots.prepositions.get(entry.particle.split()[-1], [])
    return slots.objects


def content(head: Token) -> list[Token]:
    """A noun phrase's head; of a partitive («thousands of troops», «$3,000 in aid») also what it is a part
    of; and what is coordinated."""
    found = [head, *(one for one in head.children if one.dep == "conj")]
    if lower(head) in noun_list("light_verbs", "partitives") or head.tag in {"CD", "DT"}:
        words = {"of", "in"} if head.tag == "CD" else {"of"}
        found += [one for part in objects_after(head, words) for one in conjuncts(part)]
    return found
