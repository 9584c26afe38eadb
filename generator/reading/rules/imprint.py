"""Rules for what names the makers: source, author, keywords, captions.

Phrases are in ordinary spelling, expressions folded.
"""

from __future__ import annotations

from generator.model.provenance import Role
from generator.reading.rules.rule import Force, Rule, Where, any_of

# Signs of spoken prose: a line that holds one is a sentence, whatever it begins with. Folded.
_SENTENCE = r"\b(?:ان|انه|انها|انهم|التي|الذي|الذين|قال|قالت|كان|كانت|لم|لن|سوف|قد|لقد|حيث|بينما)\b"
_VERB = r"^\W*\w+\s+\w+\s+(?:\w+\s+)*[تي](?!لفزيون|ومي)\w{3,}"
"""A verb from the third word on, as in headlines: «شبكة الكهرباء تنهار في الساحل»; folded."""
_AGENCY = (
    r"(?:وكالات|متابعات|رويترز|فرانس برس|ا ?[.]? ?ف ?[.]? ?ب|د ?[.]? ?ب ?[.]? ?ا|ا ?[.]? ?ب|"
    r"اسوشيتد برس|"
    r"وكاله [\w ]{2,30}|الاناضول|شينخوا|سبوتنيك|تاس|ايرنا|خاص|خاص ب?[\w ]{2,24})"
)

OUTLET_NOUN = any_of(
    "وكالة", "وكالة أنباء", "صحيفة", "جريدة", "موقع", "بوابة", "شبكة", "قناة", "مجلة", "إذاعة",
    "راديو", "تلفزيون", "فضائية", "منصة", "يومية", "أسبوعية", "مدونة", "نشرة", "مرصد", "راصد",
    "صدى", "مرايا", "خبرگزاری", "روزنامه", "پایگاه خبری", "سایت",
)  # fmt: skip
"""Nouns that an outlet's name begins with; folded."""
OUTLET_TAIL = any_of(
    "نيوز", "برس", "بريس", "سبورت", "سبورتس", "أونلاين", "أون لاين", "تايمز", "بوست", "ميديا", "نت",
    "تودي", "بلس", "اليوم", "الآن", "الإخبارية", "الإخباري", "news", "press", "post", "times",
    "online", "net",
)  # fmt: skip
"""Words that an outlet's name ends with; folded."""

_BRACKETED = (
    r"^\W*\((?!\W*(?:ارشيف|تصوير|صوره|صور|فيديو|انتهي|تحديث|خاص|من الارشيف))"
    r"[^\W\d_]+(?:\s[^\W\d_]+){0,3}\)\W*$"
)

CREDITS = (
    Rule(
        name="source-line",
        role=Role.CREDIT,
        why="the line names the source",
        pattern=r"^\W*(?:مصدر|مصادر)\s*[:|]\s*(?:\w+\W+){0,3}\w+\W*$|"
        r"^\W*(?:و?المصدر|المصادر|منبع|عن(?=\s*:)|مصدر الخبر|المصدر الاصلي|"
        r"مصدر المقال|"
        r"رابط المصدر|source|via)"
        r"\s*(?:[:|/\-–—=»]|$)",
        words=16,
        unless=_SENTENCE,
        force=Force.CLOSES,
    ),
    Rule(
        name="source-label-apart",
        role=Role.CREDIT,
        why="the line names the source",
        begins=(
            "نقلا عن", "نقلاً عن", "عن وكالة", "المصدر وكالات", "المصدر وكالة", "المصدر صحيفة",
            "المصدر موقع", "به نقل از", "المصدر الأصلي", "نشر أولا في", "نشر في الأصل",
            "رابط الخبر الأصلي",
        ),
        words=8,
        unless=_SENTENCE + r"|\w{3,}\.$|،|,|عن \w+\s*:",
        force=Force.CLOSES,
    ),
    Rule(
        name="outlet-alone",
        role=Role.CREDIT,
        why="the line holds nothing but an outlet's name",
        pattern=rf"^\W*{OUTLET_NOUN}\s+[\w\"]+(?:\s+[\w\"]+){{0,3}}\W*$|"
        rf"^\W*(?:\w+\s+){{1,3}}{OUTLET_TAIL}\W*$",
        words=6,
        place=Where.OUTSIDE,
        unless=_SENTENCE + r"|\b(?:الرييسيه|القايمه|علي|عبر|تابع\w*|حمل\w*)\b|\d{4}|[?!]"
        r"|^\W*(?:النشره|نشره الاخبار|سجل|حمل|شاهد|اقرا|اشترك|ابدا|تصويت|يحدث|حدث|عاجل)\b"
        r"|\b(?:حتي|هذا|هذه|ماذا|كيف|من|الي) (?:اليوم|الان)\b|" + _VERB,
    ),
    Rule(
        name="bracket-alone",
        role=Role.CREDIT,
        why="the line holds nothing but a name in brackets",
        pattern=_BRACKETED,
        words=4,
        place=Where.OUTSIDE,
    ),
    Rule(
        name="agency-alone",
        role=Role.CREDIT,
        why="the line holds nothing but an agency's name",
        pattern=rf"^\W*{_AGENCY}(?:\s*(?:[+،,/\-–—|]|و)\s*{_AGENCY})*\W*$"
        rf"|^\W*(?:\w+\s+){{1,3}}[+]\s*{_AGENCY}"
        rf"|^\W*(?:\w+\s+){{1,3}}[-–—/|:]\s*{_AGENCY}\W*$",
        words=8,
        unless=_VERB,
    ),
)  # fmt: skip

AUTHORS = (
    Rule(
        name="author-line",
        role=Role.AUTHOR,
        why="the line names the author",
        pattern=r"^\W*(?:(?:كتب|كتبت|كتبه|كتبها|بقلم|اعداد|اعده|اعدته|اعدها|"
        r"حاوره|حاورته|حاورها|اجري الحوار|"
        r"اجرت الحوار|ترجمه|ترجمها|تحرير|حرره|المحرر|المحرره|الكاتب|الكاتبه|الكاتب الصحفي|"
        r"المولف|مراسل|مراسله|مراسلنا|"
        r"تدقيق|اشراف|نويسنده|خبرنكار|كزارش|مترجم|دبير|author|by|written by|"
        r"reporting by)\s*(?:[:|/\-–—]|$)"
        r"|(?:بقلم|كتبه|كتبها|written by|by)\s+(?:\w+\W+){0,4}\w+\W*$"
        r"|(?:تقرير|تحقيق|حوار|متابعه|رصد)\s*[:|/\-–—]\s*(?:\w+\W+){0,2}\w+\W*$)",
        words=12,
        unless=_SENTENCE + r"|\w{3,}\.$|[?!]|رصاص",
    ),
    Rule(
        name="author-wrote",
        role=Role.AUTHOR,
        why="the line names the author",
        # «كتب سامر الحلبي»: a verb and a name, nothing more.
        pattern=r"^\W*(?:كتب|كتبت|اعداد|اعد التقرير|ترجمه|تحرير|تقرير|حوار|"
        r"تصوير وتقرير)\s+\w+(?:\s+\w+){0,3}\W*$",
        words=5,
        unless=_SENTENCE + r"|\b(?:علي|في|عن|الي|من|مع|ب\w+|ال\w+يه)\b|" + _VERB,
    ),
    Rule(
        name="author-note",
        role=Role.AUTHOR,
        why="who the author is, below the text",
        pattern=r"^\W*\*+\s*(?:كاتب|باحث|صحاف|صحفي|استاذ|محلل|رواي|شاعر|اكاديمي|ناشط|محام)\w*\b",
        words=25,
        sentences=True,
    ),
)  # fmt: skip

KEYWORD_LABELS = any_of(
    "كلمات دلالية", "الكلمات الدلالية", "كلمات دالة", "الكلمات الدالة", "كلمات مفتاحية",
    "الكلمات المفتاحية", "كلمات المفتاح", "الكلمات المفتاح", "كلمة البحث", "كلمات البحث", "دلالات",
    "وسوم", "الوسوم", "وسم", "الوسم", "علامات", "العلامات", "أوسمة", "الأوسمة", "تاغات", "التاغات",
    "تاجات", "التاجات", "هاشتاغ", "هاشتاج", "هاشتاق", "تصنيف", "التصنيف", "تصنيفات", "التصنيفات",
    "التسميات", "مواضيع", "المواضيع", "موضوعات", "الموضوعات", "مواضيع المقال", "وسوم المقال",
    "وسوم الخبر", "برچسب‌ها", "برچسب ها", "برچسب", "کلیدواژه‌ها", "کلیدواژه ها", "کلید واژه",
    "کلیدواژه", "کلمات کلیدی", "واژه‌های کلیدی", "tags", "tag", "keywords", "topics", "labels",
)  # fmt: skip
"""How a line of keywords begins; folded."""

KEYWORDS = (
    Rule(
        name="keywords-line",
        role=Role.KEYWORDS,
        why="keywords of the site",
        pattern=rf"^\W*{KEYWORD_LABELS}(?:\s+(?:ذات الصله|الموضوع))?\s*(?:[:|#,\-–—]|$)",
        words=60,
        unless=r"\w{3,}\.$",
        force=Force.CLOSES,
    ),
    Rule(
        name="keywords-label",
        role=Role.KEYWORDS,
        why="keywords of the site",
        begins=("كلمات دلالية", "الكلمات الدلالية", "كلمات مفتاحية", "الكلمات المفتاحية", "الوسوم"),
        words=40,
        unless=_SENTENCE + r"|\w{3,}\.$|^\W*\w+ \w+ (?:ل\w+|في|من|عن)\b",
        force=Force.CLOSES,
    ),
    Rule(
        name="hashtags",
        role=Role.KEYWORDS,
        why="the line holds nothing but hashtags",
        pattern=r"^\W*#\w+(?:[\s|,;·•]*#\w+){0,29}\W*$"
        r"|^\W*#\w+(?: \w+){0,2}(?:\W*#\w+(?: \w+){0,2})+\W*$",
        words=60,
        force=Force.CLOSES,
    ),
)  # fmt: skip

CAPTIONS = (
    Rule(
        name="caption-label",
        role=Role.CAPTION,
        why="the words under a picture",
        pattern=r"^\W*(?:(?:ال)?صوره?\s*:|صوره (?:ارشيفيه|تعبيريه|توضيحيه|من الارشيف|متداوله|"
        r"خاصه|نشرتها|ملتقطه|التقطت|جويه|جماعيه|وزعتها)|"
        r"الصوره (?:من|ارشيفيه|تعبيريه|نقلا|ل(?!يست|م\b|ن\b|ا\b|كن))|(?:ال)?تصوير\s*[:|/\-–]|"
        r"عدسه\s*[:|/\-]|"
        r"مصدر الصوره|تعليق الصوره|شرح الصوره|"
        r"في الصوره|ارشيفيه?\W*$|من الارشيف|الارشيف\W*$|عكس\s*[:|/]|تصوير ارشيفي|عكاس\s*[:|]|photo|"
        r"image|getty|انفوغراف|فيديو\s*:|لقطه من|بالفيديو\s*$|"
        r"كاريكاتير\s*:|خريطه\s*:|رسم\s*:|صور\s*:)",
        words=30,
        unless=r"\b(?:قال|قالت|اضاف|اضافت|موكدا|موكده)\b",
    ),
    Rule(
        name="caption-credit",
        role=Role.CAPTION,
        why="the line closes with the credit of a picture",
        # «سفينة في ميناء … (رويترز)»: no full stop, and a name in brackets at the end.
        pattern=r"(?:\w+\W+){3}.*[^.?!]\s*[(\[]\s*(?!\W*(?:فيديو|صور|صوره|خاص|تقرير|حوار|"
        r"مقابله|شاهد|بالفيديو|مترجم|تحليل|راي|محدث|"
        r"تحديث|عاجل|انفوغراف|خريطه|\w{1,2}\W*[)\]]))[^()\[\]\d]{2,40}[)\]]\W*$|\bgetty\b|"
        r"غيتي ايم[ايا]+جز|(?:عدسه|تصوير|عكس|عكاس)\s*[:/]"
        r"|[.\-–|]\s*(?:صوره|الصوره|المصدر|مصدر الصوره)\s*[:/]\s*[\w ]{2,24}$",
        words=34,
        unless=r"\b(?:قال|قالت|اضاف|اضافت)\b|^\W*(?:ال)?(?:جدول|شكل)\b|"
        r"[.?!]\W*[(\[][^()]*\)?\W*$|^\W*\w+(?:\s\w+)?\s*[-–—]",
    ),
)  # fmt: skip

STANDFIRSTS = (
    Rule(
        name="summary-label",
        role=Role.STANDFIRST,
        why="the line says that it is a summary",
        pattern=r"^\W*(?:ملخص|الملخص|خلاصه|الخلاصه|باختصار|في سطور|خلاصه خبر)\s*[:|]",
        words=60,
        sentences=True,
    ),
)
