"""The search index: published words → JSON files that the browser fetches as it needs them.

``documents`` says what can be found, ``groups`` which spellings are one, ``postings`` and
``shards`` how it is stored, ``index`` makes the files, ``plan`` names them. docs/search.md
describes the format.
"""
