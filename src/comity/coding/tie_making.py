"""A statement of a tie, with everything that its sentence says of it."""

from __future__ import annotations

from collections.abc import Sequence

from comity.coding.dated import anchored, nearest
from comity.coding.inflection import verb_forms
from comity.coding.modality import signs_of_tie
from comity.coding.parse import children, is_verb, lower
from comity.coding.parties import PartyFinder
from comity.coding.prepositions import objects_after
from comity.coding.scopes import scope
from comity.coding.sequence import dated_aside
from comity.coding.signs import Signs
from comity.coding.tie_words import strength_of, tie_verbs
from comity.coding.tree import Token
from comity.coding.words import word_list
from comity.dates import edtf
from comity.records import Actor, Interval, Modality, Statement, TieState, Trigger

STATE_VERBS: tuple[tuple[str, TieState], ...] = (
    ("weakening", "weakened"),
    ("severing", "severed"),
    ("suspending", "suspended"),
    ("failing", "ended"),
)

GRANTED: tuple[Modality, ...] = ("planned", "predicted", "conditional", "opinion")


def make(
    token: Token,
    kind: str,
    a: list[Actor],
    b: list[Actor],
    finder: PartyFinder,
    *,
    verb: Token | None = None,
    granted: bool = False,
) -> Statement:
    """A statement at a noun or verb, `verb` a noun's verb of having or ending. In directed kinds the first side is the
    giver. `granted`: what is planned is no plan for the tie («is bound to defend»)."""
    parse, signs = finder.parse, signs_of_tie(token, finder)
    if granted or kind in word_list("ties", "given"):
        take_for_granted(signs)
    sentence = parse.candidate.sentence
    start, end = parse.start(token), parse.end(token)
    since, until = ends(date_at(token, finder))
    return Statement(
        doc=parse.candidate.document.name, sentence=sentence.text, start=sentence.start, end=sentence.end,
        trigger=Trigger(parse.slice(start, end), start, end), kind=kind, a=tuple(a), b=tuple(b),
        state=lasting(state_of(token, verb, signs, kind), until, kind), strength=strength_of(token), since=since,
        until=until, modality=standing(signs), attributed_to=signs.attributed_to, speaker=sentence.passage.speaker,
    )  # fmt: skip


def pairings(parties: Sequence[Actor]) -> list[tuple[list[Actor], list[Actor]]]:
    """Everybody with everybody after him: the two sides of each statement that a tie of several takes."""
    return [([*parties[index : index + 1]], [*parties[index + 1 :]]) for index in range(len(parties) - 1)]


def take_for_granted(signs: Signs) -> None:
    """«agreed to reopen their border»: the border is there, whatever becomes of the plan."""
    for modality in GRANTED:
        signs.found.pop(modality, None)


def ends(date: Interval | None) -> tuple[Interval | None, Interval | None]:
    """A date as the beginning and the end of a tie: «until 2017» is an end, «until the end» of no year none."""
    if date is None or not (date.text or "").lower().startswith(tuple(word_list("ties", "until"))):
        return date, None
    form = date.edtf.removeprefix("../")
    if form == "..":
        return None, None
    return None, Interval(form, *edtf.bounds(form), date.basis, date.text)


def lasting(state: TieState, until: Interval | None, kind: str) -> TieState:
    """The state of a tie that may have an end: one that held «until 2017» is in force no more; relations are severed,
    pacts are ended."""
    over = (state == "in_force" and until is not None) or (
        state == "severed" and kind not in word_list("ties", "severed")
    )
    return "ended" if over else state


def standing(signs: Signs) -> Modality:
    """The modality of a tie: «has no ties» states their absence, it denies nothing."""
    signs.found.pop("denied", None)
    return signs.modality()


def state_of(token: Token, verb: Token | None, signs: Signs, kind: str) -> TieState:
    """How the sentence has the tie: in force unless it says otherwise."""
    if no_longer(token):
        return "ended"
    if signs.negated or any(child.lower == "no" for child in token.children):
        return "none"
    if any(child.lower in word_list("ties", "ended") for child in token.children) or was_once(token):
        return "ended"
    governed = state_by_verb(token, verb)
    if governed is not None:
        return governed
    if is_poor(token) and kind not in word_list("ties", "given"):
        return "weakened"
    return "planned" if "planned" in signs.found else "in_force"


def no_longer(token: Token) -> bool:
    """«is no longer an ally», «considers it a friend no longer»."""
    verb = token if is_verb(token) else token.head
    near = (*token.children, *verb.children)
    return any(lower(one) in {"longer", "anymore"} and one.dep in {"advmod", "npadvmod"} for one in near)


def is_poor(token: Token) -> bool:
    """«strained relations», «ties are tense», «relations are at their worst», «ties hit a low»."""
    verb = token.head if token.dep in {"nsubj", "nsubjpass"} else None
    said = [*children(verb, "acomp"), *children(verb, "dobj"), *objects_after(verb, {"at"})] if verb is not None else []
    return any(lower(one) in word_list("ties", "poor") for one in (*children(token, "amod"), *said))


def state_by_verb(token: Token, verb: Token | None = None) -> TieState | None:
    """The state that a verb gives the tie that is its object or subject: «weakened their ties», «trade collapsed»."""
    verb = token.head if verb is None and token.dep in {"nsubj", "nsubjpass"} else verb
    return next((state for name, state in STATE_VERBS if verb is not None and lower(verb) in tie_verbs(name)), None)


def was_once(token: Token) -> bool:
    """«was a close ally», «was one of its allies»: told of a time that is over; not «has been», «became», nor «he said
    that it was»."""
    top = token.head.head if token.dep == "pobj" and lower(token.head) == "of" else token
    past = top.head.tag == "VBD" and lower(top.head) in verb_forms("be")
    return top.dep == "attr" and past and top.head.dep != "ccomp"


def date_at(token: Token, finder: PartyFinder) -> Interval | None:
    """Since when, where the noun's clause says."""
    dates = {one.head.i: one for one in anchored(finder.parse, finder.memory)}
    for node in (token, token.head):
        found = nearest(token, scope(node), dates) if dates else None
        if found is not None:
            return found.interval if dated_aside(found, node, token) is None else None
    return None
