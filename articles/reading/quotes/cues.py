"""The verbs that tell of saying, and the words around them.

A set look-up per word: on real articles that is five times as fast as one pattern of all the verbs.
"""

from collections.abc import Iterator

IRREGULAR = """
say says said saying; tell tells told telling; write writes wrote writing; read reads read reading; think thinks thought
thinking; put puts put putting; shoot shoots shot shooting; go goes went going; sing sings sang singing; swear swears
swore swearing;  forecast forecasts forecast forecasting; retort retorts retorted retorting; foresee foresees foresaw
foreseeing; mean means meant meaning; retell retells retold retelling; rewrite rewrites
rewrote rewriting; cut cuts cut cutting
"""
DOUBLING = "admit quip dub slam rap blog chat rebut pan zing spin concur refer plot jot plan pen"
REGULAR = """
accuse acknowledge add address advise advocate affirm agree allege allow announce answer apologise apologize appeal
applaud argue ask assail assert assess assure attack attest aver balk bark bellow bemoan berate bill blame blare blast
boast boom brag brand call caution challenge champion chant characterise characterize charge cheer chide chime chuckle
cite claim clarify coin comment compare complain concede conclude condemn confess confide confirm congratulate
contend continue counsel counter crack credit criticise criticize crow cry dare decide declare decry defend define
demand denounce deny depict deride describe detail deem denote dictate disclose dismiss dispute divulge echo elaborate
email e-mail emphasise emphasize encourage endorse enthuse estimate exclaim excoriate exhort explain expound express
exult fault fear fire follow fret fume gripe groan growl grumble guess gush hail highlight hint hope howl imagine
implore imply indicate inform inquire insist instruct interject interrupt invite invoke joke lambast lambaste lament
laud laugh lash lecture liken list maintain marvel mention mock moan mourn murmur muse mutter name nickname note notice
object observe offer opine order outline paraphrase peg persuade plead pledge point portray post praise pray preach
predict press proclaim profess project promise pronounce propose protest publish query question quote rail rant rave
reaffirm reason reassure rebuke recall recite recommend recount reflect refute regret reiterate reject relate relay
remark remember remind repeat reply report request resolve respond reveal ridicule roar rule scoff scold scream scrawl
shout shriek sigh signal slur snap sneer snipe speculate stammer state stipulate stress suggest summarise summarize
suspect tease term testify text thank threaten thunder tout trumpet tweet underline underscore urge utter vent venture
voice volunteer vow wail warn weigh welcome whine whisper wonder worry yell yelp retweet telegraph quibble qualify
bluster blurt crow ponder label open greet salute surmise theorise theorize wish want reference chastise
castigate gloat erupt coo snort deadpan sniff drawl quaver sob complement compliment convey introduce recollect admonish analyse analyze
"""
# verbs that state a whole thought, so that what follows without marks is a report of it
THOUGHT = frozenset(
    """say tell write add announce argue assert claim concede conclude contend declare explain insist maintain note
    observe predict promise recall remark reply report respond reveal state stress suggest tweet vow warn acknowledge
    admit allege affirm caution complain confirm confess counter estimate pledge testify threaten think reiterate
    emphasize emphasise indicate deny lament joke believe""".split()
)
TAKES_HEARER = frozenset(
    """tell tells told telling remind reminds reminded reminding assure assures assured assuring ask asks asked asking
    inform informs informed informing warn warns warned warning urge urges urged urging""".split()
)
BE = frozenset("is are was were be been being am ’re 're ’s 's get gets got".split())
HAVE = frozenset("has have had ’ve 've having".split())
AUXILIARY = BE | HAVE | frozenset("will would can could may might must shall should do does did not never n’t".split())
ADVERBS = frozenset(
    """also then later still even just often once again always now reportedly already first soon earlier yesterday today
    tonight further sometimes ever only himself herself themselves itself thus too yet both all himself twice here
    there back instead perhaps meanwhile afterwards afterward likewise simply quickly monday tuesday wednesday thursday
    friday saturday sunday""".split()
)


def _regular(verb: str) -> tuple[str, str, str, str]:
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    hissing = verb.endswith(("s", "sh", "ch", "x", "z")) or verb in {"echo", "veto"}
    return verb, verb + ("es" if hissing else "s"), verb + "ed", verb + "ing"


def _doubling(verb: str) -> tuple[str, str, str, str]:
    return verb, verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing"


def _forms() -> Iterator[tuple[str, ...]]:
    yield from (tuple(line.split()) for line in IRREGULAR.split(";"))
    yield from map(_doubling, DOUBLING.split())
    yield from map(_regular, REGULAR.split())


LEMMA = {form: forms[0] for forms in _forms() for form in forms}
CUES = frozenset(LEMMA)
PARTICIPLES = frozenset(form for form in CUES if form.endswith("ing"))
BARE = frozenset(forms[0] for forms in _forms())  # “note”, “report”: as often nouns as verbs
PAST = frozenset(form for forms in _forms() for form in forms[2:3])


def is_adverb(word: str) -> bool:
    """Tell whether a word in small letters may stand between a subject and its verb."""
    return word in ADVERBS or is_auxiliary(word) or (word.endswith("ly") and len(word) > 4)


def is_auxiliary(word: str) -> bool:
    """Tell whether a word in small letters is an auxiliary verb: “has”, “would”, “didn’t”."""
    return word in AUXILIARY or word.endswith(("n’t", "n't"))
