"""A capture → its lines with numbers; once its label has ``roles``, the rest of the label.

``python tests/captures/complete.py tests/captures/41-name.txt``. Fills ``text_lines`` and
``paragraphs`` from ``roles``; of a page there is nothing to fill.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from capture_labels import fold, read_lines

READ = ("text", "subheading")


def main() -> int:
    """Print the numbered lines and complete the label beside the capture when there is one."""
    capture = Path(sys.argv[1])
    lines = read_lines(capture)
    for number, line in enumerate(lines, start=1):
        sys.stdout.write(f"{number:4}  {line}\n")
    path = capture.with_suffix(".json")
    if capture.suffix == ".txt" and path.exists():
        label = json.loads(path.read_text(encoding="utf-8"))
        ranges = [one for role in READ for one in label["roles"].get(role, [])]
        numbers = sorted(n for first, last in ranges for n in range(first, last + 1))
        label["text_lines"] = numbers
        label["paragraphs"] = [fold(lines[number - 1]) for number in numbers]
        path.write_text(written(label), encoding="utf-8")
    return 0


def written(label: dict[str, object]) -> str:
    """Lay a label out: a role and a paragraph to a line, all else a key to a line."""
    rows = []
    for key, value in label.items():
        text = json.dumps(value, ensure_ascii=False)
        if key == "roles" and isinstance(value, dict):
            items = [f"{json.dumps(role)}: {json.dumps(ranges)}" for role, ranges in value.items()]
            text = "{\n  " + ",\n  ".join(items) + "\n }"
        elif key == "paragraphs" and isinstance(value, list):
            items = [json.dumps(one, ensure_ascii=False) for one in value]
            text = "[\n  " + ",\n  ".join(items) + "\n ]"
        rows.append(f' "{key}": {text}')
    return "{\n" + ",\n".join(rows) + "\n}\n"


if __name__ == "__main__":
    sys.exit(main())
