"""From a document to its summary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from comity.digests.tldr.choosing import choose
from comity.digests.tldr.counting import count_words, saved_percent
from comity.digests.tldr.limits import Limits
from comity.digests.tldr.weights import weigh
from comity.reading.sentences import sentences
from comity.records import Coded, Document, Role, Sentence

TOLD: tuple[frozenset[Role], ...] = (frozenset({"body", "quote", "post"}), frozenset({"comment"}))
"""What is summarised: a page's own text; the comments of a thread only where there is nothing else."""

SHORTEST = 4
"""Words below which a line is a label and no sentence."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The sentences that carry a document, in its order, exact slices of its stored text; and the words of both."""

    doc: str
    title: str | None
    url: str | None
    sentences: tuple[Sentence, ...]
    original_words: int
    summary_words: int

    @property
    def saved(self) -> int:
        """Words in a hundred that a reader is spared."""
        return saved_percent(self.original_words, self.summary_words)

    @property
    def text(self) -> str:
        """The sentences, one a line."""
        return "\n".join(unwrapped(sentence.text) for sentence in self.sentences)

    @property
    def count_line(self) -> str:
        """The line under a summary that readers know."""
        original, short = f"{self.original_words:,}", f"{self.summary_words:,}"
        return f"The original contains {original} words, the summary contains {short} words. Saved {self.saved}%."

    def to_json(self) -> dict[str, Any]:
        """The form that `comity tldr --format json` prints."""
        return {
            "doc": self.doc,
            "title": self.title,
            "url": self.url,
            "sentences": [_form(sentence) for sentence in self.sentences],
            "original_words": self.original_words,
            "summary_words": self.summary_words,
            "saved_percent": self.saved,
        }


def summarise(coded: Coded, limits: Limits | None = None) -> Summary:
    """The sentences that carry a coded document, within the limits (six sentences where there are none)."""
    document = coded.document
    told = _told(document)
    original = sum(count_words(sentence.text) for sentence in told)
    candidates = [one for one in told if not one.garbled and count_words(one.text) >= SHORTEST]
    weighed = weigh(candidates, coded.reports)
    chosen = tuple(one.sentence for one in choose(weighed, (limits or Limits()).of(original)))
    words = sum(count_words(sentence.text) for sentence in chosen)
    return Summary(document.name, document.title, document.url, chosen, original, words)


def _told(document: Document) -> Sequence[Sentence]:
    everything = list(sentences(document))
    by_roles = ([one for one in everything if one.passage.role in roles] for roles in TOLD)
    return next((found for found in by_roles if found), [])


def unwrapped(text: str) -> str:
    """A sentence on one line: hard wraps become blanks; no-break spaces stay, so that the count of words does."""
    return " ".join(line.strip(" \t\r") for line in text.split("\n"))


def _form(sentence: Sentence) -> dict[str, Any]:
    return {
        "text": sentence.text,
        "start": sentence.start,
        "end": sentence.end,
        "speaker": sentence.passage.speaker,
    }
