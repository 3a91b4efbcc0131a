"""Pages of ours that are not Streamlit's: unknown address, refused form, storage away."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from html import escape
from string import Template

from starlette.responses import HTMLResponse

from web.addresses import ICON, PRODUCT
from web.assets import FOLDER, address_of


@dataclass(frozen=True, slots=True)
class Notice:
    """What happened, what it changes for the doctor, what to do next. Plain French text."""

    status: int
    title: str
    paragraphs: tuple[str, ...]
    link_text: str = "Revenir à l’accueil"
    link: str = "/"


UNKNOWN_ADDRESS = Notice(
    404,
    "Cette page n’existe pas",
    (
        "L’adresse est peut-être mal recopiée, ou la page a changé de nom.",
        "Vos réponses enregistrées ne sont pas perdues.",
    ),
)
FOREIGN_FORM = Notice(
    403,
    "Demande refusée",
    (
        "Cette demande ne vient pas d’une page de cet outil. Par prudence, rien n’a été fait.",
        "Si vous êtes venu par un lien, ouvrez l’accueil et recommencez depuis là.",
    ),
)
WRONG_CODE = Notice(
    400,
    "Ce code n’est pas le bon",
    (
        "Il manque un caractère, ou l’un d’eux est mal recopié. Votre code compte "
        "28 caractères, en groupes de quatre. Majuscules, espaces et tirets n’ont pas "
        "d’importance.",
        "Le bilan en cours sur cet appareil n’a pas changé.",
    ),
    "Ressaisir le code",
)
NO_SUCH_DRAFT = Notice(
    404,
    "Aucun bilan sous ce code",
    (
        "Le code est bien recopié, mais le bilan a été effacé ou n’a pas servi depuis "
        "longtemps. Si vous avez une sauvegarde, ouvrez-la depuis l’accueil.",
        "Le bilan en cours sur cet appareil n’a pas changé.",
    ),
)
STORAGE_AWAY = Notice(
    503,
    "L’enregistrement est indisponible",
    (
        "La demande n’a pas pu aboutir : rien n’a été repris ni effacé. Réessayez dans "
        "quelques minutes.",
    ),
)
FORM_TOO_LARGE = Notice(
    413,
    "Texte trop long",
    ("Le formulaire n’attend que votre code de reprise. Rien n’a été fait.",),
)
BREAKDOWN = Notice(
    500,
    "Une erreur est survenue",
    (
        "Elle vient de l’outil, pas de vous. Vos réponses enregistrées ne sont pas perdues. "
        "Réessayez dans quelques minutes.",
    ),
)


def notice_response(notice: Notice) -> HTMLResponse:
    """The notice as a page, in the look of the others, working without any script."""
    return HTMLResponse(render_notice(notice), status_code=notice.status)


def render_notice(notice: Notice) -> str:
    """The notice as HTML, everything escaped."""
    return _template().substitute(
        product=PRODUCT,
        icon=ICON,
        style=address_of("app.css"),
        title=escape(notice.title),
        paragraphs="".join(f"<p>{escape(text)}</p>" for text in notice.paragraphs),
        link=escape(notice.link),
        link_text=escape(notice.link_text),
    )


@cache
def _template() -> Template:
    return Template((FOLDER / "notice.html").read_text("utf-8"))
