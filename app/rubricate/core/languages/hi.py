"""Lists of one language; see `language.Language` for what each of them does."""

from rubricate.core.languages.language import Language

LANGUAGE = Language(
    "hi",
    never="डॉ श्री श्रीमती प्रो पं स्व सुश्री मि कु ले कर्नल इं एड बी.ए एम.ए वि",
    before_number="पृ सं क्र रु नं धारा",
    may_end="आदि इत्यादि ई.पू ई",
    openers="वह वे यह ये हम मैं तुम आप इस उस इन उन लेकिन परंतु और तब फिर बाद अब जब अगर यदि क्योंकि इसलिए वहाँ यहाँ",
)
