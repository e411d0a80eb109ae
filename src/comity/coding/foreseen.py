"""Statements of forecast: what is foreseen of an actor, and is no act of its own («growth in Peru is likely to slow»).

An act that somebody expects is a report with its modality; here is what else is expected. A plan is no forecast.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from comity.coding.control import subjects
from comity.coding.modality import signs_of_tie
from comity.coding.parse import children, has_child, is_noun, is_party, is_verb, lower
from comity.coding.parties import PartyFinder
from comity.coding.tie_making import date_at
from comity.coding.tree import Token
from comity.coding.words import noun_list, verb_list, word_list
from comity.records import Actor, Interval, Report, Statement, Trigger


def foreseen_of(finder: PartyFinder, reports: Sequence[Report], ties: Sequence[Statement]) -> Iterator[Statement]:
    """The forecasts of one sentence, an outer one before those in it. `value` is the clause that foretells; `a` are the
    actors that it names. A clause with an act or a tie in it is told by that."""
    parse = finder.parse
    told = [one.trigger.start for one in reports] + [one.trigger.start for one in ties]
    if parse.candidate.text.rstrip().endswith("?"):
        return
    done: set[int] = set()
    spans: set[tuple[int, int]] = set()
    for verb in parse.doc:
        hedge = hedge_of(verb) if is_verb(verb) and verb.i not in done else None
        if hedge is None:
            continue
        clause = clause_of(verb, hedge)
        within = {one.i for one in clause.subtree}
        start, end = parse.start(clause.left_edge), parse.end(clause.right_edge)
        named = [parse.at[index] for index in sorted(parse.named() & within)]
        actors = [finder.actor(one) for one in named if is_party(one)]
        if actors and (start, end) not in spans and not any(start <= at < end for at in told):
            done |= within
            spans.add((start, end))
            yield statement(verb, hedge, (start, end), finder, tuple({one.code: one for one in actors}.values()))


def clause_of(verb: Token, hedge: Token) -> Token:
    """The head of the clause that foretells: the verb, or the predicate that it hangs on with its subject."""
    if hedge.head.i == verb.i or verb.dep == "acl" or is_noun(hedge) or verb.dep == "ccomp":
        return verb
    return hedge.head if hedge.dep in {"acomp", "attr", "oprd"} and is_verb(hedge.head) else hedge


def hedge_of(verb: Token) -> Token | None:
    """The word by which a clause foretells: «may», «could», «is expected to», «analysts predict that», «fears that»;
    None for what is over («may have»), for who plans («Peru will»), for what could not be done, and in a clause that
    only says which."""
    if verb.dep == "relcl" or any(one.lower == "have" for one in children(verb, "aux")):
        return None
    above = verb.head
    predicate = lower(above) in word_list("modality", "foreseeing_predicates")
    if verb.dep in {"xcomp", "ccomp"} and predicate and has_child(verb, "aux", "to"):
        return above
    if verb.dep == "ccomp" and is_verb(above) and lower(above) in verb_list("modality", "predicted_verbs"):
        return above
    modal = next((one for one in children(verb, "aux") if one.tag == "MD"), None)
    if modal is None or has_child(verb, "neg"):
        return None
    if lower(modal) in word_list("modality", "modals_possible"):
        return modal
    feared = verb.dep in {"acl", "ccomp"} and is_noun(above) and lower(above) in noun_list("modality", "concern_nouns")
    return modal if feared else None


def statement(
    verb: Token, hedge: Token, span: tuple[int, int], finder: PartyFinder, actors: tuple[Actor, ...]
) -> Statement:
    """The statement of what is foreseen, whose word it is, and by when, where its clause says."""
    parse, sentence, signs = finder.parse, finder.parse.candidate.sentence, signs_of_tie(verb, finder)
    first_person = word_list("references", "first_person")
    who = subjects(hedge) if is_verb(hedge) and verb.dep == "ccomp" else []
    who = [one for one in who if lower(one) not in first_person]
    said_by = signs.attributed_to or (parse.slice(parse.start(who[0].left_edge), parse.end(who[0])) if who else None)
    start, end = parse.start(hedge), parse.end(hedge)
    return Statement(
        doc=parse.candidate.document.name, sentence=sentence.text, start=sentence.start, end=sentence.end,
        trigger=Trigger(parse.slice(start, end), start, end), kind="forecast", a=actors, b=(),
        value=parse.slice(*span).rstrip(" .,;"), date=horizon(verb, finder), modality="predicted",
        attributed_to=said_by, speaker=sentence.passage.speaker,
    )  # fmt: skip


def horizon(verb: Token, finder: PartyFinder) -> Interval | None:
    """By when it is foreseen: the date of its clause, but for one that is over when the text is written («the war»)."""
    found, published = date_at(verb, finder), finder.parse.candidate.document.published
    written = published.earliest if published else None
    over = found is not None and found.latest is not None and written is not None and found.latest < written
    return None if over else found
