"""The lists of one language, as the sentence rules use them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """Words are given in one string, parted by spaces, without their last full stop ("z.B" for "z. B.").

    never          a full stop after it ends no sentence (Dr, bzw)
    before_number  ends none before a number (No, Art)
    may_end        ends one before a capital (etc, usw, p.m)
    after_number   as may_end after a number, else as never (г, в)
    weak           ends one only before an opener (Inc, Jr); initials and U.S. are so by themselves
    openers        words that can only open a sentence when they have a capital (The, Danach)
    particles      what follows a closed quotation without ending the sentence (ja)
    verbs          verbs of saying that follow a quotation (zh)
    ordinals       a number of one or two digits with a full stop is an ordinal
    spaced_quotes  a closing » may stand after a space
    """

    code: str
    never: str = ""
    before_number: str = ""
    may_end: str = ""
    after_number: str = ""
    weak: str = ""
    openers: str = ""
    particles: str = ""
    verbs: str = ""
    ordinals: bool = False
    spaced_quotes: bool = False

    def words(self, column: str) -> frozenset[str]:
        """One list as a set; a word without capitals counts with one too."""
        listed: str = getattr(self, column)
        return frozenset(listed.split()) | {word[0].upper() + word[1:] for word in listed.split()}
