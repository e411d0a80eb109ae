"""Passages of a thread pasted as text: the post, then comments, their own words apart from what they quote."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from comity.reading.comments import LEAST_HEADERS, Comment, comment_tree, headers, is_control
from comity.reading.cues import bot_lines, keys, plain, words
from comity.reading.lines import Block, Line, blocks_of
from comity.reading.shapes import ends_as_sentence, is_url, shape_of
from comity.reading.titles import share
from comity.records import Passage, Role

_ADDRESS_HOST = re.compile(r"(?:https?://)?(?:www\.)?([^/\s>]+)")
_OWN_VOICE = re.compile(r"\b(?:I|I['’](?:m|d|ve|ll)|me|my|mine|you|your|we|our|lol|tbh|imo|imho)\b")
_TAIL_NAME = re.compile(r"(?:submitted|posted) by .*|.*\b\d+ comments?\b.*", re.IGNORECASE)
LEAST_QUOTED_WORDS = 4
"""Words that a comment must share in a row with the one it answers to be quoting it."""
MOCK_QUOTE_SHARE = 0.5
"""Share of the answered comment's words from which an unfinished line is a mocking quotation of it."""
LEAST_EXCERPT_WORDS = 15
"""Words of a paragraph after an address that is taken for an excerpt from it."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a comment with one role."""

    start: int
    end: int
    role: Role
    speaker: str | None


def thread_passages(lines: Sequence[Line]) -> list[Passage] | None:
    """The passages of a thread, in order; None where the lines are no thread.

    A comment that the text lost, or that has no words, is an empty passage with no speaker or with its author's name,
    so that its answers keep their parent.
    """
    heads = headers(lines)
    if len(heads) < LEAST_HEADERS:
        return None
    passages = list(_post(lines[: heads[0].first]))
    places: list[int] = []
    tree = comment_tree(lines, heads)
    for comment in tree:
        parent = None if comment.parent is None else places[comment.parent]
        answered = "" if comment.parent is None else _own_words(lines, tree[comment.parent])
        voice = _author(tree, comment.parent)
        own = list(_comment(lines, comment, parent, answered, voice))
        places.append(len(passages) + _speaking(own))
        passages += own
    return passages


def _speaking(passages: Sequence[Passage]) -> int:
    """Which of a comment's passages its answers answer: its first own words, else its first after the header."""
    own = (index for index, passage in enumerate(passages) if passage.role in {"comment", "bot_summary"})
    return next(own, len(passages) - 1)


def _author(tree: Sequence[Comment], index: int | None) -> str | None:
    head = tree[index].header if index is not None else None
    return head.author if head else None


def _own_words(lines: Sequence[Line], comment: Comment) -> str:
    return "\n".join(lines[number].text for number in comment.body)


def _post(lines: Sequence[Line]) -> Iterator[Passage]:
    """What stands above the first comment: a title, an address, the post, the forum's controls."""
    blocks = blocks_of(lines)
    later_prose = [shape_of(block).is_prose for block in blocks]
    for index, block in enumerate(blocks):
        yield Passage(block.start, block.end, _post_role(block, index, any(later_prose[index + 1 :])))


def _post_role(block: Block, index: int, prose_follows: bool) -> Role:
    shape = shape_of(block)
    if is_url(block.text):
        return "link"
    if is_control(block.text) or shape.cue in {"widget", "date", "credit"} or _TAIL_NAME.fullmatch(block.text):
        return "widget"
    if index == 0 and shape.is_headline and prose_follows:
        return "title"
    return "post"


def _comment(
    lines: Sequence[Line], comment: Comment, parent: int | None, answered: str, voice: str | None
) -> Iterator[Passage]:
    """The passages of one comment: its header, then stretches of one role each."""
    head = comment.header
    if head is None:
        place = lines[comment.body.start].start
        yield Passage(place, place, "comment", parent=parent)
        return
    yield Passage(lines[head.first].start, lines[head.last - 1].end, "widget")
    parts = _merged(list(_parts(blocks_of(lines[comment.body.start : comment.body.stop]), comment, answered, voice)))
    if all(part.role == "widget" for part in parts):
        place = parts[-1].end if parts else lines[head.last - 1].end
        parts.append(_Part(place, place, "comment", head.author))
    for part in parts:
        yield Passage(part.start, part.end, part.role, part.speaker, parent, head.votes, edited=head.edited)


def _parts(blocks: Sequence[Block], comment: Comment, answered: str, voice: str | None) -> Iterator[_Part]:
    head = comment.header
    author = head.author if head else None
    bot = bool(head and head.is_bot) or any(bot_lines().knows(plain(block.text)) for block in blocks)
    source: str | None = None
    for index, block in enumerate(blocks):
        if bot:
            yield _Part(block.start, block.end, _bot_role(block), author)
        elif is_url(block.text):
            source = _host(block.text)
            yield _Part(block.start, block.end, "link", author)
        elif is_control(block.text) or plain(block.text) in words("deleted_comments"):
            yield _Part(block.start, block.end, "widget", None)
        elif _quotes(blocks, index, answered):
            yield _Part(block.start, block.end, "quote", voice or author)
        elif source and _is_excerpt(block):
            yield _Part(block.start, block.end, "quote", source)
        else:
            source = None
            yield _Part(block.start, block.end, "comment", author)


def _bot_role(block: Block) -> Role:
    if is_url(block.text):
        return "link"
    return "boilerplate" if is_control(block.text) or bot_lines().knows(plain(block.text)) else "bot_summary"


def _quotes(blocks: Sequence[Block], index: int, answered: str) -> bool:
    """Whether a block repeats the comment that it answers: marked «>», word for word, or mocking it."""
    text = blocks[index].text
    if text.startswith(">"):
        return True
    if not answered:
        return False
    if len(text.split()) >= LEAST_QUOTED_WORDS and plain(text) in plain(answered):
        return True
    return _mocks(blocks, index) and share(keys(text), keys(answered)) >= MOCK_QUOTE_SHARE


def _mocks(blocks: Sequence[Block], index: int) -> bool:
    """Whether every block so far is an unfinished line and finished sentences follow."""
    if any(ends_as_sentence(block.text) for block in blocks[: index + 1]):
        return False
    return any(ends_as_sentence(block.text) for block in blocks[index + 1 :])


def _is_excerpt(block: Block) -> bool:
    """Whether a paragraph after an address reads like the page behind it and not like a commenter."""
    return block.words >= LEAST_EXCERPT_WORDS and not _OWN_VOICE.search(block.text)


def _host(address: str) -> str | None:
    match = _ADDRESS_HOST.match(address.strip("<>"))
    return match[1] if match else None


def _merged(parts: Sequence[_Part]) -> list[_Part]:
    """Neighbours of one role and speaker made one."""
    merged: list[_Part] = []
    for part in parts:
        last = merged[-1] if merged else None
        if last and (last.role, last.speaker) == (part.role, part.speaker):
            merged[-1] = _Part(last.start, part.end, part.role, part.speaker)
        else:
            merged.append(part)
    return merged
