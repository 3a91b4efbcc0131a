"""The one object of a browser session, and the only module that touches `st.session_state`.

A run goes `open_workspace`, page, `close_workspace`. Widgets are painted from the workspace and
saved by difference after the widget call: saving in a callback loses the first click after a
restart (measured), because a fresh session knows no callback yet.
"""

from __future__ import annotations

import secrets
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import streamlit as st

from checklist.answers import AnswerSet, Practice
from checklist.errors import DraftCorrupted, StorageUnavailable
from checklist.storage import tokens
from checklist.storage.ciphers import DraftKey
from pages.shared import parts
from pages.shared.draft_items import (
    LINEAGE,
    PRACTICE,
    QUESTION,
    VERSION,
    Mark,
    Workspace,
    all_items,
    items_behind,
    still_asked,
    stored_item,
    with_items,
)
from pages.shared.library import library
from web.cookie import token_in
from web.drafts import draft_store

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from streamlit.delta_generator import DeltaGenerator

    from checklist.storage.drafts import StoredItem

_WORKSPACE = "workspace"
_FRESH = "fresh"
_MARK = "repere"
_WHOLE = "whole"


def current() -> Workspace:
    """The workspace of this session, between `open_workspace` and `close_workspace`."""
    workspace: Workspace = st.session_state[_WORKSPACE]
    return workspace


def open_workspace() -> DeltaGenerator:
    """Load the draft in a fresh session; afterwards take in what other tabs wrote.

    Returns the place of the mark, for `close_workspace`. It is the same in every run: a field that
    moved would leave the page for a moment, and with it what the browser must remember.
    """
    place = st.container(key="champ-repere")
    st.session_state[_WHOLE] = False
    if st.session_state.get(_FRESH, True):
        st.session_state[_FRESH] = True
        _replace(_fresh_workspace(place))
    elif current().is_stored:
        with _storage():
            _catch_up()
    return place


def close_workspace(place: DeltaGenerator) -> None:
    """Leave the mark in the browser; in a fresh session, paint what it could not paint yet."""
    workspace = current()
    if st.session_state[_FRESH]:
        st.session_state[_FRESH] = False
        _replace(replace(workspace, changed_elsewhere=frozenset()))
        if workspace.repaint or workspace.mark != Mark.parse(st.session_state[_MARK]):
            st.rerun()
        st.session_state[_WHOLE] = True
    else:
        _draw_mark(place)


def scope() -> str:
    """Prefix of widget keys: an example never shares the widgets of the draft."""
    return current().example or "q"


def widget_key(question_id: str) -> str:
    """Stable key of a question's widget; an example never shares the widgets of the draft."""
    return f"{scope()}:{question_id}"


def repaint(question_id: str) -> bool:
    """Put the answer of the workspace in the widget about to be drawn, if it shows another.

    Returns True when it did: the widget must then be given no other default.
    """
    workspace = current()
    if question_id not in workspace.repaint or st.session_state[_FRESH]:
        return False
    st.session_state[widget_key(question_id)] = workspace.answers.get(question_id)
    _replace(replace(workspace, repaint=workspace.repaint - {question_id}))
    return True


def answer(question_id: str, option_id: str) -> None:
    """Take an answer and save it, unless another tab gave a newer one meanwhile."""
    workspace = current()
    if QUESTION + question_id in workspace.changed_elsewhere:
        _overrule(question_id)
        return
    answers = workspace.answers.with_answer(question_id, option_id)
    _replace(replace(workspace, answers=answers, overruled=workspace.overruled - {question_id}))
    _save(QUESTION + question_id)


def take_click(question_id: str) -> bool:
    """Take the answer that a click has just put in a widget, before anything is drawn.

    Returns False when the page must be drawn whole, and then may have taken nothing, which the
    page does: another tab wrote, the storage is away, a banner comes or goes, or the click
    interrupted a run and left the page half drawn.
    """
    before, chosen = current(), st.session_state.get(widget_key(question_id))
    whole = st.session_state[_WHOLE] and before.is_quiet and bool(before.answers.by_question)
    if not whole or not isinstance(chosen, str):
        return False
    st.session_state[_WHOLE] = False
    answer(question_id, chosen)  # Its revision tells whether another tab wrote: no need to read.
    return current().is_quiet and current().is_stored is before.is_stored


def note_version() -> None:
    """Remember that the doctor knows this version of the content."""
    _save(VERSION)


def set_practice(practice: Practice) -> None:
    """Take the identity printed on documents, unless another tab gave a newer one meanwhile."""
    workspace = current()
    if practice == workspace.practice or PRACTICE in workspace.changed_elsewhere:
        return
    _replace(replace(workspace, practice=practice))
    _save(PRACTICE)


def repaint_practice(keys: Mapping[str, str]) -> bool:
    """Put the identity in its fields (name → widget key) when another tab changed it."""
    workspace = current()
    if PRACTICE not in workspace.repaint or st.session_state[_FRESH]:
        return False
    for name, key in keys.items():
        st.session_state[key] = getattr(workspace.practice, name)
    _replace(replace(workspace, repaint=workspace.repaint - {PRACTICE}))
    return True


def replace_draft(answers: AnswerSet, practice: Practice) -> None:
    """Replace the whole draft by what a save file holds."""
    every = frozenset(library().questions)
    workspace = Workspace(
        answers,
        current().tab,
        practice,
        key=_key_of_browser(),
        repaint=every | {PRACTICE},
        lineage=current().lineage or secrets.token_hex(8),
    )
    _replace(workspace)
    store = draft_store()
    if workspace.key is None or store is None:
        return
    items = tuple(all_items(workspace, every, _now()))
    _replace(replace(workspace, unsaved=frozenset(item.name for item in items)))
    with _storage():
        store.save_all(workspace.key, items)
        _replace(replace(current(), unsaved=frozenset(), saved_at=_now()))
        _catch_up()


def show_example(persona_id: str, answers: AnswerSet | None = None) -> None:
    """Open a fictional practice, as written or with answers changed while trying it.

    The draft of the doctor is left as it is.
    """
    workspace = _example_workspace(persona_id, current().tab)
    if answers is not None:
        workspace = replace(workspace, answers=answers)
    _replace(replace(workspace, repaint=frozenset((PRACTICE, *workspace.answers.by_question))))


def leave_example() -> None:
    """Back to the doctor's own draft."""
    workspace, _ = _stored_workspace(current().tab)
    _replace(replace(workspace, repaint=frozenset((PRACTICE, *workspace.answers.by_question))))


def _example_workspace(persona_id: str, tab: str) -> Workspace:
    persona = library().personas[persona_id]
    return Workspace(persona.answers, tab, persona.practice, example=persona_id)


def _fresh_workspace(place: DeltaGenerator) -> Workspace:
    """The draft of this browser, or the example that this tab was showing.

    A tab that the server forgot sends its mark; a new page is given one.
    """
    workspace, items = _stored_workspace(secrets.token_hex(4))
    _replace(workspace)
    mark = Mark.parse(_draw_mark(place)) or workspace.mark
    if mark.example in library().personas:
        return _example_workspace(mark.example, mark.tab)
    return replace(workspace, tab=mark.tab, changed_elsewhere=items_behind(mark, items))


def _stored_workspace(tab: str) -> tuple[Workspace, tuple[StoredItem, ...]]:
    """The draft of this browser as stored now, and its items."""
    workspace = Workspace(AnswerSet.of(library().version, {}), tab, key=_key_of_browser())
    store = draft_store()
    if workspace.key is None or store is None:
        return workspace, ()
    try:
        items = still_asked(store.changes(workspace.key), library())
    except StorageUnavailable:
        return replace(workspace, unsaved=frozenset({VERSION})), ()
    except DraftCorrupted:
        return replace(workspace, key=None), ()
    with suppress(StorageUnavailable):  # A database that can only be read still shows a draft.
        store.touch(workspace.key, _now())
    return replace(with_items(workspace, items), repaint=frozenset()), items


def _key_of_browser() -> DraftKey | None:
    """Keys of the draft cookie; None without one, or where drafts are turned off."""
    token = token_in(st.context.cookies)
    if draft_store() is None or token is None:
        return None
    return DraftKey.of(token)


def _catch_up() -> None:
    """Write what the storage refused before, then read what other tabs wrote."""
    for name in sorted(current().unsaved):
        _write(name)
    _read_others()


def _read_others() -> None:
    workspace, store = current(), draft_store()
    if workspace.key is None or store is None:
        return
    items = still_asked(store.changes(workspace.key, since=workspace.revision), library())
    merged = with_items(workspace, items)
    lost = frozenset(q for q in merged.repaint - workspace.repaint if _clicked(q, merged))
    _replace(replace(merged, overruled=workspace.overruled | lost))


def _clicked(question_id: str, merged: Workspace) -> bool:
    """Whether the doctor has just chosen here something else than both answers known so far."""
    shown = st.session_state.get(widget_key(question_id))
    known = {current().answers.get(question_id), merged.answers.get(question_id), None}
    return shown not in known


def _save(name: str) -> None:
    workspace = current()
    if not workspace.is_stored:
        return
    if not workspace.lineage:
        workspace = replace(workspace, lineage=secrets.token_hex(8))
    names = {name} if workspace.stored_version else {name, VERSION, LINEAGE}
    _replace(replace(workspace, unsaved=workspace.unsaved | names))
    with _storage():
        in_step = [_write(item) for item in sorted(current().unsaved)]
        if not all(in_step):
            _read_others()


def _write(name: str) -> bool:
    """One upsert; the stored row wins when another tab wrote it meanwhile.

    Returns False when another tab wrote since this one last read.
    """
    workspace, store, now = current(), draft_store(), _now()
    if workspace.key is None or store is None:
        return True
    item = stored_item(workspace, name, now)
    revision = store.save(workspace.key, item, seen=workspace.revision or None)
    workspace = replace(workspace, unsaved=workspace.unsaved - {name})
    _replace(workspace)
    if revision is None:
        if name.startswith(QUESTION):
            _overrule(name.removeprefix(QUESTION))
    elif revision <= workspace.revision:
        _gone_back(item, revision)
    elif revision == workspace.revision + 1:
        _replace(_written(workspace, name, revision, now))
        return True
    return False


def _gone_back(written: StoredItem, revision: int) -> None:
    """A draft shorter than what was seen: erased, begun again elsewhere, or restored from a copy.

    Only its lineage tells. A restored one takes this tab's answers again; the others win here.
    """
    workspace, store = current(), draft_store()
    if workspace.key is None or store is None:
        return
    items = still_asked(store.changes(workspace.key), library())
    lineage = next((item.value for item in items if item.name == LINEAGE), None)
    if lineage == workspace.lineage and written.name != LINEAGE:
        answered = (QUESTION + question for question in workspace.answers.by_question)
        names = frozenset((VERSION, LINEAGE, PRACTICE, *answered))
        _replace(replace(workspace, revision=0, unsaved=names))
        for name in sorted(names):
            _write(name)
        return
    store.discard(workspace.key, written.name, revision)
    if all(item.revision == revision for item in items):
        _replace(Workspace(workspace.answers, workspace.tab, erased_elsewhere=True))
        return
    fresh, _ = _stored_workspace(workspace.tab)
    asked = frozenset((*workspace.answers.by_question, *fresh.answers.by_question))
    _replace(replace(fresh, repaint=asked))


def _written(workspace: Workspace, name: str, revision: int, now: datetime) -> Workspace:
    version = workspace.answers.content_version if name == VERSION else workspace.stored_version
    return replace(workspace, revision=revision, saved_at=now, stored_version=version)


def _overrule(question_id: str) -> None:
    workspace = current()
    _replace(
        replace(
            workspace,
            overruled=workspace.overruled | {question_id},
            repaint=workspace.repaint | {question_id},
        )
    )


@contextmanager
def _storage() -> Iterator[None]:
    """Storage away or altered: the doctor works on in memory; the next run tries again."""
    try:
        yield
    except StorageUnavailable:
        workspace = current()
        _replace(replace(workspace, unsaved=workspace.unsaved or frozenset({VERSION})))
    except DraftCorrupted:
        _replace(replace(current(), key=None))


def _draw_mark(place: DeltaGenerator) -> str | None:
    """The hidden field whose content the browser sends again to a server that forgot it."""
    with place:
        return parts.draw_part(parts.MARK, _mark_field)


def _mark_field() -> str | None:
    """The mark of the workspace; in a fresh session, the one that the browser has kept."""
    mark = str(current().mark)
    fresh = st.session_state[_FRESH]
    if not fresh:
        st.session_state[_MARK] = mark
        st.session_state[_WHOLE] = True
    default = mark if fresh else None
    return st.text_input("Repère de l’onglet", default, key=_MARK, label_visibility="collapsed")


def _replace(workspace: Workspace) -> None:
    st.session_state[_WORKSPACE] = workspace


def _now() -> datetime:
    return datetime.now(UTC)


def resume_code() -> str | None:
    """The code that opens this draft on another device; None when nothing is stored."""
    token = token_in(st.context.cookies)
    if not current().is_stored or token is None:
        return None
    return tokens.resume_code(token)
