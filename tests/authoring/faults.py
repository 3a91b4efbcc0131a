"""What a faulty sample is: one edit to the valid content of `minimal/`, and the words it earns."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

MINIMAL = Path(__file__).parent / "minimal"


@dataclass(frozen=True)
class Edit:
    """`old` becomes `new` in a file; `old` None writes the whole file, `new` None deletes it."""

    file: str
    old: str | None
    new: str | bytes | None

    def apply(self, root: Path) -> None:
        path = root / self.file
        if self.new is None:
            path.unlink()
        elif self.old is None:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(self.new if isinstance(self.new, bytes) else self.new.encode())
        else:
            text = path.read_text(encoding="utf-8")
            assert text.count(self.old) >= 1, f"{self.old!r} is not in {self.file}"
            path.write_text(text.replace(self.old, str(self.new), 1), encoding="utf-8")


@dataclass(frozen=True)
class Fault:
    """A mistake that an author makes, and the message it must earn, alone."""

    name: str
    file: str
    old: str | None
    new: str | bytes | None
    message: str
    also: Edit | None = None

    @property
    def code(self) -> str:
        return self.message.partition("[")[2].partition("]")[0]

    def make(self, folder: Path) -> Path:
        """A copy of the valid content with this mistake in it."""
        root = folder / "content"
        shutil.copytree(MINIMAL, root)
        for edit in (Edit(self.file, self.old, self.new), self.also):
            if edit is not None:
                edit.apply(root)
        return root
