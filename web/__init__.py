"""The browser shell around Streamlit: what a browser receives before and beside the pages.

Starlette only; it knows no law and no question. See docs/decisions/0001-launcher-and-router.md.
"""
