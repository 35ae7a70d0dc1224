"""Words for what a search or an automatic tagging refuses. Registered with `explain` on import."""

from rubricate.core.errors import AllTagged, BadPattern, NothingAsked, NothingFound, Stopped, TooSlow
from rubricate.words.catalogue import grouped, tr, trn
from rubricate.words.refusals import explain

_LONGEST = 40


@explain.register
def _(_: NothingAsked) -> str:
    return tr("There is nothing to look for. Type a word.")


@explain.register
def _(error: BadPattern) -> str:
    if error.what == "too large":
        return tr("This regular expression is too large, or repeats too often. Nothing was searched.")
    where, reason = error.at + 1, _reasons().get(error.what, "")
    if error.at >= len(error.pattern):
        sentence = tr("The regular expression ends too early.")
    else:
        sign = error.pattern[error.at]
        sentence = tr("The regular expression cannot be read at “{sign}”, character {n}.", sign=sign, n=grouped(where))
    return f"{sentence} {reason}" if reason else sentence


@explain.register
def _(error: TooSlow) -> str:
    seconds, pattern = f"{error.seconds:g}", _short(error.pattern)
    if error.document:
        return tr(
            "“{pattern}” took longer than {seconds} seconds in {document}, so it was stopped. Nothing changed. Try a "
            "plainer pattern.",
            pattern=pattern,
            seconds=seconds,
            document=error.document,
        )
    return tr(
        "“{pattern}” took longer than {seconds} seconds, so it was stopped. Nothing changed. Try a plainer pattern.",
        pattern=pattern,
        seconds=seconds,
    )


@explain.register
def _(_: Stopped) -> str:
    return tr("Stopped. Nothing was tagged.")


@explain.register
def _(_: NothingFound) -> str:
    return tr("Nothing was found, so nothing was tagged.")


@explain.register
def _(error: AllTagged) -> str:
    return trn(
        "That place is tagged as {tag} already. Nothing changed.",
        "All {n} places are tagged as {tag} already. Nothing changed.",
        error.places,
        tag=error.tag,
    )


def _reasons() -> dict[str, str]:
    """What the library `regex` says, for people; what it says seldom is left to the place alone."""
    return {
        "missing )": tr("A bracket that was opened with ( is not closed."),
        "unbalanced parenthesis": tr("There is a ) without its (. To find the sign itself write \\)."),
        "unterminated character set": tr("A set that was opened with [ is not closed."),
        "nothing to repeat": tr("There is nothing to repeat before it. To find the sign itself put a \\ before it."),
        "multiple repeat": tr("One repeat follows another. To find the sign itself put a \\ before it."),
        "bad escape (end of pattern)": tr("A \\ stands at the end. To find the sign itself write \\\\."),
        "bad character range": tr("A range in [ ] runs backwards."),
        "unknown property": tr("No kind of letter has that name."),
        "invalid group reference": tr("There is no group of that number."),
        "unknown group": tr("There is no group of that name."),
        "min repeat greater than max repeat": tr("A repeat has more at least than at most."),
    }


def _short(pattern: str) -> str:
    return pattern if len(pattern) <= _LONGEST else f"{pattern[:_LONGEST]}…"
