"""The signs of RTF: words with a backslash, bytes in figures, groups in braces, and text between them."""

import re
from typing import Final

# Read as Latin-1: a character is a byte.
TOKEN: Final = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<n>-?\d{1,10})? ?"
    r"|(?P<bytes>(?:\\'[0-9a-fA-F]{2})+)"
    r"|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])"
    r"|[\r\n\0]+"
    r"|(?P<text>[^\\{}\r\n\0]+)"
    r"|\\"
)
_EDGE: Final = re.compile(r"\\bin(\d{1,10}) ?|\\[\s\S]|[{}]")
MOST: Final = 2_000_000  # what is surely read in ten seconds: a book of 2,000 pages

WRITTEN: Final = {
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "zwbo": "\u200b",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
}
SIGNS: Final = {"~": "\u00a0", "_": "\u2011", "-": "\u00ad", "{": "{", "}": "}", "\\": "\\"}

# What stands in these groups is no text of the document.
SILENT: Final = frozenset(
    (
        "aftnsep aftnsepc aftncn ftnsep ftnsepc ftncn background bkmkend bkmkstart colorschememapping colortbl "
        "datastore do docvar filetbl footer footerf footerl footerr generator header headerf headerl headerr keycode "
        "latentstyles listoverridetable listtable mmathPr nesttableprops nonesttables nonshppict objdata pn "
        "pntxta pntxtb revtbl rsidtbl rxe shprslt tc template themedata txe userprops xe xmlnstbl wgrffmtfilter"
    ).split()
)
# The result of an embedded object, the better half of a text that is there twice, the words of a text box.
HOLDING: Final = frozenset({"object", "upr", "shpinst"})  # are no text, but some has its place inside
SPOKEN: Final = frozenset({"result", "ud"})
# Collected and looked at when the group ends.
COLLECTED: Final = frozenset(
    {"fldinst", "atnauthor", "atnid", "atnref", "atndate", "atrfstart", "atrfend", "annotation", "listtext", "pntext"}
)
CHARSETS: Final = {
    0: "cp1252",
    77: "mac_roman",
    78: "cp932",
    79: "cp949",
    80: "cp936",
    81: "cp950",
    83: "cp1255",
    84: "cp1256",
    85: "mac_greek",
    86: "mac_turkish",
    89: "mac_cyrillic",
    88: "mac_latin2",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
SYMBOLS: Final = 2  # the charset of fonts of signs
WIDE: Final = frozenset({"cp932", "cp949", "johab", "gb18030", "cp936", "cp950"})
CODE_PAGES: Final = {65001: "utf-8", 10000: "mac_roman", 1361: "johab", 936: "gb18030"}


def group_end(text: str, start: int) -> int:
    """Where the group ends that `start` stands in: at its closing brace, or at the end of the text."""
    depth = 1
    at = start
    while edge := _EDGE.search(text, at):
        at = edge.end()
        if edge[1]:
            at += int(edge[1])
        elif edge[0] == "{":
            depth += 1
        elif edge[0] == "}":
            depth -= 1
            if not depth:
                return edge.start()
    return len(text)
