"""The ledger's tables. Plain SQL types only, so that SQLite and PostgreSQL hold the same; full-text search, which they
do each in their own way, is apart in `search.py`.

What is read (documents, passages, reports, statements) is kept for good; events and what hangs on them are worked out
from the reports and can be made anew at any time (`settling.py`).
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from comity.ledger.columns import coded, interval, mention, reference

VERSION = 4
OLDEST = 2
"""Of this schema, and the oldest that is brought up to it when opened (`renewing.py`). 2: fingerprints, days of
comments. 3: pairs of statements. 4: which of them are said again; what is counted a month beside the pairs of events.
"""

metadata = MetaData()


# What the ledger says of itself: "schema", the version above.
about = Table("comity_ledger", metadata, Column("key", String, primary_key=True), Column("value", String))

# Which comity, lexicon and model made the lines of a document.
makers = Table(
    "makers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("comity", String, nullable=False),
    Column("lexicon", String, nullable=False),
    Column("model", String, nullable=False),
    UniqueConstraint("comity", "lexicon", "model"),
)

# A row a version of a text. `series` is what two versions of one text share; the newest read of a series is `current`
# and alone is counted. `voice` is the same for copies. `known_from` is when it can have been known, by the clocks.
documents = Table(
    "documents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("series", String, nullable=False),
    Column("digest", String, nullable=False, index=True),
    Column("voice", String, nullable=False, index=True),
    Column("name", String, nullable=False, index=True),
    Column("origin", String),
    Column("kind", String, nullable=False),
    Column("title", Text),
    Column("outlet", String),
    Column("url", String),
    Column("language", String),
    Column("published_earliest", Date),
    Column("published_latest", Date),
    Column("published_basis", String),
    Column("read_on", Date, nullable=False),
    Column("known_from", Date, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("maker_id", ForeignKey("makers.id"), nullable=False),
    Column("sentence_count", Integer, nullable=False),
    Column("left_out", JSON, nullable=False),
    Column("text", Text, nullable=False),  # last: what stands behind a long text is slow to get at
    UniqueConstraint("series", "digest"),
)

documents_by_month = Index(  # `current` last: else it is taken for a way to find a document by its number
    "documents_by_month",
    *(documents.c[name] for name in ("published_earliest", "published_latest", "known_from", "current")),
)

passages = Table(
    "passages",
    metadata,
    reference("documents.id", primary_key=True),
    Column("ord", Integer, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("role", String, nullable=False),
    Column("speaker", String),
    Column("parent", Integer),
    Column("up", Integer),
    Column("down", Integer),
    Column("written", Date),
    Column("edited", Boolean, nullable=False),
    sqlite_with_rowid=False,
)

# Fingerprints of texts that are no copies, a band of numbers a row; a text that shares a band with one may be its copy.
prints = Table(
    "prints",
    metadata,
    reference("documents.id", primary_key=True),
    Column("value", LargeBinary, primary_key=True),
    sqlite_with_rowid=False,
)
Index("prints_by_value", prints.c.value)

# The sentences that can be searched; their words are the slice of the document's text.
sentences = Table(
    "sentences",
    metadata,
    Column("id", Integer, primary_key=True),
    reference("documents.id"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("role", String, nullable=False),
    Column("speaker", String),
)
Index("sentences_by_document", sentences.c.document_id, sentences.c.start)

# `key` names a report by its content, the same in every ledger; `block` is what reports of one event share.
reports = Table(
    "reports",
    metadata,
    Column("id", Integer, primary_key=True),
    reference("documents.id"),
    Column("key", String, nullable=False),
    Column("block", String, nullable=False, index=True),
    Column("type", String, nullable=False),
    Column("mode", String),
    Column("contexts", JSON, nullable=False),
    Column("place_name", String),
    Column("place_country", String),
    *coded(),
)
Index("reports_by_document", reports.c.document_id, reports.c.start)

report_actors = Table(
    "report_actors",
    metadata,
    reference("reports.id", primary_key=True),
    Column("role", String, primary_key=True),  # "actor" or "recipient"
    *mention(),
    sqlite_with_rowid=False,
)
Index("report_actors_by_code", report_actors.c.code, report_actors.c.report_id)

statements = Table(
    "statements",
    metadata,
    Column("id", Integer, primary_key=True),
    reference("documents.id"),
    Column("key", String, nullable=False),
    Column("kind", String, nullable=False, index=True),
    Column("state", String),
    Column("strength", String),
    Column("value", Text),
    *interval("since"),
    *interval("until"),
    *coded(),
)
Index("statements_by_document", statements.c.document_id, statements.c.start)

statement_actors = Table(
    "statement_actors",
    metadata,
    reference("statements.id", primary_key=True),
    Column("role", String, primary_key=True),  # "a" or "b"
    *mention(),
    sqlite_with_rowid=False,
)
Index("statement_actors_by_code", statement_actors.c.code, statement_actors.c.statement_id)

# Made from the statements in force (`pairs.py`): two codes a row, each pair both ways round.
statement_pairs = Table(
    "statement_pairs",
    metadata,
    Column("one", String, primary_key=True),
    Column("other", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("number", ForeignKey("statements.id", ondelete="CASCADE"), primary_key=True),
    Column("again", Date),  # the day on which another row says the same, with nothing else between
    Column("flow", String, nullable=False),
    Column("explicit", Boolean, nullable=False),
    Column("document", Integer, nullable=False, index=True),
    Column("name", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("told", Date, nullable=False),
    Column("published_latest", Date),
    Column("counts_from", Date, nullable=False),
    Column("certain_from", Date, nullable=False),
    Column("modality", String, nullable=False),
    Column("state", String),
    Column("strength", String),
    Column("times", Text),
    sqlite_with_rowid=False,
)
Index("statement_pairs_by_number", statement_pairs.c.number)

# Made from the reports. `status` is happened, ahead, denied or opinion; the clocks are the earliest of its reports'.
events = Table(
    "events",
    metadata,
    Column("id", String, primary_key=True),
    Column("block", String, nullable=False, index=True),
    Column("type", String, nullable=False),
    Column("mode", String),
    Column("status", String, nullable=False),
    Column("modality", String, nullable=False),
    *interval("date"),
    Column("counts_from", Date, nullable=False),
    Column("certain_from", Date, nullable=False),
    Column("known_from", Date, nullable=False),
    Column("voices", Integer, nullable=False),
)
Index("events_by_day", events.c.counts_from, events.c.type)

# What an event rests on: its reports, and why each was joined to it.
citations = Table(
    "citations",
    metadata,
    reference("events.id", primary_key=True),
    reference("reports.id", primary_key=True),
    Column("reason", String, nullable=False),
    sqlite_with_rowid=False,
)
Index("citations_by_report", citations.c.report_id)

event_actors = Table(
    "event_actors",
    metadata,
    reference("events.id", primary_key=True),
    Column("role", String, primary_key=True),  # "actor" or "recipient"
    Column("code", String, primary_key=True),
    Column("day", Date, nullable=False),
    sqlite_with_rowid=False,
)
Index("event_actors_by_code", event_actors.c.code, event_actors.c.day)

# Who did it to whom, two codes a row; both ways where the act is mutual. A pair's rows lie beside each other by `day`,
# which is `counts_from` of the event, and hold what is counted a month, so that the events are not looked up.
event_pairs = Table(
    "event_pairs",
    metadata,
    Column("a", String, primary_key=True),
    Column("b", String, primary_key=True),
    Column("day", Date, primary_key=True),
    reference("events.id", primary_key=True),
    Column("certain_from", Date, nullable=False),
    Column("status", String, nullable=False),
    Column("type", String, nullable=False),
    Column("mode", String),
    sqlite_with_rowid=False,
)
Index("event_pairs_by_event", event_pairs.c.event_id)

# A plan, a denial or an opinion beside the happening that it is of; never counted together.
event_links = Table(
    "event_links",
    metadata,
    reference("events.id", primary_key=True),
    Column("happened_id", ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
    Column("reason", String, nullable=False),
)

# Blocks of reports whose events are to be made anew.
stale_blocks = Table("stale_blocks", metadata, Column("block", String, primary_key=True))
