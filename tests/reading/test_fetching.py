"""Pages by their address, from a server on this machine; what is refused without a request being sent."""

import gzip
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from comity.reading import ReadOptions, read
from comity.reading.fetching import MOST_REDIRECTS
from comity.records import Document, Unread

WORDS = "Laos sent an envoy to Minsk on Monday. The envoy met the president of Belarus. " * 4
PAGE = (
    f"<html><head><title>An envoy</title></head><body><article><h1>An envoy</h1><p>{WORDS}</p></article></body></html>"
)
FEED = "<rss version='2.0'><channel><item><title>Peru and Chile signed a treaty.</title></item></channel></rss>"
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/robots.txt": (200, {}, b"User-agent: *\nDisallow: /private/\n\nUser-agent: comity\nDisallow: /no/\n"),
    "/2024/03/23/envoy": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE.encode()),
    "/feed": (200, {"Content-Type": "application/rss+xml"}, FEED.encode()),
    "/moved": (302, {"Location": "/2024/03/23/envoy"}, b""),
    "/away": (301, {"Location": "file:///etc/passwd"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/to-no": (302, {"Location": "/no/page"}, b""),
    "/no/page": (200, {}, PAGE.encode()),
    "/big": (200, {"Content-Type": "text/plain"}, b"la " * 100_000),
    "/bomb": (200, {"Content-Type": "text/plain", "Content-Encoding": "gzip"}, gzip.compress(b"la " * 10_000_000)),
}


class Handler(BaseHTTPRequestHandler):
    asked: list[tuple[str, str]]

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["User-Agent"]))
        status, headers, data = ANSWERS.get(self.path, (404, {}, b"nothing here"))
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(data))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *arguments: object) -> None:
        pass


@pytest.fixture
def asked() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def site(asked: list[tuple[str, str]]) -> Iterator[str]:
    handler = type("Answering", (Handler,), {"asked": asked})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def fetch(address: str, **options: object) -> list[Document | Unread]:
    return list(read([address], ReadOptions(**{"allow_private": True, **options})))  # type: ignore[arg-type]


def reason(address: str, **options: object) -> str:
    (found,) = fetch(address, **options)
    assert isinstance(found, Unread) and found.origin == address
    return found.reason


@pytest.mark.parametrize("path", ["/2024/03/23/envoy", "/moved"])
def test_a_page_is_read_from_where_it_is(site: str, path: str, asked: list[tuple[str, str]]) -> None:
    (document,) = fetch(site + path)
    assert isinstance(document, Document)
    assert (document.name, document.title, document.url) == ("envoy", "An envoy", f"{site}/2024/03/23/envoy")
    assert document.published and str(document.published.earliest) == "2024-03-23"
    assert asked[0][0] == "/robots.txt"
    assert all(agent.startswith("comity/") for _, agent in asked)


def test_a_feed_is_read_entry_by_entry(site: str) -> None:
    assert [one.name for one in fetch(f"{site}/feed") if isinstance(one, Document)] == ["feed:1"]


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/none", "cannot be fetched: the server answers with status 404"),
        ("/away", "leads to file:, and only http and https are fetched"),
        ("/round", f"more than {MOST_REDIRECTS} redirects"),
        ("/no/page", "its site's robots.txt asks programs to keep away; save the page yourself"),
        ("/to-no", "its site's robots.txt asks programs to keep away; save the page yourself"),
        ("/big", "larger than 100,000 bytes"),
        ("/bomb", "larger than 100,000 bytes"),
    ],
)
def test_what_is_not_to_be_had_is_named(site: str, path: str, why: str) -> None:
    assert reason(site + path, largest_file=100_000) == why


def test_nothing_is_asked_of_this_machine_or_a_private_network(site: str, asked: list[tuple[str, str]]) -> None:
    assert "on this machine or a private network" in reason(f"{site}/feed", allow_private=False)
    assert asked == []


@pytest.mark.parametrize(
    "address",
    ["10.0.0.1", "192.168.1.1", "172.16.0.9", "169.254.169.254", "0.0.0.0", "100.64.0.1", "::1", "fe80::1", "fc00::1",
     "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "224.0.0.1"],
)  # fmt: skip
def test_a_name_that_leads_to_a_private_address_is_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even one among public ones."""

    def resolve(host: str, port: int, **options: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 0, "", (ip, port)) for ip in ("93.184.216.34", address)]

    monkeypatch.setattr("socket.getaddrinfo", resolve)
    assert f"harbour.example is at {address}," in reason("http://harbour.example/", allow_private=False)


@pytest.mark.parametrize("address", ["http://", "http://[::1", "http://ann:pw@harbour.example/", "http://x:99999/"])
def test_what_is_no_address_is_named(address: str) -> None:
    assert reason(address)


def test_an_unreachable_server_is_named(site: str) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        assert reason(f"http://127.0.0.1:{free.getsockname()[1]}/").startswith("cannot be fetched")


def test_robots_txt_is_asked_for_once_in_a_run(site: str, asked: list[tuple[str, str]]) -> None:
    pages = [f"{site}/2024/03/23/envoy", f"{site}/feed", f"{site}/no/page"]
    assert sum(isinstance(one, Document) for one in read(pages, ReadOptions(allow_private=True))) == 2
    assert [path for path, _ in asked] == ["/robots.txt", "/2024/03/23/envoy", "/feed"]
