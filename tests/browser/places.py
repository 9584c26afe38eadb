"""The sites that are visited, and the invented projects that some of them are built from."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "sites" / "small"
WIRES = ROOT / "tests" / "sites" / "wires"


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the sites stand."""

    origin: str
    folders: dict[str, Path]
    """Prefix → folder."""

    def files(self, prefix: str, pattern: str = "*.html") -> list[str]:
        """Addresses of the files of one site."""
        folder = self.folders[prefix]
        found = sorted(folder.rglob(pattern))
        return [f"{self.origin}{prefix}{file.relative_to(folder).as_posix()}" for file in found]


def copy_small(project: Path) -> None:
    """Copy the invented dossier into an empty or new folder."""
    unwanted = shutil.ignore_patterns("expected")
    shutil.copytree(SMALL, project, ignore=unwanted, dirs_exist_ok=True)


def small_with_a_topic_of_events(project: Path) -> None:
    """File one event under a topic without articles, so that choosing both fits nothing."""
    copy_small(project)
    events = project / "content" / "events.yaml"
    text = events.read_text(encoding="utf-8")
    contract = "title: توقيع عقد التوسعة مع NordQuay\n  topics: [harbour"
    assert contract in text
    events.write_text(text.replace(contract, f"{contract}, fishing"), encoding="utf-8")


def one_article_and_no_event(project: Path) -> None:
    """Take over one card without its events."""
    copy_small(project)
    for path in (project / "seeds", project / "content" / "events.yaml"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for card in (project / "content" / "articles").iterdir():
        text = card.read_text(encoding="utf-8")
        card.write_text(re.sub(r"(?ms)^events:.*?(?=^status:)", "", text), encoding="utf-8")
        if "seed:" in text:
            card.unlink()


def wires(project: Path) -> None:
    """Copy the invented dossier of shared texts and later captures."""
    unwanted = shutil.ignore_patterns("expected")
    shutil.copytree(WIRES, project, ignore=unwanted, dirs_exist_ok=True)


def wires_without_an_about_page(project: Path) -> None:
    """Leave the corrections to a page of their own."""
    wires(project)
    shutil.rmtree(project / "content" / "pages")


def nothing_yet(project: Path) -> None:
    """Take over the settings only: the first minute of a dossier."""
    settings = Path("content", "dossier.yaml")
    (project / settings).parent.mkdir()
    shutil.copy(SMALL / settings, project / settings)


INVENTED = {
    "/milaff/": small_with_a_topic_of_events,
    "/eventless/": one_article_and_no_event,
    "/empty/": nothing_yet,
    "/wires/": wires,
    "/no-about/": wires_without_an_about_page,
}
"""Prefix → what prepares the project that stands there."""
