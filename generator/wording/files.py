"""Sentences about files, YAML and keys."""

from __future__ import annotations

FILES: dict[str, tuple[str, str]] = {
    "file-not-utf8": (
        "the file is not UTF-8 text: the bytes %(found)s mean nothing here",
        (
            "it is probably %(encoding)s: save it as UTF-8; a capture keeps its bytes, so take it "
            "in with import, which converts a copy"
        ),
    ),
    "file-control-character": (
        "the invisible control character %(found)s does not belong in text",
        "delete it: go to this line and column and remove what seems to be nothing",
    ),
    "seed-control-character": (
        "the invisible control character %(found)s stands in the capture",
        "a capture keeps its bytes: put a copy without it in seeds/ and pin that copy's sha256",
    ),
    "isolate-unbalanced": (
        "the invisible character %(found)s turns the direction of the text without its partner",
        "delete it, or put its partner on the same line: U+2069 closes what U+2066 to U+2068 open",
    ),
    "list-too-long": (
        "there are more than %(limit)s entries here",
        "check that the right thing was pasted; keep the entries that are meant",
    ),
    "value-too-long": (
        "%(found)s has %(count)s letters; it may have %(limit)s",
        "shorten it; a text as long as an article belongs below the keys",
    ),
    "problems-many": (
        "more than %(count)s faults: the rest of this file was not looked at",
        "mend those above, which may be one mistake made often, and run it again",
    ),
    "file-unused": (
        "nothing reads this file",
        (
            "cards go to content/articles/ and pages to content/pages/, with names ending in .md; "
            "vocabularies lie in content/"
        ),
    ),
    "settings-missing": (
        "the dossier has no settings",
        "write content/dossier.yaml with at least a title",
    ),
    "front-matter-missing": (
        "the file does not begin with front matter",
        "begin with a line ---, then the keys, then a second line ---",
    ),
    "front-matter-unclosed": (
        "the front matter has no end",
        "write a line --- after the last key",
    ),
    "yaml-syntax": (
        "YAML cannot read this: %(reason)s",
        'put the value between straight quotation marks: "…"',
    ),
    "yaml-colon": (
        "a colon followed by a space cuts the value in two",
        'put the whole value between straight quotation marks: "…"',
    ),
    "yaml-hash": (
        "everything after # is dropped silently",
        "put the value between straight quotation marks; for a comment write a space after the #",
    ),
    "yaml-two-lines": (
        "the value runs on over several lines and would be joined silently",
        "write it on one line, or put it between straight quotation marks",
    ),
    "yaml-quotes": (
        "a typographic quotation mark does not hold a value together: it ends at the comma",
        'use straight quotation marks: "…"',
    ),
    "yaml-inner-quotes": (
        "a straight quotation mark inside the value ends it early",
        'write « » inside the value, or put a backslash before each inner mark: \\"',
    ),
    "yaml-first-character": (
        "a value cannot begin with this character: it has a meaning of its own in YAML",
        'put the value between straight quotation marks: "…"',
    ),
    "yaml-tab": (
        "a tab stands where spaces must be",
        "indent with spaces",
    ),
    "yaml-space": (
        "a no-break space stands where an ordinary space must be",
        "delete it and type a space",
    ),
    "yaml-deep": (
        "lists and keys are nested too deep here",
        "write this in fewer levels",
    ),
    "yaml-merge": (
        "a merge key (<<) is not read here",
        "write the keys out",
    ),
    "yaml-documents": (
        "a second document begins here",
        "keep one list of keys in the file and remove this line",
    ),
    "yaml-no-keys": (
        "keys and values are expected here",
        "write lines of the form key: value",
    ),
    "key-not-text": (
        "a key must be one word",
        "write lines of the form key: value",
    ),
    "key-twice": (
        "the key %(found)s is already written on line %(first)s",
        "keep one of the two; YAML would drop the first silently",
    ),
    "key-two-spellings": (
        "%(found)s is the key %(other)s of line %(first)s in another spelling",
        "keep one of the two",
    ),
    "key-two-ways": (
        "%(found)s can be read in two ways, so it is no key",
        "if you mean %(key)s, as docs/cards.md tells it, write %(hint)s",
    ),
    "key-invisible": (
        "invisible characters (%(characters)s) stand in the key %(found)s",
        "type the key anew",
    ),
    "key-unknown": (
        "there is no key %(found)s here",
        "the keys are: %(known)s",
    ),
    "key-misspelt": (
        "there is no key %(found)s here",
        "did you mean %(hint)s?",
    ),
    "key-without-effect": (
        "the key %(found)s does nothing without %(needs)s",
        "add %(needs)s, or take the key out",
    ),
    "key-missing": (
        "the key %(found)s is missing",
        "add a line %(found)s: with its value",
    ),
    "value-not-text": (
        "%(found)s must be one text",
        "write the value after the colon on the same line",
    ),
    "value-not-keys": (
        "%(found)s must hold keys and values",
        "write lines of the form key: value below it, indented by two spaces",
    ),
    "value-not-number": (
        "%(key)s must be a whole number, not %(found)s",
        "write the number in figures",
    ),
    "value-not-offered": (
        "%(found)s is none of the values this key can have",
        "the values are: %(known)s",
    ),
    "value-misspelt": (
        "%(found)s is none of the values this key can have",
        "did you mean %(hint)s?",
    ),
    "id-letters": (
        "%(found)s cannot be an address",
        "use small Latin letters, digits and hyphens: 2023-10-22-short-name",
    ),
    "id-twice": (
        "the id %(found)s is already used at %(other)s",
        "give one of the two another id",
    ),
    "url-unsafe": (
        "%(found)s is not an address a reader can follow safely",
        (
            "write the whole address, beginning with https:// or http://, without a name before "
            "the host and without backslashes; a contact may be a mail address, written alone"
        ),
    ),
    "id-reserved": (
        "the generator keeps the name %(found)s for itself",
        "choose another name",
    ),
    "address-taken": (
        "the address %(found)s belongs to %(other)s already",
        "give one of the two another id",
    ),
}
