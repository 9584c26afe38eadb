"""What templates are handed: one frozen view per page, and nothing else."""
