"""Lists of one language; see `language.Language` for what each of them does."""

from rubricate.core.languages.language import Language

LANGUAGE = Language(
    "ar",
    never="د أ أ.د م.م ج.م",
    before_number="ص ج ع ط رقم ت هاتف",
    may_end="إلخ الخ هـ ه م ق.م",
    openers="""
        ثم لكن ولكن وقد لقد كما إن إنّ وإن هذا هذه ذلك تلك هناك هنا هو هي هم نحن أنا في وفي من ومن على وعلى إلى عن
        بعد قبل وقال قال قالت وقالت أما وأما كان كانت وكان وكانت لم لا ليس منذ حين عندما إذا لذلك بينما
    """,
)
