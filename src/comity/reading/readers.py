"""Which reader an input is for: told by how its bytes begin, and by its file's name where they leave it open."""

from comity.reading.csvrows import read_csv
from comity.reading.eventfiles import event_format, read_events
from comity.reading.feeds import is_feed, read_feed
from comity.reading.inputs import DamagedError, Follow, Input, Results
from comity.reading.jsonfiles import is_thread_json, read_json
from comity.reading.jsonl import read_rows
from comity.reading.opml import is_opml, read_opml
from comity.reading.options import ReadOptions
from comity.reading.packed import is_packed, unpacked
from comity.reading.plaintext import read_text, read_whole
from comity.reading.warcs import is_warc, records
from comity.records import Unread

ROW_SUFFIXES = frozenset({".jsonl", ".ndjson"})
TABLE_SUFFIXES = frozenset({".csv", ".tsv"})
STANDARD_INPUT = "-"


def read_input(item: Input, options: ReadOptions, follow: Follow | None) -> Results:
    """The documents in an input; a word on each part that could not be read. `follow` reads the sources that a list of
    feeds names; None where the input was named by such a list itself."""
    try:
        begin = item.beginning()
        if is_warc(begin):
            for part in records(item, options):
                yield from _part(part, options, follow)
        elif is_packed(begin, item.suffix):
            for part in unpacked(item, options):
                yield from _part(part, options, follow)
        else:
            yield from _read_stream(item, begin, options, follow)
    except DamagedError as error:
        yield Unread(item.origin, str(error))


def _part(part: Input | Unread, options: ReadOptions, follow: Follow | None) -> Results:
    if isinstance(part, Unread):
        yield part
    else:
        yield from read_input(part, options, follow)


def _read_stream(item: Input, begin: bytes, options: ReadOptions, follow: Follow | None) -> Results:
    """What is read piece by piece, whatever its size; all else is one document or a list of moderate length."""
    table = event_format(begin, item)
    if item.suffix in ROW_SUFFIXES or (item.origin == STANDARD_INPUT and options.text_field):
        yield from read_rows(item.handle, item.origin, item.stem, options)
    elif table:
        yield from read_events(item, table, options)
    elif item.suffix in TABLE_SUFFIXES:
        yield from read_csv(item, options)
    else:
        data = read_whole(item, options)
        if isinstance(data, Unread):
            yield data
        else:
            yield from _read_data(data, item, options, follow)


def _read_data(data: bytes, item: Input, options: ReadOptions, follow: Follow | None) -> Results:
    begin = data[:4096]
    if not data.strip():
        yield Unread(item.origin, "empty")
    elif item.suffix == ".json" or is_thread_json(data, item.suffix):
        yield from read_json(data, item.origin, item.stem, item.known(data), options)
    elif is_opml(begin, item.suffix):
        yield from read_opml(data, item, follow)
    elif is_feed(begin, item.suffix):
        yield from read_feed(data, item, options)
    elif item.suffix == ".xml" and b"<html" not in begin.lower():
        yield Unread(item.origin, "XML of no kind that comity knows: neither a feed nor a list of feeds")
    else:
        yield from read_text(data, item, options)
