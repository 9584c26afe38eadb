"""The table of rules by which single lines are known."""
