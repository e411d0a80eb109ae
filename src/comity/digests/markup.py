"""Words of others put into Markdown and HTML so that nothing in them is taken for mark-up."""

from __future__ import annotations

import re
from html import escape

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
_AT_START = re.compile(r"^(\s*)([-+=]|\d+[.)])")


def markdown(text: str) -> str:
    """A line of text as Markdown that shows it as it is."""
    return _AT_START.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", _MARKS.sub(r"\\\1", text))


def html(text: str) -> str:
    """A text as HTML that shows it as it is, also inside an attribute's quotation marks."""
    return escape(text, quote=True)
