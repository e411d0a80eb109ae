"""What one time of a text says of the others: a year that is said leads the times that leave theirs unsaid."""

from __future__ import annotations

from collections.abc import Iterable

from comity.dates.mentions import DateMention


class SaidYears:
    """The years in which a text is known to move.

    «On 3 May 1998 they confirmed the ruling of 6 April» is not about last April, nor «In 1998 they met, and in April
    they parted»; but «In April they renewed the treaty signed in 1961» is.
    """

    def __init__(self, mentions: Iterable[DateMention]) -> None:
        self._since: dict[int, int] = {}  # from which offset on a year leads
        for mention in mentions:
            if (year := _led_year(mention)) is not None:
                offset = mention.start if mention.granularity == "year" else 0
                self._since[year] = min(offset, self._since.get(year, offset))

    def another_than(self, mention: DateMention) -> bool:
        """Whether the text moves in another year than the one a mention was given."""
        first = mention.interval.earliest
        if first is None:
            return False
        return any(year != first.year and offset < mention.start for year, offset in self._since.items())


def _led_year(mention: DateMention) -> int | None:
    explicit = mention.interval.basis == "explicit" and mention.relation == "at" and mention.scope == "clause"
    first = mention.interval.earliest
    return first.year if explicit and first and mention.granularity in ("day", "month", "year") else None
