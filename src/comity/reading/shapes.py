"""What a block is like by itself: its cue, its length, its end, its capitals, its words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Literal

from comity.reading.cues import agencies, cue, groups, keys, plain
from comity.reading.datelines import is_date_line
from comity.reading.lines import Block

Look = Literal["prose", "headline", "scrap"]

_FINAL = re.compile(r"[.!?…][\"'’”»)\]*]*$")
_CLOSED = re.compile(r"(?<!\.)[.!][\"'’”»)\]*]*$")
_INNER_END = re.compile(r"[.!?][\"'’”»)\]]*\s+[\"'‘“«(\[]?[A-Z0-9]")
_COMMA_END = re.compile(r"[,;][\"'’”»]?$|[\"'’”»],$")
_DATELINE = re.compile(r"[A-Z][A-Z .'’-]+[\w ,.]*\([^()]{2,30}\)\s?[-–—]{1,2}$")
_CUT = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])[\"'’”»)\]]*$")
_URL = re.compile(r"<?(?:https?://|www\.)\S+>?$", re.IGNORECASE)
_QUESTION = re.compile(r"(?:Q\d*|Question(?: \d+)?)\s?[:.)]\s+\S", re.IGNORECASE)
_ANSWER = re.compile(r"(?:A\d*|Answer)\s?[:.)]\s+\S")
_BULLET = re.compile(r"(?:[•◦‣▪●·*–—-]|\d{1,2}[.)])\s+\S")
_LABELLED = re.compile(r"[A-Z][A-Z .'’-]{2,40}(?: \([^()]{1,30}\))?: \S")
_TIMED = re.compile(r"\[?\d{1,2}:\d\d(?::\d\d)?\]?(?=[^\W\d])")
_ADVERT = "advertisement"
LONGEST_HEADLINE = 24
"""Words; the longest headlines of news sites have about twenty."""
LONGEST_SENTENCE_HEADLINE = 14
"""Words of a headline that is written like a sentence."""
LEAST_SPOKEN = 4
"""Lines with a speaker or a time that make a transcript."""
LEAST_CAPITALS = 5
"""Longer words that all begin with capitals in a headline which ends like a sentence."""
LONGEST_CUE = 60
"""Words; a longer block is a paragraph whatever words stand in it."""

LONGEST_CUE_LETTERS = 500


@dataclass(frozen=True, slots=True)
class Shape:
    """A block and what it is like. `cue` is the lexicon's group that knows it, "link", "date", "question" or None."""

    block: Block
    cue: str | None
    look: Look
    words: int
    sentences: int
    cut: bool
    bullet: bool
    keys: frozenset[str]
    plain: str

    @property
    def is_prose(self) -> bool:
        """Whether it is running text that no cue claims."""
        return self.cue is None and self.look == "prose"

    @property
    def is_headline(self) -> bool:
        """Whether it looks like a title or heading, and no cue claims it."""
        return self.cue is None and self.look == "headline"


def shape_of(block: Block) -> Shape:
    """What a block is like by itself."""
    text = block.text
    form = plain(text)
    words = block.words
    sentences = 1 + len(_INNER_END.findall(text))
    return Shape(
        block,
        _cue(text, form, words),
        _look(text, words, sentences),
        words,
        sentences,
        bool(_CUT.search(text)),
        bool(_BULLET.match(text)),
        keys(text),
        form,
    )


def is_question(text: str) -> bool:
    """Whether a line is labelled as a question («Q: …»)."""
    return bool(_QUESTION.match(text))


def is_answer(text: str) -> bool:
    """Whether a line is labelled as an answer («A: …»)."""
    return bool(_ANSWER.match(text))


def ends_as_sentence(text: str) -> bool:
    """Whether a line ends with the mark of a finished sentence."""
    return bool(_FINAL.search(text))


def is_url(text: str) -> bool:
    """Whether a line is an address and nothing else."""
    return bool(_URL.match(text))


def _cue(text: str, form: str, words: int) -> str | None:
    if is_url(text):
        return "link"
    if is_question(text):
        return "question"
    if is_answer(text) or words > LONGEST_CUE or len(text) > LONGEST_CUE_LETTERS:
        return None
    if is_date_line(text):
        return "date"
    if not any(letter.isalpha() for letter in text):
        return "boilerplate"
    if _is_misspelt_advert(form):
        return "ad"
    if form in agencies():
        return "credit"
    return next((group for group in groups() if _may_be(group, text, words) and cue(group).knows(form)), None)


def _may_be(group: str, text: str, words: int) -> bool:
    """A finished sentence of some length is page furniture only where the words leave no doubt."""
    if group == "credit" and ends_as_sentence(text) and has_small_words(text):
        return False
    if group in {"credit", "elsewhere", "teaser", "ad", "widget"}:
        return words <= 30 if group in {"teaser", "credit"} else words <= 12
    return True


def _is_misspelt_advert(form: str) -> bool:
    return form[:6] == _ADVERT[:6] and len(form) < 20 and SequenceMatcher(None, form, _ADVERT).ratio() > 0.9


def _look(text: str, words: int, sentences: int) -> Look:
    if is_answer(text) and words > 3:
        return "prose"
    if words > LONGEST_HEADLINE or (sentences > 1 and ends_as_sentence(text) and words > 6):
        return "prose"
    if (words > 1 and _CLOSED.search(text) and not _is_in_capitals(text)) or _DATELINE.match(text):
        return "prose"
    if words > 4 and (_COMMA_END.search(text) or (text.endswith(":") and has_small_words(text))):
        return "prose"
    if words > LONGEST_SENTENCE_HEADLINE and has_small_words(text):
        return "prose"
    return "headline" if words > 1 or text.endswith((":", "?")) else "scrap"


def as_transcript(shapes: Sequence[Shape]) -> list[Shape]:
    """The blocks of a page; where many have a speaker's name in capitals or a time glued on before their words, these
    are those of a transcript, and prose."""
    spoken = [bool(_LABELLED.match(s.block.text) or _TIMED.match(s.block.text)) for s in shapes]
    if sum(spoken) < LEAST_SPOKEN:
        return list(shapes)
    return [
        replace(shape, look="prose") if said and shape.cue is None else shape
        for shape, said in zip(shapes, spoken, strict=True)
    ]


def _is_in_capitals(text: str) -> bool:
    """Whether all longer words begin with capitals, as in a headline; it may end with an abbreviation («U.S.»)."""
    longer = [word for word in text.split() if len(word) > 3 and word.strip("\"'“‘(")[:1].isalpha()]
    if text.isupper():  # a text may be in capitals as a whole
        return False
    return len(longer) >= LEAST_CAPITALS and all(word.strip("\"'“‘(")[0].isupper() for word in longer)


def has_small_words(text: str) -> bool:
    """Whether most of the longer words begin small, as in a sentence; a headline in sentence case is shorter."""
    longer = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return sum(word[0].islower() for word in longer) * 10 > len(longer) * 7
