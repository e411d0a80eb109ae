"""Tokens hung elsewhere in the tree of their sentence, and a sentence's subject put together of what was parted."""

from __future__ import annotations

from comity.coding.tree import Token

TENSES = {"VBD", "VBZ", "VBP"}


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


def with_both_subjects(verb: Token) -> None:
    """Of «Oman [and Qatar buried …]» make «[Oman and Qatar] buried …», where nothing but «and» parts the two, or the
    names of a list do («men of Oman, Chad [and Qatar buried …]»)."""
    first = verb.head
    second = next((one for one in verb.children if one.dep == "nsubj"), None)
    joint = next((one for one in first.children if one.dep == "cc" and one.lower == "and"), None)
    if second is None or joint is None or first.dep != "ROOT":
        return
    if second.left_edge.i != joint.i + 1 or any(one.dep == "conj" for one in second.children):
        return
    last = last_listed(first, joint)
    if last is None:
        return
    make_root(verb)
    hang(first, verb, "nsubj")
    hang(second, last, "conj")
    for child in [one for one in first.children if one.i > verb.i]:
        hang(child, verb, child.dep)


def last_listed(first: Token, joint: Token) -> Token | None:
    """What stands right before an «and»: the noun itself, or the last of several names parted by commas; else None."""
    between = joint.doc[first.i + 1 : joint.i]
    if not between:
        return first
    names = [one for one in between if one.tag.startswith("NNP")]
    commas = sum(one.lower == "," for one in between)
    told = any(one.tag.startswith("VB") for one in between)
    return names[-1] if names and commas > 1 and not told and names[-1].i >= joint.i - 2 else None


def is_finite(verb: Token) -> bool:
    """Whether a verb is told in a tense of its own («lifted», «have lifted»)."""
    helpers = [one for one in verb.children if one.dep in {"aux", "auxpass"}]
    return verb.tag in TENSES or (verb.tag in {"VBN", "VBG"} and any(one.tag in TENSES for one in helpers))


def is_infinitive(verb: Token) -> bool:
    """«to meet», or what is coordinated with it («to meet and talk»)."""
    if verb.tag != "VB" or any(one.tag == "MD" for one in verb.children):
        return False
    return any(one.tag == "TO" for one in verb.children) or (verb.dep == "conj" and is_infinitive(verb.head))
