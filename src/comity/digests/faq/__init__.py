"""The questions that the record can answer well about an actor or a pair, answered.

`candidates` thinks of questions from what the record holds and from what its texts ask; `faq` asks them and keeps those
that are answered.
"""

from comity.digests.faq.faq import Entry, Faq, faq, page

__all__ = ["Entry", "Faq", "faq", "page"]
