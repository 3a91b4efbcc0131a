"""A failure is logged by its kind and place: its message may quote a doctor."""

import asyncio
import gc
import logging
import threading

import pytest
from streamlit import error_util
from streamlit.logger import get_logger
from streamlit.proto.BackMsg_pb2 import BackendOperationRequest
from streamlit.runtime.backend_operation_handler import DeferredFileHandler
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from web.logs import failure_told, keep_messages_out


@pytest.fixture
def discreet():
    before = logging.getLogRecordFactory(), threading.excepthook
    keep_messages_out()
    yield logging.getLogger("any.library")
    logging.setLogRecordFactory(before[0])
    threading.excepthook = before[1]


def fail():
    raise ValueError("Docteur Marqueur-Zanzibar")


def fail_because_of_another():
    try:
        fail()
    except ValueError as error:
        raise RuntimeError("Zanzibar again") from error


def test_a_logged_failure_says_its_kind_and_place_and_quotes_nothing(discreet, caplog):
    try:
        fail()
    except ValueError:
        discreet.exception("page %s failed", "profil")
    assert "page profil failed\nValueError\n" in caplog.text
    assert "test_logs.py" in caplog.text
    assert "in fail" in caplog.text
    assert "Zanzibar" not in caplog.text


def test_a_record_without_failure_stays_as_it_is(discreet, caplog):
    discreet.warning("%d rows erased", 3)
    assert "3 rows erased" in caplog.text


def test_what_caused_a_failure_is_told_in_the_same_way():
    with pytest.raises(RuntimeError) as caught:
        fail_because_of_another()
    told = failure_told(caught.value)
    assert "RuntimeError" in told
    assert "caused by ValueError" in told
    assert "Zanzibar" not in told


@pytest.mark.parametrize("level", ["warning", "error"])
def test_a_failure_given_as_the_message_or_as_a_part_of_it_is_told_by_its_kind(
    discreet, caplog, level
):
    getattr(discreet, level)(ValueError("Zanzibar"))
    getattr(discreet, level)("it failed: %s", ValueError("Zanzibar"))
    assert "it failed: ValueError" in caplog.text
    assert "Zanzibar" not in caplog.text


@pytest.fixture
def streamlit_log(caplog):
    """Streamlit's loggers pass nothing on to the root: what they write is caught at the source."""

    def listen(name):
        get_logger(name).addHandler(caplog.handler)
        heard.append(name)
        return caplog

    heard = []
    yield listen
    for name in heard:
        get_logger(name).removeHandler(caplog.handler)


def test_a_page_that_fails_quotes_nothing_in_the_log_of_streamlit(discreet, streamlit_log):
    log = streamlit_log("streamlit.error_util")
    with pytest.raises(ValueError, match="Zanzibar") as caught:
        fail()
    error_util._log_uncaught_app_exception(caught.value)
    assert "Uncaught app execution" in log.text
    assert "in fail" in log.text
    assert "Zanzibar" not in log.text


def test_a_document_that_fails_quotes_nothing_in_the_log_of_streamlit(discreet, streamlit_log):
    log = streamlit_log("streamlit.runtime.backend_operation_handler")
    files = MediaFileManager(MemoryMediaFileStorage("/media"))
    request = BackendOperationRequest(request_id="1")
    request.deferred_file.file_id = files.add_deferred(fail, "application/pdf", "a.pdf", "place")
    asyncio.run(DeferredFileHandler(lambda: files).handle(request, "session"))
    assert "in fail" in log.text
    assert "Zanzibar" not in log.text


def test_a_task_that_fails_with_nobody_waiting_quotes_nothing(discreet, caplog):
    async def forget():
        async def task():
            fail()

        forgotten = asyncio.create_task(task())
        while not forgotten.done():
            await asyncio.sleep(0)

    asyncio.run(forget())
    gc.collect()
    assert "Task exception was never retrieved" in caplog.text
    assert "Zanzibar" not in caplog.text


def test_a_thread_that_fails_with_nobody_waiting_quotes_nothing(discreet, caplog, capsys):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert "in fail" in caplog.text
    assert "Zanzibar" not in caplog.text + capsys.readouterr().err


SESSION = "4680bc58-2215-4a6e-bae3-8bbfdb76950d"


@pytest.mark.parametrize(
    ("message", "args"),
    [
        (f"session {SESSION} is back", ()),
        ("session %s is back", (SESSION,)),
        ("%s %d", (f"PUT /_stcore/upload_file/{SESSION}/{SESSION}", 204)),
        ("deferred callable for file_id %s", (SESSION.replace("-", ""),)),
        ("%s", ("GET /media/9d2e8ada72464680bc58.pdf",)),
    ],
)
def test_no_line_holds_what_opens_a_session_or_a_document(discreet, caplog, message, args):
    discreet.warning(message, *args)
    assert "…" in caplog.text
    assert SESSION not in caplog.text
    assert SESSION.replace("-", "") not in caplog.text
    assert "9d2e8ada7246" not in caplog.text
