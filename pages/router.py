"""Navigation: opens the workspace, runs the page, closes the workspace.

It lives inside `pages/` because Streamlit shows an English « Page not found » to the first
visitor of a deep link when a folder of that name stands beside the script it runs.
"""

from __future__ import annotations

import streamlit as st

from pages.shared import banners, workspace
from pages.shared.sidebar import draw_sidebar
from web.addresses import ADDRESSES, ICON, PRODUCT, UNLISTED

FILES = {
    "": "home_page.py",
    "express": "express_page.py",
    "profil": "profile_page.py",
    "themes": "themes_page.py",
    "questionnaire": "questionnaire_page.py",
    "resultats": "results_page.py",
    "actions": "actions_page.py",
    "registre": "register_page.py",
    "echeances": "deadlines_page.py",
    "reperes": "cards_page.py",
    "confidentialite": "privacy_page.py",
    "relecture": "review_page.py",
}

page = st.navigation(
    [
        st.Page(
            file,
            title=ADDRESSES[address],
            url_path=address,
            default=not address,
            visibility="hidden" if address in UNLISTED else "visible",
        )
        for address, file in FILES.items()
    ]
)
st.set_page_config(page_title=f"{page.title} – {PRODUCT}", page_icon=ICON)
mark = workspace.open_workspace()
# Filled after the page: the answer given in this run may be the first one that cannot be saved.
top = st.container()
page.run()
with top:
    banners.draw_banners()
draw_sidebar(st.query_params.get("theme") if page.url_path == "questionnaire" else None)
workspace.close_workspace(mark)
