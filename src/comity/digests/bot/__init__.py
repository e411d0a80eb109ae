"""A bot for link-sharing sites that replies to posts with the summary of the page they link to.

`lemmy` speaks with the site, whose posts `posts` reads; `rules` says which of them it leaves alone, `reply` words what
it says, `running` goes through the posts and never replies twice to one.
"""

from comity.digests.bot.lemmy import Lemmy
from comity.digests.bot.running import Outcome, Shorten, run

__all__ = ["Lemmy", "Outcome", "Shorten", "run"]
