"""Which texts are copies of each other: fingerprints by MinHash over runs of words (rensa).

A fingerprint is a list of bands, each its place in the list and a few numbers. Copies share many numbers, and so nearly
surely a whole band, by which they are looked up.
"""

from collections.abc import Sequence

from comity.reading.cues import tokens
from comity.records import CODED_ROLES, Document

RUN = 4
"""Words that are compared together."""
SHORTEST = 20
"""Words of a text from which on it can be known as a copy; shorter ones are alike by chance."""
BANDS, NUMBERS_A_BAND = 32, 4
"""Two texts with 70 per cent of their runs in common share a band in 999 of 1,000 cases, with 30 in one of four."""
ALIKE = 0.7
"""Share of common runs from which on two texts are copies: a reprint with other first words or a sentence cut off."""
_SEED = 1
_BYTES = 4


def fingerprint(document: Document) -> list[bytes]:
    """The bands of a document's text, without its title and the page's furniture; none for a short one or a table."""
    if document.kind == "table":
        return []
    words = [word for p in document.passages if p.role in CODED_ROLES for word in tokens(document.words(p))]
    if len(words) < SHORTEST:
        return []
    return _bands(sorted({" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}))


def likeness(one: Sequence[bytes], other: Sequence[bytes]) -> float | None:
    """The share of runs that two texts have in common, by their fingerprints; None where they are no copies."""
    same = sum(a == b for a, b in zip(_numbers(one), _numbers(other), strict=True)) if one and other else 0
    share = same / (BANDS * NUMBERS_A_BAND)
    return share if share >= ALIKE else None


def _bands(runs: list[str]) -> list[bytes]:
    from rensa import RMinHash

    minhash = RMinHash(num_perm=BANDS * NUMBERS_A_BAND, seed=_SEED)
    minhash.update(runs)
    data = b"".join(int(number).to_bytes(_BYTES, "big") for number in minhash.digest())
    size = NUMBERS_A_BAND * _BYTES
    return [bytes([band]) + data[band * size : (band + 1) * size] for band in range(BANDS)]


def _numbers(bands: Sequence[bytes]) -> list[bytes]:
    data = b"".join(band[1:] for band in bands)
    return [data[at : at + _BYTES] for at in range(0, len(data), _BYTES)]
