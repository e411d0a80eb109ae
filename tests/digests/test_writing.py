"""Writing with a model: what it says beyond its sources never stands, whatever it answers."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from comity.digests.page import Page, Section
from comity.digests.writing import Model, smooth, smooth_answer, smooth_page
from comity.digests.writing.checking import Source, why_unfit
from comity.records import Citation
from tests.cli.calls import comity

TOLD = (
    "Peru and Chile signed a fishing treaty in Lima on 4 May 2021",
    "Bolivia said it did not attack two Chilean boats",
    "Paraguay plans to send 300 soldiers to Haiti in June 2022",
)
LINES = (
    f"2021-05-04: «{TOLD[0]}» [1]",
    f"Denied, according to Bolivia: «{TOLD[1]}» [2]",
    f"Planned, according to Paraguay: «{TOLD[2]}» [3]",
)
CITATIONS = tuple(Citation(n, "page", None, None, None, told, 0, len(told)) for n, told in enumerate(TOLD, 1))


class Endpoint:
    """A server that speaks as much of OpenAI's interface as is used, and says what it was told to."""

    def __init__(self, says: str, status: int = 200) -> None:
        self.asked: list[dict[str, Any]] = []
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                endpoint.asked.append({"path": self.path, "key": self.headers["Authorization"], **body})
                message = {"role": "assistant", "content": says}
                answer = {"id": "1", "object": "chat.completion", "created": 1, "model": body["model"],
                          "choices": [{"index": 0, "finish_reason": "stop", "message": message}]}  # fmt: skip
                data = json.dumps(answer if status == 200 else {"error": {"message": "no such model"}}).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_: Any) -> None:
                """Says nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def endpoints() -> Iterator[list[Endpoint]]:
    made: list[Endpoint] = []
    yield made
    for one in made:
        one.close()


def says(endpoints: list[Endpoint], words: str, status: int = 200) -> Endpoint:
    endpoints.append(Endpoint(words, status))
    return endpoints[-1]


HONEST = (
    "Peru and Chile signed a fishing treaty on 4 May 2021 in Lima [1].",
    "Bolivia said that it did not attack two Chilean boats, and denies it [2].",
    "Paraguay plans to send 300 soldiers to Haiti in June 2022 [3].",
)


def test_honest_sentences_stand_in_the_place_of_their_lines(endpoints: list[Endpoint]) -> None:
    endpoint = says(endpoints, "\n".join(f"{n}. {one}" for n, one in enumerate(HONEST, 1)))
    written = smooth(Model(endpoint.url, "small", "secret"), LINES, CITATIONS)
    assert (written.lines, written.taken, written.dropped) == (HONEST, 3, ())
    (asked,) = endpoint.asked
    assert (asked["path"], asked["model"], asked["key"]) == ("/v1/chat/completions", "small", "Bearer secret")
    assert asked["messages"][1]["content"].splitlines()[0] == f"1. {LINES[0]}"


@pytest.mark.parametrize(
    ("line", "lie", "reason"),
    [
        (0, "Peru and Chile signed a fishing treaty in Lima on 5 May 2021 [1].", "number '5'"),
        (0, "Peru and Argentina signed a fishing treaty in Lima on 4 May 2021 [1].", "actor 'ARG'"),
        (0, "Peru and Chile signed a fishing treaty in Callao on 4 May 2021 [1].", "name 'callao'"),
        (0, "Peru and Chile signed a historic fishing treaty in Lima on 4 May 2021 [1].", "word 'historic'"),
        (0, "Peru and Chile did not sign a fishing treaty in Lima on 4 May 2021 [1].", "adds a negation"),
        (1, "Bolivia said it did attack two Chilean boats [2].", "loses a negation"),
        (1, "Chile said it did not attack two boats of Bolivia, and denied it [2].", "name 'chile'"),
        (2, "Paraguay and 300 soldiers in Haiti in June 2022 [3].", "planned as a fact"),
        (2, "There are plans to send 300 soldiers to Haiti in June 2022 [3].", "on the word of Paraguay"),
        (2, "Paraguay plans to send Haiti to 300 soldiers in June 2023 [3].", "number '2023'"),
        (0, "Peru and Chile signed a fishing treaty in Lima on 4 May 2021.", "cites nothing"),
        (0, "Peru and Chile signed a fishing treaty in Lima on 4 May 2021 [7].", "not there"),
        (0, "Peru and Chile signed a fishing treaty in Lima on 4 May 2021 [1] [2].", "no line"),
    ],
)
def test_a_lie_is_dropped_for_the_line(endpoints: list[Endpoint], line: int, lie: str, reason: str) -> None:
    told = [*HONEST]
    told[line] = lie
    written = smooth(Model(says(endpoints, " ".join(told)).url, "liar"), LINES, CITATIONS)
    assert written.lines[line] == LINES[line]
    assert [one for one in written.lines if one in HONEST] == [one for one in HONEST if one in told]
    assert len(written.dropped) == 1 and reason in written.dropped[0]


def test_a_day_may_be_spoken() -> None:
    source = Source(("2021-05-04: «Kenya attacked Uganda» [1]",), ("Kenya attacked Uganda",))
    assert why_unfit("Kenya attacked Uganda on 4 May 2021 [1].", source) is None
    assert why_unfit("Kenya attacked Uganda on 4 June 2021 [1].", source) == "name 'june' is in no source"


def test_sides_that_are_swapped_are_another_act() -> None:
    told = "Kenya attacked Uganda with drones."
    assert why_unfit("With drones, Kenya attacked Uganda [1].", Source((f"2020: «{told}» [1]",), (told,))) is None
    reason = why_unfit("Uganda attacked Kenya with drones [1].", Source((f"2020: «{told}» [1]",), (told,)))
    assert reason and "act (ASSAULT)" in reason


def test_chatter_and_silence_leave_everything_as_it_was(endpoints: list[Endpoint]) -> None:
    for words in ("", "Sure! Here you are:", "[1]", "\n\n- [1] [1] [1]\n", "1. 2. 3."):
        written = smooth(Model(says(endpoints, words).url, "small"), LINES, CITATIONS)
        assert (written.lines, written.taken) == (LINES, 0)


def test_a_page_says_whose_words_it_is_in_and_a_verdict_is_never_rewritten(endpoints: list[Endpoint]) -> None:
    model = Model(says(endpoints, HONEST[0]).url, "small")
    page, _ = smooth_page(model, Page("Fish", "Story 1", (Section("What happened", LINES[:1]),), CITATIONS))
    assert page.sections[0].lines == HONEST[:1]
    assert page.note == "Story 1; 1 of 1 lines in the words of small, held against their sources"
    answer = f"Yes: Peru and Chile [1].\n{LINES[0]}"
    assert smooth_answer(model, answer, CITATIONS).lines == ("Yes: Peru and Chile [1].", HONEST[0])


def test_without_a_writer_nothing_is_sent_and_one_that_fails_is_named(
    endpoints: list[Endpoint], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COMITY_WRITER", raising=False)
    (tmp_path / "treaty.txt").write_text(f"{TOLD[0]}.\n")
    ledger: Sequence[object] = ("--ledger", tmp_path / "comity.db")
    assert comity("read", tmp_path / "treaty.txt", *ledger).status == 0
    endpoint = says(endpoints, HONEST[0], status=404)
    assert comity("story", "treaty", *ledger).status == 0
    assert endpoint.asked == []
    call = comity("story", "treaty", *ledger, "--writer", endpoint.url)
    assert call.status == 1 and endpoint.url in call.err and "no such model" in call.err
