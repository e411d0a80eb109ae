"""Sentences of a document: the splitter of the `sentencex` library, mended where it errs on news prose and quotations.

A sentence is exactly a slice of the stored text. It crosses neither a passage's nor a paragraph's end; a hard wrap does
not end it.
"""

import re
from collections.abc import Iterator
from functools import cache

import sentencex

from comity.lexicons import load
from comity.reading.garbled import garbled_words
from comity.reading.lines import blocks_of, lines_of
from comity.records import CODED_ROLES, Document, Passage, Sentence

Span = tuple[int, int]

_LABEL = re.compile(r"(?:Q|A)\d{0,2}\s?[:.)]\s+|(?:Question|Answer)\s?[:.]\s+")
_LAST_TOKEN = re.compile(r"(?:^|[\s(\[“\"'‘/-])([^\s(\[“\"'‘/-]+?)\.[\"'’”»)\]]*$")
_QUOTED_END = re.compile(r"(?<=[.!?])[\"'’”»)\]]*\s+(?=[“\"‘'«(\[]*[A-Z0-9])")
_QUOTE = re.compile(r"[“”\"«»()\[\]‘]")
_NOT_A_WORD = re.compile(r"(?:</?\w+/?>|\W|\[\d+\]|\s)*$")
_DASH = re.compile(r"[-–—]{1,2}\s")
_FOOTNOTED = re.compile(r"(?:\[\d+\])+")
_INITIAL = re.compile(r"\b[A-Z]\.$")
_BARE_NO = re.compile(r"\s*No\.\s+(?=[A-Z])")
_NUMBER = re.compile(r"\(?\d{1,2}[.)]$")
_WORD = re.compile(r"\w+")
SPOKEN_ROLES = frozenset({"post", "comment", "quote", "bot_summary"})
"""Roles of passages that people type, strike through and correct."""
SHORT_DATELINE = 8
"""Words that may stand before the dash of a dateline («PHNOM PENH, Oct. 10. - …»)."""
LONGEST_PIECE = 8_000
"""Characters of a paragraph that are split at a time: the splitter's time grows with the square of the quotation marks
left open (a million characters full of them took 17 s in one piece, 400,000 take 0.9 s in pieces)."""


def sentences(document: Document) -> Iterator[Sentence]:
    """All sentences of all passages, in order, each with its passage; in a table of events each row."""
    for passage in document.passages:
        if document.kind == "table":
            yield Sentence(passage.start, passage.end, document.words(passage), passage)
            continue
        lost = garbled_words(document.words(passage)) if passage.role in SPOKEN_ROLES else []
        for start, end in _spans(document.text, passage):
            text = document.text[start:end]
            yield Sentence(start, end, text, passage, any(words.search(text) for words in lost))


def _spans(text: str, passage: Passage) -> Iterator[Span]:
    lines = list(lines_of(text, passage.start, passage.end))
    blocks = [(block.start, block.end) for block in blocks_of(lines)]
    if passage.role not in CODED_ROLES:
        blocks = [(line.start, line.end) for line in lines]
    for start, end in blocks:
        begin = _after_label(text, start, end)
        yield from (_trimmed(text, begin + a, begin + b) for a, b in split(text[begin:end]))


def _after_label(text: str, start: int, end: int) -> int:
    """Where the words begin after a label such as «A:»."""
    match = _LABEL.match(text, start, end)
    return match.end() if match and match.end() < end else start


def split(text: str) -> list[Span]:
    """The sentences of one paragraph as (start, end), covering it but for blanks between them."""
    spans: list[Span] = []
    for at, piece in _pieces(text):
        found = [(at + start, at + end) for start, end in _split(piece)]
        if spans and found and not text.endswith(". ", 0, at):  # cut inside a sentence
            found[0] = (spans.pop()[0], found[0][1])
        spans += found
    return spans


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """A text in pieces of bounded length, each with its place; cut after a sentence, else at a blank, else anywhere."""
    at = 0
    while len(text) - at > LONGEST_PIECE:
        limit = at + LONGEST_PIECE
        stop, blank = text.rfind(". ", at, limit), text.rfind(" ", at, limit)
        cut = stop + 2 if stop >= at else blank + 1 if blank >= at else limit
        yield at, text[at:cut]
        at = cut
    yield at, text[at:]


def _split(text: str) -> list[Span]:
    bounds = [(b["start_index"], b["end_index"]) for b in sentencex.get_sentence_boundaries("en", text)]
    spans = [span for span in bounds if text[span[0] : span[1]].strip()]
    return [part for span in _joined(text, spans) for part in _parted(text, span)]


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _joined(text: str, spans: list[Span]) -> list[Span]:
    """Puts together what the splitter cut inside a sentence."""
    joined: list[Span] = []
    for span in spans:
        if joined and _belong_together(text[slice(*joined[-1])], text[slice(*span)].lstrip()):
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return joined


def _belong_together(left: str, right: str) -> bool:
    if _INITIAL.search(left):
        return True
    left = left.rstrip()
    if _NOT_A_WORD.match(right) or _NUMBER.match(left):
        return True
    first = right[0]
    if _DASH.match(right):
        return len(left.split()) <= SHORT_DATELINE
    if left[-1] in "”\"’'»" and first.islower():
        return True
    return _goes_on_after(_last_token(left), right)


def _goes_on_after(token: str | None, right: str) -> bool:
    """Whether a sentence goes on after an abbreviation."""
    if token is None:
        return False
    first = right[0]
    word = _WORD.match(right)
    return (
        token in _list("never_last")
        or (token in _list("may_be_last") and (first.islower() or first.isdigit() or first in ",;-–—"))
        or (token.capitalize() in _list("months") and first.isdigit())
        or (token in {"a.m", "p.m"} and word is not None and word.group() in _list("after_time"))
    )


def _last_token(text: str) -> str | None:
    """The word before the stop at the end of a text, None where it does not end with one."""
    match = _LAST_TOKEN.search(text[-24:])
    return match[1] if match else None


def _parted(text: str, span: Span) -> Iterator[Span]:
    """Cuts where the splitter does not: inside quotation marks and brackets, and after «No.» as an answer."""
    words = text[slice(*span)]
    start = span[0]
    if bare := _BARE_NO.match(words):
        yield start, start + bare.end()
        start += bare.end()
    if _QUOTE.search(words):
        for match in _QUOTED_END.finditer(words):
            end = span[0] + match.end()
            if _ends_here(words[: match.start()], words[match.end() :]) and words[match.end() :].strip():
                yield start, end
                start = end
    yield start, span[1]


def _ends_here(left: str, right: str) -> bool:
    if not left.endswith("."):
        return True
    token = _last_token(left)
    abbreviated = token in _list("may_be_last") or token in _list("months") or _goes_on_after(token, right)
    return not abbreviated and not _INITIAL.search(left) and not left.endswith("..")


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(load("abbreviations")[name])
