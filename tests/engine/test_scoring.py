"""Worked examples of the score, computed by hand in comments. Weights 5, 3, 1; points 2, 1, 0."""

import pytest

from checklist.model import Criticality, Status
from checklist.scoring import Level, score_line
from tests.builders import (
    OPTIONAL,
    a_gate,
    a_library,
    a_question,
    a_scale,
    a_section,
    evaluation_of,
)

CRITICAL, MAJOR, MINOR = Criticality


def a_theme(name="messagerie", **kinds):
    """A theme with a control of each name and criticality."""
    return a_section(name, *(a_question(question, kind) for question, kind in kinds.items()))


MIXED = a_library(a_theme(chiffre=CRITICAL, releve=MAJOR, range=MAJOR, signe=MINOR))


def score(library=MIXED, **given):
    return evaluation_of(library, **given).overall


def level(library=MIXED, **given):
    return evaluation_of(library, **given).level


def test_a_mixed_theme_earns_its_weighted_points():
    # chiffre 5×2=10 of 10, releve 3×1=3 of 6, range 3×0=0 of 6, signe 1×2=2 of 2: 15 of 24 = 62.5 %
    result = score(
        chiffre=Status.MET, releve=Status.PARTLY_MET, range=Status.UNMET, signe=Status.MET
    )
    assert (result.earned, result.possible) == (15, 24)
    assert (result.rate, result.low, result.high) == (62, 62, 62)
    assert (result.answered, result.applicable) == (4, 4)


def test_the_percent_is_rounded_down_never_up():
    # 3×1 + 3×2 + 1×0 = 9 of 14 = 64.28 %; and 10+6+6+1 of 24 = 95.8 %
    assert score(releve=Status.PARTLY_MET, range=Status.MET, signe=Status.UNMET).rate == 64
    nearly = score(chiffre=Status.MET, releve=Status.MET, range=Status.MET, signe=Status.PARTLY_MET)
    assert (nearly.earned, nearly.possible, nearly.rate) == (23, 24, 95)


def test_je_ne_sais_pas_earns_nothing_and_widens_the_range_upwards():
    # chiffre 10/10, releve 0/6 unknown: 10 of 16 = 62 %; known and met it would be 16 of 16
    library = a_library(a_theme(chiffre=CRITICAL, releve=MAJOR))
    result = score(library, chiffre=Status.MET, releve=Status.UNKNOWN)
    assert (result.rate, result.low, result.high) == (62, 62, 100)
    assert (result.answered, result.applicable) == (2, 2)


def test_a_missing_answer_leaves_the_rate_and_widens_the_range_both_ways():
    # chiffre 10/10, releve partly 3/6, range missing (6): 13/16 = 81; 13/22 = 59; 19/22 = 86
    library = a_library(a_theme(chiffre=CRITICAL, releve=MAJOR, range=MAJOR))
    result = score(library, chiffre=Status.MET, releve=Status.PARTLY_MET)
    assert (result.rate, result.low, result.high) == (81, 59, 86)
    assert (result.answered, result.applicable, result.missing) == (2, 3, 1)


def test_sans_objet_counts_as_an_answer_but_not_in_the_points():
    library = a_library(a_theme(chiffre=CRITICAL, releve=MAJOR))
    result = score(library, chiffre=Status.NOT_APPLICABLE, releve=Status.MET)
    assert (result.earned, result.possible, result.rate) == (6, 6, 100)
    assert (result.answered, result.applicable) == (2, 2)
    assert result.criticals == 0


def test_before_any_answer_there_is_no_rate_and_anything_is_possible():
    result = score()
    assert (result.rate, result.low, result.high) == (None, 0, 100)
    assert (result.answered, result.applicable) == (0, 4)


@pytest.mark.parametrize(
    "library",
    [
        a_library(a_section("messagerie", a_gate("porte"))),
        a_library(a_theme(signe=MINOR)),
    ],
    ids=["no control at all", "all sans objet"],
)
def test_nothing_to_judge_has_neither_rate_nor_range_nor_level(library):
    evaluation = evaluation_of(library, porte="oui", signe=Status.NOT_APPLICABLE)
    overall = evaluation.overall
    assert (overall.rate, overall.low, overall.high) == (None, None, None)
    assert evaluation.level is None


def test_profile_and_gate_answers_are_not_counted_as_answered():
    library = a_library(
        a_section("messagerie", a_gate("porte"), a_question("signe")), profile=(a_gate("mode"),)
    )
    result = score(library, mode="oui", porte="oui", signe=Status.MET)
    assert (result.answered, result.applicable) == (1, 1)


def test_weights_and_points_are_those_of_the_scale():
    # partly 4 of 9 points, weights 7 and 2: 7×4 + 2×9 = 46 of 81 = 56.7 %
    scale = a_scale(weights={CRITICAL: 7, MAJOR: 7, MINOR: 2}, met_points=9, partly_met_points=4)
    library = a_library(a_theme(chiffre=CRITICAL, signe=MINOR), scale=scale)
    result = score(library, chiffre=Status.PARTLY_MET, signe=Status.MET)
    assert (result.earned, result.possible, result.rate) == (46, 81, 56)


def test_critical_points_are_counted_out_of_the_critical_controls_that_apply():
    library = a_library(
        a_theme(chiffre=CRITICAL, verrou=CRITICAL, sauvegarde=CRITICAL, copie=CRITICAL, signe=MAJOR)
    )
    result = score(
        library,
        chiffre=Status.UNMET,
        verrou=Status.UNKNOWN,
        sauvegarde=Status.PARTLY_MET,
        copie=Status.NOT_APPLICABLE,
        signe=Status.UNMET,
    )
    assert (result.critical_points, result.criticals) == (2, 3)


@pytest.mark.parametrize("status", [Status.UNMET, Status.UNKNOWN])
def test_one_critical_point_outweighs_every_good_answer(status):
    assert level(chiffre=status, releve=Status.MET, range=Status.MET, signe=Status.MET) is (
        Level.CRITICAL_POINTS
    )


def test_a_critical_control_partly_met_is_not_a_critical_point():
    # 5 + 6 + 6 + 2 of 24 = 79.1 %: below the threshold of 80
    given = {"releve": Status.MET, "range": Status.MET, "signe": Status.MET}
    assert level(chiffre=Status.PARTLY_MET, **given) is Level.ON_THE_WAY


def test_a_missing_answer_keeps_the_level_to_complete_whatever_the_rate():
    assert level(chiffre=Status.MET, releve=Status.MET, range=Status.MET) is Level.TO_COMPLETE


def test_a_critical_point_shows_before_everything_is_answered():
    assert level(chiffre=Status.UNMET) is Level.CRITICAL_POINTS


def test_the_level_is_solid_from_the_threshold_on():
    # 10 of 12 = 83 %, then 9 of 12 = 75 %
    library = a_library(a_theme(releve=MAJOR, range=MAJOR))
    assert level(library, releve=Status.MET, range=Status.MET) is Level.SOLID
    assert level(library, releve=Status.MET, range=Status.PARTLY_MET) is Level.ON_THE_WAY
    exactly = a_library(a_theme(releve=MAJOR, range=MAJOR), scale=a_scale(solid_threshold=75))
    assert level(exactly, releve=Status.MET, range=Status.PARTLY_MET) is Level.SOLID


def test_each_theme_has_its_own_score_and_level():
    library = a_library(a_theme("messagerie", chiffre=CRITICAL), a_theme("archivage", signe=MINOR))
    mail, archive = evaluation_of(library, chiffre=Status.UNMET, signe=Status.MET).sections
    assert (mail.score.rate, mail.level) == (0, Level.CRITICAL_POINTS)
    assert (archive.score.rate, archive.level) == (100, Level.SOLID)


def test_an_optional_theme_not_begun_is_out_of_every_overall_figure():
    ahead = a_section("site", a_question("cookies"), a_question("mentions"), chapter=OPTIONAL)
    library = a_library(a_theme(signe=MINOR), ahead)
    evaluation = evaluation_of(library, signe=Status.MET)
    overall = evaluation.overall
    assert evaluation.level is Level.SOLID
    assert (overall.rate, overall.low, overall.high) == (100, 100, 100)
    assert (overall.answered, overall.applicable) == (1, 1)
    assert evaluation.is_complete


def test_an_optional_theme_counts_from_its_first_answer_on():
    ahead = a_section("site", a_question("cookies"), a_question("mentions"), chapter=OPTIONAL)
    library = a_library(a_theme(signe=MINOR), ahead)
    evaluation = evaluation_of(library, signe=Status.MET, cookies=Status.MET)
    assert evaluation.level is Level.TO_COMPLETE
    assert (evaluation.overall.answered, evaluation.overall.applicable) == (2, 3)
    assert not evaluation.is_complete


def test_the_explanation_of_a_rate_gives_the_points_of_each_control():
    evaluation = evaluation_of(
        MIXED, chiffre=Status.PARTLY_MET, releve=Status.UNKNOWN, range=Status.NOT_APPLICABLE
    )
    (section,) = evaluation.journey.sections
    lines = [score_line(step, MIXED.scale) for step in section.controls]
    assert [(line.step.question.id, line.earned, line.possible) for line in lines] == [
        ("chiffre", 5, 10),
        ("releve", 0, 6),
        ("range", 0, 0),
        ("signe", 0, 0),
    ]


def test_levels_are_ordered_from_the_most_urgent_and_named_for_save_files():
    assert [each.key for each in sorted(Level)] == [
        "points_critiques",
        "a_completer",
        "en_chemin",
        "solide",
    ]
