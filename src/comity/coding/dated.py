"""The dates of a parsed sentence: which word each hangs on, and what it is counted from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache

from comity.coding.control import is_speech
from comity.coding.memory import Memory
from comity.coding.parse import Parse, children, conjuncts, is_verb, lower
from comity.coding.prepositions import marks
from comity.coding.tree import Token
from comity.coding.words import word_list
from comity.dates import DateMention, find_dates, in_frame
from comity.dates.edtf import NOTHING
from comity.records import Interval

PRECISE = timedelta(31)  # a frame no longer than a month fixes the year of a bare month beside it
FAR_OFF = timedelta(366)  # between what the passage spoke of last and the reading by publication: two readings are open


@dataclass(frozen=True, slots=True)
class Anchored:
    """A date, the token that heads its words, and what it comes to beside the dates told before."""

    mention: DateMention
    head: Token
    interval: Interval


def anchored(parse: Parse, memory: Memory) -> tuple[Anchored, ...]:
    """The sentence's dates with their heads; durations («for years») are no dates. What is counted from another date
    («two days later») is counted from the one that the passage told last."""
    if not parse.candidate.dates:
        return ()
    return anchored_after(parse, memory.time_in(parse.candidate.sentence.passage))


@lru_cache(maxsize=1)  # each line of a sentence asks for its dates anew
def anchored_after(parse: Parse, said: Interval | None) -> tuple[Anchored, ...]:
    """The sentence's dates beside the one told last."""
    return tuple(one_by_one(parse, said))


def one_by_one(parse: Parse, said: Interval | None) -> Iterator[Anchored]:
    """The sentence's dates one by one, each beside those told before."""
    for mention in parse.candidate.dates:
        head = parse.head_of(mention.start, mention.end)
        if head is None or mention.relation == "for" or mention.scope in {"comparison", "dateline"}:
            continue
        interval = placed(mention, said)
        said = interval if sets_time(mention, interval) else None if is_open(mention, interval) else said
        if interval.edtf != NOTHING and (interval.basis != "frame" or interval.earliest or interval.latest):
            yield Anchored(mention, head, interval)


def last_time(parse: Parse, memory: Memory) -> Interval | None:
    """The time that a sentence leaves its passage at, or None where it tells none."""
    told = [one.interval for one in anchored(parse, memory) if sets_time(one.mention, one.interval)]
    return told[-1] if told else None


def sets_time(mention: DateMention, interval: Interval) -> bool:
    """Whether what follows may be counted from a date: it says when, within bounds, and of the clause."""
    at = mention.relation in {"at", "between"} and mention.scope == "clause"
    return at and interval.earliest is not None and interval.latest is not None


def is_open(mention: DateMention, interval: Interval) -> bool:
    """Whether a date says a day that nobody can place («on Sunday»): what follows is counted from no earlier one."""
    at = mention.relation == "at" and mention.scope == "clause" and mention.recurs
    return at and interval.earliest is None and interval.latest is None


def placed(mention: DateMention, said: Interval | None) -> Interval:
    """A date beside the one told last. «In June» is in its year where that is told to the month, and no earlier than
    it; a bare month or weekday is left open where the passage speaks of days long before its publication."""
    if said is None or said.earliest is None or said.latest is None:
        return mention.interval
    if mention.recurs and mention.interval.basis == "relative" and is_far(mention.interval, said):
        return replace(find_dates(mention.interval.text or "", None)[0].interval, text=mention.interval.text)
    interval = in_frame(mention, said)
    counted = mention.interval.basis == "frame"
    precise = (
        said.latest - said.earliest <= PRECISE and interval.latest is not None and interval.latest >= said.earliest
    )
    return interval if counted or precise else mention.interval


def is_far(interval: Interval, said: Interval) -> bool:
    """Whether a date lies more than a year after the one told last."""
    return interval.earliest is not None and said.latest is not None and interval.earliest - said.latest > FAR_OFF


def listed_with(first: Anchored, dates: dict[int, Anchored]) -> list[Anchored]:
    """A date and the dates coordinated with it: «in 1961 and 2000», «in 1961 and in 2000»."""
    top = first.head
    while top.dep == "conj" and (top.head.i in dates or top.head.head.i in dates):
        top = top.head
    top = top.head if top.i not in dates else top
    heads = [*conjuncts(top), *(one for noun in children(top, "pobj") for one in conjuncts(noun))]
    return [dates[one.i] for one in heads if one.i in dates] or [first]


def nearest(token: Token, inside: set[int], dates: dict[int, Anchored]) -> Anchored | None:
    """The date of a clause that stands nearest to the trigger."""
    own = [one for index, one in dates.items() if index in inside and fits(one, token)]
    return min(own, key=lambda one: abs(one.head.i - token.i), default=None)


def fits(date: Anchored, token: Token) -> bool:
    """A date that belongs to a noun («the 2024 pact») dates that noun's own event, and nothing that is said of it. So
    does one to the month or coarser in what an act is for or about («sentenced for attacks in 2002»)."""
    if is_of_saying(date, token):
        return False
    above, topic = date.head, False
    while above.dep in {"pobj", "prep", "nummod", "nmod", "compound", "amod", "poss", "pcomp"} and above.i != token.i:
        if is_of_noun(date, above):
            break
        topic = topic or (above.i != date.head.i and lower(above) in word_list("when", "topic"))
        above = above.head
    if date.mention.scope == "noun":
        return above.i == token.i
    return not topic or date.mention.granularity in {"day", "hour", "minute", "weekend"} or above.i != token.i


def is_of_noun(date: Anchored, above: Token) -> bool:
    """Whether the date of a noun goes no further: «withdrew from its 2009 accord», but «died in the 2009 war»."""
    over = date.mention.scope == "noun" and above.dep == "prep" and above.head.i != date.head.i
    bounds = lower(above) in word_list("when", "after") | word_list("when", "before")  # see sequence.beside
    return over and is_verb(above.head) and not marks(above, "during") and not bounds


def is_of_saying(date: Anchored, token: Token) -> bool:
    """Whether a date stands right after a verb of speech, whose it is, wherever the parser hangs it: «said on Monday it
    had fined them»."""
    first = date.head.left_edge
    if first.i == 0 or token.i <= first.i:
        return False
    before = first.nbor(-1)
    return before.i != token.i and is_verb(before) and is_speech(before)
