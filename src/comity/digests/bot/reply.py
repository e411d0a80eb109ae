"""What the bot says: the form that readers of link-sharing sites know, with the sources named."""

from __future__ import annotations

import re

from comity.digests.discussion import HEADING, Discussion
from comity.digests.markup import markdown
from comity.digests.tldr import Summary

OPENING = "This is the best summary I could come up with:"
FOLDED = "🤖 I'm a bot that provides automatic summaries for articles:"
"""The openings by which known bots' replies are told, comity's own reading of threads among those who tell them."""

_CALL = re.compile(r"@(?=[\w.\\]+@)")

OWN_WORDS = "I'm a bot; nothing here is reworded."


def reply(summary: Summary, link: str, condensed: bool = False) -> str:
    """The comment on a page, in Markdown; `condensed`: folded away, as some servers ask."""
    sentences = "\n\n".join(_shown(line) for line in summary.text.splitlines())
    source = f"[original article]({_target(link)})"
    if condensed:
        saved = f"Saved {summary.saved}% of the {source}. {OWN_WORDS}"
        return f"{FOLDED}\n::: spoiler Click here to see the summary\n{sentences}\n\n---\n\n{saved}\n:::"
    counted = summary.count_line.replace("The original", f"The {source}", 1)
    return f"{OPENING}\n\n---\n\n{sentences}\n\n---\n\n{counted} {OWN_WORDS}"


def discussed(found: Discussion) -> str:
    """The comment on a discussion, in Markdown: its remarks as a list, answers under what they answer."""
    lines = (f"{'  ' * depth}- {_shown(found.line(remark, depth))}" for remark, depth in found.shown())
    return "\n".join([f"{HEADING}:", "", *lines, "", "---", "", f"{found.note}. {OWN_WORDS}"])


def _shown(words: str) -> str:
    """Others' words as Markdown that calls nobody: servers take «@name@host» anywhere for a call, but not with a word
    joiner in it."""
    return _CALL.sub("@\u2060", markdown(words))


def _target(link: str) -> str:
    """An address that ends no link in Markdown."""
    return link.replace("(", "%28").replace(")", "%29").replace(" ", "%20").replace("<", "%3C").replace(">", "%3E")
