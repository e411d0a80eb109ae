"""The lexicon of acts, compiled: what words, in what surroundings, tell of which PLOVER type, and where its actor
and recipient stand. The data are `lexicons/acts/*.yaml`; `docs/coding.md` explains every key.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from comity.coding.inflection import noun_forms, verb_forms
from comity.errors import LexiconError
from comity.lexicons import derived, load, names
from comity.pause import without_collecting
from comity.records import Modality

Row = Mapping[str, Any]  # as YAML gives it; `check` says what may stand in it
FORMS: dict[str, Callable[[str], frozenset[str]]] = {
    "verb": verb_forms,
    "noun": noun_forms,
    "adjective": lambda word: frozenset({word}),
}
KEYS = {
    "verb", "noun", "adjective", "object", "without", "recipient", "actor", "of", "symmetric", "swap", "clause",
    "embeds", "mode", "contexts", "needs", "own", "says", "codes", "near", "not_near", "recipient_is", "actor_is",
    "subject", "predicate", "only",
}  # fmt: skip
ACT_KEYS = {"type", "quad", "score", "prepositions", "needs", "not_by", "not_near", "symmetric", "entries"}
LENT: tuple[Modality, ...] = ("planned", "conditional", "reported", "denied")
VALUES = {
    "clause": {"to", "not", "that", "ing", "must", "self", "any"},
    "of": {"actor", "recipient", "object"},
    "needs": {"both", "either", "actor", "recipient"},
    "embeds": {*LENT, "none"},
    "recipient_is": {"organisation", "official"},
    "actor_is": {"official", "armed"},
    "only": {"negated", "passive"},
}
CODE = ("coding/lexicon.py", "coding/inflection.py", "lexicons/__init__.py", "lexicons/parsing.py", "records.py")
ACTOR = "@actor"  # in an entry's `object`: whatever names an actor


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry for one part of speech.

    `object`: forms one of which must head the verb's object (for a noun: its «of» phrase or a modifier); empty: any.
    `without`: forms that must not. `subject`: forms one of which must head the subject; `not_by`: forms that must not.
    `near`, `not_near`: words one of which must, none of which may, stand in the same clause.
    `particle`: the word that belongs to the verb («off», «on»). `recipient`, `actor`: where they stand: "subject",
    "object", "owner" (whose the object is), "made_by" (the same by a word on it alone), "clause" (the party of what
    follows), "attack" (whose attack it happened in), "topic" (whom it concerns that is asked «for»), of a noun for a
    party "bearer" (who is called so) and "whose", or prepositions. `clause`: the complement that must follow: "to",
    "not", "that", "ing", "must", "self" or "any"; `predicate`: forms one of which it must say of its subject («said the
    raid was illegal»). `only`: "negated" where only the negated verb tells it («would not tolerate»), "passive" where
    only the passive does.
    `embeds`: the modality of an act told in that complement, "none" where it is no event of its own. `needs`: which
    parties must be found: "both", "actor", "recipient", "either". `own`: the object is the actor's own («its embassy
    was withdrawn»). `recipient_is`: "organisation" where only that may be the recipient, "official" where no mere
    people may; `actor_is`: "official" where troops, planes and migrants do something else by that word («flew to»),
    "armed" where only rebels and gunmen do it.
    """

    type: str
    pos: str
    word: str
    particle: str | None
    object: frozenset[str]
    without: frozenset[str]
    near: frozenset[str]
    not_near: frozenset[str]
    recipient: tuple[str, ...]
    actor: tuple[str, ...]
    of: str | None
    symmetric: bool
    swap: bool
    clause: str | None
    embeds: str | None
    mode: str | None
    contexts: tuple[str, ...]
    needs: str
    own: bool
    subject: frozenset[str]
    not_by: frozenset[str]
    predicate: frozenset[str]
    only: str | None
    recipient_is: str | None
    actor_is: str | None

    @property
    def lends(self) -> Modality | None:
        """The modality that an act in the complement takes from this one."""
        return next((one for one in LENT if one == self.embeds), None)

    @property
    def weight(self) -> int:
        """How much an entry asks for: of several that fit, the one that asks for most is right."""
        heavy = (self.object, self.clause, self.particle)
        light = (self.near, self.subject, self.without, self.predicate, self.only)
        armed = 2 * (self.actor_is == "armed")
        return 2 * sum(bool(ask) for ask in heavy) + sum(bool(ask) for ask in light) + armed


@cache
def word_classes() -> dict[str, frozenset[str]]:
    """The word classes that entries name with «@»: class name → all forms of its nouns; kept between runs."""
    found: dict[str, frozenset[str]] = derived("word classes", CODE, classes)
    return found


def classes() -> dict[str, frozenset[str]]:
    """The word classes, made of their nouns."""
    raw = load("word_classes")
    return {name: frozenset().union(*(noun_forms(word) for word in expand(words, raw))) for name, words in raw.items()}


def expand(words: Iterable[str], raw: dict[str, list[str]]) -> Iterator[str]:
    """The words of a class, with the classes it names taken apart."""
    for word in words:
        if word.startswith("@"):
            yield from expand(raw[word[1:]], raw)
        else:
            yield word


@cache
def forms_of(words: tuple[str, ...], where: str) -> frozenset[str]:
    """All forms of nouns and classes that an entry lists. Raises LexiconError for an unknown class."""
    found: set[str] = set()
    for word in words:
        if word == ACTOR:
            found.add(word)
            continue
        if word.startswith("@") and word[1:] not in word_classes():
            raise LexiconError(f"lexicon {where}: no word class {word!r} in word_classes.yaml")
        found |= word_classes()[word[1:]] if word.startswith("@") else noun_forms(word)
    return frozenset(found)


def as_list(value: object) -> list[str]:
    """None, one or many, as a list."""
    if value is None:
        return []
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def entries_of(row: Row, act: Row, where: str) -> Iterator[Entry]:
    """The entries that one row of a lexicon stands for: one for each word of each part of speech it names. Raises
    LexiconError."""
    check(row, KEYS, where)
    for pos in FORMS:
        if pos not in row:
            continue
        yield from (entry_of(pos, word, row, act, where) for word in as_list(row[pos]))


def entry_of(pos: str, word: str, row: Row, act: Row, where: str) -> Entry:
    """The entry that a row stands for with one of its words, of one part of speech."""
    word, _, particle = word.partition(" ")
    return Entry(
        type=act["type"], pos=pos, word=word, particle=particle or None,
        object=listed(row, "object", where), without=listed(row, "without", where),
        subject=listed(row, "subject", where), not_by=listed(act, "not_by", where),
        predicate=said(row, where), only=row.get("only"),
        near=listed(row, "near", where),
        not_near=listed(row, "not_near", where) | listed(act, "not_near", where),
        recipient=tuple(as_list(row["recipient"]) if "recipient" in row else default_recipient(row, act)),
        actor=tuple(as_list(row.get("actor")) or ["subject", *(["by"] if pos == "noun" else [])]), of=row.get("of"),
        symmetric=bool(row.get("symmetric", act.get("symmetric", False))), swap=bool(row.get("swap", False)),
        own=bool(row.get("own", False)), clause=row.get("clause"), embeds=row.get("embeds"),
        mode=row.get("mode"), contexts=tuple(as_list(row.get("contexts"))),
        needs=str(row.get("needs") or ("both" if pos == "noun" else act.get("needs", "either"))),
        recipient_is=row.get("recipient_is"), actor_is=row.get("actor_is"),
    )  # fmt: skip


def listed(row: Row, key: str, where: str) -> frozenset[str]:
    """All forms of the nouns that a row lists under a key, none where it has no such key."""
    return forms_of(tuple(as_list(row.get(key))), where)


def said(row: Row, where: str) -> frozenset[str]:
    """All forms of the verbs, nouns and adjectives that a row lists as what the complement says."""
    words = as_list(row.get("predicate"))
    verbs = (form for word in words if not word.startswith("@") for form in verb_forms(word))
    return forms_of(tuple(words), where) | frozenset(verbs)


def check(row: Row, keys: set[str], where: str) -> None:
    """Raises LexiconError for a key or value that no lexicon of acts has; `where` is the lexicon's name."""
    which = f"lexicon {where}: {' '.join(str(row[pos]) for pos in FORMS if pos in row)}"
    unknown = set(row) - keys
    if unknown:
        raise LexiconError(f"{which}: unknown key {', '.join(sorted(unknown))}")
    for key, allowed in VALUES.items():
        if key in row and row[key] not in allowed:
            raise LexiconError(f"{which}: {key} must be one of {', '.join(sorted(allowed))}")


def default_recipient(row: Row, act: Row) -> list[str]:
    """Where the recipient stands when the entry does not say: a bare verb's object, else whose the object is, then the
    prepositions of the type."""
    first = ["owner"] if row.get("object") else ["object"]
    if row.get("clause"):
        first = ["object", "clause"]
    return [*first, *as_list(act.get("prepositions") or load("prepositions")["recipients"])]


def source_of(entry: Entry) -> tuple[str, Row]:
    """The file («acts/accuse.yaml») and the row that an entry was made from."""
    for name in names("acts"):
        act = load(name)
        if act["type"] == entry.type:
            for row in act["entries"]:
                if entry in entries_of(row, act, name):
                    return f"{name}.yaml", row
    raise LookupError(f"{entry.pos} {entry.word} is in no lexicon of acts")


@dataclass(frozen=True, slots=True)
class ActLexicon:
    """All entries by the form that the text has."""

    verbs: dict[str, tuple[Entry, ...]]
    nouns: dict[str, tuple[Entry, ...]]
    adjectives: dict[str, tuple[Entry, ...]]

    def forms(self) -> set[str]:
        """Every form that can trigger a report, lower case."""
        return {*self.verbs, *self.nouns, *self.adjectives}


@cache
def act_lexicon() -> ActLexicon:
    """The lexicon of acts, compiled once and kept between runs. Raises LexiconError where a file is wrong."""
    with without_collecting():
        rows, *tables = derived("acts", CODE, compiled)
        entries = [Entry(*row) for row in rows]
        verbs, nouns, adjectives = (
            {form: tuple([entries[number] for number in numbers]) for form, numbers in table.items()}
            for table in tables
        )
    return ActLexicon(verbs, nouns, adjectives)


def compiled() -> list[Any]:
    """The rows of all entries, those that ask for most first, and for each part of speech form → the numbers of its
    rows."""
    entries = sorted(all_entries(), key=lambda entry: -entry.weight)
    tables: dict[str, dict[str, list[int]]] = {pos: defaultdict(list) for pos in FORMS}
    for number, entry in enumerate(entries):
        for form in sorted(FORMS[entry.pos](entry.word)):
            tables[entry.pos][form].append(number)
    keys = [field.name for field in fields(Entry)]
    same: dict[object, object] = {}  # four in five sets of forms say what another says: each is kept once
    rows = [tuple(same.setdefault(value, value) for value in map(entry.__getattribute__, keys)) for entry in entries]
    return [rows, *(dict(tables[pos]) for pos in FORMS)]


def all_entries() -> Iterator[Entry]:
    """Every entry of every type, as the files have them."""
    for name in names("acts"):
        act = load(name)
        check(act, ACT_KEYS, name)
        for row in act["entries"]:
            yield from entries_of(row, act, name)
