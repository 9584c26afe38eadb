"""Which plural form a count takes, as CLDR orders them."""

from __future__ import annotations


def arabic_form(count: int) -> int:
    """Index of the Arabic form: 0 zero, 1 one, 2 two, 3 few (3–10), 4 many (11–99), 5 other."""
    if count in {0, 1, 2}:
        return count
    rest = count % 100
    if 3 <= rest <= 10:
        return 3
    return 4 if rest >= 11 else 5


def english_form(count: int) -> int:
    """Index of the English form: 0 one, 1 other."""
    return 0 if count == 1 else 1
