"""How hypothesis searches: no time limit an example, so that a slow machine fails nothing."""

from hypothesis import settings

settings.register_profile("engine", deadline=None, max_examples=60, print_blob=True)
settings.load_profile("engine")
