"""Which reports tell of one happening. First form: same type and parties, compatible mode and place, compatible days.

Pure functions over the reports of one block (same type, same parties). The result does not hang on the order of
reading: tellings are sorted by how well they are dated, the best dated name an event, and a vague one joins only
where a single event fits it. Every joining carries its reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from comity.records import Interval, Modality, Report

SYMMETRIC_TYPES = frozenset({"AGREE", "CONSULT", "COOPERATE"})
"""PLOVER types whose parties stand side by side; a visit alone has a direction (PLOVER manual, CONSULT)."""

STATUS: dict[Modality, str] = {
    "asserted": "happened",
    "reported": "happened",
    "planned": "ahead",
    "predicted": "ahead",
    "conditional": "ahead",
    "denied": "denied",
    "opinion": "opinion",
}
"""Reports of different status are never one event: a plan is no happening, and neither is its denial."""

FIRMNESS: tuple[Modality, ...] = (
    "asserted", "reported", "planned", "predicted", "conditional", "denied", "opinion",
)  # fmt: skip


NEWS_DAYS = 3
"""How long before its publication the undated act of a news item may lie. Chosen, not measured: dailies print what
weeklies and agencies told within about three days."""

VAGUE_DAYS = 31
"""Beyond this many days a date no longer tells two acts of one kind apart, so that their words must agree too."""

NAMES = "names the event"
"""The reason for an event's first telling; every other one was joined to it."""

Window = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Telling:
    """What merging needs of a report. `published` are its document's bounds; `news` whether the document tells what
    is new (an article, a feed's entry) and is dated to the week; `voice` is the same for copies."""

    key: str
    report: int
    document: int
    voice: str
    mode: str | None
    modality: Modality
    country: str | None
    trigger: str
    date: Interval | None
    published: Window
    news: bool = False
    speaker: str | None = None

    @property
    def status(self) -> str:
        """happened, ahead, denied or opinion."""
        return STATUS[self.modality]


@dataclass(slots=True, eq=False)
class Happening:
    """One event of a block: its tellings, the best dated first, each with the reason it is here."""

    tellings: list[Telling]
    window: Window | None
    reasons: list[str] = field(default_factory=lambda: [NAMES])

    @property
    def first(self) -> Telling:
        """The telling that names and dates the event."""
        return self.tellings[0]

    @property
    def id(self) -> str:
        """The event's name in every ledger that holds its best dated report."""
        return self.first.key

    @property
    def date(self) -> Interval | None:
        """The date of the best dated telling whose own words say one, else what the first has."""
        return next((telling.date for telling in self.tellings if _says_when(telling)), self.first.date)

    @property
    def mode(self) -> str | None:
        """The mode of the best dated telling that has one."""
        return next((telling.mode for telling in self.tellings if telling.mode), None)

    @property
    def country(self) -> str | None:
        """The country of the best dated telling that has one."""
        return next((telling.country for telling in self.tellings if telling.country), None)

    @property
    def modality(self) -> Modality:
        """The firmest modality among the tellings."""
        return min((telling.modality for telling in self.tellings), key=FIRMNESS.index)

    @property
    def texts(self) -> frozenset[str]:
        """The texts that tell of it, copies counted as one."""
        return frozenset(telling.voice for telling in self.tellings)

    @property
    def voices(self) -> int:
        """How many tell of it: texts, and speakers in them."""
        return len({(telling.voice, telling.speaker) for telling in self.tellings})

    @property
    def stems(self) -> frozenset[str]:
        """The beginnings of the words that tell of it."""
        words = (word for telling in self.tellings for word in telling.trigger.lower().split())
        return frozenset(word[:4] for word in words if len(word) >= 4)

    def join(self, other: Happening, where: str) -> None:
        """Takes in another one's tellings. `where` says how the two stand: in the same text, in another."""
        dated = "compatible dates" if other.window and self.window else "no date of its own"
        self.tellings += other.tellings
        self.reasons += [f"the same act and parties {where}, {dated}", *other.reasons[1:]]


@dataclass(frozen=True, slots=True)
class Link:
    """A plan, denial or opinion beside the happening it is of."""

    event: str
    happened: str
    reason: str


def firmness(modality: Modality, speaker: str | None) -> Modality:
    """How firmly something is told: what a commenter or a bot asserts is known through its word only."""
    return "reported" if modality == "asserted" and speaker is not None else modality


def parties(report: Report) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes of a report's actors and recipients, sorted, each once; all as actors where the act is mutual."""
    actors = {actor.code for actor in report.actors if actor.code}
    recipients = {actor.code for actor in report.recipients if actor.code}
    if is_symmetric(report.type, report.mode):
        actors, recipients = actors | recipients, set()
    return tuple(sorted(actors)), tuple(sorted(recipients))


def is_symmetric(type: str, mode: str | None) -> bool:
    """Whether the parties of an act stand side by side."""
    return type in SYMMETRIC_TYPES and mode != "visit"


def block_of(report: Report, text: str) -> str:
    """The name of the block a report belongs to. Reports that name nobody are of one event only within one
    text, which `text` stands for."""
    actors, recipients = parties(report)
    who = f"{','.join(actors)}|{','.join(recipients)}"
    return f"{report.type}|{who}" if actors or recipients else f"{report.type}|?|{text}"


def merge(block: Iterable[Telling]) -> list[Happening]:
    """The events of one block, each with its tellings: first within each text, then across texts, status by status.
    The order of `block` does not matter."""
    shelves: dict[tuple[str, str], list[Happening]] = {}
    for telling in sorted(block, key=lambda telling: telling.key):
        shelves.setdefault((telling.status, telling.voice), []).append(Happening([telling], window_of(telling)))
    texts: dict[str, list[Happening]] = {}
    for (status, _), told in sorted(shelves.items()):
        texts.setdefault(status, []).extend(_within_text(told))
    return [happening for told in texts.values() for happening in _across_texts(told)]


def link(happenings: Sequence[Happening]) -> list[Link]:
    """What was ahead, denied or opined, beside the one happening of the block that it fits, if one alone fits."""
    done = [happening for happening in happenings if happening.first.status == "happened"]
    links = []
    for event in happenings:
        fits = [other for other in done if _fits_link(event, other)]
        if event.first.status != "happened" and len(fits) == 1:
            reason = f"{event.first.modality}; the same act and parties, compatible dates"
            links.append(Link(event.id, fits[0].id, reason))
    return links


def window_of(telling: Telling) -> Window | None:
    """The days on which a telling's act can lie, None where neither its words nor its document say."""
    when, (published, bound) = telling.date, telling.published
    if when and when.earliest and _says_when(telling):
        return when.earliest, max(when.earliest, when.latest or bound)
    if telling.news:
        return published - timedelta(days=NEWS_DAYS), bound
    return None


def _says_when(telling: Telling) -> bool:
    when = telling.date
    return when is not None and when.earliest is not None and when.basis != "document"


def _within_text(told: Iterable[Happening]) -> list[Happening]:
    """Joins what one text tells twice. An undated telling goes to the one happening that fits it, if one alone does, or
    to the one among them that lies in the time of the text: what is told without a day is news."""
    found: list[Happening] = []
    for happening in sorted(told, key=_by_dating):
        fits = [other for other in found if _compatible(happening, other) and _days_meet(happening, other)]
        if len(fits) > 1 and happening.window is None:
            news = [other for other in fits if _in_time_of(other, happening.first)]
            fits = news if len(news) == 1 else [other for other in fits if other.window is None]
        if len(fits) == 1:
            fits[0].join(happening, "in the same text")
        else:
            found.append(happening)
    return found


def _across_texts(told: Iterable[Happening]) -> list[Happening]:
    """Joins what several texts tell, where a single happening fits and the first text did not hold the two apart."""
    found: list[Happening] = []
    by_month: dict[int, list[Happening]] = {}
    for happening in sorted(told, key=_by_dating):
        months = _months(happening.window)
        near = {other.id: other for month in months for other in by_month.get(month, ())}
        fits = [other for other in near.values() if _same_news(happening, other)]
        if len(fits) == 1:
            fits[0].join(happening, "in another text")
            continue
        found.append(happening)
        for month in months:
            by_month.setdefault(month, []).append(happening)
    return found


def _by_dating(happening: Happening) -> tuple[bool, int, date, str]:
    if happening.window is None:
        return True, 0, date.max, happening.id
    first, last = happening.window
    return False, (last - first).days, first, happening.id


def _months(window: Window | None) -> range:
    if window is None:
        return range(0)
    first, last = window
    return range(first.year * 12 + first.month, last.year * 12 + last.month + 1)


def _compatible(one: Happening, other: Happening) -> bool:
    return _same_or_unsaid(one.mode, other.mode) and _same_or_unsaid(one.country, other.country)


def _same_or_unsaid(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _days_meet(one: Happening, other: Happening) -> bool:
    """Whether the days overlap; what has no day can be any."""
    if one.window is None or other.window is None:
        return True
    return one.window[0] <= other.window[1] and other.window[0] <= one.window[1]


def _in_time_of(happening: Happening, telling: Telling) -> bool:
    """Whether a happening has a day, and that can be one on which the telling's text was written."""
    (first, last), window = telling.published, happening.window
    return window is not None and window[0] <= last and first - timedelta(days=NEWS_DAYS) <= window[1]


def _same_news(one: Happening, other: Happening) -> bool:
    """Whether two texts tell of one happening. Where a date is vague, both must say it and their words agree."""
    if not _compatible(one, other) or not _days_meet(one, other) or one.texts & other.texts:
        return False
    if not (_vague(one) or _vague(other)):
        return True
    return _says_when(one.first) and _says_when(other.first) and bool(one.stems & other.stems)


def _vague(happening: Happening) -> bool:
    return happening.window is None or (happening.window[1] - happening.window[0]).days > VAGUE_DAYS


def _fits_link(event: Happening, done: Happening) -> bool:
    if not _compatible(event, done):
        return False
    if event.window and done.window:
        return _days_meet(event, done)
    if event.texts & done.texts:
        return True
    return event.first.status == "ahead" and done.window is not None and done.window[1] >= event.first.published[0]
