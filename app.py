"""The launcher: `streamlit run app.py`, or `uvicorn app:app` behind a proxy."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from pages.shared.errors import show_error
from pages.shared.library import library
from web.shell import build_shell

# A mistake in the content stops the start, before any doctor meets it.
shell = build_shell(warm=library)
app = st.App(
    str(Path(__file__).parent / "pages" / "router.py"),
    lifespan=shell.lifespan,
    routes=shell.routes,
    middleware=shell.middleware,
    exception_handlers=shell.exception_handlers,
    on_script_error=show_error,
)
