"""When it happened: the date that an act's own clause says, else its sentence's frame, else what the document bounds.

The time of a report («the ministry said on Friday») is never the time of the act it reports.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from comity.coding.control import is_speech, scope
from comity.coding.match import Match
from comity.coding.memory import Memory
from comity.coding.parse import Parse, children, conjuncts, has_child, is_noun, is_verb
from comity.coding.slots import carrying_verb
from comity.coding.tree import Token
from comity.dates import DateMention, document_interval, related
from comity.records import Interval

SHARING = {"xcomp", "conj", "pcomp"}
HIGHEST = 6


def dates_of(match: Match, parse: Parse) -> list[Interval]:
    """The dates of an act from its sentence: none, one, or those of a list («in 1961, 2000 and 2001»)."""
    dates = {one.head.i: one for one in anchored(parse)}
    if not dates:
        return []
    for node in spheres(match.token):
        found = nearest(match.token, scope(node), dates)
        if found is not None:
            return [one.interval for one in listed_with(found, dates)]
    bounded = after(match.token, parse, dates) or frame(match.token, parse, dates)
    return [bounded] if bounded is not None else []


def after(token: Token, parse: Parse, dates: dict[int, Anchored]) -> Interval | None:
    """«after the fort fell at the end of 2024, …»: not before that, not after publication."""
    verb = token if is_verb(token) else token.head
    for clause in children(verb, "advcl") + children(verb.head, "advcl"):
        if clause.i == verb.i or not has_child(clause, "mark", "after", "since"):
            continue
        found = nearest(clause, {one.i for one in clause.subtree}, dates)
        if found is not None and found.interval.earliest is not None:
            return from_then(found.interval, parse)
    return None


def from_then(date: Interval, parse: Parse) -> Interval:
    """From a date on, up to the document's publication."""
    published = parse.candidate.document.published
    latest = published.latest if published else None
    edtf = f"{date.earliest}/{latest or '..'}"
    return Interval(edtf, date.earliest, latest, "inferred", date.text)


def listed_with(first: Anchored, dates: dict[int, Anchored]) -> list[Anchored]:
    """A date and the dates coordinated with it: «in 1961 and 2000», «in 1961 and in 2000»."""
    top = first.head
    while top.dep == "conj" and (top.head.i in dates or top.head.head.i in dates):
        top = top.head
    top = top.head if top.i not in dates else top
    heads = [*conjuncts(top), *(one for noun in children(top, "pobj") for one in conjuncts(noun))]
    return [dates[one.i] for one in heads if one.i in dates] or [first]


@dataclass(frozen=True, slots=True)
class Anchored:
    """A date and the token that heads it."""

    mention: DateMention
    head: Token

    @property
    def interval(self) -> Interval:
        """The date itself."""
        return self.mention.interval


def anchored(parse: Parse) -> Iterator[Anchored]:
    """The sentence's dates with their heads; durations («for years») are no dates."""
    for mention in parse.candidate.dates:
        head = parse.head_of(mention.start, mention.end)
        if head is not None and mention.relation != "for" and mention.scope not in {"comparison", "dateline"}:
            yield Anchored(mention, head)


def spheres(token: Token) -> Iterator[Token]:
    """The predicates whose time is the act's time: itself, the verb that carries it, the verbs that share a clause."""
    node = token
    yield node
    for _ in range(HIGHEST):
        above = sharing_governor(node)
        if above is None:
            return
        yield above
        node = above


def sharing_governor(node: Token) -> Token | None:
    """The governor whose time holds for this word too, if any."""
    if is_noun(node):
        carrier = carrying_verb(node)
        if carrier is not None:
            return carrier
        return node.head if node.dep in {"nsubj", "nsubjpass"} and is_verb(node.head) else None
    head = node.head
    if not is_verb(head) or is_speech(head):
        return None
    bare_participle = node.dep == "advcl" and node.tag in {"VBG", "VBN"} and not has_child(node, "mark")
    return head if node.dep in SHARING or bare_participle else None


def nearest(token: Token, inside: set[int], dates: dict[int, Anchored]) -> Anchored | None:
    """The date of a clause that stands nearest to the trigger."""
    own = [one for index, one in dates.items() if index in inside and fits(one, token)]
    return min(own, key=lambda one: abs(one.head.i - token.i), default=None)


def fits(date: Anchored, token: Token) -> bool:
    """A date that belongs to a noun («the 2024 pact») dates that noun's own event, and nothing that is said of it."""
    if date.mention.scope != "noun":
        return True
    above = date.head
    while above.dep in {"pobj", "prep", "nummod", "compound", "amod", "poss", "pcomp"} and above.i != token.i:
        above = above.head
    return above.i == token.i


def frame(token: Token, parse: Parse, dates: dict[int, Anchored]) -> Interval | None:
    """A date that opens the sentence frames all of it, unless the sentence's verb is one of speech."""
    first = min(dates.values(), key=lambda one: one.head.i)
    root = parse.root()
    opens = first.head.i <= 4 and len(dates) == 1
    if root is None or not opens or is_speech(root):
        return None
    return replace(first.interval, basis="frame") if token.i > first.head.i else None


def standing_since(token: Token, parse: Parse, memory: Memory) -> Interval | None:
    """«Since 2022 the two have … They have …»: the frame that the passage opened with, for a present perfect."""
    verb = token if is_verb(token) else token.head
    perfect = has_child(verb, "aux", "has", "have")
    if memory.since is None or not perfect or memory.since[0] != parse.candidate.sentence.passage.start:
        return None
    return replace(memory.since[1], basis="frame")


def opening_since(parse: Parse) -> tuple[int, Interval] | None:
    """The «since …» with which a sentence opens, with the passage it stands in."""
    first = next((one for one in parse.doc if one.is_alpha), None)
    if first is None or first.lower != "since":
        return None
    dates = [one for one in anchored(parse) if one.head.i in {inner.i for inner in first.subtree}]
    if not dates or dates[0].interval.earliest is None:
        return None
    return parse.candidate.sentence.passage.start, related(dates[0].interval, "since")


def of_last_resort(parse: Parse) -> Interval | None:
    """What the document bounds: not after its publication."""
    return document_interval(parse.candidate.document.published)
