"""What the page of deadlines draws: a form, then the answer. Nothing typed outlives the page."""
