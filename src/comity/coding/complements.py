"""The clausal complements that an entry asks for: «to …», «that …», «of …ing», «must», «it would …»."""

from __future__ import annotations

from comity.coding.parse import children, lower
from comity.coding.slots import Slots
from comity.coding.tree import Token
from comity.coding.words import word_list


def has_clause(slots: Slots, kind: str) -> bool:
    """Whether a clausal complement of the kind follows."""
    if kind == "must":
        helpers = (child for clause in slots.clauses for child in children(clause, "aux"))
        return any(helper.lower == "must" for helper in helpers)
    if kind == "self":
        return any(is_own_plan(clause) for clause in slots.clauses)
    return any(kind == "any" or clause_kind(clause) == kind for clause in slots.clauses)


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
