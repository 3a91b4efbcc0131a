"""The report a doctor leaves with: where the practice stands, what to do first, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checklist.actions import action_plan
from checklist.documents.document import Contents, Document
from checklist.documents.inline import plain
from checklist.documents.report.annexes import answers_annex, score_annex, sources_annex
from checklist.documents.report.citations import cited
from checklist.documents.report.cover import cover
from checklist.documents.report.findings import findings_part, in_place_part, unanswered_part
from checklist.documents.report.material import Material, identity_line
from checklist.documents.report.plan import plan_part
from checklist.documents.report.summary import reading_guide, summary_part
from checklist.documents.wording import Wording, typed, written

if TYPE_CHECKING:
    from checklist.answers import Practice
    from checklist.evaluation import Evaluation

TEMPLATE = "report"


def build_report(
    evaluation: Evaluation, practice: Practice, *, example: str | None = None
) -> Document:
    """The report of these answers, whatever their number.

    `practice` may be empty: the report then names nobody. `example` is the name of a fictional
    practice, None for a real one; every page then says that it is an example.
    """
    wording = Wording(TEMPLATE)
    plan = action_plan(evaluation)
    material = Material(evaluation, practice, plan, cited(evaluation, plan), wording)
    banner = None if example is None else wording.say("bandeau_exemple", nom=typed(example))
    title = written(evaluation.library.title)
    return Document(
        title=title,
        author=identity_line(practice),
        subject=wording.say("objet"),
        language="fr-FR",
        created_on=evaluation.as_of,
        running_title=title,
        footer=plain(wording.say("pied_de_page", date=evaluation.as_of)),
        banner=None if banner is None else plain(banner),
        cover=cover(material),
        blocks=(
            *summary_part(material),
            Contents(wording.say("titre_sommaire")),
            *reading_guide(material),
            *plan_part(material),
            *findings_part(material),
            *in_place_part(material),
            *unanswered_part(material),
            *answers_annex(material),
            *score_annex(material),
            *sources_annex(material),
        ),
    )
