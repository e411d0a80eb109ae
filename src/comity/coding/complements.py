"""The clausal complements that an entry asks for («to …», «that …», «of …ing», «must», «it would …»), and what is said
in them."""

from __future__ import annotations

from comity.coding.control import verb_in
from comity.coding.parse import children, has_child, lower
from comity.coding.signs import marker_of
from comity.coding.slots import Slots
from comity.coding.tree import Token
from comity.coding.words import verb_list, word_list


def has_clause(slots: Slots, kind: str) -> bool:
    """Whether a clausal complement of the kind follows."""
    if kind == "must":
        return any(is_due(clause) for clause in slots.clauses)
    if kind == "not":
        return any(clause_kind(clause) == "to" and has_child(clause, "neg") for clause in slots.clauses)
    if kind == "self":
        return any(is_own_plan(clause) for clause in slots.clauses)
    return any(kind == "any" or clause_kind(clause) == kind for clause in slots.clauses)


def is_due(clause: Token) -> bool:
    """«must leave», «should leave», «has to leave», «needs to leave»; not «should it leave»."""
    due = word_list("modality", "modals_of_duty")
    who = children(clause, "nsubj", "nsubjpass", "expl")
    if clause.dep == "advcl":
        return False
    if any(lower(helper) in due and (not who or helper.i > who[0].i) for helper in children(clause, "aux")):
        return True
    bound = lower(clause) in verb_list("modality", "duty_verbs")
    return bound and any(has_child(inner, "aux", "to") for inner in children(clause, "xcomp"))


def says(clause: Token, words: frozenset[str], ahead: bool = False) -> bool:
    """Whether a clause says one of the words of its subject, as a fact or as what is `ahead`: its verb does, or what
    stands after its copula."""
    modals = word_list("modality", "modals_future") | word_list("modality", "modals_conditional")
    helpers = {lower(one) for one in children(clause, "aux") if one.tag == "MD"}
    if (
        clause.dep == "advcl"
        or marker_of(clause) is not None
        or has_child(clause, "neg")
        or (not helpers or not helpers <= modals if ahead else bool(helpers))
    ):
        return False
    attributes = ("acomp", "attr", "oprd", *(("dobj",) if verb_in(clause, "copulas") else ()))
    told = [clause, *children(clause, *attributes), *children(clause, "conj")]
    told += [inner for one in told[1:] for inner in children(one, "conj", "amod") if one.dep != "conj"]
    return any(lower(one) in words for one in told)


def is_own_plan(clause: Token) -> bool:
    """«(warned that) it would close the strait»: what the speaker says that he will do."""
    who = children(clause, "nsubj")
    modals = word_list("modality", "modals_future") | word_list("modality", "modals_conditional")
    will = any(lower(helper) in modals for helper in children(clause, "aux"))
    return will and bool(who) and who[0].tag == "PRP"


def clause_kind(clause: Token) -> str:
    """«to», «ing» or «that»."""
    if any(child.dep == "aux" and child.lower == "to" for child in clause.children):
        return "to"
    return "ing" if clause.tag == "VBG" and clause.dep in {"pcomp", "xcomp"} else "that"


def is_told_passive(token: Token, slots: Slots) -> bool:
    """Whether a passive tells it, and does not only say who somebody is («officers accused of spying»)."""
    return slots.passive and token.dep not in {"acl", "amod", "relcl"}
