"""The grammatical slots of a verb or noun: who stands as subject, object, after which preposition.

Passives, control («agreed to send»), relative and participial clauses and coordination are undone here, so that the
lexicon can speak of subject and object alone. Dependency labels are those of ClearNLP, which spaCy's English models
use.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from comity.coding.company import companions
from comity.coding.control import (
    agents,
    is_passive,
    passive_subjects,
    subjects,
    verb_in,
)
from comity.coding.parse import children, conjuncts, has_child, is_noun, is_verb, lower
from comity.coding.prepositions import objects_after
from comity.coding.shared import relative_object, shared_object
from comity.coding.tree import Token
from comity.coding.words import noun_list, verb_list, word_list


@dataclass(slots=True)
class Slots:
    """Tokens that fill a predicate's slots. `clauses` are its clausal complements."""

    subjects: list[Token] = field(default_factory=list)
    objects: list[Token] = field(default_factory=list)
    datives: list[Token] = field(default_factory=list)
    prepositions: dict[str, list[Token]] = field(default_factory=lambda: defaultdict(list))
    clauses: list[Token] = field(default_factory=list)
    passive: bool = False


def slots_of(token: Token) -> Slots:
    """The slots of a verb, an adjective or an event noun."""
    if is_verb(token):
        return verb_slots(token)
    return adjective_slots(token) if token.tag.startswith(("JJ", "RB", "IN")) else noun_slots(token)


def slots_for(token: Token, pos: str) -> Slots:
    """The slots of a token as an entry takes it: a gerund may be a noun («the shelling of»), a participle an adjective
    («was opposed to»)."""
    if is_done_to(token):
        return modifier_slots(token)
    if is_verb(token) and pos != "verb":
        return noun_slots(token) if pos == "noun" else adjective_slots(token)
    return slots_of(anchor(token))


def anchor(token: Token) -> Token:
    """The word whose slots an act has: of «mediation effort» the effort, else the word itself."""
    return token.head if token.dep in {"compound", "nmod"} and is_noun(token) and is_host(token.head) else token


def is_host(noun: Token) -> bool:
    """A noun that only hosts the act before it («effort», «campaign»)."""
    return lower(noun) in noun_list("light_verbs", "hosts")


def verb_slots(verb: Token) -> Slots:
    """The slots of a verb, with what it shares with the verbs around it."""
    slots = Slots(passive=is_passive(verb))
    add_prepositions(slots, verb)
    surface_objects = children(verb, "dobj", "attr", "oprd") + relative_object(verb) + shared_object(verb)
    surface_objects = surface_objects or judged_objects(verb)
    if slots.passive:
        slots.objects = passive_subjects(verb)
        slots.subjects = agents(verb)
        slots.datives = [one for one in surface_objects if one not in slots.objects]
        if slots.datives and verb_in(verb, "giving"):  # «the envoy was handed a note»
            slots.objects, slots.datives = slots.datives, slots.objects
    else:
        slots.objects = surface_objects
        slots.subjects = subjects(verb) + companions(verb)
        slots.datives = dative_objects(verb)
    slots.clauses = children(verb, "xcomp", "ccomp", "advcl", "pcomp", "acl") + clauses_of_prepositions(verb)
    for head in slots.objects:
        add_prepositions(slots, head)
        for clause in children(head, "acl"):
            if clause.tag == "VBN":
                add_prepositions(slots, clause)
    add_nested(slots)
    return slots


def is_done_to(token: Token) -> bool:
    """«the kidnapped nurse»: a participle before a noun that tells what was done to it."""
    if token.dep not in {"amod", "compound"} or token.lower not in word_list("light_verbs", "done_to"):
        return False
    return not (token.i and token.nbor(-1).lower in {"have", "has", "had"})  # parsers take «had kidnapped two» for it


def modifier_slots(participle: Token) -> Slots:
    """The slots of such a participle: its noun is the object, and nobody is said to have done it."""
    return Slots(objects=[participle.head], passive=True)


def judged_objects(verb: Token) -> list[Token]:
    """«dismissed as baseless Cuba's claims»: what stands behind the judgement is the object."""
    found = []
    for noun in objects_after(verb, {"as"}):
        inside = [one for one in verb.doc[verb.i + 1 : noun.i] if one.dep != "punct" and one.lower != "as"]
        judged = len(inside) > 1 and inside[0].text.islower() and not inside[0].tag.startswith(("RB", "DT", "PRP"))
        if judged and any(one.tag in {"DT", "PRP$", "POS"} for one in inside[1:]):
            found.append(noun)
    return found


def dative_objects(verb: Token) -> list[Token]:
    """«gave Cuba a loan», «gave a loan to Cuba» (which spaCy marks as a dative preposition)."""
    found = []
    for child in children(verb, "dative"):
        found += children(child, "pobj") or [child]
    return found


def noun_slots(noun: Token) -> Slots:
    """The slots of an event noun: whose it is, and what follows it. `subjects` also hold the subject of the verb that
    carries it («launched an attack on»)."""
    slots = Slots()
    add_prepositions(slots, noun)
    for word, nouns in list(slots.prepositions.items()):
        for near in list(nouns):
            if word in {"of", "by"}:
                for one in conjuncts(near):
                    add_prepositions(slots, one)
            else:
                for inner in ("by", "between"):
                    slots.prepositions[inner] += objects_after(near, {inner})
    if noun.dep == "conj":
        add_shared(slots, noun)
    slots.subjects = children(noun, "poss")
    slots.clauses = children(noun, "acl", "relcl")
    carrier = carrying_verb(noun)
    if carrier is not None:
        carried = verb_slots(carrier)
        slots.subjects = slots.subjects or carried.subjects
        slots.datives = carried.datives
        for word, found in carried.prepositions.items():
            slots.prepositions[word] += [one for one in found if one not in slots.prepositions[word]]
    happening = happens(noun)
    if happening is not None:
        add_prepositions(slots, happening)
    for clause in children(noun, "acl"):
        if clause.tag == "VBN":
            slots.prepositions["by"] += agents(clause)
    return slots


def happens(noun: Token) -> Token | None:
    """The verb that only says of an event noun that it came about: «riots broke out in», «there was a blast near»."""
    verb = noun.head
    if noun.dep == "attr":
        return verb if children(verb, "expl") else None
    parts = children(verb, "prt", "dobj", "advmod")
    said = {lower(verb), *(f"{lower(verb)} {lower(one)}" for one in parts)}
    found = noun.dep in {"nsubj", "nsubjpass"} and not said.isdisjoint(verb_list("light_verbs", "happening"))
    return verb if found else None


def add_shared(slots: Slots, noun: Token) -> None:
    """Collect what a coordination has in common: «the deployment of troops and aid to Cuba»."""
    top = noun
    while top.dep == "conj" and is_noun(top.head):
        top = top.head
    add_prepositions(slots, top)
    if top.dep == "pobj" and lower(top.head) == "of":
        add_prepositions(slots, top.head.head)


def adjective_slots(word: Token) -> Slots:
    """The slots of a predicate adjective: the subject of its copula, its complement."""
    slots = Slots()
    add_prepositions(slots, word)
    slots.clauses = children(word, "xcomp", "ccomp")
    if word.dep in {"acomp", "advcl", "conj", "oprd", "amod", "relcl", "attr", "ccomp", "ROOT", "prep"}:
        governor = word.head
        slots.subjects = subjects(governor) if is_verb(governor) else [governor]
        if has_child(word, "nsubjpass"):
            slots.subjects = passive_subjects(word)
        if is_verb(governor):
            add_prepositions(slots, governor)
            slots.clauses += [one for one in children(governor, "xcomp", "ccomp") if one.i > word.i]
    add_nested(slots)
    return slots


def add_prepositions(slots: Slots, head: Token) -> None:
    """Collect what stands after the prepositions of a head; «because of», «out of» count as their last word."""
    for child in head.children:
        if child.dep in {"prep", "agent", "dative"} and not is_noun(child):
            for found in prepositional_objects(child):
                slots.prepositions[lower(child)].append(found)
            for inner in children(child, "prep"):
                slots.prepositions[lower(inner)] += prepositional_objects(inner)
        if child.dep in {"prt", "advmod"}:
            for inner in children(child, "prep"):
                slots.prepositions[lower(inner)] += prepositional_objects(inner)


def add_nested(slots: Slots) -> None:
    """Collect, after what stands nearer, what hangs on the nouns of the phrases: «reneged on an accord with Iran»; not
    on those of time and reason («since an attack on Iran»)."""
    for word, nouns in list(slots.prepositions.items()):
        if word not in word_list("prepositions", "circumstances"):
            for noun in list(nouns):
                add_prepositions(slots, noun)


def prepositional_objects(preposition: Token) -> list[Token]:
    """The nouns after a preposition."""
    found = children(preposition, "pobj")
    for one in children(preposition, "pcomp"):
        found += children(one, "dobj") if is_attributive(one) else [] if is_verb(one) else [one]
    return found


def is_attributive(verb: Token) -> bool:
    """«with visiting ministers», which parsers take for the act of visiting them."""
    return lower(verb) in word_list("light_verbs", "attributive") and lower(verb.head) in {"with", "against", "to"}


def clauses_of_prepositions(verb: Token) -> list[Token]:
    """«of sending tanks», «for refusing»: the verbs after a verb's prepositions."""
    return [inner for child in children(verb, "prep") for inner in children(child, "pcomp")]


def carrying_verb(noun: Token) -> Token | None:
    """The light verb that carries an event noun («carried out strikes», «paid a visit»), by the lexicon of light
    verbs."""
    head = noun
    while head.dep == "conj" and is_noun(head.head):
        head = head.head
    if head.dep == "pobj" and head.head.dep == "prep" and lower(head.head) in {"of", "in", "on"}:
        over = head.head.head
        if is_noun(over) and lower(over) in noun_list("light_verbs", "partitives"):
            return carrying_verb(over)
    verb = head.head
    if not is_verb(verb):
        return None
    light = verb_in(verb, "light") or verb_in(verb, "planning")
    return verb if light and head.dep in {"dobj", "attr", "nsubjpass"} else None
