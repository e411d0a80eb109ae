"""The sentences that carry a text: `summary` is the way in.

`terms` takes sentences apart into words, `weights` says how much each sentence carries, `leaning` which cannot stand
without those before, `choosing` takes the best that fit, `counting` is the line that says how much was saved.
"""

from comity.digests.tldr.counting import count_words, saved_percent
from comity.digests.tldr.limits import Limits
from comity.digests.tldr.summary import Summary, summarise

__all__ = ["Limits", "Summary", "count_words", "saved_percent", "summarise"]
