"""Lists of one language; see `language.Language` for what each of them does."""

from rubricate.core.languages.language import Language

LANGUAGE = Language(
    "de",
    never="""
        Dr Dres Prof Hr Hrn Fr Frl St Mag Dipl Ing Dipl.-Ing Dipl.-Kfm bzw ca vgl Vgl vs sog evtl ggf inkl exkl zzgl
        bspw d.h D.h z.B Z.B i.d.R z.T z.Z d.i u.U m.E i.S.d geb verh gest Min Max Mio Mrd Tsd lt gem insb allg ehem
        zw Abt Str Hl jun sen Reg Stv mult Gr Hbf Bhf Bf Tel
    """,
    before_number="""
        Nr Nrn Art Abs S Bd Bde Kap Abb Tab Z Rn Rz Aufl Jg H Ziff Ziffer Anm Bl Bsp Jan Feb Mär Apr Jun Jul Aug Sep
        Sept Okt Nov Dez Mo Di Mi Do Fr Sa So
    """,
    may_end="usw etc usf u.a u.ä u.Ä o.ä o.Ä u.s.w ff f Jh Jhd a.D Std",
    weak="v.Chr n.Chr Chr Co Inc Ltd Corp Jr sen",
    openers="""
        Der Die Das Ein Eine Einer Einem Einen Er Sie Es Wir Ihr Ich Du Man Dies Diese Dieser Dieses Diesem Jene
        Jener Dort Hier Da Dann Danach Davor Dabei Dafür Dagegen Damit Daher Deshalb Darum Doch Aber Und Oder Denn
        Sondern Wenn Als Weil Während Obwohl Nachdem Bevor Seit Im In An Am Auf Aus Bei Beim Mit Nach Von Vom Vor Zu
        Zum Zur Für Gegen Ohne Um Unter Über Was Wer Wie Wo Warum Wann Welche Welcher Sein Seine Ihre Ihr Unser Mein
        Dein Nicht Nur Auch Schon Noch Jetzt Heute Gestern Morgen Später Zuvor Zudem Außerdem Allerdings Jedoch
        Trotzdem Viele Manche Alle Beide Jeder Jede Keiner Kein Keine Niemand Weitere Weiteres Ist Sind War Waren
        Hat Haben Kann Wird So Nun Bis Ob
    """,
    ordinals=True,
)
