"""Programs that read a PDF. A missing one stops the test by its name: never a skip."""

import shutil
import subprocess


def run(program, *arguments, data):
    """Standard output of a program given these bytes on its standard input, or as `{file}`."""
    path = shutil.which(program)
    if path is None:
        raise RuntimeError(f"{program} is missing: run tests/install_tools.sh")
    done = subprocess.run([path, *arguments], input=data, capture_output=True, check=False)
    assert done.returncode == 0, f"{program}: {done.stderr.decode()}"
    return done.stdout


def text_of(pdf):
    """The text of a PDF in reading order, spaces of any kind as one, lines joined."""
    raw = run("pdftotext", "-raw", "-", "-", data=pdf).decode("utf-8")
    return " ".join(raw.split())


def pages_of(pdf):
    """The text of each page."""
    raw = run("pdftotext", "-raw", "-", "-", data=pdf).decode("utf-8")
    return [" ".join(page.split()) for page in raw.split("\f")[:-1]]
