"""What a curator, an editor or bad luck may do to a dossier between two builds, at random."""

from __future__ import annotations

import os
import random
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "sites" / "small"
CARD = """\
---
title: خبر مضاف {number}
published: 2024-0{month}-1{day}
source: manara
topics: [{topic}]
status: reviewed
---
نص الخبر المضاف رقم {number}.
"""


@dataclass(slots=True)
class Day:
    """A working copy with its site and cache; each method is one thing that happens to it."""

    project: Path
    random: random.Random
    added: list[Path] = field(default_factory=list)
    undo: list[tuple[Path, bytes]] = field(default_factory=list)
    number: int = 0

    @classmethod
    def begin(cls, project: Path, seed: str) -> Day:
        """Copy the invented dossier, with templates of its own to edit."""
        shutil.copytree(SMALL, project, ignore=shutil.ignore_patterns("expected"))
        shutil.copytree(ROOT / "templates", project / "templates")
        return cls(project, random.Random(seed))  # noqa: S311 not for secrets

    def add(self) -> Path:
        self.number += 1
        path = self.project / f"content/articles/2024-extra-{self.number}.md"
        month, day = self.random.randrange(1, 9), self.random.randrange(9)
        topic = self.random.choice(self._topics())
        text = CARD.format(number=self.number, month=month, day=day, topic=topic)
        path.write_text(text, "utf-8")
        self.added.append(path)
        return path

    def append(self) -> None:
        self._write(self._card(), lambda text: f"{text}\n\nملاحظة {self.random.random()}\n")

    def retitle(self) -> None:
        self._line("title", f"عنوان {self.random.randrange(10**6)}")

    def redate(self) -> None:
        month, day = self.random.randrange(1, 10), self.random.randrange(1, 29)
        self._line("published", f"2024-0{month}-{day:02}")

    def retag(self) -> None:
        self._line("topics", f"[{self.random.choice(self._topics())}]")

    def rename_topic(self) -> None:
        path, name = (
            self.project / "content/topics.yaml",
            f"name: موضوع {self.random.randrange(99)}",
        )
        self._write(path, lambda text: re.sub(r"name: [^,}\n]+", name, text, count=1))

    def delete(self) -> None:
        """Take a card away that never was public: its lines leave the lock, former ones too."""
        path = self._own()
        former = re.findall(r"2024-extra-\d+", path.read_text("utf-8"))
        path.unlink()
        self.added.remove(path)
        lock = self.project / "urls.lock"
        if lock.exists():
            gone = tuple(f"articles/{id_}." for id_ in (path.stem, *former))
            kept = [one for one in lock.read_text("utf-8").splitlines() if not one.startswith(gone)]
            lock.write_text("\n".join(kept) + "\n", "utf-8")

    def rename(self) -> None:
        path, self.number = self._own(), self.number + 1
        former = [*re.findall(r"2024-extra-\d+", path.read_text("utf-8")), path.stem]
        target = path.with_stem(f"2024-extra-{self.number}")
        path.rename(target)
        self.added[self.added.index(path)] = target
        was = f"was: [{', '.join(former)}]\nstatus:"
        self._write(target, lambda text: re.sub(r"(?:was: .*\n)?status:", was, text, count=1))

    def swap(self) -> None:
        if len(self.added) > 1:
            one, other = self.random.sample(self.added, 2)
            first, second = one.read_bytes(), other.read_bytes()
            if b"was:" not in first + second:
                one.write_bytes(second)
                other.write_bytes(first)

    def edit_unseen(self) -> None:
        """Change letters so that neither size nor time of the file tells."""
        path = self._own()
        times, (head, fence, body) = path.stat(), path.read_bytes().rpartition(b"---\n")
        path.write_bytes(head + fence + body.replace("ا".encode(), "و".encode(), 1))
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))

    def past(self) -> None:
        self.append()
        os.utime(self._card(), (315532800, 315532800))

    def future(self) -> None:
        self.append()
        os.utime(self._card(), (4070908800, 4070908800))

    def touch(self) -> None:
        os.utime(self._card())

    def save_beside(self) -> None:
        path = self._own()
        beside = path.with_name(".swap")
        beside.write_text(f"{path.read_text('utf-8')}\nحفظ\n", "utf-8")
        beside.replace(path)

    def new_spelling(self) -> None:
        path = self.project / "content/people.yaml"
        word = f"variants: [صيغة {self.random.randrange(99)}, "
        self._write(path, lambda text: text.replace("variants: [", word, 1))

    def break_card(self) -> None:
        self._fault(self._card(), b"---\ntitle: [\n---\n")

    def break_seed(self) -> None:
        path = self.random.choice(sorted((self.project / "seeds").glob("*.txt")))
        self._fault(path, path.read_bytes() + "سطر\n".encode())

    def edit_template(self) -> None:
        path = self.random.choice(sorted((self.project / "templates/pages").glob("*.html")))
        self._write(path, lambda text: f"{text}<!-- {self.random.random()} -->\n")

    def lose_output(self) -> None:
        for path in self._some(self.project / "site"):
            path.unlink()

    def damage_output(self) -> None:
        for path in self._some(self.project / "site"):
            path.unlink()
            path.write_bytes(b"x")

    def stray_output(self) -> None:
        if (self.project / "site").is_dir():
            (self.project / "site/stray.html").write_text("x", "utf-8")

    def lose_site(self) -> None:
        shutil.rmtree(self.project / "site", ignore_errors=True)

    def lose_cache(self) -> None:
        shutil.rmtree(self.project / ".cache", ignore_errors=True)

    def corrupt_cache(self) -> None:
        for path in sorted((self.project / ".cache").rglob("*")):
            if path.is_file():
                content = path.read_bytes()
                cut = content[: self.random.randrange(1 + len(content))]
                path.write_bytes(self.random.choice([b"", b"\0" * 50, cut, b'{"version": 999}']))

    def nothing(self) -> None:
        """A second build of the same."""

    def _topics(self) -> list[str]:
        text = (self.project / "content/topics.yaml").read_text("utf-8")
        return re.findall(r"^([a-z0-9-]+):", text, re.MULTILINE)

    def _card(self) -> Path:
        return self.random.choice(sorted((self.project / "content/articles").glob("*.md")))

    def _own(self) -> Path:
        return self.random.choice(self.added) if self.added else self.add()

    def _some(self, folder: Path) -> list[Path]:
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        return [self.random.choice(files)] if files else []

    def _line(self, key: str, value: str) -> None:
        line = f"{key}: {value}"
        self._write(self._own(), lambda text: re.sub(rf"(?m)^{key}:.*", line, text, count=1))

    def _write(self, path: Path, change: object) -> None:
        path.write_text(change(path.read_text("utf-8")), "utf-8")

    def _fault(self, path: Path, content: bytes) -> None:
        self.undo.append((path, path.read_bytes()))
        path.write_bytes(content)


HAPPENINGS = tuple(name for name, one in vars(Day).items() if name[0] != "_" and callable(one))
"""What may happen, each as likely as the others."""


def let_something_happen(day: Day) -> str:
    """Undo the faults of the last step, then let something happen; its name."""
    while day.undo:
        path, content = day.undo.pop()
        path.write_bytes(content)
    name = day.random.choice(HAPPENINGS)
    getattr(day, name)()
    return name
