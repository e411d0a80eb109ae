"""Names that the parser hangs wrongly by rule, hung right: of lists, of pairs with a hyphen, of towns with their state,
after «along with», before an infinitive."""

from __future__ import annotations

from collections.abc import Callable

from comity.coding.control import verb_in
from comity.coding.hanging import hang, is_infinitive, make_root
from comity.coding.parse import children, has_child, is_noun, lower
from comity.coding.tree import Token
from comity.coding.words import joint, noun_list, word_list


def names_repaired(tokens: list[Token]) -> list[Token]:
    """The tokens of a sentence, with the names hung elsewhere that cannot hang where the parser has them."""
    for token in tokens:
        for repair in REPAIRS.get(token.dep, ()):
            repair(token)
    return tokens


def listed(name: Token) -> None:
    """«Oman (OMN), Qatar, Egypt and Chad» are four, and not Oman called Qatar called Egypt: a name after a comma, in a
    list that goes on; «two Danes, one Swede and three Poles» likewise."""
    begins = name.left_edge.i
    counted = has_child(name, "nummod") and has_child(name.head, "nummod") and has_child(name, "cc", "and")
    if not (counted or (is_name(name) and is_name(name.head))) or begins == 0 or name.doc[begins - 1].text != ",":
        return
    if counted or ends_in_and(name) or any(is_name(one) for one in children(name, "conj")):
        name.dep = "conj"


def ends_in_and(name: Token) -> bool:
    """Whether a name is coordinated by «and» with another, or called what is."""
    last = next((one for one in children(name, "conj", "appos") if is_name(one)), None)
    return last is not None and (has_child(name, "cc", "and") or ends_in_and(last))


def is_name(token: Token) -> bool:
    """Whether the tagger took it for a name."""
    return token.tag.startswith("NNP")


def in_its_state(name: Token) -> None:
    """The state named after a town is no subject of a verb that has one before, or is an infinitive: «flew to Maputo,
    Mozambique to attend», «the embassy in Damascus, Syria was attacked»."""
    comma, verb = name.left_edge.i - 1, name.head
    if comma < 1 or name.doc[comma].text != "," or not is_name(name):
        return
    town = name.doc[comma - 1]
    place = is_name(town) and town.dep == "pobj" and town.head.lower in word_list("prepositions", "towards")
    if place and (any(one.i < town.i for one in children(verb, name.dep)) or is_infinitive(verb)):
        hang(name, town, "appos")


def visited(name: Token) -> None:
    """«visited Qatar to attend»: no subject of the infinitive, but the object of a verb that has no such clause."""
    clause = name.head
    verb = clause.head
    if clause.dep not in {"ccomp", "xcomp"} or not (is_infinitive(clause) and verb.i < name.i < clause.i):
        return
    if verb.tag.startswith("VB") and not verb_in(verb, "object_control") and name.left_edge.i == verb.i + 1:
        hang(name, verb, "dobj")
        clause.dep = "advcl"


def paired(name: Token) -> None:
    """«the Oman-Qatar talks», «Oman-Qatar-Egypt talks»: names joined by a hyphen are of several, not one called so; a
    «Lebanese-American man» is one man."""
    last = name.head
    if last.i <= name.i + 1 or name.nbor().tag != "HYPH" or last.i not in {name.i + 2, name.nbor(2).head.i}:
        return
    people = joint(noun_list("word_classes", "people"), noun_list("word_classes", "descent"))
    if has_child(last, "det", "a", "an") or not people.isdisjoint({lower(last.head), lower(last)}):
        return
    if all(is_name(one) or (one.tag == "JJ" and one.text[0].isupper()) for one in (name, name.nbor(2), last)):
        name.dep = "conj"


def of_the_visit(word: Token) -> None:
    """«spoke on the visit of the king to Qatar»: where a visit goes belongs to the visit, right behind whose it is."""
    noun = word.nbor(-1) if word.i else word
    if word.lower != "to" or not (children(word, "pobj") and is_name(children(word, "pobj")[0])):
        return
    while is_noun(noun) or noun.dep == "prep":
        owned = has_child(noun, "prep", "of") or children(noun, "poss")
        if owned and lower(noun) in noun_list("word_classes", "visits") and noun.dep == "pobj":
            hang(word, noun, "prep")
            return
        if noun.head.i == noun.i:
            return
        noun = noun.head


def along_with(word: Token) -> None:
    """Of «Oman, along with Qatar, condemned …» what stands between the commas adds to the subject."""
    if word.lower not in word_list("prepositions", "joining") or not 1 < word.i < word.head.i:
        return
    subjects = [one for one in children(word.head, "nsubj", "nsubjpass") if one.i < word.i]
    if subjects and subjects[-1].right_edge.i >= word.i - 2:
        hang(word, subjects[-1], "prep")


def answer(noun: Token) -> None:
    """«Oman accused Yemen of theft, a charge Yemen denied»: the charge stands beside what is told first, and «denied»
    is a clause on it."""
    verb = noun.head
    told = [one for one in children(verb, "ccomp") if one.i < noun.i]
    subject = [one for one in children(verb, "nsubj") if noun.i < one.i < verb.i]
    if not (told and subject and verb.dep == "ROOT" and has_child(noun, "det", "a", "an")):
        return
    make_root(told[0])
    hang(noun, told[0], "npadvmod")
    for one in [one for one in verb.children if one.i < noun.i or one.dep == "punct"]:
        hang(one, told[0], one.dep)
    verb.dep, verb.head = "relcl", noun
    noun.children.append(verb)


def beside_troops(name: Token) -> None:
    """«between Unita and government troops»: a name before «and» and a noun that only modifies what follows is a side
    of its own, no troops called so."""
    last = name.head
    joined = [one for one in children(name, "conj") if one.i == last.i - 1 and one.tag == "NN" and one.text.islower()]
    if not joined or not is_name(name) or last.dep != "pobj" or last.head.lower != "between":
        return
    hang(name, last.head, last.dep)
    hang(last, name, "conj")
    hang(joined[0], last, "compound")


def absolute(verb: Token) -> None:
    """«fighting went on, with ten officials killed and two drivers kidnapped»: participles that the parser takes for
    the past tense."""
    if not has_child(verb, "mark", "with"):
        return
    for one in (verb, *children(verb, "conj")):
        if one.tag in {"VBD", "VBN"} and not children(one, "dobj", "aux", "auxpass"):
            one.tag = "VBN"
            for child in children(one, "nsubj"):
                child.dep = "nsubjpass"


REPAIRS: dict[str, tuple[Callable[[Token], None], ...]] = {
    "appos": (listed,), "nsubj": (in_its_state, visited), "nsubjpass": (in_its_state,),
    "prep": (along_with, of_the_visit), "advcl": (absolute,), "dobj": (answer,), "compound": (paired,),
    "amod": (paired,), "nmod": (paired, beside_troops),
}  # fmt: skip
