"""What the documentation says is what the program does."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import cli
from generator.intake import aliases, card_reader, settings, vocabulary
from generator.model.article import Publish, Status
from generator.model.authority import SourceKind
from generator.model.provenance import Role
from generator.wording.words import WORDINGS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CARDS = (ROOT / "docs" / "cards.md").read_text(encoding="utf-8")
PROBLEMS = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")

KEYS = {
    *card_reader.KEYS,
    *card_reader.EVIDENCE_KEYS,
    *card_reader.EDIT_KEYS,
    *card_reader.EVENT_KEYS,
    *vocabulary.TOPIC_KEYS,
    *vocabulary.SOURCE_KEYS,
    *vocabulary.AUTHORITY_KEYS,
    *vocabulary.EVENT_KEYS,
    *settings.KEYS,
    *settings.PAGE_KEYS,
}
VALUES = {
    one.value
    for kind in (Publish, Status, SourceKind, Role)
    for one in kind
    if one is not Role.BLANK
}


@pytest.mark.parametrize("word", sorted(KEYS | VALUES))
def test_every_key_role_and_value_is_explained(word: str) -> None:
    assert f"`{word}`" in CARDS


def test_the_table_of_arabic_words_is_the_one_the_program_reads() -> None:
    groups = {"key": aliases.KEYS, "role": aliases.ROLES, "yes or no": aliases.FLAGS}
    groups |= {f"`{key}`": names for key, names in aliases.VALUES.items()}
    wanted = [
        f"| {group} | `{word}` | {'، '.join(forms)} |"
        for group, names in groups.items()
        for word, forms in names.forms.items()
    ]
    _, _, table = CARDS.partition("| what | English | Arabic |\n| --- | --- | --- |\n")
    assert sorted(table.partition("\n\n")[0].split("\n")) == sorted(wanted)


@pytest.mark.parametrize("command", sorted(cli.COMMANDS))
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"| `{command}` |" in README


@pytest.mark.parametrize("command", ["serve", "check"])
def test_every_option_is_in_the_readme(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main([command, "--help"])
    options = {word.strip(",[]") for word in capsys.readouterr().out.split() if "--" in word}
    for option in sorted(options - {"--help", "--quiet", "--verbose"}):
        assert f"{option}" in README, option


@pytest.mark.parametrize("code", sorted(WORDINGS))
def test_every_problem_is_listed_with_its_sentence_and_mend(code: str) -> None:
    sentence, hint = WORDINGS[code]
    assert f"| `{code}` | {plain(sentence)} | {plain(hint)} |" in PROBLEMS


def test_no_problem_is_listed_that_does_not_exist() -> None:
    listed = {line.split("`")[1] for line in PROBLEMS.splitlines() if line.startswith("| `")}
    assert listed == WORDINGS.keys()


def test_every_place_named_in_the_readme_exists() -> None:
    for name in ("seeds", "content", "templates", "generator", "tests", "docs", "docs/cover.png",
                 "LICENSE", "CONTRIBUTING.md", "netlify.toml", "requirements.txt"):  # fmt: skip
        assert (ROOT / name).exists(), name


def plain(sentence: str) -> str:
    """A sentence as the table shows it: what is filled in stands in angle brackets."""
    return sentence.replace("%(", "‹").replace(")s", "›").replace("|", "\\|")
