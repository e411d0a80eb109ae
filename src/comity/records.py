"""The records that every part of comity shares. All are frozen; offsets are Unicode code points into
`Document.text`, the stored text, and `end` is exclusive.

Nothing here imports another part of comity.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

DocumentKind = Literal["article", "digest", "thread", "entry", "table"]
Role = Literal[
    "title", "heading", "body", "quote", "question", "post", "comment", "bot_summary", "topic_card",
    "teaser", "caption", "credit", "link", "ad", "widget", "boilerplate",
]  # fmt: skip
DateBasis = Literal["explicit", "relative", "frame", "document", "inferred"]
Modality = Literal["denied", "conditional", "predicted", "planned", "opinion", "reported", "asserted"]
TieState = Literal[
    "none", "planned", "reported", "in_force", "weakened", "suspended", "severed", "ended", "replaced",
]  # fmt: skip
Strength = Literal["closest", "major", "lesser"]

CODED_ROLES: frozenset[Role] = frozenset({"body", "quote", "post", "comment", "bot_summary"})
STATEMENT_ONLY_ROLES: frozenset[Role] = frozenset({"topic_card"})


@dataclass(frozen=True, slots=True)
class Interval:
    """When: an interval of days with its ground.

    `edtf` is ISO 8601-2 Extended Date/Time Format ("2024-06-19", "2024-06", "195X", "1950/1953", "../2024-03-23",
    "2022/..", "XXXX-09"). `earliest` and `latest` are its first and last day, None where it fixes none.
    `text` is the words it was read from, None where none were.
    """

    edtf: str
    earliest: date | None
    latest: date | None
    basis: DateBasis
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """When a document was published: never before `earliest`, never after `latest` (None: no bound known).

    `basis` says from what: "metadata", "prefix", "masthead" (upper bound only), "url", "text", "given",
    "archive" (upper bound only: the day on which a crawler found it).
    """

    earliest: date | None
    latest: date | None
    basis: str


@dataclass(frozen=True, slots=True)
class Votes:
    """What readers of a thread made of a comment."""

    up: int | None = None
    down: int | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the stored text with one role. `speaker` is whose words it is (a commenter, a bot), None for the
    outlet itself; `parent` is the index of the passage it answers, in the document's passages. `written` is the day of
    a comment where the thread says it, `edited` whether it was changed later."""

    start: int
    end: int
    role: Role
    speaker: str | None = None
    parent: int | None = None
    votes: Votes | None = None
    written: date | None = None
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One thing read. `name` is what people call it (a file's stem, the value of an id field); `digest` is the
    SHA-256 of the raw bytes; `passages` cover `text` in order; `language` is an ISO 639-1 code or None."""

    name: str
    kind: DocumentKind
    text: str
    passages: tuple[Passage, ...]
    digest: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = "en"
    published: Publication | None = None
    origin: str | None = None

    def words(self, passage: Passage) -> str:
        """The slice of the stored text that a passage stands on."""
        return self.text[passage.start : passage.end]


@dataclass(frozen=True, slots=True)
class Unread:
    """An input that gave no document, or gave one only in part, and why, for the person who can mend it."""

    origin: str
    reason: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of one passage; `text` is exactly the stored text from `start` to `end`. `garbled` tells that it
    lost its mark-up on the way (struck-through words stand beside those that replaced them) and says nothing sure."""

    start: int
    end: int
    text: str
    passage: Passage
    garbled: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """A mention resolved: whom the words stand for.

    `code` as in docs/actors.md (ISO 3166-1 alpha-3, organisation, HOME:GROUP); `sector` a PLOVER sector or None;
    `text`, `start`, `end` the words in this sentence, empty span where the sentence names nobody;
    `antecedent` the earlier words a pronoun or description was resolved to.
    """

    code: str
    sector: str | None = None
    name: str | None = None
    text: str = ""
    start: int = 0
    end: int = 0
    antecedent: str | None = None


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that made a report."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where it happened; `country` is a state's code or None."""

    name: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """One sentence's statement of one event."""

    doc: str
    sentence: str
    start: int
    end: int
    trigger: Trigger
    actors: tuple[Actor, ...]
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    recipients: tuple[Actor, ...]
    place: Place | None
    date: Interval | None
    modality: Modality
    attributed_to: str | None
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence's statement of what is no event.

    `kind` is a tie's kind, or "office" (a: person's state, value: "name; office"), "cause", "quantity",
    "forecast" (a: who is named, value: the clause).
    `state` a tie's state as the sentence has it; `strength` closest, major, lesser or None; `value` what the kind
    needs besides. `since` and `until` bound a standing tie where the words do.
    """

    doc: str
    sentence: str
    start: int
    end: int
    trigger: Trigger
    kind: str
    a: tuple[Actor, ...]
    b: tuple[Actor, ...]
    state: TieState | None = None
    strength: Strength | None = None
    value: str | None = None
    since: Interval | None = None
    until: Interval | None = None
    date: Interval | None = None
    modality: Modality = "asserted"
    attributed_to: str | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Coded:
    """What coding found in one document, and what it left out: `left_out` counts sentences by reason."""

    document: Document
    reports: tuple[Report, ...] = ()
    statements: tuple[Statement, ...] = ()
    sentences: int = 0
    left_out: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Citation:
    """A sentence in evidence: `n` is its number in an answer, `start` and `end` its place in the stored text."""

    n: int
    doc: str
    title: str | None
    outlet: str | None
    published: Publication | None
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Event:
    """One happening: `reports` are the ledger's numbers of the reports that tell of it."""

    id: str
    type: str
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: Interval | None
    modality: Modality
    reports: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """A standing relation of two actors as of a date. Directed kinds run from `a` to `b`; symmetric ones hold the
    pair in code order. `standing` says in words how sure it is as of the date asked («last confirmed 2023-11-26»);
    `citations` are read from the ledger when they are looked at."""

    a: str
    b: str
    kind: str
    direction: Literal["mutual", "a->b"]
    state: TieState
    since: Interval | None
    until: Interval | None
    last_confirmed: Interval | None
    strength: Strength | None
    standing: str
    citations: Sequence[Citation]


def iter_mentions(report: Report) -> Iterator[Actor]:
    """All actors of a report, doers before recipients."""
    yield from report.actors
    yield from report.recipients
