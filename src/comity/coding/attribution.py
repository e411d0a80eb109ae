"""Whose word it is: the source that a sentence credits, and how it is called."""

from __future__ import annotations

from comity.coding.control import agents, is_speech
from comity.coding.owners import is_nobody
from comity.coding.parse import Parse, children, conjuncts, has_child, is_party, lower
from comity.coding.parties import PartyFinder
from comity.coding.prepositions import objects_after
from comity.coding.tree import Token
from comity.coding.words import noun_list, word_list


def according_to(act: Token, finder: PartyFinder) -> str | None:
    """Whom «according to», «as reported by» names; of «according to the rebels, who accused Chad» the accusing is no
    word of theirs."""
    for token in finder.parse.doc:
        if token.lower == "according" and act in token.subtree:
            return None
        if token.lower == "according":
            found = [one for child in children(token, "prep") for one in children(child, "pobj")]
            return source_words(found[0], finder) if found else None
        if token.tag == "VBN" and lower(token) in word_list("modality", "credited"):
            found = agents(token)
            if found and token.i and token.nbor(-1).lower == "as":
                return source_words(found[0], finder)
    return None


def outlet_subject(finder: PartyFinder) -> str | None:
    """The outlet that is the subject of the sentence («The Times details …»)."""
    root = finder.parse.root()
    if root is None:
        return None
    who = [one for one in children(root, "nsubj") if is_outlet(one, finder.parse)]
    return source_words(who[0], finder) if who else outlet_first(finder.parse)


def outlet_first(parse: Parse) -> str | None:
    """The outlet that opens a sentence with a verb of speech after it, which parsers take for a noun («… details»)."""
    first = next((m for m in parse.candidate.mentions if m.kind == "outlet"), None)
    if first is None or first.start - parse.offset > len("The "):
        return None
    after = next((token for token in parse.doc if parse.start(token) >= first.end), None)
    return first.name if after is not None and is_speech(after) else None


def is_outlet(token: Token, parse: Parse) -> bool:
    """Whether a noun phrase is a news outlet."""
    mention = parse.at.get(token.i)
    return mention is not None and mention.kind == "outlet"


def source_words(token: Token, finder: PartyFinder) -> str | None:
    """The words for a source: a name as the text has it, a pronoun's antecedent, an outlet's full name. None where a
    pronoun may mean anybody, or means none: «it said», «nobody denied» credit nobody."""
    if is_nobody(token):
        return None
    mention = finder.parse.at.get(token.i)
    if mention is not None and mention.kind in {"outlet", "person"}:
        return mention.name if mention.kind == "outlet" else mention.text
    if token.tag.startswith("PRP"):
        found = finder.one(token)
        return (found[0].name or found[0].antecedent) if found else None
    aside = {one.i for clause in children(token, "acl", "relcl") for one in clause.subtree}
    called = (finder.parse.at.get(one.i) for one in token.subtree if one.i not in aside)
    outlet = next((one for one in called if one is not None and one.kind == "outlet"), None)
    if outlet is not None:
        return outlet.name
    if issuer := issued_by(token, finder):
        return source_words(issuer, finder)
    words = finder.parse.slice(finder.parse.start(token.left_edge), finder.parse.end(last_of(token)))
    words = words.rpartition(": ")[2]  # «Not safe anywhere: the adviser told …»
    return words.removeprefix("the ").removeprefix("The ").strip()


def issued_by(noun: Token, finder: PartyFinder) -> Token | None:
    """Whose word a paper is («a statement released by the ministry», «a letter from Oman»), which state a word for one
    means («the island nation of Malta»)."""
    named = [one for one in objects_after(noun, {"of"}) if is_party(finder.parse.at.get(one.i))]
    if lower(noun) in noun_list("modality", "kinds_of_state"):
        return named[0] if named else None
    if lower(noun) not in noun_list("modality", "papers"):
        return None
    made = [clause for clause in children(noun, "acl") if not has_child(clause, "mark")]
    issued = [one for clause in made for one in agents(clause)]
    places = {"capital", "city"}
    senders = [one for one in objects_after(noun, {"by", "from"}) if kind_of(one, finder) not in places]
    return next(iter([*issued, *senders]), None)


def kind_of(noun: Token, finder: PartyFinder) -> str | None:
    """The kind of what a noun names, if it names anything."""
    mention = finder.parse.at.get(noun.i)
    return mention.kind if mention is not None else None


def last_of(noun: Token) -> Token:
    """The last word of what a source is called: of «ministry of defence», «officials of the army», «British and Omani
    officials as well as rebels»."""
    after = [one for one in objects_after(noun, {"of", "for", "at", "in"}) if one.left_edge.i <= noun.i + 3]
    others = [one for one in conjuncts(noun)[1:] if one.i > noun.i]
    return max([noun, *after, *others], key=lambda one: one.i)
