"""Answers from the texts' own sentences, where no coded line answers: the sentence that speaks of what is asked and
holds the kind of thing that is asked for.

Precision before recall: a sentence about the neighbourhood of an answer is no answer and is shown as near it only.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from comity.answers import asked_before, details
from comity.answers.answer import Draft, Status, Verdict
from comity.answers.fitting import Fit, fit
from comity.answers.passages import candidates
from comity.answers.questions import Question
from comity.answers.readings import read
from comity.answers.shapes import Shape, shape_of
from comity.answers.words import LEXICON, opposed
from comity.coding.parse import is_verb
from comity.coding.words import word_list
from comity.ledger import Found, Ledger
from comity.ledger.clocks import AHEAD
from comity.ledger.merging import firmness

SHOWN = 3
"""Sentences that one answer quotes."""

CLOSE = 0.12
"""How much less fully than the best another sentence may fit and still be told beside it."""

COMMENT = "commenter"


def answer(draft: Draft, ledger: Ledger, question: Question, known_by: date | None) -> tuple[Status, Verdict | None]:
    """Answers from sentences that fit; writes nothing where none does."""
    shape, voice = _spoken(shape_of(question), question.voice)
    found_before = asked_before.answer(draft, ledger, question, shape, known_by)
    if draft.sentences:
        return found_before
    found = [pair for pair in candidates(ledger, shape, known_by) if _is_of(voice, pair[0])]
    told = (fit(shape, reading) for reading in read(found))
    fits = sorted((one for one in told if one and _in_time(question, one)), key=_order)
    if question.kind == "yesno":
        return _whether(draft, shape, fits)
    return _told(draft, shape, fits), None


def _in_time(question: Question, one: Fit) -> bool:
    """What is to come answers «what will …»; what is only told under a condition answers nothing else."""
    if question.ahead and question.kind == "what":
        return one.modality in AHEAD
    return one.modality != "conditional"


def _spoken(shape: Shape, voice: str | None) -> tuple[Shape, str | None]:
    """A question for what «a commenter» says, without him, and that a comment is wanted."""
    people = word_list(LEXICON, "commenters")
    rest = tuple(one for one in shape.elements if one.text.lower() not in people)
    return (replace(shape, elements=rest), voice or COMMENT) if len(rest) < len(shape.elements) else (shape, voice)


def _is_of(voice: str | None, found: Found) -> bool:
    """Whether a sentence can be the word of the voice that is asked for; the sentence itself may name it."""
    if voice is None:
        return True
    asked = voice.casefold()
    if any(word in asked.split() for word in word_list(LEXICON, "commenters")):
        return found.role == "comment"
    return (
        asked in (found.speaker or "").casefold() or asked in found.citation.sentence.casefold() or "article" in asked
    )


def _order(one: Fit) -> tuple[float, int, str, int]:
    """The best fit first; of equals the newest."""
    published = one.reading.found.citation.published
    day = (published.earliest or published.latest) if published else None
    citation = one.reading.found.citation
    return -round(one.score, 2), -(day.toordinal() if day else 0), citation.doc, citation.start


def _whether(draft: Draft, shape: Shape, fits: list[Fit]) -> tuple[Status, Verdict | None]:
    """Yes or no by the best sentence; with one that says the contrary beside it, both."""
    close = [one for one in fits if one.score >= fits[0].score - CLOSE]
    if not close:
        return "unknown", None
    first = close[0]
    verdict = verdict_of(shape, first)
    draft.say(f"{OPENINGS[verdict]}{_by(first)}: {draft.quote(first.reading.found.citation)}")
    firm = ("yes", "no", "denied")
    against = [one for one in close[1:] if verdict in firm and (v := verdict_of(shape, one)) in firm and v != verdict]
    for one in against[:1]:
        said = OPENINGS[verdict_of(shape, one)]
        draft.say(f"Against that, {said.lower()}{_by(one)}: {draft.quote(one.reading.found.citation)}")
    return ("contested" if against else "answered"), verdict


OPENINGS: dict[Verdict, str] = {
    "yes": "Yes",
    "no": "No",
    "planned": "Only planned",
    "reported": "Reported",
    "denied": "It is denied",
    "opinion": "An opinion, no more",
    "stale": "No longer confirmed",
}


def verdict_of(shape: Shape, one: Fit) -> Verdict:
    """What a sentence says to a yes/no question."""
    modality = firmness(one.modality, one.reading.found.speaker)
    if one.modality == "denied" and not one.negated:
        return "denied"
    if modality in ("planned", "conditional"):
        return "no" if one.negated else "planned"
    if modality in ("predicted", "opinion"):
        return "opinion"
    if one.negated or (shape.always and _says_both(shape, one)):
        return "no"
    return "reported" if modality == "reported" else "yes"


def _says_both(shape: Shape, one: Fit) -> bool:
    """Whether a sentence also tells the opposite of what is asked («denying and later admitting»)."""
    return bool(opposed(shape.verb_text) & set(one.reading.stems))


def _told(draft: Draft, shape: Shape, fits: list[Fit]) -> Status:
    """What the best sentences say, opened by the answer itself where it is a number, a time, a place or a name."""
    said: set[str] = set()
    for one in fits:
        if said and one.score < fits[0].score - CLOSE:
            break
        words = _detail(shape, one)
        if words is None or words in said or len(said) == SHOWN:
            continue
        if one.negated and shape.kind != "why" and not shape.negated:
            continue
        said.add(words)
        opening = f"{words[:1].upper()}{words[1:]}" if words else ""
        draft.say(f"{opening or 'In the words of the text'}{_how(one)}: {draft.quote(one.reading.found.citation)}")
    if len(said) > 1 and shape.kind == "howmany":
        return "contested"
    return "answered" if said else "unknown"


def _detail(shape: Shape, one: Fit) -> str | None:
    """The words of the answer; None where the sentence does not hold it."""
    kind = shape.kind
    if kind == "howmany":
        return details.number(shape, one) if shape.sort else details.amount(one)
    if kind == "when":
        return details.time(one)
    if kind == "where":
        return details.place(shape, one)
    if kind == "why":
        return f"Because of this: {words}" if (words := details.reason(one)) else None
    if kind == "who" or (kind == "list" and shape.asks in ("subject", "object")):
        bears = shape.asks == "subject" or not is_verb(one.token)
        return details.doer(shape, one) if bears else details.sufferer(shape, one)
    return "" if details.complete(one) else None


def _how(one: Fit) -> str:
    """How it is told, where it is not plainly."""
    modality = firmness(one.modality, one.reading.found.speaker)
    return f", {modality}{_by(one)}" if modality not in ("asserted", "denied") else _by(one)


def _by(one: Fit) -> str:
    return f", according to {one.voice}" if one.voice else ""
