"""Reasons and questions of the date assistant: why this day, and what a curator must decide."""

from __future__ import annotations

DATE_REMARKS: dict[str, str] = {
    "date-stamp-published": "line %(line)s gives the day of publication: «%(quote)s»",
    "date-stamp-plain": "line %(line)s prints a date without saying of what: «%(quote)s»",
    "date-stamp-updated": (
        "line %(line)s gives the day of a change, not of publication: «%(quote)s»"
    ),
    "date-stamp-foreign": (
        "line %(line)s prints a day, but not as the day of publication: «%(quote)s»"
    ),
    "date-machine-data": "the page's machine data give it as %(key)s: «%(quote)s»",
    "date-from-hijri": (
        "line %(line)s prints a Hijri date, «%(quote)s», reckoned here by Umm al-Qura; "
        "sighting may differ by a day"
    ),
    "date-from-jalali": (
        "line %(line)s prints a date of the Iranian calendar, «%(quote)s», which has one "
        "Gregorian day"
    ),
    "date-weekday-decides": (
        "the weekday beside it in line %(line)s, %(weekday)s, leaves one reading"
    ),
    "date-machine-decides": "the machine data in line %(line)s, «%(quote)s», leave one reading",
    "date-update-decides": (
        "the change given in line %(line)s, «%(quote)s», rules out a later reading"
    ),
    "date-today": "line %(line)s says «%(quote)s», which is the day of publication",
    "date-yesterday": "line %(line)s says «%(quote)s», the day before publication",
    "date-before-yesterday": "line %(line)s says «%(quote)s», two days before publication",
    "date-tomorrow": "line %(line)s says «%(quote)s», the day after publication",
    "date-after-tomorrow": "line %(line)s says «%(quote)s», two days after publication",
    "date-last-weekday": (
        "line %(line)s says «%(quote)s», a day in the two weeks before publication"
    ),
    "date-next-weekday": "line %(line)s says «%(quote)s», a day in the two weeks after publication",
    "date-dateline": "the dateline in line %(line)s, «%(quote)s», prints the day without its year",
    "date-day-of-month": (
        "line %(line)s says «%(quote)s», a day of the month in which it was published"
    ),
    "date-weekday-named": ("line %(line)s says «%(quote)s», and this day was a %(weekday)s"),
    "date-month-stamp": "line %(line)s prints the month only: «%(quote)s»",
    "date-current-month": "line %(line)s says «%(quote)s», so it was published in that month",
    "date-current-year": "line %(line)s says «%(quote)s», so it was published in that year",
    "date-last-year": "line %(line)s says «%(quote)s», so it was published in the year after",
    "date-next-year": "line %(line)s says «%(quote)s», so it was published in the year before",
    "date-after-past": (
        "line %(line)s speaks of «%(quote)s» as past, so it was not published before"
    ),
    "date-before-coming": (
        "line %(line)s speaks of «%(quote)s» as yet to come, so it was published before"
    ),
    "date-before-update": (
        "it was changed on «%(quote)s» (line %(line)s), so it was not published later"
    ),
    "date-report": (
        "line %(line)s dates its news «%(quote)s»; the press writes so on that day or the next"
    ),
    "date-only-day": "of all days only %(date)s satisfies all of this",
    "date-stamps-differ": (
        "the capture prints several dates and nothing says which is the day of publication "
        "(line %(line)s)"
    ),
    "date-machine-differs": (
        "the printed date and the page's machine data, «%(quote)s», are more than a day apart"
    ),
    "date-update-differs": (
        "the change given in line %(line)s, «%(quote)s», is earlier than the publication"
    ),
    "date-calendars-differ": (
        "line %(line)s prints one day in two calendars, and they do not agree: «%(quote)s»"
    ),
    "date-weekday-differs": "line %(line)s says %(weekday)s, but «%(quote)s» was another weekday",
    "date-text-differs": "line %(line)s says «%(quote)s», which does not fit the stamp's %(date)s",
    "date-text-fits-none": (
        "«%(quote)s» in line %(line)s can be read as several days, and the text fits none of them"
    ),
    "date-after-import": "line %(line)s gives «%(quote)s», a day after the import",
    "date-figures-ambiguous": (
        "the figures «%(quote)s» in line %(line)s can be read in more than one order: which "
        "is the day?"
    ),
    "date-utc-evening": (
        "«%(quote)s» in line %(line)s is late in the evening by UTC: did the outlet count "
        "%(date)s or %(next)s?"
    ),
    "date-clock": (
        "«%(quote)s» in line %(line)s may be the page's clock, for the text dates its news "
        "«%(news)s»: when was the article published?"
    ),
    "date-unreal": "line %(line)s prints «%(quote)s», but there is no such day: which was meant?",
    "date-hijri-uncertain": (
        "«%(quote)s» in line %(line)s is a Hijri date alone: sighting may differ by a day, "
        "and no weekday decides"
    ),
    "date-credit-only": (
        "only the source line prints a day («%(quote)s», line %(line)s): is it the day of "
        "publication?"
    ),
    "date-only-update": (
        "only the day of a change is printed («%(quote)s», line %(line)s): on which day "
        "before it was the article published?"
    ),
    "date-foreign-only": (
        "line %(line)s prints a day, «%(quote)s», but not as the day of publication: when was "
        "the article published?"
    ),
    "date-contradiction": "what the text says of its day cannot all be true",
    "date-clash": "line %(line)s says «%(quote)s»",
    "date-several": "days that fit what the text says: %(count)s; which one was it?",
    "date-year-unknown": (
        "«%(quote)s» in line %(line)s has no year: the latest that fit are listed, and earlier "
        "ones fit too"
    ),
    "date-week-likely": (
        "by «%(quote)s» in line %(line)s it was published most likely between %(first)s and "
        "%(last)s"
    ),
    "date-bounded-only": (
        "one day fits, but the text only bounds it and does not name it as its own"
    ),
    "date-report-day": (
        "only the news is dated («%(quote)s», line %(line)s): was it published that day or "
        "the next?"
    ),
    "date-quoted-speech": (
        "only quoted speech names a day («%(quote)s», line %(line)s); it may be of another day"
    ),
    "date-only-known": "the text tells only this of the day of publication: %(known)s",
    "date-not-before": "it was not published before %(date)s («%(quote)s», line %(line)s)",
    "date-not-after": "it was not published after %(date)s («%(quote)s», line %(line)s)",
    "date-not-found": "nothing in the capture tells the day of publication",
}
"""Code → sentence; it may name the remark's values, and its line as %(line)s."""
