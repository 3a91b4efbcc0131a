import pytest

from tests.web.asgi import ask
from web.uploads import LARGEST_UPLOAD, MOST_HELD, SMALLEST_SHARE, UploadLimits


class Streamlit:
    """Keeps what is uploaded, unless it is told to refuse."""

    def __init__(self):
        self.status = 204
        self.kept = []

    async def __call__(self, scope, receive, send):
        if scope["method"] == "PUT":
            await receive()
            self.kept.append(scope["path"])
        await send({"type": "http.response.start", "status": self.status, "headers": []})
        await send({"type": "http.response.body", "body": b""})


@pytest.fixture
def behind():
    return Streamlit()


@pytest.fixture
def limited(behind):
    return UploadLimits(behind)


def upload(limited, name="a", *, session="s", method="PUT", **headers):
    headers = {"content-length": "100"} | {k.replace("_", "-"): v for k, v in headers.items()}
    path = f"/_stcore/upload_file/{session}/{name}"
    return ask(limited, path, method=method, headers=headers, body=b"x" * 100).status


def test_a_save_file_passes(limited, behind):
    assert upload(limited, content_length=str(LARGEST_UPLOAD)) == 204
    assert len(behind.kept) == 1


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"content_length": str(LARGEST_UPLOAD + 1)}, 413),
        ({"content_length": "9" * 5000}, 413),
        ({"content_length": ""}, 411),
        ({"content_length": "-1"}, 411),
        ({"content_length": "²"}, 411),
        ({"transfer_encoding": "chunked"}, 411),
    ],
    ids=str,
)
def test_a_body_that_is_too_long_or_of_unknown_length_is_never_read(
    limited, behind, headers, status
):
    assert upload(limited, **headers) == status
    assert behind.kept == []


def test_a_body_whose_length_is_not_said_is_never_read(limited, behind):
    path = "/_stcore/upload_file/s/a"
    assert ask(limited, path, method="PUT", body=b"x").status == 411
    assert behind.kept == []


LARGE = str(LARGEST_UPLOAD)


def fill(limited, session="s"):
    names = map(str, range(MOST_HELD // LARGEST_UPLOAD))
    return [upload(limited, name, session=session, content_length=LARGE) for name in names]


def test_one_session_cannot_fill_the_memory(limited, behind):
    assert fill(limited) == [204] * 8
    assert upload(limited, "one more") == 429
    assert len(behind.kept) == 8


def test_a_doctor_may_try_many_save_files_in_a_row(limited):
    """The browser takes none of them away when another replaces it in the page."""
    assert {upload(limited, str(n), content_length="20000") for n in range(100)} == {204}


def test_tiny_files_cannot_fill_the_memory_either(limited, behind):
    for number in range(1000):
        upload(limited, str(number))
    assert len(behind.kept) == MOST_HELD // SMALLEST_SHARE


def test_a_file_sent_again_larger_counts_for_its_new_size(limited):
    names = list(map(str, range(8)))
    for length in ("10", LARGE):
        assert {upload(limited, name, content_length=length) for name in names} == {204}
    assert upload(limited, "one more") == 429


def test_the_files_of_one_session_never_hinder_another(limited):
    fill(limited)
    assert upload(limited, session="other") == 204


def test_a_file_taken_away_makes_room_for_another(limited):
    fill(limited)
    assert upload(limited, "0", method="DELETE") == 204
    assert upload(limited, "another") == 204


def test_a_file_that_streamlit_did_not_take_away_still_counts(limited, behind):
    fill(limited)
    behind.status = 403
    upload(limited, "0", method="DELETE")
    behind.status = 204
    assert upload(limited, "another") == 429


def test_a_file_sent_again_takes_no_more_room(limited):
    fill(limited)
    assert upload(limited, "0") == 204


def test_a_file_refused_the_second_time_still_counts(limited, behind):
    fill(limited)
    behind.status = 403
    upload(limited, "0")
    behind.status = 204
    assert upload(limited, "another") == 429


def test_a_file_that_streamlit_refused_takes_no_room(limited, behind):
    behind.status = 400
    fill(limited)
    behind.status = 204
    assert upload(limited, "one more") == 204


def test_sessions_that_do_not_exist_push_nobody_out_of_the_count(limited, behind, monkeypatch):
    monkeypatch.setattr("web.uploads.MOST_SESSIONS", 3)
    fill(limited)
    behind.status = 400
    for number in range(10):
        upload(limited, session=f"invented {number}")
    behind.status = 204
    assert upload(limited, "one more") == 429


def test_the_count_itself_stays_small(limited, monkeypatch):
    monkeypatch.setattr("web.uploads.MOST_SESSIONS", 3)
    for number in range(10):
        upload(limited, session=f"real {number}")
    assert len(limited._held) == 3


def test_everything_else_passes(limited, behind):
    assert ask(limited, "/_stcore/health").status == 204
    assert upload(limited, method="OPTIONS") == 204
