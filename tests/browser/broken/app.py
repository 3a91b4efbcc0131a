"""The launcher of a page that fails: the shell, the boundary of errors and nothing else."""

import sys
from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[2]))

from pages.shared.errors import show_error  # noqa: E402
from web.shell import build_shell  # noqa: E402

shell = build_shell(warm=lambda: None)
app = st.App(
    str(HERE / "failing_page.py"),
    lifespan=shell.lifespan,
    routes=shell.routes,
    middleware=shell.middleware,
    exception_handlers=shell.exception_handlers,
    on_script_error=show_error,
)
