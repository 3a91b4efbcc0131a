"""What the report says, state by state."""

import re
from dataclasses import replace
from datetime import date

import pytest

from checklist.actions import Lane, action_plan
from checklist.answers import AnswerSet, Practice
from checklist.conditions import AnswerIn
from checklist.documents.document import (
    Badge,
    Callout,
    Columns,
    FindingCard,
    Heading,
    KeyFigures,
    Table,
    TickBox,
)
from checklist.documents.inline import plain
from checklist.documents.report import build_report
from checklist.documents.typography import fr
from checklist.evaluation import evaluate
from checklist.model import (
    UNKNOWN_OPTION,
    Criticality,
    Fact,
    LegalReference,
    Source,
    Status,
    Verification,
)
from tests.builders import (
    OPTIONAL,
    a_gate,
    a_library,
    a_notice,
    a_question,
    a_section,
    evaluation_of,
)
from tests.documents.conftest import DAY
from tests.documents.readable import readable

NOBODY = Practice()
PERSONAS = ("martin", "tilleuls", "benali", "moreau", "nguyen", "lefebvre", "rives", "caron")


def text_of(evaluation, practice=NOBODY, example=None):
    return plain(readable(build_report(evaluation, practice, example=example)))


def a_fact(fact_id, verification, verified_on=None):
    source = Source("rgpd", "RGPD", "Règlement", "https://eur-lex.europa.eu/x", "loi")
    reference = LegalReference(source, f"art. {fact_id}", source.url)
    return Fact(fact_id, f"Énoncé {fact_id}.", (reference,), verification, verified_on, None, ())


def a_library_with_facts(*facts):
    question = replace(a_question("chiffrer", Criticality.CRITICAL), facts=facts)
    return a_library(a_section("messagerie", question))


def test_nothing_answered_gives_a_report_that_says_how_to_begin(library):
    text = text_of(evaluate(library, AnswerSet(library.version), DAY))
    assert "Vous n’avez pas encore répondu aux questions" in text
    assert "Points critiques" not in text.split("# Sommaire")[0]


def test_a_partly_answered_report_is_provisional_and_lists_what_is_missing():
    library = a_library(a_section("dpo", a_question("un"), a_question("deux")))
    text = text_of(evaluation_of(library, un=Status.MET))
    assert "Résultat provisoire" in text
    assert "# Questions sans réponse" in text
    assert "dpo\u00a0: Question deux" in text


def test_a_complete_report_is_not_provisional():
    library = a_library(a_section("dpo", a_question("un")))
    text = text_of(evaluation_of(library, un=Status.MET))
    assert "provisoire" not in text
    assert "# Questions sans réponse" not in text
    assert "Vos réponses n’appellent aucune action" in text


def test_a_theme_without_object_is_not_said_to_be_in_place():
    library = a_library(a_section("dpo", a_question("un")))
    theme = text_of(evaluation_of(library, un=Status.NOT_APPLICABLE)).split("# Thème par thème")[1]
    assert "rien dans ce thème ne vous concerne aujourd’hui" in theme
    assert "tout ce qui vous concerne est en place" not in theme


def test_everything_unknown_asks_to_verify_everything(library):
    questions = {q.id for s in library.sections for q in s.controls}
    profile = dict(library.personas["tilleuls"].answers.by_question)
    answers = AnswerSet.of(
        library.version, profile | dict.fromkeys(questions & set(profile), UNKNOWN_OPTION)
    )
    evaluation = evaluate(library, answers, DAY)
    report = build_report(evaluation, NOBODY)
    cards = [block for block in report.blocks if isinstance(block, FindingCard)]
    assert len(cards) == evaluation.overall.applicable
    assert {card.badge.words.split(" – ")[0] for card in cards} == {"À vérifier"}


def test_a_theme_without_object_says_why():
    gate = a_gate("telemedecine_pratiquee")
    section = a_section(
        "telemedecine",
        a_question("visio"),
        condition=AnswerIn("telemedecine_pratiquee", frozenset({"oui"})),
    )
    library = a_library(section, a_section("dpo", a_question("un")), profile=(gate,))
    text = text_of(evaluation_of(library, telemedecine_pratiquee="non", un=Status.MET))
    assert "Rien ne vous concerne ici." in text
    assert "telemedecine — (Sans objet)" in text


def test_a_theme_not_begun_does_not_count_and_is_named():
    library = a_library(
        a_section("dpo", a_question("un")),
        a_section("cameras", a_question("deux"), chapter=OPTIONAL),
    )
    text = text_of(evaluation_of(library, un=Status.MET))
    assert "Thèmes pas encore ouverts" in text
    assert ": cameras." in text


def test_a_theme_with_nothing_to_ask_is_not_named_among_those_to_open():
    asked = AnswerIn("cameras_posees", frozenset({"oui"}))
    library = a_library(
        a_section("dpo", a_question("un")),
        a_section("cameras", a_question("deux"), condition=asked, chapter=OPTIONAL),
        profile=(a_gate("cameras_posees"),),
    )
    without = text_of(evaluation_of(library, un=Status.MET, cameras_posees="non"))
    assert "Thèmes pas encore ouverts" not in without
    assert ": cameras." in text_of(evaluation_of(library, un=Status.MET))


def test_every_shortfall_has_its_card_and_every_action_its_line(library, evaluation_of_persona):
    evaluation = evaluation_of_persona("benali")
    report = build_report(evaluation, NOBODY)
    cards = [plain(block.title) for block in report.blocks if isinstance(block, FindingCard)]
    assert len(cards) == len(evaluation.findings)
    rows = [
        row
        for block in report.blocks
        if isinstance(block, Table)
        for row in block.rows
        if isinstance(row[0], TickBox)
    ]
    titles = [plain(row[1][0].text) for row in rows]
    plan = action_plan(evaluation)
    assert titles == [item.action.title for lane in Lane for item in plan.lane(lane)]


def test_actions_stand_in_three_lanes_each_with_its_date(library, evaluation_of_persona):
    evaluation = evaluation_of_persona("martin")
    text = text_of(evaluation)
    plan = action_plan(evaluation)
    assert [lane for lane in Lane if plan.lane(lane)] == list(Lane)
    for words in (
        "24\u00a0décembre\u00a02026",
        "24\u00a0février\u00a02027",
        "24\u00a0novembre\u00a02027",
    ):
        assert f", avant le {words}" in text


def test_an_action_shared_by_two_findings_is_explained_once():
    shared = a_question("un").option("a_faire").action
    one, two = (a_question(name) for name in ("un", "deux"))
    same = tuple(
        replace(option, action=shared) if option.action else option for option in two.options
    )
    library = a_library(a_section("dpo", one, replace(two, options=same)))
    text = text_of(evaluation_of(library, un=Status.UNMET, deux=Status.UNMET))
    assert text.count("1. Commencer.") == 1
    assert "les gestes sont décrits plus haut" in text


def test_an_action_that_a_verdict_asks_for_says_so_and_is_explained_after_the_plan(
    evaluation_of_persona,
):
    plan = text_of(evaluation_of_persona("benali")).split("# Plan d’action")[-1]
    plan = plan.split("# Thème par thème")[0]
    assert "Demandé par «\u00a0Vous faut-il une analyse des risques" in plan
    assert "1. Demandez à votre éditeur et à votre DPO ce qui existe déjà." in plan


def test_a_doctor_without_an_office_is_not_sent_to_it(evaluation_of_persona):
    told = {name: text_of(evaluation_of_persona(name)) for name in ("martin", "tilleuls")}
    assert {name: "| Votre secrétariat |" in text for name, text in told.items()} == {
        "martin": False,
        "tilleuls": True,
    }


def test_what_is_in_place_is_told_theme_by_theme_with_the_proofs_to_keep():
    one = replace(a_question("un"), evidence=("Note datée", "Photo"))
    two = replace(a_question("deux"), evidence=("Photo", "Contrat"))
    library = a_library(a_section("dpo", one, two, a_question("trois")))
    text = text_of(evaluation_of(library, un=Status.MET, deux=Status.MET, trois=Status.UNMET))
    line = next(line for line in text.splitlines() if line.startswith("- [x]"))
    assert line == "- [x] dpo, 2\u00a0points\u00a0: Note datée\u202f; Photo\u202f; Contrat."


def test_a_reserve_follows_the_source_that_a_shortfall_cites():
    fact = replace(a_fact("mss", Verification.SECONDARY, DAY), caution="Règle discutée.")
    text = text_of(evaluation_of(a_library_with_facts(fact), chiffrer=Status.UNMET))
    card = text.split("### Question chiffrer")[1].split("# ")[0]
    assert "source secondaire" in card
    assert "Réserve\u00a0: Règle discutée." in card


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("un",), "1\u00a0point critique sur 1\u00a0question critique."),
        (("un", "deux"), "2\u00a0points critiques sur 2\u00a0questions critiques."),
    ],
)
def test_critical_points_are_counted_among_critical_questions(names, said):
    library = a_library(a_section("dpo", *(a_question(n, Criticality.CRITICAL) for n in names)))
    assert said in text_of(evaluation_of(library, dict.fromkeys(names, Status.UNMET)))


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("un",), "1\u00a0question sans réponse. Elle compte comme"),
        (("un", "deux"), "2\u00a0questions sans réponse. Elles comptent comme"),
    ],
)
def test_questions_without_answer_are_counted_in_good_french(names, said):
    questions = (*(a_question(name) for name in names), a_question("faite"))
    evaluation = evaluation_of(a_library(a_section("dpo", *questions)), faite=Status.MET)
    assert said in text_of(evaluation)


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_the_points_of_the_annex_are_those_of_the_evaluation(persona_id, evaluation_of_persona):
    evaluation = evaluation_of_persona(persona_id)
    report = build_report(evaluation, NOBODY)
    answers = [
        table
        for block in report.blocks
        if isinstance(block, Columns)
        for table in block.blocks
        if isinstance(table, Table) and table.caption.startswith("Réponses et points")
    ]
    scores = {fr(s.section.short_title): s.score for s in evaluation.sections}
    for table in answers:
        theme, points = (column.title for column in table.columns)
        cells = [row[1].words for row in table.rows if isinstance(row[1], Badge)]
        pairs = [tuple(map(int, cell.split(" / "))) for cell in cells if "/" in cell]
        earned, possible = map(sum, zip(*pairs, strict=True)) if pairs else (0, 0)
        assert (earned, possible) == (scores[theme].earned, scores[theme].possible)
        assert points == (f"{earned} / {possible}" if possible else "—")
    total = f"{evaluation.overall.earned} ÷ {evaluation.overall.possible}"
    assert total in text_of(evaluation)


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_the_cover_and_the_synthesis_carry_the_figures_of_the_evaluation(
    persona_id, evaluation_of_persona
):
    evaluation = evaluation_of_persona(persona_id)
    report, plan = build_report(evaluation, NOBODY), action_plan(evaluation)
    statuses = [step.status for journey in evaluation.scope for step in journey.controls]
    shown = (Status.MET, Status.PARTLY_MET, Status.UNMET, Status.UNKNOWN)
    assert [count.value for count in report.cover.counts] == [str(statuses.count(s)) for s in shown]
    assert f"{evaluation.overall.rate}\u00a0%" in report.cover.dial.alternative
    for section in evaluation.sections:
        if section.score.rate is not None:
            name = fr(section.section.short_title)
            assert f"{name} {section.score.rate}\u00a0%" in report.cover.themes.alternative
    (figures,) = (block for block in report.blocks if isinstance(block, KeyFigures))
    counted = [int(item.value.split("\u00a0")[0]) for item in figures.items]
    assert counted == [len(plan.lane(lane)) for lane in Lane]


def test_every_question_that_applies_is_in_the_annex_with_its_answer(evaluation_of_persona):
    evaluation = evaluation_of_persona("martin")
    text = text_of(evaluation).split("# Vos réponses et vos points")[1]
    steps = [*evaluation.journey.profile_asked, *(s for j in evaluation.scope for s in j.asked)]
    assert all(fr(step.question.text) in text for step in steps)
    assert all(step.option is None or fr(step.option.text) in text for step in steps)


def test_the_day_of_most_texts_is_said_once_and_what_differs_beside_each():
    library = a_library_with_facts(
        a_fact("sur", Verification.VERIFIED, date(2026, 11, 23)),
        a_fact("autre", Verification.VERIFIED, date(2026, 11, 23)),
        a_fact("vieux", Verification.VERIFIED, date(2026, 6, 1)),
        a_fact("presse", Verification.SECONDARY, date(2026, 11, 23)),
        a_fact("connu", Verification.KNOWN),
    )
    text = text_of(evaluation_of(library, chiffrer=Status.UNMET))
    assert "Vérifiés le 23\u00a0novembre\u00a02026, sauf mention contraire." in text
    assert "Énoncé sur. RGPD, art. sur." in text
    others = next(line for line in text.splitlines() if line.startswith("- RGPD"))
    assert "art. autre (2)" in others
    assert "art. connu (3, à confirmer)" in others
    assert "art. presse (4, source secondaire)" in others
    assert "art. vieux (5, vérifié le 01/06/2026)" in others


@pytest.mark.parametrize(
    ("verification", "said"),
    [(Verification.KNOWN, " (à confirmer)"), (Verification.SECONDARY, " (source secondaire)")],
)
def test_a_card_says_what_makes_its_text_less_sure(verification, said):
    day = None if verification is Verification.KNOWN else DAY
    library = a_library_with_facts(a_fact("x", verification, day))
    text = text_of(evaluation_of(library, chiffrer=Status.UNMET))
    assert f"Textes\u00a0: RGPD, art. x{said}\u202f; n°\u00a01." in text


def test_a_doubtful_text_is_never_shown():
    library = a_library_with_facts(
        a_fact("douteux", Verification.DOUBTFUL), a_fact("connu", Verification.KNOWN)
    )
    text = text_of(evaluation_of(library, chiffrer=Status.UNMET))
    assert "douteux" not in text
    assert "art. connu" in text


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_each_text_number_of_a_card_is_found_in_the_annex(persona_id, evaluation_of_persona):
    text = text_of(evaluation_of_persona(persona_id))
    body, annex = text.split("# Les textes sur lesquels")[-2:]
    cited = {
        int(number)
        for numbers in re.findall(r"n°\u00a0(\d+(?:, \d+)*)\.", body.split("# Plan d’action")[-1])
        for number in numbers.split(", ")
    }
    stated = annex.count("\n1. ")
    others = {int(number) for number in re.findall(r" \((\d+)", annex)}
    others |= {int(number) for number in re.findall(r", (\d+)(?=[,)])", annex)}
    assert cited
    assert cited == {*range(1, stated + 1)} | (others & cited)
    assert all(number <= stated or number in others for number in cited)


def test_a_notice_that_applies_is_told_in_the_synthesis():
    gate = a_gate("mode_exercice", ("remplacant", "seul"))
    condition = AnswerIn("mode_exercice", frozenset({"remplacant"}))
    library = a_library(profile=(gate,), notices=(a_notice(condition=condition),))
    assert "Avis hors_cible." in text_of(evaluation_of(library, mode_exercice="remplacant"))
    assert "Avis hors_cible." not in text_of(evaluation_of(library, mode_exercice="seul"))


def test_decisions_are_told_with_their_source_and_date(evaluation_of_persona):
    report = build_report(evaluation_of_persona("tilleuls"), NOBODY)
    callouts = [block for block in report.blocks if isinstance(block, Callout)]
    told = {plain(block.title): plain(block.body[-1].text) for block in callouts}
    dpo = next(words for title, words in told.items() if "DPO" in title)
    assert "vérifié le 23/11/2026" in dpo


def test_an_unsettled_decision_says_that_answers_are_missing(library):
    text = text_of(evaluate(library, AnswerSet(library.version), DAY))
    assert "Il manque des réponses sur le profil du cabinet pour le dire." in text


def test_the_report_of_a_practice_without_a_name_names_nobody(evaluation_of_persona):
    report = build_report(evaluation_of_persona("martin"), NOBODY)
    assert report.author == ""
    assert report.cover.identity == ()
    assert report.banner is None


def test_an_example_says_so(evaluation_of_persona):
    report = build_report(evaluation_of_persona("martin"), NOBODY, example="Dr Martin")
    assert report.banner == "EXEMPLE — cabinet fictif\u00a0: Dr\u00a0Martin"


@pytest.mark.parametrize("persona_id", ["martin", "tilleuls", "benali"])
def test_the_report_never_says_that_the_practice_is_compliant(persona_id, evaluation_of_persona):
    report = build_report(evaluation_of_persona(persona_id), NOBODY)
    own_words = [
        report.cover.notice,
        *(p.text for p in report.cover.verdict),
        report.cover.level.words,
    ]
    assert not any("conforme" in words.lower() for words in own_words)


@pytest.mark.parametrize("persona_id", ["martin", "tilleuls", "benali"])
def test_headings_go_down_one_level_at_a_time(persona_id, evaluation_of_persona):
    report = build_report(evaluation_of_persona(persona_id), NOBODY)
    levels = [b.level for b in report.blocks if isinstance(b, Heading | FindingCard)]
    assert all(after - before <= 1 for before, after in zip([1, *levels], levels, strict=False))


def test_charts_tell_their_figures_in_words(evaluation_of_persona):
    evaluation = evaluation_of_persona("martin")
    cover = build_report(evaluation, NOBODY).cover
    assert f"{evaluation.overall.rate}\u00a0%" in cover.dial.alternative
    for journey in evaluation.scope:
        assert journey.section.short_title in cover.themes.alternative


def test_the_report_says_its_formula_its_weights_and_its_version(library, evaluation_of_persona):
    text = text_of(evaluation_of_persona("martin"))
    assert "Points d’une question = poids × 2 si c’est fait" in text
    assert "| Critique | 5 | 10 | 5 | 0 |" in text
    assert f"Questionnaire version {library.version}" in text
    assert "Ce que ce résultat ne dit pas" in text


def test_what_a_doctor_types_stays_out_of_the_blocks_whose_texts_are_kept(evaluation_of_persona):
    typed = Practice(doctor="Zorglub", structure="Zorglub", address="Zorglub", email="zorglub@x.fr")
    report = build_report(evaluation_of_persona("martin"), typed, example="Zorglub")
    assert "Zorglub" in readable(report)
    assert "zorglub" not in readable(report).split("# Synthèse", 1)[1].lower()
