"""The breach assistant: six questions, then whom to tell, by when, and what to write down."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import streamlit as st

from checklist.deadlines import PARIS, breach_steps
from checklist.deadlines.breach import (
    CHOICES,
    AdviceId,
    Breach,
    Cause,
    Data,
    Nature,
    Reply,
    assess,
    questions_after,
)
from checklist.deadlines.texts import Brief
from checklist.documents.deadlines import advice_reason, breach_log, plain_reasons, reasons
from checklist.documents.ics import Event
from checklist.documents.typography import french_moment
from pages.shared import draw
from pages.shared.deadlines.answer import (
    Answer,
    draw_answer,
    draw_notes,
    draw_reasons,
    offer_calendar,
)
from pages.shared.deadlines.fields import Form, now, waiting
from pages.shared.desk import own_desk

if TYPE_CHECKING:
    from checklist.deadlines.breach import BreachAdvice
    from checklist.deadlines.texts import DeadlineTexts

WHEN = "connaissance"


def draw_breach(texts: DeadlineTexts) -> None:
    """The questions that matter, then the answer once none is missing."""
    form = Form(now().date())
    nature = _ask(texts, "nature")
    if nature is None:
        waiting("Répondez à la première question : les autres suivent. Ne citez aucun patient.")
        return
    asked = questions_after(Nature(nature))
    answers = {"nature": nature}
    aware = _ask_moment(texts, form) if WHEN in asked else None
    for name in asked:
        answer = None if name == WHEN else _ask(texts, name)
        if answer is not None:
            answers[name] = answer
    _put_aside(texts, asked)
    missing = [name for name in asked if name not in answers and (name != WHEN or aware is None)]
    if not missing:
        _conclude(texts, answers, aware)
    elif not form.wrong:
        waiting(_still_to_say(texts, missing))


def _put_aside(texts: DeadlineTexts, asked: tuple[str, ...]) -> None:
    """Draw what is not asked any more out of sight: a slip on the first question loses nothing."""
    with st.container(key="fuite-de-cote"):
        for name in CHOICES:
            if name not in ("nature", *asked):
                if name == WHEN:
                    _ask_moment(texts, Form(now().date()))
                else:
                    _ask(texts, name)


def _still_to_say(texts: DeadlineTexts, missing: list[str]) -> str:
    named = ", ".join(f"« {texts.breach_questions[name].text} »" for name in missing)
    if missing == [WHEN]:
        return "Il manque le jour ou l’heure. Heure oubliée ? Écrivez la plus tôt possible."
    return (
        f"Il reste à répondre : {named}. « Je ne sais pas » est une réponse, si elle est proposée."
    )


def _ask(texts: DeadlineTexts, name: str) -> str | None:
    question = texts.breach_questions[name]
    with st.container(key=f"carte-fuite-{name}"):
        answer: str | None = st.radio(
            question.text,
            list(question.options),
            index=None,
            format_func=lambda option: question.options[option],
            key=f"fuite-{name}",
            width="stretch",
        )
        draw.show("caption", text=question.help)
    return answer


def _ask_moment(texts: DeadlineTexts, form: Form) -> datetime | None:
    """When the practice knew; not later than now."""
    question = texts.breach_questions[WHEN]
    with st.container(key=f"carte-fuite-{WHEN}"):
        draw.show("question", text=question.text)
        first, second = st.columns(2)
        with first:
            day = form.day("Jour", "fuite-jour")
        with second:
            hour = form.hour("Heure", "fuite-heure")
        draw.show("caption", text=question.help)
        if day is not None and hour is None and not form.wrong:
            why = "Heure oubliée ? Écrivez la plus tôt possible : la limite sera la plus prudente."
            draw.show("banner", kind="info", title="Il manque l’heure.", text=why)
        if day is None or hour is None:
            return None
        moment = datetime.combine(day, hour, PARIS)
        if _is_after(moment, now()):
            form.refuse("Cette heure n’est pas encore arrivée. Vérifiez-la.")
            return None
    return moment


def _is_after(moment: datetime, other: datetime) -> bool:
    """By the hours gone: the faces of one clock lie in the night when it goes back."""
    return moment.astimezone(UTC) > other.astimezone(UTC)


def _conclude(texts: DeadlineTexts, answers: dict[str, str], aware: datetime | None) -> None:
    found = assess(
        Breach(
            nature=Nature(answers["nature"]),
            aware=aware,
            data=Data(answers.get("donnees", Data.HEALTH)),
            protected=Reply(answers.get("protection", Reply.UNKNOWN)),
            contained=Reply(answers.get("maitrise", Reply.UNKNOWN)),
            cause=Cause(answers["cause"]) if "cause" in answers else None,
        ),
        now(),
    )
    late = AdviceId.CNIL_LATE in found.advice
    draw_answer(_answer(texts, found, late=late))
    if found.due is not None and aware is not None and not late:
        summary = f"Fuite de données : notifier la CNIL (connue le {french_moment(aware)})"
        text = texts.brief(Brief.BREACH_REMINDER)
        offer_calendar(Event(summary, found.due, text, timedelta(hours=24)), "cnil")
    advice = (*found.advice, AdviceId.LOG) if found.log else found.advice
    draw_reasons("Que faire", tuple(advice_reason(texts, item, found.due) for item in advice))
    if found.due is not None and aware is not None:
        draw_reasons("Pourquoi cette heure", reasons(texts, breach_steps(aware, now())))
    if found.log:
        _draw_log(texts, answers, aware, found)
        draw_notes(plain_reasons(texts.notes["fuite"]))


def _answer(texts: DeadlineTexts, found: BreachAdvice, *, late: bool) -> Answer:
    patients = texts.brief(Brief(f"patients_{found.inform}"))
    if AdviceId.STOP_ATTACK in found.advice:
        patients = f"{texts.brief(Brief.BREACH_UNPLUG)} {patients}"
    if found.due is not None:
        limit, log = french_moment(found.due), texts.brief(Brief.BREACH_LOG_TOO)
        if late:
            passed = f"Limite passée : {limit}"
            return Answer(
                "Notifiez à la CNIL", texts.brief(Brief.BREACH_LATE), passed, patients, log
            )
        label = "Prévenir la CNIL au plus tard le"
        return Answer(label, limit, texts.brief(Brief.BREACH_TIME), patients, log)
    log = texts.brief(Brief.BREACH_LOG_ONLY if found.log else Brief.BREACH_NO_LOG)
    return Answer("CNIL", texts.brief(Brief(f"cnil_{found.notify}")), "", patients, log)


def _draw_log(
    texts: DeadlineTexts, answers: dict[str, str], aware: datetime | None, found: BreachAdvice
) -> None:
    """The entry of the breach log, to copy or to download."""
    words = {name: texts.breach_questions[name].options[option] for name, option in answers.items()}
    if aware is not None:
        words[WHEN] = french_moment(aware)
    text = breach_log(texts, words, found)
    st.header("À écrire dans votre registre des incidents", anchor=False)
    st.code(text, language=None, wrap_lines=True)
    st.download_button(
        "Télécharger ce texte",
        text.encode(),
        "registre-violation.txt",
        own_desk().kind("text/plain"),
        icon=":material/download:",
        on_click="ignore",
    )
