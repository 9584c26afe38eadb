"""The invented dossier's vocabularies: topics, sources, people, places and organisations.

All names are made up. The spellings ``unlisted`` are printed in texts and declared nowhere: to add
one of them to the vocabulary is one of the measured edits.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person, a place or an organisation."""

    id: str
    kind: str
    """The vocabulary: ``people``, ``places`` or ``organisations``."""
    name: str
    variants: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """How texts print it, the commonest first."""
        return (self.name, *self.short, *self.variants)


TOPICS = tuple(
    tuple(pair.split("="))
    for pair in (
        "sanctions=العقوبات الاقتصادية,peace-talks=مفاوضات السلام,border=أمن الحدود,"
        "corridors=ممرات النقل,gas=خطوط الغاز,oil=أسعار النفط,reactor=ملف المفاعل,"
        "observers=بعثة المراقبين,refugees=شؤون اللاجئين,rights=حقوق الإنسان,"
        "elections=الانتخابات المحلية,diplomacy=الدبلوماسية,military=التعاون العسكري,"
        "drones=الطائرات المسيرة,food=الأمن الغذائي,grain=تصدير الحبوب,water=المياه المشتركة,"
        "rail=السكك الحديدية,trade=التجارة الإقليمية,renewables=الطاقة المتجددة,"
        "cyber=الأمن السيبراني,media=شؤون الإعلام,heritage=التراث الثقافي,"
        "universities=التعليم العالي,health=الصحة العامة,climate=تغير المناخ,"
        "earthquakes=أخبار الزلازل,shipping=النقل البحري,aviation=الطيران المدني,"
        "banking=شؤون المصارف,currencies=أسعار العملات,investment=الاستثمار الأجنبي,"
        "courts=القضاء الدولي,bodies=المنظمات الدولية,aid=المساعدات الإنسانية,"
        "demining=نزع الألغام,prisoners=تبادل الأسرى,demarcation=ترسيم الحدود,"
        "tourism=حركة السياحة,minorities=شؤون الأقليات"
    ).split(",")
)
"""(id, name)."""

SOURCES = (
    ("mada", "وكالة المدى الجديد"),
    ("ufuq", "صحيفة الأفق البعيد"),
    ("mizan", "شبكة الميزان"),
    ("nahar", "موقع نهار اليوم التالي"),
    ("mashriq", "وكالة المشرق للأخبار"),
    ("ray", "صحيفة الرأي المستقل"),
    ("difaf", "قناة الضفاف"),
    ("madar", "مجلة المدار الأسبوعية"),
    ("qimam", "موقع القمم برس"),
    ("marfa", "وكالة المرفأ"),
    ("fanar", "صحيفة الفنار"),
    ("hiwar", "إذاعة الحوار"),
)
"""(id, name)."""

_PEOPLE = """
samer-haddadin=سامر الحدادين=سامر الحدّادين=الحدادين
layla-mansuri=ليلى المنصوري=ليلا المنصوري=المنصوري
karim-shamrani=كريم شمروخ=كريم شمروك=شمروخ
nadia-attarian=نادية عطاريان=نادية أتاريان=عطاريان
rana-khatibzad=رنا خطيب زاد=رنا خطيبزاد=خطيب زاد
omar-farsakh=عمر فرسخاني=عمر فرسخانى, عمر فارسخاني=فرسخاني
huda-najjarov=هدى نجاروف=هدى نجّاروف, هدى نجاروفا=نجاروف
tariq-saadun=طارق سعدونيان=طارق سادونيان=سعدونيان
mona-zeinabadi=منى زين آبادي=منى زينآبادي=زين آبادي
hassan-rifaat=حسن رفعتوف=حسن ريفعتوف=رفعتوف
salma-darwish=سلمى درويشيان=سلمى دروشيان=درويشيان
fuad-juburov=فؤاد جبوروف=فؤاد جوبوروف=جبوروف
dina-shahinian=دينا شاهينيان=دينا شهينيان=شاهينيان
majed-aliabad=ماجد علي آباد=ماجد عليآباد=علي آباد
ivan-girnov=إيفان غيرنوف=إيفان جيرنوف, إيفان غرنوف=غيرنوف
anton-zorkin=أنطون زوركين=أنتون زوركين=زوركين
maria-levandi=ماريا ليفاندي=مارية ليفاندي=ليفاندي
giorgi-tserel=غيورغي تسيريل=جورجي تسيريل, غيورغي سيريل=تسيريل
nino-kvaradze=نينو كفارادزه=نينو كوارادزه=كفارادزه
armen-sarkuni=أرمين ساركوني=أرمن ساركوني=ساركوني
rashad-mamedul=رشاد ممدولي=رشاد محمدولي=ممدولي
bahram-kazruni=بهرام كازروند=بهرام قازروند=كازروند
murat-yildizel=مراد يلديزل=مراد يلدزل=يلديزل
clara-neuhold=كلارا نويهولد=كلارة نويهولد=نويهولد
"""
_PLACES = """
shamrakh=مدينة شمراخ=مدينة شامراخ=شمراخ
zarfan=زرفانة=زرفانا=
talmira=تلميرا=تالميرا=
nurzabad=نورزاباد=نور زاباد=
marsa-lulu=مرسى اللؤلؤان=مرسا اللؤلؤان=
ras-yamam=رأس اليمام=راس اليمام=
kharmand=خرمندة=خورمندة=
gazhdara=غجدارة=غيجدارة, قجدارة=
sirvanak=سيروانك=سيرفانك=
hadramish=حضرميش=حضراميش=
jabal-sumaq=جبل السمّاقة=جبل السماقا=
tizran=تيزران=تيزاران=
aghvan=أغوانية=أغفانية=
dariyush=دريوشان=داريوشان=
mandalur=مندلور=ماندلور=
ushkur=أشكورد=آشكورد=
ruzgan=روزغان=روزجان, روزكان=
ayn-safa=عين الصفوان=عين الصفوانة=
yezgerd=يزجردان=يزغردان=
sarmaq=سرمقند=سارمقند=
"""
_BODIES = """
lake-league=رابطة البحيرات=رابطة دول البحيرات=
river-council=مجلس النهرين=المجلس النهري=
transit-union=اتحاد العبور=الاتحاد العبوري=
red-crest=هيئة القمة الحمراء=الهيئة القممية=
gas-house=شركة دار الغاز=دار الغاز=
rail-board=مصلحة سكك الشرق=سكك الشرق=
peace-forum=منتدى السلم الدائم=منتدى السلم=
grain-office=ديوان الحبوب=الديوان الحبوبي=
port-authority=سلطة مرافئ الساحل=مرافئ الساحل=
border-guard=قوة حراس التخوم=حراس التخوم=
archive-trust=وقف المحفوظات=أمانة المحفوظات=
academy-east=أكاديمية أرض الشرق=الأكاديمية الشرقية=
bank-coast=مصرف الساحل الموحد=مصرف الساحل=
orchard-front=جبهة البساتين=الجبهة البستانية=
mission-five=بعثة الدول الخمس=البعثة الخماسية=
dawn-network=شبكة فجر الخبر=فجر الخبر=
"""


def _read(kind: str, rows: str, unlisted: dict[str, tuple[str, ...]]) -> tuple[Name, ...]:
    made = []
    for row in rows.split("\n"):
        if row:
            id_, name, variants, short = row.split("=")
            made.append(
                Name(
                    id=id_,
                    kind=kind,
                    name=name,
                    variants=tuple(variants.split(", ")),
                    short=(short,) if short else (),
                    unlisted=unlisted.get(id_, ()),
                )
            )
    return tuple(made)


_IVAN = "ivan-girnov"
_SPELLINGS = tuple(
    f"{first} {last}"
    for last in ("قيرنوف", "كيرنوف", "غيرنوو", "غيرنوب")
    for first in ("إيفان", "إيوان", "يفان")
)

NAMES = (
    *_read("people", _PEOPLE, {_IVAN: _SPELLINGS}),
    *_read("places", _PLACES, {}),
    *_read("organisations", _BODIES, {}),
)
SPELT_ANEW = next(one for one in NAMES if one.unlisted)
"""The authority whose missing spellings are added, one an edit."""
KINDS = ("people", "places", "organisations")
