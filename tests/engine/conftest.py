"""How hypothesis searches: no time limit an example, so that a slow machine fails nothing."""

from hypothesis import settings

settings.register_profile("engine", deadline=None, print_blob=True)
settings.load_profile("engine")
