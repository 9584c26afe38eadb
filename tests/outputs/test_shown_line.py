"""A line cut around a phrase is the line cut where its runs begin and end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.model.article import Article, Citation, TitleBasis
from generator.model.provenance import Basis, Capture, Dating, Edit, Passage, Role
from generator.outputs.views.paragraphs import runs
from generator.outputs.views.shown_line import line_as_shown, split_line

WORDS = ["قال", "العمدة", '"نعم"', "أمس", "السبت", "في", "الواحة", "إن"]


@st.composite
def cut_lines(draw: st.DrawFn) -> tuple[Article, Citation]:
    words = draw(st.permutations(WORDS))
    line = draw(st.sampled_from(["", "  "])) + " ".join(words) + draw(st.sampled_from(["", " "]))
    changed = draw(st.lists(st.sampled_from(words), unique=True, max_size=3))
    after = st.sampled_from(["ثم", "بعد ذلك", '"لا', " "])
    edits = tuple(Edit(line=1, before=one, after=draw(after), why="س") for one in changed)
    first, last = sorted(draw(st.tuples(*[st.integers(0, len(words) - 1)] * 2)))
    start, end = line.index(words[first]), line.index(words[last]) + len(words[last])
    phrase = Citation(article="a", event="e", line=1, start=start, end=end, quote="")
    passage = Passage(role=Role.TEXT, first_line=1, lines=(line,))
    article = Article(
        id="a", title="ت", title_basis=TitleBasis.CURATOR, source="s", edits=edits,
        dating=Dating(date=None, basis=Basis.CURATED),
        capture=Capture(seed="s", sha256="", passages=(passage,)),
    )  # fmt: skip
    return article, phrase


@given(cut_lines())
def test_a_line_is_cut_where_its_phrase_begins_and_ends(made: tuple[Article, Citation]) -> None:
    article, phrase = made
    assert article.capture
    parts = runs(article.capture.lines[0], [phrase], list(article.edits))
    marked = [number for number, one in enumerate(parts) if one.note]
    words = [one.text for one in parts]
    first, last = marked[0], marked[-1] + 1
    cut = split_line(article, phrase)
    assert cut == ("".join(words[:first]), "".join(words[first:last]), "".join(words[last:]))
    assert "".join(cut) == line_as_shown(article, 1)
    near = split_line(article, phrase, 0)
    assert cut[0].endswith(near[0])
    assert near[1] == cut[1]
    assert cut[2].startswith(near[2])
