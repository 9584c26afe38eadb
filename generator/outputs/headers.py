"""The response headers of the published site, and the redirects, in the form hosts read.

netlify.toml carries the same headers; a test holds the two together.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.artifacts import Artifact, fixed

if TYPE_CHECKING:
    from collections.abc import Iterator

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'; upgrade-insecure-requests"
)
"""Content-Security-Policy: nothing inline, nothing from elsewhere."""

HEADERS = {
    "/*": {
        "Content-Security-Policy": POLICY,
        "Strict-Transport-Security": "max-age=63072000",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": (
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
        ),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
    },
    # Only fingerprinted names may be kept for ever.
    "/assets/*": {"Cache-Control": "public, max-age=31536000, immutable"},
    # Types that hosts do not know, or know without the encoding.
    "/feed.atom": {"Content-Type": "application/atom+xml; charset=utf-8"},
    "/*.bib": {"Content-Type": "application/x-bibtex; charset=utf-8"},
    "/*.ris": {"Content-Type": "application/x-research-info-systems; charset=utf-8"},
}
"""Path pattern → header → value."""


def plan(redirects: tuple[tuple[PurePosixPath, PurePosixPath], ...]) -> Iterator[Artifact]:
    """Plan ``_headers`` and, when an address has moved, ``_redirects``."""
    blocks = (
        f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in values.items())
        for path, values in HEADERS.items()
    )
    yield fixed(PurePosixPath("_headers"), "\n".join(blocks).encode())
    if redirects:
        # Forced (!): a stub for other hosts stands at the old address and would hide the rule.
        lines = (f"/{old} /{new} 301!\n" for old, new in redirects)
        yield fixed(PurePosixPath("_redirects"), "".join(lines).encode())
