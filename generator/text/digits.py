"""Digits of the three scripts that Arabic pages use."""

from __future__ import annotations

_ARABIC_INDIC = "٠١٢٣٤٥٦٧٨٩"
_PERSIAN = "۰۱۲۳۴۵۶۷۸۹"

WESTERN = {
    digit: str(value) for script in (_ARABIC_INDIC, _PERSIAN) for value, digit in enumerate(script)
}
"""Arabic-Indic and Persian digits to 0–9."""

_TO_WESTERN = str.maketrans(WESTERN)
_TO_ARABIC_INDIC = str.maketrans("0123456789", _ARABIC_INDIC)


def to_western(text: str) -> str:
    """Write every digit as 0–9."""
    return text.translate(_TO_WESTERN)


def to_arabic_indic(text: str) -> str:
    """Write 0–9 as ٠–٩."""
    return text.translate(_TO_ARABIC_INDIC)
