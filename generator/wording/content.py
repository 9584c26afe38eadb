"""Sentences about seeds, lines, quotations, dates and references."""

from __future__ import annotations

CONTENT: dict[str, tuple[str, str]] = {
    "seed-missing": (
        "%(found)s is written, but no seed is named",
        "add a line seed: with the name of the file in seeds/",
    ),
    "seed-not-found": (
        "there is no file %(found)s in seeds/",
        "the seeds are: %(known)s",
    ),
    "seed-changed": (
        "the seed is not the one this card was made from: its sha256 is %(sha256)s",
        (
            "put the original file back; if the change is meant, check every line and quotation "
            "anew and write the new sha256"
        ),
    ),
    "seed-unpinned": (
        "the card does not pin its seed",
        "add the line %(key)s: %(sha256)s",
    ),
    "roles-unreviewed": (
        "nobody has reviewed what the lines of %(found)s are: the roles are automatic",
        (
            "look at them in serve under /_review/, then write lines: on the card (explain "
            "prints them)"
        ),
    ),
    "seed-invisible": (
        "the seed holds characters without a shape, which pages do without: %(characters)s",
        "nothing to do: the seed stays as it is",
    ),
    "seed-unused": (
        "no card uses this seed",
        (
            "python -m generator import seeds/%(found)s makes a draft card of it; "
            "or take it out of seeds/"
        ),
    ),
    "seed-shared": (
        "the card %(other)s uses the seed %(found)s too",
        "check that two articles are really meant to come from one capture",
    ),
    "lines-unreadable": (
        "%(found)s is not a range of lines",
        "write numbers and ranges, such as 3-5, 8-11",
    ),
    "lines-backwards": (
        "the range %(found)s runs backwards",
        "write the smaller number first",
    ),
    "lines-beyond": (
        "the seed has %(count)s lines; %(found)s reaches beyond its end",
        "lines are counted as an editor numbers them, from 1",
    ),
    "lines-overlap": (
        "line %(line)s has the role %(other)s already",
        "every line has one role: take it out of one of the two ranges",
    ),
    "lines-gap": (
        "the lines %(lines)s have no role",
        "give every line that is not blank a role, also those that are not published",
    ),
    "role-unknown": (
        "there is no role %(found)s",
        "the roles are: %(known)s",
    ),
    "role-misspelt": (
        "there is no role %(found)s",
        "did you mean %(hint)s?",
    ),
    "edit-not-on-line": (
        "the words %(found)s do not stand on line %(line)s of the seed",
        "copy the words of from: exactly as the seed prints them",
    ),
    "edit-ambiguous": (
        "the words %(found)s stand more than once on line %(line)s of the seed",
        "take more words into from: so that only one place is meant",
    ),
    "edit-not-published": (
        "line %(line)s cannot be edited: its role is %(role)s",
        "edits change the text that readers see; the key title changes a headline",
    ),
    "edit-overlaps": (
        "the words %(found)s share letters with another edit of line %(line)s",
        "make one edit of the two",
    ),
    "text-missing": (
        "the article has no text to show",
        "give lines the role text, or write the article below the keys",
    ),
    "quote-not-own": (
        "line %(line)s is not the article's own: its role is %(role)s",
        "quote a line of the article, its date line, source or caption",
    ),
    "quote-not-on-line": (
        "the quotation does not stand on line %(line)s",
        "copy the words as printed; the nearest there are: %(nearest)s",
    ),
    "quote-ambiguous": (
        "the quotation stands %(count)s times on line %(line)s",
        "make it longer, until it stands there once",
    ),
    "quote-not-in-text": (
        "the quotation does not stand in the text below the keys",
        "copy the words as written there; the nearest are: %(nearest)s",
    ),
    "quote-twice-in-text": (
        "the quotation stands %(count)s times in the text below the keys",
        "make it longer, until it stands there once",
    ),
    "quote-line-beyond": (
        "there is no line %(found)s: the seed has %(count)s lines",
        "lines are counted as an editor numbers them, from 1",
    ),
    "quote-not-published": (
        "line %(line)s is not published: its role is %(role)s",
        "an event can rest only on words that readers see",
    ),
    "line-without-seed": (
        "a line number is given, but the card has no seed",
        "leave line: out; the quotation must stand exactly once in the text below the keys",
    ),
    "title-differs": (
        "the title is not the printed headline: %(printed)s",
        "copy the headline, or leave the title: the page will say that it differs",
    ),
    "card-unreviewed": (
        "the card waits for a review; the page says so",
        "check date, lines and quotations, then write status: reviewed",
    ),
    "why-missing": (
        "a withdrawn article must say why",
        "add a line why: with the reason that readers will see",
    ),
    "date-unreadable": (
        "%(found)s is not a date that can be read",
        (
            "write 2023-10-22, 2023-10 or 2023, with ? after a doubtful part; "
            "or unknown when the date is not known"
        ),
    ),
    "date-impossible": (
        "%(found)s is not a day of the calendar",
        "check the month and the day",
    ),
    "date-backwards": (
        "%(found)s ends before it begins",
        "write the earlier date first",
    ),
    "date-ambiguous": (
        "%(found)s may be %(first)s or %(second)s",
        "write the one that is meant in this form: 2023-10-22",
    ),
    "reason-missing": (
        "the date %(found)s is not printed in the quoted words, and nobody says how it follows",
        "add a sentence of reasoning to published_evidence",
    ),
    "weekday-differs": (
        "the text says %(weekday)s, but the date is %(real)s",
        "check the date and the quotation: one of the two is wrong",
    ),
    "id-date": (
        "the id begins with another date than %(date)s",
        "an id begins with the part of the date that is certain and then never changes",
    ),
    "event-uncited": (
        "no article cites the event %(found)s, so it is not shown",
        "cite it under events: in a card, with its line and words",
    ),
    "event-unreasoned": (
        "the date of %(found)s is not printed in the quoted words, and nobody says how it follows",
        "add says: to one of the citations of this event",
    ),
    "topic-unused": (
        "nothing is filed under the topic %(found)s, so it has no page",
        "add it to an article or an event, or take it out",
    ),
    "topic-outdated": (
        (
            "only earlier captures are filed under the topic %(found)s, such as %(other)s, so it "
            "has no page"
        ),
        "file the capture that took its place under it too: %(newer)s",
    ),
    "source-built-in": (
        "the source %(found)s is built in",
        "take it out of sources.yaml; cards may use it as it is",
    ),
    "parent-ring": (
        "%(found)s lies within itself",
        "follow the chain of in: and cut it where it closes",
    ),
    "variant-likely": (
        "%(found)s may be another spelling of %(name)s",
        "if it is, add it to the variants of %(authority)s",
    ),
    "name-unlisted": (
        "%(found)s may be a name, and no authority has it",
        "if it is one, add it to people.yaml, places.yaml or organisations.yaml",
    ),
    "listed-unmentioned": (
        "the card lists %(found)s, but no published line names it",
        "take it out, or add the form in which the text names it to its variants",
    ),
    "mention-ambiguous": (
        "%(found)s may name several: %(known)s; it is counted for none of them",
        (
            "write the longer form among the variants of the one that is meant, or take the short "
            "form from the others"
        ),
    ),
    "reference-unknown": (
        "%(found)s is not in %(vocabulary)s",
        "add it there, or use one of: %(known)s",
    ),
    "reference-misspelt": (
        "%(found)s is not in %(vocabulary)s",
        "did you mean %(hint)s (%(name)s)?",
    ),
    "reference-ambiguous": (
        "%(found)s may mean several in %(vocabulary)s: %(known)s",
        "write the id of the one that is meant",
    ),
    "reference-twice": (
        "%(found)s is listed twice",
        "take one of the two out",
    ),
}
