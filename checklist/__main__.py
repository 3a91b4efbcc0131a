"""`python -m checklist <command>`: the command line of those who write or host the content."""

import sys

from checklist.cli import main

if __name__ == "__main__":
    sys.exit(main())
