"""Whether two stretches of text speak of the same thing: content words, compared without endings.

Crude on purpose: a shared root is enough to tell an article's next paragraph from the first one
of another article, and nothing here reaches a page.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from generator.reading.line import Line

_PREFIX = re.compile(r"^[وف]?(?:[بلك]?ال|لل|[بلك](?=\w{4}))?")
_SUFFIX = re.compile(r"(?:يات|يون|يين|هما|ات|ون|ين|ان|ها|هم|يه|نا|ه|ي|ا)$")
_SHORTEST = 3
# Words of every news text: they tell nothing about what it is about. Ordinary spelling.
_EVERYWHERE_TEXT = (
    "الذي التي الذين هذا هذه ذلك تلك هناك بين خلال بعد قبل منذ حتى عند عبر حول ضمن نحو لدى "
    "دون سوى غير كان كانت يكون تكون كما لكن قال قالت أضاف أضافت أكد أكدت أوضح أشار ذكر أعلن "
    "أعلنت جاء وفق بحسب اليوم أمس غدا يوم عام سنة شهر أسبوع الماضي المقبل الجاري الحالي أيضا "
    "فيما بينما حيث إلى على عدد جميع كل بعض أكثر أقل أول أولى ثاني ثلاث ثلاثة أربعة خمسة "
    "عشرة مئة ألف مليون وزير وزارة رئيس حكومة دولة مدينة منطقة لجنة مجلس هيئة مدير وكالة "
    "بيان تصريح خبر مصدر است این که برای های شده کرد بود گفت خود آن نیز باید شود کند کرده"
)
_EVERYWHERE = frozenset(map(fold, _EVERYWHERE_TEXT.split()))


@lru_cache(maxsize=1 << 15)
def stem_key(word: str) -> str:
    """Reduce a folded word to what its forms share; empty for a word of no weight."""
    if word.isdigit() or len(word) < _SHORTEST or word in _EVERYWHERE:
        return ""
    rest = _PREFIX.sub("", word)
    rest = rest if len(rest) >= _SHORTEST else word
    if rest in _EVERYWHERE:
        return ""
    stem = _SUFFIX.sub("", rest)
    return stem if len(stem) >= _SHORTEST else rest


def keys_of(lines: Iterable[Line]) -> frozenset[str]:
    """Content words of several lines together."""
    return frozenset(key for line in lines for key in line.keys)


def share(part: frozenset[str], whole: AbstractSet[str]) -> float:
    """Share of ``part`` that stands in ``whole``, 0 to 1; 0 when there is nothing to compare."""
    return len(part & whole) / len(part) if part else 0.0
