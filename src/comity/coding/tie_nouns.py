"""Ties told by a noun for the tie: «relations between Cuba and Syria», «bound by a treaty», «the Iran-Iraq war»."""

from __future__ import annotations

from collections.abc import Iterator

from comity.coding.codes import codes_of, is_organisation, sole, without
from comity.coding.control import grammatical_subjects, subjects, verb_in
from comity.coding.parse import children, is_noun, is_party, is_verb, lower
from comity.coding.parties import NOBODY, PartyFinder
from comity.coding.prepositions import example_of, objects_after, prepositions
from comity.coding.tie_making import STATE_VERBS, make, pairings
from comity.coding.tie_stances import by_itself
from comity.coding.tie_words import colour, is_war, relation_kind, tie_verbs
from comity.coding.tree import Token
from comity.coding.words import noun_list
from comity.records import Actor, Statement

Sides = tuple[list[Actor], list[Actor]]
JOINED = {"compound", "npadvmod", "amod", "nmod"}


def relation(token: Token, finder: PartyFinder) -> Iterator[Statement]:
    """«relations between Cuba and Syria», «Cuba's ties with Syria», «Cuba maintains ties with Syria»."""
    kind = relation_kind(token) or campaign(token, finder)
    if kind is None or kind == "sanctions" or token.dep == "compound" or only_referred_to(token):
        return
    kind, verb = colour(token, kind), governing(token)
    if verb is not None and token.dep == "dobj" and raised_to(verb):
        return
    first, second = paired(token, finder) or bound(token, finder) or around(token, kind, verb, finder)
    for one, other in [(first, second)] if first and second else pairings(first) if not second else []:
        yield make(token, kind, one, other, finder, verb=verb, granted=is_there(token, verb))
    if len(first) == 1 and not second and verb is not None and is_open(verb, token):
        finder.memory.opened.append(make(token, kind, first, [], finder, verb=verb))


def is_there(token: Token, verb: Token | None) -> bool:
    """Whether a tie is there whatever is planned about it: «hopes to deepen its ties», «could hurt its ties»."""
    known = any(one.dep == "poss" or one.lower == "the" for one in token.children)
    owned = known and token.dep in {"dobj", "pobj", "nsubj", "nsubjpass"}
    if verb is None:
        return owned
    return lower(verb) in tie_verbs("presupposing") or (owned and lower(verb) not in tie_verbs("making"))


def governing(token: Token) -> Token | None:
    """The verb whose object the noun is: «maintains ties», «entered into a pact», «elevated their ties to a pact»."""
    if token.dep in {"dobj", "nsubjpass"} and is_verb(token.head):
        return token.head
    over = token.head.head
    if token.dep != "pobj" or not is_verb(over):
        return None
    if lower(token.head) == "in" and verb_in(over, "copulas"):
        return over
    leading = {"into": "entering", "to": "raising"}.get(lower(token.head))
    return over if leading and lower(over) in tie_verbs(leading) else None


def paired(token: Token, finder: PartyFinder) -> Sides | None:
    """«the Iran-Iraq war», «Sino-Russian relations»; of a war also «Russia's Ukraine campaign»."""
    for word in children(token, "compound", "amod", "nmod"):
        last = finder.parse.at.get(word.i)
        if not is_party(last):
            continue
        for part in children(word, *JOINED):
            first = joined_to(part, finder)
            if first and first[0].code != last.code:
                return first, [finder.actor(last)]
        owner = finder.of(children(token, "poss")) if is_war(token) else []
        if owner and owner[0].code != last.code:
            return owner, [finder.actor(last)]
    return None


def campaign(token: Token, finder: PartyFinder) -> str | None:
    """«Russia's Ukraine campaign»: war, though nothing on the noun says so, where it has two parties."""
    return "war" if is_war(token) and paired(token, finder) else None


def joined_to(part: Token, finder: PartyFinder) -> list[Actor]:
    """Whom the first part of a hyphenated pair names: «Iran-Iraq», «Franco-German»."""
    if part.right_edge.i + 1 >= len(part.doc) or part.doc[part.right_edge.i + 1].text not in {"-", "/"}:
        return []
    mention = finder.parse.at.get(part.i)
    return [finder.actor(mention)] if is_party(mention) else by_itself(part, finder)


def bound(token: Token, finder: PartyFinder) -> Sides | None:
    """«are bound by a treaty», «a treaty binds Chad to France», «are parties to a treaty»."""
    over = token.head.head if token.dep == "pobj" else token.head
    if token.dep == "pobj" and lower(token.head) == "by" and is_verb(over) and lower(over) in tie_verbs("binding"):
        heads = grammatical_subjects(over)
    elif token.dep == "nsubj" and is_verb(over) and lower(over) in tie_verbs("binding"):
        heads = children(over, "dobj")
    elif token.dep == "pobj" and lower(over) in noun_list("ties", "parties_to") and verb_in(over.head, "copulas"):
        heads = subjects(over.head)
    else:
        return None
    first = finder.of(heads)
    codes = frozenset(codes_of(first))
    return first, without(finder.of(objects_after(over, prepositions("sides") - {"against"}), codes), codes)


def around(token: Token, kind: str, verb: Token | None, finder: PartyFinder) -> Sides:
    """The parties that stand around the noun and its verb; all of them in the first list where they are one side."""
    first = first_parties(token, verb, finder)
    codes = frozenset(one.code for one in first)
    second = without(with_parties(token, verb, finder, codes), codes)
    if kind == "war" and not second:
        second = without(finder.of(objects_after(token, prepositions("scene"))), codes)
    if len(first) == 1 and not second and lacks_side(token, verb):
        second = only_other(finder, codes)
    return first, second


def lacks_side(token: Token, verb: Token | None) -> bool:
    """«Chad keeps good relations»: the other side may stand elsewhere; not where «with» names a stranger."""
    if verb is None or lower(verb) not in tie_verbs("having"):
        return False
    return not any(objects_after(head, prepositions("sides")) for head in (token, verb))


def membership(token: Token, finder: PartyFinder) -> Iterator[Statement]:
    """«Chad's membership of OPEC», «froze its participation in the league»."""
    if lower(token) not in noun_list("ties", "memberships"):
        return
    verb = governing(token)
    first = finder.owner(token) or (finder.of(subjects(verb)) if verb is not None else [])
    first = [one for one in first if not is_organisation(one.code)]
    second = [one for one in finder.of(objects_after(token, {"of", "in"})) if is_organisation(one.code)]
    if first and second:
        yield make(token, "membership", first, second, finder, verb=verb)


def is_open(verb: Token, token: Token) -> bool:
    """Whether the other side is a number of states that a following sentence may name («with a few nations»)."""
    after = [one for head in (verb, token) for one in objects_after(head, prepositions("several"))]
    return any(lower(inner) in noun_list("references", "pair_heads") for one in after for inner in one.subtree)


def only_referred_to(token: Token) -> bool:
    """«Their relationship has suffered»: a tie told before is taken up, none is stated."""
    return token.dep != "dobj" and any(child.tag == "PRP$" for child in children(token, "poss"))


def first_parties(token: Token, verb: Token | None, finder: PartyFinder) -> list[Actor]:
    """Whose tie it is: its owners, those it is between, or the subject of the verb of having."""
    own = finder.owner(token) or lent(token, finder) or raised(token, verb, finder)
    between = finder.of(objects_after(token, prepositions("between"))) or joint(token, finder)
    if own or between:
        return between or own
    if verb is None or not any(
        lower(verb) in tie_verbs(kind) for kind in ("having", "entering", "raising", *(name for name, _ in STATE_VERBS))
    ):
        return finder.of(subjects(verb)) if verb is not None and token.dep == "pobj" else []
    return finder.of(subjects(verb))


def joint(token: Token, finder: PartyFinder) -> list[Actor]:
    """«an alliance of Chad and Mali», «the hostility of Chad towards Mali»; not «the Treaty of Rome»."""
    found = finder.of(objects_after(token, {"of"}))
    return found if len(found) > 1 or objects_after(token, prepositions("sides")) else []


def raised_to(verb: Token) -> bool:
    """«elevated their ties to a partnership»: there the new tie is stated, and not the old one."""
    higher = objects_after(verb, {"to"}) if lower(verb) in tie_verbs("raising") else []
    return any(relation_kind(one) for one in higher)


def raised(token: Token, verb: Token | None, finder: PartyFinder) -> list[Actor]:
    """«elevated Chad's ties with Mali to a partnership»: the parties of what was there before."""
    if verb is None or token.dep != "pobj":
        return []
    before = [one for one in children(verb, "dobj", "nsubjpass") if relation_kind(one)]
    return [actor for one in before for actor in finder.owner(one) + with_parties(one, verb, finder, NOBODY)]


def lent(token: Token, finder: PartyFinder) -> list[Actor]:
    """«their ties, including the 2024 pact»: the parties of what the noun is an example of."""
    over = example_of(token)
    if over is None or not is_noun(over):
        return []
    return finder.owner(over) + with_parties(over, None, finder, NOBODY)


def only_other(finder: PartyFinder, codes: frozenset[str]) -> list[Actor]:
    """The only other actor of the sentence, where there is just one."""
    return sole(one for one in finder.besides(codes) if not is_organisation(one.code))


def with_parties(token: Token, verb: Token | None, finder: PartyFinder, codes: frozenset[str]) -> list[Actor]:
    """The other side: after «with», «to», «towards»."""
    heads = [token, *([verb] if verb is not None else [])]
    return finder.of([one for head in heads for one in objects_after(head, prepositions("sides"))], codes)
