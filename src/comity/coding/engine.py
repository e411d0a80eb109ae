"""The coder's way: sentences → what could hold a report → parsed → reports and statements.

Speed comes from not doing work: mentions and triggers are swept first, and a sentence without both is never parsed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from comity.actors import Mention, find_mentions
from comity.coding.control import own_subjects
from comity.coding.dated import last_time
from comity.coding.entries import entries
from comity.coding.frames import framed
from comity.coding.language import BATCH, parse_texts, prelude
from comity.coding.local import place_of_dateline
from comity.coding.memory import Memory
from comity.coding.name_repairs import names_repaired
from comity.coding.parse import Candidate, Parse
from comity.coding.parties import PartyFinder
from comity.coding.quotations import Voices, quotations
from comity.coding.repairs import repaired
from comity.coding.reports import SentenceCoded, coded_of, only_stated
from comity.coding.sequence import happened_in
from comity.coding.tables import coded_table
from comity.coding.telling import goes_back, opens_long_ago, told_on
from comity.coding.trace import Trace
from comity.coding.tree import tree_of
from comity.coding.when import opening_since
from comity.coding.worth import why_not
from comity.dates import DateMention, find_dates
from comity.reading import sentences
from comity.records import CODED_ROLES, Coded, Document, Modality, Passage, Report, Sentence, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc

Line = TypeVar("Line", Report, Statement)

AT_ONCE = 2 * BATCH  # sentences of several documents that are parsed together
MOST = 256  # documents that are held back until so many are there


@dataclass(frozen=True, slots=True)
class Explained:
    """A sentence with the actors it names and, where it was parsed, the finder with its trace; else the reason why it
    was not."""

    sentence: Sentence
    mentions: Sequence[Mention]
    finder: PartyFinder | None
    left_out: str | None


def code_stream(documents: Iterable[Document], stated: bool = True) -> Iterator[Coded]:
    """Code documents in order, so many together that the parser gets its sentences in large batches. `stated`: whether
    their statements are wanted, too."""
    plans: list[Plan] = []
    for document in documents:
        plans.append(Plan(document, stated=stated))
        if len(plans) == MOST or sum(len(plan.candidates) for plan in plans) >= AT_ONCE:
            yield from code_plans(plans)
            plans = []
    yield from code_plans(plans)


def code_plans(plans: list[Plan]) -> Iterator[Coded]:
    """Code some documents together, in order."""
    parsed = parse_texts(candidate.written_plainly for plan in plans for candidate in plan.candidates.values())
    for plan in plans:
        yield plan.code(parsed)


class Plan:
    """What is to be done for one document: its sentences, and which of them are worth parsing."""

    def __init__(self, document: Document, explain: bool = False, stated: bool = True) -> None:
        self.document = document
        self.stated = stated
        self.explained: list[Explained] | None = [] if explain else None
        self.left_out: Counter[str] = Counter()
        self.sentences: list[Sentence] = []
        self.mentions: list[list[Mention]] = []
        self.candidates: dict[int, Candidate] = {}
        self.dateline = ""
        self.long_ago: set[int] = set()  # the sentences left out that turn to days long before publication
        if document.kind == "table":
            return
        if document.language != "en":
            self.left_out["not English"] += 1
            return
        self.sweep()

    def sweep(self) -> None:
        """Find the mentions of the whole text and the sentences that could hold a report."""
        published = self.document.published
        found = find_mentions(self.document.text, published.latest if published else None)
        starts = [one.start for one in found]
        named = False
        self.sentences = list(sentences(self.document))
        headed = entries(self.document, self.sentences)
        for index, (sentence, entry) in enumerate(zip(self.sentences, headed, strict=True)):
            here = found[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            skip = entry.skip or prelude(sentence.text)
            self.mentions.append([one for one in here if one.start >= sentence.start + skip])
            self.dateline = self.dateline or place_of_dateline(here, sentence.start + skip)
            reason = why_not(sentence, self.mentions[-1], named)
            named = named or any(one.code for one in self.mentions[-1])
            if reason:
                self.left_out[reason] += 1
                if opens_long_ago(sentence, published):
                    self.long_ago.add(index)
                if self.explained is not None:
                    self.explained.append(Explained(sentence, here, None, reason))
                continue
            dates = [shifted(one, sentence.start) for one in find_dates(sentence.text, told_on(sentence, published))]
            self.candidates[index] = Candidate(self.document, sentence, self.mentions[-1], dates, skip, entry.date)

    def code(self, parsed: Iterator[Doc]) -> Coded:
        """Code the parsed sentences in order, the passage's memory growing as they are read."""
        if self.document.kind == "table":
            return coded_table(self.document)
        reports: list[Report] = []
        statements: list[Statement] = []
        named = [one for here in self.mentions for one in here]
        memory = Memory(self.document.text, quoted=Voices(self.document.text, quotations(self.document, named), named))
        memory.dateline = self.dateline
        for index, mentions in enumerate(self.mentions):
            memory.enter(passage := self.sentences[index].passage, answered(passage, self.document))
            candidate, subject, officer = self.candidates.get(index), frozenset[str](), frozenset[str]()
            if candidate is not None:
                if candidate.entry is not None:
                    memory.time = (passage, candidate.entry)
                trace = Trace() if self.explained is not None else None
                finder = PartyFinder(Parse(candidate, repaired(names_repaired(tree_of(next(parsed))))), memory, trace)
                coded = self.coded(finder)
                reports += coded.reports
                statements += coded.statements
                memory.told += coded.reports
                note_time(finder.parse, memory)
                subject, officer = subject_of(finder.parse), officer_of(finder)
                if self.explained is not None:
                    self.explained.append(Explained(candidate.sentence, mentions, finder, None))
            elif index in self.long_ago:
                memory.gone_back = passage
            if passage.role in CODED_ROLES:
                fit = [one for one in mentions if candidate is None or one.start >= candidate.begins]
                memory.remember(fit, subject, officer)
        told, said = framed(reports), statements
        if self.document.kind == "digest":
            told, said = [credited(one) for one in told], [credited(one) for one in said]
        return Coded(self.document, tuple(told), tuple(said), len(self.sentences), dict(self.left_out))

    def coded(self, finder: PartyFinder) -> SentenceCoded:
        """The lines of one sentence. One whose clauses hang together in more depth than can be followed is counted as
        left out, and does not take the rest of the text with it."""
        whole = finder.parse.candidate.sentence.passage.role in CODED_ROLES
        try:
            return coded_of(finder, self.stated) if whole else only_stated(finder, self.stated)
        except RecursionError:
            self.left_out["too deep"] += 1
            return SentenceCoded([], [])


def credited(line: Line) -> Line:
    """A line of a digest: what stands after an outlet's name («The Lantern: …») is that outlet's word."""
    if line.speaker is None:
        return line
    modality: Modality = "reported" if line.modality == "asserted" else line.modality
    return replace(line, attributed_to=line.attributed_to or line.speaker, speaker=None, modality=modality)


def subject_of(parse: Parse) -> frozenset[str]:
    """The codes of the actors that a sentence is about by name."""
    root = parse.root()
    named = (parse.at.get(one.i) for one in own_subjects(root)) if root is not None else ()
    return frozenset(one.code for one in named if one is not None and one.code)


def officer_of(finder: PartyFinder) -> frozenset[str]:
    """The code of the one whom a sentence is about by an office alone («the Zambian president»), whom «she» can take up
    where the sentence tells of no other officer."""
    root = finder.parse.root()
    heads = own_subjects(root) if root is not None else []
    mention = finder.parse.at.get(heads[0].i) if len(heads) == 1 else None
    officers = {one.start for one in finder.parse.at.values() if is_one_by_role(one)}
    alone = mention is not None and officers == {mention.start}
    return frozenset(one.code for one in finder.of(heads)) if alone else frozenset()


def is_one_by_role(mention: Mention) -> bool:
    """Whether a mention is of one person by a role."""
    return mention.kind == "agent" and mention.personal and not mention.plural


def answered(passage: Passage, document: Document) -> Passage | None:
    """The passage that a comment answers."""
    return document.passages[passage.parent] if passage.parent is not None else None


def note_time(parse: Parse, memory: Memory) -> None:
    """Keep what a sentence tells of time for those that follow it."""
    if not parse.candidate.dates:
        return
    passage = parse.candidate.sentence.passage
    memory.since = opening_since(parse, memory) or memory.since
    memory.gone_back = passage if goes_back(parse, memory) else memory.gone_back
    memory.happened += happened_in(parse, memory)
    time = last_time(parse, memory)
    memory.time = (passage, time) if time is not None else memory.time


def explained(document: Document) -> tuple[Coded, list[Explained]]:
    """A document's code with what was decided about each of its sentences, in their order."""
    plan = Plan(document, explain=True)
    coded = plan.code(parse_texts(candidate.written_plainly for candidate in plan.candidates.values()))
    return coded, sorted(plan.explained or [], key=lambda one: one.sentence.start)


def shifted(mention: DateMention, by: int) -> DateMention:
    """A date mention with its offsets moved from the sentence to the stored text."""
    return replace(mention, start=mention.start + by, end=mention.end + by)
