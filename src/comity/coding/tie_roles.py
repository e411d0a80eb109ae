"""Ties told by a noun for a party: «Cuba is an ally of Syria», «China, its closest ally»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from comity.coding.codes import is_organisation, without
from comity.coding.control import grammatical_subjects, is_passive, verb_in
from comity.coding.parse import children, is_noun, is_party, is_verb, lower
from comity.coding.parties import PartyFinder
from comity.coding.prepositions import marks, objects_after, prepositions
from comity.coding.tie_making import make, pairings
from comity.coding.tie_words import role_kind, tie_verbs
from comity.coding.tree import Token
from comity.coding.words import word_list
from comity.records import Actor, Statement


def role(token: Token, finder: PartyFinder) -> Iterator[Statement]:
    """«North Korea's closest ally is China», «China, an ally of Cuba», «Cuba and Syria are allies»."""
    kind = role_kind(token)
    if kind is None:
        return
    bearers = bearers_of(token, finder)
    codes = frozenset(one.code for one in bearers)
    owners = without(owners_of(token, finder, codes), codes)
    if kind == "membership":
        owners = [one for one in owners if is_organisation(one.code) and not is_owner(one, token, finder)]
    mutual = [] if owners or kind == "membership" else pairings(bearers)
    for one, other in [(bearers, owners)] if bearers and owners else mutual:
        stated = make(token, kind, one, other, finder, granted=is_called(token))
        yield replace(stated, state="in_force", modality="asserted") if is_fronted(token) else stated


def is_owner(actor: Actor, token: Token, finder: PartyFinder) -> bool:
    """Whether an actor is only whose the thing is that somebody is a member of («of the Union's customs board»)."""
    named = finder.parse.covering(actor.start or 0, actor.end or 0)
    return any(one.dep == "poss" and one.head.i != token.i for one in named)


def owners_of(token: Token, finder: PartyFinder, exclude: frozenset[str]) -> list[Actor]:
    """Whose ally it is: possessive, demonym, «of», «for», «to», «with»; «supplier of arms to»."""
    own = finder.owner(token, exclude)
    if own:
        return own
    for child in children(token, "prep"):
        found = finder.of(children(child, "pobj"), exclude) if marks(child, "role_of") else []
        if found:
            return found
    nested = [noun for one in objects_after(token, {"of"}) for noun in objects_after(one, {"to"})]
    if nested:
        return finder.of(nested, exclude)
    verb = copula(top_of(token))
    if verb is not None:
        return finder.of(objects_after(verb, prepositions("called")), exclude)
    caller = caller_of(token)
    return finder.of(grammatical_subjects(caller), exclude) if caller is not None else []


def bearers_of(token: Token, finder: PartyFinder) -> list[Actor]:
    """Who is called an ally: the other side of the copula, of the apposition, or of the name the noun stands before."""
    top = top_of(token)
    caller = caller_of(token)
    if caller is not None:
        return finder.of(one for one in called_by(caller, token) if one.i != token.i)
    verb = copula(top)
    if verb is not None:
        other = children(verb, "attr", "nsubj", "dobj") if top.dep == "nsubj" else grammatical_subjects(verb)
        return finder.of(one for one in other if one.i != top.i)
    if top.dep == "appos" or is_second_subject(top):
        return next_to(top, finder) or finder.of([top.head])
    apposed = children(token, "appos") or children(top, "appos")
    if apposed:
        return finder.of(apposed)
    if top.dep in {"compound", "nmod"}:
        return finder.of([top.head])
    if top.dep == "pobj" and lower(top.head) in {"like", "as"}:
        over = top.head.head
        if is_fronted(top):
            return finder.of(grammatical_subjects(over))
        return finder.of([over]) if is_noun(over) else []
    return examples(token, finder)


def is_fronted(token: Token) -> bool:
    """«As an ally of Cuba, Syria will not …»: told of the subject, whatever becomes of the verb."""
    return (
        token.dep == "pobj" and lower(token.head) == "as" and is_verb(token.head.head) and token.i < token.head.head.i
    )


def is_second_subject(token: Token) -> bool:
    """«Cuba, once an ally of Syria, said»: an apposition that parsers may take for one more subject."""
    return token.dep == "nsubj" and any(one.i < token.i for one in children(token.head, "nsubj"))


def next_to(top: Token, finder: PartyFinder) -> list[Actor]:
    """The name right before an apposition («Cuba, an ally of …»): nearer than what parsers hang it on."""
    before = top.left_edge.i - 2
    mention = finder.parse.at.get(before) if before >= 0 and not top.doc[before + 1].is_alpha else None
    return [finder.actor(mention)] if is_party(mention) else []


def examples(token: Token, finder: PartyFinder) -> list[Actor]:
    """«allies such as Cuba», «allies like Iran»."""
    return finder.of(objects_after(token, prepositions("examples")))


def top_of(token: Token) -> Token:
    """«one of its closest allies»: the «one»."""
    counted = token.dep == "pobj" and lower(token.head) == "of"
    return token.head.head if counted and lower(token.head.head) in word_list("references", "one_of") else token


def copula(token: Token) -> Token | None:
    """The verb of being that a predicate noun or its subject stands at («are sworn enemies», «is among its allies»);
    of a subject also «include»."""
    head = token.head
    if token.dep == "pobj" and lower(head) == "among" and is_verb(head.head):
        return head.head if verb_in(head.head, "copulas") else None
    if token.dep in {"attr", "nsubj", "oprd"} and is_verb(head) and verb_in(head, "copulas"):
        return head
    called = head.head if token.dep == "pobj" and lower(head) == "as" else head
    if token.dep in {"dobj", "oprd", "attr", "pobj"} and is_made(called):
        return called
    if token.dep == "nsubj" and lower(head) in tie_verbs("listing"):
        return head
    return None


def is_called(token: Token) -> bool:
    """Whether somebody is so by what he is called: to call him that is no plan."""
    return caller_of(token) is not None or is_made(token.head) or is_made(token.head.head)


def is_made(verb: Token) -> bool:
    """«is called», «is regarded as», «are sworn»: a passive that says what somebody is."""
    return lower(verb) in word_list("ties", "made") and is_passive(verb)


def caller_of(token: Token) -> Token | None:
    """The verb that calls somebody so: «calls China its ally», «sees it as an enemy», «counts it among its friends»."""
    verb = token.head
    if token.dep == "pobj" and lower(token.head) in {"as", "among"}:
        verb = token.head.head
    elif token.dep not in {"ccomp", "oprd", "attr", "dobj", "xcomp"}:
        return None
    calls = is_verb(verb) and lower(verb) in tie_verbs("calling") and not is_passive(verb)
    return verb if calls and called_by(verb, token) else None


def called_by(verb: Token, token: Token) -> list[Token]:
    """Whom a verb calls something: its other object, which parsers may take for the subject of the noun."""
    return [*children(token, "nsubj"), *(one for one in children(verb, "dobj", "nsubj") if verb.i < one.i < token.i)]
