"""Lists of one language; see `language.Language` for what each of them does."""

from rubricate.core.languages.language import Language

LANGUAGE = Language(
    "es",
    never="""
        Sr Sra Srta Sres Sras Dr Dra Dres D Dn Dña Ud Uds Vd Vds Lic Ing Arq Prof Profa Gral Cnel Cap Tte Sgto Mons
        Rvdo Excmo Excma Ilmo Ilma Hno Hna Sto Sta p.ej ej cf vs aprox av avda Dpto Adm Col Gob Pdte Alm EE R.P
    """,
    before_number="núm Núm núms n nº no pág págs Pág p pp art Art arts vol Vol cap Cap fig Fig tel Tel ca inc párr",
    may_end="etc a.m p.m",
    weak="EE.UU UU S.A S.L a.C d.C Cía Cia Ltda Jr Bros Inc Corp FF.AA RR.HH JJ.OO",
    openers="""
        El La Los Las Un Una Unos Unas Él Ella Ellos Ellas Yo Tú Nosotros Usted Ustedes Este Esta Estos Estas Esto
        Ese Esa Eso Esos Aquel Aquella Allí Aquí Ahora Luego Después Antes Entonces Pero Y O Ni Sino Aunque Si
        Cuando Mientras Como Porque Pues En A Al De Del Con Sin Por Para Según Sobre Entre Desde Hasta Tras Durante
        Ante Qué Quién Cómo Dónde Cuándo Cuánto Su Sus Mi Mis Nuestro Se Lo Le Les Nos No Sí También Además Muchos
        Muchas Algunos Algunas Todos Todas Cada Otro Otra Otros Ambos Nadie Nada Hay Es Era Fue Ha Han Así Ya Hoy
        Ayer Mañana Sin Solo
    """,
)
