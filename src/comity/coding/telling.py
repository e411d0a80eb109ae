"""When an act was that nothing dates: not after its document was published; where it is told as news, not long before.

News is told in the past tense, in main clauses, by a text that reports (an article, a post, a summary of one), and not
in a paragraph that has gone back to other days.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from comity.coding.control import is_speech
from comity.coding.dated import anchored, fits
from comity.coding.memory import Memory
from comity.coding.parse import Parse, children, has_child, is_noun, is_verb, lower
from comity.coding.scopes import scope
from comity.coding.slots import carrying_verb
from comity.coding.tree import Token
from comity.coding.words import word_list
from comity.dates import document_interval, find_dates
from comity.records import Interval, Publication, Sentence

TELLING = {"body", "post", "bot_summary", "quote"}
REPORTING = {"article", "entry", "thread"}
OPENING = 60  # characters of a sentence in which the date that it opens with stands
LEAD = 3  # sentences that name somebody: as far as the perfect («has expelled») tells what is new
OLD = timedelta(31)  # before publication: a sentence with such a date looks back
HIGHEST = 12
SHARED = {"ROOT", "conj", "xcomp", "ccomp", "parataxis", "advcl", "pcomp", "prep", "oprd", "acomp"}


def told_on(sentence: Sentence, published: Publication | None) -> Publication | None:
    """When a sentence was written: the day of its comment where that is known, else when the document was published."""
    day = sentence.passage.written
    return Publication(day, day, "metadata") if day else published


def of_last_resort(token: Token, parse: Parse, memory: Memory) -> Interval | None:
    """What the document bounds for an act: not after it was written, and if told as news not long before."""
    published = told_on(parse.candidate.sentence, parse.candidate.document.published)
    news = published is not None and published.earliest is not None and is_news(token, parse, memory)
    return document_interval(published, news)


def is_news(token: Token, parse: Parse, memory: Memory) -> bool:
    """Whether an act is told as what is new."""
    document, passage = parse.candidate.document, parse.candidate.sentence.passage
    if document.kind not in REPORTING or passage.role not in TELLING or looks_back(document.title):
        return False
    above = list(verbs_above(token))
    if memory.gone_back == passage or any(is_old(verb, parse, memory) for verb in above):
        return False
    told = (voice for voice in memory.voices if voice is not None and voice.role == passage.role)
    return is_foreground(above, len(list(islice(told, LEAD))) < LEAD)


def looks_back(title: str | None) -> bool:
    """Whether a title announces a text that explains or tells the past («Is …?», «A timeline of …»)."""
    words = (title or "").lower().split()
    return bool(words) and (words[0] in word_list("when", "looking_back") or words[-1].endswith("?"))


def goes_back(parse: Parse, memory: Memory) -> bool:
    """Whether a sentence as a whole tells a time long before its publication."""
    root = parse.root()
    return root is not None and is_old(root, parse, memory)


def opens_long_ago(sentence: Sentence, published: Publication | None) -> bool:
    """Whether a sentence begins with a date long before its publication («On this day in 1979, the crisis began»)."""
    if published is None or published.earliest is None or not any(one.isdigit() for one in sentence.text[:OPENING]):
        return False
    first = next(iter(find_dates(sentence.text[:OPENING], told_on(sentence, published))), None)
    latest = first.interval.latest if first is not None and first.start == 0 and first.relation == "at" else None
    return latest is not None and latest < published.earliest - OLD


def is_old(node: Token, parse: Parse, memory: Memory) -> bool:
    """Whether the clause around a word tells a time long before its publication, or of something that old."""
    published = parse.candidate.document.published
    if published is None or published.earliest is None:
        return False
    inside = scope(node)
    told = (one for one in anchored(parse, memory) if one.head.i in inside)
    latest = [one.interval.latest for one in told if one.mention.scope == "noun" or fits(one, node)]
    return any(day is not None and day < published.earliest - OLD for day in latest)


def is_foreground(above: list[Token], lead: bool) -> bool:
    """Whether every verb from an act's own up to the root tells it as past and done, and none as background."""
    return bool(above) and above[-1].dep == "ROOT" and all(is_told(verb, lead) for verb in above)


def verbs_above(token: Token) -> Iterator[Token]:
    """The verb that tells an act and the verbs above it; after the last of them comes the root, or nothing where a
    relative clause, a reason or a noun stands between."""
    node = token if is_verb(token) else carrying_verb(token) or same_time(token)
    for _ in range(HIGHEST):
        if node is None or node.dep not in SHARED or (node.dep == "advcl" and not is_alongside(node)):
            return
        if node.dep == "prep" and node.lower != "by":
            return
        if is_verb(node):
            yield node
        if node.dep == "ROOT":
            return
        node = node.head


def same_time(noun: Token) -> Token | None:
    """The verb that an event noun stands beside in time: «(in remarks) ahead of talks», «during the visit»."""
    preposition = noun.head
    if not is_noun(noun) or noun.dep != "pobj":
        return None
    if lower(preposition) in word_list("when", "during"):
        return preposition.head if is_verb(preposition.head) else None
    ahead = preposition.head
    if lower(preposition) != "of" or ahead.lower != "ahead":
        return None
    above = ahead.head
    above = above.head.head if is_noun(above) and above.dep == "pobj" else above
    return above if is_verb(above) else None


def is_alongside(clause: Token) -> bool:
    """«…, pledging help», «as he began his visit»: at the time of what stands above."""
    marks = children(clause, "mark", "advmod")
    words = word_list("when", "during")
    if clause.tag in {"VBG", "VBN"}:
        return all(lower(one) in words for one in children(clause, "mark"))
    return any(lower(one) in words for one in marks)


def is_told(verb: Token, lead: bool) -> bool:
    """Whether a verb is in the past tense («expelled», «was expelled»), in a lead also in the perfect, and no habit;
    what has no tense of its own takes that of the verb above it."""
    helpers = {lower(one): one.tag for one in children(verb, "aux", "auxpass")}
    if "had" in helpers or "MD" in helpers.values() or "TO" in helpers.values():
        return False
    if any(lower(one) in word_list("when", "not_news") for one in children(verb, "advmod")):
        return False
    if "VBZ" in helpers.values() or "VBP" in helpers.values():
        return (
            lead
            and not has_child(verb, "aux", "is", "are", "do", "does")
            and not has_child(verb, "auxpass", "is", "are")
        )
    return verb.tag in {"VBD", "VBN", "VBG"} or (is_speech(verb) and lead)
