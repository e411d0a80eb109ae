"""A thread whose messages are known one by one (from a server's JSON): its tree laid out as a document.

The stored text holds the title, the address that the thread is about and every message's words, each message after the
one that it answers. A message that was deleted, or that the data lack, is an empty passage: its answers keep a parent.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from comity.reading.cues import bot_lines, plain
from comity.reading.documents import Known, document_of
from comity.reading.layout import Layout
from comity.reading.markup import Paragraph
from comity.reading.shapes import is_url
from comity.records import Document, Passage, Publication, Role, Votes


@dataclass(frozen=True, slots=True)
class Message:
    """What one person wrote. `key` names it, `answers` names the message that it answers (None: the thread's first).
    `gone`: it was deleted or removed, and nothing of its words is kept."""

    key: str
    answers: str | None
    author: str | None
    paragraphs: tuple[Paragraph, ...] = ()
    votes: Votes | None = None
    is_bot: bool = False
    gone: bool = False
    written: date | None = None
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Conversation:
    """A thread: `messages` in any order, the one that began it under `key`. `link` is the address that it is about,
    `host` whose words its quotations are."""

    key: str
    messages: tuple[Message, ...]
    title: str | None = None
    link: str | None = None
    url: str | None = None
    outlet: str | None = None
    host: str | None = None


@dataclass(slots=True)
class _Page:
    """The stored text and its passages as they grow."""

    pieces: list[str] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    length: int = 0

    def add(self, words: str, role: Role, message: Message | None = None, parent: int | None = None) -> int:
        """Appends words as a passage of their own; returns its number."""
        start = self.length
        if words:
            self.pieces.append(words)
            self.length += len(words) + 2
        said = (message.author, parent, message.votes, message.written, message.edited) if message else ()
        self.passages.append(Passage(start, start + len(words), role, *said))
        return len(self.passages) - 1

    def quote(self, words: str, speaker: str | None, parent: int | None) -> None:
        """Appends words that a message quotes."""
        number = self.add(words, "quote")
        self.passages[number] = Passage(*self._span(number), "quote", speaker, parent)

    def _span(self, number: int) -> tuple[int, int]:
        return self.passages[number].start, self.passages[number].end


def thread_document(thread: Conversation, name: str, given: Publication | None, known: Known) -> Document | None:
    """The document of a thread, None where nobody says anything in it. Its publication runs from the first message
    to the newest."""
    page = _Page()
    if thread.title:
        page.add(thread.title, "title")
    if thread.link:
        page.add(thread.link, "link")
    places: dict[str, int] = {}
    authors: dict[str | None, str | None] = {message.key: message.author for message in thread.messages}
    for message in _in_order(thread):
        parent = places.get(message.answers or "")
        post = message.key == thread.key
        answered = thread.host if post else authors.get(message.answers)
        places[message.key] = _lay_out(page, message, None if post else parent, post, answered)
    text = "\n\n".join(page.pieces)
    if not text:
        return None
    known = Known(thread.title, thread.outlet, thread.url, known.origin, known.digest)
    layout = Layout("thread", tuple(page.passages))
    return document_of(text, name, layout, given or _published(thread.messages), known)


def _published(messages: Iterable[Message]) -> Publication | None:
    days = [message.written for message in messages if message.written]
    return Publication(min(days), max(days), "metadata") if days else None


def _in_order(thread: Conversation) -> Iterator[Message]:
    """Each message once, after the one that it answers; messages that the data lack stand in as empty ones."""
    known = {message.key: message for message in thread.messages}
    lost = {m.answers: Message(m.answers, None, None, gone=True) for m in thread.messages if m.answers}
    answers: dict[str | None, list[Message]] = {}
    for message in (lost | known).values():
        answers.setdefault(None if message.key == thread.key else message.answers, []).append(message)
    seen: set[str] = set()
    roots = sorted(answers.get(None, []), key=lambda message: message.key != thread.key)
    for root in [*roots, *known.values()]:  # the second finds what answers itself in a circle
        waiting = [root]
        while waiting:
            message = waiting.pop()
            if message.key not in seen:
                seen.add(message.key)
                waiting += reversed(answers.get(message.key, []))
                yield message


def _lay_out(page: _Page, message: Message, parent: int | None, post: bool, answered: str | None) -> int:
    """Appends a message; returns the number of the passage that its answers answer."""
    place: int | None = None
    for role, words in _parts(() if message.gone else message.paragraphs, message, post):
        if role == "quote":
            page.quote(words, answered or message.author, parent)
            continue
        number = page.add(words, role, message, parent)
        if place is None and role not in {"link", "boilerplate"}:
            place = number
    return page.add("", "post" if post else "comment", message, parent) if place is None else place


def _parts(paragraphs: Sequence[Paragraph], message: Message, post: bool) -> Iterator[tuple[Role, str]]:
    """A message's words, neighbours of one role put together."""
    run: list[str] = []
    role: Role | None = None
    bot = message.is_bot or any(bot_lines().knows(plain(paragraph.text)) for paragraph in paragraphs)
    for paragraph in paragraphs:
        own = _role(paragraph, bot, post)
        if own != role and role is not None:
            yield role, "\n\n".join(run)
            run = []
        role = own
        run.append(paragraph.text)
    if role is not None:
        yield role, "\n\n".join(run)


def _role(paragraph: Paragraph, bot: bool, post: bool) -> Role:
    if is_url(paragraph.text):
        return "link"
    if bot:
        return "boilerplate" if bot_lines().knows(plain(paragraph.text)) else "bot_summary"
    if paragraph.quoted:
        return "quote"
    return "post" if post else "comment"
