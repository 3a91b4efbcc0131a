"""What the log says of a failure, its kind and its place, and what it never says.

A message may quote what the doctor typed (that of a ValueError often does), and Streamlit logs the
whole traceback of every page that fails, message included, before anyone can prevent it. Ids of
sessions and addresses of documents stand in the lines of the server; neither is needed there.
"""

from __future__ import annotations

import logging
import re
import threading
from traceback import extract_tb

_LOG = logging.getLogger(__name__)

_KEYS = re.compile(r"[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|(?<=/media/)[0-9a-f]+")
"""Ids of sessions and of files to come, addresses of documents."""


def keep_messages_out() -> None:
    """Have all that is logged from now on, by whatever library, tell failures without message.

    The same for failures that no one catches in a thread, which Python itself would print. What
    stops the start keeps its message: no doctor has come yet, and the engineer needs it.
    """
    make_record = logging.getLogRecordFactory()

    def make_discreet_record(*args: object, **more: object) -> logging.LogRecord:
        return _discreet(make_record(*args, **more))

    logging.setLogRecordFactory(make_discreet_record)
    threading.excepthook = lambda failed: _log_uncaught(failed.exc_value)


def failure_told(error: BaseException) -> str:
    """Kind of the failure, then file, line and function of each call that led to it.

    What caused it follows in the same way. Lines of source are left out with the messages.
    """
    trace = extract_tb(error.__traceback__)
    calls = (f"  {call.filename}:{call.lineno} in {call.name}" for call in trace)
    told = "\n".join((type(error).__qualname__, *calls))
    cause = error.__cause__ or error.__context__
    return told if cause is None else f"{told}\ncaused by {failure_told(cause)}"


def _discreet(record: logging.LogRecord) -> logging.LogRecord:
    record.msg = _told(record.msg)
    if isinstance(record.args, tuple):
        record.args = tuple(map(_told, record.args))
    if record.exc_info and record.exc_info[1] is not None:
        # One line only: asyncio adds the failed task, and with it the message of its failure.
        first = record.getMessage().partition("\n")[0]
        record.msg, record.args = f"{first}\n{failure_told(record.exc_info[1])}", None
        record.exc_info = None
    return record


def _told(part: object) -> object:
    """What a record may hold of this: the kind of a failure, a text without keys."""
    if isinstance(part, BaseException):
        return type(part).__qualname__
    return _KEYS.sub("…", part) if isinstance(part, str) else part


def _log_uncaught(error: BaseException | None) -> None:
    if error is not None and not isinstance(error, SystemExit):
        _LOG.critical("uncaught failure", exc_info=error)
