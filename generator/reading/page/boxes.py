"""A page's lines with roles → those of boxes that their words tell, whatever the markup calls them.

Calls to subscribe, lists of other stories, readers' comments.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.page.body import is_prose, prose_weight
from generator.reading.page.neighbours import apart_from, kind_of, usual_kind
from generator.reading.page.tree import text_of
from generator.reading.page.vocabulary import opens_links
from generator.text.folding import fold

if TYPE_CHECKING:
    from generator.reading.page.blocks import Block
    from generator.reading.page.body import Article
    from generator.reading.page.tree import Element, Tree

_CALL = re.compile(
    r"(?<!\w)(?:و?اشترك|اشتركوا|اشتراك|اشتراكك|الاشتراك|للاشتراك|للمشتركين|المشتركون|للمشترك"
    r"|نشرتنا|بالنشره|نشره بريديه|النشره البريديه|القايمه البريديه|بريدك|ايميلك|سجل الان"
    r"|سجل الدخول|انشي حساب|انضم|انضموا|فعل الاشعارات|الاشعارات|تبرع|ادعمنا|ادعموا|خبرنامه"
    r"|عضويت|مشترك شويد|newsletter|subscribe|sign up|donate)(?!\w)"
)
_COMMENTS = re.compile(
    r"^\W*(?:\d+\s*)?(?:(?:ال)?تعليقات(?: (?:القراء|الزوار|المستخدمين|الاعضاء))?|تعليقان|تعليق واحد"
    r"|(?:اراء|ردود|مشاركات) (?:القراء|الزوار|المتابعين)|اراوكم|شاركوا بارايكم"
    r"|ديدكاه\s?ها(?:ي \w+)?|ديدكاه(?: كاربران)?|نظرات(?: (?:كاربران|خوانندكان))?|نظر شما"
    r"|comments?|(?:اترك|اضف|اكتب|ضع) (?:تعليق\w*|رد\w*))\W*(?:\d+\W*)?$"
)
_INVITES = re.compile(
    r"(?<!\w)(?:ارسل لنا|ارسلوا لنا|ارسل الينا|اكتب لنا|اكتبوا لنا|راسلنا|راسلونا|شاركنا|شاركونا"
    r"|تابعنا|تابعونا|انضم الي|انضموا الي|اشترك|اشتركوا|حمل تطبيق\w*)(?!\w)"
)
_OFFER = re.compile(
    r"(?<!\w)(?:اشتراك (?:شهري|سنوي|اسبوعي)|(?:ل|ال)?لمشتركين|انضم|انضموا|اشترك|اشتركوا|الاشتراك"
    r"|(?:لديك|انشي|انشاء|افتح) حساب\w*|سجل (?:الان|دخول\w*)|تسجيل الدخول|لقراءه المزيد|جرب مجان\w*"
    r"|المحتوي (?:متاح|حصري|مخصص|مدفوع)|لتقراه?|(?:لمواصله|لمتابعه) القراءه|وتدعم|ادعم)(?!\w)"
)
_LOCKED = re.compile(
    r"(?:^|-)(?:locked|lock|pay-?wall|pay-?gate|metered|premium-gate|reg-?wall)(?:-|$)"
)
_SHARE = re.compile(
    r"^\W*(?:شارك|شاركوا|مشاركه|انشر|انسخ رابط|ارسل) (?:هذا |هذه )?(?:ال)?"
    r"(?:خبر|مقال|مقاله|تدوينه|موضوع|صفحه|ماده|تقرير|قصه|منشور|تحديث|روابط?|حلقه)"
    r"(?: (?:علي|عبر|مع)(?: \w+){1,3})?\W*$"
)
_WORDS = 2
"""Different words of an offer that make one; a paragraph of news may hold one of them."""
_LABEL = 60
_CALL_LENGTH = 120
_BOX = 460
"""Characters of a box that calls for something."""
_LIST = 300.0
"""Weight of running text from which what is under a label is no list any more."""
_SOFT = {None, Role.SUBHEADING, Role.STANDFIRST, Role.READ_ALSO, Role.FURNITURE}
_COMMENTED = _SOFT | {Role.DATELINE, Role.AUTHOR}


def mark_calls(tree: Tree, blocks: list[Block], hints: list[Role | None], article: Article) -> None:
    """Mark boxes with a field or a button that call for a subscription, all of each."""
    boxes: dict[int, Element] = {}
    for element in tree.within(article.whole):
        if _is_control(element):
            box = _box_around(element, article)
            if box is not element and _CALL.search(fold(text_of(box, _BOX))):
                boxes[box.order] = box
    inside = {order for box in boxes.values() for order in range(box.order, box.end)}
    _mark_within(inside, blocks, hints)


def _mark_within(inside: set[int], blocks: list[Block], hints: list[Role | None]) -> None:
    """Mark the lines of boxes that call for something; ``inside`` are their elements' orders."""
    for index, block in enumerate(blocks):
        if hints[index] in _SOFT and block.element.order in inside:
            hints[index] = Role.SOCIAL


def mark_offers(
    tree: Tree, blocks: list[Block], hints: list[Role | None], article: Article
) -> None:
    """Mark the boxes that close a paid text: an offer in several words."""
    inside: set[int] = set()
    for element in tree.within(article.whole):
        locked = any(_LOCKED.search(name) for name in element.names())
        if element.tag != "button" and not locked:
            continue
        box = _box_around(element, article)
        if box.length <= _BOX and len(set(_OFFER.findall(fold(text_of(box, _BOX))))) >= _WORDS:
            inside.update(range(box.order, box.end))
    _mark_within(inside, blocks, hints)


def mark_shares(blocks: list[Block], hints: list[Role | None]) -> None:
    """Mark a short line that only offers to share what it stands under."""
    for index, block in enumerate(blocks):
        if hints[index] is None and len(block.text) <= _LABEL and _SHARE.match(fold(block.text)):
            hints[index] = Role.SOCIAL


def mark_odd_calls(blocks: list[Block], hints: list[Role | None], article: Article) -> None:
    """Mark a call to readers among paragraphs whose class, or whose tag, it does not share."""
    usual = usual_kind(blocks, hints, article)
    kinds = Counter(kind_of(one) for one, hint in zip(blocks, hints, strict=True) if hint is None)
    for index, block in enumerate(blocks):
        tag, name = kind_of(block)
        if usual is None or hints[index] is not None or kinds[tag, name] > 1:
            continue
        beside = block.element.parent is article.body and usual[1] and (tag, name) != usual
        boxed = tag == "div" != usual[0] and len(block.text) <= _CALL_LENGTH
        inside = article.body.holds(block.element)
        if inside and (beside or boxed) and _INVITES.search(fold(block.text)):
            hints[index] = Role.SOCIAL


def _is_control(element: Element) -> bool:
    if element.tag in {"input", "textarea"}:
        return element.value("type") in {"", "text", "email"}
    if element.tag not in {"button", "a"} or not 0 < element.length <= 40:
        return False
    above = element.parent
    # A link within a sentence is no button.
    alone = above is not None and (above.tag not in {"p", "li", "td"} or above.length <= 40)
    says = bool(_CALL.search(fold(text_of(element)))) or "اختر" in text_of(element)
    return says and (element.tag == "button" or alone)


def _box_around(element: Element, article: Article) -> Element:
    """Give the widest element around a control that is still a box and not the article."""
    box = element
    while box.parent is not None:
        outer = box.parent
        head = article.headline is not None and outer.holds(article.headline)
        if outer.length > _BOX or head or outer.holds(article.body) or _has_hour(outer):
            break
        box = outer
    return box


def _has_hour(element: Element) -> bool:
    return any(one.tag == "time" for one in element.children if not isinstance(one, str))


def mark_lists(blocks: list[Block], hints: list[Role | None], article: Article) -> None:
    """Mark what stands under «read also» in the same box, also where it is no link."""
    last: Element | None = None
    for index, block in enumerate(blocks):
        if hints[index] is None and is_prose(block):
            last = block.element
        if last is None or hints[index] is not Role.READ_ALSO or not opens_links(block.text):
            continue
        holder = apart_from(last, block.element)
        inside = _inside(blocks, index, holder)
        if holder.holds(article.body) or sum(prose_weight(blocks[at]) for at in inside) > _LIST:
            continue
        for at in inside:
            hints[at] = Role.READ_ALSO if hints[at] in _SOFT else hints[at]


def mark_comments(blocks: list[Block], hints: list[Role | None], article: Article) -> None:
    """Mark what stands in one box with a heading over readers' comments, below the text."""
    last: Element | None = None
    for index, block in enumerate(blocks):
        if hints[index] is None and is_prose(block):
            last = block.element
        named = len(block.text) <= 60 and _COMMENTS.match(fold(block.text))
        if last is None or not named or hints[index] not in _SOFT:
            continue
        holder = apart_from(last, block.element)
        if holder.holds(article.body):
            continue
        hints[index] = Role.COMMENTS
        for at in _inside(blocks, index, holder):
            hints[at] = Role.COMMENTS if hints[at] in _COMMENTED else hints[at]


def _inside(blocks: list[Block], index: int, holder: Element) -> list[int]:
    """List the lines below a heading that stand in the same element."""
    found: list[int] = []
    for at in range(index + 1, len(blocks)):
        if not holder.holds(blocks[at].element):
            break
        found.append(at)
    return found
