"""Statements of cause: what a sentence offers as the reason, cause or aim of an act or a tie that it tells."""

from __future__ import annotations

from collections.abc import Iterator

from comity.coding.parse import Parse, children, is_verb, lower
from comity.coding.tree import Token
from comity.coding.words import verb_list, word_list
from comity.records import Report, Statement, Trigger


def causes_of(parse: Parse, told: list[Report | Statement]) -> Iterator[Statement]:
    """For each act or tie that a sentence tells, the reasons in its clause. `value` holds the words of the reason."""
    for one in {one.trigger.start: one for one in told}.values():
        token = parse.head_of(one.trigger.start, one.trigger.end)
        reason = next(reasons(token), None) if token is not None else None
        if reason is not None:
            yield statement(parse, one, reason)


def reasons(token: Token) -> Iterator[Token]:
    """The heads of the reasons that hang on a word or on the verb of its clause."""
    for head in (token, token.head):
        for child in head.children:
            if child.i != token.i and is_reason(child):
                yield child


def is_reason(child: Token) -> bool:
    """A clause with «because», «as»; a phrase with «due to», «over»; a clause of aim («seeking to …»)."""
    if child.dep == "advcl":
        marks = {lower(one) for one in children(child, "mark", "advmod")}
        aim = lower(child) in verb_list("causes", "aims") or is_purpose(child)
        return aim or bool(marks & word_list("causes", "marks"))
    return child.dep == "prep" and lower(child) in word_list("causes", "prepositions")


def is_purpose(clause: Token) -> bool:
    """«to counter Western influence»."""
    return is_verb(clause) and any(one.dep == "aux" and one.tag == "TO" for one in clause.children)


def statement(parse: Parse, told: Report | Statement, reason: Token) -> Statement:
    """The statement that something is so because of those words."""
    start, end = parse.start(reason.left_edge), parse.end(reason.right_edge)
    a = told.actors if isinstance(told, Report) else told.a
    b = told.recipients if isinstance(told, Report) else told.b
    return Statement(
        doc=told.doc, sentence=told.sentence, start=told.start, end=told.end,
        trigger=Trigger(told.trigger.text, told.trigger.start, told.trigger.end), kind="cause", a=a, b=b,
        value=parse.slice(start, end), modality=told.modality, attributed_to=told.attributed_to, speaker=told.speaker,
    )  # fmt: skip
