from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette

from checklist.storage.ciphers import DraftKey
from checklist.storage.drafts import DraftStore, StoredItem
from checklist.storage.sql import open_engine
from checklist.storage.tokens import new_token, resume_code
from tests.web.asgi import ask
from web.cookie import SECURE_COOKIE
from web.routes import shell_routes
from web.settings import DRAFT_COOKIE

OWN = {"sec-fetch-site": "same-origin"}
FORM = {"content-type": "application/x-www-form-urlencoded"}
ANSWER = StoredItem("q:dpo_choisi", "oui", 0, "tab", 1_795_000_000)


def post(site, name, *, headers=None, token=None, scheme="http", **fields):
    headers = {**FORM, **(OWN if headers is None else headers)}
    if token is not None:
        headers["cookie"] = f"{DRAFT_COOKIE}={token}"
    body = urlencode(fields).encode()
    return ask(site, f"/brouillon/{name}", method="POST", headers=headers, body=body, scheme=scheme)


@pytest.fixture
def saved(store):
    """Token of a draft that holds an answer."""
    token = new_token()
    store.save_all(DraftKey.of(token), (ANSWER,))
    return token


def test_a_code_opens_its_draft_and_leads_to_the_themes(site, saved):
    reply = post(site, "reprendre", code=resume_code(saved))
    assert (reply.status, reply.headers["location"]) == (303, "/themes")
    assert reply.cookies[DRAFT_COOKIE].value == saved


def test_the_cookie_given_for_a_code_is_protected_as_any_other(site, saved):
    cookie = post(site, "reprendre", code=resume_code(saved), scheme="https").cookies[SECURE_COOKIE]
    assert cookie["httponly"]
    assert cookie["secure"]
    assert cookie["samesite"].lower() == "lax"
    assert cookie["max-age"] == str(30 * 24 * 3600)


def test_a_code_is_read_as_people_type_it(site, saved):
    typed = resume_code(saved).lower().replace(" ", "-")
    assert post(site, "reprendre", code=f" {typed} ").status == 303


@pytest.mark.parametrize("code", ["", "7K2M", "0" * 28 + "1", "é" * 28])
def test_a_wrong_code_is_explained_in_french_and_changes_nothing(site, code):
    reply = post(site, "reprendre", code=code, token=new_token())
    assert reply.status == 400
    assert "28 caractères" in reply.text
    assert "n’a pas changé" in reply.text
    assert "Ressaisir le code" in reply.text
    assert "set-cookie" not in reply.headers


def test_over_https_erasing_deletes_the_draft_and_the_cookie(site, store, saved):
    headers = {**OWN, "cookie": f"{SECURE_COOKIE}={saved}"}
    reply = ask(site, "/brouillon/effacer", method="POST", headers=headers, scheme="https")
    assert reply.cookies[SECURE_COOKIE]["max-age"] == "0"
    assert reply.cookies[SECURE_COOKIE]["secure"]
    assert store.changes(DraftKey.of(saved)) == ()


def test_a_code_with_one_wrong_character_is_refused(site, saved):
    code = resume_code(saved)
    wrong = ("1" if code[0] != "1" else "2") + code[1:]
    assert post(site, "reprendre", code=wrong).status == 400


def test_a_right_code_whose_draft_is_gone_does_not_replace_the_draft_of_this_browser(site):
    reply = post(site, "reprendre", code=resume_code(new_token()), token=new_token())
    assert reply.status == 404
    assert "Aucun bilan sous ce code" in reply.text
    assert "set-cookie" not in reply.headers


def test_a_code_in_an_address_opens_nothing(site, saved):
    code = resume_code(saved).replace(" ", "")
    reply = ask(site, f"/brouillon/reprendre?code={code}", headers=OWN)
    assert reply.status in {404, 405}
    assert "set-cookie" not in reply.headers


def test_erasing_deletes_the_draft_and_the_cookie(site, store, saved):
    reply = post(site, "effacer", token=saved)
    assert (reply.status, reply.headers["location"]) == (303, "/?bilan=efface")
    assert reply.cookies[DRAFT_COOKIE]["max-age"] == "0"
    assert store.changes(DraftKey.of(saved)) == ()


def test_erasing_leaves_the_drafts_of_others(site, store, saved):
    post(site, "effacer", token=new_token())
    assert len(store.changes(DraftKey.of(saved))) == 1


def test_erasing_without_a_draft_is_no_mistake(site):
    assert post(site, "effacer").status == 303


def test_starting_over_gives_a_new_token_and_keeps_the_old_draft(site, store, saved):
    reply = post(site, "nouveau", token=saved)
    assert reply.status == 303
    assert reply.cookies[DRAFT_COOKIE].value != saved
    assert len(store.changes(DraftKey.of(saved))) == 1


FOREIGN = [
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"sec-fetch-site": "none"},
    {"origin": "https://pirate.example"},
    {"origin": "https://bilan.example.pirate.example"},
    {"origin": "null"},
    {},
    {"sec-fetch-site": "cross-site", "origin": "https://bilan.example"},
]


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
@pytest.mark.parametrize("name", ["reprendre", "effacer", "nouveau"])
def test_no_other_site_may_act_on_a_draft(site, store, saved, name, headers):
    code = resume_code(new_token())
    reply = post(site, name, headers=headers, token=saved, code=code)
    assert reply.status == 403
    assert "Demande refusée" in reply.text
    assert "set-cookie" not in reply.headers
    assert len(store.changes(DraftKey.of(saved))) == 1


@pytest.mark.parametrize("origin", ["https://bilan.example", "http://bilan.example"])
def test_an_older_browser_is_known_by_its_origin(site, saved, origin):
    assert (
        post(site, "reprendre", headers={"origin": origin}, code=resume_code(saved)).status == 303
    )


def test_a_body_too_long_is_refused_before_it_is_read_whole(site):
    read = []

    def chunks():
        for chunk in (b"code=" + b"A" * 3000, b"A" * 3000, b"A" * 3000):
            read.append(chunk)
            yield chunk

    headers = {**OWN, **FORM}
    reply = ask(site, "/brouillon/reprendre", method="POST", headers=headers, body=chunks())
    assert reply.status == 413
    assert len(read) == 2


def test_a_body_of_another_type_is_not_read_as_a_form(site, saved):
    body = urlencode({"code": resume_code(saved)}).encode()
    headers = {**OWN, "content-type": "text/plain"}
    reply = ask(site, "/brouillon/reprendre", method="POST", headers=headers, body=body)
    assert reply.status == 400


@pytest.mark.parametrize("name", ["reprendre", "effacer"])
def test_without_its_database_the_tool_says_that_nothing_was_done(tmp_path, name):
    away = tmp_path / "folder" / "brouillons.db"
    engine = open_engine(f"sqlite:///{away}")
    away.mkdir()
    site = Starlette(routes=shell_routes(DraftStore(engine), 30))
    token = new_token()
    reply = post(site, name, token=token, code=resume_code(token))
    engine.dispose()
    assert reply.status == 503
    assert "rien n’a été repris ni effacé" in reply.text
    assert "set-cookie" not in reply.headers
