"""Dice → invented Arabic prose: real roots in real patterns, in the frames of news sentences.

Words are drawn as often as words are drawn in print (Zipf), so that two articles have words in
common and hardly three in a row: they read like news from afar and say nothing.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from bench.names import Name

MONTHS = tuple("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split())
_ROOTS = tuple(
    "كتب درس عمل حكم نقل جمع فرض قدم رفض عرض شرك نظم صنع زرع حصد نشر خبر علم فهم سمع نظر بحث "
    "كشف ظهر غلق فتح دخل خرج رجع سلم حرب دفع منع سمح طلب قبل شرط عقد برم لزم ضمن حفظ حرس رقب "
    "فحص سجل حسب عدد قسم وزن رفع خفض نزل صعد عبر مرر سفر وصل ربط فصل حدد رسم خطط نفذ كمل ختم "
    "جدد غير بدل ثبت حرك سكن هجر نزح عود نقض خلف جدل حور نقش شور وفق ضغط عقب غرم خسر ربح تجر "
    "بيع صرف دين قرض مول ثمن سعر جرب خبز طحن طبخ شرب مطر برد حرر ثلج غرق نهر بحر جسر طرق سكك "
    "قطر طير هبط حلق قلع صدر ورد نتج خزن وزع نفط وقد شعل نور ظلم عدل شهد حلف سجن فرج عفا ذنب "
    "جرم قتل جرح علج مرض صحح ولد لعب ركض سبق فوز هزم نصر صبر غضب فرح حزن خوف شكك صدق كذب وعد "
    "نكث خدم هدد حذر نبه وضح فسر شرح".split()
)
_PATTERNS = (
    *("{0}ا{1}{2}", "م{0}{1}و{2}", "ت{0}{1}ي{2}", "ا{0}ت{1}ا{2}", "ان{0}{1}ا{2}", "است{0}{1}ا{2}"),
    *("م{0}ا{1}{2}ة", "{0}{1}ا{2}", "أ{0}{1}ا{2}", "م{0}{1}{2}", "{0}{1}ا{2}ة", "ت{0}ا{1}{2}"),
    *("{0}{1}{2}ية", "{0}وا{1}{2}", "م{0}ا{1}ي{2}", "{0}{1}ي{2}", "م{0}{1}{2}ة", "أ{0}{1}{2}ة"),
    *("{0}{1}و{2}", "م{0}ت{1}{2}", "مست{0}{1}{2}", "{0}{1}{2}ان", "مت{0}ا{1}{2}", "{0}ا{1}و{2}"),
)
_BEFORE = ("", "", "", "ال", "ال", "ال", "ال", "وال", "بال", "و", "ب", "ل", "ف")
_AFTER = ("", "", "", "", "", "ات", "ية", "ين", "ها", "هم", "ه", "نا")
# {n} a word, {p} a name, {t} a topic, {a} an office, {v} a verb, {f} a figure.
_FRAMES = (
    "{v} {a} {p} أن {n} {n} {n} على {n} {n}، مشيرا إلى {n} {n} {n}.",
    "وفي ما يتعلق بملف {t}، {v} {a} أن {n} {n} من {n} {n} {n}.",
    "«{n} {n} لا {n} {n}»، بهذه الكلمات لخص {p} {n} {n} في حديثه عن {t}.",
    "وقال {p} إن {n} {n} مع {n} {n}، وإن {n} {n} لن {n} {n}.",
    "{n} {n} ب{p} بعد {n} {n} {n}، بحسب {a}.",
    "ويرى {a} أن {n} {n} قد {n} {n} أمام {n} {n} {n}.",
    "ولم يصدر عن {p} أي {n} {n} بشأن {n} {n}.",
    "وتشير {n} {n} إلى أن {n} {n} ارتفع بنحو {f} في المئة خلال {n} {n}.",
    "وبحسب {n} {n} فإن {f} من {n} {n} {n} في {p}.",
    "في المقابل، {v} {p} من أن {n} {n} {n} عن {n} {n} {n}.",
    "وكان {p} قد {v} أن {n} {n} {n} قبل {n} {n}، ثم {n} {n} إلى {n}.",
    "ومن المنتظر أن {n} {n} {n} على {n} {n} في غضون {f} يوما.",
    "{n} {n} {n} بين {p} و{p}، ولا سيما {n} {n} {n} {n}.",
    "أما {n} {n} فقد {n} {n} {n} من دون {n} {n}، كما {v} {a}.",
    "ويعد {n} {n} من أكثر {n} {n} بالنظر إلى {n} {n} ل{p}.",
    "وتطالب {n} {n} بأن {n} {n} {n} في كل {n} {n} {n}.",
    "وأضاف أن {n} {n} {n} ل{p}، حيث {n} {n} {n} {n} {n}.",
    "وعن {t}، {v} {p} أن {n} {n} {n} {n} حتى {n} {n}.",
)
_TITLES = (
    "{p}: {n} {n} {n} بشأن {t}",
    "{n} {n} بين {p} و{p} حول {n} {n}",
    "{t} في {p}: {n} {n} {n} {n}",
    "{v} {a}: {n} {n} قبل {n} {n}",
    "ماذا يعني {n} {n} {n} بالنسبة إلى {p}؟",
)
_HEADS = ("{n} {n}: {n} {n}", "ماذا بعد {n} {n}؟", "{n} {n} و{n} {n}", "أرقام {n} {n}")
_EVENT = "{n} {n} {n} في {p} بحضور {a}"
_OFFICES = tuple(
    "وزير الخارجية,المتحدثة باسم الحكومة,رئيس الوزراء,المبعوث الأممي,وزير الطاقة,"
    "رئيس البرلمان,مسؤول في وزارة الدفاع,كبير المفاوضين,خبير في شؤون المنطقة,"
    "مدير مركز الدراسات,وزيرة النقل,محافظ البنك المركزي,أمين عام المنظمة,ناطق عسكري".split(",")
)
_VERBS = tuple("أعلن أكد أوضح ذكر شدد لفت رجح نفى حذر كشف اعتبر أفاد بيّن توقع أشار ردد زعم".split())


def _stems() -> Iterator[str]:
    """Take roots before patterns: the common words are of many kinds."""
    for number in range(len(_ROOTS) * len(_PATTERNS)):
        root = _ROOTS[number % len(_ROOTS)]
        pattern = _PATTERNS[(number // len(_ROOTS) + number * 5) % len(_PATTERNS)]
        yield pattern.format(*root)


_STEMS = tuple(dict.fromkeys(_stems()))
_WEIGHTS = tuple(accumulate(1 / (rank + 12) for rank in range(len(_STEMS))))


class Writer:
    """Fills frames from one article's dice, names and topics."""

    def __init__(
        self, dice: random.Random, names: tuple[Name, ...], topics: tuple[str, ...]
    ) -> None:
        """Take the names and topics that the article is about."""
        self._dice = dice
        self._names = names
        self._topics = topics

    def sentence(self) -> str:
        """Write about fifteen words that end with a full stop."""
        return self._fill(self._dice.choice(_FRAMES))

    def title(self) -> str:
        """Write a headline."""
        return self._fill(self._dice.choice(_TITLES))

    def heading(self) -> str:
        """Write a heading within a text."""
        return self._fill(self._dice.choice(_HEADS))

    def event(self) -> str:
        """Write what happened, without its date."""
        return self._fill(_EVENT)

    def _fill(self, frame: str) -> str:
        parts = frame.replace("}", "{").split("{")
        stems = iter(self._dice.choices(_STEMS, cum_weights=_WEIGHTS, k=parts.count("n")))
        parts[1::2] = [
            self._inflect(next(stems)) if slot == "n" else self._slot(slot) for slot in parts[1::2]
        ]
        # ل and ال melt into one: «للمنصوري».
        return "".join(parts).replace(" لال", " لل")

    def _inflect(self, stem: str) -> str:
        before, after = self._dice.choice(_BEFORE), self._dice.choice(_AFTER)
        if stem.endswith(("ة", "ية")):
            stem, after = (stem, "") if len(after) < 2 else (stem[:-1], after)
        if before in {"", "و", "ب", "ل", "ف"} or not after:
            return before + stem + after
        return before + stem

    def _slot(self, slot: str) -> str:
        dice = self._dice
        if slot == "p":
            name = dice.choice(self._names)
            if name.unlisted and dice.random() < 0.3:
                return dice.choice(name.unlisted)
            return name.forms[min(int(dice.expovariate(0.9)), len(name.forms) - 1)]
        if slot == "f":
            return str(dice.randint(3, 95))
        return dice.choice({"t": self._topics, "a": _OFFICES, "v": _VERBS}[slot])
