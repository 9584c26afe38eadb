"""What Pelican has not built in: Arabic dates, and the article before and after in time."""

from itertools import pairwise

from pelican import signals

MONTHS = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" ")


def in_words(date):
    """Write a day."""
    return f"{date.day} {month_in_words(date)}"


def month_in_words(date):
    """Write a month and its year."""
    return f"{MONTHS[date.month - 1]} {date.year}"


def link(generator):
    """Tie the articles together, oldest first."""
    articles = sorted(generator.articles, key=lambda one: (one.date, one.slug))
    for earlier, later in pairwise(articles):
        earlier.next_in_time, later.prev_in_time = later, earlier


def register():
    """Be told when all articles are read."""
    signals.article_generator_finalized.connect(link)
