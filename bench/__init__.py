"""Measures the generator beside its peers; ``python -m bench --help``. No part of the product."""
