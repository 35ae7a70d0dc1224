import pytest
from lxml import etree

from rubricate.formats.mathml import written


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<mi>a</mi><mo>+</mo><mn>12</mn>", "a+12"),
        ("<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mi>c</mi></mrow></mfrac>", "a/(b+c)"),
        ("<msqrt><mi>a</mi><mi>b</mi></msqrt><mroot><mi>x</mi><mn>3</mn></mroot>", "√ab3√x"),
        ("<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>", "x_1^2"),
        ("<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><mi>i</mi>", "∑_i^n i"),
        ("<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd/></mtr></mtable>", "a b; "),
        ("<mfrac><mi>a</mi></mfrac><mtext> for  all </mtext>", "afor all"),
        ("<semantics><mi>a</mi><annotation>x</annotation></semantics><!-- no --><mspace/>", "a"),
    ],
)
def test_an_equation_is_a_line_of_text(inner: str, text: str) -> None:
    assert written(etree.fromstring(f"<math>{inner}</math>")) == text
