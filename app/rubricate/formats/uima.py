"""What a UIMA CAS is made of, for those who write and who read it: the types of DKPro Core, and our own.

Our own lie where INCEpTION has the layers of its users. What the others have no word for stands in these, and strings
that XML can't hold a second time in `exact`, as JSON.
"""

from functools import lru_cache
from typing import Final

XMI: Final = "http://www.omg.org/XMI"
SPECIFIER: Final = "http://uima.apache.org/resourceSpecifier"  # the name space of type systems
TYPES: Final = "TypeSystem.xml"
CODEBOOK: Final = "codebook.json"  # the whole codebook beside the documents; other programs pass over it
ENDING: Final = "xmi"

CAS, TCAS = "uima.cas", "uima.tcas"
_DKPRO: Final = "de.tudarmstadt.ukp.dkpro.core.api"
METADATA: Final = f"{_DKPRO}.metadata.type"
SEGMENTS: Final = f"{_DKPRO}.segmentation.type"
CUSTOM: Final = "webanno.custom"

STRING: Final = f"{CAS}.String"
TOP: Final = f"{CAS}.TOP"
BASE: Final = f"{CAS}.AnnotationBase"  # stands in a text, on no words of it
ANNOTATION: Final = f"{TCAS}.Annotation"
DOCUMENT_ANNOTATION: Final = f"{TCAS}.DocumentAnnotation"
ABOUT: Final = f"{METADATA}.DocumentMetaData"
FIELD: Final = f"{METADATA}.MetaDataStringField"
SENTENCE: Final = f"{SEGMENTS}.Sentence"
TOKEN: Final = f"{SEGMENTS}.Token"
PARAGRAPH: Final = f"{SEGMENTS}.Paragraph"
DIV: Final = f"{SEGMENTS}.Div"

OURS: Final = f"{CUSTOM}.RubricateAnnotation"
OUR_WHOLE: Final = f"{CUSTOM}.RubricateAboutDocument"
OUR_LINK: Final = f"{CUSTOM}.RubricateLink"
OUR_FAR_LINK: Final = f"{CUSTOM}.RubricateFarLink"  # an end of it is about a whole document, or in another one
OUR_DOCUMENT: Final = f"{CUSTOM}.RubricateDocument"

GOVERNOR, DEPENDENT = "Governor", "Dependent"


def namespace(package: str) -> str:
    """The XML name space of a package of types."""
    return f"http:///{package.replace('.', '/')}.ecore" if package else "http:///uima/noNamespace.ecore"


@lru_cache(maxsize=1024)
def type_of(tag: str) -> str:
    """The type of an element, by its name with its name space; '' for what is of no type."""
    space, _, name = tag.removeprefix("{").rpartition("}")
    if not space.startswith("http:///") or not space.endswith(".ecore"):
        return ""
    package = space.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
    return name if package in ("", "uima.noNamespace") else f"{package}.{name}"


def short(type_name: str) -> str:
    """The name of a type without its package."""
    return type_name.rpartition(".")[2]
