"""Files of ours that the browser downloads, read once and kept compressed in memory."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from starlette.responses import Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

FOLDER = Path(__file__).parent / "static"
MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        ".css": "text/css; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".png": "image/png",
        ".gif": "image/gif",
        ".woff2": "font/woff2",
    }
)
"""The only kinds of files served, by suffix."""

FOREVER = "public, max-age=31536000, immutable"
AN_HOUR = "public, max-age=3600"
_COMPRESSIBLE = frozenset({".css", ".js", ".json", ".svg"})
_WORTH_COMPRESSING = 1000
_HASH_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Asset:
    """A file ready to send. `compressed` is None when gzip would not make it smaller."""

    body: bytes
    compressed: bytes | None
    media_type: str
    digest: str


def load_asset(path: Path) -> Asset:
    """Read and compress one file of a suffix of MEDIA_TYPES."""
    body = path.read_bytes()
    compress = path.suffix in _COMPRESSIBLE and len(body) > _WORTH_COMPRESSING
    return Asset(
        body,
        gzip.compress(body, 9, mtime=0) if compress else None,
        MEDIA_TYPES[path.suffix],
        hashlib.sha256(body).hexdigest()[:_HASH_LENGTH],
    )


@cache
def own_assets() -> Mapping[str, Asset]:
    """Every file of ours by its path under /web/. A name that is not here is not served."""
    files = sorted(path for path in FOLDER.rglob("*") if path.suffix in MEDIA_TYPES)
    return MappingProxyType({p.relative_to(FOLDER).as_posix(): load_asset(p) for p in files})


def address_of(name: str) -> str:
    """Address of one of our files that changes with its content, so that it is kept for ever.

    Raises:
        KeyError: when there is no such file.
    """
    return f"/web/{name}?v={own_assets()[name].digest}"


async def serve_own_asset(request: Request) -> Response:
    """Answer /web/<name>."""
    name = request.path_params["name"]
    asset = own_assets().get(name)
    if asset is None:
        return Response(status_code=404)
    return asset_response(asset, request, _cache_control(name, asset, request))


def asset_response(asset: Asset, request: Request, cache_control: str) -> Response:
    """The file, compressed if the browser takes it, or 304 when the browser has this version."""
    headers = {"Cache-Control": cache_control, "ETag": f'W/"{asset.digest}"'}
    if headers["ETag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    body = asset.body
    if asset.compressed is not None:
        headers["Vary"] = "Accept-Encoding"
        if "gzip" in request.headers.get("accept-encoding", ""):
            headers["Content-Encoding"] = "gzip"
            body = asset.compressed
    return Response(body, media_type=asset.media_type, headers=headers)


def _cache_control(name: str, asset: Asset, request: Request) -> str:
    """Fonts change name when they change; the theme of Streamlit cites them without a version."""
    versioned = request.query_params.get("v") == asset.digest
    return FOREVER if versioned or name.startswith("fonts/") else AN_HOUR
