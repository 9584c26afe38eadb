"""Milaff: captures and cards in, a dossier's website out."""
