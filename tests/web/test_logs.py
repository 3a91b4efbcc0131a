"""A failure is logged by its kind and place: its message may quote a doctor."""

import logging

import pytest

from web.logs import failure_told, keep_messages_out


@pytest.fixture
def discreet():
    before = logging.getLogRecordFactory()
    keep_messages_out()
    yield logging.getLogger("any.library")
    logging.setLogRecordFactory(before)


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
