"""The content as its authors write it: read, checked and told in French, all problems at once."""

from checklist.authoring.loader import Inspection, inspect_content, load_library
from checklist.authoring.problems import Position, Problem

__all__ = ["Inspection", "Position", "Problem", "inspect_content", "load_library"]
