from pathlib import Path

import pytest

from web.settings import SettingsError, read_settings

ROOT = Path("/srv/bilan")


def refusal(**environment):
    with pytest.raises(SettingsError) as caught:
        read_settings(environment, ROOT)
    return str(caught.value)


def test_without_any_variable_drafts_are_kept_30_days_in_a_file_of_the_installation():
    settings = read_settings({}, ROOT)
    assert settings.drafts_enabled
    assert settings.retention_days == 30
    assert settings.database_url == "sqlite:////srv/bilan/.drafts/brouillons.db"


def test_variables_replace_the_defaults():
    settings = read_settings(
        {
            "BILAN_BROUILLONS": " NON ",
            "BILAN_CONSERVATION_JOURS": "7",
            "DATABASE_URL": "postgresql://base/bilan",
        },
        ROOT,
    )
    assert not settings.drafts_enabled
    assert settings.retention_days == 7
    assert settings.database_url == "postgresql://base/bilan"


def test_an_empty_variable_is_an_absent_one():
    assert read_settings({"BILAN_CONSERVATION_JOURS": "", "DATABASE_URL": ""}, ROOT) == (
        read_settings({}, ROOT)
    )


@pytest.mark.parametrize("days", ["0", "366", "-1", "trente", "1.5", "²"])
def test_a_retention_that_is_not_a_number_of_days_is_refused_in_french(days):
    message = refusal(BILAN_CONSERVATION_JOURS=days)
    assert days in message
    assert "entre 1 et 365" in message


def test_anything_but_oui_or_non_is_refused():
    assert "écrivez « oui » ou « non »".replace(" ", "\u00a0") in refusal(
        BILAN_BROUILLONS="true"
    ).replace(" ", "\u00a0")


@pytest.mark.parametrize(
    "url", ["bonjour", "mysql://base/bilan", "postgresql//base", "postgresql://base:port/bilan"]
)
def test_a_database_of_another_kind_is_refused(url):
    assert "SQLite ou PostgreSQL" in refusal(DATABASE_URL=url)


def test_a_refused_database_address_is_not_repeated_since_it_may_hold_a_password():
    assert "secret" not in refusal(DATABASE_URL="mysql://bilan:secret@base/bilan")


def test_a_misspelt_variable_is_refused_rather_than_ignored():
    assert "BILAN_BROUILLON n’est pas un réglage connu" in refusal(BILAN_BROUILLON="non")


def test_every_problem_is_told_at_once():
    message = refusal(BILAN_BROUILLONS="peut-être", BILAN_CONSERVATION_JOURS="0")
    assert "BILAN_BROUILLONS" in message
    assert "BILAN_CONSERVATION_JOURS" in message


def test_nobody_answers_for_the_installation_until_someone_is_named():
    settings = read_settings({}, ROOT)
    assert (settings.controller, settings.contact) == ("", "")


def test_who_answers_is_one_short_line_without_invisible_signs():
    settings = read_settings(
        {
            "BILAN_RESPONSABLE": " URPS\u202e médecins\n libéraux\0 ",
            "BILAN_CONTACT": "rgpd@urps.example " + "x" * 500,
        },
        ROOT,
    )
    assert settings.controller == "URPS médecins libéraux"
    assert settings.contact.startswith("rgpd@urps.example ")
    assert len(settings.contact) == 200
