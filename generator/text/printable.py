"""A text that anybody may have written → the same with every control character made visible.

A terminal obeys control characters: they colour, delete, and end lines, so words at fault could
forge or hide what is said of them. Here they become signs: ⏎ for the end of a line, ␇ for U+0007.
"""

from __future__ import annotations

LINE_END = "\N{RETURN SYMBOL}"

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\N{SYMBOL FOR DELETE}"}
# What the name of a file holds that is not UTF-8: one for each such byte.
_BYTES = {0xDC00 + byte: f"\\x{byte:02x}" for byte in range(0x80, 0x100)}
_SURROGATES = {code: f"U+{code:04X}" for code in range(0xD800, 0xE000)} | _BYTES
_CONTROLS = _PICTURES | {code: f"U+{code:04X}" for code in range(0x80, 0xA0)} | _SURROGATES
_ENDS = dict.fromkeys((0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029), LINE_END)
# Embeddings, overrides and isolates: one that is not closed would reorder the rest of the line.
_ORDER = {code: f"U+{code:04X}" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}

_IN_LINES = {code: sign for code, sign in _CONTROLS.items() if code != 0x0A}
_IN_ONE_LINE = _CONTROLS | _ENDS | _ORDER


def printable(text: str) -> str:
    """Show a text in one line, whatever it holds."""
    return text if text.isprintable() else text.translate(_IN_ONE_LINE)


def printable_lines(text: str) -> str:
    """Show a text that may have several lines and isolates of our own."""
    return text if text.isprintable() else text.translate(_IN_LINES)


def unprintable(text: str) -> tuple[str, ...]:
    """Name the characters that ``printable`` would replace, each once: U+000A."""
    found = dict.fromkeys(letter for letter in text if ord(letter) in _IN_ONE_LINE)
    return tuple(_SURROGATES.get(ord(one), f"U+{ord(one):04X}") for one in found)
