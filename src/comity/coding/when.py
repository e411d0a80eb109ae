"""When it happened: the date that an act's own clause says, else its sentence's frame, else what the document bounds.

The time of a report («the ministry said on Friday») is never the time of the act it reports.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from comity.coding.control import is_speech, verb_in
from comity.coding.dated import Anchored, anchored, listed_with, nearest
from comity.coding.match import Match
from comity.coding.memory import Memory
from comity.coding.parse import Parse, children, has_child, is_noun, is_verb, lower
from comity.coding.scopes import scope
from comity.coding.sequence import after, answered_by, beside, counted_apart, shortly_before, subsequent
from comity.coding.slots import carrying_verb
from comity.coding.telling import is_alongside, of_last_resort
from comity.coding.tree import Token
from comity.coding.words import word_list
from comity.dates import find_dates, in_frame, related
from comity.records import DateBasis, Interval

SHARING = {"xcomp", "conj", "pcomp"}
SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
FRAMED = {"conj", "advcl", "xcomp", "parataxis"}
HIGHEST = 6


def dates_of(match: Match, parse: Parse, memory: Memory) -> list[Interval]:
    """The dates of an act from its sentence: none, one, or those of a list («in 1961, 2000 and 2001»)."""
    dates = {one.head.i: one for one in anchored(parse, memory)}
    for node in spheres(match.token) if dates else ():
        own = (scope(node) | begun(node, dates)) - counted_off(node)
        found = nearest(match.token, own, dates) or nearest(match.token, alongside(node), dates)
        if found is not None:
            return [beside(one, node, match.token, parse) for one in listed_with(found, dates)]
    framed = frame(match.token, parse, dates)
    return [framed] if framed is not None else []


def inferred_date(token: Token, parse: Parse, memory: Memory) -> Interval | None:
    """The date of an act that happened, from another that its sentence tells."""
    dates = {one.head.i: one for one in anchored(parse, memory)}
    if (exact := counted_to(token, parse, memory, dates)) is not None:
        return exact
    later = after(token, parse, memory, dates) or subsequent(token, parse, dates)
    return later or answering(token, parse, memory, dates)


def counted_to(token: Token, parse: Parse, memory: Memory, dates: dict[int, Anchored]) -> Interval | None:
    """«freed on Monday, two days after rebels abducted them»: the abduction is counted from the day of the freeing; of
    «signed a week before it attacked on 3 May» the signing from the attack."""
    for words, other, near in counted_apart(token):
        found = nearest(other, near, dates)
        above = token in other.subtree
        base = found.interval if found else of_last_resort(other, parse, memory) if above else None
        mention = next(iter(find_dates(words, None)), None)
        if base is not None and base.earliest and base.latest and mention is not None and mention.amount is not None:
            basis: DateBasis = "document" if base.basis == "document" else "inferred"
            return replace(in_frame(mention, base), basis=basis)
    return None


def answering(token: Token, parse: Parse, memory: Memory, dates: dict[int, Anchored]) -> Interval | None:
    """Of «cut ties in 2017 following the attack» the time of the attack: up to 2017, and shortly before."""
    verb = answered_by(token)
    if verb is None:
        return None
    found = nearest(verb, scope(verb), dates)
    told = found.interval if found else of_entry(verb, parse) or of_last_resort(verb, parse, memory)
    return shortly_before(told) if told is not None else None


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


def counted_off(verb: Token) -> set[int]:
    """The tokens before «the year after», «two days before» at the start of a clause, which the parser hangs on its
    verb: what is counted from the clause («in 2015, the year after they broke with us, …») is not its time."""
    marks = children(verb, "mark", "advmod")
    counted = [mark for mark in marks if mark.i and is_counted(mark)]
    counts = (one for mark in counted for one in children(verb, "npadvmod") if one.i < mark.i)
    return {index for unit in counts for index in range(unit.left_edge.i)}


def is_counted(mark: Token) -> bool:
    """Whether a conjunction of time follows a noun («the year after»)."""
    return lower(mark) in word_list("when", "after") | word_list("when", "before") and is_noun(mark.nbor(-1))


def begun(verb: Token, dates: dict[int, Anchored]) -> set[int]:
    """The dates that hang on a verb as clauses: «will impose a duty starting in 2006»."""
    return {index for index, one in dates.items() if is_verb(one.head) and one.head.head.i == verb.i}


def alongside(verb: Token) -> set[int]:
    """The tokens of the clauses that tell at which time a verb's act was: «when the king visited on Monday»."""
    clauses = (one for one in children(verb, "advcl") if one.tag == "VBD" and is_alongside(one))
    return {index for clause in clauses for index in scope(clause)}


def sharing_governor(node: Token) -> Token | None:
    """The governor whose time holds for this word too, if any."""
    if is_noun(node):
        carrier = carrying_verb(node)
        if carrier is not None:
            return carrier
        if node.dep == "ROOT":  # «Clashes with Mali flared again on Monday», «a treaty with Mali signed in 1999»
            return next((one for one in children(node, "acl") if one.tag in {"VBN", "VBD"}), None)
        if node.dep == "pobj" and verb_in(node.head.head, "copulas"):  # «was in contact with»
            return node.head.head
        return node.head if node.dep == "nsubj" and is_verb(node.head) else None
    head = node.head
    if not is_verb(head) or is_speech(head):
        return None
    if node.dep == "advcl":
        return head if is_alongside(node) and not has_child(node, "aux", "had") else None
    return head if node.dep in SHARING else None


def frame(token: Token, parse: Parse, dates: dict[int, Anchored]) -> Interval | None:
    """A date that opens the sentence frames what its main clauses tell, unless their verb is one of speech."""
    root = parse.root()
    if root is None or len(dates) != 1 or is_speech(root):
        return None
    (only,) = dates.values()
    opens = only.head.head.i == root.i and only.mention.scope == "clause" and only.head.i < first_noun(root)
    return replace(only.interval, basis="frame") if opens and is_framed(token, root) else None


def first_noun(root: Token) -> int:
    """Where the subject of a verb begins, or the verb itself."""
    return min((child.left_edge.i for child in root.children if child.dep in SUBJECTS), default=root.i)


def is_framed(token: Token, root: Token) -> bool:
    """Whether an act is told by a main clause, or by a noun that is its subject or object."""
    node = token
    for _ in range(HIGHEST):
        if node.i == root.i:
            return not has_child(root, "aux", "had")
        if is_noun(node) and (node.head.i != root.i or node.dep not in SUBJECTS | {"dobj", "attr"}):
            return False
        if is_verb(node) and (node.dep not in FRAMED or has_child(node, "aux", "had") or is_earlier(node)):
            return False
        node = node.head
    return False


def is_earlier(clause: Token) -> bool:
    """Whether a clause tells what was before the one above: «Monday marks a year since they came»."""
    return has_child(clause, "mark", *word_list("when", "after"))


def of_entry(token: Token, parse: Parse) -> Interval | None:
    """The date that heads the entry of a chronology («3 May 2014: Chad expels …»), for what its main clauses tell; what
    somebody says in it was then only said."""
    root, date = parse.root(), parse.candidate.entry
    if root is None or date is None or (is_speech(root) and token.i != root.i):
        return None
    headline = token.dep == "acl" and token.head.i == root.i  # «Invasion condemned by the council.»
    return date if headline or is_framed(token, root) else None


def standing_since(token: Token, parse: Parse, memory: Memory) -> Interval | None:
    """«Since 2022 the two have … They have …»: the frame that the passage opened with, for a present perfect."""
    verb = token if is_verb(token) else token.head
    perfect = has_child(verb, "aux", "has", "have")
    if memory.since is None or not perfect or memory.since[0] != parse.candidate.sentence.passage.start:
        return None
    return replace(memory.since[1], basis="frame")


def opening_since(parse: Parse, memory: Memory) -> tuple[int, Interval] | None:
    """The «since …» with which a sentence opens, with the passage it stands in."""
    first = next((one for one in parse.doc if one.is_alpha), None)
    if first is None or first.lower != "since":
        return None
    dates = [one for one in anchored(parse, memory) if one.head.i in {inner.i for inner in first.subtree}]
    if not dates or dates[0].interval.earliest is None:
        return None
    return parse.candidate.sentence.passage.start, related(dates[0].interval, "since")
