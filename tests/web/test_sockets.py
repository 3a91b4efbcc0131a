import socket
import weakref

import pytest

from web.sockets import send_without_delay


@pytest.fixture
def listening():
    """As `streamlit run` makes it: no protocol is named."""
    with socket.socket(socket.AF_INET) as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server


def waits(connection):
    return not connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def accept_one(server):
    with socket.create_connection(server.getsockname()):
        connection, _ = server.accept()
    return connection


def test_a_connection_waits_for_fuller_packets_unless_told_not_to(listening):
    with accept_one(listening) as connection:
        assert waits(connection)


def test_once_told_connections_send_at_once(listening):
    send_without_delay()
    with accept_one(listening) as connection:
        assert not waits(connection)


def test_sockets_that_do_not_listen_are_left_alone(listening):
    with socket.socket(socket.AF_INET) as idle, socket.socket(socket.AF_INET) as closed:
        closed.close()
        send_without_delay()
        assert waits(idle)


class _Gone:
    """Something that nobody holds."""


def test_an_object_that_has_gone_meanwhile_is_passed_by():
    kept = weakref.proxy(_Gone())
    send_without_delay()
    assert type(kept) is weakref.ProxyType
