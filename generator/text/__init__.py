"""Arabic as text: pure functions on strings, no libraries but one calendar."""
