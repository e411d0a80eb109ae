"""How long a summary may become."""

from __future__ import annotations

from dataclasses import dataclass, replace

from comity.errors import UsageError

USUAL_SENTENCES = 6
"""What the known bots of link-sharing sites give, whatever the text's length."""


@dataclass(frozen=True, slots=True)
class Limits:
    """At most so many sentences, words, or per cent of the original's words; None does not limit. Without any, the
    usual six sentences. A summary has at least one sentence, whatever the limits on words."""

    sentences: int | None = None
    words: int | None = None
    percent: float | None = None

    def __post_init__(self) -> None:
        for name in ("sentences", "words", "percent"):
            value = getattr(self, name)
            if value is not None and value <= 0:
                raise UsageError(f"{name} {value}: give a number above 0")
        if self.percent is not None and self.percent > 100:
            raise UsageError(f"percent {self.percent:g}: give at most 100")

    def of(self, original_words: int) -> Limits:
        """The same in sentences and words, for a text of so many words."""
        if self == Limits():
            return Limits(sentences=USUAL_SENTENCES)
        if self.percent is None:
            return self
        share = max(1, int(original_words * self.percent / 100))
        return replace(self, words=min(share, self.words or share), percent=None)

    def allow(self, sentences: int, words: int) -> bool:
        """Whether a summary of so many sentences and words keeps within them."""
        return sentences <= (self.sentences or sentences) and words <= (self.words or words)
