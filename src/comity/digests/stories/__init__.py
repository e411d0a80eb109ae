"""Stories: documents that tell of the same happenings, and what they say together.

`profiles` is what tells documents alike or apart, `grouping` puts them together, `story` writes a story's page from its
sections: `told`, `papers`, `background`, `cards`.
"""

from comity.digests.stories.grouping import Story, find, stories
from comity.digests.stories.story import page

__all__ = ["Story", "find", "page", "stories"]
