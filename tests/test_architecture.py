"""The shape of the house, as rules that read the source: who imports whom, sizes, who may do what.

Each rule is a function from one source to its faults; each is run on every file it governs and on a
faulty sample, so that no rule can pass because it sees nothing.
"""

import ast
from pathlib import Path, PurePosixPath
from statistics import median

import pytest

ROOT = Path(__file__).parents[1]

TOP_LEVEL = {
    *("app.py", "pages", "checklist", "content", "tests", "requirements.txt", "README.md"),
    *("pyproject.toml", ".streamlit", "web", "bench", "deploy", "docs", "Makefile"),
    *("requirements-dev.txt", ".ci", "CHANGELOG.md"),
    *(".git", ".gitignore", ".gitattributes", ".dockerignore"),
}
"""Everything that may stand beside `app.py`; what git ignores is nobody's business."""

ENGINE = (
    *("errors", "versions", "reference", "model", "personas", "conditions"),
    *("conditions_in_words", "deadlines", "freshness", "answers", "decisions", "journey"),
    *("scoring", "evaluation", "actions", "express", "register", "documents"),
    *("savefile", "authoring", "cli"),
)
"""Rooms of `checklist`, lowest first: each imports only rooms before it, whatever their number."""

APART = {"storage": {"errors", "answers"}}
"""Rooms that know only a few others."""

CANNOT_SEE = {
    "authoring": {"documents", "savefile"},
    "register": {"actions"},
    "savefile": {"decisions", "journey", "scoring", "evaluation", "actions", "register"},
}
"""Rooms below, yet none of their business."""

WEB_SEES = {"storage", "errors"}
"""What `web` may know of `checklist`: it serves pages and knows no law."""

SHELL = {"streamlit", "starlette", "uvicorn", "anyio", "tornado", "pages", "web", "app"}
"""What the engine never imports, nor anything of the browser side."""


def sources(*folders):
    """(path from the root, source) of every Python file of the folders."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def imports(source):
    """(dotted name, line) of each module imported when the source runs.

    What only annotations need stands under `if TYPE_CHECKING` and imports nothing.
    """
    for node in run_statements(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            yield from ((f"{base}.{alias.name}", node.lineno) for alias in node.names)


def run_statements(tree):
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        yield child
        yield from run_statements(child)


def all_imports(source):
    """The same, annotations included."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def room_of(path):
    """`checklist/documents/html.py` → documents."""
    return PurePosixPath(path).parts[1].removesuffix(".py")


def may_see(room):
    if room in APART:
        return APART[room]
    if room in {"__main__", "cli"}:
        return {*ENGINE, *APART}
    return set(ENGINE[: ENGINE.index(room)]) - CANNOT_SEE.get(room, set())


def import_faults(path, source):
    room = room_of(path)
    seen = {"__init__"} if room == "__init__" else may_see(room)
    for name, line in imports(source):
        package, _, rest = name.partition(".")
        other = rest.split(".")[0]
        if package == "checklist" and other != room and other not in seen:
            yield f"{path}:{line} {room} imports {other}"


def shell_faults(path, source):
    for name, line in all_imports(source):
        if name.split(".")[0] in SHELL:
            yield f"{path}:{line} imports {name}"
        if name.startswith("sqlalchemy") and room_of(path) != "storage":
            yield f"{path}:{line} imports {name}"


def web_faults(path, source):
    for name, line in all_imports(source):
        package, _, rest = name.partition(".")
        if package == "checklist" and rest.split(".")[0] not in WEB_SEES:
            yield f"{path}:{line} imports {name}"
        if package == "pages":
            yield f"{path}:{line} imports {name}"


def relative_faults(path, source):
    """Imports are written in full, or the other rules could not tell what they name."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.level:
            yield f"{path}:{node.lineno} imports relatively"


def functions(source):
    nodes = ast.walk(ast.parse(source))
    return [n for n in nodes if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


def length(node):
    return node.end_lineno - node.lineno + 1


def function_faults(path, source):
    for node in functions(source):
        if length(node) > 60:
            yield f"{path}:{node.lineno} {node.name} has {length(node)} lines"


def module_faults(path, source):
    lines = len(source.splitlines())
    is_page = PurePosixPath(path).parent.as_posix() == "pages"
    if lines >= (80 if is_page else 400):
        yield f"{path} has {lines} lines"


def state_faults(path, source):
    if path == "pages/shared/workspace.py":
        return
    for node in ast.walk(ast.parse(source)):
        named = {
            getattr(node, "attr", None),
            getattr(node, "id", None),
            getattr(node, "name", None),
        }
        if "session_state" in named or getattr(node, "value", None) == "session_state":
            yield f"{path}:{node.lineno} touches the session state"


def streamlit_name_faults(path, source):
    """`import streamlit as st` alone: any other name would hide a call from the rules."""
    for node in run_statements(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "streamlit":
            yield f"{path}:{node.lineno} imports from streamlit"
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name == "streamlit" and alias.asname not in {"st", None}:
                    yield f"{path}:{node.lineno} renames streamlit"


def markup_faults(path, source):
    """Markup reaches the screen only as an `Html` made by `checklist.documents.html`.

    A call to `html(…)` gets either a call to a function of that module, or the parameter of its
    own function annotated `Html`; nothing ever allows unsafe markup.
    """
    tree = ast.parse(source)
    makers = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "checklist.documents.html"
        for alias in node.names
    }
    typed = html_parameters(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if any(keyword.arg == "unsafe_allow_html" for keyword in node.keywords):
            yield f"{path}:{node.lineno} allows unsafe markup"
        if called_name(node) == "html" and not is_safe_markup(node, makers, typed):
            yield f"{path}:{node.lineno} shows markup that the renderer did not make"


def called_name(call):
    return getattr(call.func, "attr", getattr(call.func, "id", None))


def html_parameters(tree):
    """Ids of the `Name` nodes that are an unchanged parameter annotated `Html`."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            names = {a.arg for a in node.args.args if a.annotation and is_html(a.annotation)}
            inside = [n for n in ast.walk(node) if isinstance(n, ast.Name)]
            changed = {n.id for n in inside if isinstance(n.ctx, ast.Store)}
            found |= {id(n) for n in inside if n.id in names - changed}
    return found


def is_html(annotation):
    return ast.unparse(annotation) in {"Html", "'Html'"}


def is_safe_markup(call, makers, typed):
    if len(call.args) != 1 or call.keywords:
        return False
    (argument,) = call.args
    made = isinstance(argument, ast.Call) and called_name(argument) in makers
    return made or id(argument) in typed


def place_faults(path, text):
    """Nothing of the project reads, or speaks of, anything outside it."""
    for number, line in enumerate(text.splitlines(), 1):
        if "../" + "shared" in line or "/work" + "/" in line:
            yield f"{path}:{number} speaks of a place outside the project"


def faults(rule, *folders):
    return [fault for path, source in sources(*folders) for fault in rule(path, source)]


BROWSER_SIDE = ("pages", "web")
EVERYTHING = ("checklist", *BROWSER_SIDE)


def test_every_room_of_the_engine_has_its_place_in_the_order():
    rooms = {room_of(path) for path, _ in sources("checklist")} - {"__init__", "__main__"}
    assert rooms == {*ENGINE, *APART}


@pytest.mark.parametrize(
    ("rule", "folders"),
    [
        (import_faults, ("checklist",)),
        (shell_faults, ("checklist",)),
        (web_faults, ("web",)),
        (relative_faults, EVERYTHING),
        (function_faults, EVERYTHING),
        (module_faults, EVERYTHING),
        (state_faults, EVERYTHING),
        (streamlit_name_faults, BROWSER_SIDE),
        (markup_faults, EVERYTHING),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_every_source_keeps_to_the_rule(rule, folders):
    assert faults(rule, *folders) == []


LONG = "def long():\n" + "    pass\n" * 60
SAFE = "from checklist.documents.html import fragment\n"
FAULTY = [
    (import_faults, "checklist/model.py", "from checklist.conditions import Truth"),
    (import_faults, "checklist/scoring.py", "import checklist.evaluation"),
    (import_faults, "checklist/scoring.py", "def f():\n    from checklist import evaluation"),
    (import_faults, "checklist/storage/sql.py", "from checklist.journey import Journey"),
    (import_faults, "checklist/authoring/ids.py", "from checklist.documents import html"),
    (import_faults, "checklist/journey.py", "from checklist.cli import main"),
    (shell_faults, "checklist/actions.py", "import streamlit as st"),
    (shell_faults, "checklist/cli/check.py", "if TYPE_CHECKING:\n    import starlette.routing"),
    (shell_faults, "checklist/actions.py", "from pages.shared import draw"),
    (shell_faults, "checklist/answers.py", "from sqlalchemy import select"),
    (web_faults, "web/routes.py", "from checklist.model import Library"),
    (web_faults, "web/routes.py", "from checklist import evaluation"),
    (web_faults, "web/routes.py", "from pages.shared import draw"),
    (relative_faults, "checklist/model.py", "from .conditions import Truth"),
    (function_faults, "web/routes.py", LONG),
    (function_faults, "web/routes.py", "async " + LONG),
    (module_faults, "pages/home_page.py", "\n" * 80),
    (module_faults, "pages/shared/draw.py", "\n" * 400),
    (module_faults, "checklist/model.py", "\n" * 400),
    (state_faults, "pages/home_page.py", "st.session_state['a'] = 1"),
    (state_faults, "pages/shared/draw.py", "getattr(st, 'session_state')"),
    (state_faults, "pages/home_page.py", "from streamlit import session_state"),
    (streamlit_name_faults, "pages/home_page.py", "from streamlit import html"),
    (streamlit_name_faults, "pages/home_page.py", "import streamlit as other"),
    (markup_faults, "pages/home_page.py", "st.html('<b>Bonjour</b>')"),
    (markup_faults, "pages/home_page.py", "st.html(f'<b>{name}</b>')"),
    (markup_faults, "pages/home_page.py", SAFE + "st.html(fragment('a') + name)"),
    (markup_faults, "pages/home_page.py", "def draw(body: str):\n    st.html(body)"),
    (
        markup_faults,
        "pages/home_page.py",
        "def draw(body: Html):\n    body = ''\n    st.html(body)",
    ),
    (markup_faults, "pages/home_page.py", "st.markdown('<b>a</b>', unsafe_allow_html=True)"),
    (place_faults, "checklist/model.py", "open('" + "../" + "shared/facts.md')"),
    (place_faults, "README.md", "See /work" + "/main."),
]


@pytest.mark.parametrize(("rule", "path", "source"), FAULTY)
def test_each_rule_sees_a_faulty_source(rule, path, source):
    assert list(rule(path, source)) != []


ACCEPTED = [
    (import_faults, "checklist/scoring.py", "from checklist.model import Status"),
    (
        import_faults,
        "checklist/model.py",
        "if TYPE_CHECKING:\n    from checklist.conditions import Condition",
    ),
    (import_faults, "checklist/documents/html.py", "from checklist.documents import inline"),
    (
        streamlit_name_faults,
        "pages/home_page.py",
        "if TYPE_CHECKING:\n    from streamlit.delta_generator import DeltaGenerator",
    ),
    (markup_faults, "pages/home_page.py", SAFE + "st.html(fragment('door', title='a'))"),
    (markup_faults, "pages/shared/draw.py", "def html(body: Html) -> None:\n    st.html(body)"),
    (state_faults, "pages/shared/workspace.py", "st.session_state['a'] = 1"),
    (module_faults, "pages/home_page.py", "\n" * 79),
    (function_faults, "web/routes.py", "def long():\n" + "    pass\n" * 59),
]


@pytest.mark.parametrize(("rule", "path", "source"), ACCEPTED)
def test_each_rule_accepts_a_sound_source(rule, path, source):
    assert list(rule(path, source)) == []


@pytest.mark.parametrize("folder", EVERYTHING)
def test_functions_are_short(folder):
    lengths = sorted(length(node) for _, text in sources(folder) for node in functions(text))
    assert median(lengths) <= 10
    assert lengths[int(len(lengths) * 0.95)] <= 30


def ignored_by_git():
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    return [line.strip("/") for line in lines if line.strip()]


def strays(names):
    ignored = ignored_by_git()
    return {
        name
        for name in names
        if name not in TOP_LEVEL and not any(PurePosixPath(name).match(line) for line in ignored)
    }


def test_nothing_stands_at_the_top_but_what_the_architecture_allows():
    assert strays(path.name for path in ROOT.iterdir()) == set()


def test_a_stray_file_at_the_top_is_seen():
    assert strays(["app.py", "utils.py", ".venv", "shared"]) == {"utils.py", "shared"}


TEXTS = {".py", ".yaml", ".md", ".j2", ".toml", ".txt", ".css", ".js", ".html", ".sh", ".csv", ""}


def texts():
    """Every text file of the project, whatever its folder."""
    for top in sorted(TOP_LEVEL - {".git"}):
        place = ROOT / top
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file() and path.suffix in TEXTS and "__pycache__" not in path.parts:
                yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def test_no_file_speaks_of_a_place_outside_the_project():
    found = list(texts())
    assert {"app.py", "content/library.yaml", "Makefile"} <= {path for path, _ in found}
    assert [fault for path, text in found for fault in place_faults(path, text)] == []
