"""What a line's neighbours tell: the names of these rulings, and the reason of each in one line."""

from __future__ import annotations

STRUCTURE: dict[str, str] = {
    # The head
    "headline": "above the text, and the text speaks of it",
    "headline-again": "the headline once more",
    "above-headline": "stands above the headline",
    "above-stamp": "a paragraph between the headline and the stamp",
    "above-introduction": "stands above the heading of the introduction",
    "said-again": "the first paragraph says it again",
    "above-dateline": "stands above the paragraph that opens the report",
    "shorter-than-text": "much shorter than the paragraphs below it",
    "without-full-stop": "without a full stop, unlike the paragraphs below it",
    "below-headline": "stands directly below the headline",
    "between-headline-and-text": "a short line between the headline and the text",
    # The text
    "paragraph": "reads as a paragraph of the article",
    "short-line": "a short line among the paragraphs: an item, a verse, a quotation",
    "short-above-paragraph": "a short line alone above a paragraph",
    "above-picture-credit": "stands above the credit of a picture",
    "below-read-also": "a headline below a call to read another article",
    "of-the-author": "begins with the author's name: about the author",
    # Below the text
    "other-article": "another article that the page glues on",
    "below-list": "a headline in a list of other articles",
    "below-text": "a short line below the end of the text",
    "below-comments": "stands below the heading of the comments",
    "below-endnotes": "stands below the heading of notes or references",
    "pull-quote": "set apart, and said in a paragraph too",
    "list-without-entries": "a heading with nothing below it",
    "terms-of-text": "a few words of the text without a sentence",
    "terms-alone": "short terms between signs",
    # Anywhere
    "name-alone": "nothing but a few words, as a name stands alone",
    "below-label": "the value of the label above it",
    "stamp": "nothing but a date or an hour",
    "holds-date": "a short line with a date in it",
    "page-markup": "the markup of the page says so",
}
