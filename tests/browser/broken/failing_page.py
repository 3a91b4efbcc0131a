"""A page that fails while it holds something that a doctor typed."""

raise ValueError("Docteur Marqueur-Zanzibar")
