"""Noun phrases to actors: whom a head noun, with what stands around it, stands for."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field, replace

from comity.actors import Mention, name_of
from comity.coding.armed import unnamed_rebels, unsaid
from comity.coding.binding import agrees, ahead_of, beside, bound, cataphor, is_expletive, is_of_subject
from comity.coding.codes import PLACE_NAMES, is_organisation, of_its_own, unique, usual_sector, with_sector, without
from comity.coding.control import agents, complainers, hosts_of, verb_in
from comity.coding.lexicon import act_lexicon, word_classes
from comity.coding.local import local_body
from comity.coding.memory import Memory
from comity.coding.naming import called, is_named, named_beside, of_its_kind, unnamed_body
from comity.coding.owners import (
    aboard,
    is_abroad,
    is_another,
    is_blow,
    is_excepted,
    is_nobody,
    is_one_of,
    is_owned,
    is_owning,
    is_sought,
    is_strange,
    is_vague,
    leads_to_owner,
    whose,
)
from comity.coding.parse import Parse, children, conjuncts, is_noun, is_party, lower
from comity.coding.places import elsewhere
from comity.coding.prepositions import marks, objects_after, prepositions
from comity.coding.references import namesakes, reference_words, resolve, same_body, several_before
from comity.coding.scopes import aside
from comity.coding.trace import Trace
from comity.coding.tree import Token
from comity.coding.voices import hearers, speakers
from comity.coding.words import joint, noun_list, verb_list, word_list
from comity.records import Actor

NOBODY: frozenset[str] = frozenset()
NAMES = {"compound", "amod", "nmod", "npadvmod"}
NAMING = {"nsubj", "nsubjpass", "dobj", "appos"}
UNNAMED = "IGO"  # of an alliance without a name it matters who leads it
DEEPEST = 3  # prepositional phrases followed in search of whose a thing is: «worker for a company in Somalia» is two


@dataclass(slots=True)
class PartyFinder:
    """Finds the actors that the noun phrases of one sentence stand for, with the passage's memory for references.
    `trace` takes what is decided about the sentence, where somebody asked; `asked` are the
    pronouns whose meaning is being sought."""

    parse: Parse
    memory: Memory
    trace: Trace | None = None
    asked: set[int] = field(default_factory=set)

    def of(self, heads: Iterable[Token], exclude: frozenset[str] = NOBODY) -> list[Actor]:
        """The actors of several noun phrases, coordination included, each code once."""
        found: dict[str, Actor] = {}
        for head in heads:
            for one in conjuncts(head):
                for actor in self.one(one, exclude):
                    found.setdefault(actor.code, actor)
        return list(found.values())

    def one(self, head: Token, exclude: frozenset[str] = NOBODY, deepest: int = DEEPEST) -> list[Actor]:
        """The actors that one noun phrase stands for: itself, else what it refers to, else whose it is."""
        mention = self.parse.at.get(head.i)
        if is_nobody(head) or (mention is not None and mention.kind == "outlet"):
            return []
        if mention is not None and mention.code:
            led = without(self.owner(head), {UNNAMED}) if mention.code == UNNAMED else []
            return led or [*named_beside(head, self), self.homed(head, mention)]
        if is_another(head):
            return self.identified(head) or of_its_kind(head, self)
        told = self.parse.candidate.sentence.passage.speaker is None
        same = without(same_body(head, mention, self.memory), exclude) if told else []
        named = called(head, self) or same or self.referred(head, exclude) or self.owner(head, exclude, deepest)
        named = named or self.identified(head)
        named = named or unnamed_body(head, self) or unsaid(head, self)
        return named or local_body(head, self.parse, self.memory)

    def identified(self, head: Token) -> list[Actor]:
        """«The country that attacked was Iran»: who the noun is said to be."""
        verb, other = head.head, {"nsubj": "attr", "attr": "nsubj"}.get(head.dep)
        if other is None or not verb_in(verb, "copulas"):
            return []
        mentions = (self.parse.at.get(one.i) for one in children(verb, other))
        return [self.actor(one) for one in mentions if is_party(one)]

    def homed(self, head: Token, mention: Mention) -> Actor:
        """A group without a home («Islamic State in Syria») is counted with the state whose place its phrase names."""
        actor = self.actor(mention)
        if mention.kind != "group" or ":" in mention.code:
            return actor
        for near in (head, head.head, head.head.head):
            places = objects_after(near, prepositions("placing"))
            where = [one for place in places for one in self.one(place) if ":" not in one.code]
            if where:
                return replace(actor, code=f"{where[0].code}:{mention.code}")
        return actor

    def actor(self, mention: Mention, sector: str | None = None) -> Actor:
        """A mention as an actor. A bare state or capital stands for its government."""
        sector = sector or mention.sector or usual_sector(mention)
        return Actor(mention.code, sector, mention.name, mention.text, mention.start, mention.end)

    def referred(self, head: Token, exclude: frozenset[str]) -> list[Actor]:
        """What a pronoun or definite description means."""
        if lower(head) in word_list("references", "first_person"):
            return self.speaking(head)
        if lower(head) in word_list("references", "second_person"):
            return self.of(hearers(head))
        if codes := namesakes(head):
            return self.of_one_name(head, codes)
        words = reference_words(head)
        stranger = words in word_list("references", "persons") and self.stranger_before(head)
        stranger = stranger or (words in word_list("references", "plurals") and several_before(head))
        if not words or stranger or is_expletive(head) or is_named(head, self):
            return []
        start, end = self.parse.start(head), self.parse.end(head)
        exclude = exclude | beside(head, self)
        if words == "the country":
            exclude |= elsewhere(head, self.parse) | ahead_of(head, self.parse)
        found = bound(head, exclude, self)
        if found is None:
            favoured = self.taken_up(head) if is_of_subject(head) else NOBODY
            found = self.ahead(head, resolve(words, start, self.parse.told, self.memory, exclude, favoured))
        return [
            Actor(one.code, one.sector, one.name, self.parse.slice(start, end), start, end, one.antecedent)
            for one in found
        ]

    def taken_up(self, subject: Token) -> frozenset[str]:
        """Whom «it» takes up as a subject: the subject of the sentence before; where it denies, whom that accused."""
        if lower(subject.head) not in verb_list("modality", "denied_verbs"):
            return self.memory.subject
        told = self.memory.told
        last = [one for one in told if one.type == "ACCUSE" and one.start == told[-1].start]
        return frozenset(one.code for report in last for one in report.recipients)

    def ahead(self, pronoun: Token, found: list[Actor]) -> list[Actor]:
        """«Before it invaded, Chad had …»: the subject that a pronoun runs ahead of; nobody, where the text before
        names another."""
        host = cataphor(pronoun, self.parse)
        if host is None:
            return found
        later = [replace(one, antecedent=one.antecedent or one.text) for one in self.of([host])]
        other = found and {one.code for one in found} != {one.code for one in later}
        return [] if other else later

    def of_one_name(self, head: Token, codes: list[str]) -> list[Actor]:
        """«the two Koreas»: each of them by the same words."""
        start, end = self.parse.start(head), self.parse.end(head)
        return [Actor(code, "GOV", name_of(code), self.parse.slice(start, end), start, end) for code in codes]

    def stranger_before(self, pronoun: Token) -> bool:
        """Whether the sentence names somebody unknown before «he», who may be meant."""
        before = self.parse.doc[: pronoun.i]
        return any(one.tag == "NNP" and one.i not in self.parse.at and one.dep in NAMING for one in before)

    def speaking(self, pronoun: Token) -> list[Actor]:
        """Who «we» is: the subject of the verb of speech above, else the speaker of the quotation it stands in."""
        who = speakers(pronoun)
        if who:
            return self.of(who)
        voice = self.memory.quoted.voice(self.parse.start(pronoun)) if self.memory.quoted is not None else None
        named = [self.actor(one) for one in voice.mentions if is_party(one)] if voice is not None else []
        if len({one.code for one in named}) != 1:
            return []
        start, end = self.parse.start(pronoun), self.parse.end(pronoun)
        return [replace(named[0], text=self.parse.slice(start, end), start=start, end=end, antecedent=named[0].text)]

    def owner(self, head: Token, exclude: frozenset[str] = NOBODY, deepest: int = 0) -> list[Actor]:
        """Whose a thing or person is: «Iraqi troops», «the government of Iraq», «police in Basra», «their forces»."""
        sector = self.sector(head)
        found: list[Actor] = []
        for child in whose(head, self.parse):
            found += self.modifier(child, sector)
            if found and child.dep == "poss" and child.tag != "PRP$":
                break
        if exclude and all(one.code in exclude for one in found) and (others := self.complaining(head, exclude)):
            return [with_sector(one, sector) for one in others]
        known = any(one.code not in exclude for one in found) or (found and is_owned(head))
        if known or deepest == 0 or not is_noun(head) or is_strange(head):
            return unique(found)
        found = self.after_noun(head, exclude, deepest) or found or self.by_clause(head, sector, exclude, deepest)
        return unique(found)

    def complaining(self, head: Token, exclude: frozenset[str]) -> list[Actor]:
        """«thanked Chad for sheltering its refugees», «urged Chad to lift the ban on its wheat»: what is done to «its»
        people and goods is done to the one who thanks or asks."""
        its = next((one for one in children(head, "poss") if one.tag == "PRP$"), None)
        if its is None or not is_abroad(head, self.sector(head)):
            return []
        agreeing = (self.of([one]) for one in complainers(its) if agrees(its, one, self.parse))
        who = next((one for one in agreeing if one and all(actor.code not in exclude for actor in one)), [])
        start, end = self.parse.start(its), self.parse.end(its)
        return [replace(one, text=its.text, start=start, end=end, antecedent=one.text) for one in who]

    def after_noun(self, head: Token, exclude: frozenset[str], deepest: int) -> list[Actor]:
        """«the government of Iraq», «police in Basra»; of a noun for an act only whose act it is («a raid by Iraq»)."""
        of_members = lower(head) in noun_list("references", "members")
        for child in sorted(children(head, "prep"), key=lambda one: one.lower != "by"):
            if not leads_to_owner(child, head):
                continue
            nouns = [one for noun in children(child, "pobj") for one in conjuncts(noun) if is_owning(one, head)]
            found = [actor for noun in nouns for actor in self.one(noun, exclude, deepest - 1)]
            found = [one for one in found if not (of_members and is_organisation(one.code))]
            if found:
                return [with_sector(one, self.sector(head)) for one in found]
        return []

    def by_clause(self, head: Token, sector: str | None, exclude: frozenset[str], deepest: int) -> list[Actor]:
        """«people living in Cuba», «everything that moved in Cuba»: whose by the place that a clause on the noun
        names; «rebels loyal to Cuba» by whom they follow."""
        for word in children(head, "amod", "acl", "relcl"):
            lord = objects_after(word, {"to", "with"}) if lower(word) in word_list("references", "loyal") else []
            found = [with_sector(actor, sector) for one in lord for actor in self.one(one, exclude, deepest - 1)]
            if found:
                return found
        for clause in children(head, "acl", "relcl"):
            made = clause.tag == "VBN" and sector in {None, "MIL"} and not is_sought(clause)
            done_by = (
                [actor for doer in agents(clause) for actor in self.one(doer, exclude, deepest - 1)] if made else []
            )
            if done_by:
                return unique(done_by)
            living = frozenset({"from"}) if sector is None and is_blow(clause) else prepositions("living")
            for place in (*aboard(clause), *objects_after(clause, living)):
                found = self.one(place, exclude, deepest - 1)
                if found:
                    return [with_sector(one, sector) for one in found]
        return []

    def modifier(self, child: Token, sector: str | None) -> list[Actor]:
        """The actors that a modifier names; its own modifiers and coordination included."""
        found: list[Actor] = []
        for one in conjuncts(child):
            mention = self.parse.at.get(one.i)
            if mention is not None and mention.kind == "region" and (is_one_of(one.head) or is_vague(one.head, sector)):
                continue
            if is_party(mention):
                found.append(of_its_own(replace(self.homed(one, mention), sector=mention.sector or sector)))
            elif one.tag == "WP$":
                found += self.of(hosts_of(one))
            elif one.dep in {"poss", "appos"} or is_noun(one):
                found += [
                    with_sector(actor, sector)
                    for actor in self.referred(one, NOBODY) or self.owner(one, NOBODY, 1) or unnamed_rebels(one, self)
                ]
            elif one.dep == "amod" or one.dep == "conj":
                found += self.of_modifiers(one, sector)
        return found

    def of_modifiers(self, word: Token, sector: str | None) -> list[Actor]:
        """Names inside a hyphenated adjective («US-South Korean», «French-led raid»), but not in «Iran-backed»: that is
        whose friend it is."""
        noun = lower(word.head.head if word.dep == "conj" else word.head)
        led = noun in word_classes()["led"] or noun in act_lexicon().nouns
        leads = led and lower(word) in word_list("light_verbs", "doing")
        leads = leads or lower(word) in joint(word_list("references", "based"), word_list("references", "loyal"))
        if word.tag.startswith("VB") and not leads:
            return []
        mentions = (self.parse.at.get(child.i) for child in word.children if child.dep in NAMES)
        return [self.actor(one, sector) for one in mentions if is_party(one)]

    def the_two(self, near: Token) -> list[Actor]:
        """The two that the text last set up, as seen from a token."""
        return resolve("the two", self.parse.start(near), self.parse.told, self.memory, NOBODY)

    def not_places(self) -> Iterator[Mention]:
        """The sentence's actors but those named as places («in Beijing») or left out («every member but the North»)."""
        for index, mention in self.parse.at.items():
            token = self.parse.doc[index]
            place = token.dep == "pobj" and marks(token.head, "no_party") and mention.kind in PLACE_NAMES
            place = place or (mention.kind == "region" and token.dep in NAMES)  # «an African state»
            if is_party(mention) and not place and not is_excepted(token):
                yield mention

    def besides(self, codes: Container[str], near: Token | None = None) -> list[Actor]:
        """The actors that the sentence names besides those with these codes, a name of a place left out, and what only
        a clause of time or contrast beside a token names."""
        beside = (self.parse.at.get(token.i) for token in (aside(near) if near is not None else ()))
        apart = {mention.start for mention in beside if mention is not None}
        return [self.actor(one) for one in self.not_places() if one.code not in codes and one.start not in apart]

    def sector(self, head: Token) -> str | None:
        """The sector that the head noun tells («troops», «foreign minister»)."""
        mention = self.parse.at.get(head.i)
        return mention.sector if mention is not None else None
