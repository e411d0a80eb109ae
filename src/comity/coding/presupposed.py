"""What a sentence takes for known: acts that happened or go on, whatever the words above them say of the rest."""

from __future__ import annotations

from comity.coding.lexicon import Entry, act_lexicon
from comity.coding.parse import children, has_child, is_noun, is_verb, lower
from comity.coding.prepositions import marks
from comity.coding.tree import Token
from comity.coding.words import joint, noun_list, verb_list, word_list

UNSURE = ("planned", "concern", "doubt")
ONGOING = {"ASSAULT", "COERCE", "MOBILIZE", "PROTEST"}
SPEECH = {"ACCUSE", "REQUEST", "THREATEN"}
HOSTILE_WORDS = {"PROTEST", "ACCUSE", "THREATEN", "SANCTION"}
PRESUPPOSED = {"relcl", "poss", "amod", "compound", "appos"}


def breaks(node: Token, head: Token) -> bool:
    """Whether what is above no longer bears on the act: it is told as known, or in a clause of time or manner."""
    if node.dep == "acl" or (node.dep == "relcl" and has_child(node, "aux", "to")):
        complement = any(child.lower in {"to", "that"} and child.dep in {"aux", "mark"} for child in node.children)
        return not complement and node.tag != "VBG"
    if node.dep in PRESUPPOSED or node.dep == "nsubj":
        return True
    if is_said_along(node, head) or is_given(node, head):
        return True
    if node.dep == "advcl":
        for_whom = has_child(node, "mark", "for") and has_child(node, "aux", "to")  # «called for Mali to leave»
        marked = children(node, "mark") if is_infinitive(node) else children(node, "mark", "advmod")
        return not for_whom and (bool(marked) or node.tag in {"VBD", "VBZ", "VBP"})
    if node.dep == "conj":
        return bool(children(node, "nsubj", "nsubjpass", "csubj"))
    if node.dep == "pobj" and marks(head, "bound"):
        return node.i < head.head.i
    return node.dep == "pcomp" and marks(head, "known")


def is_said_along(node: Token, head: Token) -> bool:
    """«sought to roll it back, demanding a say»: what is said in a participle after a comma is said along with the main
    clause, and is no aim."""
    said = any(one.type in SPEECH for one in act_lexicon().verbs.get(lower(node), ()))
    parted = node.left_edge.i > 0 and node.left_edge.nbor(-1).text == ","
    return said and parted and node.dep == "advcl" and node.tag == "VBG" and is_infinitive(head)


def is_given(node: Token, head: Token) -> bool:
    """«despite the attack», «protests over the killing»: what stands there happened, whatever becomes of the rest."""
    if node.dep != "pobj" or not is_noun(node):
        return False
    over = head.head
    types = {one.type for words in (act_lexicon().nouns, act_lexicon().verbs) for one in words.get(lower(over), ())}
    return marks(head, "given") or (marks(head, "grievance") and bool(types & HOSTILE_WORDS))


def is_answered(node: Token, head: Token) -> bool:
    """«rejected calls for», «dismissed the accusation»: what is said no to was said. «marched to protest the raid»,
    «vowed to avenge the raid»: what is answered happened."""
    if is_noun(node) and node.dep == "dobj" and lower(head) in verb_list("modality", "answering_verbs"):
        return True
    speech = any(one.type in SPEECH for one in acts_of(node))
    turned_down = joint(verb_list("modality", "denied_verbs"), verb_list("modality", "prevented_verbs"))
    return speech and node.dep in {"dobj", "nsubjpass"} and lower(head) in turned_down


def is_reacted_to(node: Token, head: Token) -> bool:
    """«in retaliation for the raid», «in protest at the raid»: what is answered happened."""
    before = head.nbor(-1) if node.dep in {"pobj", "pcomp"} and head.i else head
    return before is not head and lower(before) in word_list("when", "answered") | {"protest"}


def is_halted(node: Token, head: Token) -> bool:
    """«to scale back its offensive», «to stop rebels firing rockets»: what is to end goes on."""
    going = is_noun(node) and node.dep == "dobj" and any(one.type in ONGOING for one in acts_of(node))
    who = children(node, "nsubj") or children(head, "dobj")
    firing = node.tag == "VBG" and node.dep in {"xcomp", "ccomp"} and bool(who)
    return (going or firing) and lower(head) in verb_list("modality", "halting_verbs")


def is_enacted(node: Token, head: Token) -> bool:
    """«adopted a resolution imposing sanctions»: what a measure does is done when it is made."""
    return of_measure(node, head) and lower(head.head) in verb_list("light_verbs", "enacting")


def of_measure(node: Token, head: Token) -> bool:
    """Whether a participle says what a measure does, of which the clause is told («a law banning trade was passed»)."""
    measure = node.dep == "acl" and node.tag == "VBG" and lower(head) in noun_list("light_verbs", "measures")
    return measure and head.dep in {"dobj", "nsubjpass"}


def is_topic(noun: Token, preposition: Token) -> bool:
    """«will hold an inquiry into the massacre», «to rally over the raid»: a blow of which all know is no plan."""
    over = preposition.head
    unsure = is_noun(over) and any(lower(over) in noun_list("modality", f"{kind}_nouns") for kind in UNSURE)
    known = has_child(noun, "det", "the", "this", "that") or has_child(noun, "poss")
    return (
        noun.dep == "pobj"
        and marks(preposition, "topical")
        and known
        and not unsure
        and any(one.type == "ASSAULT" for one in acts_of(noun))
    )


def acts_of(noun: Token) -> tuple[Entry, ...]:
    """The entries of the lexicon for a noun."""
    return act_lexicon().nouns.get(lower(noun), ())


def is_infinitive(node: Token) -> bool:
    """«to send»: told as an aim or a possibility, unless the verb above says that it came about («began to», «forced
    … to») or it is told as past («claimed to have sent»)."""
    helpers = children(node, "aux")
    perfect = any(one.lower == "have" for one in helpers)
    return is_verb(node) and not perfect and any(one.tag == "TO" for one in helpers)
