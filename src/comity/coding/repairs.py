"""What the parser hangs wrongly by rule, hung right.

Mistakes that the model makes again and again, and that words alone betray: a verb in a tense of its own cannot be
coordinated with an infinitive («agreed to meet and lifted the ban»), two names before a verb are its subject, not the
sentence («Oman and Qatar» + «buried …»), a verb with an object of its own has no «by», of two verbs on one subject
with nothing that joins them the first is a participle («workers kidnapped in May are held»), of two objects side by
side the first gets the second («gave Oman a ship»).
"""

from __future__ import annotations

from collections.abc import Callable

from comity.coding.clause_repairs import CLAUSE_REPAIRS
from comity.coding.control import lacks_object, surface_subjects
from comity.coding.hanging import TENSES, hang, is_finite, is_infinitive, make_root, with_both_subjects
from comity.coding.lexicon import act_lexicon
from comity.coding.parse import children, has_child, is_noun, lower
from comity.coding.shared import RELATIVE
from comity.coding.subject_repairs import SUBJECT_REPAIRS
from comity.coding.tree import Token
from comity.coding.words import verb_list, word_list

# Where a word hangs that is looked at; «by» is wherever it hangs.
DOUBTFUL = {"conj", "acl", "ccomp", "relcl", "advcl", "xcomp", "dobj", "ROOT"}


def repaired(tokens: list[Token]) -> list[Token]:
    """The tokens of a sentence, with those hung elsewhere that cannot hang where the parser has them."""
    for token in tokens:
        for mend in (*CLAUSE_REPAIRS.get(token.dep, ()), *SUBJECT_REPAIRS.get(token.dep, ())):
            mend(token)
        if token.dep in DOUBTFUL or token.lower == "by":
            for repair in REPAIRS:
                repair(token)
    return tokens


def coordinated(token: Token) -> None:
    """A verb in a tense of its own is coordinated with no noun and no infinitive."""
    if token.dep != "conj" or not is_finite(token):
        return
    if token.head.tag.startswith("NN"):
        with_both_subjects(token)
    elif is_infinitive(token.head):
        hang(token, clause_above(token.head), "conj")


def getter(noun: Token) -> None:
    """Of two objects right behind a verb of giving, the first gets the second."""
    verb = noun.head
    if noun.dep != "dobj" or lower(verb) not in verb_list("light_verbs", "giving"):
        return
    others = [one for one in children(verb, "dobj") if one.i > noun.i]
    if others and others[0].left_edge.i == noun.right_edge.i + 1:
        noun.dep = "dative"


def clause_above(verb: Token) -> Token:
    """The first verb above an infinitive that is none itself; the infinitive where there is none."""
    node = verb
    while node.head.i != node.i:
        node = node.head
        if node.tag.startswith("VB") and not is_infinitive(node):
            return node
    return verb


def participle_on_noun(verb: Token) -> None:
    """«servicemen wounded last week»: a verb that a noun carries, without subject or auxiliary, is a participle; but
    «The minister called on Chad.» has no other verb."""
    if verb.dep != "acl" or verb.tag != "VBD" or children(verb, "nsubj", "aux"):
        return
    if not is_only_verb(verb):
        verb.tag = "VBN"
        return
    noun = verb.head
    make_root(verb)
    hang(noun, verb, "nsubj")
    for child in [one for one in noun.children if one.i > verb.i]:
        hang(child, verb, child.dep)


def is_only_verb(verb: Token) -> bool:
    """Whether a verb on the noun that governs a whole sentence is the only one that could be told."""
    others = any(one.tag in TENSES or one.tag == "MD" for one in verb.doc if one.i != verb.i)
    return verb.head.dep == "ROOT" and verb.doc[-1].lower == "." and not others and not lacks_object(verb)


def agent_of_object(preposition: Token) -> None:
    """«condemned violations of the truce by Cuba»: the «by» after an active verb's object belongs to the object."""
    verb = preposition.head
    if preposition.dep not in {"agent", "prep"} or preposition.lower != "by" or not is_active(verb):
        return
    objects = [one for one in children(verb, "dobj") if verb.i < one.i < preposition.i]
    if objects and children(preposition, "pobj"):
        hang(preposition, objects[-1], "prep")


def is_active(verb: Token) -> bool:
    """Whether a verb is no passive, by its tag and auxiliaries."""
    if children(verb, "auxpass", "nsubjpass") or not verb.tag.startswith("VB"):
        return False
    return verb.tag != "VBN" or bool(children(verb, "nsubj"))


def agent_of_act(preposition: Token) -> None:
    """«the refusal of visas to players by Cuba»: the last «by» of a noun phrase belongs to the act that it is about."""
    top = preposition.head
    if preposition.lower != "by" or preposition.dep not in {"prep", "agent"} or not is_noun(top):
        return
    while lower(top) not in act_lexicon().nouns:
        if top.dep != "pobj" or top.head.dep != "prep" or not is_noun(top.head.head):
            return
        top = top.head.head
    if top.i != preposition.head.i:
        hang(preposition, top, "prep")


def cleft(verb: Token) -> None:
    """«It was Cuba that attacked», «it was by Cuba that he was freed»: what stands before «that» is of its clause."""
    copula = verb.head
    if verb.dep != "ccomp" or lower(copula) not in {"was", "is", "'s"} or not has_child(copula, "nsubj", "it"):
        return
    named = [one for one in children(copula, "attr") if one.i < verb.i]
    joining = [one for one in children(verb, "nsubj", "nsubjpass", "dobj") if lower(one) in RELATIVE]
    if named and joining:
        hang(verb, named[0], "relcl")
    elif has_child(verb, "mark", "that"):
        for one in [one for one in children(copula, "prep") if one.i < verb.i]:
            hang(one, verb, "agent" if one.lower == "by" else "prep")


def listed_names(verb: Token) -> None:
    """«Chad, Mali sign a deal», «Chad, Mali leaders meet»: headlines part two subjects by a comma; the verb shows that
    they are two."""
    subject, first = next(iter(children(verb, "nsubj")), None), verb.doc[0]
    if verb.tag != "VBP" or subject is None or first.tag != "NNP":
        return
    if subject is first:
        for one in [one for one in children(subject, "appos") if is_next_name(one, subject)]:
            one.dep = "conj"
    elif first.dep in {"npadvmod", "dep", "advcl"} and first.head is verb and is_next_name(subject, first):
        hang(first, verb, "nsubj")
        hang(subject, first, "conj")


def is_next_name(noun: Token, first: Token) -> bool:
    """Whether a noun phrase begins with a name right after another name and a comma."""
    start = noun.left_edge
    return start.tag in {"NNP", "JJ"} and start.i == first.i + 2 and first.nbor(1).lower == ","


def to_come(verb: Token) -> None:
    """«Chad to host talks»: in headlines a name with «to …» is a sentence."""
    name = verb.head
    headed = name.dep == "ROOT" and name.tag == "NNP"
    if headed and verb.dep in {"acl", "relcl", "xcomp"} and has_child(verb, "aux", "to"):
        make_root(verb)
        hang(name, verb, "nsubj")
        second = name.doc[name.i + 2 : verb.i - 1]
        if len(second) == 1 and is_next_name(second[0], name):
            hang(second[0], name, "conj")
        for child in [one for one in name.children if one.i > verb.i]:
            hang(child, verb, child.dep)


def second_subject(verb: Token) -> None:
    """«The king on a visit after the polls praised»: of two subjects the one behind «after» or «since» is none."""
    subjects = children(verb, "nsubj", "nsubjpass")
    if len(subjects) != 2:
        return
    marks = [one for one in children(verb, "mark") if subjects[0].i < one.i < subjects[1].left_edge.i]
    if len(marks) == 1:
        hang(marks[0], verb, "prep")
        hang(subjects[1], marks[0], "pobj")


def up_to(verb: Token) -> None:
    """«sending up to 600 men»: how many they are, no place they are sent to."""
    for to in children(verb, "prep", "dative"):
        nouns = children(to, "pobj")
        before = to.doc[max(to.i - 1, 0)].lower
        counted = (before, to.lower) == ("up", "to") and nouns and children(nouns[0], "nummod")
        if counted and not children(verb, "dobj"):
            number = children(nouns[0], "nummod")[0]
            hang(nouns[0], verb, "dobj")
            hang(to, number, "quantmod")
            return


def gapped(noun: Token) -> None:
    """«expelled two envoys and Mali three», «sent tents, and Mali rice», «was asked by Togo, and Mali by Benin»: a name
    that is said to do the same is no object of it."""
    verb = noun.head.head if noun.head.dep == "dobj" else noun.head
    if noun.dep != "conj" or not is_noun(noun) or not verb.tag.startswith("VB"):
        return
    counting = any(one.i > noun.i for one in children(noun, "nummod"))
    names = [one for one in children(noun, "compound") if one.tag == "NNP" and one.i == noun.left_edge.i]
    if noun.tag == "NNP" and (counting or (verb is noun.head and has_child(noun, "prep", "by"))):
        hang(noun, verb, "gap")
        for clause in [one for one in children(noun, "acl") if has_child(one, "aux", "to")]:
            hang(clause, verb, "xcomp")
    elif noun.tag in {"NN", "NNS"} and verb is noun.head and len(names) == 1 and children(verb, "dobj"):
        hang(names[0], verb, "gap")


def given(verb: Token) -> None:
    """«the help that Cuba had given Chad»: what the clause is on was given, and the name after the verb got it."""
    if verb.dep != "relcl":
        return
    datives = [one for one in children(verb, "dative") if lower(one) in RELATIVE]
    receivers = [one for one in children(verb, "dobj") if one.i > verb.i]
    if datives and receivers:
        datives[0].dep, receivers[0].dep = "dobj", "dative"


def marked(verb: Token) -> None:
    """«after Chad threatened to»: what a conjunction is said to govern is the subject of its verb."""
    if verb.dep != "advcl" or surface_subjects(verb):
        return
    for named in [one for mark in children(verb, "mark") for one in children(mark, "pobj") if one.i < verb.i]:
        hang(named, verb, "nsubjpass" if has_child(verb, "auxpass") else "nsubj")


def reduced_clause(verb: Token) -> None:
    """«two workers abducted last week are still held»: of two verbs on one subject with nothing that joins them, the
    first is a participle."""
    captive(verb)
    if children(verb, "nsubj", "nsubjpass", "csubj", "expl") or not is_finite(verb):
        return
    within = verb.dep not in {"conj", "ccomp", "advcl"}
    siblings = [one for one in children(verb if within else verb.head, "ccomp") if one.i < verb.i]
    if within and not siblings:
        return
    first = siblings[-1] if siblings else verb.head
    subject = children(first, "nsubj")
    if not subject or first.i > verb.i or first.tag not in {"VBD", "VBN"} or children(first, "aux", "auxpass"):
        return
    between = (one for one in verb.doc[first.i + 1 : verb.i] if one.tag != "HYPH")
    joined = any(one.dep in {"cc", "punct", "mark"} for one in between)
    objects = [one for one in children(first, "dobj") if lower(one) not in word_list("light_verbs", "held_as")]
    if not joined and not objects:
        make_participle(first, subject[-1], verb)


def captive(verb: Token) -> None:
    """«climbers held hostage were freed»: the word is no subject of what follows."""
    for one in children(verb, "nsubj", "nsubjpass"):
        if lower(one) in word_list("light_verbs", "held_as") and one.i == verb.head.i + 1:
            hang(one, verb.head, "oprd")


def make_participle(first: Token, subject: Token, verb: Token) -> None:
    """Put the main verb in the place of the participle that was taken for one, and this on their subject."""
    above, dep = first.head, first.dep
    if first.dep == "ROOT":
        make_root(verb)
    elif above is not verb:
        hang(verb, above, dep)
    for child in [one for one in first.children if one.i < subject.i]:
        hang(child, verb, child.dep)
    hang(subject, verb, "nsubjpass" if has_child(verb, "auxpass") else "nsubj")
    hang(first, subject, "acl")
    first.tag = "VBN"


def gerund(verb: Token) -> None:
    """«ruled out sending tanks»: a gerund right behind a verb's particle is what the verb is about."""
    before = verb.doc[verb.i - 1]
    if verb.dep == "advcl" and verb.tag == "VBG" and before.dep == "prt" and before.head.i == verb.head.i:
        verb.dep = "xcomp"


REPAIRS: tuple[Callable[[Token], None], ...] = (
    coordinated, participle_on_noun, agent_of_object, agent_of_act, cleft, listed_names, to_come, second_subject, up_to,
    gapped, given, reduced_clause, getter, gerund, marked,
)  # fmt: skip
