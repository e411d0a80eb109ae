"""Clauses that the parser hangs wrongly by rule, hung right: those that stand on their own, those of whom somebody else
speaks («who they say fled»), those of a report or a claim, and subjects that it takes for something else."""

from __future__ import annotations

from collections.abc import Callable

from comity.coding.control import is_passive, is_speech, surface_subjects, verb_in
from comity.coding.hanging import hang, is_finite, is_infinitive, make_root
from comity.coding.parse import children, has_child, is_noun, is_verb, lower
from comity.coding.shared import RELATIVE
from comity.coding.signs import could_have
from comity.coding.tree import Token
from comity.coding.words import noun_list, verb_list, word_list

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
HEARING = ("speech_verbs", "opinion_verbs", "predicted_verbs", "planned_verbs", "denied_verbs")


def on_its_own(verb: Token) -> None:
    """«Mali signed; Chad never will»: a clause before a verb that takes none says nothing of it, or with «after» when
    it was."""
    head = verb.head
    if verb.dep != "ccomp" or verb.i > head.i or not is_verb(head) or not is_finite(verb):
        return
    own = children(head, *SUBJECTS) if children(verb, *SUBJECTS) else []
    parted = any(one.text in {";", ","} or one.lower in {"and", "but"} for one in head.doc[verb.i : head.i])
    if own and own[0].i > verb.i and parted and not (hears(head) and not said_already(head)):
        verb.dep = "advcl" if children(verb, "mark") else "conj"


def hears(verb: Token) -> bool:
    """Whether a verb may have as its object what is told before it («Mali signed, Chad said»)."""
    return any(lower(verb) in verb_list("modality", kind) for kind in HEARING)


def said_already(verb: Token) -> bool:
    """Whether a verb has what it says or is done by it behind it, or is parted from what is before it by a
    semicolon."""
    kinds = ("ccomp", "xcomp") if is_speech(verb) else ("ccomp", "xcomp", "dobj")
    behind = any(one.i > verb.i for one in children(verb, *kinds))
    return behind or any(one.text == ";" and one.i < verb.i for one in children(verb, "punct"))


def after_modal(verb: Token) -> None:
    """«warned that it will strike and expels the envoy»: a verb in a tense of its own is not coordinated with one that
    a «will» governs."""
    first = verb.head
    if verb.dep != "conj" or verb.tag not in {"VBZ", "VBD"} or first.tag != "VB" or is_infinitive(first):
        return
    if children(verb, *SUBJECTS) or not has_child(first, "aux") or not is_verb(first.head) or first.dep == "relcl":
        return
    if first.dep in {"ccomp", "xcomp", "advcl"} and is_finite(first.head):
        hang(verb, first.head, "conj")


def inserted(verb: Token) -> None:
    """«a man who they say fled», «whom it says bombed a ferry»: of two verbs behind a relative pronoun the first has
    its own subject; the pronoun is that of the second."""
    if verb.dep != "relcl" or not hears(verb) or len(children(verb, "nsubj")) != 1:
        return
    pronouns = [one for one in children(verb, "dobj") if lower(one) in RELATIVE and one.i < verb.i]
    inner = [one for one in children(verb, "ccomp", "xcomp", "acl") if one.i > verb.i]
    if not pronouns or not inner or surface_subjects(inner[0]) or has_child(inner[0], "aux", "to"):
        return
    hang(pronouns[0], inner[0], "nsubjpass" if has_child(inner[0], "auxpass") else "nsubj")
    inner[0].dep = "ccomp"


def claimed(verb: Token) -> None:
    """«a report that it had sold tanks», «a claim made by Oman that it had»: what is reported, no relative clause."""
    if verb.dep == "relcl" and has_child(verb, "mark", "that"):
        verb.dep = "acl"
    made = verb.head
    if verb.dep == "acl" and has_child(verb, "mark", "that") and made.dep == "pobj":
        over = made.head.head
        hang(verb, over if is_claim(over) else made, "acl")
    if verb.dep != "ccomp" or made.dep != "acl" or made.tag != "VBN" or verb.i < made.i:
        return
    first = verb.left_edge
    if is_claim(made.head) and first.lower == "that" and first.head is verb:
        first.dep = "mark"
        hang(verb, made.head, "acl")


def said_in(verb: Token) -> None:
    """«said in a statement that …», «told the BBC in an interview that …»: it is what is said, and no clause on the
    last noun before it."""
    if not has_child(verb, "mark", "that") or not surface_subjects(verb) or verb.head.dep != "pobj":
        return
    node = verb.head
    if is_claim(node) and node.head.lower != "in":
        return
    while node.dep in {"pobj", "prep"}:
        node = node.head
    if is_verb(node) and is_speech(node) and node.i < verb.i and not children(node, "ccomp"):
        hang(verb, node, "ccomp")


def is_claim(noun: Token) -> bool:
    """Whether a noun tells what somebody says («report», «claim»)."""
    return lower(noun) in noun_list("modality", "doubt_nouns")


def unfulfilled(verb: Token) -> None:
    """«could have ended had Mali met Chad»: the clause whose «had» is before its subject is the other's condition."""
    main = verb.head
    if verb.dep != "ccomp" or not is_verb(main):
        return
    if could_have(verb) and verb.i < main.i and is_inverted(main):
        take_place_of(verb, main)
        hang(main, verb, "advcl")
    elif verb.lower == "had" and could_have(main) and is_next_to_subject(verb):
        inner = next((one for one in children(verb, "ccomp") if one.tag in {"VBN", "VBD"}), None)
        if inner is not None:
            hang(inner, main, "advcl")
            for one in [verb, *children(verb, "nsubj", "nsubjpass")]:
                hang(one, inner, "aux" if one is verb else one.dep)


def is_inverted(verb: Token) -> bool:
    """Whether a verb's «had» stands before its subject."""
    had = [one for one in children(verb, "aux") if one.lower == "had"]
    return bool(had) and any(one.i > had[0].i for one in children(verb, "nsubj", "nsubjpass"))


def is_next_to_subject(had: Token) -> bool:
    """Whether a «had» has its subject behind it."""
    return all(one.i > had.i for one in children(had, "nsubj", "nsubjpass"))


def take_place_of(verb: Token, head: Token) -> None:
    """Let a verb hang where the one hangs that it hung on."""
    if head.dep == "ROOT":
        make_root(verb)
    else:
        hang(verb, head.head, head.dep)


def freed_later(verb: Token) -> None:
    """«was seized, but then released»: of what always has an object, and here has none, it is told as suffered too."""
    over = verb.head
    if verb.dep != "conj" or verb.tag != "VBD" or not is_verb(over) or not is_passive(over):
        return
    by_whom = has_child(verb, "agent") or has_child(verb, "prep", "by")
    if (by_whom or verb_in(verb, "transitive")) and not children(verb, *SUBJECTS, "aux", "dobj", "ccomp", "xcomp"):
        verb.tag = "VBN"


def after_whom(verb: Token) -> None:
    """«after one of the rebel groups said …»: what is taken for the object of «after» is the subject of the clause."""
    if verb.dep != "advcl" or not is_finite(verb) or children(verb, "mark", *SUBJECTS):
        return
    for conjunction in children(verb.head, "prep"):
        nouns = children(conjunction, "pobj")
        if conjunction.lower in word_list("when", "conjunctions") and nouns and adjoin(nouns[0], verb):
            hang(nouns[0], verb, "nsubjpass" if has_child(verb, "auxpass") else "nsubj")
            hang(conjunction, verb, "mark")
            return


def adjoin(noun: Token, verb: Token) -> bool:
    """Whether nothing but adverbs and auxiliaries stands between a noun phrase and a verb."""
    between = verb.doc[noun.right_edge.i + 1 : verb.i]
    helping = {"aux", "auxpass", "advmod", "neg"}
    return noun.i < verb.i and all(one.head is verb and one.dep in helping for one in between)


def named_adverb(name: Token) -> None:
    """«FARC demanded», «accused FARC of»: a name is no adverb, but the subject or object that is missing."""
    verb = name.head
    if name.dep != "advmod" or not name.tag.startswith("NNP") or not is_verb(verb):
        return
    if name.i < verb.i and not surface_subjects(verb):
        name.dep = "nsubjpass" if has_child(verb, "auxpass") else "nsubj"
    elif name.i > verb.i and not children(verb, "dobj"):
        name.dep = "dobj"


def before_the_day(day: Token) -> None:
    """«Baba Monday visited»: a name before the day on which its bearer did something is no part of the day's."""
    verb = day.head
    names = [one for one in day.children if one.i < day.i and is_noun(one)]
    if day.lower not in word_list("when", "weekdays") or not is_verb(verb) or day.i > verb.i or not names:
        return
    if surface_subjects(verb) or children(verb, "nsubjpass"):
        return
    for one in [one for one in day.children if one.i < day.i and one is not names[-1]]:
        hang(one, names[-1], one.dep)
    hang(names[-1], verb, "nsubjpass" if has_child(verb, "auxpass") else "nsubj")


def quoted_behind(verb: Token) -> None:
    """«Mali fell, the envoy was quoted as saying»: no second thing told beside the first, but whose word the first
    is."""
    commas = any(one.text == "," for one in verb.doc[verb.head.i : verb.i])
    said = [inner for one in children(verb, "prep") for inner in children(one, "pcomp") if is_speech(inner)]
    own = children(verb, "nsubjpass") and not has_child(verb.head, "cc")
    bare = bool(said) and not children(said[0], "ccomp", "dobj")
    if verb.dep == "conj" and commas and own and bare and lower(verb) in word_list("modality", "credited"):
        verb.dep = "parataxis"


def said_between(verb: Token) -> None:
    """«Mali, said the envoy, has fallen»: of two subjects of what is said in passing the first is the clause's."""
    who = children(verb, "nsubj")
    over = verb.head
    if len(who) == 2 and who[0].i < verb.i < who[1].i and is_speech(verb) and not surface_subjects(over):
        hang(who[0], over, "nsubjpass" if has_child(over, "auxpass") else "nsubj")


def said_before(verb: Token) -> None:
    """The same where the saying is taken for the main clause, and who says so for what is said."""
    named, sayer = children(verb, "nsubj"), children(verb, "dobj")
    told = [one for one in children(verb, "ccomp") if is_finite(one) and not surface_subjects(one)]
    if is_speech(verb) and named and sayer and told and verb.doc[verb.i - 1].text == ",":
        sayer[0].dep = "nsubj"
        hang(named[0], told[0], "nsubjpass" if has_child(told[0], "auxpass") else "nsubj")


def accused_by(deed: Token) -> None:
    """«was accused by Chad of killing»: what somebody is accused of is no part of who accuses."""
    preposition, accuser = deed.head, deed.head.head
    verb = accuser.head.head
    by_somebody = accuser.dep == "pobj" and accuser.head.lower == "by" and verb_in(verb, "charging")
    if deed.tag == "VBG" and preposition.lower in {"of", "for"} and by_somebody:
        hang(preposition, verb, "prep")


CLAUSE_REPAIRS: dict[str, tuple[Callable[[Token], None], ...]] = {
    "acl": (said_in, claimed),
    "ccomp": (unfulfilled, on_its_own, said_in, claimed),
    "conj": (after_modal, freed_later, quoted_behind),
    "parataxis": (said_between,),
    "ROOT": (said_before,),
    "relcl": (inserted, said_in, claimed),
    "advcl": (after_whom,),
    "advmod": (named_adverb,),
    "npadvmod": (before_the_day,),
    "pcomp": (accused_by,),
}
