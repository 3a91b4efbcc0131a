"""A real server and a real Chromium. Every page fails its test on a console error, or when it asks
another host for anything."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect, sync_playwright

ROOT = Path(__file__).parents[2]

# A busy machine is slow, which is no fault of the page.
expect.set_options(timeout=20_000)


def pytest_collection_modifyitems(items):
    """Browser tests come last: Playwright keeps an event loop running, `asyncio.run` wants none."""
    for item in items:
        if in_browser(item):
            item.add_marker(pytest.mark.browser)
    items.sort(key=in_browser)


def in_browser(item):
    return item.path.is_relative_to(Path(__file__).parent)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """The application as it is run, on its own database."""

    def __init__(self, folder, *, script=ROOT / "app.py", **environment):
        self.folder = folder
        self._script = script
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = folder / "server.log"
        self.database = folder / "brouillons.db"
        self._environment = {"DATABASE_URL": f"sqlite:///{self.database}", **environment}
        self._process = None

    def start(self, *options):
        command = [sys.executable, "-m", "streamlit", "run", str(self._script)]
        command += [f"--server.port={self.port}", *options]
        with self.log.open("a") as log:
            self._process = subprocess.Popen(
                command, cwd=ROOT, env=os.environ | self._environment, stdout=log, stderr=log
            )
        self._wait()
        return self

    def _wait(self):
        for _ in range(600):
            assert self._process.poll() is None, self.log.read_text()
            try:
                urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=1)
            except OSError:
                time.sleep(0.05)
            else:
                return
        raise AssertionError(self.log.read_text())

    def kill(self):
        """As a power cut does: no time to save anything."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def stop(self):
        if self._process and self._process.poll() is None:
            self._process.terminate()
            self._process.wait(20)


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    running = Server(tmp_path_factory.mktemp("server")).start()
    yield running
    running.stop()


@pytest.fixture
def own_server(tmp_path):
    """A server that the test may kill."""
    running = Server(tmp_path).start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def chromium():
    options = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=[*options, "--disable-component-update"]
        )
        yield browser
        browser.close()


def new_window(chromium, server, width=1280, height=900, **options):
    """A browser with its own cookies, which notes what it should not have met."""
    context = chromium.new_context(
        locale="fr-FR",
        timezone_id="Europe/Paris",
        base_url=server.url,
        viewport={"width": width, "height": height},
        **options,
    )
    context.faults = []
    context.expected_errors = ()
    context.on("console", lambda message: note_console(context, message))
    context.on("weberror", lambda error: context.faults.append(str(error.error)))
    context.on("request", lambda request: note_host(context, server, request))
    return context


@pytest.fixture
def browse(chromium):
    """Open browsers, each with its own cookies; check at the end that they stayed clean."""
    opened = []

    def open_browser(server, **options):
        opened.append(new_window(chromium, server, **options))
        return opened[-1]

    yield open_browser
    faults = [fault for context in opened for fault in context.faults]
    for context in opened:
        context.close()
    assert not faults, faults


@pytest.fixture(scope="session")
def windows():
    """Windows on the common server, by width: what they downloaded serves every test."""
    kept = {}
    yield kept
    for context in kept.values():
        context.close()


@pytest.fixture
def visitor(chromium, server, windows):
    """Open a page as a doctor who comes for the first time; check at the end that it stayed clean.

    Twice in a test with the same width, it is another tab of the same browser.
    """

    def open_page(width=1280, height=900):
        if width not in windows:
            windows[width] = new_window(chromium, server, width, height)
        return windows[width].new_page()

    yield open_page
    faults = [fault for context in windows.values() for fault in context.faults]
    for context in windows.values():
        forget(context)
        context.faults.clear()
        context.expected_errors = ()
    assert not faults, faults


def forget(context):
    """Make of the window that of somebody else: Streamlit remembers there an open menu."""
    for page in context.pages:
        if page.url.startswith("http"):
            page.evaluate("localStorage.clear()")
        page.close()
    context.clear_cookies()


@pytest.fixture
def page(visitor):
    return visitor()


@pytest.fixture
def phone(visitor):
    return visitor(width=375, height=812)


def note_console(context, message):
    if message.type != "error" or getattr(context, "server_is_away", False):
        return
    if not any(expected in message.text for expected in context.expected_errors):
        context.faults.append(f"console: {message.text}")


def note_host(context, server, request):
    address = urlsplit(request.url)
    if address.scheme in {"http", "https", "ws", "wss"} and address.port != server.port:
        context.faults.append(f"request to another host: {request.url}")
