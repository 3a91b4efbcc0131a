"""The engine: content, answers and a date in; evaluation and documents out. Knows no web."""
