"""Lists of one language; see `language.Language` for what each of them does."""

from rubricate.core.languages.language import Language

LANGUAGE = Language(
    "en",
    never="""
        Mr Mrs Ms Mx Messrs Dr Drs Prof Rev Hon Gov Sen Rep Pres Gen Col Maj Capt Lt Cmdr Cdr Sgt Cpl Pvt Adm Supt
        Insp Msgr Mt Ft vs viz cf eg ie e.g i.e Atty Amb Treas Det Gov Fr Sr Sra approx Lt.Col Lt.Gen Maj.Gen Brig
        Hon
    """,
    before_number="""
        No Nos no nos p pp Vol vol Vols Fig Figs fig figs Eq Eqs Sec sec Ch ch Chap chap Art art Ex Nr para Para pt
        Pt App Tab Ref v ca c Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    """,
    may_end="etc a.m p.m A.M P.M in ft lb oz",
    weak="""
        Inc Ltd Co Corp Jr Sr Esq Bros al Ave Blvd St Rd Dept Univ Assn Ph.D M.D B.A M.A LL.D D.C U.S U.K U.N E.U
        a.k.a
    """,
    openers="""
        The A An He She It They We You I This That These Those There Then But And Or So If When While As In On At
        For From With By After Before Since Although Though However Because What Who Why How Where Which His Her Its
        Their Our My Your No Not Yes Now Here Some Many Most Another Each Every Both Such Even Still Yet Meanwhile
        Moreover Instead Once Until Unless Under Over Despite During Among Between Through Also Perhaps Maybe Nobody
        Everyone Nothing Thus Therefore Hence Is Are Was Were Do Does Did Can Could Would Should Will Has Have Had
        Let Its It's He's She's They're We're I'm I've There's That's Don't
    """,
)
