"""What the bot works with, and what becomes of a post or mention."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from comity.digests.bot.posts import Post
from comity.digests.discussion import Discussion
from comity.digests.tldr import Summary


@dataclass(frozen=True, slots=True)
class Tools:
    """`shorten` gives the summary of the page at an address, or says why there is none; `discuss` the discussion in a
    thread as the server gives it, None where it holds none. `condensed`: summaries are folded away."""

    shorten: Callable[[str], Summary | str]
    discuss: Callable[[Mapping[str, Any]], Discussion | None]
    condensed: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a post: `reason` says why the bot is silent, `text` what it says or would say."""

    post: Post
    action: Literal["silent", "known", "would reply", "replied", "rewrote"]
    reason: str | None = None
    text: str | None = None
