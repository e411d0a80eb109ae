"""What the parser hangs wrongly by rule, hung right.

Two mistakes that the model makes again and again, and that words alone betray: a verb in a tense of its own cannot be
coordinated with an infinitive («agreed to meet and lifted the ban»), and two names before a verb are its subject, not
the sentence («Oman and Qatar» + «buried …»).
"""

from __future__ import annotations

from comity.coding.tree import Token

TENSES = {"VBD", "VBZ", "VBP"}


def repaired(tokens: list[Token]) -> list[Token]:
    """The tokens of a sentence, with those verbs hung elsewhere that cannot hang where the parser has them."""
    for token in tokens:
        if token.dep != "conj" or not is_finite(token):
            continue
        if token.head.tag.startswith("NN"):
            with_both_subjects(token)
        elif is_infinitive(token.head):
            hang(token, clause_above(token.head), "conj")
    return tokens


def is_finite(verb: Token) -> bool:
    """Whether a verb is told in a tense of its own («lifted», «have lifted»)."""
    helpers = [one for one in verb.children if one.dep in {"aux", "auxpass"}]
    return verb.tag in TENSES or (verb.tag in {"VBN", "VBG"} and any(one.tag in TENSES for one in helpers))


def is_infinitive(verb: Token) -> bool:
    """«to meet», or what is coordinated with it («to meet and talk»)."""
    if verb.tag != "VB" or any(one.tag == "MD" for one in verb.children):
        return False
    return any(one.tag == "TO" for one in verb.children) or (verb.dep == "conj" and is_infinitive(verb.head))


def clause_above(verb: Token) -> Token:
    """The first verb above an infinitive that is none itself; the infinitive where there is none."""
    node = verb
    while node.head.i != node.i:
        node = node.head
        if node.tag.startswith("VB") and not is_infinitive(node):
            return node
    return verb


def with_both_subjects(verb: Token) -> None:
    """Of «Oman [and Qatar buried …]» make «[Oman and Qatar] buried …», where nothing but «and» parts the two."""
    first = verb.head
    second = next((one for one in verb.children if one.dep == "nsubj"), None)
    joint = next((one for one in first.children if one.dep == "cc" and one.lower == "and"), None)
    if second is None or joint is None or first.dep != "ROOT":
        return
    if joint.i != first.i + 1 or second.left_edge.i != joint.i + 1 or any(one.dep == "conj" for one in second.children):
        return
    make_root(verb)
    hang(first, verb, "nsubj")
    hang(second, first, "conj")
    for child in [one for one in first.children if one.i > verb.i]:
        hang(child, verb, child.dep)


def make_root(token: Token) -> None:
    """Let a token govern the sentence."""
    token.head.children.remove(token)
    token.head, token.dep = token, "ROOT"


def hang(token: Token, head: Token, dep: str) -> None:
    """Hang a token on another one."""
    if token.head.i != token.i:
        token.head.children.remove(token)
    token.head, token.dep = head, dep
    head.children.append(token)
    head.children.sort(key=lambda one: one.i)
