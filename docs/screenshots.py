"""Retake the pictures of the README: `make screenshots`.

A real server, a real browser, an example practice; run it when the interface changes, look at the
pictures, commit them. Needs `chromium` and `pdftoppm` (tests/apt-packages.txt).
"""

from __future__ import annotations

import shutil
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from math import isqrt
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PIL import Image, ImageOps
from playwright.sync_api import sync_playwright

from bench.servers import ROOT, running
from checklist.documents.pdf import render_pdf
from checklist.documents.report import build_report
from checklist.evaluation import evaluate
from pages.shared.library import library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

IMAGES = Path(__file__).parent / "images"
PERSONA = "benali"
DAY = date(2026, 11, 24)
COMPUTER, PHONE = (1280, 860), (375, 812)
LARGEST = 150_000
"""Bytes: a README that opens at once on a phone."""

COLOURS = 256
DRAWN = (
    '[data-testid="stApp"][data-test-script-state="notRunning"]'
    '[data-test-connection-state="CONNECTED"]'
)
LAST_DRAWN = '[class*="st-key-champ-repere"] input'


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its name, the size of the window, and the way to the page."""

    name: str
    window: tuple[int, int]
    reach: Callable[[Page], None]


def home(page: Page) -> None:
    """Where everybody arrives."""
    page.goto("/")
    settle(page)


def results(page: Page) -> None:
    """The results of the example practice, where its door leads."""
    home(page)
    page.get_by_role("button", name=library().personas[PERSONA].name).click()
    arrive(page, "Résultats")


def questionnaire(page: Page) -> None:
    """A theme half way, answers and what they lead to."""
    results(page)
    follow(page, "Thèmes")
    page.get_by_role("link", name=library().sections_by_id["messagerie"].title).click()
    arrive(page, library().sections_by_id["messagerie"].title)


def actions(page: Page) -> None:
    """The plan of action."""
    results(page)
    follow(page, "Plan d’action")


def register(page: Page) -> None:
    """The draft register."""
    results(page)
    follow(page, "Registre")


SHOTS = (
    Shot("home", COMPUTER, home),
    Shot("questionnaire", COMPUTER, questionnaire),
    Shot("results", COMPUTER, results),
    Shot("results-phone", PHONE, results),
    Shot("plan", COMPUTER, actions),
    Shot("register", COMPUTER, register),
)


def follow(page: Page, title: str) -> None:
    """Choose a page in the menu."""
    menu = page.get_by_test_id("stSidebarNav")
    menu.get_by_role("link", name=title, exact=True).click()
    page.wait_for_function("title => document.title.startsWith(title)", arg=title)
    settle(page)


def arrive(page: Page, heading: str) -> None:
    """Wait for the page of that heading."""
    page.get_by_role("heading", level=1, name=heading).wait_for()
    settle(page)


def settle(page: Page) -> None:
    """Wait until nothing is left to draw, letters and icons included."""
    page.locator(DRAWN).wait_for()
    page.locator(LAST_DRAWN).wait_for(state="attached")
    page.wait_for_function("() => [...document.images].every(image => image.complete)")
    page.evaluate("() => document.fonts.ready")
    page.wait_for_timeout(700)


def take(browser: Browser, url: str, shot: Shot) -> Image.Image:
    """The picture, in a browser that has never been here."""
    width, height = shot.window
    context = browser.new_context(
        base_url=url,
        locale="fr-FR",
        timezone_id="Europe/Paris",
        color_scheme="light",
        reduced_motion="reduce",
        viewport={"width": width, "height": height},
    )
    page = context.new_page()
    shot.reach(page)
    page.mouse.move(width - 1, 1)  # Nothing looks pointed at.
    settle(page)
    picture = Image.open(BytesIO(page.screenshot(animations="disabled", caret="hide")))
    context.close()
    return picture


def report_pages() -> Image.Image:
    """The first pages of the report, side by side."""
    persona = library().personas[PERSONA]
    evaluation = evaluate(library(), persona.answers, DAY)
    data = render_pdf(build_report(evaluation, persona.practice, example=persona.name))
    command = ["pdftoppm", "-png", "-r", "58", "-f", "1", "-l", "3", "-", "page"]
    with TemporaryDirectory() as folder:
        subprocess.run(command, input=data, cwd=folder, check=True)
        sheets = [Image.open(path).convert("RGB") for path in sorted(Path(folder).glob("*.png"))]
    sheets = [ImageOps.expand(sheet, 1, "#C9D6DA") for sheet in sheets]
    gap, (width, height) = 16, sheets[0].size
    strip = Image.new("RGB", (len(sheets) * (width + gap) + gap, height + 2 * gap), "#E9EFF1")
    for place, sheet in enumerate(sheets):
        strip.paste(sheet, (gap + place * (width + gap), gap))
    return strip


def save(name: str, picture: Image.Image) -> None:
    """Write a picture with few colours.

    Raises:
        ValueError: when it is still too heavy for a README.
    """
    path = IMAGES / f"{name}.png"
    few_colours(picture.convert("RGB")).save(path, optimize=True)
    size = path.stat().st_size
    print(f"{path.relative_to(ROOT)} {size / 1000:.0f} ko")
    if size > LARGEST:
        raise ValueError(f"{path.name}: {size} bytes, more than {LARGEST}")


def few_colours(picture: Image.Image) -> Image.Image:
    """The picture with a palette where a small coloured sign weighs more than its few pixels."""
    counted = picture.getcolors(picture.width * picture.height) or []
    sample = [colour for count, colour in counted for _ in range(isqrt(count))]
    line = Image.new("RGB", (len(sample), 1))
    line.putdata(sample)
    palette = line.quantize(COLOURS, Image.Quantize.MEDIANCUT, kmeans=2)
    return picture.quantize(palette=palette, dither=Image.Dither.NONE)


@contextmanager
def a_browser() -> Iterator[Browser]:
    """The Chromium of the system, that speaks to nobody else."""
    options = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        path = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=options)
        yield browser
        browser.close()


def main() -> None:
    """Take and write every picture."""
    IMAGES.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, a_browser() as browser:
        database = {"DATABASE_URL": f"sqlite:///{folder}/drafts.db"}
        with running(ROOT / "app.py", Path(folder) / "server.log", database) as server:
            for shot in SHOTS:
                save(shot.name, take(browser, server.url, shot))
    save("report", report_pages())


if __name__ == "__main__":
    main()
