"""What crawlers read: the addresses of all pages → sitemap.xml; robots.txt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import routes
from generator.artifacts import Artifact, fingerprint, fixed
from generator.model.article import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import PurePosixPath

    from generator.model.dossier import Dossier
    from generator.outputs.templating import Templates

_TEMPLATE = "feeds/sitemap.xml"

OPEN = """\
User-agent: *
Disallow:
"""
CLOSED = f"""\
# Every page says noindex. A crawler must be let in to read that, so nothing is disallowed.
{OPEN}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapView:
    """Absolute addresses, in order. No dates: none would say when a page changed."""

    addresses: tuple[str, ...]


def plan(
    dossier: Dossier, templates: Templates, recipe: str, paths: Iterable[PurePosixPath]
) -> Iterator[Artifact]:
    """Plan both files; ``paths`` are those of all pages. Without a base address no sitemap."""
    settings = dossier.settings
    if settings.noindex:
        yield fixed(routes.ROBOTS, CLOSED.encode())
        return
    if not settings.base_url:
        yield fixed(routes.ROBOTS, OPEN.encode())
        return
    left_out = set(_unlisted(dossier))
    listed = sorted(path for path in paths if path not in left_out)
    view = SitemapView(addresses=tuple(routes.absolute(settings.base_url, path) for path in listed))
    yield Artifact(
        path=routes.SITEMAP,
        fingerprint=fingerprint(recipe, templates.fingerprint(_TEMPLATE), view),
        make=lambda: templates.render(_TEMPLATE, view, None),
    )
    address = routes.absolute(settings.base_url, routes.SITEMAP)
    yield fixed(routes.ROBOTS, f"{OPEN}\nSitemap: {address}\n".encode())


def _unlisted(dossier: Dossier) -> Iterator[PurePosixPath]:
    """List the pages that are no destination: 404, stubs, tombstones, drafts, earlier captures."""
    yield routes.NOT_FOUND
    for former, _ in routes.redirects(dossier):
        yield former
    for article in dossier.articles:
        if not article.is_current or article.status is Status.DRAFT:
            yield routes.article(article.id)
