"""The nouns of a dossier: frozen values, no I/O, no libraries."""
