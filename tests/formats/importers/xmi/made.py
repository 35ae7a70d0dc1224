"""Files as INCEpTION exports them, written by dkpro-cassis; golden files are made by `python -m` this module."""

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import cassis

from rubricate.formats import uima

INPUTS = Path(__file__).parents[3] / "golden" / "xmi"
SPAN, RELATION = "webanno.custom.Claim", "webanno.custom.ClaimRelation"
ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
SLOT, DOCUMENT = "webanno.custom.ClaimSourcesLink", "webanno.custom.Genre"
INTERNAL = "de.tudarmstadt.ukp.clarin.webanno.api.type.CASMetadata"
CHAIN, CHAIN_LINK = "webanno.custom.CorefChain", "webanno.custom.CorefLink"
POS = "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS"

TEXT = (
    "“Die Brücke 🌉 hält”, sagte sie.\u00a0Wer zahlt?\n"
    "مرحبا بالعالم 👩🏽\u200d🚀 e\u0301nde.\n"
    '\tEin <Satz> & noch "einer".  Zwei  Räume\n'
)


def types() -> cassis.TypeSystem:
    """The type system of a small project: a span layer, entities, relations, slots, a chain, a document layer."""
    made = cassis.TypeSystem()
    string, annotation = uima.STRING, uima.ANNOTATION

    def new(name: str, above: str = annotation, **features: str) -> Any:
        one = made.create_type(name=name, supertypeName=above)
        for feature, of in features.items():
            made.create_feature(one, feature, of)
        return one

    new(uima.ABOUT, uima.DOCUMENT_ANNOTATION, documentTitle=string, documentId=string, documentUri=string,
        collectionId=string, documentBaseUri=string)  # fmt: skip
    new(uima.SENTENCE)
    new(uima.TOKEN)
    new(POS, PosValue=string)
    new(INTERNAL, username=string, sourceDocumentName=string)
    claim = new(SPAN, value=string, negated="uima.cas.Boolean", strength="uima.cas.Integer", comment=string)
    slot = new(SLOT, uima.TOP, role=string, target=SPAN)
    made.create_feature(claim, "sources", "uima.cas.FSArray", elementType=slot)
    made.create_feature(claim, "topics", "uima.cas.StringArray")
    new(ENTITY, value=string, identifier=string)
    new(RELATION, Governor=SPAN, Dependent=SPAN, value=string, sure="uima.cas.Boolean")
    new(DOCUMENT, uima.BASE, value=string)
    new(CHAIN_LINK, referenceType=string, referenceRelation=string, next=CHAIN_LINK)
    new(CHAIN, uima.BASE, first=CHAIN_LINK)
    return made


@dataclass
class Made:
    """A document in the making; spans are named by their words."""

    text: str = TEXT
    title: str = "brücke.txt"
    user: str = "anna"
    types: cassis.TypeSystem = field(default_factory=types)

    def __post_init__(self) -> None:
        self.cas = cassis.Cas(typesystem=self.types)
        self.cas.sofa_string = self.text
        self.cas.sofa_mime = "text"
        about = {"documentTitle": self.title, "documentId": self.user, "collectionId": "bridges"}
        where = {"documentBaseUri": "bridges", "documentUri": f"bridges/{self.title}"}
        self.add(uima.ABOUT, self.text, language="de", **about, **where)
        for line in self.text.splitlines():
            if line.strip():
                self.add(uima.SENTENCE, line.strip())
                for word in line.split():
                    self.add(uima.TOKEN, word)

    def add(self, kind: str, words: str | None = None, **features: Any) -> Any:
        """A structure on the first place of these words; on none without them."""
        place: Mapping[str, int] = {}
        if words is not None:
            begin = self.text.index(words)
            place = {"begin": begin, "end": begin + len(words)}
        one = self.types.get_type(kind)(**place, **features)
        self.cas.add(one)
        return one

    def slot(self, role: str, target: Any) -> Any:
        return self.types.get_type(SLOT)(role=role, target=target)

    def slots(self, *those: Any) -> Any:
        return self.types.get_type("uima.cas.FSArray")(elements=list(those))

    def words(self, *those: str) -> Any:
        return self.types.get_type("uima.cas.StringArray")(elements=list(those))

    @property
    def xmi(self) -> bytes:
        return self.cas.to_xmi(pretty_print=True).encode()

    @property
    def xml(self) -> bytes:
        return self.types.to_xml().encode()


def bridge() -> Made:
    """Overlaps, nesting, letters of every kind, and each shape that a layer may have."""
    made = Made()
    quote = made.add(SPAN, "“Die Brücke 🌉 hält”", value="Zitat", negated=False, strength=3, comment="wörtlich\nso")
    claim = made.add(SPAN, "Brücke 🌉 hält”, sagte", value="Behauptung", topics=made.words("Bau", "Geld & Gut"))
    made.add(SPAN, "🌉", value="Zitat")
    made.add(SPAN, "بالعالم 👩🏽\u200d🚀", value="Behauptung", sources=made.slots(made.slot("Beleg", quote)))
    made.add(SPAN, "e\u0301nde")
    made.add(SPAN, "sie.\u00a0Wer", value="über NBSP")
    made.add(ENTITY, "Brücke", value="LOC", identifier="http://www.wikidata.org/entity/Q12280")
    made.add(ENTITY, '<Satz> & noch "einer"', value="Zitat")
    made.add(RELATION, "Brücke 🌉 hält”, sagte", Governor=quote, Dependent=claim, value="stützt", sure=True)
    made.add(DOCUMENT, value="Kommentar")
    second = made.add(CHAIN_LINK, "Wer", referenceType="pron")
    first = made.add(CHAIN_LINK, "sie", referenceType="nam", referenceRelation="coref", next=second)
    made.add(CHAIN, first=first)
    made.add(POS, "zahlt", PosValue="V")
    return made


def project() -> bytes:
    """A project as INCEpTION exports it: a zip for each document and person."""
    outer = BytesIO()
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("exportedproject.json", "{}")
        for folder, user in (("annotation", "anna"), ("annotation", "ben"), ("curation", "CURATION_USER")):
            one = Made(user=user)
            one.add(SPAN, "Wer zahlt?" if user == "ben" else "sie", value="Frage")
            inner = BytesIO()
            with zipfile.ZipFile(inner, "w") as packed:
                packed.writestr(f"{user}.xmi", one.xmi)
                packed.writestr("TypeSystem.xml", one.xml)
            archive.writestr(f"{folder}/brücke.txt/{user}.zip", inner.getvalue())
    return outer.getvalue()


if __name__ == "__main__":
    INPUTS.mkdir(parents=True, exist_ok=True)
    (INPUTS / "inception.xmi").write_bytes(bridge().xmi)
    (INPUTS / "TypeSystem.xml").write_bytes(bridge().xml)
