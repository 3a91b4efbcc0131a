"""The draft record of processing activities as a workbook to complete (RGPD art. 30)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checklist.documents.inline import plain
from checklist.documents.labels import EMPTY_FIELD_LABEL, ORIGIN_LABELS
from checklist.documents.palette import (
    ACCENT,
    BRAND,
    LINE,
    MUTED,
    ORIGIN_LOOKS,
    TINT,
    TONE_LOOKS,
    WHITE,
    Tone,
)
from checklist.documents.report.citations import checked, may_be_shown
from checklist.documents.spreadsheet import Book, Sheet, Styling, sheet_name
from checklist.documents.typography import clean, french_date
from checklist.documents.wording import Wording, written
from checklist.model import REGISTER_FIELDS, FactOrigin
from checklist.register import RecordLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checklist.register import ProcessingActivity, RecordOfProcessing

_LIST_WIDTHS = (30, 44, 52, 16, 16, 18)
"""The first two columns hold the identity too, so that everything starts at the same place."""
_ACTIVITY_WIDTHS = (26, 92, 26, 18)
_WARNING = TONE_LOOKS[Tone.WARNING]
_RULE: Styling = {"bottom": 1, "bottom_color": LINE}
_STRONG: Styling = {**_RULE, "bold": True}
_SUBTITLE: Styling = {"bold": True, "font_color": BRAND}
_HEAD: Styling = {"bold": True, "font_color": WHITE, "bg_color": BRAND}
_TITLE: Styling = {"bold": True, "font_size": 18, "font_color": BRAND, "text_wrap": False}
_BAND: Styling = {"font_color": _WARNING.text, "bg_color": _WARNING.tint}
_LINK: Styling = {"font_color": ACCENT, "underline": 1, "text_wrap": False}
_EMPTY_FIELD = RecordLine(EMPTY_FIELD_LABEL, FactOrigin.TO_COMPLETE)


def render_record(record: RecordOfProcessing, *, example: str | None = None) -> bytes:
    """The record as an XLSX file; the same record always gives the same bytes.

    A list of the activities, then a sheet for each; for who keeps no record, one sheet that says
    why. `example` is the name of a fictional practice, None for a real one.
    """
    return _RecordBook(record, example).render()


class _RecordBook:
    """One record being written."""

    def __init__(self, record: RecordOfProcessing, example: str | None) -> None:
        self._record, self._example = record, example
        self._wording = Wording("register")
        controller = record.controller
        self._name = clean(controller.doctor or controller.structure)
        self._book = Book(title=self._say("titre"), author=self._name, day=record.as_of)

    def render(self) -> bytes:
        """The file."""
        sheet = self._book.sheet(self._say("feuille_liste"), _LIST_WIDTHS)
        self._opening(sheet)
        if not self._record.activities:
            self._no_activity(sheet)
            return self._book.finish()
        self._identity(sheet)
        self._list(sheet)
        self._legend(sheet)
        for activity in self._record.activities:
            self._activity(activity, sheet.name)
        return self._book.finish()

    def _say(self, block: str, **values: object) -> str:
        return plain(self._wording.say(block, **values))

    def _opening(self, sheet: Sheet) -> None:
        sheet.banner(self._say("titre"), _TITLE)
        sheet.banner(self._subtitle(), {"font_color": MUTED})
        self._bands(sheet)

    def _subtitle(self) -> str:
        return self._say(
            "sous_titre",
            nom=self._name,
            structure=clean(self._record.controller.structure),
            date=self._record.as_of,
        )

    def _bands(self, sheet: Sheet) -> None:
        if self._example is not None:
            sheet.banner(self._say("bandeau_exemple", nom=self._example), {**_BAND, "bold": True})
        sheet.banner(self._say("bandeau"), _BAND)

    def _no_activity(self, sheet: Sheet) -> None:
        sheet.next_row(10)
        otherwise = self._record.otherwise
        if otherwise is not None:
            sheet.banner(self._say("sans_registre"), _SUBTITLE)
        sheet.banner(
            self._say("profil_incomplet") if otherwise is None else _content(otherwise), {}
        )

    def _identity(self, sheet: Sheet) -> None:
        controller, record = self._record.controller, self._record
        given = {
            "responsable": controller.doctor,
            "conjoint": "",
            "structure": controller.structure,
            "adresse": controller.address,
            "telephone": controller.phone,
            "courriel": controller.email,
            "rpps": controller.rpps,
            "siret": controller.siret,
            "dpo": controller.dpo,
            "etabli_le": french_date(record.as_of),
            "relu_le": "",
            "version": record.content_version,
        }
        sheet.next_row(8)
        for name, value in given.items():
            known = clean(value)
            self._fact(sheet, name, known or self._say("a_completer"), missing=not known)
        sheet.next_row(10)

    def _fact(self, sheet: Sheet, name: str, text: str, *, missing: bool) -> None:
        """A line of the identity. With a company, who the controller is remains to be settled."""
        controller = self._record.controller
        if name == "responsable" and clean(controller.structure):
            text, missing = self._say("qui_repond", medecin=clean(controller.doctor)), True
        label = self._say(name)
        sheet.put(0, label, _STRONG)
        sheet.put(1, text, {**_RULE, **_BAND} if missing else _RULE)
        sheet.end_row(label, text)

    def _list(self, sheet: Sheet) -> None:
        head = sheet.row
        names = ("fiche", "activite", "finalite", "sante", "lignes_a_completer", "relecture")
        self._head(sheet, names)
        for item in self._record.activities:
            activity = item.activity
            purpose = next(iter(item.fields["finalites"]), None)
            texts = (
                activity.id,
                _content(activity.name),
                "" if purpose is None else _content(purpose.text),
                self._say("oui" if activity.health_data else "non"),
                str(_to_complete(item)),
                self._say("relecture_a_faire"),
            )
            sheet.link(0, texts[0], _activity_sheet(item), {**_LINK, **_RULE})
            sheet.put(1, texts[1], _STRONG)
            for column in (2, 3, 4, 5):
                sheet.put(column, texts[column], _RULE)
            sheet.choices(3, (self._say("oui"), self._say("non")), self._say("choix_liste"))
            self._review(sheet, 5)
            sheet.end_row(*texts)
        sheet.filter_rows(head)
        sheet.freeze_above(3 if self._example is None else 4, repeat=head)

    def _head(self, sheet: Sheet, names: tuple[str, ...]) -> None:
        titles = tuple(self._say(f"colonne_{name}") for name in names)
        for column, title in enumerate(titles):
            sheet.put(column, title, _HEAD)
        sheet.end_row(*titles)

    def _review(self, sheet: Sheet, column: int) -> None:
        names = ("relecture_a_faire", "relecture_confirmee", "relecture_corrigee")
        sheet.choices(column, tuple(map(self._say, names)), self._say("choix_liste"))

    def _legend(self, sheet: Sheet) -> None:
        sheet.next_row(12)
        sheet.banner(self._say("legende"), _SUBTITLE)
        for origin in FactOrigin:
            meaning = self._say(f"sens_{origin.value}")
            sheet.put(0, ORIGIN_LABELS[origin], _origin(origin))
            sheet.put(1, meaning, _RULE)
            sheet.end_row(ORIGIN_LABELS[origin], meaning)

    def _activity(self, item: ProcessingActivity, list_name: str) -> None:
        sheet = self._book.sheet(_activity_sheet(item), _ACTIVITY_WIDTHS)
        activity = item.activity
        sheet.banner(f"{activity.id} – {_content(activity.name)}", _TITLE)
        sheet.link(0, self._say("retour"), list_name, _LINK)
        sheet.put(1, self._subtitle(), {"font_color": MUTED})
        sheet.end_row(self._say("retour"), self._subtitle())
        self._bands(sheet)
        if activity.to_confirm:
            sheet.banner(self._say("a_confirmer"), {**_BAND, "bold": True})
        head = sheet.row
        self._head(sheet, ("rubrique", "contenu", "origine", "relecture"))
        for field, title in REGISTER_FIELDS.items():
            for rank, line in enumerate(item.fields[field] or (_EMPTY_FIELD,)):
                self._line(sheet, title, line, first=rank == 0)
        for rank, text in enumerate(dict.fromkeys(self._texts(item))):
            self._text(sheet, text, first=rank == 0)
        sheet.freeze_above(head + 1, repeat=head)

    def _line(self, sheet: Sheet, title: str, line: RecordLine, *, first: bool) -> None:
        origin, content = ORIGIN_LABELS[line.origin], _content(line.text)
        to_review = self._say("relecture_a_faire")
        sheet.put(0, title, _field(first=first))
        sheet.put(1, content, _RULE)
        sheet.put(2, origin, _origin(line.origin))
        sheet.put(3, to_review, _RULE)
        self._review(sheet, 3)
        sheet.end_row(title, content, origin, to_review)

    def _texts(self, item: ProcessingActivity) -> Iterator[str]:
        for fact in filter(may_be_shown, item.activity.facts):
            references = " ; ".join(reference.label for reference in fact.references)
            when = checked(fact.verification, fact.verified_on)
            reserve = written(fact.caution or "")
            yield self._say("texte", references=references, quand=when, reserve=reserve)

    def _text(self, sheet: Sheet, text: str, *, first: bool) -> None:
        title = self._say("textes")
        sheet.put(0, title, _field(first=first))
        sheet.put(1, text, {**_RULE, "font_color": MUTED})
        sheet.end_row(title, text)


def _content(text: str) -> str:
    return plain(written(text))


def _activity_sheet(item: ProcessingActivity) -> str:
    return sheet_name(f"{item.activity.id} {item.activity.name}")


def _to_complete(item: ProcessingActivity) -> int:
    lines = [line for lines in item.fields.values() for line in lines or (None,)]
    return sum(line is None or line.origin is FactOrigin.TO_COMPLETE for line in lines)


def _field(*, first: bool) -> Styling:
    """A field name is repeated on each of its lines, so that filters keep them together."""
    return {**_RULE, "bold": first, "bg_color": TINT, "font_color": BRAND if first else MUTED}


def _origin(origin: FactOrigin) -> Styling:
    look = ORIGIN_LOOKS[origin]
    return {**_RULE, "font_color": look.text, "bg_color": look.tint}
