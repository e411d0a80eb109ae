"""Finding the times that a text tells: words → tokens → time phrases → ranges and prepositions → intervals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from comity.dates import calendar_rules, edtf, length_rules, named_rules, relative_rules
from comity.dates.clock import resolve
from comity.dates.company import SaidYears
from comity.dates.linking import joined, linked
from comity.dates.meanings import Atom, Relative
from comity.dates.mentions import DateMention
from comity.dates.patterns import Sweep
from comity.dates.tokens import Token, tokens
from comity.dates.words import cues
from comity.records import Interval, Publication

_CUE_FIGURES = re.compile(r"(?<![\d.,$€£])[12]\d{3}(?![\d])|\d(?:st|nd|rd|th|0?['’]?s)\b|\d[/.-]\d+[/.-]\d|9/11")
_WORD = re.compile(r"[^\W_]+")


def find_dates(text: str, published: Publication | None, future: bool = False) -> list[DateMention]:
    """The times that `text` tells, in order, none overlapping another; offsets are code points into `text`.

    `text` is best one sentence. `published` places what is relative to the document; None leaves it open.
    `future` is for clauses that look ahead («will meet on Friday»): what is not said to be past («last») is then
    the next one instead of the last one.
    """
    if not has_cue(text):
        return []
    words = tokens(text)
    atoms = linked(joined(list(_sweep().atoms(words)), words), words)
    mentions = [_mention(atom, words, text, published, future) for atom in atoms]
    said = SaidYears(mentions)
    return [
        _mention(atom, words, text, None, future) if _is_yearly(atom) and said.another_than(mention) else mention
        for atom, mention in zip(atoms, mentions, strict=True)
    ]


def has_cue(text: str) -> bool:
    """Whether a text holds any word or figure that a date could be made of."""
    return not cues().isdisjoint(_WORD.findall(text.lower())) or _CUE_FIGURES.search(text) is not None


@cache
def _sweep() -> Sweep:
    return Sweep(
        (
            *named_rules.RULES,
            *length_rules.RULES,
            *relative_rules.RULES,
            *calendar_rules.RULES,
            *relative_rules.LATE_RULES,
            *calendar_rules.LATE_RULES,
        )
    )


def _is_yearly(atom: Atom) -> bool:
    return isinstance(atom.meaning, Relative) and atom.meaning.in_year is not None and not atom.meaning.spreads


def _mention(atom: Atom, words: Sequence[Token], text: str, published: Publication | None, future: bool) -> DateMention:
    start, end = words[atom.first].start, words[atom.last - 1].end
    form, basis = resolve(atom.meaning, published, "ahead" if future else atom.side, atom.relation)
    earliest, latest = edtf.bounds(form)
    return DateMention(
        start,
        end,
        Interval(form, earliest, latest, basis, text[start:end]),
        "before" if atom.relation == "by" else atom.relation,
        atom.granularity,
        atom.scope or "clause",
        atom.amount,
        isinstance(atom.meaning, Relative) and atom.meaning.recurs,
    )
