"""A document as Markdown that a reviewer reads in a diff, and the gate that compares it."""

import difflib

from checklist.documents.document import (
    Badge,
    Bullets,
    Callout,
    Columns,
    Contents,
    Figure,
    FindingCard,
    Heading,
    KeyFigures,
    ListKind,
    PageOf,
    Paragraph,
    Table,
    TickBox,
    contents_of,
)

MARKS = {ListKind.PLAIN: "-", ListKind.NUMBERED: "1.", ListKind.DONE: "- [x]"}


def readable(document):
    """Every word of the document, in reading order; drawings by their text alternative."""
    parts = [_front(document), _cover(document)]
    parts += [_block(block, document) for block in document.blocks]
    return "\n\n".join(parts) + "\n"


def _front(document):
    banner = document.banner or "aucun"
    return (
        f"titre : {document.title} | auteur : {document.author} | sujet : {document.subject}\n"
        f"langue : {document.language} | date : {document.created_on} | bandeau : {banner}\n"
        f"en-tête : {document.running_title} | pied : {document.footer}"
    )


def _cover(document):
    cover = document.cover
    lines = [
        "# [couverture] " + document.title,
        cover.kicker,
        *cover.identity,
        " | ".join(f"{fact.label} : {fact.value}" for fact in cover.facts),
        f"({cover.level.words})",
        *(paragraph.text for paragraph in cover.verdict),
        " | ".join(f"{count.words} {count.value}" for count in cover.counts),
        f"[dessin] {cover.dial.alternative}",
        cover.themes_title,
        f"[dessin] {cover.themes.alternative}",
        cover.notice,
    ]
    return "\n\n".join(lines)


def _block(block, document):
    return WRITERS[type(block)](block, document)


def _heading(block, document):
    kicker = f"{block.kicker}\n" if block.kicker else ""
    badge = f"\n({block.badge.words})" if block.badge else ""
    return f"{kicker}{'#' * block.level} {block.text}{badge}"


def _paragraph(block, document):
    return block.text


def _bullets(block, document):
    return "\n".join(f"{MARKS[block.kind]} {item}" for item in block.items)


def _callout(block, document):
    body = "\n\n".join(_block(part, document) for part in block.body)
    return f"> {block.title} [{block.tone.value}]\n\n{body}"


def _key_figures(block, document):
    return " | ".join(f"{item.value} : {item.words}" for item in block.items)


def _figure(block, document):
    return f"[dessin] {block.alternative}"


def _finding(block, document):
    body = "\n\n".join(_block(part, document) for part in block.body)
    head = f"{'#' * block.level} {block.title}\n({block.badge.words})"
    return f"{head}\n\n{body}"


def _columns(block, document):
    return "\n\n".join(_block(part, document) for part in block.blocks)


def _contents(block, document):
    titles = [f"{'  ' * (h.level - 1)}- {h.text}" for _, h in contents_of(document)]
    return "\n".join([f"# {block.title}", *titles])


def _table(table, document):
    head = " | ".join(column.title for column in table.columns)
    rows = [" | ".join(_cell(cell) for cell in row) for row in table.rows]
    return "\n".join([f"[tableau] {table.caption}", f"| {head} |", *(f"| {row} |" for row in rows)])


def _cell(cell):
    match cell:
        case Badge():
            return f"({cell.words})"
        case TickBox():
            return "[ ]"
        case PageOf():
            return f"page de « {cell.name} »"
        case _:
            return " / ".join(paragraph.text for paragraph in cell)


WRITERS = {
    Heading: _heading,
    Paragraph: _paragraph,
    Bullets: _bullets,
    Callout: _callout,
    KeyFigures: _key_figures,
    Figure: _figure,
    FindingCard: _finding,
    Columns: _columns,
    Contents: _contents,
    Table: _table,
}


def check_golden(path, text, *, accept):
    """Fail when the text is not that of the golden file; with `accept`, write it instead.

    No-break spaces are kept: a lost one is a fault of typography.
    """
    if accept:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return
    if not path.exists():
        raise AssertionError(f"{path.name}: no golden text; look at it, then --accept-golden")
    golden = path.read_text(encoding="utf-8")
    if golden != text:
        diff = difflib.unified_diff(
            golden.splitlines(), text.splitlines(), "accepted", "now", lineterm="", n=1
        )
        raise AssertionError(f"{path.name} changed:\n" + "\n".join(diff))
