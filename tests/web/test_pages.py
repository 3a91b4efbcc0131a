import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from checklist.storage.tokens import is_token, new_token
from tests.web.asgi import ask
from web.addresses import ADDRESSES
from web.cookie import SECURE_COOKIE, token_in
from web.routes import shell_routes
from web.settings import DRAFT_COOKIE

A_MONTH = str(30 * 24 * 3600)


def cookie_of(reply):
    return reply.cookies[DRAFT_COOKIE]


@pytest.mark.parametrize("path", ADDRESSES)
def test_every_address_answers_its_page(site, path):
    reply = ask(site, f"/{path}")
    assert reply.status == 200
    assert f"<title>{ADDRESSES[path]} –" in reply.text


@pytest.mark.parametrize(
    "path", ["/inconnue", "/themes/messagerie", "/a/b/c", "/index.html", "/_st"]
)
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_an_unknown_address_gets_a_french_page_with_a_way_home(site, path, method):
    reply = ask(site, path, method=method)
    assert reply.status == 404
    assert 'lang="fr"' in reply.text
    assert "Cette page n’existe pas" in reply.text
    assert 'href="/"' in reply.text


def test_a_slash_too_many_is_put_right_with_its_query(site):
    reply = ask(site, "/questionnaire/?theme=dpo")
    assert reply.status == 308
    assert reply.headers["location"] == "/questionnaire?theme=dpo"


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_a_form_sent_to_a_page_is_told_in_french_that_nothing_is_there(site, path, method):
    reply = ask(site, f"/{path}", method=method)
    assert reply.status == 404
    assert "Cette page n’existe pas" in reply.text


@pytest.mark.parametrize("path", ["//", "//themes/", "//pirate.example/themes/"])
def test_a_slash_too_many_never_leads_to_another_host(site, path):
    assert ask(site, path).status == 404


@pytest.mark.parametrize("path", ["/_stcore/health", "/media/abc.pdf", "/static/js/index.js"])
def test_what_streamlit_needs_is_left_to_it(store, path):
    behind = Route("/{path:path}", lambda _: PlainTextResponse("streamlit"))
    assert ask(Starlette(routes=[*shell_routes(store, 30), behind]), path).text == "streamlit"


def test_search_engines_are_asked_to_stay_away(site):
    assert "Disallow: /" in ask(site, "/robots.txt").text


@pytest.mark.parametrize("path", ["/favicon.ico", "/favicon.png", "/web/favicon.svg"])
def test_the_icon_is_served_by_us(site, path):
    assert ask(site, path).headers["content-type"].startswith("image/")


def test_a_first_visit_gets_a_token_that_scripts_cannot_read(site):
    cookie = cookie_of(ask(site, "/"))
    assert is_token(cookie.value)
    assert cookie["httponly"]


def test_two_visitors_get_two_tokens(site):
    assert cookie_of(ask(site, "/")).value != cookie_of(ask(site, "/")).value


def test_the_cookie_lasts_as_long_as_the_draft_on_the_whole_site(site):
    cookie = cookie_of(ask(site, "/resultats"))
    assert (cookie["max-age"], cookie["path"]) == (A_MONTH, "/")


def test_the_cookie_follows_a_link_from_another_site_but_not_its_forms(site):
    assert cookie_of(ask(site, "/"))["samesite"].lower() == "lax"


def test_the_cookie_is_secure_when_the_public_address_is_https(site):
    assert ask(site, "/", scheme="https").cookies[SECURE_COOKIE]["secure"]
    assert not cookie_of(ask(site, "/"))["secure"]


def test_over_https_the_cookie_cannot_be_set_by_a_neighbour(site):
    """RFC 6265bis, 4.1.3.2: __Host- asks for Secure, Path=/ and no Domain."""
    reply = ask(site, "/", scheme="https")
    assert list(reply.cookies) == [SECURE_COOKIE]
    cookie = reply.cookies[SECURE_COOKIE]
    assert (cookie["secure"], cookie["path"], cookie["domain"]) == (True, "/", "")


def test_over_https_a_cookie_that_a_neighbour_may_have_set_is_not_believed(site):
    planted = new_token()
    reply = ask(site, "/", scheme="https", headers={"cookie": f"{DRAFT_COOKIE}={planted}"})
    assert reply.cookies[SECURE_COOKIE].value != planted


def test_over_https_a_later_visit_keeps_its_token(site):
    token = new_token()
    reply = ask(site, "/", scheme="https", headers={"cookie": f"{SECURE_COOKIE}={token}"})
    assert reply.cookies[SECURE_COOKIE].value == token


@pytest.mark.parametrize("name", [DRAFT_COOKIE, SECURE_COOKIE])
def test_the_pages_find_the_token_under_both_names(name):
    token = new_token()
    assert token_in({"other": "x", name: token}) == token


def test_the_pages_believe_the_cookie_of_https_first():
    token = new_token()
    assert token_in({DRAFT_COOKIE: new_token(), SECURE_COOKIE: token}) == token


@pytest.mark.parametrize("cookies", [{}, {DRAFT_COOKIE: "abc"}, {SECURE_COOKIE: "Z" * 26}], ids=str)
def test_the_pages_find_no_token_where_there_is_none(cookies):
    assert token_in(cookies) is None


def test_a_later_visit_keeps_its_token_and_renews_it(site):
    token = new_token()
    cookie = cookie_of(ask(site, "/themes", headers={"cookie": f"{DRAFT_COOKIE}={token}"}))
    assert (cookie.value, cookie["max-age"]) == (token, A_MONTH)


@pytest.mark.parametrize("junk", ["", "abc", "a" * 26, "Z" * 26, "0" * 27])
def test_a_cookie_that_is_not_a_token_is_replaced(site, junk):
    value = cookie_of(ask(site, "/", headers={"cookie": f"{DRAFT_COOKIE}={junk}"})).value
    assert is_token(value)
    assert value != junk


@pytest.mark.parametrize("path", ["/inconnue", "/web/app.css", "/robots.txt"])
def test_only_pages_set_the_cookie(site, path):
    assert DRAFT_COOKIE not in ask(site, path).cookies


def test_without_drafts_the_cookie_that_binds_the_session_goes_with_the_window():
    site = Starlette(routes=shell_routes(None, 30))
    cookie = cookie_of(ask(site, "/"))
    assert is_token(cookie.value)
    assert cookie["httponly"]
    assert (cookie["max-age"], cookie["expires"]) == ("", "")


def test_without_drafts_no_form_answers():
    site = Starlette(routes=shell_routes(None, 30))
    own = {"sec-fetch-site": "same-origin"}
    for name in ("reprendre", "effacer", "nouveau"):
        assert ask(site, f"/brouillon/{name}", method="POST", headers=own).status == 404
