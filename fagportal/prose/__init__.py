"""Hand-written pages: what may stand in them besides Markdown, and what becomes of it."""
