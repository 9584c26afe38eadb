"""Pelican's settings: tags are the topics, authors the names; the addresses are the agreed ones."""

from chronology import in_words, month_in_words

SITENAME = "ملف للقياس"
SITEURL = ""
FEED_DOMAIN = "https://example.org"
PATH = "content"
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = []
STATIC_PATHS = []
OUTPUT_PATH = "output"
THEME = "theme"
THEME_STATIC_DIR = ""
TIMEZONE = "UTC"
DEFAULT_LANG = "ar"
SLUGIFY_USE_UNICODE = True
SLUGIFY_PRESERVE_CASE = True
ARTICLE_URL = "articles/{slug}/"
ARTICLE_SAVE_AS = "articles/{slug}/index.html"
TAG_URL = "topics/{slug}/"
TAG_SAVE_AS = "topics/{slug}/index.html"
AUTHOR_URL = "people/{slug}/"
AUTHOR_SAVE_AS = "people/{slug}/index.html"
CATEGORY_SAVE_AS = ""
CATEGORIES_SAVE_AS = ""
ARCHIVES_SAVE_AS = "chronology/index.html"
DIRECT_TEMPLATES = ["index", "archives", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
DEFAULT_PAGINATION = False
FEED_ALL_ATOM = "feed.xml"
FEED_MAX_ITEMS = 20
FEED_ALL_RSS = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None
RSS_FEED_SUMMARY_ONLY = True
SUMMARY_MAX_LENGTH = 50
MARKDOWN = {"extension_configs": {}, "output_format": "html5"}
PLUGIN_PATHS = ["."]
PLUGINS = ["chronology"]
JINJA_FILTERS = {"ardate": in_words, "armonth": month_in_words}
JINJA_ENVIRONMENT = {"autoescape": False, "trim_blocks": True, "lstrip_blocks": True}
