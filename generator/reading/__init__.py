"""A raw capture → what each line seems to be, when and where it was published, and why."""
