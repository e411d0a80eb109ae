"""The shape of a question: its verb, what stands on which side of it, and which side it asks for.

Parsers are trained on statements and err on questions. So a question is turned back into the statements it can come
from («did Mali leave?»: «Mali did leave»), all of them are parsed, and the one that parses best is its shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from comity.actors import Mention, find_mentions
from comity.answers.questions import Kind, Question
from comity.answers.words import alike, is_void, naming, stop_words
from comity.coding.control import is_passive
from comity.coding.language import parse_texts
from comity.coding.lexicon import act_lexicon
from comity.coding.parse import children, is_noun, is_verb
from comity.coding.tree import Token, tree_of
from comity.lexicons import load

Side = Literal["subject", "object", "other"]

_OPENING = re.compile(
    r"^\s*(?:(?:on|in|at|by|from|to|with|against|for|since)\s+)?"
    r"(?P<wh>who|whom|whose|what|which|when|where|why|how(?:\s+(?:many|much|long|often|far))?)\b",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|may|might|should)", re.I)
_TOKEN = re.compile(r"[\w’'.-]*[\w’']|[^\w\s]")
_FULL_STOP = re.compile(r"\s*[?!.]*\s*$")
DO = ("do", "does", "did")
ABOUT = ("of", "in", "on", "at", "before", "after", "from", "with", "for")
SOMEBODY = "somebody"
MOST_VARIANTS = 10
"""Places tried for the verb; a subject of more words is rare."""


@dataclass(frozen=True, slots=True)
class Element:
    """Something that a question names and an answer must hold: an actor by `code`, else a word by the `stems` that will
    do for it. `person` is the name of a person, `proper`: a name."""

    text: str
    code: str
    person: str | None
    stems: frozenset[str]
    side: Side
    proper: bool
    weight: float


@dataclass(frozen=True, slots=True)
class Shape:
    """`verb`: stems that will do for the word that says what is asked about, empty where the question has none; `sort`:
    the stems of what «which …» and «how many …» ask for; `asks`: the side that the question word stands for;
    `negated`: «did not», «never»; `noun`: the word asked about is none of an act («is an ally», «have relations»);
    `always`: whether it asks if that was so at all times."""

    kind: Kind
    verb: frozenset[str]
    verb_text: str
    sort: frozenset[str]
    sort_text: str
    asks: Side
    elements: tuple[Element, ...]
    negated: bool
    noun: bool
    always: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement that a question can come from: its words, the word that was taken for the verb (by its place among
    them), and where the question word was."""

    words: tuple[str, ...]
    verb: int
    auxiliary: str
    sort: tuple[str, ...]
    asks: Side

    @property
    def text(self) -> str:
        """The statement in one line."""
        return " ".join(self.words)

    @property
    def sort_noun(self) -> str:
        """Of «armed soldiers of the north» the soldiers."""
        before = list(takewhile(lambda word: word.lower() not in ABOUT, self.sort))
        return next((word for word in reversed(before) if word[:1].isalpha()), "")


def shape_of(question: Question) -> Shape:
    """The shape of a question, without the voice that it asks for («according to …»)."""
    variants = list(statements(question.bare, question.kind))
    trees = [tree_of(doc) for doc in parse_texts(variant.text for variant in variants)]
    scored = [(_plausible(variant, tree), -n) for n, (variant, tree) in enumerate(zip(variants, trees, strict=True))]
    best = -max(scored)[1]
    return _shape(question.kind, variants[best], trees[best])


def statements(text: str, kind: Kind) -> Iterator[Statement]:
    """The statements that a question can come from."""
    body = _FULL_STOP.sub("", text)
    opening = _OPENING.match(body)
    words = tuple(_TOKEN.findall(body[opening.end() :] if opening else body))
    place = next((n for n, word in enumerate(words) if _AUXILIARY.fullmatch(word)), None)
    if place is None or (opening is None and place > 0):
        sort = words[:1] if kind in ("howmany", "list") else ()
        yield Statement(words if sort or opening is None else (SOMEBODY, *words), -1, "", sort, "subject")
        return
    sort, auxiliary, rest = words[:place], words[place], words[place + 1 :]
    asks: Side = "other" if opening is None or kind in ("when", "where", "why") else "object"
    if opening is not None and kind not in ("when", "where", "why") and _asks_subject(auxiliary, rest):
        yield Statement((*(sort or (SOMEBODY,)), auxiliary, *rest), len(sort or ("x",)), "", sort, "subject")
    if len(sort) > 1 and opening is not None:
        yield Statement(words, -1, "", sort[:1], "subject")
    for verb in range(1, min(len(rest), MOST_VARIANTS) + 1):
        if verb == len(rest) and auxiliary.lower() not in ("is", "are", "was", "were", "do", "does", "did", "has"):
            break
        yield Statement((*rest[:verb], auxiliary, *rest[verb:]), verb, auxiliary, sort, asks)


def _asks_subject(auxiliary: str, rest: tuple[str, ...]) -> bool:
    """«who has left», «how many people were killed», «who is …»: the auxiliary follows what is asked for."""
    return auxiliary.lower() not in DO and bool(rest)


def _plausible(variant: Statement, tree: list[Token]) -> float:
    """How well a statement parses with the word after the auxiliary as its verb."""
    root = next((token for token in tree if token.dep == "ROOT"), None)
    if root is None:
        return -9.0
    score = 2.0 * is_verb(root) + 1.0 * any(child.dep in ("nsubj", "nsubjpass") for child in root.children)
    score -= 0.5 * sum(token.dep == "dep" for token in tree)
    score += _auxiliary_fits(variant, tree, root) + 0.7 * (root.lower in act_lexicon().verbs)
    if variant.auxiliary.lower() in DO:
        score += _verb_after(variant, tree)
    subject = next((child for child in root.children if child.dep in ("nsubj", "nsubjpass")), None)
    if subject is not None and variant.auxiliary and variant.verb > 0:
        right = max((token.i for token in subject.subtree if token.i < root.i), default=-1)
        helper = next((token.i for token in tree if token.lower == variant.auxiliary.lower()), 99)
        score += 1.0 if right + 1 == helper else -0.5
    return score


def _verb_after(variant: Statement, tree: list[Token]) -> float:
    """What speaks for the word after «did» being its verb: that the lexicon has it as one, or the tagger."""
    verb = _root(variant, tree)
    return 1.5 * (verb.lower in act_lexicon().verbs) + 1.5 * (verb.tag in ("VB", "VBP")) - 2.0 * (verb.tag == "NNP")


def _auxiliary_fits(variant: Statement, tree: list[Token], root: Token) -> float:
    """Whether the auxiliary helps the root, or is it, and the form of the root is one that it helps."""
    if not variant.auxiliary:
        return 1.5
    helper = variant.auxiliary.lower()
    if root.lower == helper:
        if helper in DO:
            return -2.0
        forms = helper in ("is", "are", "was", "were", "has", "have", "had")
        complete = any(child.i > root.i and child.dep != "punct" for child in root.children)
        return 1.5 if forms and complete else 0.2 * forms
    helps = [child for child in root.children if child.lower == helper and child.dep in ("aux", "auxpass")]
    if not helps:
        return -1.0
    wanted = {"do": ("VB",), "does": ("VB",), "did": ("VB",), "has": ("VBN",), "have": ("VBN",), "had": ("VBN",)}
    return 2.5 if root.tag in wanted.get(helper, ("VB", "VBN", "VBG", "VBD")) else 0.0


def _shape(kind: Kind, variant: Statement, tree: list[Token]) -> Shape:
    mentions = find_mentions(variant.text)
    root = _root(variant, tree)
    verb = _telling(root, mentions)
    sides = _sides(root, tree)
    sort = _sort(variant)
    skipped = {verb.i} if verb is not None else set()
    sort_tokens = {token.i for token in tree if token.lower in {variant.sort_noun.lower()}}
    if variant.asks == "subject":
        skipped |= sort_tokens
    elements = tuple(_elements(variant, tree, mentions, sides, skipped))
    negated = any(token.dep == "neg" or token.lower == "never" for token in tree)
    stems = alike(verb.text) if verb is not None else frozenset()
    always = any(token.lower in load("questions")["always"] for token in tree)
    told = verb.text if verb is not None else ""
    noun, sort_noun = verb is not root, variant.sort_noun.lower()
    return Shape(kind, stems, told, sort, sort_noun, variant.asks, elements, negated, noun, always)


def _root(variant: Statement, tree: list[Token]) -> Token:
    """The verb: behind «did» the word after it, whatever the parser makes of it."""
    if variant.auxiliary.lower() in DO:
        after = [token for token in tree if token.lower == variant.auxiliary.lower()][:1]
        if after and after[0].i + 1 < len(tree):
            return tree[after[0].i + 1]
    return next(token for token in tree if token.dep == "ROOT")


def _telling(root: Token, mentions: list[Mention]) -> Token | None:
    """The word that says what is asked about: the verb, or behind «is», «has» and the like the word they carry."""
    if not is_void(root.lower):
        return root
    for dep in ("acomp", "attr", "dobj", "oprd", "xcomp", "prep"):
        for child in root.children:
            if child.dep != dep or child.lower == SOMEBODY:
                continue
            if dep == "prep":
                child = next(iter(children(child, "pobj")), child)
            if not _named(child, mentions) and child.lower not in stop_words() and (is_noun(child) or child.is_alpha):
                return child if not is_void(child.lower) else None
    return None


def _named(token: Token, mentions: list[Mention]) -> bool:
    return any(one.start <= token.idx < one.end and one.code for one in mentions)


def _sides(root: Token, tree: list[Token]) -> dict[int, Side]:
    """On which side of the verb each word stands, for what it does and suffers: a passive's subject suffers."""
    sides: dict[int, Side] = {token.i: "other" for token in tree}
    passive = is_passive(root)
    for token in tree:
        if token.i < root.i and not any(child.dep.startswith("nsubj") for child in root.children):
            sides[token.i] = "subject"
    for child in root.children:
        side: Side = "other"
        if child.dep in ("nsubj", "csubj"):
            side = "subject"
        elif child.dep in ("nsubjpass", "dobj", "attr", "dative", "ccomp", "oprd"):
            side = "object"
        elif child.dep == "agent":
            side = "subject" if passive else "other"
        for token in child.subtree:
            sides[token.i] = side
    return sides


def _sort(variant: Statement) -> frozenset[str]:
    return alike(variant.sort_noun) if variant.sort_noun else frozenset()


def _elements(
    variant: Statement, tree: list[Token], mentions: list[Mention], sides: dict[int, Side], skipped: set[int]
) -> Iterator[Element]:
    """The names and words of a statement that an answer must hold, in order; those of the sort that are no head too."""
    for mention in mentions:
        first = next((token for token in tree if mention.start <= token.idx < mention.end), None)
        if first is None or not naming(mention):
            continue
        side = sides[first.i]
        person = mention.name if mention.kind == "person" else None
        yield Element(mention.text, mention.code, person, frozenset(), side, True, 1.0)
    for token in tree:
        if token.i in skipped or any(one.start <= token.idx < one.end and naming(one) for one in mentions):
            continue
        if (
            token.lower in stop_words()
            or token.lower == SOMEBODY
            or is_void(token.lower)
            or not re.search(r"\w\w", token.text)
        ):
            continue
        yield _word(token, sides[token.i])


def _word(token: Token, side: Side) -> Element:
    proper = token.tag.startswith("NNP") and token.text[:1].isupper()
    weight = 1.0 if proper else 0.8 if is_noun(token) or token.tag == "CD" else 0.6
    if token.lower in load("questions")["light"]:
        weight = 0.3
    return Element(token.text, "", None, alike(token.text), side, proper, weight)
