"""Pages by their address: http and https only, no address of this machine or a private network, robots.txt respected,
size and time limited.

Every host is resolved here and the connection goes to an address that was checked, so that a name which changes its
address in between gains nothing. Each redirect is checked in the same way.
"""

import ipaddress
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from comity.reading.inputs import Input, buffered
from comity.reading.options import ReadOptions
from comity.records import Unread

if TYPE_CHECKING:
    import httpx
    from protego import Protego

    Robots = dict[str, Protego]
    """What the robots.txt of a site allows, by the site; asked for once in a run."""

USER_AGENT = "comity"
"""What robots.txt files are asked about; requests add the version."""
MOST_REDIRECTS = 5
LONGEST_WAIT = 20.0
"""Seconds for connecting, and between two pieces of an answer."""
LONGEST_FETCH = 60.0
"""Seconds for one page, its redirects included."""
LARGEST_ROBOTS = 512 * 1024
"""Bytes of a robots.txt that are read (RFC 9309 asks for no less than 500 KiB)."""
_ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/plain, */*;q=0.5"
_SUFFIXES = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "application/json": ".json",
    "application/activity+json": ".json", "application/ld+json": ".json", "application/rss+xml": ".rss",
    "application/atom+xml": ".atom", "text/xml": ".xml", "application/xml": ".xml", "text/csv": ".csv",
}  # fmt: skip


class _RefusedError(Exception):
    """The page is not fetched; the message says why."""


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    kind: str
    location: str | None
    data: bytes


def fetched(address: str, options: ReadOptions, robots: "Robots") -> Input | Unread:
    """The page at an address, or a word on why it is not to be had. `robots` grows by the sites that are asked."""
    import httpx

    try:
        with _client() as client:
            url, answer = _follow(client, address, options, robots)
    except _RefusedError as error:
        return Unread(address, str(error))
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return Unread(address, f"cannot be fetched: {error or type(error).__name__}")
    if answer.status != httpx.codes.OK:
        return Unread(address, f"cannot be fetched: the server answers with status {answer.status}")
    path = PurePosixPath(unquote(urlsplit(url).path))
    suffix = _SUFFIXES.get(answer.kind) or path.suffix.lower()
    return Input(buffered(BytesIO(answer.data)), url, path.stem or urlsplit(url).hostname or "page", suffix, url=url)


@contextmanager
def _client() -> "Iterator[httpx.Client]":
    """A client that goes its own way: no proxies or logins of the machine, no redirects that are not checked."""
    import httpx

    from comity import __version__

    headers = {"User-Agent": f"{USER_AGENT}/{__version__}", "Accept": _ACCEPT}
    with httpx.Client(headers=headers, timeout=LONGEST_WAIT, trust_env=False, follow_redirects=False) as client:
        yield client


def _follow(client: "httpx.Client", address: str, options: ReadOptions, robots: "Robots") -> tuple[str, _Answer]:
    """The answer at the end of the redirects, and its address."""
    deadline = time.monotonic() + LONGEST_FETCH
    url = address
    for _ in range(MOST_REDIRECTS + 1):
        if not _rules(client, url, options, deadline, robots).can_fetch(url, USER_AGENT):
            raise _RefusedError("its site's robots.txt asks programs to keep away; save the page yourself")
        answer = _get(client, url, options, options.largest_file, deadline)
        if answer.location is None:
            return url, answer
        url = _joined(url, answer.location)
    raise _RefusedError(f"more than {MOST_REDIRECTS} redirects")


def _get(client: "httpx.Client", url: str, options: ReadOptions, most: int, deadline: float) -> _Answer:
    """One answer, from an address that may be asked."""
    import httpx

    host, port = _host(url)
    error: httpx.HTTPError | None = None
    for address in _addresses(host, port, options.allow_private):
        try:
            return _ask(client, httpx.URL(url), address, most, deadline)
        except httpx.ConnectError as failed:
            error = failed
    raise error or _RefusedError(f"{host} has no address")


def _ask(client: "httpx.Client", url: "httpx.URL", address: str, most: int, deadline: float) -> _Answer:
    """Asks the very address that was checked, in the name of the host."""
    pinned = url.copy_with(host=address)
    host = url.netloc.decode("ascii")
    extensions = {"sni_hostname": url.raw_host.decode("ascii")}
    with client.stream("GET", pinned, headers={"Host": host}, extensions=extensions) as response:
        location = response.headers.get("location") if response.is_redirect else None
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        data = b"" if location else _body(response, most, deadline)
        return _Answer(response.status_code, kind, location, data)


def _body(response: "httpx.Response", most: int, deadline: float) -> bytes:
    pieces, size = [], 0
    for piece in response.iter_bytes(1 << 16):
        size += len(piece)
        if size > most:
            raise _RefusedError(f"larger than {most:,} bytes")
        if time.monotonic() > deadline:
            raise _RefusedError(f"takes longer than {LONGEST_FETCH:.0f} seconds")
        pieces.append(piece)
    return b"".join(pieces)


def _joined(url: str, location: str) -> str:
    """Where a location leads from a page. Raises _RefusedError where that is no address."""
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise _RefusedError(f"no address: {error}") from error


def _host(url: str) -> tuple[str, int]:
    """The host and port of an address. Raises _RefusedError where it is none of the web's."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise _RefusedError(f"no address: {error}") from error
    if parts.scheme not in {"http", "https"}:
        raise _RefusedError(f"leads to {parts.scheme}:, and only http and https are fetched")
    if not parts.hostname or parts.username is not None:
        raise _RefusedError("an address without a host, or with a login in it")
    return parts.hostname, port or (443 if parts.scheme == "https" else 80)


def _addresses(host: str, port: int, allow_private: bool) -> list[str]:
    """Where a host is. Raises _RefusedError where that is unknown, or one of its addresses is not of the open net."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise _RefusedError(f"the host {host} is not found: {error}") from error
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    private = [address for address in addresses if not _is_public(address)]
    if private and not allow_private:
        raise _RefusedError(f"{host} is at {private[0]}, on this machine or a private network; see --allow-private")
    return addresses


def _is_public(address: str) -> bool:
    """Whether an address is one of the open net, also behind the forms in which IPv6 carries IPv4."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None) or _nat64(ip)
        if inner is not None:
            return inner.is_global and not inner.is_multicast
    return ip.is_global and not ip.is_multicast


def _nat64(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address in one of NAT64's (RFC 6052)."""
    return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in ipaddress.ip_network("64:ff9b::/96") else None


def _rules(client: "httpx.Client", url: str, options: ReadOptions, deadline: float, robots: "Robots") -> "Protego":
    """What the site's robots.txt says. Raises _RefusedError where that cannot be told (RFC 9309: no file allows all, a
    server that fails allows nothing)."""
    from protego import Protego

    place = _joined(url, "/robots.txt")
    if place not in robots:
        robots[place] = Protego.parse(_robots_text(client, place, options, deadline))
    return robots[place]


def _robots_text(client: "httpx.Client", place: str, options: ReadOptions, deadline: float) -> str:
    import httpx

    try:
        answer = _get_redirected(client, place, options, deadline)
    except httpx.HTTPError as error:
        raise _RefusedError(f"cannot be fetched: {error or type(error).__name__}") from error
    if answer.status >= httpx.codes.INTERNAL_SERVER_ERROR:
        raise _RefusedError(f"its site's robots.txt cannot be had (status {answer.status}), so neither is the page")
    return answer.data.decode("utf-8", "replace") if answer.status == httpx.codes.OK else ""


def _get_redirected(client: "httpx.Client", url: str, options: ReadOptions, deadline: float) -> _Answer:
    """A robots.txt, through at most `MOST_REDIRECTS` redirects; without one at their end, as if there were none."""
    for _ in range(MOST_REDIRECTS):
        answer = _get(client, url, options, LARGEST_ROBOTS, deadline)
        if answer.location is None:
            return answer
        url = _joined(url, answer.location)
    return _Answer(404, "", None, b"")
