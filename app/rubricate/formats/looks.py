"""How words look, and what the name of a style says of its paragraphs, in whichever program it was made."""

import re
from typing import Final, NamedTuple

from rubricate.formats.office import Style

HEADINGS_MOST: Final = 6

# Word keeps the English names inside the file; other programs, and styles that people made, have those of a language.
_HEADING: Final = re.compile(
    r"(?:heading|überschrift|titre|título|titulo|titolo|kop|rubrik|nagłówek|overskrift|otsikko|nadpis|başlık|"
    r"заголовок|címsor|titlu|επικεφαλίδα|عنوان|כותרת|見出し|标题|標題|제목) ?([1-9])"
)
_TITLE: Final = frozenset(
    "title titel titre título titolo tytuł titlu otsikko název titul заголовок 表題 标题 標題 제목".split()
)
_SUBTITLE: Final = frozenset(
    "subtitle untertitel sous-titre subtítulo sottotitolo ondertitel podtytuł подзаголовок".split()
)
_QUOTE: Final = frozenset(
    (
        *("quote", "intense quote", "block text", "block quote", "block quotation", "quotations", "blockquote"),
        *("zitat", "intensives zitat", "blocktext", "citation", "citation intense", "cita", "cita destacada"),
        *("citazione", "citazione intensa", "citaat", "duidelijk citaat", "citat", "starkt citat", "цитата"),
    )
)
_CAPTION: Final = frozenset(
    (
        *(
            "caption",
            "beschriftung",
            "legende",
            "légende",
            "didascalia",
            "leyenda",
            "epígrafe",
            "legenda",
            "bijschrift",
        ),
        *("image caption", "table caption", "tablecaption", "figure", "illustration", "bildunterschrift"),
    )
)
_PRE: Final = frozenset(
    "source code|html preformatted|preformatted text|preformatted|html vorformatiert|vorformatierter text|"
    "préformaté html|texte préformaté|con formato previo html|preformattato html|macro text".split("|")
)
_CODE: Final = frozenset({"html code", "verbatim char", "source code char", "inline code", "source text"})


class Look(NamedTuple):
    """What run properties say themselves; None where they leave it to what stands above."""

    strong: bool | None = None
    em: bool | None = None
    strike: bool | None = None
    vanish: bool | None = None
    underline: bool | None = None
    script: str | None = None  # "sup", "sub" or ""
    code: bool | None = None

    def over(self, other: "Look") -> "Look":
        """Each property from here, or where it is silent from the other one."""
        return Look._make(mine if mine is not None else theirs for mine, theirs in zip(self, other, strict=True))


PLAIN: Final = Look()


def kind_of(name: str) -> str | None:
    """The kind of block that a style's name means: h1 … h6, "quote", "caption", "pre"; None where it means none."""
    name = " ".join(name.lower().split())
    if found := _HEADING.fullmatch(name):
        return f"h{min(int(found[1]), HEADINGS_MOST)}"
    if name in _TITLE:
        return "h1"
    if name in _SUBTITLE:
        return "h2"
    if name in _PRE:
        return "pre"
    return "quote" if name in _QUOTE else "caption" if name in _CAPTION else None


def is_code(name: str) -> bool:
    """Whether a style of words is for code."""
    return " ".join(name.lower().split()) in _CODE


def marks_of(look: Look, address: str) -> tuple[Style, ...]:
    """The marks of a look, outermost first. Links are underlined anyway."""
    wanted = (
        *((address, "link"), (look.strong, "strong"), (look.em, "em")),
        *((look.underline and not address, "underline"), (look.strike, "strike"), (look.code, "code")),
        *((look.script == "sup", "sup"), (look.script == "sub", "sub")),
    )
    return tuple((kind, address if kind == "link" else "") for on, kind in wanted if on)


def raised(styles: tuple[Style, ...]) -> tuple[Style, ...]:
    """The same marks, written above the line: the number of a note."""
    return (*(style for style in styles if style[0] not in ("sup", "sub")), ("sup", ""))
