"""What the screen is told is escaped, complete and sourced."""

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import jinja2
import pytest

from checklist.actions import action_plan
from checklist.authoring import load_library
from checklist.documents import html
from checklist.documents.html import consequence, fragment, question_details
from checklist.documents.labels import EMPTY_FIELD_LABEL, checked_words
from checklist.evaluation import evaluate
from checklist.model import REGISTER_FIELDS, Actor, FactOrigin, Status, Verification
from checklist.register import ProcessingActivity, RecordLine
from tests.builders import TODAY, a_question, an_action, an_activity, an_option

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def library():
    return load_library(Path("content"))


def test_what_a_fragment_is_given_is_escaped():
    shown = fragment("banner", kind="info", title=HOSTILE, text=HOSTILE)
    assert "<script" not in shown
    assert "<img" not in shown
    assert shown.count("&lt;script&gt;") == 2


def test_a_fragment_refuses_to_be_drawn_without_one_of_its_values():
    with pytest.raises(jinja2.UndefinedError):
        fragment("banner", kind="info", title="")


def test_under_every_control_stand_the_reason_the_check_the_proof_and_a_dated_source(library):
    for section in library.sections:
        for question in section.controls:
            shown = question_details(question)
            for part in ("Pourquoi", "Vérifier en 30 secondes", "Preuve à garder", "Source"):
                assert f"<dt>{part}</dt>" in shown, question.id
            assert re.search(r"vérifié le|à confirmer", shown), question.id


def test_a_source_opens_apart_and_tells_the_site_nothing(library):
    question = library.sections[1].controls[0]
    links = re.findall(r"<a [^>]+>", question_details(question))
    assert links
    assert all('rel="noopener noreferrer"' in link and 'href="https://' in link for link in links)


@pytest.mark.parametrize("status", Status)
def test_every_status_is_an_icon_and_a_word_never_a_colour_alone(status, library):
    shown = fragment(
        "consequence",
        status=status,
        critical=False,
        action=None,
        actor=None,
        evidence=("Note datée",),
    )
    box, icon = html.STATUS_LOOKS[status]
    assert f"/web/icons/{icon}.svg" in shown
    assert html.labels.STATUS_LABELS[status] in shown
    assert box in shown


@pytest.mark.parametrize(("office", "who"), [(True, "Votre secrétariat"), (False, "Vous")])
def test_what_the_office_would_do_is_the_doctors_where_there_is_none(office, who):
    action = an_action(actor=Actor.OFFICE)
    question = a_question(options=(an_option("a_faire", Status.UNMET, action),))
    shown = consequence(question, question.options[0], office=office)
    assert f"· {who} ·" in shown


def test_an_action_tells_who_acts_here_and_which_verdict_asks_for_it(library):
    evaluation = evaluate(library, library.personas["benali"].answers, TODAY)
    items = [item for item in action_plan(evaluation).items if item.decided_by]
    shown = fragment("actions", items=items, detailed=False)
    assert "Demandé par «&nbsp;Vous faut-il une analyse des risques" in shown
    alone = [replace(item, actor=Actor.OFFICE) for item in items]
    assert "<span>Votre secrétariat</span>" in fragment("actions", items=alone, detailed=False)


def test_fragments_hold_no_inline_style_and_no_script():
    for path in Path("checklist/documents/fragments").glob("*.j2"):
        text = path.read_text("utf-8")
        assert not re.search(r"style=|<style|<script|<svg|\son\w+=", text), path.name


def test_every_icon_that_fragments_show_is_served():
    served = {path.stem for path in Path("web/static/icons").glob("*.svg")}
    named = {icon for _, icon in html.STATUS_LOOKS.values()} | set(html.LEVEL_LOOKS.values())
    assert named | {"info"} <= served


def test_a_field_of_the_register_that_waits_for_the_profile_says_so():
    activity = an_activity()
    fields = {name: () if name == "transferts" else ("…",) for name in REGISTER_FIELDS}
    lines = {
        name: tuple(RecordLine(t, FactOrigin.ANSWERS) for t in f) for name, f in fields.items()
    }
    item = ProcessingActivity(activity, lines)
    shown = fragment("activity", item=item, fields=REGISTER_FIELDS)
    assert "<ul></ul>" not in shown
    assert shown.count(EMPTY_FIELD_LABEL) == 1
    assert shown.count("a_completer") == 1


@dataclass
class Checked:
    verification: Verification
    verified_on: date | None


VERIFIED = Checked(Verification.VERIFIED, date(2026, 11, 23))
SECONDARY = Checked(Verification.SECONDARY, date(2026, 11, 20))
KNOWN = Checked(Verification.KNOWN, None)


@pytest.mark.parametrize(
    ("checked", "words"),
    [
        ([VERIFIED], "vérifié le 23 novembre 2026"),
        ([SECONDARY], "vérifié le 20 novembre 2026, par une source secondaire"),
        ([VERIFIED, SECONDARY], "vérifié le 20 novembre 2026, en partie par une source secondaire"),
        ([VERIFIED, KNOWN], "vérifié le 23 novembre 2026, en partie à confirmer"),
        ([KNOWN], "à confirmer"),
    ],
)
def test_how_sure_a_source_is_is_said_beside_its_date(checked, words):
    assert " ".join(checked_words(checked).split()) == words
