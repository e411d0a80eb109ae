"""Who does it and to whom it happens, where the verb itself does not say: passives, relative clauses, control.

Dependency labels are those of ClearNLP, which spaCy's English models use.
"""

from __future__ import annotations

from comity.coding.asking import addressees, judged_on
from comity.coding.parse import children, clause_of, has_child, is_finite, is_noun, is_verb, lower
from comity.coding.prepositions import objects_after
from comity.coding.shared import RELATIVE, shared_object
from comity.coding.tree import Token
from comity.coding.words import noun_list, verb_list, word_list

CLAUSES = {"ccomp", "advcl", "relcl", "acl", "xcomp", "conj", "parataxis", "csubj", "pcomp"}
DEEPEST = 12  # clauses climbed in search of a subject; deeper nesting is no English


def verb_in(verb: Token, kind: str) -> bool:
    """Whether a verb is in one of the lists of the light-verb lexicon."""
    return lower(verb) in verb_list("light_verbs", kind)


def is_speech(verb: Token) -> bool:
    """Whether a verb is one of speech («said», «reported»)."""
    return lower(verb) in verb_list("modality", "speech_verbs")


def is_passive(verb: Token) -> bool:
    """«was expelled», «expelled by»; a participle after a noun («weapons sent to») counts, but not one with a subject
    («reports that Cuba had sent»)."""
    if has_child(verb, "nsubjpass") or has_child(verb, "auxpass"):
        return True
    if verb.tag == "VBD":
        return is_held(verb) or (lacks_object(verb) and ends_there(verb))
    if verb.tag != "VBN":
        return False
    if verb.dep in {"acl", "amod"}:
        return not has_child(verb, "nsubj")
    if verb.dep == "conj" and is_verb(verb.head) and not has_child(verb, "nsubj") and not children(verb, "dobj"):
        return is_passive(verb.head) or (has_child(verb, "agent") and not children(verb, "aux"))
    return not has_child(verb, "aux", "has", "have", "had") and (has_child(verb, "agent") or lacks_object(verb))


def is_held(verb: Token) -> bool:
    """«Two Danes held hostage»: whoever holds has an object before that word."""
    states = word_list("light_verbs", "held_as")
    found = children(verb, "dobj", "oprd", "acomp", "attr")
    return len(found) == 1 and lower(found[0]) in states and found[0].i == verb.i + 1


def lacks_object(verb: Token) -> bool:
    """«Two soldiers killed in Mosul»: a verb that always has an object, told in the past and without one."""
    dead = [one for one in children(verb, "oprd", "acomp", "advmod", "xcomp") if one.lower == "dead"]
    if verb.tag not in {"VBD", "VBN"} or verb.dep == "relcl" or not (dead or verb_in(verb, "transitive")):
        return False
    objects = [one for one in children(verb, "dobj", "ccomp", "xcomp", "dative", "oprd") if one not in dead]
    return not objects and not shared_object(verb)


def ends_there(verb: Token) -> bool:
    """«Two soldiers killed in Mosul», «A Dane shot dead»: a headline, and nothing that could be an object follows."""
    if verb.doc[-1].lower in {".", "!", '"', "'"}:
        return False
    following = verb.doc[verb.i + 1 : verb.i + 2]
    return all(one.tag in {"IN", ".", ",", ":", "RB"} or one.lower in {"last", "dead"} for one in following)


def agents(verb: Token) -> list[Token]:
    """The doers of a passive: «by …», with verbs of blame also behind what is blamed («was blamed for the raid by»)."""
    found = [one for child in children(verb, "agent") for one in children(child, "pobj")]
    found = found or objects_after(verb, {"by"}) or [one for named in children(verb, "oprd") for one in by(named)]
    if found or not verb_in(verb, "charging"):
        return found
    return [one for charge in objects_after(verb, {"of", "for"}) for one in objects_after(charge, {"by"})]


def by(word: Token) -> list[Token]:
    """What stands after the «by» of a word, or of what follows it: «declared persona non grata by Chad»."""
    return objects_after(word, {"by"}) + [one for child in children(word, "amod", "appos", "acl") for one in by(child)]


def passive_subjects(verb: Token) -> list[Token]:
    """Whom a passive happens to."""
    own = children(verb, "nsubjpass") or children(verb, "nsubj")
    if own:
        return [relative_head(one, verb) for one in own]
    if verb.dep in {"acl", "amod", "relcl"}:
        return [verb.head]
    if verb.dep == "conj" and is_verb(verb.head):
        return grammatical_subjects(verb.head)
    if verb.dep in {"xcomp", "advcl", "ccomp", "pcomp"}:
        return subjects(verb)
    return []


def relative_head(word: Token, verb: Token) -> Token:
    """What a relative pronoun stands for: the noun that its clause hangs on."""
    if lower(word) in RELATIVE and verb.dep == "relcl":
        return coordination_top(verb.head) if is_plural(verb) else verb.head
    if lower(word) in RELATIVE and verb.dep in {"conj", "ccomp", "xcomp"} and verb.head.dep == "relcl":
        return verb.head.head
    return word


def hosts_of(whose: Token) -> list[Token]:
    """What «whose» means: the noun that its clause hangs on."""
    verb = whose.head.head
    return [verb.head] if verb.dep == "relcl" and verb.head.i < whose.i else []


def is_plural(verb: Token) -> bool:
    """Whether a verb agrees with a plural («which have been»)."""
    return verb.tag == "VBP" or any(child.tag == "VBP" for child in children(verb, "aux", "auxpass"))


def coordination_top(noun: Token) -> Token:
    """The first of a coordination of nouns."""
    while noun.dep == "conj" and is_noun(noun.head):
        noun = noun.head
    return noun


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Who does it: the verb's own subject, else the one it is controlled by. `depth`: the clauses climbed so far."""
    if surface_subjects(verb):
        return own_subjects(verb)
    return inherited(verb, depth + 1) if depth <= DEEPEST else []


def grammatical_subjects(verb: Token, depth: int = 0) -> list[Token]:
    """What a verb's subject is, whether it does or, in a passive, suffers what the verb says."""
    return passive_subjects(verb) if is_passive(verb) else subjects(verb, depth)


def own_subjects(verb: Token) -> list[Token]:
    """The subject that stands at the verb itself; a relative pronoun is what it stands for, a clause is no doer."""
    return [relative_head(one, verb) for one in surface_subjects(verb) if is_nominal(one)]


def surface_subjects(verb: Token) -> list[Token]:
    """What the parser has hung on a verb or on its auxiliaries as subject, but for «there»."""
    heads = (verb, *children(verb, "aux", "auxpass"))
    return [one for head in heads for one in children(head, "nsubj", "csubj") if one.lower != "there"]


def is_nominal(token: Token) -> bool:
    """Nouns, names, pronouns, and adjectives that stand for people («the Chinese»)."""
    return not is_verb(token)


def inherited(verb: Token, depth: int) -> list[Token]:
    """The subject of a verb that has none of its own, from the verb or noun it hangs on."""
    head = verb.head
    if verb.dep == "ROOT" or head is verb:
        return []
    if verb.dep in {"conj", "dep"} and is_verb(head):
        return grammatical_subjects(head, depth)
    if verb.dep == "ccomp" and head.dep == "relcl" and is_finite(verb):
        return [head.head]
    if verb.dep in {"xcomp", "ccomp", "advcl", "parataxis"}:
        return controllers(head, verb, depth)
    if verb.dep in {"acl", "relcl"}:
        return noun_controllers(head, verb, depth)
    if verb.dep == "pcomp":
        return after_preposition(verb, depth)
    return []


def controllers(head: Token, verb: Token, depth: int) -> list[Token]:
    """The subject of an infinitive or participle, from the verb above: «told Cuba to stop» is Cuba, «agreed to stop»
    and «promised Cuba to stop» are the subject."""
    if not is_verb(head):
        if head.dep in {"acomp", "oprd", "attr"} and is_verb(head.head):
            return subjects(head.head, depth)
        return noun_controllers(head, verb, depth)
    objects = children(head, "dobj")
    if objects and verb.dep != "advcl" and verb_in(head, "object_control"):
        return objects
    asked = addressees(head) if has_child(verb, "aux", "to") else []
    return asked if asked and asked[-1].i < verb.i else grammatical_subjects(head, depth)


def complainers(token: Token) -> list[Token]:
    """Who thanks, blames or asks somebody for what the clause of a word tells (Peru of «Peru thanked Cuba for freeing
    it»), then whom it is told («told Cuba that it would free»)."""
    verb = clause_of(token)
    over = verb.head.head if verb.dep == "pcomp" else verb.head
    over = over.head if over.dep == "dobj" else over  # «accused Chad's army of attacking»
    if verb.dep not in {"pcomp", "xcomp", "advcl", "ccomp"} or not is_verb(over):
        return []
    who = agents(over) if is_passive(over) else subjects(over) + children(over, "dobj")
    doers = {one.i for one in subjects(verb)}
    return [one for one in who if one.i not in doers] if doers else []


def noun_controllers(noun: Token, verb: Token, depth: int) -> list[Token]:
    """The subject of a clause on a noun: the noun itself («troops fighting in»), or for an infinitive whose plan or
    attempt it is («its decision to leave», «has no intention of leaving») or whose
    statement it is («issued a statement condemning it»). Who is congratulated by «a letter to the
    king congratulating him» is no subject of it."""
    over = noun.head.head
    if verb.tag == "VBG" and noun.dep == "pobj" and any(one.tag == "PRP" for one in children(verb, "dobj")):
        return noun_controllers(over, verb, depth) if is_noun(over) else subjects(over, depth)
    planned = verb.dep == "pcomp" and lower(noun) in noun_list("modality", "planned_nouns")
    said = verb.dep == "acl" and verb.tag == "VBG" and lower(noun) in noun_list("modality", "utterances")
    if not has_child(verb, "aux", "to") and not planned and not said:
        return makers_of(noun, depth) or [noun] if verb.dep == "relcl" or verb.tag == "VBG" else []
    if noun.dep == "attr" and is_ranked(noun):
        return subjects(noun.head, depth)  # «became the first African state to recognise it»
    if lower(noun) in noun_list("light_verbs", "addressed"):
        return objects_after(noun, {"to", "for", "on"}) or addressed_by(noun, depth)
    names = [one for one in children(noun, "amod", "compound") if one.text[:1].isupper()]
    planners = children(noun, "poss") or names or objects_after(noun, {"by", "of", "from"}) or accused_of(noun)
    if planners:
        return planners
    over = noun.head.head if noun.dep == "pobj" else noun.head
    if not is_verb(over) or noun.dep not in {"dobj", "attr", "nsubj", "pobj"}:
        return []
    if said and lower(over) not in verb_list("modality", "uttering_verbs"):
        return []
    return grammatical_subjects(over, depth) if verb_in(over, "involved") else subjects(over, depth)


def is_ranked(noun: Token) -> bool:
    """«the first country», «the only one», «one of the first countries»."""
    ranks = word_list("modality", "ranks")
    counted = [noun, *objects_after(noun, {"of"})]
    return any(lower(one) in ranks for head in counted for one in (head, *head.children) if one.i <= head.i)


def makers_of(noun: Token, depth: int) -> list[Token]:
    """«adopted a resolution imposing sanctions», «a decree signed by Chad banning the trade»: whose act it is."""
    over = noun.head
    if lower(noun) not in noun_list("light_verbs", "measures"):
        return []
    if verb_in(over, "enacting") or verb_in(over, "drafting"):
        return agents(over) if noun.dep == "nsubjpass" else subjects(over, depth)
    return [one for clause in children(noun, "acl") for one in agents(clause)]


def accused_of(noun: Token) -> list[Token]:
    """Who is said to have done what a noun tells: «accused Cuba of a raid», «jailed two Cubans for the raid»."""
    verb = noun.head.head
    if noun.dep != "pobj" or noun.head.lower not in {"of", "for", "with"} or not verb_in(verb, "charging"):
        return []
    return passive_subjects(verb) if is_passive(verb) else children(verb, "dobj")


def addressed_by(noun: Token, depth: int) -> list[Token]:
    """«accepted an invitation to visit»: who gets it visits; who issues it does not."""
    over = noun.head
    taken = is_verb(over) and noun.dep == "dobj" and verb_in(over, "taking")
    return subjects(over, depth) if taken else []


def after_preposition(verb: Token, depth: int) -> list[Token]:
    """«accused Cuba of sending»: Cuba; «after meeting», «by sending», «is close to
    signing»: the subject above; «killed by stoning»: nobody."""
    preposition = verb.head
    over = preposition.head
    if over.dep in {"acomp", "advmod"}:
        return grammatical_subjects(over.head, depth)
    if not is_verb(over):
        part = lower(over) in noun_list("light_verbs", "parts")  # «claimed responsibility for killing»
        owning = children(over, "poss") or (subjects(over.head, depth) if part and is_verb(over.head) else [])
        return owning if part else noun_controllers(over, verb, depth) if is_noun(over) else []
    objects = passive_subjects(over) if is_passive(over) else children(over, "dobj")
    objects = [one for one in objects if lower(one) not in noun_list("light_verbs", "parts")]
    quoting = lower(preposition) == "as" and lower(over) in verb_list("modality", "quoting")  # «quoted him as saying»
    if objects and (quoting or lower(preposition) in {"of", "for", "from", "into"} or judged_on(over, preposition)):
        return objects
    if is_passive(over) and lower(preposition) == "by":
        return []
    return grammatical_subjects(over, depth)
