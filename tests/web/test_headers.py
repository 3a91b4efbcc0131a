import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route

from tests.web.asgi import ask
from web.headers import SecurityHeaders


async def page(_request):
    return HTMLResponse("<p>page</p>", headers={"Cache-Control": "public", "X-Frame-Options": "x"})


async def other(_request):
    return PlainTextResponse("file", headers={"Cache-Control": "public, max-age=60"})


async def cookies(_request):
    response = PlainTextResponse("ok")
    response.headers.append("Set-Cookie", "_streamlit_xsrf=2|a|b|1; Path=/; SameSite=Lax")
    response.set_cookie("ours", "x", secure=True)
    return response


async def echo_origin(request):
    return PlainTextResponse(request.headers.get("origin", "none"))


@pytest.fixture
def behind():
    routes = [
        Route("/page", page),
        Route("/_stcore/health", echo_origin),
        Route("/media/{name}", echo_origin),
        Route("/_stcore/host-config", cookies),
        Route("/brouillon/effacer", echo_origin),
        Route("/{path:path}", other),
    ]
    return Starlette(routes=routes, middleware=[Middleware(SecurityHeaders)])


def policy(behind):
    text = ask(behind, "/page").headers["content-security-policy"]
    return {part.split()[0]: part.split()[1:] for part in text.split("; ")}


def test_by_default_a_page_may_load_nothing(behind):
    assert policy(behind)["default-src"] == ["'none'"]


def test_no_script_and_no_style_may_be_written_inside_a_page(behind):
    allowed = [source for sources in policy(behind).values() for source in sources]
    assert "'unsafe-inline'" not in allowed
    assert "'unsafe-eval'" not in allowed
    assert "blob:" not in allowed


def test_nothing_may_come_from_nor_go_to_another_host(behind):
    sources = [source for sources in policy(behind).values() for source in sources]
    own = {"'self'", "'none'", "'wasm-unsafe-eval'", "data:"}
    assert [s for s in sources if s not in own and not s.startswith("'sha256-")] == []


def test_no_site_may_frame_a_page(behind):
    headers = ask(behind, "/page").headers
    assert policy(behind)["frame-ancestors"] == ["'none'"]
    assert headers["x-frame-options"] == "DENY"


def test_no_page_stays_in_a_cache(behind):
    assert ask(behind, "/page").headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/media/abc.pdf", "/_stcore/host-config"])
def test_nothing_of_a_session_stays_in_a_cache(behind, path):
    assert ask(behind, path).headers["cache-control"] == "no-store"


def test_other_files_keep_their_own_duration(behind):
    assert ask(behind, "/web/app.css").headers["cache-control"] == "public, max-age=60"


def test_the_browser_is_told_to_come_back_by_https_only_when_it_came_so(behind):
    assert "strict-transport-security" not in ask(behind, "/page").headers
    assert "max-age=" in ask(behind, "/page", scheme="https").headers["strict-transport-security"]


def test_over_https_every_cookie_is_secure_that_of_streamlit_too(behind):
    jar = ask(behind, "/_stcore/host-config", scheme="https").cookies
    assert [jar[name]["secure"] for name in ("_streamlit_xsrf", "ours")] == [True, True]
    assert jar["_streamlit_xsrf"].value == "2|a|b|1"


def test_over_http_the_cookie_of_streamlit_still_works(behind):
    assert not ask(behind, "/_stcore/host-config").cookies["_streamlit_xsrf"]["secure"]


def test_forms_of_our_own_pages_keep_their_origin(behind):
    assert ask(behind, "/page").headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/agent",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/interact",
        "/_stcore/agent/mcp",
        "/_stcore/script-health-check",
        "/_stcore/added-by-a-later-version",
        "/_stcore/host-config-of-a-later-version",
        "/_stcore/health/",
    ],
)
def test_what_streamlit_opens_to_anyone_is_closed(behind, path):
    reply = ask(behind, path)
    assert reply.status == 404
    assert "content-security-policy" in reply.headers


@pytest.mark.parametrize(
    "path", ["/_stcore/health", "/_stcore/host-config", "/_stcore/upload_file/s/f"]
)
def test_what_the_browser_needs_stays_open(behind, path):
    assert ask(behind, path).status == 200


@pytest.mark.parametrize("path", ["/_stcore/health", "/media/abc"])
def test_streamlit_is_never_given_the_name_of_another_site_to_judge(behind, path):
    assert ask(behind, path, headers={"origin": "https://pirate.example"}).text == "none"


def test_our_forms_are_told_where_they_come_from(behind):
    own = {"origin": "https://bilan.example"}
    assert ask(behind, "/brouillon/effacer", headers=own).text == own["origin"]
