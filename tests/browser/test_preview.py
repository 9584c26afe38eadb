"""The live preview as a curator meets it: a real server, real edits, a real browser."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from measures import AXE
from places import ROOT, copy_small
from playwright.sync_api import Page, expect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SOON = 10_000
"""Milliseconds within which an open page must have noticed."""
CARD = "2021-04-dredging"
TITLE = "تعميق حوض المرفأ القديم ينتهي قبل موعده"
OVERLAY = ".milaff-overlay"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A running ``serve`` and the project it shows."""

    project: Path
    port: int
    process: subprocess.Popen[str] = field(repr=False)

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def page(self) -> str:
        """Address of the page of the card that the tests edit."""
        return f"{self.origin}/articles/{CARD}.html"

    @property
    def card(self) -> Path:
        return self.project / "content" / "articles" / f"{CARD}.md"

    def edit(self, old: str, new: str) -> None:
        """Change some words of the card."""
        text = self.card.read_text(encoding="utf-8")
        assert old in text
        self.card.write_text(text.replace(old, new), encoding="utf-8")

    def ask(self, path: str, **headers: str) -> tuple[int, str]:
        """Send one request as it is written here; status and body."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        line.putrequest("GET", path, skip_host="Host" in headers)
        for name, value in headers.items():
            line.putheader(name.replace("_", "-"), value)
        line.endheaders()
        answer = line.getresponse()
        # An accepted WebSocket stays open: it has no body to wait for.
        body = "" if answer.status == 101 else answer.read().decode()
        line.close()
        return answer.status, body


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def serve(project: Path, port: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "generator", "serve", "--project", str(project)]
    log = (project / "terminal.log").open("w", encoding="utf-8")
    with log:
        return subprocess.Popen(
            [*command, "--port", str(port)],
            cwd=ROOT,
            stdout=log,
            stderr=log,
            text=True,
            start_new_session=True,
        )


@contextmanager
def previewed(project: Path, *, built: bool = True) -> Iterator[Preview]:
    """Run ``serve`` and, whatever happens, end it with the builds it started."""
    port = free_port()
    process = serve(project, port)
    try:
        preview = Preview(project=project, port=port, process=process)
        wait_until(lambda: is_ready(preview, built=built), f"{project}/terminal.log says why")
        yield preview
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=5)


def is_ready(preview: Preview, *, built: bool) -> bool:
    assert preview.process.poll() is None, (preview.project / "terminal.log").read_text()
    try:
        status, body = preview.ask("/")
    except OSError:
        return False
    return status == 200 and (not built or 'class="brand"' in body)


def wait_until(fact: Callable[[], bool], otherwise: str) -> None:
    until = time.monotonic() + SOON / 1000
    while not fact():
        assert time.monotonic() < until, otherwise
        time.sleep(0.05)


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview that the tests of a worker share."""
    project = tmp_path_factory.mktemp("standing") / "project"
    copy_small(project)
    with previewed(project) as one:
        yield one


@pytest.fixture
def preview(standing: Preview) -> Iterator[Preview]:
    """The shared preview, to edit and to break: the card is mended afterwards."""
    kept = standing.card.read_bytes()
    yield standing
    if standing.card.read_bytes() != kept:
        standing.card.write_bytes(kept)
    wait_until(lambda: is_mended(standing), "the card is as it was, the preview is not")


def is_mended(preview: Preview) -> bool:
    body = preview.ask(f"/articles/{CARD}.html")[1]
    return f">{TITLE}</h1>" in body and "milaff-overlay" not in body


@pytest.fixture
def own_preview(small_project: Path) -> Iterator[Preview]:
    """A preview of one's own, to end."""
    with previewed(small_project) as one:
        yield one


# What is shown


def test_an_edit_shows_in_the_open_page_by_itself(preview: Preview, page: Page) -> None:
    page.goto(preview.page)
    expect(page.locator("h1")).to_have_text(TITLE)
    preview.edit("ينتهي قبل موعده", "يتأخر عن موعده")
    expect(page.locator("h1")).to_have_text("تعميق حوض المرفأ القديم يتأخر عن موعده", timeout=SOON)


def test_an_edit_that_leaves_size_and_time_alone_is_noticed(preview: Preview, page: Page) -> None:
    page.goto(preview.page)
    before = preview.card.stat()
    preview.edit("title: تعميق", "title: تعميم")
    os.utime(preview.card, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = preview.card.stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    expect(page.locator("h1")).to_contain_text("تعميم", timeout=SOON)


def test_a_card_saved_by_renaming_is_noticed(preview: Preview, page: Page) -> None:
    page.goto(preview.page)
    draft = preview.card.with_suffix(".part")
    text = preview.card.read_text(encoding="utf-8")
    draft.write_text(text.replace("تعميق", "تعميم"), encoding="utf-8")
    draft.replace(preview.card)
    expect(page.locator("h1")).to_contain_text("تعميم", timeout=SOON)


def test_a_broken_card_is_laid_over_the_last_good_page_until_mended(
    preview: Preview, page: Page
) -> None:
    page.goto(preview.page)
    preview.edit("published: 2021-04", "published: 2021-44")
    overlay = page.locator(OVERLAY)
    expect(overlay).to_be_visible(timeout=SOON)
    expect(overlay).to_contain_text(f"content/articles/{CARD}.md:3:12")
    expect(overlay).to_contain_text("date-impossible")
    expect(overlay).to_contain_text("تعذّر بناء المحتوى")
    expect(overlay.locator("h3").first).to_have_text(re.compile("[\u0621-\u064a]"))
    expect(page.locator("h1")).to_have_text(TITLE)
    preview.edit("published: 2021-44", "published: 2021-04")
    expect(overlay).to_have_count(0, timeout=SOON)


def test_the_overlay_is_accessible_and_can_be_hidden(preview: Preview, page: Page) -> None:
    page.goto(preview.page)
    preview.edit("published: 2021-04", "published: 2021-44")
    overlay = page.locator(OVERLAY)
    expect(overlay).to_be_visible(timeout=SOON)
    page.evaluate(AXE_SCRIPT)
    assert page.evaluate(AXE, ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]) == []
    page.keyboard.press("Escape")
    expect(overlay).to_have_count(0)
    page.reload()
    overlay.get_by_role("button").click()
    expect(overlay).to_have_count(0)


def test_a_changed_seed_is_noticed(preview: Preview, page: Page) -> None:
    page.goto(preview.page)
    seed = preview.project / "seeds" / "dredging.txt"
    kept = seed.read_bytes()
    seed.write_bytes(kept + b"\n")
    expect(page.locator(OVERLAY)).to_contain_text("seed-changed", timeout=SOON)
    seed.write_bytes(kept)
    expect(page.locator(OVERLAY)).to_have_count(0, timeout=SOON)


def test_a_changed_template_is_noticed_and_a_broken_one_is_outlived(
    small_project: Path, page: Page
) -> None:
    shutil.copytree(ROOT / "templates", small_project / "templates")
    template = small_project / "templates" / "pages" / "article.html"
    kept = template.read_text(encoding="utf-8")
    with previewed(small_project) as preview:
        page.goto(preview.page)
        template.write_text(kept.replace("<h1>", '<h1 class="new">'), encoding="utf-8")
        expect(page.locator("h1.new")).to_have_text(TITLE, timeout=SOON)
        template.write_text(kept.replace("<h1>", "{% if %}<h1>"), encoding="utf-8")
        expect(page.locator(OVERLAY)).to_contain_text("TemplateSyntaxError", timeout=SOON)
        template.write_text(kept, encoding="utf-8")
        expect(page.locator(OVERLAY)).to_have_count(0, timeout=SOON)
        expect(page.locator("h1.new")).to_have_count(0)


def test_a_dossier_broken_from_the_start_says_so_and_recovers(
    small_project: Path, page: Page
) -> None:
    card = small_project / "content" / "articles" / f"{CARD}.md"
    good = card.read_text(encoding="utf-8")
    card.write_text(good.replace("2021-04\n", "2021-44\n", 1), encoding="utf-8")
    with previewed(small_project, built=False) as preview:
        page.goto(preview.origin)
        expect(page.locator(OVERLAY)).to_contain_text("date-impossible", timeout=SOON)
        card.write_text(good, encoding="utf-8")
        expect(page.locator(".brand")).to_be_visible(timeout=SOON)
        expect(page.locator(OVERLAY)).to_have_count(0)


def test_ten_failed_builds_in_a_row_leave_it_serving(preview: Preview, page: Page) -> None:
    page.goto(preview.page)
    shown = preview.project / ".cache" / "overlay.html"
    wrong = "2021-04"
    for month in range(44, 54):
        preview.edit(f"published: {wrong}", f"published: 2021-{month}")
        wrong = f"2021-{month}"
        wait_until(lambda wrong=wrong: wrong in shown.read_text(encoding="utf-8"), wrong)
    assert preview.ask("/")[0] == 200
    preview.edit(f"published: {wrong}", "published: 2021-04")
    expect(page.locator(OVERLAY)).to_have_count(0, timeout=SOON)
    expect(page.locator("h1")).to_have_text(TITLE)


def test_drafts_are_shown_and_marked(standing: Preview, page: Page) -> None:
    page.goto(f"{standing.origin}/articles/2024-09-09-storm.html")
    expect(page.locator("h1")).to_have_text("عاصفة تغلق المرفأ ليلة كاملة")
    expect(page.locator(".kick .status")).to_have_text("مسوّدة")
    expect(page.locator(".preview")).to_contain_text("معاينة")


def test_every_page_of_the_preview_loads_without_complaint(
    standing: Preview, page: Page, complaints: list[str]
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(standing.origin)
    for link in page.locator(".nav a").evaluate_all("all => all.map(a => a.href)"):
        page.goto(link)
        expect(page.locator("h1")).to_be_visible()
    assert [url for url in asked if not url.startswith(f"{standing.origin}/")] == []
    assert complaints == []


def test_a_missing_page_shows_the_one_of_the_site(standing: Preview, page: Page) -> None:
    answer = page.goto(f"{standing.origin}/no/such/page.html")
    assert answer
    assert answer.status == 404
    expect(page.locator("h1")).to_have_text("لا توجد صفحة في هذا العنوان")


def test_the_published_site_is_not_touched(standing: Preview) -> None:
    assert standing.ask("/")[0] == 200
    names = {path.name for path in standing.project.iterdir()}
    assert names == {"content", "seeds", ".cache", "terminal.log"}


# What is refused


def test_other_names_for_this_machine_are_refused(standing: Preview) -> None:
    assert standing.ask("/", Host="evil.example")[0] == 421
    assert standing.ask("/", Host=f"evil.example:{standing.port}")[0] == 421
    assert standing.ask("/livereload.js", Host="evil.example")[0] == 421
    assert standing.ask("/", Host=f"localhost:{standing.port}")[0] == 200


def test_requests_that_other_sites_send_are_refused(standing: Preview) -> None:
    for path in ("/", "/livereload.js", "/articles/ferryman.html"):
        assert standing.ask(path, Sec_Fetch_Site="cross-site")[0] == 403
        assert standing.ask(path, Sec_Fetch_Site="same-site")[0] == 403
        assert standing.ask(path, Sec_Fetch_Site="same-origin")[0] == 200


def test_a_foreign_page_may_not_listen(standing: Preview) -> None:
    shake = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec_WebSocket_Version": "13",
        "Sec_WebSocket_Key": "bWlsYWZmIG1pbGFmZiAhIQ==",
    }
    assert standing.ask("/livereload", **shake, Origin="http://evil.example")[0] == 403
    assert standing.ask("/livereload", **shake, Origin="null")[0] == 403
    assert standing.ask("/livereload", **shake, Origin=standing.origin)[0] == 101


@pytest.mark.parametrize("path", ["/%00", "/articles/%00.html", "/index.html%00.css"])
def test_a_nul_in_an_address_is_a_bad_request(standing: Preview, path: str) -> None:
    assert standing.ask(path)[0] == 400


@pytest.mark.parametrize(
    "path",
    [
        "/../../content/dossier.yaml",
        "/%2e%2e/%2e%2e/content/dossier.yaml",
        "/..%2f..%2fcontent/dossier.yaml",
        "/articles/../../../content/dossier.yaml",
        "/../overlay.html",
        "/../preview.json",
        "//etc/passwd",
        "/..\\..\\content\\dossier.yaml",
    ],
)
def test_nothing_outside_the_preview_is_served(standing: Preview, path: str) -> None:
    status, body = standing.ask(path)
    assert status in {403, 404}
    assert "curator: هند" not in body
    assert "root:" not in body


def test_only_this_machine_is_listened_to(standing: Preview) -> None:
    with socket.socket() as other, pytest.raises(OSError, match="refused"):
        other.connect(("127.0.0.2", standing.port))


# How it ends


def test_ctrl_c_ends_it_at_once(own_preview: Preview) -> None:
    own_preview.process.send_signal(signal.SIGINT)
    assert own_preview.process.wait(timeout=3) == 130
    assert "Traceback" not in (own_preview.project / "terminal.log").read_text(encoding="utf-8")


def test_ctrl_c_ends_it_also_while_it_builds(small_project: Path) -> None:
    with previewed(small_project, built=False) as preview:
        assert 'class="brand"' not in preview.ask("/")[1]
        # A terminal sends it to the build as well; here the build is the first to hear of it.
        preview.process.send_signal(signal.SIGSTOP)
        os.killpg(preview.process.pid, signal.SIGINT)
        time.sleep(0.5)
        preview.process.send_signal(signal.SIGCONT)
        assert preview.process.wait(timeout=3) == 130
    assert "Traceback" not in (small_project / "terminal.log").read_text(encoding="utf-8")


def test_a_port_in_use_is_said_in_a_sentence(small_project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        process = serve(small_project, taken.getsockname()[1])
        try:
            assert process.wait(timeout=5) == 3
        finally:
            process.kill()
    said = (small_project / "terminal.log").read_text(encoding="utf-8")
    assert re.search("(?i)in use", said)
    assert "Traceback" not in said


@pytest.mark.parametrize("port", ["99999", "-1"])
def test_an_impossible_port_is_a_wrong_call(small_project: Path, port: str) -> None:
    command = [sys.executable, "-m", "generator", "serve", "--project", str(small_project)]
    done = subprocess.run(
        [*command, "--port", port], cwd=ROOT, capture_output=True, text=True, timeout=5, check=False
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
