"""Documents as PDF: our own text flow, fpdf2 only as the writer of the file."""

from checklist.documents.pdf.writer import render_pdf

__all__ = ["render_pdf"]
