"""The real library and its personas, and the flag that accepts golden texts."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from checklist.authoring import load_library
from checklist.documents.report import build_report
from checklist.evaluation import evaluate

CONTENT = Path(__file__).parents[2] / "content"
DAY = date(2026, 11, 24)


def pytest_addoption(parser):
    parser.addoption(
        "--accept-golden",
        action="store_true",
        default=False,
        help="write the golden texts of documents instead of comparing with them",
    )


@pytest.fixture(scope="session")
def accept_golden(request):
    return bool(request.config.getoption("accept_golden", default=False))


@pytest.fixture(scope="session")
def library():
    return load_library(CONTENT)


@pytest.fixture(scope="session")
def evaluation_of_persona(library):
    """The evaluation of a persona of the content, by id."""

    def evaluated(persona_id):
        return evaluate(library, library.personas[persona_id].answers, DAY)

    return evaluated


@pytest.fixture(scope="session")
def report_of(library, evaluation_of_persona):
    """The report of a persona of the content, by id, marked as an example."""

    @cache
    def built(persona_id):
        persona = library.personas[persona_id]
        return build_report(
            evaluation_of_persona(persona_id), persona.practice, example=persona.name
        )

    return built
