"""An act dated beside another: after what is dated, shortly before what is dated, or as a happening told before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from comity.coding.control import is_speech
from comity.coding.dated import Anchored, anchored, nearest
from comity.coding.inflection import noun_forms, verb_forms
from comity.coding.lexicon import act_lexicon
from comity.coding.memory import Happened, Memory
from comity.coding.parse import Parse, children, has_child, is_noun, is_verb, lower
from comity.coding.prepositions import example_of
from comity.coding.scopes import scope
from comity.coding.tree import Token
from comity.coding.words import word_list
from comity.dates import related
from comity.lexicons import load
from comity.records import DateBasis, Interval

SHORTLY = timedelta(31)  # how long before an act dated to the day the one that it answers may lie
HIGHEST = 8  # words climbed from a date or a trigger to what it hangs on


def beside(date_: Anchored, node: Token, token: Token, parse: Parse) -> Interval:
    """A date found in a clause; where it dates a noun after «since», «after» or «before» there («since the invasion in
    2022»), what that makes of it for an act that is not told by the noun."""
    preposition = dated_aside(date_, node, token) or dated_answer(date_, node)
    return (bounded_by(preposition, date_.interval, parse) if preposition else None) or date_.interval


def dated_aside(date_: Anchored, node: Token, token: Token) -> Token | None:
    """The preposition in a clause whose noun a date belongs to («following the fall of the fort last year»), if the
    noun tells of another act than the word asked about."""
    above = date_.head
    for _ in range(HIGHEST):
        above = above.head
        if above.i == node.i or above.head.i == above.i:
            return None
        if above.dep == "prep" and binds(above, date_) and token not in above.subtree:
            return above
    return None


def binds(preposition: Token, date_: Anchored) -> bool:
    """Whether what stands after a preposition of time is a happening with that date, or what answers one has it."""
    noun = child_noun(preposition)
    words = word_list("when", "since") | word_list("when", "after") | word_list("when", "before")
    return lower(noun) in word_list("when", "answered") or (lower(preposition) in words and owns(noun, date_))


def owns(noun: Token, date_: Anchored) -> bool:
    """Whether a date under a preposition is that of a happening: «the invasion in 2022», «the start of the war in
    2022», «the Sept. 11, 2001 attacks», which the parser hangs on the date."""
    begun = lower(noun) in word_list("when", "edges") and any(
        is_event(child_noun(one)) for one in children(noun, "prep")
    )
    return is_event(noun) or begun or (noun.i == date_.head.i and date_.mention.scope == "noun")


def dated_answer(date_: Anchored, node: Token) -> Token | None:
    """The preposition of «in response to an attack earlier this month», «following talks last week», where the parser
    hangs the date on the verb: right after what was answered, and no weekday, which news gives to the verb."""
    first = date_.head.left_edge
    if date_.mention.recurs or date_.head.head.i != node.i or first.i == 0:
        return None
    above = first.nbor(-1)
    for _ in range(HIGHEST):
        if not is_noun(above) and above.dep != "prep":
            return None
        if above.head.i == node.i:
            return above if above.dep == "prep" and above.i < first.i and is_close_behind(above) else None
        above = above.head
    return None


def bounded_by(preposition: Token, interval: Interval, parse: Parse) -> Interval | None:
    """What the preposition before a dated happening makes of its date, or None where it leaves it."""
    word = lower(preposition)
    if word in word_list("when", "since"):
        return related(interval, "since")
    if is_close_behind(preposition) or word in word_list("when", "after"):
        return from_then(interval, parse) if interval.earliest else None
    ahead = word != "of" or preposition.head.lower == "ahead"
    return related(interval, "until") if word in word_list("when", "before") and ahead else None


def from_then(interval: Interval, parse: Parse) -> Interval:
    """From a date on, up to the document's publication."""
    published = parse.candidate.document.published
    latest = published.latest if published else None
    return Interval(f"{interval.earliest}/{latest or '..'}", interval.earliest, latest, "inferred", interval.text)


def after(token: Token, parse: Parse, memory: Memory, dates: dict[int, Anchored]) -> Interval | None:
    """«after the fort fell at the end of 2024, …», «following the fall of the fort», dated elsewhere: not before that,
    not after publication."""
    for earlier in earlier_clauses(token):
        found = nearest(earlier, {one.i for one in earlier.subtree}, dates)
        told = found.interval if found else told_before(earlier, memory)
        if told is not None and told.earliest is not None:
            return from_then(told, parse)
    return None


def earlier_clauses(token: Token) -> Iterator[Token]:
    """What stands after «after» or «following» beside an act or above it: a clause's verb or a noun; after «since» only
    beside what goes on («has helped since it fell», not «thanked it for what it did since»)."""
    verb = token if is_verb(token) else token.head
    for node in (verb, verb.head):
        words = word_list("when", "after") - (frozenset() if goes_on(node) else word_list("when", "since"))
        for clause in children(node, "advcl", "ccomp"):
            if clause.i != verb.i and has_child(clause, "mark", *words) and token not in clause.subtree:
                yield clause
        for preposition in children(node, "prep"):
            if lower(preposition) in words and token not in preposition.subtree:
                yield from children(preposition, "pobj", "pcomp")


def goes_on(node: Token) -> bool:
    """Whether a word tells what «since» can follow: a noun, or a verb in the perfect."""
    return not is_verb(node) or has_child(node, "aux", *word_list("when", "perfect"))


def subsequent(token: Token, parse: Parse, dates: dict[int, Anchored]) -> Interval | None:
    """«its visit last year and subsequent support, including arms»: not before the date told before it."""
    over = example_of(token) or token
    if not has_child(over, "amod", *word_list("when", "subsequent")):
        return None
    before = [one for index, one in sorted(dates.items()) if index < over.i and one.interval.earliest]
    return from_then(before[-1].interval, parse) if before else None


def counted_apart(token: Token) -> Iterator[tuple[str, Token, set[int]]]:
    """How long an act was before or after another («two days earlier», from «two days after it»), the word that tells
    the other, and the tokens among which its date stands. The act stands in what follows the count, or above it."""
    node = token
    for _ in range(HIGHEST):
        above = node.head
        if above.i == node.i or (is_speech(node) and node.i != token.i):
            break
        if (mark := counting_mark(node)) and (words := count_before(mark, True)):
            yield words, verb_over(above), scope(verb_over(above))
        node = above
    for below in children(token if is_verb(token) else token.head, "advcl", "prep"):
        mark = counting_mark(below)
        if mark is not None and token not in below.subtree and (words := count_before(mark, False)):
            yield words, child_noun(below), {one.i for one in below.subtree}


def counting_mark(node: Token) -> Token | None:
    """The preposition or conjunction with which a phrase or clause begins."""
    return node if node.dep == "prep" else next(iter(children(node, "mark")), None)


def count_before(mark: Token, follows: bool) -> str:
    """The count before «after», «since» or «before», turned to the act that follows («two days earlier»), or to the one
    it follows."""
    later = (lower(mark) in word_list("when", "before")) == follows
    unit = mark.nbor(-1) if mark.i else mark
    words = word_list("when", "before") | word_list("when", "after")
    if lower(mark) not in words or unit.i == mark.i or not is_noun(unit):
        return ""
    first = min((one.i for one in unit.children if one.dep in {"nummod", "det", "amod", "quantmod"}), default=unit.i)
    count = " ".join(one.text for one in unit.doc[first : unit.i + 1])
    return f"{count} {'later' if later else 'earlier'}"


def verb_over(node: Token) -> Token:
    """The verb of the clause that a word stands in."""
    for _ in range(HIGHEST):
        if is_verb(node) or node.head.i == node.i:
            return node
        node = node.head
    return node


def answered_by(token: Token) -> Token | None:
    """The verb that an act came shortly before: it stands there after «after», «following» or «in response to»."""
    node = token
    for _ in range(HIGHEST):
        above = node.head
        if above.i == node.i or is_speech(node):
            return None
        if is_verb(above) and is_close_behind(node):
            return above
        node = above
    return None


def is_close_behind(node: Token) -> bool:
    """Whether a clause or phrase tells what came shortly before the verb it hangs on."""
    words = word_list("when", "close_behind")
    if node.dep == "advcl":
        return has_child(node, "mark", *words)
    return node.dep == "prep" and (lower(node) in words or lower(child_noun(node)) in word_list("when", "answered"))


def child_noun(preposition: Token) -> Token:
    """The noun after a preposition, or the preposition itself."""
    return next(iter(children(preposition, "pobj")), preposition)


def shortly_before(interval: Interval) -> Interval | None:
    """The time of what an act answers: up to that act, and no longer before it than a month or as its date is vague."""
    if interval.earliest is None or interval.latest is None:
        return None
    vague = interval.latest - interval.earliest if interval.basis != "document" else SHORTLY
    margin = max(SHORTLY, vague)
    earliest = date.fromordinal(max(interval.earliest.toordinal() - margin.days, 1))
    basis: DateBasis = "document" if interval.basis == "document" else "inferred"
    return Interval(f"{earliest}/{interval.latest}", earliest, interval.latest, basis, interval.text)


def told_before(token: Token, memory: Memory) -> Interval | None:
    """The date that another sentence gave a happening, by its kind and a name it shares; None where it has several."""
    kind, names = kind_of(token), names_in(token)
    found = {one.date for one in memory.happened if one.kind == kind and one.names & names} if kind else set()
    return replace(found.pop(), basis="frame") if len(found) == 1 else None


def happened_in(parse: Parse, memory: Memory) -> Iterator[Happened]:
    """The happenings that a sentence dates."""
    for one in anchored(parse, memory):
        if one.interval.earliest is None or one.interval.latest is None or one.mention.relation != "at":
            continue
        for node in up_to_clause(one.head):
            if (kind := kind_of(node)) and (names := names_in(node)):
                yield Happened(kind, names, one.interval)


def up_to_clause(node: Token) -> Iterator[Token]:
    """A word and those above it, up to the verb of the clause and, in a clause of time, the verb that this hangs on."""
    for _ in range(HIGHEST):
        yield node
        if node.head.i == node.i or (is_verb(node) and not has_child(node, "mark", *word_list("when", "after"))):
            return
        node = node.head


def names_in(token: Token) -> frozenset[str]:
    """The names that hang on a word."""
    return frozenset(one.lower for one in token.subtree if one.tag.startswith("NNP"))


def is_event(token: Token) -> bool:
    """Whether a noun tells of an act or a happening («the invasion of», «the fall of»)."""
    return lower(token) in act_lexicon().nouns or kind_of(token) != ""


def kind_of(token: Token) -> str:
    """What kind of happening a word tells of, or nothing."""
    return kinds().get(lower(token), "") if is_noun(token) or is_verb(token) else ""


@cache
def kinds() -> dict[str, str]:
    """The forms of the words for happenings, with their kind."""
    listed = load("when")["happenings"]
    return {
        form: kind
        for kind, words in listed.items()
        for word in words
        for form in (*noun_forms(word), *verb_forms(word))
    }
