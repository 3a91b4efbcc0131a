"""Documents of one session: addresses that nobody guesses, and no more than its turn."""

from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event

import pytest
from streamlit.runtime.media_file_storage import MediaFileKind
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from pages.shared.desk import TooManyAtOnce, desk_of

PATIENCE = 20


def address(desk, content=b"{}"):
    files = MemoryMediaFileStorage("/media")
    kind = desk.kind("application/json")
    return files.get_url(
        files.load_and_get_id(content, kind, MediaFileKind.DOWNLOADABLE, "reponses.json")
    )


def test_the_same_answers_have_another_address_in_another_session():
    assert address(desk_of("one")) != address(desk_of("other"))


def test_a_session_finds_its_file_at_the_same_address_again():
    assert address(desk_of("one")) == address(desk_of("one"))


def test_what_sets_the_address_apart_cannot_be_guessed():
    assert len(desk_of("one").token) == 32
    assert desk_of("one").token not in repr(desk_of("one"))


def test_the_browser_still_knows_the_type_of_the_file():
    kind, _, parameter = desk_of("one").kind("application/pdf").partition(";")
    assert kind == "application/pdf"
    assert parameter == f"jeton={desk_of('one').token}"


class SlowDocument:
    """Takes as long as it is not told to finish."""

    def __init__(self):
        self.begun, self.may_end = Event(), Event()
        self.at_once = self.most_at_once = 0

    def __call__(self):
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self.begun.set()
        assert self.may_end.wait(PATIENCE)
        self.at_once -= 1
        return b"%PDF"


@pytest.fixture
def threads():
    """As few as Streamlit has for documents on a small machine."""
    with ThreadPoolExecutor(6) as pool:
        yield pool


def test_a_tab_that_asks_sixty_times_makes_nobody_else_wait(threads):
    slow = SlowDocument()
    flood = [threads.submit(desk_of("greedy").make, slow) for _ in range(60)]
    assert slow.begun.wait(PATIENCE)
    try:
        victim = threads.submit(desk_of("patient").make, lambda: b"%PDF")
        assert victim.result(PATIENCE) == b"%PDF"
        while sum(asked.done() for asked in flood) < 58:
            wait(flood, timeout=0.01)
    finally:
        slow.may_end.set()
    refused = [asked for asked in flood if isinstance(asked.exception(), TooManyAtOnce)]
    assert len(refused) == 58
    assert slow.most_at_once == 1


def test_a_document_that_failed_leaves_the_place_to_the_next():
    def fail():
        raise LookupError

    for _ in range(5):
        with pytest.raises(LookupError):
            desk_of("unlucky").make(fail)
    assert desk_of("unlucky").make(lambda: b"%PDF") == b"%PDF"
