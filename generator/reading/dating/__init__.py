"""When an article was published: its stamps, and what its words say of the day."""
