"""A codebook as TOML, such as the presets are written in. Read only: the program writes JSON."""

import re
import tomllib

from rubricate.core.book_errors import BadCodebook
from rubricate.formats.codebooks.json_file import understood, utf8
from rubricate.formats.codebooks.losses import Found


def read(data: bytes, name: str) -> Found:
    """The codebook of such a file. Raises BadCodebook."""
    text = utf8(data).replace("\r\n", "\n")
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as bad:
        found = re.search(r"line (\d+)", str(bad))
        what = re.sub(r" \(at [^)]*\)", "", str(bad))
        raise BadCodebook("syntax", value=what, line=int(found[1]) if found else 0) from bad
    except (RecursionError, ValueError) as bad:
        raise BadCodebook("syntax", value=type(bad).__name__) from bad
    return Found(understood(tree, text, name))
