"""Statements of office: who a sentence says a person is («X, a professor at Y», «X has served as president since
2012»)."""

from __future__ import annotations

from collections.abc import Iterator

from comity.coding.control import scope, verb_in
from comity.coding.parse import children, is_noun
from comity.coding.parties import PartyFinder
from comity.coding.prepositions import objects_after
from comity.coding.tree import Token
from comity.coding.when import anchored, nearest
from comity.records import Interval, Statement, Trigger

CUT = {"relcl", "acl", "appos", "cc", "conj", "punct"}


def offices_of(finder: PartyFinder) -> Iterator[Statement]:
    """The offices and roles that one sentence gives to people it names. `value` is «name; role»."""
    for token in finder.parse.doc:
        role = role_of(token) if is_person(token, finder) else None
        if role is not None:
            yield statement(token, role, finder)


def is_person(token: Token, finder: PartyFinder) -> bool:
    """Whether a word ends the full name of a person: known, or two capitalised words that name nothing else."""
    mention = finder.parse.at.get(token.i)
    if mention is not None:
        return mention.kind == "person"
    return token.tag == "NNP" and len(children(token, "compound")) > 0 and token.dep in {"nsubj", "appos", "ROOT"}


def role_of(name: Token) -> Token | None:
    """The noun that says who a person is: in apposition, after «is», after «served as»."""
    for child in children(name, "appos"):
        if is_role(child):
            return child
    verb = name.head
    if name.dep != "nsubj":
        return None
    if verb_in(verb, "copulas"):
        return next((one for one in children(verb, "attr") if is_role(one)), None)
    after = objects_after(verb, {"as"})
    return after[0] if verb_in(verb, "serving") and after else None


def is_role(noun: Token) -> bool:
    """A common noun or title with an article or «of»: «a professor at …», «President of Russia»."""
    named = any(child.dep in {"det", "prep", "poss", "compound", "amod"} for child in noun.children)
    return is_noun(noun) and noun.tag != "CD" and named


def statement(name: Token, role: Token, finder: PartyFinder) -> Statement:
    """The statement of one office."""
    parse = finder.parse
    sentence = parse.candidate.sentence
    mention = parse.at.get(name.i)
    start = mention.start if mention is not None else parse.start(name.left_edge)
    value = f"{parse.slice(start, parse.end(name))}; {phrase(role, parse.start(role.left_edge), finder)}"
    return Statement(
        doc=parse.candidate.document.name, sentence=sentence.text, start=sentence.start, end=sentence.end,
        trigger=Trigger(parse.slice(parse.start(role), parse.end(role)), parse.start(role), parse.end(role)),
        kind="office", a=tuple(finder.one(name)), b=(), value=value,
        since=since(role, finder), speaker=sentence.passage.speaker,
    )  # fmt: skip


def phrase(role: Token, start: int, finder: PartyFinder) -> str:
    """The words of a role with what it is of, without the clauses on it."""
    last = role
    for child in role.children:
        if child.i > role.i and child.dep not in CUT:
            last = max(last, child.right_edge, key=lambda token: token.i)
    return finder.parse.slice(start, finder.parse.end(last))


def since(role: Token, finder: PartyFinder) -> Interval | None:
    """Since when, where the clause says."""
    dates = {one.head.i: one for one in anchored(finder.parse) if one.mention.relation in {"since", "between"}}
    for node in (role, role.head, role.head.head):
        found = nearest(role, scope(node), dates) if dates else None
        if found is not None:
            return found.interval
    return None
