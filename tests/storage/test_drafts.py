"""What a draft store promises, whatever the database behind it."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from checklist.errors import DraftCorrupted, StorageUnavailable
from checklist.storage.ciphers import PADDING, DraftKey
from checklist.storage.drafts import DraftStore, StoredItem
from checklist.storage.sql import open_engine
from checklist.storage.tokens import new_token

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def database(tmp_path):
    return tmp_path / "drafts" / "drafts.db"


@pytest.fixture
def store(database):
    return DraftStore(open_engine(f"sqlite:///{database}"))


@pytest.fixture
def key():
    return DraftKey.of(new_token())


def an_item(name="q:boite", value="oui", *, tab="a", at=NOON):
    return StoredItem(name, value, 0, tab, int(at.timestamp()))


def values(items):
    return {item.name: item.value for item in items}


def test_what_was_saved_is_read_back(store, key):
    store.save(key, an_item("cabinet", {"doctor": "Dr Œuf"}), seen=None)
    (item,) = store.changes(key)
    assert (item.name, item.value, item.tab) == ("cabinet", {"doctor": "Dr Œuf"}, "a")


def test_a_new_store_on_the_same_file_reads_the_draft(store, key, database):
    store.save(key, an_item(), seen=None)
    again = DraftStore(open_engine(f"sqlite:///{database}"))
    assert values(again.changes(key)) == {"q:boite": "oui"}


def test_another_token_sees_nothing(store, key):
    store.save(key, an_item(), seen=None)
    assert store.changes(DraftKey.of(new_token())) == ()


def test_the_last_write_of_an_item_is_the_one_kept(store, key):
    store.save(key, an_item(value="oui"), seen=None)
    store.save(key, an_item(value="non"), seen=1)
    assert values(store.changes(key)) == {"q:boite": "non"}


def test_each_write_takes_the_next_revision_of_its_draft(store, key):
    other = DraftKey.of(new_token())
    assert store.save(key, an_item("q:a"), seen=None) == 1
    assert store.save(other, an_item("q:a"), seen=None) == 1
    assert store.save(key, an_item("q:b"), seen=None) == 2
    assert store.save(key, an_item("q:a"), seen=2) == 3


def test_only_what_changed_since_is_read(store, key):
    store.save(key, an_item("q:a"), seen=None)
    store.save(key, an_item("q:b"), seen=None)
    assert values(store.changes(key, since=1)) == {"q:b": "oui"}


def test_a_write_that_did_not_see_the_stored_row_is_refused(store, key):
    store.save(key, an_item(value="oui"), seen=None)
    store.save(key, an_item(value="non", tab="b"), seen=1)
    assert store.save(key, an_item(value="parfois", tab="a"), seen=1) is None
    assert values(store.changes(key)) == {"q:boite": "non"}


def test_a_write_on_another_row_than_the_newer_one_is_accepted(store, key):
    store.save(key, an_item("q:a"), seen=None)
    store.save(key, an_item("q:b", tab="b"), seen=1)
    assert store.save(key, an_item("q:a", "non"), seen=1) == 3


def test_no_save_is_lost_when_many_write_at_once(store, key):
    def write(number):
        for step in range(10):
            store.save(key, an_item(f"q:{number}-{step}"), seen=None)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    items = store.changes(key)
    assert len(items) == 100
    assert [item.revision for item in items] == list(range(1, 101))


def test_a_whole_draft_can_be_written_at_once(store, key):
    store.save_all(key, (an_item("q:a"), an_item("q:b", None)))
    assert values(store.changes(key)) == {"q:a": "oui", "q:b": None}


def test_nothing_readable_is_in_the_files(store, key, database):
    store.save(key, an_item("q:mss_messages_confreres", "whatsapp_en_clair"), seen=None)
    store.save(key, an_item("cabinet", {"doctor": "Dr Marqueur"}), seen=None)
    bytes_on_disk = b"".join(path.read_bytes() for path in database.parent.iterdir())
    for marker in (b"mss_messages", b"whatsapp", b"Marqueur", b"cabinet"):
        assert marker not in bytes_on_disk


def test_the_length_of_a_row_does_not_tell_the_answer(store, key):
    store.save(key, an_item("q:a", "oui"), seen=None)
    store.save(key, an_item("q:b", "whatsapp_sms_ou_mail_en_clair_meme_parfois"), seen=None)
    with store._connection() as connection:
        lengths = set(connection.execute(text("SELECT length(body) FROM draft_rows")).scalars())
    assert lengths == {12 + PADDING + 16}


def test_a_row_copied_over_another_is_refused(store, key):
    store.save(key, an_item("q:a", "oui"), seen=None)
    store.save(key, an_item("q:b", "non"), seen=None)
    with store._connection() as connection:
        connection.execute(
            text("UPDATE draft_rows SET body = (SELECT body FROM draft_rows WHERE revision = 1)")
        )
    with pytest.raises(DraftCorrupted):
        store.changes(key)


def test_erasing_leaves_nothing_of_this_draft_and_all_of_the_others(store, key):
    other = DraftKey.of(new_token())
    store.save(key, an_item(), seen=None)
    store.save(other, an_item(), seen=None)
    store.erase(key)
    assert store.changes(key) == ()
    assert values(store.changes(other)) == {"q:boite": "oui"}


def test_the_purge_deletes_whole_drafts_left_unused_and_no_other(store, key):
    old, mixed = DraftKey.of(new_token()), DraftKey.of(new_token())
    month_ago = NOON - timedelta(days=31)
    store.save(old, an_item(at=month_ago), seen=None)
    store.save(mixed, an_item("q:a", at=month_ago), seen=None)
    store.save(mixed, an_item("q:b"), seen=None)
    assert store.purge(NOON - timedelta(days=30)) == 1
    assert store.changes(old) == ()
    assert len(store.changes(mixed)) == 2


def test_opening_a_draft_keeps_it_from_the_purge(store, key):
    store.save(key, an_item(at=NOON - timedelta(days=31)), seen=None)
    store.touch(key, NOON)
    assert store.purge(NOON - timedelta(days=30)) == 0


def test_a_database_away_says_so(tmp_path, key):
    (tmp_path / "folder.db").mkdir()
    store = DraftStore(open_engine(f"sqlite:///{tmp_path / 'folder.db'}"))
    with pytest.raises(StorageUnavailable):
        store.save(key, an_item(), seen=None)


def test_a_store_works_again_when_its_database_is_back(tmp_path, key):
    place = tmp_path / "drafts.db"
    place.mkdir()
    store = DraftStore(open_engine(f"sqlite:///{place}"))
    with pytest.raises(StorageUnavailable):
        store.changes(key)
    place.rmdir()
    assert store.save(key, an_item(), seen=None) == 1
