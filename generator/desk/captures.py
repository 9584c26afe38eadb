"""A file as it was found → a capture that can be read and kept: its text, its bytes, its notes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.intake.characters import NO_CAPTURE
from generator.intake.source_file import split_lines
from generator.reading.capture import Known, raw_lines, read_capture, read_page_capture
from generator.reading.encoding import decode_capture, invisible_counts, is_decomposed
from generator.reading.page.lines import PageText, read_page
from generator.reading.page.parser import is_page
from generator.text.invisible import drop_invisible, is_visible

if TYPE_CHECKING:
    from generator.model.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCapture:
    """One capture before anything is written."""

    name: str
    """The file's name, or one made of its hash when it came from standard input."""
    content: bytes
    text: str
    """What its seed will hold; of a page, its visible lines."""
    encoding: str
    sure: bool
    """Whether the encoding is certain."""
    page: PageText | None = None
    altered: bool = False
    """Whether control characters, which no seed may hold, were taken out of its text."""

    @property
    def sha256(self) -> str:
        """Hash of the bytes as found."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def is_seed(self) -> bool:
        """Whether the bytes themselves can be the seed: plain text in UTF-8."""
        plain = self.encoding in {"utf-8", "utf-8-sig"} and self.sure
        return self.page is None and plain and not self.altered

    @property
    def seed(self) -> bytes:
        """The seed's bytes: the capture itself, or its text written once."""
        return self.content if self.is_seed else f"{self.text}\n".encode()

    @property
    def seed_sha256(self) -> str:
        """Hash of the seed's bytes."""
        return hashlib.sha256(self.seed).hexdigest()

    @property
    def lines(self) -> tuple[str, ...]:
        """The seed's lines, as an editor numbers them."""
        return split_lines(self.text)

    @property
    def clean_lines(self) -> tuple[str, ...]:
        """The same lines as pages show them, characters without a shape left out."""
        return drop_invisible(self.lines)[0]

    @property
    def invisible(self) -> tuple[tuple[str, int], ...]:
        """What has no shape in its text: («U+200B», 3)."""
        return invisible_counts(self.text)

    @property
    def is_decomposed(self) -> bool:
        """Whether letters and their marks stand apart (NFD)."""
        return is_decomposed(self.text)


def find_capture(name: str, content: bytes) -> FoundCapture | None:
    """Know a file as a capture; None when it holds no text."""
    decoded = decode_capture(content)
    if decoded is None:
        return None
    # Old Macs ended lines with CR alone; an editor, and the build, number lines at LF.
    ended = decoded.text if "\n" in decoded.text else decoded.text.replace("\r", "\n")
    text = NO_CAPTURE.sub(" ", ended)
    found = FoundCapture(
        name=name,
        content=content,
        text=text,
        encoding=decoded.encoding,
        sure=decoded.sure,
        altered=text != decoded.text,
    )
    if is_page(text):
        page = read_page(text)
        lines = (NO_CAPTURE.sub(" ", line.text) for line in page.lines)
        found = replace(found, page=page, text="\n".join(lines))
    return found if any(map(is_visible, found.lines)) else None


def read(capture: FoundCapture, known: Known) -> Reading:
    """Read a capture as what it is, without the characters that its pages will do without."""
    if capture.page is not None:
        clean = zip(capture.page.lines, capture.clean_lines, strict=True)
        lines = tuple(replace(one, text=text) for one, text in clean)
        return read_page_capture(replace(capture.page, lines=lines), known)
    return read_capture(raw_lines(capture.clean_lines), known)
