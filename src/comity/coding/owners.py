"""Which words around a noun say whose it is, and which do not."""

from __future__ import annotations

from collections.abc import Iterator

from comity.actors import Mention
from comity.coding.codes import is_organisation
from comity.coding.control import own_subjects, verb_in
from comity.coding.lexicon import act_lexicon, word_classes
from comity.coding.parse import Parse, children, excepts, has_child, is_party, lower
from comity.coding.prepositions import is_example, marks, objects_after
from comity.coding.shared import relative_object
from comity.coding.tree import Token
from comity.coding.venues import venues
from comity.coding.words import joint, noun_list, word_list

MODIFIERS = ("compound", "amod", "nmod", "poss", "nummod", "appos")


def whose(head: Token, parse: Parse) -> list[Token]:
    """The modifiers that may name an owner, possessives first: of «Russia's Ukraine campaign» it is Russia."""
    event = lower(head) in act_lexicon().nouns
    there = {one.i for one in venues(head, parse)}
    own = [one for one in head.children if one.dep in MODIFIERS and one.i not in there]
    taken = lower(head) in noun_list("references", "takers")  # «the hostage's captors» are not of his country
    found = [one for one in own if not ((event and one.dep == "appos") or (taken and one.dep == "poss"))]
    if lower(head) in noun_list("references", "once_owned") and has_child(head, "amod", "former"):
        return []
    posted = [one for one in found if is_posting(parse.at.get(one.i))]
    if posted and lower(head) in word_classes()["diplomats"]:  # «Chad's UN envoy» is Chad's alone
        sent = [one for one in found if one not in posted]
        found = sent if any(one.dep == "poss" or is_party(parse.at.get(one.i)) for one in sent) else found
    groups = [
        one for one in found if one.dep == "compound" and (named := parse.at.get(one.i)) and named.kind == "group"
    ]
    if groups:
        return groups  # «Yemen's Houthi group»
    if any(one.dep == "appos" and is_party(parse.at.get(one.i)) for one in found):
        found = [one for one in found if one.dep in {"appos", "poss"}]  # «the African neighbour Chad» is Chad alone
    return sorted(found, key=lambda child: child.dep != "poss")


def is_posting(mention: Mention | None) -> bool:
    """Whether a name before «ambassador» is that of an organisation, where he is posted."""
    return mention is not None and mention.kind == "organisation" and is_organisation(mention.code)


def is_limit(noun: Token) -> bool:
    """«a camp on the Chadian border»: who lives at a border may be of either side."""
    return lower(noun) in noun_list("references", "limits")


def is_owning(place: Token, head: Token) -> bool:
    """Whether the place behind a noun says whose it is: no border does, and a court is not of the state where all the
    world goes to law («a court in The Hague»)."""
    words = " ".join(one.lower for one in place.doc[place.left_edge.i : place.i + 1])
    seat = lower(head) in noun_list("references", "courts") and words in word_list("references", "world_towns")
    return not seat and not is_limit(place)


def is_abroad(head: Token, sector: str | None) -> bool:
    """Whether what «its» stands before can be hit abroad: envoys, sailors, ships, wheat («a ban on its wheat»); not a
    state's own people."""
    if any(one.lower == "own" for one in head.children):
        return False
    thing = head.dep == "pobj" and sector is None and lower(head) not in noun_list("references", "home")
    return thing or lower(head) in noun_list("references", "abroad")


def is_sought(clause: Token) -> bool:
    """«a cleric sought by Cuba», «a man held by Cuba»: whoever seeks, blames, holds or kills him, he is not theirs."""
    entries = act_lexicon().verbs.get(lower(clause), ())
    asked = any(one.type == "REQUEST" for one in entries)
    return asked or is_taken(clause) or verb_in(clause, "transitive") or verb_in(clause, "charging")


def is_taken(clause: Token) -> bool:
    """«the men held by Chad»: force that was done to people; a town held by Chad is Chad's."""
    people = joint(word_classes()["people"], word_classes()["prisoners"])
    return lower(clause.head) in people and is_force(clause)


def is_force(verb: Token) -> bool:
    """A verb of violence or coercion («held», «seized»)."""
    return any(one.type in {"ASSAULT", "COERCE"} for one in act_lexicon().verbs.get(lower(verb), ()))


def aboard(clause: Token) -> list[Token]:
    """Who is in what is hit: «a bus carrying soldiers»."""
    return children(clause, "dobj") if clause.lower in word_list("light_verbs", "laden") else []


def makers(thing: Token) -> Iterator[Token]:
    """Who made what is praised or condemned: «the dam that Cuba had built», «the help Cuba gave»."""
    for clause in children(thing, "relcl"):
        if thing in relative_object(clause):
            yield from own_subjects(clause)


def so_called(verb: Token) -> list[Token]:
    """«condemned what it called Chad's meddling»: the noun that what is condemned is called."""
    found: list[Token] = []
    for clause in children(verb, "ccomp"):
        if verb_in(clause, "naming") and any(one.lower == "what" for one in clause.children):
            found += children(clause, "oprd", "attr") + objects_after(clause, {"as"})
            found += [one for one in children(clause, "dobj") if one.lower != "what"]
    return found


def is_nobody(head: Token) -> bool:
    """«nobody in Minsk», «no one from Cuba»: there is nobody who could be of a country."""
    return lower(head) in word_list("references", "nobody") or (lower(head) == "one" and has_child(head, "det", "no"))


def is_act(noun: Token) -> bool:
    """Whether a noun tells of an act whatever stands beside it («raid», but not «convoy»), or of a blow."""
    blows = joint(noun_list("light_verbs", "attacks"), noun_list("light_verbs", "devices"))
    if lower(noun) in blows or lower(noun) in noun_list("references", "struggles"):
        return True
    return any(not (one.object or one.near) for one in act_lexicon().nouns.get(lower(noun), ()))


def is_one_of(noun: Token) -> bool:
    """«the African country»: one of the region's states, not the region."""
    return lower(noun) in word_list("references", "description_heads")


def is_vague(noun: Token, sector: str | None) -> bool:
    """«Arab militias», «African villages»: what a part of the world is put before, and is no group of its states."""
    return sector in {"PRM", "REB", "UAF", "CRM"} or lower(noun) in noun_list("references", "settlements")


def is_blow(clause: Token) -> bool:
    """«the bomb that exploded near the ministry»: where it struck does not tell whose it is."""
    return any(one.type == "ASSAULT" and one.particle is None for one in act_lexicon().verbs.get(lower(clause), ()))


def is_strange(noun: Token) -> bool:
    """Who is not of the country where he is: «critics in Cairo», «foreign troops in Cairo»."""
    return is_guest(noun) or lower(noun) in noun_list("references", "commentators")


def is_guest(noun: Token) -> bool:
    """«foreign troops», «Western tourists»: somebody else's, nobody says whose."""
    foreign = any(lower(child) in word_list("references", "from_abroad") for child in noun.children)
    return foreign and lower(noun) in noun_list("references", "abroad")


def leads_to_owner(preposition: Token, noun: Token) -> bool:
    """Whether what stands after a preposition says whose a noun is: of an act who does it; not «the captors of», nor «a
    report on»."""
    word = preposition.lower
    if word == "of" and lower(noun) in noun_list("references", "takers"):
        return False
    if word == "on" and lower(noun) in noun_list("references", "topical"):
        return False
    return marks(preposition, "doing" if is_act(noun) else "locating") or is_example(preposition)


def is_undergone(noun: Token) -> bool:
    """«the storming of the Cuban consulate», «the torture of two Cubans»: what stands behind «of» suffers it."""
    if not objects_after(noun, {"of"}):
        return False
    gerund = noun.lower.endswith("ing") and lower(noun) not in noun_list("references", "done_by_their_of")
    return gerund or lower(noun) in noun_list("references", "undergone")


def is_another(head: Token) -> bool:
    """«its neighbour», «Mali's ally Niger», «an ally of Mali», «her Moldovan counterpart»: not the one whose it is."""
    owned = bool(children(head, "poss")) or bool(objects_after(head, {"of"}))
    return owned and lower(head) in noun_list("references", "others")


def is_owned(head: Token) -> bool:
    """«Russia's actions in Ukraine»: whose it is, is said; the place is no owner besides."""
    return any(child.dep == "poss" and child.tag != "PRP$" for child in head.children)


def is_excepted(token: Token) -> bool:
    """Whether a token is what its phrase leaves out («every member but the North»)."""
    if token.dep == "pobj":
        return marks(token.head, "excepting")
    return token.dep == "conj" and excepts(token.head)
