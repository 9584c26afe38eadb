"""The names that elements of a page bear → the role they speak for; and what opens a list of links.

Standard vocabularies (schema.org, microformats, AMP) and the generic words of many themes; no
outlet's own names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.text.folding import fold

if TYPE_CHECKING:
    from generator.reading.page.tree import Element


def _named(words: str) -> re.Pattern[str]:
    """Match a hyphened name that holds one of ``words`` whole."""
    return re.compile(rf"(?:^|-)(?:{words})(?:-|$)")


# The first that fits decides.
_BY_NAME: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        Role.CAPTION,
        _named(
            "fig-?caption|captions?|photo-(?:credit|source|text)|(?:image|img|media|picture|photo)"
            "-(?:credits?|captions?|source|copyright|description|desc|title|info)|cutline|gallery"
        ),
    ),
    (
        Role.COMMENTS,
        _named("comments?|cmts?|commentlist|comment-?form|respond|replies|disqus|تعليقات"),
    ),
    (
        Role.READ_ALSO,
        _named(
            "rel|related|relatedposts?|read-?(?:also|next|more)|also-?read|see-?also|more-?(?:news|stories"
            "|on|from|articles|posts|link)|recommend(?:ed|ations?)?|suggest(?:ed|ions)?|similar"
            "|most-?(?:read|viewed|popular|watched)|latest|trending|popular|you-?may(?:-?also)?(?:-?like)?"
            "|(?:next|prev|previous)-?(?:post|article|story|news)|post-?nav(?:igation)?|nav-links"
            "|ذات-صلة|اقرا-ايضا|اقرأ-أيضا"
        ),
    ),
    (
        Role.SOCIAL,
        _named(
            "shar(?:e|es|ing)|share-?(?:bar|box|buttons?|links?|icons?)|social(?:-?(?:media|share|links"
            "|icons|bar))?|follow(?:-?us)?|newsletters?|sign-?up|subscri(?:be|ption)|cta|call-to-action|whatsapp|telegram|facebook"
            "|twitter(?:-tweet)?|instagram(?:-media)?|addthis|addtoany|sharedaddy|مشاركة"
        ),
    ),
    (
        Role.KEYWORDS,
        re.compile(
            r"(?:^|-)(?:tags|topics|keywords?|hashtags?|(?:post|article)-labels|tagcloud|taglist|tag-(?:list|links?|cloud|items?|box)"
            r"|وسوم)(?:-|$)|^tag$|-tag$"
        ),
    ),
    (Role.FURNITURE, _named("(?:reading|read)-?time|date-?picker|time-?zone|prayer-?times?")),
    (
        Role.DATELINE,
        _named(
            "date|datetime|dates|time|pub-?date|publish(?:ed|ing)?|posted-?on|post-?date|timestamp"
            "|updated|modified|last-?update|dateline|created|تاريخ"
        ),
    ),
    (
        Role.FURNITURE,
        _named(
            "foot-?notes?|end-?notes?|(?:author|writer)-(?:bio|box|about)|about-(?:the-)?author|bio"
        ),
    ),
    (
        Role.AUTHOR,
        _named(
            "authors?|name-uid|by-?line|posted-?by|writers?|reporter|vcard|correspondent|كاتب|editor"
        ),
    ),
    (Role.CREDIT, _named("sources?|news-?source|agency|credits?|publisher|provider|المصدر|مصدر")),
    (
        Role.FURNITURE,
        _named(
            "nav|navbar|navigation|menus?|submenu|mega-?menu|breadcrumbs?|crumbs|side-?bar"
            "|(?<!post-)(?<!entry-)(?<!article-)(?<!story-)(?<!news-)footer"
            "|(?:site|main|top|page)-?header|header-?(?:top|main|wrap(?:per)?)|top-?bar|masthead|logo"
            "|cookies?|consent|gdpr|ads?|advert|in-?read|out-?stream|advertisement|ad-?(?:slot|unit|box|container|banner)"
            "|adsense|banners?|sponsor(?:ed)?|promo(?:tion)?s?|pop-?up|modal|overlay|toolbar|(?:side-?bar|footer)-?widgets?|widget-?area|widget-?title"
            "|captcha|avatars?|user-?pic|log-?in|sign-?in|search|pagination|pager|paging|back-?to-?top|scroll-?top|to-?top"
            "|copy-?right|skip-?links?|ticker|breaking|weather|poll|toc|print|font-?size|views?|counter"
            "|rating|paywall|app-?(?:download|store|links?)|kicker|overline|eyebrow|category|categories"
            "|cat-?links?|section-?name|lang(?:uage)?s?-?(?:switcher|menu)?|player|buttons?|btn|قائمة"
        ),
    ),
    (
        Role.DISCLAIMER,
        _named("disclaimers?|corrections?|editor(?:s|ial)?-?note|licen[cs]e|reprint|تنويه"),
    ),
    (
        Role.STANDFIRST,
        _named(
            "stand-?first|sub|dek|lead|lede|deck?|summary|excerpt|sub-?titles?|sub-?head(?:line)?|intro"
            "|introduction|abstract|chapeau|description|post-?summary"
        ),
    ),
)
_BY_TAG = {
    "nav": Role.FURNITURE,
    "aside": Role.FURNITURE,
    "form": Role.FURNITURE,
    "button": Role.FURNITURE,
    "select": Role.FURNITURE,
    "label": Role.FURNITURE,
    "menu": Role.FURNITURE,
    "dialog": Role.FURNITURE,
    "fieldset": Role.FURNITURE,
    "amp-sidebar": Role.FURNITURE,
    "amp-consent": Role.FURNITURE,
    "amp-ad": Role.FURNITURE,
    "amp-user-notification": Role.FURNITURE,
    "amp-social-share": Role.SOCIAL,
    "figcaption": Role.CAPTION,
    "figure": Role.CAPTION,
    "caption": Role.CAPTION,
    "time": Role.DATELINE,
    "address": Role.AUTHOR,
}
_BY_ARIA = {
    "navigation": Role.FURNITURE,
    "banner": Role.FURNITURE,
    "contentinfo": Role.FURNITURE,
    "complementary": Role.FURNITURE,
    "search": Role.FURNITURE,
    "menu": Role.FURNITURE,
    "dialog": Role.FURNITURE,
    "button": Role.FURNITURE,
}
_BY_PROPERTY = {
    "author": Role.AUTHOR,
    "creator": Role.AUTHOR,
    "datepublished": Role.DATELINE,
    "datemodified": Role.DATELINE,
    "datecreated": Role.DATELINE,
    "keywords": Role.KEYWORDS,
    "caption": Role.CAPTION,
    "comment": Role.COMMENTS,
    "publisher": Role.CREDIT,
    "sourceorganization": Role.CREDIT,
    "description": Role.STANDFIRST,
    "abstract": Role.STANDFIRST,
    "alternativeheadline": Role.STANDFIRST,
    "breadcrumb": Role.FURNITURE,
}
_BY_RELATION = {"tag": Role.KEYWORDS, "author": Role.AUTHOR}
_BODY = re.compile(
    r"(?:^|-)(?:(?:article|post|entry|story|news|page|detail|single|main|report)s?-?"
    r"(?:body|content|text|details?|copy)|body-?(?:text|content|copy)|content-?(?:body|text)"
    r"|rich-?text|article-?paragraphs?|field-(?:name-)?body|node-body|النص|المقال)(?:-|$)|^content$"
)
_TITLE = _named(
    "headline|(?:article|post|entry|story|news|page|main)-?(?:title|headline|heading)|title"
)
_MORE = (
    "اقرأ أيضا|إقرأ أيضا|تقرأ أيضا|تقرأون أيضا|تقرؤون أيضا|اقرأ في هذا العدد"
    "|في هذا العدد|اقرأ المزيد|اقرأ كذلك|اقرؤوا أيضا|اقرئي أيضا|طالع أيضا|شاهد أيضا"
    "|تابع أيضا|انظر أيضا|قد يهمك|قد يعجبك|ربما يهمك|مواضيع ذات صلة|موضوعات ذات صلة"
    "|مقالات ذات صلة|أخبار ذات صلة|ذات صلة|مواضيع متعلقة|موضوعات متعلقة|أخبار متعلقة"
    "|مقالات متعلقة|مواضيع مشابهة|مقالات مشابهة|للمزيد|المزيد من|المزيد عن|المزيد حول"
    "|الأكثر قراءة|الأكثر مشاهدة|آخر الأخبار|أحدث الأخبار|أخبار أخرى|مواضيع أخرى"
    "|موضوعات أخرى|مقالات أخرى|روابط ذات صلة|من أخبارنا|بیشتر بخوانید|همچنین بخوانید"
    "|مطالب مرتبط|اخبار مرتبط|بیشتر بدانید|اخترنا لك|اخترنا لكم|نرشح لك|ننصحك بقراءة|قد تهمك"
    "|لا تفوتك|لا يفوتك|للاطلاع على|شاهد بالصور|الأكثر زيارة|الأكثر تصفحا|أخبار قريبة منك"
)
_PULLED = re.compile(r"pull-?quote|^pull(?:ed)?$")
_CARD = 80
"""Characters of a card with an author's name and calling; longer ones tell his life."""
_HASHTAGS = re.compile(r"^[\s|،,/·•]*(?:#[^\s#|،,/·•]+[\s|،,/·•]*)+$")
_READ_ALSO = re.compile("(?:" + "|".join(fold(one) for one in _MORE.split("|")) + r")(?!\w)")


def named_role(element: Element) -> Role | None:
    """Give the role that an element's tag, standard attributes or names speak for."""
    if element.tag == "aside" and element.length <= _CARD and _by_name(element) is Role.AUTHOR:
        return Role.AUTHOR
    if element.tag == "figure" and is_pull_quote(element):
        return None
    if element.tag in _BY_TAG and element.tag != "address":
        return _BY_TAG[element.tag]
    return _by_attribute(element) or _by_name(element) or _BY_TAG.get(element.tag)


def _by_attribute(element: Element) -> Role | None:
    for name, table in (("itemprop", _BY_PROPERTY), ("role", _BY_ARIA), ("rel", _BY_RELATION)):
        for word in element.value(name).split():
            if word in table:
                return table[word]
    return None


def _by_name(element: Element) -> Role | None:
    for name in element.names():
        for role, pattern in _BY_NAME:
            if pattern.search(name):
                return role
    return None


def is_pull_quote(element: Element) -> bool:
    """Say whether an element's name calls it a quotation pulled out of the text."""
    return any(_PULLED.search(name) for name in element.names())


def is_body(element: Element) -> bool:
    """Say whether an element is named as what holds an article's text."""
    if "articlebody" in element.value("itemprop").split():
        return True
    return any(_BODY.search(name) for name in element.names())


def is_title(element: Element) -> bool:
    """Say whether an element is named as what holds an article's headline."""
    if "headline" in element.value("itemprop").split():
        return True
    return any(_TITLE.search(name) for name in element.names())


def is_hashtags(text: str) -> bool:
    """Say whether a line holds nothing but hashtags."""
    return bool(_HASHTAGS.match(text))


def opens_links(text: str) -> bool:
    """Say whether a line begins as what stands over links to other stories does."""
    return bool(_READ_ALSO.match(fold(text[:60]).lstrip(" ->*:.[(")))
