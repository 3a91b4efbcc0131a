import gzip

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from tests.web.asgi import ask
from web.assets import FOLDER, address_of, own_assets
from web.compression import CompressedStatic
from web.index import STREAMLIT_FOLDER

GZIP = {"accept-encoding": "gzip, br"}
SCRIPT = (
    "/"
    + next(STREAMLIT_FOLDER.glob("static/js/index.*.js")).relative_to(STREAMLIT_FOLDER).as_posix()
)


@pytest.fixture
def behind():
    """Streamlit's part, which answers its index to whatever it does not know."""
    everything = Route("/{path:path}", lambda _: PlainTextResponse("index"))
    middleware = [Middleware(CompressedStatic, folder=STREAMLIT_FOLDER)]
    return Starlette(routes=[everything], middleware=middleware)


def test_a_versioned_file_is_kept_for_ever(site):
    assert "immutable" in ask(site, address_of("app.css")).headers["cache-control"]


def test_a_file_asked_without_its_version_is_asked_again_soon(site):
    assert ask(site, "/web/app.css").headers["cache-control"] == "public, max-age=3600"
    assert ask(site, "/web/app.css?v=autre").headers["cache-control"] == "public, max-age=3600"


def test_the_address_of_a_file_holds_a_print_of_its_content():
    assert own_assets()["app.css"].digest in address_of("app.css")


def test_a_browser_that_has_the_file_is_told_so(site):
    tag = ask(site, "/web/nav.js").headers["etag"]
    again = ask(site, "/web/nav.js", headers={"if-none-match": tag})
    assert (again.status, again.body) == (304, b"")


def test_a_file_is_compressed_for_a_browser_that_takes_it(site):
    reply = ask(site, "/web/app.css", headers=GZIP)
    assert reply.headers["content-encoding"] == "gzip"
    assert reply.headers["vary"] == "Accept-Encoding"
    assert gzip.decompress(reply.body) == (FOLDER / "app.css").read_bytes()


def test_a_file_is_sent_plain_to_the_others(site):
    reply = ask(site, "/web/app.css")
    assert "content-encoding" not in reply.headers
    assert reply.body == (FOLDER / "app.css").read_bytes()


@pytest.mark.parametrize(
    "name", ["../settings.py", "..%2Fsettings.py", "notice.html", "fonts/OFL.txt", "", "absent.css"]
)
def test_only_files_of_known_kinds_inside_the_folder_are_served(site, name):
    assert ask(site, f"/web/{name}").status == 404


def test_a_script_of_streamlit_arrives_compressed_and_kept_for_ever(behind):
    reply = ask(behind, SCRIPT, headers=GZIP)
    assert reply.headers["content-encoding"] == "gzip"
    assert "immutable" in reply.headers["cache-control"]
    assert gzip.decompress(reply.body) == (STREAMLIT_FOLDER / SCRIPT[1:]).read_bytes()


@pytest.mark.parametrize(
    "path",
    [
        "/static/js/absent.js",
        "/static/../index.html",
        "/static/../../config.py",
        "/static/",
        "/static/\0",
        "/static/a\0.js",
        f"/static/{'a' * 5000}.js",
        f"/static/{'a/' * 3000}x.js",
    ],
    ids=lambda path: repr(path[:30]),
)
def test_nothing_else_is_reached_under_static(behind, path):
    assert ask(behind, path, headers=GZIP).status == 404


def test_static_files_are_only_read(behind):
    assert ask(behind, SCRIPT, method="POST").status == 405


def test_everything_else_is_left_to_streamlit(behind):
    assert ask(behind, "/_stcore/health").text == "index"
