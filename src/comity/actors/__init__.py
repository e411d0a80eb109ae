"""Actors: who is named in a text, and what an actor is called."""

from comity.actors.mentions import Mention
from comity.actors.resolve import Finding, code_of, find, name_of
from comity.actors.sweep import find_mentions

__all__ = ["Finding", "Mention", "code_of", "find", "find_mentions", "name_of"]
