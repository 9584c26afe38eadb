"""The text of a saved page → its visible lines with roles, and what it tells machines."""
