"""A label and what the import proposed → marks: counts that add up, and faults in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from capture_labels import fold, fold_name, read_lines

if TYPE_CHECKING:
    from capture_labels import Label

Proposal = dict[str, Any]
SHOWN = 70


@dataclass(slots=True, kw_only=True)
class Marks:
    """Counts of one capture or of many, by name, and the faults found."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def add(self, other: Marks) -> None:
        """Add the counts of ``other``, not its faults."""
        self.counts.update(other.counts)

    def share(self, part: str, whole: str) -> float:
        """Return ``part`` of ``whole`` from 0 to 1; nothing of nothing is 1."""
        return self.counts[part] / self.counts[whole] if self.counts[whole] else 1.0


def mark(label: Label, proposal: Proposal | None) -> Marks:
    """Compare one capture; without a proposal everything it should have said is missing."""
    marks = Marks()
    marks.counts["captures"] = 1
    if proposal is None:
        # Silence is right only when the command was asked and chose it.
        proposal = dict.fromkeys(("title", "source", "author"), "no proposal")
    if label.text_lines is None:
        _mark_paragraphs(label, proposal, marks)
    else:
        _mark_lines(label, proposal, marks)
    _mark_date(label, proposal, marks)
    for key, right in (("title", label.title), ("source", label.source), ("author", label.author)):
        _mark_name(key, (right, *label.accept.get(key, ())), proposal, marks)
    _mark_keywords(label, proposal, marks)
    return marks


def _count(marks: Marks, found: int, wanted: int, right: int) -> None:
    marks.counts.update(found=found, wanted=wanted, right=right)


def _mark_lines(label: Label, proposal: Proposal, marks: Marks) -> None:
    wanted = set(label.text_lines or ())
    found = set(proposal.get("text_lines") or ())
    lines = read_lines(label.capture)
    _count(marks, len(found), len(wanted), len(found & wanted))
    roles = _roles_by_line(proposal.get("roles") or {})
    labelled = _roles_by_line(label.roles or {})
    for number in sorted(found ^ wanted):
        text = lines[number - 1] if 0 < number <= len(lines) else ""
        is_role, should = roles.get(number, "nothing"), labelled.get(number, "nothing")
        marks.faults.append(f"line {number}: {is_role}, should be {should}: {fold(text)[:SHOWN]}")
    for number, role in labelled.items():
        marks.counts["role lines"] += 1
        marks.counts["roles right"] += roles.get(number) == role
    _mark_whole(exact=found == wanted, has_text=bool(wanted), marks=marks)


def _mark_paragraphs(label: Label, proposal: Proposal, marks: Marks) -> None:
    wanted = [fold(text) for text in label.paragraphs]
    found = [fold(str(text)) for text in proposal.get("paragraphs") or ()]
    missing, surplus = Counter(wanted) - Counter(found), Counter(found) - Counter(wanted)
    _count(marks, len(found), len(wanted), len(found) - surplus.total())
    marks.faults += [f"paragraph missing: {text[:SHOWN]}" for text in missing.elements()]
    marks.faults += [f"not the article's: {text[:SHOWN]}" for text in surplus.elements()]
    if not missing and not surplus and found != wanted:
        marks.faults.append("paragraphs in another order")
    _mark_whole(exact=found == wanted, has_text=bool(wanted), marks=marks)


def _mark_whole(*, exact: bool, has_text: bool, marks: Marks) -> None:
    if has_text:
        marks.counts.update({"with text": 1, "exactly right": int(exact)})


def _mark_date(label: Label, proposal: Proposal, marks: Marks) -> None:
    found = proposal.get("published")
    if label.published is None:
        marks.counts["undated"] += 1
        marks.counts["invented"] += found is not None
    else:
        marks.counts["dated"] += 1
        verdict = "unknown" if found is None else "date wrong"
        marks.counts["date right" if found == label.published else verdict] += 1
    if found != label.published:
        marks.faults.append(f"published {found}, should be {label.published}")


def _mark_name(
    key: str, accepted: tuple[str | None, ...], proposal: Proposal, marks: Marks
) -> None:
    found = proposal.get(key)
    folded = {fold_name(name) if name else None for name in accepted}
    right = (fold_name(str(found)) if found else None) in folded
    marks.counts[f"{key} right"] += right
    if not right:
        marks.faults.append(f"{key} «{found}», should be «{accepted[0]}»")


def _mark_keywords(label: Label, proposal: Proposal, marks: Marks) -> None:
    wanted = {fold_name(word) for word in label.keywords}
    found = {fold_name(str(word)) for word in proposal.get("keywords") or ()}
    both = len(wanted & found)
    marks.counts.update({"words found": len(found), "words wanted": len(wanted)})
    marks.counts["words right"] += both
    if wanted != found:
        less, more = "، ".join(sorted(wanted - found)), "، ".join(sorted(found - wanted))
        marks.faults.append(f"keywords missing [{less}], too many [{more}]")


def _roles_by_line(roles: dict[str, list[list[int]]]) -> dict[int, str]:
    return {
        number: role
        for role, ranges in roles.items()
        for first, last in ranges
        for number in range(first, last + 1)
    }
