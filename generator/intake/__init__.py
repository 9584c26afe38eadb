"""Text in, records out: every value keeps the place where it was written."""
