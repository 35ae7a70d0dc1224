"""Lists of one language; see `language.Language` for what each of them does."""

from rubricate.core.languages.language import Language

LANGUAGE = Language(
    "fr",
    never="""
        M MM Mme Mmes Mlle Mlles Dr Drs Me Mgr St Ste Prof Pr cf Cf ex env av apr Cie c.-à-d à-d p.ex adj gén Gal col
        cap lt hab bd boul dép ing insp vs ndlr
    """,
    before_number="""
        p pp P art Art arts al vol Vol chap Chap fig Fig n no No nos t T éd tél Tél sect § ca inv janv févr juil
        sept oct nov déc
    """,
    may_end="etc",
    weak="J.-C S.A R.A.T.P Jr Inc Ltd Corp Cie",
    openers="""
        Le La Les Un Une Des Du De Il Elle Ils Elles On Nous Vous Je Tu Ce Cet Cette Ces Cela Ceci Ça C’est C'est L’
        Là Ici Alors Puis Ensuite Après Avant Mais Et Ou Or Donc Car Ni Si Quand Lorsque Comme Parce Puisque Bien En
        Dans Au Aux À A Avec Sans Par Pour Selon Sur Sous Entre Depuis Pendant Chez Contre Malgré Que Qui Quoi Quel
        Quelle Quels Comment Pourquoi Où Son Sa Ses Leur Leurs Notre Nos Mon Ma Mes Ne Non Oui Aussi Ainsi Cependant
        Pourtant Toutefois Enfin Plusieurs Certains Certaines Beaucoup Tous Toutes Chaque Aucun Aucune Personne Rien
        Est Était Sont Dès Aujourd’hui Hier Demain Maintenant Désormais Plus Très
    """,
    spaced_quotes=True,
)
