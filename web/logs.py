"""What the log says of a failure: its kind and its place, never its message.

A message may quote what the doctor typed (that of a ValueError often does), and Streamlit logs the
whole traceback of every page that fails, message included, before anyone can prevent it.
"""

from __future__ import annotations

import logging
from traceback import extract_tb


def keep_messages_out() -> None:
    """Have every record logged from now on, by whatever library, tell failures without message."""
    make_record = logging.getLogRecordFactory()

    def make_discreet_record(*args: object, **more: object) -> logging.LogRecord:
        record = make_record(*args, **more)
        if record.exc_info and record.exc_info[1] is not None:
            record.msg = f"{record.getMessage()}\n{failure_told(record.exc_info[1])}"
            record.args = None
            record.exc_info = None
        return record

    logging.setLogRecordFactory(make_discreet_record)


def failure_told(error: BaseException) -> str:
    """Kind of the failure, then file, line and function of each call that led to it.

    What caused it follows in the same way. Lines of source are left out with the messages.
    """
    trace = extract_tb(error.__traceback__)
    calls = (f"  {call.filename}:{call.lineno} in {call.name}" for call in trace)
    told = "\n".join((type(error).__qualname__, *calls))
    cause = error.__cause__ or error.__context__
    return told if cause is None else f"{told}\ncaused by {failure_told(cause)}"
