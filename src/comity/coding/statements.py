"""Statements of standing ties: what a sentence says of who stands with whom, apart from any act.

Three ways to say it: a noun for a party («Cuba is an ally of Syria»), a noun for the tie («relations between Cuba and
Syria»), and an act that founds or ends one («severed relations with»). The words are `lexicons/ties.yaml`.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from comity.coding.control import scope, subjects
from comity.coding.match import Match
from comity.coding.modality import Signs, climb, on_the_act, on_the_sentence
from comity.coding.parse import Parse, children, is_noun, is_verb, lower
from comity.coding.parties import PartyFinder, is_organisation
from comity.coding.tie_words import act_tie, colour, phrase_kind, relation_kind, role_kind, strength_of, tie_verbs
from comity.coding.when import anchored, nearest
from comity.coding.words import noun_list, word_list
from comity.records import Actor, Interval, Report, Statement, TieState, Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token

FUTURE = {"planned", "predicted", "conditional"}
STATE_VERBS: tuple[tuple[str, TieState], ...] = (
    ("weakening", "weakened"),
    ("severing", "severed"),
    ("suspending", "suspended"),
)


def statements_of(finder: PartyFinder, told: Container[int]) -> list[Statement]:
    """The standing ties that one sentence states; `told` are the tokens that acts have told of already."""
    found: dict[tuple[object, ...], Statement] = {}
    for statement in listed(finder):
        found.setdefault(identity(statement), statement)
    finder.memory.opened.clear()
    for token in finder.parse.doc:
        if is_noun(token) and token.i not in told:
            for statement in (*role(token, finder), *relation(token, finder), *phrase(token, finder)):
                found.setdefault(identity(statement), statement)
    return list(found.values())


def from_act(match: Match, report: Report) -> Statement | None:
    """The tie that a coded act founds, changes or ends, if its kind of act does."""
    tie = act_tie(match)
    sides = (report.actors, report.recipients) if report.recipients else (report.actors[:1], report.actors[1:])
    if tie is None or not all(sides):
        return None
    kind, state = tie
    if kind == "membership" and not all(is_organisation(one.code) for one in sides[1]):
        return None
    if any(is_verb(one.head) and lower(one.head) in tie_verbs("replacing") for one in match.slots.objects):
        state = "replaced"
    return Statement(
        doc=report.doc, sentence=report.sentence, start=report.start, end=report.end, trigger=report.trigger, kind=kind,
        a=sides[0], b=sides[1], state=state if report.modality not in FUTURE else "planned",
        strength=strength_of(match.token), since=explicit(report.date), date=report.date, modality=report.modality,
        attributed_to=report.attributed_to, speaker=report.speaker,
    )  # fmt: skip


def explicit(date: Interval | None) -> Interval | None:
    """A date that the words gave; the document's own bound founds nothing."""
    return date if date is not None and date.basis != "document" else None


def identity(statement: Statement) -> tuple[object, ...]:
    """What makes two statements of one sentence the same."""
    return (statement.kind, tuple(one.code for one in statement.a), tuple(one.code for one in statement.b))


def role(token: Token, finder: PartyFinder) -> Iterator[Statement]:
    """«North Korea's closest ally is China», «China, an ally of Cuba», «Cuba and Syria are allies»."""
    found = role_kind(token)
    if found is None:
        return
    kind, directed = found
    bearers = bearers_of(token, finder)
    codes = frozenset(one.code for one in bearers)
    owners = [one for one in owners_of(token, finder, codes) if one.code not in codes]
    if not owners and len(bearers) == 2 and kind != "membership":
        bearers, owners = bearers[:1], bearers[1:]
    if bearers and owners:
        yield make(token, kind, bearers, owners, finder, directed=directed)


def owners_of(token: Token, finder: PartyFinder, exclude: frozenset[str]) -> list[Actor]:
    """Whose ally it is: possessive, demonym, «of», «for», «to», «with»."""
    own = finder.owner(token, exclude, 0)
    if own:
        return own
    for child in children(token, "prep"):
        if lower(child) in {"of", "for", "to", "with", "in"}:
            found = finder.of(children(child, "pobj"), exclude)
            if found:
                return found
    verb = copula(top_of(token))
    if verb is None:
        return []
    after = [
        one
        for child in children(verb, "prep")
        if lower(child) in {"of", "for", "to", "with"}
        for one in children(child, "pobj")
    ]
    return finder.of(after, exclude)


def bearers_of(token: Token, finder: PartyFinder) -> list[Actor]:
    """Who is called an ally: the other side of the copula, of the apposition, or of the name the noun stands before."""
    top = top_of(token)
    verb = copula(top)
    if verb is not None:
        other = children(verb, "attr", "nsubj") if top.dep_ == "nsubj" else subjects(verb, 0)
        return finder.of(one for one in other if one.i != top.i)
    if top.dep_ == "appos":
        return next_to(top, finder) or finder.of([top.head])
    apposed = children(token, "appos") or children(top, "appos")
    if apposed:
        return finder.of(apposed)
    if top.dep_ in {"compound", "nmod"}:
        return finder.of([top.head])
    if top.dep_ == "pobj" and lower(top.head) in {"like", "as"}:
        return finder.of([top.head.head]) if is_noun(top.head.head) else []
    return examples(token, finder)


def next_to(top: Token, finder: PartyFinder) -> list[Actor]:
    """The name right before an apposition («Cuba, an ally of …»): nearer than what parsers hang it on."""
    before = top.left_edge.i - 2
    mention = finder.parse.at.get(before) if before >= 0 and not top.doc[before + 1].is_alpha else None
    return [finder.actor(mention)] if mention is not None and mention.code and mention.kind != "outlet" else []


def examples(token: Token, finder: PartyFinder) -> list[Actor]:
    """«allies such as Cuba», «allies like Iran»."""
    return finder.of(
        one
        for child in children(token, "prep")
        if lower(child) in {"as", "like", "including"}
        for one in children(child, "pobj")
    )


def top_of(token: Token) -> Token:
    """«one of its closest allies»: the «one»."""
    if (
        token.dep_ == "pobj"
        and lower(token.head) == "of"
        and lower(token.head.head) in {"one", "some", "two", "most", "among"}
    ):
        return token.head.head
    return token


def copula(token: Token) -> Token | None:
    """The verb of being that a predicate noun or its subject stands at."""
    head = token.head
    if token.dep_ in {"attr", "nsubj", "oprd"} and is_verb(head) and lower(head) in tie_verbs("copulas"):
        return head
    return None


def relation(token: Token, finder: PartyFinder) -> Iterator[Statement]:
    """«relations between Cuba and Syria», «Cuba's ties with Syria», «Cuba maintains ties with Syria»."""
    kind = relation_kind(token)
    if kind is None or token.dep_ == "compound" or only_referred_to(token):
        return
    verb = token.head if token.dep_ in {"dobj", "nsubjpass"} and is_verb(token.head) else None
    first = first_parties(token, verb, finder)
    codes = frozenset(one.code for one in first)
    second = [one for one in with_parties(token, verb, finder, codes) if one.code not in codes]
    if first and not second and verb is not None and lower(verb) in tie_verbs("having"):
        second = the_other(finder, codes)
    if not second and len(first) == 2:
        first, second = first[:1], first[1:]
    if first and second:
        yield make(token, colour(token, kind), first, second, finder, verb=verb)
    elif first and verb is not None and is_open(verb, token):
        finder.memory.opened.append(make(token, colour(token, kind), first, [], finder, verb=verb))


def is_open(verb: Token, token: Token) -> bool:
    """Whether the other side is a number of states that a following sentence may name («with a few nations»)."""
    return any(
        lower(inner) in noun_list("references", "pair_heads") for head in (verb, token) for child in children(head, "prep")
        if lower(child) in {"with", "to"} for one in children(child, "pobj") for inner in (one, *one.subtree)
    )  # fmt: skip


def listed(finder: PartyFinder) -> Iterator[Statement]:
    """«These include Cuba and Iran»: the ties that the sentence before left open, with those now named."""
    root = next((token for token in finder.parse.doc if token.dep_ == "ROOT"), None)
    if root is None or lower(root) not in tie_verbs("listing"):
        return
    if not any(lower(one) in {"these", "they", "those", "among", "them"} for one in finder.parse.doc[:3]):
        return
    named = finder.of(children(root, "dobj", "attr", "pobj"))
    for tie in finder.memory.opened:
        others = tuple(one for one in named if one.code not in {party.code for party in tie.a})
        if others:
            yield replace(
                make(root, tie.kind, list(tie.a), list(others), finder), state=tie.state, strength=tie.strength
            )


def only_referred_to(token: Token) -> bool:
    """«Their relationship has suffered»: a tie told before is taken up, none is stated."""
    return token.dep_ != "dobj" and any(str(child.tag_) == "PRP$" for child in children(token, "poss"))


def first_parties(token: Token, verb: Token | None, finder: PartyFinder) -> list[Actor]:
    """Whose tie it is: its owners, those it is between, or the subject of the verb of having."""
    own = finder.owner(token, frozenset(), 0) or example_of(token, finder)
    between = [
        one
        for child in children(token, "prep")
        if lower(child) in {"between", "among"}
        for one in children(child, "pobj")
    ]
    if own or between:
        return finder.of(between) or own
    if verb is None or not any(
        lower(verb) in tie_verbs(kind) for kind in ("having", *(name for name, _ in STATE_VERBS))
    ):
        return []
    return finder.of(subjects(verb, 0))


def example_of(token: Token, finder: PartyFinder) -> list[Actor]:
    """«their ties, including the 2024 pact»: the parties of what the noun is an example of."""
    if token.dep_ != "pobj" or lower(token.head) != "including":
        return []
    over = token.head.head
    return finder.owner(over, frozenset(), 0) + with_parties(over, None, finder, frozenset()) if is_noun(over) else []


def the_other(finder: PartyFinder, codes: frozenset[str]) -> list[Actor]:
    """The only other actor of the sentence, where there is just one."""
    named = {one.code: finder.actor(one) for one in finder.not_places() if one.code not in codes}
    return list(named.values()) if len(named) == 1 else []


def with_parties(token: Token, verb: Token | None, finder: PartyFinder, codes: frozenset[str]) -> list[Actor]:
    """The other side: after «with», «to», «towards»."""
    heads = [token, *([verb] if verb is not None else [])]
    after = [
        one for head in heads for child in children(head, "prep") if lower(child) in {"with", "to", "towards", "toward", "against"}
        for one in children(child, "pobj")
    ]  # fmt: skip
    return finder.of(after, codes)


def phrase(token: Token, finder: PartyFinder) -> Iterator[Statement]:
    """«at odds with»."""
    kind = phrase_kind(token)
    if kind is None or token.dep_ != "pobj" or lower(token.head) != "at":
        return
    verb = token.head.head
    first = finder.of(subjects(verb, 0)) if is_verb(verb) else finder.of([verb])
    heads = [token, token.head, verb]
    after = [
        one
        for head in heads
        for child in children(head, "prep")
        if lower(child) == "with"
        for one in children(child, "pobj")
    ]
    codes = frozenset(one.code for one in first)
    second = [one for one in finder.of(after, codes) if one.code not in codes]
    if first and second:
        yield make(token, kind, first, second, finder)


def make(
    token: Token, kind: str, a: list[Actor], b: list[Actor], finder: PartyFinder, *, verb: Token | None = None, directed: bool = False
) -> Statement:  # fmt: skip
    """A statement at a noun. In directed kinds the first side is the giver."""
    parse, signs = finder.parse, Signs()
    on_the_act(token, signs)
    climb(token, signs, finder)
    on_the_sentence(finder, token, signs)
    sentence = parse.candidate.sentence
    start, end = parse.start(token), parse.end(token)
    since = date_at(token, parse)
    modality = "reported" if "reported" in signs.found else "opinion" if "opinion" in signs.found else "asserted"
    if signs.found & {"planned", "predicted", "conditional"}:
        modality = signs.modality()
    return Statement(
        doc=parse.candidate.document.name, sentence=sentence.text, start=sentence.start, end=sentence.end,
        trigger=Trigger(parse.slice(start, end), start, end), kind=kind, a=tuple(a), b=tuple(b),
        state=state_of(token, verb, signs), strength=strength_of(token), since=since, modality=modality,  # type: ignore[arg-type]
        attributed_to=signs.attributed_to, speaker=sentence.passage.speaker,
    )  # fmt: skip


def state_of(token: Token, verb: Token | None, signs: Signs) -> TieState:
    """How the sentence has the tie: in force unless it says otherwise."""
    if signs.negated or any(child.lower_ == "no" for child in token.children):
        return "none"
    if any(child.lower_ in word_list("ties", "ended") for child in token.children):
        return "ended"
    for name, state in STATE_VERBS:
        if verb is not None and lower(verb) in tie_verbs(name):
            return state
    return "planned" if "planned" in signs.found else "in_force"


def date_at(token: Token, parse: Parse) -> Interval | None:
    """Since when, where the noun's clause says."""
    dates = {one.head.i: one for one in anchored(parse)}
    for node in (token, token.head):
        found = nearest(token, scope(node), dates) if dates else None
        if found is not None:
            return found.interval
    return None
