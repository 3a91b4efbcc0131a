"""The launcher of the bare page: same shell as `app.py`, same settings, same warm-up."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from pages.shared.library import library
from web.shell import build_shell

shell = build_shell(warm=library)
app = st.App(
    str(Path(__file__).parent / "router.py"),
    lifespan=shell.lifespan,
    routes=shell.routes,
    middleware=shell.middleware,
    exception_handlers=shell.exception_handlers,
)
