import asyncio
import gc
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from checklist.storage.ciphers import DraftKey
from checklist.storage.drafts import DraftStore, StoredItem
from checklist.storage.sql import open_engine
from checklist.storage.tokens import new_token
from web.drafts import purge, purge_daily
from web.lifespan import shell_lifespan
from web.settings import ROOT

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def draft_used(store, day):
    key = DraftKey.of(new_token())
    store.save_all(key, (StoredItem("q:a", "oui", 0, "tab", int(day.timestamp())),))
    return key


@pytest.fixture
def unfrozen():
    yield
    gc.unfreeze()


async def live(lifespan):
    async with lifespan(None):
        return gc.get_freeze_count()


def test_what_lives_for_ever_is_loaded_then_left_out_of_collections(unfrozen):
    loaded = []
    frozen = asyncio.run(live(shell_lifespan(lambda: loaded.append(True), None, 30)))
    assert loaded == [True]
    assert frozen > 0


def test_a_failure_while_loading_stops_the_start(unfrozen):
    def fail():
        raise LookupError("no content")

    with pytest.raises(LookupError):
        asyncio.run(live(shell_lifespan(fail, None, 30)))


def test_only_drafts_untouched_for_too_long_are_purged(store):
    old = draft_used(store, NOW - timedelta(days=32))
    recent = draft_used(store, NOW - timedelta(days=29))
    purge(store, 30, NOW)
    assert store.changes(old) == ()
    assert len(store.changes(recent)) == 1


def test_drafts_are_purged_as_soon_as_the_tool_starts(store):
    old = draft_used(store, NOW - timedelta(days=32))

    async def start_then_stop():
        task = asyncio.create_task(purge_daily(store, 30, clock=lambda: NOW))
        while await asyncio.to_thread(store.changes, old):
            await asyncio.sleep(0)
        task.cancel()
        return await asyncio.gather(task, return_exceptions=True)

    assert isinstance(asyncio.run(start_then_stop())[0], asyncio.CancelledError)


def test_a_purge_without_its_database_is_logged_and_stops_nothing(tmp_path, caplog):
    path = tmp_path / "folder" / "brouillons.db"
    engine = open_engine(f"sqlite:///{path}")
    path.mkdir()
    purge(DraftStore(engine), 30, NOW)
    engine.dispose()
    assert "old drafts not erased" in caplog.text


def test_starting_the_tool_does_not_load_pandas():
    script = (
        "import asyncio, sys, app\n"
        "async def live():\n"
        "    async with app.shell.lifespan(None): pass\n"
        "asyncio.run(live())\n"
        "print('fpdf' in sys.modules, 'xlsxwriter' in sys.modules, 'pandas' in sys.modules)\n"
    )
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", script],
        cwd=ROOT,
        env={"DATABASE_URL": "sqlite://", "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.split() == ["True", "True", "False"]


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({"BILAN_CONSERVATION_JOURS": "toujours"}, "Réglages à corriger"),
        ({"DATABASE_URL": "postgresql+absent://hote/bilan"}, "n’est pas installé"),
        ({"DATABASE_URL": "postgresql+psycopg2cffi://hote/bilan"}, "n’est pas installé"),
    ],
    ids=str,
)
def test_a_wrong_setting_stops_the_start_with_a_french_sentence_and_no_traceback(
    environment, sentence
):
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", "import app"],
        cwd=ROOT,
        env={**environment, "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert sentence in run.stderr
    assert "Traceback" not in run.stderr
