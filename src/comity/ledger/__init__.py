"""The ledger: documents, passages, reports, statements and events with what they rest on, in one SQLite file.

`book.Ledger` is the way in. `schema` is what is kept, `writing` how a document comes in, `merging` which reports are
one event, `settling` keeps the events up to date, `pairs` are statements by whom they are about, `filters` and
`queries` are the way out, `clocks` the two clocks, `search` the full-text index, `passages` sentences as they stand in
their texts, `counting` what the database counts by
itself. `judgements` are a person's, `applying` puts them on the lines, `hand` lays them over the merging.
"""

from comity.ledger.book import Ledger
from comity.ledger.clocks import Clock
from comity.ledger.counting import ActCount
from comity.ledger.filters import Filter
from comity.ledger.judgements import Judgement, StoryHold
from comity.ledger.makers import Maker, present_maker
from comity.ledger.pair_lines import PairLine
from comity.ledger.passages import Found
from comity.ledger.queries import Entry, FiledEvent
from comity.ledger.rows import Filed, Head
from comity.ledger.writing import Outcome

__all__ = [
    "ActCount",
    "Clock",
    "Entry",
    "Filed",
    "FiledEvent",
    "Filter",
    "Found",
    "Head",
    "Judgement",
    "Ledger",
    "Maker",
    "Outcome",
    "PairLine",
    "StoryHold",
    "present_maker",
]
