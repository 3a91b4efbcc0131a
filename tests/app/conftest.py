"""Pages drawn by the script alone, without browser nor server. Drafts are turned off."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.draft_items import Workspace
from pages.shared.library import library
from tests.app.states import STATES
from web.drafts import draft_store
from web.settings import settings

ROUTER = Path(__file__).parents[2] / "pages" / "router.py"


@pytest.fixture(autouse=True)
def _drafts_turned_off(monkeypatch):
    monkeypatch.setenv("BILAN_BROUILLONS", "non")
    forget_settings()
    yield
    forget_settings()


def forget_settings():
    settings.cache_clear()
    draft_store.cache_clear()


@dataclass
class Page:
    """A page of the navigation, drawn with answers already given."""

    test: AppTest

    @property
    def title(self):
        return self.test.title[0].value

    @property
    def words(self):
        """What it says, markup included."""
        return "\n".join(element.proto.body for element in self.test.get("html"))

    @property
    def questions(self):
        return [radio.label for radio in self.test.radio]

    @property
    def buttons(self):
        return {button.label: button for button in self.test.button}

    @property
    def answers(self):
        return self.test.session_state["workspace"].answers.by_question

    def choose(self, question, option):
        radio = next(radio for radio in self.test.radio if radio.label == question.text)
        radio.set_value(option).run()
        self.check()

    def press(self, label):
        self.buttons[label].click().run()
        self.check()

    def check(self):
        assert [failure.value for failure in self.test.exception] == []


@pytest.fixture
def open_page():
    """Open the page in that file, in a state of `states.py`."""

    def open_in(file, state="empty", **query):
        return open_with(file, STATES[state](), **query)

    return open_in


def open_with(file, workspace: Workspace, **query):
    library()
    # The first run tells AppTest which pages there are.
    test = AppTest.from_file(ROUTER, default_timeout=30).run()
    test.session_state["workspace"] = workspace
    test.session_state["fresh"] = False
    test.switch_page(file)
    for name, value in query.items():
        test.query_params[name] = value
    test.run()
    page = Page(test)
    page.check()
    return page
