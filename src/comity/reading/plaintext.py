"""Plain text and web pages: bytes that are one document."""

from comity.reading.decoding import UndecodableError, decoded
from comity.reading.documents import document_from_text
from comity.reading.inputs import Input, Results
from comity.reading.options import ReadOptions
from comity.reading.publication import as_publication
from comity.reading.webpages import is_web_page, page_document
from comity.records import Unread


def read_whole(item: Input, options: ReadOptions) -> bytes | Unread:
    """The bytes of an input that is one document, or a word where there are too many."""
    data = item.handle.read(options.largest_file + 1)
    if len(data) > options.largest_file:
        return Unread(item.origin, f"larger than {options.largest_file:,} bytes; split it into documents")
    return data


def read_text(data: bytes, item: Input, options: ReadOptions) -> Results:
    """The document that the bytes are, or a word on why they are none, or on what is doubtful in it."""
    if not data.strip():
        yield Unread(item.origin, "empty")
        return
    given, known = as_publication(options.published, "given"), item.known(data)
    if is_web_page(data, item.suffix):
        page = page_document(data, item.stem, given, known)
        yield page or Unread(item.origin, "a web page without text")
        return
    try:
        result = decoded(data)
    except UndecodableError as error:
        yield Unread(item.origin, str(error))
        return
    longest = max((len(line) for line in result.text.split("\n")), default=0)
    if longest > options.longest_line:
        reason = f"a line of {longest:,} characters; none above {options.longest_line:,} is read as prose"
        yield Unread(item.origin, reason)
    elif not result.text.strip():
        yield Unread(item.origin, "empty")
    else:
        yield document_from_text(result.text, item.stem, given, known)
        if result.doubt:
            yield Unread(item.origin, result.doubt)
