"""The save file: what is written opens again; anything else is refused in French."""

import json
import re
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist.answers import AnswerSet, Practice
from checklist.personas import Persona
from checklist.savefile import (
    MAX_BYTES,
    MAX_DEPTH,
    SavedState,
    SaveFileError,
    dump,
    load,
)
from checklist.versions import Migrations
from tests.builders import (
    VERSION,
    a_gate,
    a_library,
    a_question,
    a_section,
    answers,
)

LIBRARY = a_library(
    a_section("messagerie", a_question("boite"), a_question("chiffre")),
    profile=(a_gate("mode", ("seul", "groupe")),),
    personas={"martin": Persona("martin", "Dr Martin", "Seul.", Practice(), answers(mode="seul"))},
)
SAVED = SavedState(answers(mode="seul", boite="fait"), Practice(doctor="Dr Œuf", dpo="Mme Roÿ"))


def a_file(**changes):
    """The bytes of a save file; None removes a key."""
    content = {**json.loads(dump(SAVED)), **changes}
    return json.dumps({k: v for k, v in content.items() if v is not None}).encode()


def refusal(data):
    with pytest.raises(SaveFileError) as caught:
        load(data, LIBRARY)
    return caught.value.sentence.replace("\u00a0", " ")


def test_what_is_saved_is_loaded_back():
    loaded = load(dump(SAVED), LIBRARY)
    assert (loaded.answers, loaded.practice) == (SAVED.answers, SAVED.practice)
    assert (loaded.example, loaded.content_version, loaded.dropped) == (None, VERSION, {})


def test_an_example_stays_an_example():
    saved = SavedState(SAVED.answers, SAVED.practice, "martin")
    assert load(dump(saved), LIBRARY).example == "martin"


def test_the_file_is_readable_sorted_and_the_same_for_the_same_answers():
    other = SavedState(answers(boite="fait", mode="seul"), SAVED.practice)
    assert dump(other) == dump(SAVED)
    assert dump(SAVED).decode() == (
        "{\n"
        '  "format": "bilan-rgpd",\n'
        '  "format_version": 1,\n'
        '  "content_version": "2026.11.1",\n'
        '  "answers": {\n'
        '    "boite": "fait",\n'
        '    "mode": "seul"\n'
        "  },\n"
        '  "practice": {\n'
        '    "doctor": "Dr Œuf",\n'
        '    "dpo": "Mme Roÿ"\n'
        "  }\n"
        "}\n"
    )


ANY_TEXT = st.text(st.characters(), max_size=400)


@given(st.builds(Practice, **{item.name: ANY_TEXT for item in fields(Practice)}))
def test_whatever_a_doctor_typed_the_file_written_opens_again(practice):
    written = dump(SavedState(SAVED.answers, practice))
    loaded = load(written, LIBRARY)
    assert dump(SavedState(loaded.answers, loaded.practice)) == written


def test_answers_to_questions_that_do_not_apply_are_saved_too():
    told = answers(mode="groupe", boite="fait", chiffre="je_ne_sais_pas")
    assert load(dump(SavedState(told, Practice())), LIBRARY).answers == told


def test_a_byte_order_mark_added_by_an_editor_is_tolerated():
    assert load(b"\xef\xbb\xbf" + dump(SAVED), LIBRARY).answers == SAVED.answers


@pytest.mark.parametrize("key", ["practice", "example"])
def test_practice_and_example_may_be_left_out(key):
    loaded = load(a_file(**{key: None}), LIBRARY)
    assert loaded.answers == SAVED.answers


def test_an_older_file_opens_and_tells_which_answers_have_no_place():
    told = {"boite": "fait", "ancienne": "oui", "chiffre": "ancienne_option"}
    loaded = load(a_file(content_version="2025.2", answers=told), LIBRARY)
    assert loaded.answers == AnswerSet.of(VERSION, {"boite": "fait"})
    assert loaded.content_version == "2025.2"
    assert loaded.dropped == {"ancienne": "oui", "chiffre": "ancienne_option"}


MIGRATED = a_library(
    *LIBRARY.sections,
    profile=LIBRARY.profile.questions,
    migrations=Migrations(
        questions={"ancienne": "boite"},
        options={("boite", "toujours"): "fait"},
        removed_questions={"fax": "Plus personne n’en a."},
        removed_options={("chiffre", "parfois"): "Trop vague."},
    ),
)


@pytest.mark.parametrize(
    "told", [{"ancienne": "fait"}, {"ancienne": "toujours"}, {"boite": "toujours"}]
)
def test_an_older_answer_opens_by_the_names_of_today(told):
    loaded = load(a_file(content_version="2025.2", answers=told), MIGRATED)
    assert loaded.answers == AnswerSet.of(VERSION, {"boite": "fait"})
    assert loaded.dropped == {}


def test_an_answer_removed_on_purpose_is_set_aside_by_the_name_it_had():
    told = {"fax": "oui", "chiffre": "parfois"}
    loaded = load(a_file(content_version="2025.2", answers=told), MIGRATED)
    assert (loaded.answers.by_question, loaded.dropped) == ({}, told)
    assert loaded.reasons == ("Plus personne n’en a.", "Trop vague.")


def test_a_file_of_this_version_with_an_old_name_was_edited():
    with pytest.raises(SaveFileError):
        load(a_file(answers={"ancienne": "fait"}), MIGRATED)


def test_an_example_of_another_content_version_never_passes_for_a_real_practice():
    loaded = load(a_file(content_version="2025.2", example="ancien"), LIBRARY)
    assert loaded.example == "ancien"


def test_a_newer_format_asks_for_a_newer_version_of_the_tool():
    sentence = refusal(a_file(format_version=2, novelty=[[1.5]]))
    assert "version plus récente de l’outil" in sentence
    assert "mise à jour" in sentence


DEEP = 10_000
FOREIGN = "ne vient pas de cet outil"
NOT_ANSWERS = "n’est pas un fichier de réponses"
ALTERED = "a été modifié ou abîmé"
REFUSED = {
    "nothing": (b"", "est vide"),
    "only spaces": (b" \n\t ", "est vide"),
    "one byte over the limit": (dump(SAVED).ljust(MAX_BYTES + 1), "trop gros"),
    "fifty megabytes": (b"[" * 50_000_000, "trop gros"),
    "the report": (b"%PDF-1.4\n", "Ceci est le rapport, pas le fichier de réponses. Choisissez le"),
    "a long report": (b"%PDF-1.4\n".ljust(MAX_BYTES + 1), "« mes-reponses-rgpd-….json »"),
    "an image": (b"\x89PNG\r\n\x1a\n\x00", NOT_ANSWERS),
    "latin-1": ('{"format": "bilan-rgpd", "é": 1}'.encode("latin-1"), NOT_ANSWERS),
    "utf-16": (dump(SAVED).decode().encode("utf-16"), NOT_ANSWERS),
    "cut in the middle": (dump(SAVED)[:60], "est incomplet"),
    "text after the end": (dump(SAVED) + b"{}", "est incomplet"),
    "ten thousand lists": (b"[" * DEEP + b"]" * DEEP, ALTERED),
    "ten thousand objects": (b'{"a":' * DEEP + b"1" + b"}" * DEEP, ALTERED),
    "ten thousand lists never closed": (b"[" * DEEP, ALTERED),
    "a list": (b"[]", FOREIGN),
    "a number": (b"1", FOREIGN),
    "null": (b"null", FOREIGN),
    "a file of another tool": (a_file(format="pia"), FOREIGN),
    "no format": (a_file(format=None), FOREIGN),
    "a format that is a list": (a_file(format=["bilan-rgpd"]), FOREIGN),
    "no format version": (a_file(format_version=None), "numéro de format"),
    "a format version in letters": (a_file(format_version="1"), "numéro de format"),
    "a format version that is true": (a_file(format_version=True), "numéro de format"),
    "a format version with a comma": (a_file(format_version=1.0), "numéro de format"),
    "a format version of zero": (a_file(format_version=0), "numéro de format"),
    "a huge number": (b'{"format_version": ' + b"9" * 100_000 + b"}", NOT_ANSWERS),
    "infinity": (b'{"format": Infinity}', "un nombre"),
    "not a number": (b'{"format": NaN}', "un nombre"),
    "minus infinity": (b'{"format": -Infinity}', "un nombre"),
    "the same key twice": (b'{"format": "pia", "format": "bilan-rgpd"}', "deux fois"),
    "the same answer twice": (
        dump(SAVED).replace(b'"mode": "seul"', b'"boite": "a_faire"'),
        "deux fois",
    ),
    "an unknown key": (a_file(extra=1), "rubrique inconnue (« extra »)"),
    "an unknown key unfit to show": (a_file(**{"<b>": 1}), "rubrique inconnue."),
    "no answers": (a_file(answers=None), "il y manque « answers »"),
    "no content version": (a_file(content_version=None), "il y manque « content_version »"),
    "a content version in figures": (a_file(content_version=2026), "la version de ses questions"),
    "an endless content version": (a_file(content_version="1" * 33), "la version de ses questions"),
    "answers in a list": (a_file(answers=[]), "ses réponses sont illisibles"),
    "too many answers": (
        a_file(answers={f"q{n}": "oui" for n in range(2001)}),
        "ses réponses sont illisibles",
    ),
    "an answer that is a list": (a_file(answers={"boite": ["fait"]}), "illisible (« boite »)"),
    "an answer that is null": (a_file(answers={"boite": 0}), "illisible (« boite »)"),
    "an id with markup": (a_file(answers={"<b>": "fait"}), "une de ses réponses est illisible."),
    "an option with a line break": (a_file(answers={"boite": "fait\n"}), "illisible (« boite »)"),
    "an unknown question": (a_file(answers={"autre": "oui"}), "aucune question (« autre »)"),
    "an unknown option": (a_file(answers={"boite": "perdue"}), "aucune question (« boite »)"),
    "a practice in a list": (a_file(practice=[]), "la description du cabinet"),
    "an unknown field": (a_file(practice={"age": "40"}), "rubrique inconnue (« age »)"),
    "a field that is a number": (a_file(practice={"phone": 612}), "illisible (« phone »)"),
    "a field too long": (a_file(practice={"doctor": "x" * 201}), "illisible (« doctor »)"),
    "a control character": (a_file(practice={"doctor": "Dr\u0000"}), "illisible (« doctor »)"),
    "a line break": (a_file(practice={"address": "1 rue\nParis"}), "illisible (« address »)"),
    "half a character": (a_file(practice={"doctor": "\ud83d"}), "illisible (« doctor »)"),
    "an example in figures": (a_file(example=3), "le nom de son exemple"),
    "an unknown example": (a_file(example="dupont"), "son exemple n’existe pas"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "cause"), REFUSED.values(), ids=REFUSED.keys())
def test_anything_else_is_refused_with_its_cause(data, cause):
    assert cause in refusal(data)


@pytest.mark.parametrize("data", [data for data, _ in REFUSED.values()], ids=REFUSED.keys())
def test_every_refusal_says_what_to_do_and_that_nothing_changed(data):
    sentence = refusal(data)
    assert re.search(r"Choisissez|Téléchargez|Ouvrez", sentence)
    assert sentence.endswith("Rien n’a été modifié.")
    assert len(sentence) < 300


def test_a_file_at_the_limit_of_size_opens():
    assert load(dump(SAVED).ljust(MAX_BYTES), LIBRARY).answers == SAVED.answers


def test_brackets_inside_texts_are_not_depth():
    practice = Practice(doctor="[" * 50 + '"' + "{" * 50)
    assert load(dump(SavedState(SAVED.answers, practice)), LIBRARY).practice == practice


def test_depth_is_refused_from_the_first_level_too_many():
    nested = b'{"format": ' + b"[" * (MAX_DEPTH - 1) + b"]" * (MAX_DEPTH - 1) + b"}"
    assert FOREIGN in refusal(nested)
    assert ALTERED in refusal(nested.replace(b"[]", b"[[]]"))


def loads_or_refuses(data):
    try:
        loaded = load(data, LIBRARY)
    except SaveFileError:
        return
    assert set(loaded.answers.by_question) <= set(LIBRARY.questions)
    assert dump(SavedState(loaded.answers, loaded.practice, loaded.example))


@given(st.binary(max_size=300))
def test_no_bytes_whatever_raise_anything_but_a_refusal(data):
    loads_or_refuses(data)


@given(st.data())
def test_no_damage_to_a_real_file_raises_anything_but_a_refusal(data):
    damaged = bytearray(dump(SavedState(SAVED.answers, SAVED.practice, "martin")))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        damaged[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    loads_or_refuses(bytes(damaged))


JSON_VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), ANY_TEXT, st.just("fait")),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.one_of(ANY_TEXT, st.just("boite")), inner, max_size=3),
    ),
    max_leaves=8,
)


@given(
    st.sampled_from(sorted(json.loads(a_file(example="martin")))),
    JSON_VALUES,
    st.sampled_from([VERSION, "2025.2"]),
)
def test_no_value_in_the_place_of_another_raises_anything_but_a_refusal(key, value, version):
    content = {**json.loads(a_file()), "content_version": version, key: value}
    loads_or_refuses(json.dumps(content).encode())
