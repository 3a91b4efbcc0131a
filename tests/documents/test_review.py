"""The review: everything the content says, once, with its conditions, sources, dates and doubts."""

import re
from datetime import date
from functools import cache

import pytest
from markupsafe import escape

from checklist.authoring import load_library
from checklist.documents.review import review_parts
from checklist.documents.wording import TEMPLATES
from checklist.freshness import stale_statements
from checklist.model import Verification

DAY = date(2026, 11, 28)
TOO_OLD = date(2028, 1, 1)


@cache
def library():
    return load_library(TEMPLATES.parent)


@cache
def parts(only_due=False, day=DAY):
    return {part.id: part for part in review_parts(library(), day, only_due=only_due)}


def everything():
    return "".join(part.body for part in parts().values())


def code(name):
    return f'<code translate="no">{name}</code>'


def missing(names):
    words = everything()
    return [name for name in names if code(name) not in words]


def test_each_part_has_an_address_of_its_own():
    found = [part.id for part in review_parts(library(), DAY)]
    assert len(set(found)) == len(found)


def test_every_question_option_action_and_fact_is_there_by_its_id():
    questions = library().questions.values()
    assert missing(question.id for question in questions) == []
    assert missing(option.id for question in questions for option in question.options) == []
    assert missing(library().facts) == []
    assert missing(library().actions) == []


def test_every_step_of_every_action_is_there_whoever_asks_for_it():
    words = everything()
    steps = [step for action in library().actions.values() for step in action.steps]
    assert [step for step in steps if str(escape(step)) not in words] == []


def test_every_sentence_of_the_deadlines_is_there_with_its_places_and_its_facts():
    texts, body = library().deadlines, parts()["echeances"].body
    said = [
        *(item.text for item in (*texts.steps.values(), *texts.advice.values())),
        *(note.text for notes in texts.notes.values() for note in notes),
        *(period.explanation.text for period in texts.periods.values()),
        *(
            word
            for question in texts.breach_questions.values()
            for word in (question.text, question.help)
        ),
        *(
            word
            for question in texts.breach_questions.values()
            for word in question.options.values()
        ),
        *texts.rules.values(),
        *(line.text for line in texts.log),
    ]
    assert [text for text in said if str(escape(text)) not in body] == []
    assert [fact.id for fact in texts.facts if code(fact.id) not in body] == []


def test_every_notice_is_there_with_its_facts():
    body = parts()["avis"].body
    for notice in library().notices:
        told = body.split(code(notice.id))[1].split("</li>")[0]
        assert all(code(fact.id) in told for fact in notice.facts), notice.id


def test_every_card_point_and_table_row_is_there_too():
    assert missing(library().cards) == []
    assert missing(point.id for point in library().review_points) == []
    rows = parts()["decisions"].body
    assert all(
        f'id="ligne-{row.id}"' in rows for table in library().decisions for row in table.rows
    )


def test_the_corrections_of_the_guide_and_its_passages_are_listed_once_each():
    for name, items in (("corrections", library().corrections), ("guide", library().passages)):
        body = parts()[name].body
        assert [body.count(f'<th scope="row">{item.id}<') for item in items] == [1] * len(items)


def test_each_entry_has_a_name_of_its_own_and_an_address_that_leads_to_it():
    # Sentences of deadlines share their ids: a step, a short text and an advice may say one thing.
    for part in (part for part in parts().values() if part.id != "echeances"):
        names = re.findall(r' id="([^"]+)"', part.body)
        assert len(set(names)) == len(names) > 0, part.id
        links = re.findall(r'class="ancre" href="([^"]+)"', part.body)
        assert links == [f"/relecture?partie={part.id}#{name}" for name in names]


def test_every_link_to_a_fact_leads_to_it():
    names = set(re.findall(r' id="([^"]+)"', parts()["faits"].body))
    assert set(re.findall(r'href="/relecture\?partie=faits#([^"]+)"', everything())) <= names


def test_the_sources_of_an_action_are_told_in_words_with_their_day():
    action = next(a for a in library().actions.values() if a.facts)
    told = everything().split(f'id="action-{action.id}"')[1].split("</article>")[0]
    assert all(each.label in told for fact in action.facts for each in fact.references)


def test_only_what_says_the_words_wanted_is_kept():
    found = review_parts(library(), DAY, wanted="mss_boite_relevee")
    assert "messagerie" in {part.id for part in found}
    assert sum(part.count for part in found) < 30
    assert review_parts(library(), DAY, wanted="hippopotame") == ()


def test_conditions_are_told_in_words():
    body = parts()["cameras"].body
    assert "sauf si vous exercez comme remplaçant" in body
    assert "parmi" not in body


def test_each_fact_of_a_question_shows_its_reference_and_the_day_it_was_checked():
    question = library().questions["mss_boite_relevee"]
    body = parts()["messagerie"].body
    for fact in question.facts:
        assert all(reference.url in body for reference in fact.references)
    assert "Vérifié le 23\N{NO-BREAK SPACE}novembre\N{NO-BREAK SPACE}2026" in body


def test_what_is_in_doubt_is_called_so():
    doubtful = [f for f in library().facts.values() if f.verification is Verification.DOUBTFUL]
    body = parts()["faits"].body
    for fact in doubtful:
        told = body.split(code(fact.id))[1].split("</li>")[0]
        assert "Douteux" in told


def test_kept_to_what_is_due_it_shows_no_question_resting_on_fresh_facts_alone():
    due = {statement.id for statement in stale_statements(library(), DAY)}
    body = "".join(part.body for part in parts(only_due=True).values())
    for section in library().sections:
        for question in section.questions:
            shown = f'<p class="petit">{code(question.id)}' in body
            assert shown == any(fact.id in due for fact in question.facts), question.id


def test_once_everything_is_old_everything_is_due():
    assert parts(only_due=True, day=TOO_OLD)["faits"].count == len(library().facts)


@pytest.mark.parametrize("only_due", [False, True])
def test_no_part_is_empty(only_due):
    assert all(part.count and part.body.strip() for part in parts(only_due=only_due).values())
