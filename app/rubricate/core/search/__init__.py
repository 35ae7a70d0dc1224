"""Finding in texts: what is asked for, its places in a text, what stands around them. All places are code points."""

from rubricate.core.search.places import touched
from rubricate.core.search.query import Matcher, Mode, Query, Within
from rubricate.core.search.snippet import Snippet, around

__all__ = ["Matcher", "Mode", "Query", "Snippet", "Within", "around", "touched"]
