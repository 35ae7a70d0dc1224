"""What a type of structure is for: the skeleton of a text, grammar, or what people have marked."""

from collections.abc import Sequence
from typing import Final

from rubricate.formats import uima

_INTERNAL: Final = "de.tudarmstadt.ukp.clarin.webanno.api.type"
CAS_METADATA: Final = f"{_INTERNAL}.CASMetadata"
LAYER, FEATURE = f"{_INTERNAL}.LayerDefinition", f"{_INTERNAL}.FeatureDefinition"
_SKELETON: Final = frozenset(
    {
        *(uima.TOKEN, uima.SENTENCE, uima.PARAGRAPH, uima.DOCUMENT_ANNOTATION, uima.ABOUT, uima.FIELD),
        *(CAS_METADATA, LAYER, FEATURE, uima.OUR_DOCUMENT),
        *(f"{uima.METADATA}.TagsetDescription", f"{uima.METADATA}.TagDescription"),
    }
)
# What programs find out about language; a file may have one for each of its words.
_GRAMMAR: Final = tuple(
    f"{package}."
    for package in (
        *(f"de.tudarmstadt.ukp.dkpro.core.api.{name}" for name in (
            "segmentation", "lexmorph", "syntax", "transform", "phonetics", "frequency", "structure"
        )),
        "de.tudarmstadt.ukp.dkpro.core.mallet", "de.tudarmstadt.ukp.dkpro.core.performance",
        "org.dkpro.core.api.xml", "org.apache.ctakes.typesystem.type.syntax",
    )
)  # fmt: skip
_PIECES: Final = frozenset({"Token", "Sentence", "Paragraph", "DocumentAnnotation"})
_WORD_CLASSES: Final = frozenset({"Lemma", "Stem", "POS", "Chunk", "Constituent", "Dependency"})


def is_skeleton(lineage: Sequence[str]) -> bool:
    """Whether a type is one of the pieces of a text, or says what the text is: we cut it ourselves."""
    own = lineage[0]
    if any(one in _SKELETON for one in lineage):
        return True
    return uima.short(own) in _PIECES and not own.startswith(f"{uima.CUSTOM}.")


def is_grammar(lineage: Sequence[str]) -> bool:
    """Whether a type is about words, their classes and how they hang together."""
    if any(one.startswith(_GRAMMAR) for one in lineage):
        return True
    own = lineage[0]
    return uima.short(own) in _WORD_CLASSES and not own.startswith(f"{uima.CUSTOM}.")
