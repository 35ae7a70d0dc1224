"""Lists of one language; see `language.Language` for what each of them does."""

from rubricate.core.languages.language import Language

LANGUAGE = Language(
    "zh",
    verbs="说 說 道 问 問 称 稱 答 喊 叫 表示 指出 补充 補充 强调 強調 告诉 告訴 写道 寫道 回答 认为 認為 解释 解釋",
)
