"""Lists of one language; see `language.Language` for what each of them does."""

from rubricate.core.languages.language import Language

LANGUAGE = Language(
    "ja",
    openers="""
        でも では でき だから だが だけど だって なぜ なに なんと なお もちろん もし もう もっと
        はい はじめ はたして やがて やはり やっと とても ところ とにかく とうとう とたん にわか
        にもかかわらず がっかり がんば からだ
    """,
    particles="と は が の を に で も へ や って という といった など から だ です でし だった な ん",
)
