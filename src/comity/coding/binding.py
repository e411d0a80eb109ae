"""Whom a pronoun means by the grammar of its sentence: the subject of a clause above it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from comity.coding.control import grammatical_subjects, is_speech, verb_in
from comity.coding.naming import called
from comity.coding.parse import Parse, children, clause_of, is_party, is_verb, lower
from comity.coding.prepositions import marks, objects_after, prepositions
from comity.coding.tree import Token
from comity.coding.words import word_list
from comity.records import Actor

if TYPE_CHECKING:
    from comity.coding.parties import PartyFinder

MOST_ASKED = 2  # pronouns whose meaning hangs on each other
HIGHEST = 8  # governors climbed
OBJECT = {"dobj", "dative", "pobj"}
SUBJECT = {"nsubj", "nsubjpass"}
MANY = {"NNS", "NNPS"}


def bound(pronoun: Token, exclude: frozenset[str], finder: PartyFinder) -> list[Actor] | None:
    """Whom the word above stands for that a pronoun means, but for some codes; None where no word above agrees with it,
    and for a pronoun on which the answer itself hangs."""
    if pronoun.i in finder.asked or len(finder.asked) >= MOST_ASKED:
        return None
    binder = next((one for one in binders(pronoun, finder.parse) if agrees(pronoun, one, finder.parse)), None)
    if binder is None:
        return None
    finder.asked.add(pronoun.i)
    found = meant(binder, pronoun, finder)
    finder.asked.discard(pronoun.i)
    return [one for one in found if one.code not in exclude]


def meant(binder: Token, pronoun: Token, finder: PartyFinder) -> list[Actor]:
    """The actors of a word that a pronoun means, with the words as evidence; of what «it» means no more than whose it
    is («the Iraqi group»), not what stands around it."""
    parse = finder.parse
    named = is_party(parse.at.get(binder.i))
    words = parse.slice(parse.start(binder.left_edge), parse.end(binder))
    thing = lower(pronoun) in word_list("references", "things") and not named
    who = (called(binder, finder) or finder.owner(binder)) if thing else finder.of([binder])
    if not who and lower(pronoun) in word_list("references", "plurals"):
        who = finder.of(objects_after(binder, prepositions("between")))
    return [replace(one, antecedent=one.antecedent or (one.text if named else words)) for one in who]


def beside(pronoun: Token, finder: PartyFinder) -> frozenset[str]:
    """Whom an object pronoun cannot mean: the subject of its own verb («Samoa accused it» is about another). A noun
    that the pronoun's clause hangs on («promises made by it») is no such subject, but what is asked about."""
    verb = pronoun.head.head if pronoun.dep == "pobj" else pronoun.head
    if pronoun.dep not in OBJECT or pronoun.tag != "PRP" or not is_verb(verb):
        return frozenset()
    apart = [one for one in grammatical_subjects(verb) if pronoun not in one.subtree]
    named = [one for one in apart if not one.tag.startswith("PRP")]
    return frozenset(one.code for one in finder.of(named))


def ahead_of(head: Token, parse: Parse) -> frozenset[str]:
    """Whom «the country» cannot mean behind a verb: its subject, which would say «its» («met the country's king»)."""
    verb = clause_of(head)
    if head.dep in SUBJECT or not is_verb(verb):
        return frozenset()
    named = (parse.at.get(one.i) for one in grammatical_subjects(verb) if one.i < head.i)
    return frozenset(one.code for one in named if is_party(one))


def is_of_subject(pronoun: Token) -> bool:
    """Whether a pronoun is a subject or says whose the subject is («Its troops seized»)."""
    return pronoun.dep in SUBJECT or (pronoun.dep == "poss" and pronoun.head.dep in SUBJECT)


def is_expletive(pronoun: Token) -> bool:
    """Whether «it» refers to nobody: «it is likely that», «it appears that», «it rained»."""
    verb = pronoun.head
    if pronoun.lower != "it" or pronoun.dep not in SUBJECT or not is_verb(verb):
        return False
    if lower(verb) in word_list("references", "weather"):
        return True
    content = children(verb, "ccomp", "csubj")
    if pronoun.dep == "nsubjpass" or lower(verb) in word_list("references", "seeming"):
        return bool(content)
    said = children(verb, "acomp", "attr", "oprd") if verb_in(verb, "copulas") else []
    content += [one for head in said for one in children(head, "ccomp", "csubj")]
    return bool(said and content) or any(lower(one) in word_list("references", "impersonal") for one in said)


def binders(pronoun: Token, parse: Parse) -> Iterator[Token]:
    """The words above a pronoun that it may mean, nearest first: what an act is done to, of «its» in what the act is
    about; else subjects. A verb's own object is never its subject."""
    node, nearest = pronoun, pronoun.dep not in OBJECT
    for _ in range(HIGHEST):
        below, node = node, node.head
        if node.i == below.i:
            return
        if not is_verb(node):
            continue
        if nearest and pronoun.dep == "poss" and is_topic(pronoun, node):
            yield from affected(pronoun, node, parse)
        for subject in grammatical_subjects(node) if nearest or pronoun.head.i != node.i else ():
            if is_before(subject, pronoun, node) and stands_alone(subject, node, below, nearest, pronoun, parse):
                yield subject
        nearest = False


def cataphor(pronoun: Token, parse: Parse) -> Token | None:
    """The subject that a pronoun runs ahead of: in a clause or phrase before it, which names nobody before the
    pronoun."""
    node = pronoun
    while node.head.i != node.i:
        below, node = node, node.head
        if below.dep not in {"advcl", "prep"} or not is_verb(node):
            continue
        host = next(iter(grammatical_subjects(node)), None)
        if host is None or host.i < pronoun.i:
            return None
        unnamed = not any(is_party(parse.at.get(one.i)) for one in parse.doc[: pronoun.i])
        return host if unnamed and agrees(pronoun, host, parse) else None
    return None


def is_before(subject: Token, pronoun: Token, verb: Token) -> bool:
    """Whether a subject stands before a pronoun and does not hold it, but in its own relative clause («Oman, which said
    it would …»)."""
    relative = verb.dep == "relcl" and subject.i == verb.head.i
    return subject.i < pronoun.i and (relative or pronoun not in subject.subtree)


def stands_alone(subject: Token, verb: Token, below: Token, nearest: bool, pronoun: Token, parse: Parse) -> bool:
    """Whether a subject has no rival: the pronoun is the subject of what it says, or «its» in the clause of that very
    subject, or no other name stands between."""
    if is_speech(verb) and below.dep == "ccomp" and pronoun.dep in SUBJECT and pronoun.head.i == below.i:
        return True
    if nearest and pronoun.dep == "poss" and subject.head.i == verb.i:
        return not is_topic(pronoun, verb) and pronoun.head.dep != "conj"
    return not rivals(min(verb, subject.head, key=lambda one: one.i), subject, pronoun, parse)


def is_topic(pronoun: Token, verb: Token) -> bool:
    """Whether «its» stands in what an act with an object is about: «imposed sanctions on Chad over its arms»."""
    noun = pronoun.head
    about = noun.head if noun.dep == "pobj" else noun
    on_object = about.head.i == verb.i or (about.head.dep in {"dobj", "pobj"} and about.head.head.dep != "prep")
    return lower(about) in word_list("when", "topic") and on_object and bool(children(verb, "dobj"))


def affected(pronoun: Token, verb: Token, parse: Parse) -> Iterator[Token]:
    """The one name between a verb and a pronoun, if there is just one."""
    objects = (one for one in parse.doc[verb.i : pronoun.i] if one.dep in OBJECT)
    named = {one.i: mention for one in objects if is_party(mention := parse.at.get(one.i))}
    if len({mention.code for mention in named.values()}) == 1:
        yield parse.doc[max(named)]


def rivals(verb: Token, subject: Token, pronoun: Token, parse: Parse) -> bool:
    """Whether a name that the subject does not hold stands between a verb and a pronoun; what a relative clause is on
    («freed the Cuban envoy it held») is not its subject."""
    clause = pronoun.head
    of_clause = clause.head.subtree if clause.dep == "relcl" and pronoun.dep in SUBJECT else ()
    held = {one.i for one in (*subject.subtree, *of_clause)}
    mine = {one.code for index in held if (one := parse.at.get(index)) is not None}
    others = (one for one in parse.doc[verb.i : pronoun.i] if one.i not in held and not is_place(one))
    return any(is_party(mention := parse.at.get(one.i)) and mention.code not in mine for one in others)


def is_place(token: Token) -> bool:
    """Whether a name is where something is: «in London»."""
    top = token.head if token.dep == "compound" else token
    return top.dep == "pobj" and marks(top.head, "no_party")


def agrees(pronoun: Token, subject: Token, parse: Parse) -> bool:
    """Whether a subject is of the kind that a pronoun means: «he» a person, «it» one thing, «they» several people or a
    body of them."""
    mention = parse.at.get(subject.i)
    person = mention is not None and (mention.kind == "person" or mention.personal)
    joined = bool(children(subject, "conj")) or (mention is not None and mention.plural)
    many = subject.tag in MANY or joined
    word = lower(pronoun)
    if word in word_list("references", "persons"):
        return person and not many
    if word in word_list("references", "things"):
        one = not many or (
            mention is not None and mention.kind == "group" and not joined
        )  # «Hamas», which taggers take for several
        return not person and one and not subject.tag.startswith("PRP")
    if word in word_list("references", "plurals"):
        return many or (not person and lower(subject) in word_list("references", "bodies"))
    return False
