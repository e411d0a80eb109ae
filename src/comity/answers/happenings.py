"""Answers about acts: whether one happened, who did it, when, where, what somebody did."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from comity.actors import name_of
from comity.answers.answer import Draft, Status, Verdict, dated, listed
from comity.answers.questions import Party, Question, stem, stems, tells
from comity.answers.words import opposed, root_of
from comity.ledger import Filed, FiledEvent, Filter, Ledger
from comity.records import Actor, Report
from comity.ties import with_predecessors

LOOKED_AT = 150
"""Events that are looked at for one question, the newest; the best fitting of them answer it."""

SHOWN = 7
"""Acts that one answer tells, at most."""

ENOUGH = 0.5
"""Share of a question's other content words that a sentence must hold to answer yes or no: half, so that one word
for another thing («grain» for «arms») does not pass, and a synonym does."""

VERDICTS: dict[str, Verdict] = {
    "asserted": "yes",
    "reported": "reported",
    "planned": "planned",
    "conditional": "planned",
    "predicted": "opinion",
    "denied": "denied",
    "opinion": "opinion",
}
"""What an answer's verdict is by how the act is told, the firmest first; a prediction is its speaker's opinion."""

OPENINGS = {
    "asserted": "Yes",
    "reported": "Reported",
    "planned": "Only planned",
    "predicted": "Only predicted",
    "conditional": "Only on a condition",
    "denied": "It is denied",
    "opinion": "An opinion, no more",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """An event that may answer, by the report of it that fits best. `score` from 0 to 1 is how much of the question's
    words that sentence holds."""

    event: FiledEvent
    report: Filed[Report]
    score: float

    @property
    def happened(self) -> bool:
        """Whether it is told as a fact, on whosever word."""
        return self.event.status == "happened"


def find(ledger: Ledger, question: Question, as_of: date | None, known_by: date | None) -> list[Hit]:
    """The events that a question can be about, the best fitting first: of facts before plans, the newest first."""
    asked = _filter(question, as_of, known_by)
    if asked is None:
        return []
    events = {one.event.id: one for one in ledger.events(asked) if _fits(one, question)}
    if not events:
        return []
    numbers = {number: one for one in events.values() for number in one.event.reports}
    best: dict[str, Hit] = {}
    for report in ledger.reports(Filter(events=tuple(events), as_of=as_of, known_by=known_by)):
        event = numbers[report.number]
        hit = Hit(event, report, _score(question, report))
        if _names_persons(question, report) and _rank(hit) <= _rank(best.get(event.event.id, hit)):
            best[event.event.id] = hit
    return sorted(best.values(), key=_rank)


def whether(draft: Draft, question: Question, hits: list[Hit]) -> tuple[Status, Verdict | None]:
    """Whether it happened. Nothing is written where nothing is said of it; that somebody refused is no word on whether
    he accepted that says yes."""
    against = opposed(question.verb) if question.verb else frozenset()
    fitting = [hit for hit in hits if hit.score >= ENOUGH and root_of(hit.report.line.trigger.text) not in against]
    if not fitting:
        return "unknown", None
    first = min(fitting, key=lambda hit: (list(VERDICTS).index(hit.report.modality), _rank(hit)))
    modality = first.report.modality
    draft.say(f"{OPENINGS[modality]}{_by(first)}{_when(first)}: {draft.quote(first.report.citation())}")
    denials = [hit for hit in fitting if hit.event.status == "denied" and first.happened]
    for hit in denials[:1]:
        draft.say(f"It is denied{_by(hit)}: {draft.quote(hit.report.citation())}")
    return ("contested" if denials else "answered"), VERDICTS[modality]


def fitting(question: Question, hits: list[Hit]) -> list[Hit]:
    """The hits that are of what is asked: their sentence tells by the question's verb and holds enough of its words."""
    return [hit for hit in hits if hit.score >= ENOUGH and (question.verb is None or _tells(question.verb, hit.report))]


def _tells(verb: str, report: Filed[Report]) -> bool:
    """Whether a report's trigger, or another word of its sentence, is the verb."""
    return tells(verb, report.line.trigger.text) or stem(verb) in stems(report.line.sentence)


def who(draft: Draft, question: Question, hits: list[Hit]) -> Status:
    """Who did it, or whom it was done to, by the sentences that fit best."""
    said: set[str] = set()
    for hit in _best(hits):
        names = listed(_asked_for(question, hit)) if _asked_for(question, hit) else ""
        if names and names not in said:
            said.add(names)
            draft.say(f"{names}{_qualified(hit)}{_when(hit)}: {draft.quote(hit.report.citation())}")
    return "answered" if said else "unknown"


def when(draft: Draft, hits: list[Hit], ahead: bool = False) -> tuple[Status, Verdict | None]:
    """When it happened, from the words that date it; of a plan, that it is one. `ahead`: it asks what is to come."""
    done = [hit for hit in _best(hits) if hit.happened]
    for hit in _best(hits) if ahead else done:
        told = hit.report.line.date
        if told and told.basis != "document" and told.edtf != "..":
            draft.say(f"{dated(told).capitalize()}{_qualified(hit)}: {draft.quote(hit.report.citation())}")
    if draft.sentences:
        return "answered", "planned" if ahead and not done else None
    for hit in done[:1] or hits[:1]:
        said = "does not date it" if hit.happened else f"tells of it as {hit.report.modality} only"
        draft.say(f"The record {said}: {draft.quote(hit.report.citation())}")
    ahead = not done and bool(hits) and hits[0].event.status == "ahead"
    return "unknown", "planned" if ahead else None


def where(draft: Draft, hits: list[Hit]) -> Status:
    """Where it happened."""
    for hit in _best(hits):
        place = hit.report.line.place
        if place:
            draft.say(f"{place.name}{_qualified(hit)}{_when(hit)}: {draft.quote(hit.report.citation())}")
    return "answered" if draft.sentences else "unknown"


def what(draft: Draft, hits: list[Hit]) -> Status:
    """What was done, an act a sentence, in the order of their days."""
    chosen = sorted(_best(hits), key=lambda hit: (hit.event.clock.counts_from, hit.event.event.id))
    quoted: set[tuple[int, int]] = set()
    for hit in chosen:
        place = (hit.report.head.number, hit.report.line.start)
        if place not in quoted:
            quoted.add(place)
            draft.say(f"{_day(hit)}{_qualified(hit)}: {draft.quote(hit.report.citation())}")
    return "answered" if quoted else "unknown"


def _filter(question: Question, as_of: date | None, known_by: date | None) -> Filter | None:
    subjects, objects = _codes(question.subjects), _codes(question.objects)
    if len(question.codes) > 1 and not (subjects and objects):
        first, *rest = question.codes
        subjects, objects, directed = with_predecessors(first), _with_predecessors(rest), False
    else:
        directed = bool(subjects)
    if not (subjects or objects):
        return None
    return Filter(
        actors=subjects or objects, others=objects if subjects else (), directed=directed, kinds=question.acts,
        since=question.since, until=question.until, as_of=as_of, known_by=known_by, newest=True, limit=LOOKED_AT,
    )  # fmt: skip


def _codes(parties: Iterable[Party]) -> tuple[str, ...]:
    return _with_predecessors(party.code for party in parties)


def _with_predecessors(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for code in codes for one in with_predecessors(code)))


def _fits(one: FiledEvent, question: Question) -> bool:
    """An object that stands alone («who visited Russia?») must be a recipient, or a party of a mutual act."""
    if question.subjects or not question.objects or len(question.codes) > 1:
        return True
    event, objects = one.event, set(_codes(question.objects))
    return bool(objects & set(event.recipients)) or (not event.recipients and bool(objects & set(event.actors)))


def _names_persons(question: Question, report: Filed[Report]) -> bool:
    """Whether the report names the persons whose act is asked for."""
    named = {actor.name for actor in (*report.line.actors, *report.line.recipients)}
    return {party.person for party in question.subjects if party.person} <= named


def _score(question: Question, report: Filed[Report]) -> float:
    """The share of a question's words, its verb among them, that a report has."""
    asked = len(question.words) + bool(question.verb)
    found = len(question.words & stems(report.line.sentence))
    found += question.verb is not None and _tells(question.verb, report)
    return found / asked if asked else 1.0


def _rank(hit: Hit) -> tuple[bool, float, int, str, int]:
    newest = -hit.event.clock.counts_from.toordinal()
    return not hit.happened, -hit.score, newest, hit.report.head.name, hit.report.line.start


def _best(hits: list[Hit]) -> list[Hit]:
    """Of the hits those that fit as well as the best, at most as many as an answer shows."""
    return [hit for hit in hits if hit.score == hits[0].score and hit.happened == hits[0].happened][:SHOWN]


def _asked_for(question: Question, hit: Hit) -> list[str]:
    """The parties of the act on the side that the question does not name."""
    line = hit.report.line
    known = set(_codes(question.subjects or question.objects[:1]))
    side = line.recipients if question.subjects and line.recipients else line.actors
    return list(dict.fromkeys(_named(actor) for actor in side if actor.code and actor.code not in known))


def _named(actor: Actor) -> str:
    state = name_of(actor.code)
    return f"{actor.name} ({state})" if actor.name and actor.name not in (state, actor.code) else state


def _qualified(hit: Hit) -> str:
    """How it is told, where it is not plainly."""
    modality = hit.report.modality
    return f", {modality}{_by(hit)}" if modality != "asserted" else _by(hit)


def _by(hit: Hit) -> str:
    voice = hit.report.line.attributed_to or hit.report.line.speaker
    return f", according to {voice}" if voice else ""


def _when(hit: Hit) -> str:
    told = hit.event.event.date
    return f", {dated(told)}" if told and told.basis != "document" else ""


def _day(hit: Hit) -> str:
    told = hit.event.event.date
    return dated(told).capitalize() if told and told.basis != "document" else "Undated"
