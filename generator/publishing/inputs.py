"""What the last site was built from, kept beside the ledger so that a later change can be named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.publishing.durable import keep_note
from generator.publishing.ledger import MANIFEST, hash_of, json_bytes, read_json

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def note_inputs(note: Path, inputs: Mapping[str, str], site: Path) -> str:
    """Keep the hash of every input, and of the list of the files made from them.

    Why they could not be kept, if so: the site is published and stands without them.
    """
    wanted = {**inputs, MANIFEST: hash_of(site / MANIFEST)}
    return "" if read_json(note) == wanted else keep_note(note, json_bytes(wanted))


def read_inputs(note: Path) -> tuple[dict[str, str], str]:
    """Read what was kept: the inputs, and the hash of the list; empty when nothing was."""
    noted = read_json(note)
    published = noted.pop(MANIFEST, "")
    return noted, published
