"""Asks an ASGI application one thing, with no server and no wire."""

import asyncio
from dataclasses import dataclass
from http.cookies import SimpleCookie


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict[str, str]
    cookies: SimpleCookie
    body: bytes

    @property
    def text(self):
        return self.body.decode()


def ask(app, path, *, method="GET", headers=None, body=b"", scheme="http"):
    """One request; `body` may be an iterator of chunks: the application reads what it wants."""
    return asyncio.run(_ask(app, _scope(path, method, headers or {}, scheme), body))


def _scope(path, method, headers, scheme):
    path, _, query = path.partition("?")
    headers = {"host": "bilan.example", **headers}
    return {
        "type": "http",
        "method": method,
        "scheme": scheme,
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "server": ("bilan.example", 443),
    }


async def _ask(app, scope, body):
    chunks = iter([body]) if isinstance(body, bytes) else body
    sent = []

    async def receive():
        chunk = next(chunks, None)
        return {"type": "http.request", "body": chunk or b"", "more_body": chunk is not None}

    async def send(message):
        sent.append(message)

    await app(scope, receive, send)
    return _reply(sent)


def _reply(sent):
    start = sent[0]
    pairs = [(name.decode(), value.decode()) for name, value in start["headers"]]
    cookies = SimpleCookie()
    for name, value in pairs:
        if name == "set-cookie":
            cookies.load(value)
    body = b"".join(message.get("body", b"") for message in sent[1:])
    return Reply(start["status"], dict(pairs), cookies, body)


def knock(app, headers, *, path="/_stcore/stream"):
    """One websocket, opened with these pairs of headers; what was sent back."""
    scope = {
        "type": "websocket",
        "scheme": "ws",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in headers],
        "subprotocols": [],
    }
    sent = []

    async def receive():
        return {"type": "websocket.connect"}

    async def send(message):
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    return sent
