"""Codebooks in TOML, as the presets are."""

import pytest

from rubricate import resources
from rubricate.core.book_errors import BadCodebook
from rubricate.formats.codebooks import toml_file


@pytest.mark.parametrize("name", resources.presets())
def test_a_preset_is_read_as_the_program_reads_it(name: str) -> None:
    data = resources.path(f"codebooks/{name}.toml").read_bytes()
    assert toml_file.read(data, name).book == resources.preset(name)
    assert toml_file.read(data.replace(b"\n", b"\r\n"), name).book == resources.preset(name)


@pytest.mark.parametrize(
    ("data", "reason", "line"),
    [
        (b'[[tags]]\nname = "a\n', "syntax", 2),
        (b'[[tags]]\nname = "a"\n\n[[tags]]\nname = "b"\nunit = "page"\n', "bad_value", 5),
        (b"a = " + b"[" * 5000, "syntax", 0),
        (b"title = 1", "not_a_codebook", 0),
        (b"[[tags]]\nname = 1979-05-27", "wrong_type", 0),
    ],
)
def test_what_is_no_codebook_is_refused_with_its_line(data: bytes, reason: str, line: int) -> None:
    with pytest.raises(BadCodebook) as refused:
        toml_file.read(data, "file")
    assert (refused.value.reason, refused.value.line) == (reason, line)
