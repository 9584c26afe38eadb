"""Records in, dossier out: references resolved, quotes verified, everything in order."""
