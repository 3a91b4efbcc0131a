"""The application as it is run, both ways: what only a real server can show."""

import base64
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

from web.addresses import ADDRESSES
from web.cookie import SECURE_COOKIE
from web.settings import ROOT

PATIENCE = 60


class Running:
    def __init__(self, command, folder, port):
        self.port = port
        self.log = folder / "server.log"
        environment = os.environ | {
            "DATABASE_URL": f"sqlite:///{folder / 'brouillons.db'}",
            "FORWARDED_ALLOW_IPS": "127.0.0.1",
        }
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                command, cwd=folder, env=environment, stdout=log, stderr=log
            )

    def ask(self, path, *, method="GET", **headers):
        """Status, headers and body; header names are written with _ for -."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            names = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, headers=names)
            response = connection.getresponse()
            return response.status, response.headers, response.read()
        finally:
            connection.close()

    def wait(self):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.process.poll() is None, self.log.read_text()
            try:
                return self.ask("/_stcore/health")
            except OSError:
                time.sleep(0.05)
        raise AssertionError(self.log.read_text())

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def command(way, port):
    app = ROOT / "app.py"
    if way == "streamlit run":
        return [sys.executable, "-m", "streamlit", "run", str(app), f"--server.port={port}"]
    options = ["--no-server-header", "--app-dir", str(ROOT), "--port", str(port)]
    return [sys.executable, "-m", "uvicorn", "app:app", *options]


@pytest.fixture(scope="module", params=["streamlit run", "uvicorn"])
def server(request, tmp_path_factory):
    """Started from a folder that is not the project's."""
    port = free_port()
    running = Running(command(request.param, port), tmp_path_factory.mktemp("server"), port)
    running.wait()
    yield running
    running.stop()


@pytest.mark.parametrize("path", ADDRESSES)
def test_every_address_answers_its_french_page(server, path):
    status, headers, body = server.ask(f"/{path}")
    assert status == 200
    assert headers["Cache-Control"] == "no-store"
    assert f"<title>{ADDRESSES[path]} –".encode() in body


@pytest.mark.parametrize(
    "path",
    ["/", "/inconnue", "/web/app.css", "/_stcore/health", "/_stcore/host-config", "/media/x"],
)
def test_every_answer_carries_the_policy(server, path):
    _, headers, _ = server.ask(path)
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert len(headers.get_all("X-Frame-Options")) == 1


@pytest.mark.parametrize("path", ["/inconnue", "/a/b", "/component/x/y", "/app/static/x"])
def test_an_unknown_address_is_told_in_french(server, path):
    status, _, body = server.ask(path)
    assert status == 404
    assert "Cette page n’existe pas".encode() in body


@pytest.mark.parametrize(
    "path",
    ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/script-health-check"],
)
def test_what_streamlit_opens_to_anyone_is_closed(server, path):
    assert server.ask(path)[0] == 404


def test_behind_a_proxy_that_speaks_https_the_cookie_is_secure_and_https_is_remembered(server):
    _, headers, _ = server.ask("/", X_Forwarded_Proto="https", X_Forwarded_For="192.0.2.1")
    cookie = headers["Set-Cookie"]
    assert cookie.startswith(f"{SECURE_COOKIE}=")
    assert {"HttpOnly", "Secure", "SameSite=lax", "Path=/"} <= set(cookie.split("; "))
    assert "Strict-Transport-Security" in headers


def test_over_http_the_cookie_still_works(server):
    _, headers, _ = server.ask("/")
    assert "Secure" not in headers["Set-Cookie"]
    assert "Strict-Transport-Security" not in headers


def test_the_scripts_of_streamlit_arrive_compressed(server):
    body = server.ask("/")[2].decode()
    script = body.split('src="./static/js/')[1].split('"')[0]
    status, headers, _ = server.ask(f"/static/js/{script}", Accept_Encoding="gzip")
    assert status == 200
    assert headers["Content-Encoding"] == "gzip"
    assert "immutable" in headers["Cache-Control"]


def open_websocket(server, **headers):
    return server.ask(
        "/_stcore/stream",
        Connection="Upgrade",
        Upgrade="websocket",
        Sec_WebSocket_Version="13",
        Sec_WebSocket_Key=base64.b64encode(b"sixteen bytes ok").decode(),
        Sec_WebSocket_Protocol="streamlit",
        **headers,
    )[0]


@pytest.mark.parametrize("origin", ["https://pirate.example", "null", "http://localhost:3000"])
def test_no_other_site_may_open_the_websocket(server, origin):
    assert open_websocket(server, Host="bilan.example", Origin=origin) == 403


def test_our_own_page_may_open_the_websocket(server):
    own = f"127.0.0.1:{server.port}"
    assert open_websocket(server, Host=own, Origin=f"http://{own}") == 101


def cookie_of(server):
    return server.ask("/")[1]["Set-Cookie"].split(";")[0]


@contextmanager
def session(server, cookie, resume=None):
    """Id of the session that the server gives to a tab that holds this cookie."""
    own = f"http://127.0.0.1:{server.port}"
    names = ["streamlit", "unused", resume] if resume else ["streamlit"]
    with connect(
        f"{own.replace('http', 'ws')}/_stcore/stream",
        origin=own,
        subprotocols=names,
        additional_headers={"Cookie": cookie},
    ) as tab:
        rerun = BackMsg()
        rerun.rerun_script.query_string = ""
        tab.send(rerun.SerializeToString())
        message = ForwardMsg()
        while message.WhichOneof("type") != "new_session":
            message.ParseFromString(tab.recv(timeout=PATIENCE))
        yield message.new_session.initialize.session_id


def test_a_tab_that_lost_the_network_finds_its_session_again(server):
    cookie = cookie_of(server)
    with session(server, cookie) as first:
        pass
    with session(server, cookie, resume=first) as second:
        assert second == first


@pytest.mark.parametrize("stays_open", [True, False])
def test_the_id_of_a_session_gives_it_to_nobody_else(server, stays_open):
    with ExitStack() as tabs:
        theirs = tabs.enter_context(session(server, cookie_of(server)))
        if not stays_open:
            tabs.close()
        for other in ("", cookie_of(server)):
            with session(server, other, resume=theirs) as mine:
                assert mine != theirs


def test_the_log_never_holds_the_id_of_a_session(server):
    cookie = cookie_of(server)
    with session(server, cookie) as first, session(server, cookie, resume=first):
        server.ask(f"/_stcore/upload_file/{first}/x", method="PUT")
        with session(server, "", resume=first):
            pass
    assert first not in server.log.read_text()


def test_no_other_site_may_erase_a_draft(server):
    status, headers, body = server.ask(
        "/brouillon/effacer", method="POST", Origin="https://pirate.example"
    )
    assert status == 403
    assert "Demande refusée".encode() in body
    assert "Set-Cookie" not in headers
