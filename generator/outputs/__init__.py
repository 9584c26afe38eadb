"""Dossier in, artifacts out. Each module stands alone; ``pages`` is the site a reader opens."""
