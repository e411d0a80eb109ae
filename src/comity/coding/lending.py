"""The parties of an act that names none, from another act or a tie of its sentence."""

from __future__ import annotations

from comity.coding.codes import codes_of
from comity.coding.match import Filled, Match, Roles
from comity.coding.parse import lower
from comity.coding.parties import PartyFinder
from comity.coding.prepositions import example_of, objects_after
from comity.coding.roles import SYMMETRIC
from comity.coding.tie_nouns import around
from comity.coding.tie_words import relation_kind
from comity.coding.tree import Token
from comity.coding.words import word_list

OWN = ("with", "between", "to")  # after these a noun has parties of its own


def borrowed(found: list[Filled], finder: PartyFinder) -> list[Filled]:
    """Parties that an act has from another of its sentence: of «its support, including the transfer of arms» the
    transfer has those of the support; of «a pact to replace deals signed in 1961» the deals those of the pact; of
    «Chad's ties with Niger, including the 2019 pact» the pact those of the ties."""
    by_token = {match.token.i: roles for match, roles in found if roles is not None}
    return [(match, roles or by_token.get(lender(match, found)) or of_tie(match, finder)) for match, roles in found]


def of_tie(match: Match, finder: PartyFinder) -> Roles | None:
    """The parties of a tie that a mutual act is named as an example of, or that it is said to mark («ties, further
    highlighted by recent joint drills»)."""
    whole = match.entry.symmetric and not objects_after(match.token, OWN)
    over = (example_of(match.token) or marked_by(match.token)) if whole else None
    if over is None or relation_kind(over) is None:
        return None
    first, second = around(over, "", None, finder)
    parties = tuple(first + second)
    if len(codes_of(parties)) != 2:
        return None
    return Roles(parties, () if match.entry.type in SYMMETRIC else parties)


def marked_by(noun: Token) -> Token | None:
    """The noun whose participle a noun is the agent of: of «ties marked by visits» the ties."""
    verb = noun.head.head
    return verb.head if noun.dep == "pobj" and noun.head.lower == "by" and verb.dep == "acl" else None


def lender(match: Match, found: list[Filled]) -> int:
    """The token of the act whose parties an act without its own has, or -1."""
    over = example_of(match.token)
    if over is not None:
        return over.i
    earlier = any(
        lower(child) in word_list("references", "earlier") for one in match.slots.objects for child in one.children
    )
    if match.token.dep == "acl" and match.token.tag == "VBN" and earlier:
        return next(
            (other.token.i for other, roles in found if roles is not None and other.entry.type == match.entry.type), -1
        )
    return -1
