"""Which words of a sentence stand for an actor, asked for one at a time: most sentences never ask."""

from __future__ import annotations

from dataclasses import dataclass, field

from comity.coding.lexicon import word_classes
from comity.coding.parse import is_party, lower
from comity.coding.parties import PartyFinder
from comity.coding.tree import Token
from comity.coding.words import word_list

OFFICIAL = {"GOV", "LEG", "JUD", "SPY", "PTY"}  # sectors of their state; its troops may be guests of another


@dataclass(slots=True)
class Named:
    """The tokens that name an actor («Chad») or a role of one («the Chadian government», «the Chadian-led force»)."""

    finder: PartyFinder
    known: dict[int, bool] = field(default_factory=dict)

    def __contains__(self, index: object) -> bool:
        """Whether the token of that index stands for an actor."""
        assert isinstance(index, int)
        if index not in self.known:
            self.known[index] = self.stands(index)
        return self.known[index]

    def stands(self, index: int) -> bool:
        """The same, looked up."""
        mention = self.finder.parse.at.get(index)
        if is_party(mention):
            return True
        head = self.finder.parse.doc[index]
        role = mention is not None and mention.kind == "agent" and mention.sector in OFFICIAL
        role = role and lower(head) not in word_classes()["missions"]
        return (role or is_led(head)) and bool(self.finder.owner(head))


def is_led(noun: Token) -> bool:
    """Whether a noun has a leader before it: «the Chadian-led force»."""
    led = any(lower(one) in word_list("light_verbs", "doing") for one in noun.children)
    return led and lower(noun) in word_classes()["led"]
