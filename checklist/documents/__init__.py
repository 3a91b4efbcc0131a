"""Documents: plain models first, then rendered for the screen, PDF or spreadsheets."""
