"""Artifacts → a folder that is always the whole old site or the whole new one."""
