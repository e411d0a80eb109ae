"""Passages of a thread pasted as text: the post, then comments, their own words apart from what they quote."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from comity.reading.comments import Comment, comment_tree
from comity.reading.cues import bot_lines, keys, plain, words
from comity.reading.headers import Header, is_control, quoted_name
from comity.reading.lines import Block, Line, blocks_of
from comity.reading.shapes import ends_as_sentence, is_url, shape_of
from comity.reading.titles import share
from comity.reading.zones import stands_in_list
from comity.records import Passage, Role

_ADDRESS_HOST = re.compile(r"(?:https?://)?(?:www\.)?([^/\s>]+)")
_OWN_VOICE = re.compile(r"\b(?:I|I['’](?:m|d|ve|ll)|me|my|mine|you|your|we|our|lol|tbh|imo|imho)\b")
_TAIL_NAME = re.compile(r"(?:submitted|posted) by .*|.*\b\d+ comments?\b.*", re.IGNORECASE)
LEAST_QUOTED_WORDS = 4
"""Words that a comment must share in a row with the one it answers to be quoting it."""
MOCK_QUOTE_SHARE = 0.5
"""Share of the answered comment's words from which an unfinished line is a mocking quotation of it."""
SHORTEST_TITLE = 3
LEAST_EXCERPT_WORDS = 15
"""Words of a paragraph after an address that is taken for an excerpt from it."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a comment with one role."""

    start: int
    end: int
    role: Role
    speaker: str | None


def thread_passages(lines: Sequence[Line], heads: Sequence[Header]) -> list[Passage]:
    """The passages of a thread, in order: the post, then its comments, which have the headers `heads`."""
    passages = list(_post(lines[: heads[0].first]))
    return passages + comment_passages(lines, heads, len(passages))


def comment_passages(lines: Sequence[Line], heads: Sequence[Header], before: int) -> list[Passage]:
    """The passages of the comments under a post or story that has `before` passages.

    A comment that the text lost, or that has no words, is an empty passage with no speaker or with its author's name,
    so that its answers keep their parent.
    """
    passages: list[Passage] = []
    places: list[int] = []
    tree = comment_tree(lines, heads)
    for comment in tree:
        parent = None if comment.parent is None else places[comment.parent]
        answered = "" if comment.parent is None else _own_words(lines, tree[comment.parent])
        voice = _author(tree, comment.parent)
        own = list(_comment(lines, comment, parent, answered, voice))
        places.append(before + len(passages) + _speaking(own))
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
    is_first = True
    for block in blocks_of(lines):
        role = _post_role(block, is_first)
        is_first = is_first and role != "post" and role != "title"
        yield Passage(block.start, block.end, role)


def _post_role(block: Block, is_first: bool) -> Role:
    shape = shape_of(block)
    if is_url(block.text):
        return "link"
    if is_control(block.text) or shape.cue not in {None, "question"} or _TAIL_NAME.fullmatch(block.text):
        return "widget"
    return "title" if is_first and shape.is_headline and shape.words >= SHORTEST_TITLE else "post"


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
    blocks = _blocks(lines[comment.body.start : comment.body.stop])
    if comment.body.stop == len(lines):
        blocks, tail = _without_tail(blocks)
    else:
        tail = []
    parts = _merged([*_parts(blocks, comment, answered, voice), *tail])
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
    quoted: str | None = None
    for index, block in enumerate(blocks):
        cue = shape_of(block).cue
        if bot:
            yield _Part(block.start, block.end, _bot_role(block), author)
        elif is_url(block.text):
            source = _host(block.text)
            yield _Part(block.start, block.end, "link", author)
        elif name := quoted_name(block.text):
            quoted = name
            yield _Part(block.start, block.end, "widget", None)
        elif _is_furniture(block, cue):
            yield _Part(block.start, block.end, "widget", None)
        elif quoted or _quotes(blocks, index, answered):
            yield _Part(block.start, block.end, "quote", quoted or voice or author)
            quoted = None
        elif source and _is_excerpt(block):
            yield _Part(block.start, block.end, "quote", source)
        else:
            source = None
            yield _Part(block.start, block.end, "comment", author)


def _is_furniture(block: Block, cue: str | None) -> bool:
    """Whether a block in a comment is the forum's: a control, a mark of a deleted comment, a line of its pages."""
    return (
        is_control(block.text)
        or plain(block.text) in words("deleted_comments")
        or (cue in {"boilerplate", "widget", "ad"} and block.words > 1)
    )


def _blocks(lines: Sequence[Line]) -> list[Block]:
    """The paragraphs of a comment; a control is one by itself."""
    runs = (list(run) for _, run in groupby(lines, key=lambda line: is_control(line.text)))
    return [block for run in runs for block in blocks_of(run)]


def _without_tail(blocks: Sequence[Block]) -> tuple[list[Block], list[_Part]]:
    """The last comment's paragraphs without the page's end that stands under it, and that end."""
    shapes = [shape_of(block) for block in blocks]
    for index in range(1, len(blocks)):
        marked = shapes[index].cue in {"elsewhere", "voices"} and not any(map(_is_sentence, blocks[index + 1 :]))
        if marked or stands_in_list(shapes, index):
            return list(blocks[:index]), [_Part(b.start, b.end, "boilerplate", None) for b in blocks[index:]]
    return list(blocks), []


def _is_sentence(block: Block) -> bool:
    return ends_as_sentence(block.text) and block.words > 3 and shape_of(block).cue is None


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
