import pytest
from starlette.applications import Starlette

from checklist.storage.drafts import DraftStore
from checklist.storage.sql import open_engine
from web.routes import shell_routes


@pytest.fixture
def store(tmp_path):
    engine = open_engine(f"sqlite:///{tmp_path / 'brouillons.db'}")
    yield DraftStore(engine)
    engine.dispose()


@pytest.fixture
def site(store):
    """The shell without Streamlit, drafts on, kept 30 days."""
    return Starlette(routes=shell_routes(store, 30))
