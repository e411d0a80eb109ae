"""What the bot says: the form that readers of link-sharing sites know, with the sources named."""

from __future__ import annotations

from comity.digests.markup import markdown
from comity.digests.tldr import Summary

OPENING = "The sentences that carry the article, in its own words:"


def reply(summary: Summary, link: str) -> str:
    """The comment, in Markdown."""
    sentences = "\n\n".join(markdown(line) for line in summary.text.splitlines())
    counted = summary.count_line.replace("The original", f"The [original article]({_target(link)})", 1)
    return f"{OPENING}\n\n---\n\n{sentences}\n\n---\n\n{counted} I'm a bot; nothing here is reworded."


def _target(link: str) -> str:
    """An address that ends no link in Markdown."""
    return link.replace("(", "%28").replace(")", "%29").replace(" ", "%20").replace("<", "%3C").replace(">", "%3E")
