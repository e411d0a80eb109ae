"""Statements of office: who a sentence says a person is («X, a professor at Y», «X has served as president since
2012»)."""

from __future__ import annotations

from collections.abc import Iterator

from comity.coding.control import verb_in
from comity.coding.dated import anchored, nearest
from comity.coding.memory import Person
from comity.coding.parse import children, conjuncts, is_noun, lower
from comity.coding.parties import PartyFinder
from comity.coding.prepositions import objects_after
from comity.coding.scopes import scope
from comity.coding.tree import Token
from comity.coding.words import word_list
from comity.records import Interval, Statement, Trigger

BEARING = {"nsubj", "appos", "ROOT"}  # where a name stands that something is said of
CUT = {"relcl", "acl", "appos", "cc", "conj", "punct"}


def offices_of(finder: PartyFinder) -> Iterator[Statement]:
    """The offices and roles that one sentence gives to people it names, or to the one that its passage named last
    («In office since 2004, he is …»). `value` is «name; role»."""
    named = finder.parse.at
    for token in finder.parse.doc:
        person = person_at(token, finder) if token.dep in BEARING or token.i in named else None
        if person is None:
            continue
        for role in roles_of(token):
            person = of_the_role(person, role, finder)
            yield statement(person, role, finder)


def person_at(token: Token, finder: PartyFinder) -> Person | None:
    """Who a word stands for: whose full name it ends, or who the passage was about where it is «he» or «she»."""
    parse, passage = finder.parse, finder.parse.candidate.sentence.passage.start
    if token.dep == "nsubj" and lower(token) in word_list("references", "persons"):
        known = finder.memory.person
        return known[1] if known and known[0] == passage else None
    if not is_person(token, finder):
        return None
    mention = parse.at.get(token.i)
    start = mention.start if mention is not None else parse.start(token.left_edge)
    person = Person(parse.slice(start, parse.end(token)), tuple(finder.one(token)))
    if token.dep == "nsubj":
        finder.memory.person = (passage, person)
    return person


def of_the_role(person: Person, role: Token, finder: PartyFinder) -> Person:
    """Somebody unknown acts for whom the role names («a Latvian diplomat»), also in what is told of them further on."""
    if person.actors:
        return person
    known = Person(person.name, tuple(finder.one(role)))
    if finder.memory.person and finder.memory.person[1] == person:
        finder.memory.person = (finder.memory.person[0], known)
    return known


def is_person(token: Token, finder: PartyFinder) -> bool:
    """Whether a word ends the full name of a person: known, or two capitalised words that name nothing else."""
    mention = finder.parse.at.get(token.i)
    if mention is not None:
        return mention.kind == "person"
    return token.tag == "NNP" and len(children(token, "compound")) > 0 and token.dep in BEARING


def roles_of(name: Token) -> list[Token]:
    """The nouns that say who a person is: in apposition, after «is», after «served as», and in clauses on the name or
    on what it is said to be («a politician who has served as president»)."""
    said = [child for child in children(name, "appos") if is_role(child)][:1] or _told_by(name.head, name)
    nouns = (name, *(one for noun in said for one in conjuncts(noun)))
    clauses = (clause for noun in nouns for clause in children(noun, "relcl"))
    return [*said, *(role for clause in clauses for role in _predicates(clause))]


def _told_by(verb: Token, name: Token) -> list[Token]:
    return _predicates(verb) if name.dep == "nsubj" else []


def _predicates(verb: Token) -> list[Token]:
    """What somebody is, or served as, by a verb; the first where several are listed."""
    found = children(verb, "attr") if verb_in(verb, "copulas") else []
    if verb_in(verb, "serving"):
        found = objects_after(verb, {"as"})
    return [one for one in found if is_role(one)][:1]


def is_role(noun: Token) -> bool:
    """A common noun or title with an article or «of»: «a professor at …», «President of Russia»."""
    named = any(child.dep in {"det", "prep", "poss", "compound", "amod"} for child in noun.children)
    return is_noun(noun) and noun.tag != "CD" and named


def statement(person: Person, role: Token, finder: PartyFinder) -> Statement:
    """The statement of one office."""
    parse = finder.parse
    sentence = parse.candidate.sentence
    return Statement(
        doc=parse.candidate.document.name, sentence=sentence.text, start=sentence.start, end=sentence.end,
        trigger=Trigger(parse.slice(parse.start(role), parse.end(role)), parse.start(role), parse.end(role)),
        kind="office", a=person.actors, b=(),
        value=f"{person.name}; {phrase(role, parse.start(role.left_edge), finder)}",
        state="ended" if is_past(role) else None, since=since(role, finder), speaker=sentence.passage.speaker,
    )  # fmt: skip


def is_past(role: Token) -> bool:
    """Whether somebody is said to have been that: «she was the envoy», but not «she has been»."""
    verb = role.head.head if role.dep == "pobj" else role.head
    return role.dep in {"attr", "pobj"} and verb.tag == "VBD"


def phrase(role: Token, start: int, finder: PartyFinder) -> str:
    """The words of a role with what it is of, without the clauses on it."""
    last = role
    for child in role.children:
        if child.i > role.i and child.dep not in CUT:
            last = max(last, child.right_edge, key=lambda token: token.i)
    return finder.parse.slice(start, finder.parse.end(last))


def since(role: Token, finder: PartyFinder) -> Interval | None:
    """Since when, where the clause says."""
    dates = {
        one.head.i: one for one in anchored(finder.parse, finder.memory) if one.mention.relation in {"since", "between"}
    }
    for node in (role, role.head, role.head.head):
        found = nearest(role, scope(node), dates) if dates else None
        if found is not None:
            return found.interval
    return None
