"""What MkDocs has no idea of: order by date, pages of topics and names, a chronology, a feed."""

from email.utils import format_datetime
from pathlib import Path
from urllib.parse import quote

MONTHS = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" ")
KINDS = ("topics", "people")
HOME = "https://example.org/"
FOUND = {}


def month_in_words(date):
    """Write a month and its year."""
    return f"{MONTHS[date.month - 1]} {date.year}"


def dashed(name):
    """Make a name part of an address."""
    return name.replace(" ", "-")


def on_env(env, config, files):
    """Order the articles and list them by topic and by name."""
    filters = {
        "ardate": lambda date: f"{date.day} {month_in_words(date)}",
        "armonth": month_in_words,
        "dash": dashed,
    }
    env.filters.update(filters)
    pages = [one.page for one in files.documentation_pages() if one.src_uri.startswith("articles/")]
    pages.sort(key=lambda one: (one.meta["date"], one.meta["latin"]), reverse=True)
    for later, page, earlier in zip([None, *pages], pages, [*pages[1:], None], strict=False):
        page.next_page, page.previous_page = later, earlier
    terms = {kind: {} for kind in KINDS}
    for kind in KINDS:
        for page in pages:
            for name in page.meta[kind]:
                terms[kind].setdefault(name, []).append(page)
    FOUND.update(env=env, pages=pages, terms=terms, site=Path(config["site_dir"]))
    topics, people = (sorted(terms[kind].items()) for kind in KINDS)
    env.globals.update(latest=pages[:20], all_topics=topics, all_people=people)
    return env


def on_post_build(config):  # noqa: ARG001 its caller's rule
    """Write the pages that come from no file."""
    term, chronology = map(FOUND["env"].get_template, ("term.html", "chronology.html"))
    urls = [_url(one.canonical_url, one.meta["date"]) for one in FOUND["pages"]]
    for kind in KINDS:
        for name, pages in sorted(FOUND["terms"][kind].items()):
            url = f"{kind}/{quote(dashed(name))}/"
            made = term.render(title=name, articles=pages, url=url)
            _put(f"{kind}/{dashed(name)}/index.html", made)
            urls.append(_url(HOME + url))
    title = "التسلسل الزمني"
    made = chronology.render(title=title, articles=FOUND["pages"], url="chronology/")
    _put("chronology/index.html", made)
    _put("feed.xml", _feed())
    urls += [_url(HOME), _url(f"{HOME}chronology/")]
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    _put("sitemap.xml", f'<urlset xmlns="{space}">\n{"".join(urls)}</urlset>\n')


def _url(address, date=None):
    modified = f"<lastmod>{date:%Y-%m-%dT%H:%M:%SZ}</lastmod>" if date else ""
    return f"<url><loc>{address}</loc>{modified}</url>\n"


def _feed():
    items = "".join(
        f"<item><title>{one.meta['title']}</title><link>{one.canonical_url}</link>"
        f"<guid>{one.canonical_url}</guid>"
        f"<pubDate>{format_datetime(one.meta['date'])}</pubDate></item>\n"
        for one in FOUND["pages"][:20]
    )
    title = "ملف للقياس"
    channel = f"<title>{title}</title><link>{HOME}</link><description>{title}</description>"
    return f'<rss version="2.0"><channel>{channel}\n{items}</channel></rss>\n'


def _put(path, text):
    file = FOUND["site"] / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
