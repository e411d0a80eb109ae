"""What the sweep of a text yields: mentions of actors, of what they do, and of what speaks for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal[
    "state", "demonym", "capital", "city", "organisation", "group", "person", "region", "outlet", "agent",
]  # fmt: skip
KINDS: frozenset[str] = frozenset(get_args(Kind))


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name an actor, or a role.

    `start` and `end` count code points of the swept text; `text` is what stands there, without article or possessive.
    `kind`: "capital" is also a seat of government, "city" any place that puts an act into a state, "outlet" a voice
    that is never an actor, "agent" a role or institution without a country («troops»). `code` as in the actor codes,
    empty for agents, for regions that are no actor, and for persons whose state the text does not tell. `name` is the
    canonical name, `sector` PLOVER's, `plural` whether the words name several. `office` is what a person holds on the
    day asked about, and `personal` whether an agent is a person or people rather than a body.
    """

    start: int
    end: int
    text: str
    kind: Kind
    code: str
    name: str
    sector: str | None = None
    plural: bool = False
    office: str | None = None
    personal: bool = False
