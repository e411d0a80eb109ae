"""A sentence of the record as answering reads it: parsed, with its actors, and with what stood before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from comity.actors import Mention, find_mentions
from comity.answers.shapes import Element
from comity.answers.words import WORD, root_of
from comity.coding.attribution import source_words
from comity.coding.control import agents, is_passive, passive_subjects, subjects
from comity.coding.language import parse_texts, prelude
from comity.coding.lexicon import act_lexicon
from comity.coding.memory import Memory
from comity.coding.modality import ancestors, in_complement, signs_of_tie
from comity.coding.name_repairs import names_repaired
from comity.coding.parse import Candidate, Parse, children, conjuncts, has_child, is_noun, is_verb
from comity.coding.parties import PartyFinder
from comity.coding.presupposed import is_infinitive
from comity.coding.repairs import repaired
from comity.coding.shared import relative_object
from comity.coding.signs import Signs, negative
from comity.coding.tree import Token, tree_of
from comity.dates import find_dates
from comity.ledger import Found
from comity.records import Document, Passage, Publication, Sentence


@dataclass(slots=True)
class Reading:
    """A parsed sentence: `found` is its place in the record, `finder` its actors, `before` the stems of the words and
    the codes of the actors that stood before it."""

    found: Found
    finder: PartyFinder
    before: frozenset[str]
    stems: list[str] = field(default_factory=list)

    @property
    def tokens(self) -> list[Token]:
        """The words of the sentence."""
        return self.finder.parse.doc

    def places(self, element: Element) -> list[int]:
        """Where the sentence has what an element of a question names."""
        at = self.finder.parse.at
        if element.code:
            return [i for i, mention in at.items() if same_actor(mention, element)]
        return [i for i, stem in enumerate(self.stems) if stem in element.stems]

    def known_before(self, element: Element) -> bool:
        """Whether what an element names stood before the sentence."""
        return element.code in self.before if element.code else bool(element.stems & self.before)

    def speaks(self, element: Element) -> bool:
        """Whether the sentence is the word of the person that an element names."""
        speaker = (self.found.speaker or "").casefold()
        return bool(speaker) and element.side == "subject" and element.text.casefold() in speaker

    def doers(self, token: Token) -> list[Token]:
        """Who does what a word tells, coordination included."""
        if not is_verb(token):
            return self._bearers(token)
        found = agents(token) if is_passive(token) else subjects(token)
        return [one for head in found for one in conjuncts(head)]

    def _bearers(self, noun: Token) -> list[Token]:
        """Who is what a noun or adjective says: «China is the largest investor», «X, the leader», «Peru's ally»."""
        if noun.dep in ("attr", "acomp", "oprd") and is_verb(noun.head):
            return [one for head in subjects(noun.head) for one in conjuncts(head)]
        if noun.dep == "appos":
            return [noun.head]
        return children(noun, "poss")

    def sufferers(self, token: Token) -> list[Token]:
        """To whom or what it happens, coordination included."""
        if is_passive(token):
            found = passive_subjects(token)
        else:
            found = [*children(token, "dobj", "attr", "dative", "oprd"), *relative_object(token)]
        return [one for head in found for one in conjuncts(head)]

    def signs(self, token: Token) -> Signs:
        """What makes a word's act planned, denied, an opinion or somebody's word."""
        signs = signs_of_tie(token, self.finder)
        for node in ancestors(token):
            if in_complement(token, node):
                self._from_above(token, node, signs)
        if is_infinitive(token) and (token.dep in ("acl", "relcl") or has_child(token, "mark", "for")):
            signs.add("planned", token)
        return signs

    def _from_above(self, token: Token, node: Token, signs: Signs) -> None:
        """What a governor says of what stands in its complement: «accused … of», «no plans to», «going to»."""
        lent = {entry.lends for entry in act_lexicon().verbs.get(node.lower, ()) if is_verb(node) and entry.lends}
        for modality in lent & {"reported", "denied"}:
            signs.add(modality, node)
            who = self.doers(node)
            signs.attributed_to = signs.attributed_to or (source_words(who[0], self.finder) if who else None)
        if is_noun(node):
            signs.negate(negative(node))
        if node.lower == "going" and is_infinitive(token):
            signs.add("predicted", node)

    def words(self, first: Token, last: Token) -> str:
        """The sentence's words from one token to another."""
        parse = self.finder.parse
        return parse.slice(parse.start(first), parse.end(last))


def same_actor(mention: Mention, element: Element) -> bool:
    """Whether a mention names an element's actor. A person stands for the state, a state not for the person."""
    if mention.code != element.code or mention.kind == "outlet":
        return False
    return element.person is None or mention.name == element.person


def read(found: Sequence[tuple[Found, Sequence[Found]]]) -> list[Reading]:
    """Sentences, each with those before it, read and parsed together."""
    candidates = [_candidate(one, before) for one, before in found]
    parsed = parse_texts(candidate.text for candidate, _, _ in candidates)
    readings = []
    for (one, _), (candidate, memory, known), doc in zip(found, candidates, parsed, strict=True):
        parse = Parse(candidate, repaired(names_repaired(tree_of(doc))))
        stems = [root_of(token.text) for token in parse.doc]
        readings.append(Reading(one, PartyFinder(parse, memory), known, stems))
    return readings


def _candidate(found: Found, before: Sequence[Found]) -> tuple[Candidate, Memory, frozenset[str]]:
    """A sentence as the coder takes it, the memory of what stood before it, and the stems and codes of that."""
    text, published = found.citation.sentence, found.citation.published
    context = "\n".join(one.citation.sentence for one in before)
    whole = f"{context}\n{text}" if context else text
    shift = len(whole) - len(text)
    mentions = find_mentions(whole, published.latest if published else None)
    here = [replace(one, start=one.start - shift, end=one.end - shift) for one in mentions if one.start >= shift]
    earlier = [one for one in mentions if one.end <= shift]
    passage = Passage(0, len(text), found.role, found.speaker)
    document = Document(found.citation.doc, "article", text, (passage,), "", published=published)
    memory = Memory(text)
    memory.remember(earlier)
    known = {root_of(word) for word in WORD.findall(context)} | {one.code for one in earlier if one.code}
    dates = find_dates(text, published if published else Publication(None, None, "given"))
    candidate = Candidate(document, Sentence(0, len(text), text, passage), here, dates, prelude(text))
    return candidate, memory, frozenset(known)
