"""Names of languages and types of files."""

from rubricate.core.languages import known
from rubricate.formats.collections.rows import MEDIA_TYPES
from rubricate.formats.registry import BUILT_IN
from rubricate.words.kinds import file_type, language


def test_every_language_with_rules_has_a_name() -> None:
    assert [code for code in known() if language(code) == code] == []
    assert language("de-AT") == "German"
    assert language("tlh") == "tlh"


def test_every_type_that_is_read_has_a_name() -> None:
    types = [*(reader.media_type for reader in BUILT_IN), *MEDIA_TYPES]
    assert [kind for kind in types if file_type(kind) == kind] == []
    assert file_type("application/x-odd") == "application/x-odd"
