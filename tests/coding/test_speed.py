"""No text makes the coder run away: what is asked of a sentence takes as long at the end of a text as at its start."""

from time import process_time

from comity.actors import find_mentions
from comity.coding.quotations import Voices, quotations
from comity.coding.together import is_many
from comity.reading import document_from_text

MANY = 2_500
QUOTED = "“We won't sign,” said Tongan envoy Sione Fale. “He knows it,” he said.\n\n"


def test_time_grows_with_the_number_of_quotations() -> None:
    document = document_from_text(QUOTED * MANY, name="text")
    mentions = find_mentions(document.text)
    start = process_time()
    told = quotations(document, mentions)
    voices = Voices(document.text, told, mentions)
    assert {voice.words for one in told if (voice := voices.voice(one.start + 1))} == {"Sione Fale"}
    assert not any(is_many(one, document.text) for one in mentions)
    assert process_time() - start < 2
