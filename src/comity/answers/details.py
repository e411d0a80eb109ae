"""What a sentence gives as the answer itself: a number, a time, a place, a reason, the one who did it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from comity.actors import name_of
from comity.answers.answer import dated, listed
from comity.answers.fitting import Fit
from comity.answers.shapes import Shape
from comity.answers.words import alike, naming
from comity.coding.dated import anchored, nearest
from comity.coding.parse import children, clause_of, conjuncts, is_noun, is_verb
from comity.coding.prepositions import objects_after
from comity.coding.reasons import reasons
from comity.coding.scopes import scope
from comity.coding.tree import Token
from comity.coding.when import frame, spheres
from comity.coding.words import verb_list, word_list
from comity.lexicons import load

PLACING = ("in", "at", "near", "on", "to", "from", "outside", "off", "into", "over")
_VAGUE = {"thousand", "thousands", "hundreds", "dozens", "millions", "tens"}
_PEOPLE = "people"


def number(shape: Shape, fit: Fit) -> str | None:
    """The number of what is asked for, with its noun: «about 80,000 people»."""
    found = [one for one in _counted(fit) if _is_of_sort(shape, fit, one) and _belongs(one, fit.token)]
    if not found:
        return _beside(shape, fit)
    noun = min(found, key=lambda one: abs(one.i - fit.token.i))
    return _number_words(fit, noun)


def _beside(shape: Shape, fit: Fit) -> str | None:
    """A number that stands just before what is asked for, where the parser has not joined them."""
    tokens = fit.reading.tokens
    own = {one.i for one in clause_of(fit.token).subtree}
    for token in tokens:
        following = tokens[token.i + 1 : token.i + 4]
        for one in takewhile(lambda word: is_noun(word) or word.tag.startswith("JJ"), following):
            if token.tag == "CD" and token.i in own and fit.reading.stems[one.i] in shape.sort:
                return fit.reading.words(token, one)
    return None


def amount(fit: Fit) -> str | None:
    """A sum, a share or a measure: «100 million dollars», «200 percent»."""
    units = load("questions")["units"]
    found = [one for one in _counted(fit) if one.lower in units or any(c.text == "$" for c in one.children)]
    own = [one for one in found if _belongs(one, fit.token)]
    return _number_words(fit, own[0]) if own else None


def time(fit: Fit) -> str | None:
    """When it was, by the words of its clause."""
    parse = fit.reading.finder.parse
    dates = {one.head.i: one for one in anchored(parse, fit.reading.finder.memory)}
    if not dates:
        return None
    parts = [child for child in fit.token.children if is_noun(fit.token) and child.tag == "VBN"]
    for node in (*spheres(fit.token), *parts):
        found = nearest(fit.token, scope(node), dates)
        if found is not None and found.mention.resolved:
            return dated(found.interval)
    bounded = frame(fit.token, parse, dates)
    return dated(bounded) if bounded is not None and (bounded.earliest or bounded.latest) else None


def place(shape: Shape, fit: Fit) -> str | None:
    """Where it was: the name after «in», «at», «near» in its clause."""
    asked = {i for element in shape.elements for i in fit.reading.places(element)}
    dates = {i for one in fit.reading.finder.parse.candidate.dates for i in _tokens(fit, one.start, one.end)}
    below = [fit.token, *(one for one in fit.token.subtree if one.i > fit.token.i), *spheres(fit.token), fit.token.head]
    for node in below:
        for noun in objects_after(node, PLACING):
            if noun.tag.startswith("NNP") and noun.i not in asked and noun.i not in dates:
                return fit.reading.words(noun.left_edge, _last(noun))
    return None


def reason(fit: Fit) -> str | None:
    """The words that give a reason or an aim."""
    found = next(iter(_reasons(fit)), None)
    return fit.reading.words(found.left_edge, found.right_edge) if found is not None else None


def doer(shape: Shape, fit: Fit) -> str | None:
    """Who did it, by name or by the words for him."""
    return _named(fit, fit.reading.doers(fit.token), shape)


def sufferer(shape: Shape, fit: Fit) -> str | None:
    """To whom or what it was done."""
    return _named(fit, fit.reading.sufferers(fit.token), shape)


def complete(fit: Fit) -> bool:
    """Whether a verb has what it is asked for: an object, a complement, a phrase with a preposition."""
    if not is_verb(fit.token):
        return True
    wanted = ("dobj", "attr", "oprd", "ccomp", "xcomp", "acomp", "dative", "prep", "nsubjpass", "prt")
    return bool(children(fit.token, *wanted)) or bool(fit.reading.sufferers(fit.token))


def _reasons(fit: Fit) -> Iterator[Token]:
    yield from reasons(fit.token)
    for node in (*spheres(fit.token), fit.token.head):
        for verb in conjuncts(node):
            yield from (child for child in verb.children if _is_reason(child))
    yield from (one for one in fit.token.subtree if one.i > fit.token.i and _is_reason(one))


def _is_reason(child: Token) -> bool:
    """A clause or phrase that says why: «because …», «in retaliation for …», «accusing it of …»."""
    words = {one.lower for one in children(child, "mark", "advmod")} | {child.lower}
    if child.dep == "prep" and any(one.lower in word_list("questions", "reason_nouns") for one in child.children):
        return True
    if child.dep == "advcl" and child.tag == "VBG" and child.lower in verb_list("questions", "reason_verbs"):
        return True
    return child.dep in ("advcl", "prep") and bool(words & word_list("questions", "reasons"))


def _named(fit: Fit, heads: list[Token], shape: Shape) -> str | None:
    known = {element.code for element in shape.elements if element.code}
    names = [name for head in heads if (name := _name(fit, head, known))]
    return listed(dict.fromkeys(names)) if names else None


def _name(fit: Fit, head: Token, known: set[str]) -> str | None:
    mention = fit.reading.finder.parse.at.get(head.i)
    if mention is not None and naming(mention):
        if mention.kind == "person":
            return mention.name if mention.code in known else f"{mention.name} ({name_of(mention.code)})"
        return None if mention.code in known else name_of(mention.code)
    if head.tag.startswith("PRP") or head.tag in ("DT", "WP", "WDT", "EX"):
        found = fit.reading.finder.one(head)
        return name_of(found[0].code) if found and found[0].code and found[0].code not in known else None
    return fit.reading.words(head.left_edge, _last(head)) if is_noun(head) else None


def _last(noun: Token) -> Token:
    """The last word of a noun phrase without the clauses and coordination on it."""
    last = noun
    for child in noun.children:
        if child.i > noun.i and child.dep == "prep" and child.lower == "of":
            last = max(last, child.right_edge, key=lambda token: token.i)
    return last


def _counted(fit: Fit) -> Iterator[Token]:
    """The nouns that a number stands at, and numbers that stand for nouns («displaced 600,000», «133 dead»)."""
    for token in fit.reading.tokens:
        numbered = [child for child in token.children if child.dep in ("nummod", "quantmod") and child.tag == "CD"]
        vague = token.lower in _VAGUE and is_noun(token)
        if ((is_noun(token) or token.tag.startswith("JJ")) and (numbered or vague)) or (
            token.tag == "CD" and token.dep not in ("nummod", "compound", "quantmod")
        ):
            yield token


def _is_of_sort(shape: Shape, fit: Fit, token: Token) -> bool:
    """Whether a counted noun is what is asked for; a bare number is, where nothing else is named."""
    stems = [fit.reading.stems[token.i]]
    stems += [fit.reading.stems[one.i] for child in children(token, "prep") for one in children(child, "pobj")]
    if shape.sort & set(stems):
        return True
    if token.tag == "CD" or token.lower in ("dead", "wounded", "injured"):
        return bool(shape.sort & alike(_PEOPLE)) or (token.tag == "CD" and token.dep in ("dobj", "nsubj", "nsubjpass"))
    return _is_generic(shape) and token.tag in ("NNS", "NNPS") and not _is_time(fit, token)


def _is_generic(shape: Shape) -> bool:
    """Whether «people» are asked for, and not soldiers or children."""
    return any(word in shape.sort_text for word in ("people", "persons"))


def _is_time(fit: Fit, token: Token) -> bool:
    return fit.reading.stems[token.i] in {"year", "month", "week", "day", "hour", "dollar", "percent", "ton"}


def _belongs(noun: Token, teller: Token) -> bool:
    """Whether a counted noun stands in the clause of the word that tells, or that word in a clause on the noun."""
    below = {one.i for one in clause_of(teller).subtree}
    return noun.i in below or teller.i in {one.i for one in noun.subtree}


def _number_words(fit: Fit, noun: Token) -> str:
    parts = [child for child in noun.children if child.i < noun.i]
    first = min((one.left_edge for one in parts), key=lambda token: token.i, default=noun)
    words = fit.reading.words(first, noun)
    return re.sub(r"\s+", " ", words)


def _tokens(fit: Fit, start: int, end: int) -> set[int]:
    return {token.i for token in fit.reading.finder.parse.covering(start, end)}
