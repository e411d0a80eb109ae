"""A bot for link-sharing sites that replies to posts with the summary of the page they link to, and answers those who
call it, also with the summary of the discussion.

`lemmy` speaks with the site, whose posts and mentions `posts` reads; `rules` says which of them it leaves alone,
`reply` words what it says, `memory` keeps what it said; `running` goes through the posts and `mentions` through those
who call it, and neither replies twice.
"""

from comity.digests.bot.lemmy import Lemmy
from comity.digests.bot.mentions import answer_mentions
from comity.digests.bot.outcomes import Outcome, Tools
from comity.digests.bot.running import run

__all__ = ["Lemmy", "Outcome", "Tools", "answer_mentions", "run"]
