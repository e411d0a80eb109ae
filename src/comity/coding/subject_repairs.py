"""Subjects that the parser hangs wrongly by rule, hung right: behind a comma, behind a list, before a participle, in
headlines; and whose accusation it is."""

from __future__ import annotations

from collections.abc import Callable

from comity.coding.clause_repairs import hears
from comity.coding.control import is_passive, is_speech, surface_subjects, verb_in
from comity.coding.hanging import TENSES, hang, is_finite, make_root
from comity.coding.inflection import verb_forms
from comity.coding.lexicon import act_lexicon, word_classes
from comity.coding.parse import children, has_child, is_noun, is_verb, lower
from comity.coding.prepositions import prepositions
from comity.coding.shared import RELATIVE
from comity.coding.tree import Token
from comity.coding.words import noun_list

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
OF_WORDS = {"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN"}
HELPING = {"aux", "auxpass", "advmod", "neg"}


def after_comma(verb: Token) -> None:
    """«In a meeting in Rabat, Chad and Mali agreed», «tore down homes in Gaza, residents and an envoy said»: what is
    coordinated behind a comma and reaches to a verb without a subject is its subject."""
    if not is_finite(verb) or surface_subjects(verb) or children(verb, *SUBJECTS) or verb.dep in {"conj", "relcl"}:
        return
    last = verb.i - 1
    while last >= 0 and verb.doc[last].head is verb and verb.doc[last].dep in HELPING:
        last -= 1
    for noun in (one for one in verb.doc[: last + 1] if one.dep in {"conj", "appos"} and is_noun(one)):
        begins = noun.left_edge.i
        if begins and verb.doc[begins - 1].text == "," and noun.right_edge.i == last and noun.head.i < begins:
            hang(noun, verb, "nsubjpass" if has_child(verb, "auxpass") else "nsubj")
            return


def behind_a_place(verb: Token) -> None:
    """«In Mali France launched an operation»: of two names behind «in» at the head of a clause the last is the
    subject."""
    if not is_finite(verb) or surface_subjects(verb) or children(verb, *SUBJECTS):
        return
    for place in (one for one in children(verb, "prep") if one.lower == "in" and one.i < verb.i):
        for noun in children(place, "pobj"):
            names = [one for one in children(noun, "compound") if one.i == noun.i - 1 and one.tag == "NNP"]
            if names and noun.i == verb.i - 1 and is_noun(noun):
                hang(noun, verb, "nsubj")
                hang(names[0], place, "pobj")
                return


def with_tools(verb: Token) -> None:
    """«forces using tanks, guns and mortars entered a village»: a bare participle has no subject; the verb behind its
    list has, and what parted the two is the rest of the list."""
    siblings = children(verb, "ccomp") + (children(verb.head, "ccomp") if verb.dep == "ccomp" else [])
    subject = children(verb, "nsubj")
    for using in siblings:
        who, tools = children(using, "nsubj"), children(using, "dobj")
        bare = using.tag == "VBG" and using.i < verb.i and not children(using, "aux", "auxpass")
        if bare and who and tools and subject and tools[-1].i < subject[0].i:
            hang(who[0], verb, "nsubj")
            hang(using, who[0], "acl")
            hang(subject[0], tools[-1], "conj")
            return


def second_headline(verb: Token) -> None:
    """«Chad rejects claim, recalls envoy»: of two verbs in a headline the second is coordinated with the first."""
    first = next((one for one in children(verb, "ccomp") if one.i < verb.i), None)
    if first is None or verb.tag != "VBZ" or verb.doc[verb.i - 1].text != "," or verb.doc[-1].text == ".":
        return
    told_as_verb(first)
    named = children(verb, *SUBJECTS)
    wanted = {noun for entry in act_lexicon().verbs.get(lower(verb), ()) for noun in entry.object}
    if any(one.i < verb.i for one in named) or not children(first, *SUBJECTS) or not is_verb(first):
        return
    voice = lower(named[0]) not in wanted if named else is_speech(verb) and not children(verb, "dobj")
    if voice:
        return
    for one in named:
        one.dep = "dobj"
    if verb.dep == "ROOT":
        make_root(first)
    else:
        hang(first, verb.head, verb.dep)
    hang(verb, first, "conj")


def told_as_verb(word: Token) -> None:
    """«Chad expels envoy»: what is taken for a noun and has an object is a verb, and the name before it its subject."""
    before = [one for one in children(word, "amod", "compound", "nmod") if one.text[:1].isupper()]
    if word.tag == "NNS" and lower(word) in act_lexicon().verbs and children(word, "dobj") and before:
        word.tag, before[-1].dep = "VBZ", "nsubj"


def present_verb(root: Token) -> None:
    """«Chad invades Togo», «Chad hosts talks with Togo»: in a text told in the present a verb is taken for a noun that
    the name before it is a part of, or has that name for a part."""
    if root.tag.startswith("NN"):
        verb = next((one for one in (root, *children(root, "compound")) if is_like_a_verb(one)), None)
        if verb is None or any(one.tag in {"VBZ", "VBD", "VBP", "MD"} for one in root.doc):
            return
        as_verb(root, verb)
    elif root.tag == "VBZ" and not surface_subjects(root):
        take_name(root, root)


def is_like_a_verb(word: Token) -> bool:
    """«invades»: a plural behind a name that the lexicons know as a verb alone, or that has a name behind it too."""
    form, lexicon = lower(word), act_lexicon()
    if word.tag != "NNS" or form not in lexicon.verbs or word.i == 0 or word.nbor(-1).tag != "NNP":
        return False
    noun = form in lexicon.nouns or form in noun_list("word_classes", "arms")
    return not noun or any(one.i == word.i + 1 and one.tag == "NNP" for one in children(word, "npadvmod"))


def as_verb(root: Token, verb: Token) -> None:
    """Let the plural govern the sentence, with the name before it as subject and what follows as object."""
    verb.tag = "VBZ"
    if verb is not root:
        make_root(verb)
        hang(root, verb, "dobj")
    take_name(root, verb)


def take_name(holder: Token, verb: Token) -> None:
    """Make the name before a verb, a part of it or of what held both, its subject, and one behind it its object."""
    around = {one.i: one for head in (holder, verb) for one in children(head, "compound", "nmod")}
    names = [one for _, one in sorted(around.items()) if one.i < verb.i and one.tag == "NNP"]
    if not names:
        return
    for one in names[:-1]:
        hang(one, names[-1], one.dep)
    hang(names[-1], verb, "nsubj")
    things = [one for one in children(verb, "npadvmod", "appos") if one.i > verb.i and one.tag == "NNP"]
    if things and not children(verb, "dobj"):
        things[0].dep = "dobj"


def right_node(noun: Token) -> None:
    """«Chad armed, and Libya paid, the rebels»: behind a comma what the verbs before it lack is their object."""
    verb = noun.head
    if not is_noun(noun) or not is_verb(verb) or noun.i < verb.i or children(verb, "dobj", "ccomp", "xcomp"):
        return
    if verb.dep == "conj" and verb.doc[noun.left_edge.i - 1].text == "," and children(verb, "nsubj"):
        noun.dep = "dobj"


def accuser(by: Token) -> None:
    """«were accused of lies by Chad», «was accused of killing herders by Chad»: whoever is accused of a thing did it,
    so «by» tells whose accusation it is."""
    if by.lower != "by" or by.dep not in {"prep", "agent"}:
        return
    node, through = by.head, None
    while node.dep in {"pobj", "prep", "dobj", "pcomp"}:
        through, node = node, node.head
    charged = through is not None and through.lower in {"of", "with"} and verb_in(node, "charging")
    if charged and is_passive(node) and not children(node, "agent") and not has_child(node, "prep", "by"):
        hang(by, node, "agent")


def said_and_hailed(verb: Token) -> None:
    """«said the talks were useful, and hailed the accord»: talks hail nothing; who speaks does both."""
    first, over = verb.head, verb.head.head
    past = verb.tag == "VBN" and over.tag == "VBD" and not children(verb, "agent", "auxpass")
    told = verb.tag == over.tag or past
    if verb.dep != "conj" or not told or not is_word(verb) or children(verb, "aux", *SUBJECTS):
        return
    named = children(first, "nsubj", "nsubjpass")
    thing = bool(named) and named[0].tag in {"NN", "NNS"} and lower(named[0]) not in word_classes()["people"]
    apart = any(one.text == "," and one.i > first.i for one in verb.doc[first.i : verb.i])
    still = has_child(first, "nsubjpass") or lower(first) in verb_forms("be")
    under = first.dep == "ccomp" and over.i < first.i and is_speech(over) and over.tag in TENSES
    if under and thing and (apart or still):
        verb.tag = over.tag
        hang(verb, over, "conj")


def is_word(verb: Token) -> bool:
    """Whether a verb tells an act of words («hailed», «accused»)."""
    return any(entry.type in OF_WORDS for entry in act_lexicon().verbs.get(lower(verb), ()))


def and_hailed(verb: Token) -> None:
    """«told of their bond, and hailed efforts to end the war»: no second thing told of, but a second verb."""
    thing = verb.head
    before = verb.doc[max(verb.i - 2, 0) : verb.i]
    joined = [one.lower for one in before] == [",", "and"] and thing.dep == "conj" and thing.left_edge is verb
    over = thing.head
    while is_noun(over) or over.dep in {"pobj", "prep"}:
        if over.head is over:
            return
        over = over.head
    if verb.tag == "VBN" and joined and is_word(verb) and is_verb(over) and over.tag == "VBD":
        verb.tag = "VBD"
        hang(verb, over, "conj")
        hang(thing, verb, "dobj")
        said_and_hailed(verb)


def and_name(verb: Token) -> None:
    """«Chad trained its police and Mali armed it»: the name before a verb that has no subject is its subject, and no
    second object of the verb before."""
    name = verb.nbor(-1) if verb.i else verb
    joined = name.dep == "conj" and name.tag == "NNP" and name.head.i < name.left_edge.i
    if not joined or not is_finite(verb) or surface_subjects(verb) or children(verb, *SUBJECTS):
        return
    pair = name.head.head.lower in prepositions("between")
    if name.doc[name.left_edge.i - 1].lower == "and" and name.head.dep in {"dobj", "pobj"} and not pair:
        hang(name, verb, "nsubj")


def parted_list(verb: Token) -> None:
    """«Chad bombed Mali and Niger invaded Togo», where the first verb lacks an object: of the two names before the
    second it has the first."""
    named = children(verb, "nsubj")
    begins = named[0].left_edge.i if named else 0
    over = verb.doc[begins - 1]
    second = children(named[0], "conj") if named else []
    parted = begins and is_verb(over) and is_finite(over) and not has_child(verb, "mark") and not hears(over)
    if not parted or children(over, "dobj") or len(second) != 1:
        return
    if has_child(named[0], "cc", "and") and second[0].right_edge.i == verb.i - 1:
        hang(second[0], verb, "nsubj")
        hang(named[0], over, "dobj")
        hang(verb, over, "conj")


def behind_a_comma(verb: Token) -> None:
    """«Chad shelled Mali, Niger bombed Togo»: behind a comma no clause without «which» is one of the name before it."""
    named = children(verb, "nsubj")
    begins = named[0].left_edge.i if named else 0
    if not begins or verb.doc[begins - 1].text != "," or any(one.lower in RELATIVE for one in verb.children):
        return
    over = verb.head
    while not is_verb(over):
        if over.head is over:
            return
        over = over.head
    if is_finite(verb) and named[0].tag == "NNP" and verb.head.right_edge is not verb.head:
        hang(verb, over, "conj")


SUBJECT_REPAIRS: dict[str, tuple[Callable[[Token], None], ...]] = {
    "ROOT": (present_verb, behind_a_place, second_headline, with_tools, after_comma),
    "ccomp": (with_tools, parted_list, after_comma),
    "advcl": (after_comma,),
    "dep": (right_node,),
    "relcl": (behind_a_comma, parted_list),
    "conj": (and_name, parted_list, said_and_hailed),
    "amod": (and_hailed,),
    "prep": (accuser,),
    "agent": (accuser,),
}
