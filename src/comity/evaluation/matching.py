"""Gold and predicted dyads of a sentence, paired one to one, as many as can be, core gold first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from comity.evaluation.agreement import same_date
from comity.evaluation.gold import Gold, Sentence
from comity.evaluation.lines import Codes, Dyad, Line, dyads_of, is_symmetric, letters
from comity.evaluation.results import Hit, Result

CORE = 1000  # what a core dyad weighs in the pairing, far above how well a pair agrees
LEAST = 20  # letters that a part of a sentence must have to be taken for it


def compare(gold: Gold, predicted: Iterable[Line]) -> Result:
    """Hits, misses and extras of predicted lines; lines of documents that the gold has not count neither way."""
    found: dict[tuple[str, int | None], list[Line]] = defaultdict(list)
    for line in predicted:
        doc = gold.named(line.doc)
        if doc is not None:
            found[doc, home(line, gold.documents[doc])].append(line)
    result = Result()
    for doc, sentences in gold.documents.items():
        for number, sentence in enumerate(sentences):
            add_sentence(result, sentence, found.get((doc, number), []))
        if is_exhaustive(sentences):
            result.extras += unlike(found.get((doc, None), []))
    return result


def add_sentence(result: Result, sentence: Sentence, found: Sequence[Line]) -> None:
    """Count one sentence."""
    wanted = [dyad for line in sentence.lines for dyad in dyads_of(line)]
    given = unlike(found)
    pairs = paired(wanted, given)
    result.hits += [Hit(one, other) for one, other in pairs if one.line.core]
    hit, used = ({id(dyad) for dyad in side} for side in (list(zip(*pairs, strict=True)) or [(), ()]))
    result.misses += [dyad for dyad in wanted if dyad.line.core and id(dyad) not in hit]
    partial = [dyad for dyad in wanted if dyad.line.partial]
    result.extras += [dyad for dyad in given if id(dyad) not in used and (not partial or spoken_for(dyad, partial))]
    if sentence.is_trap:
        result.traps.append((sentence, tuple(given)))


def spoken_for(dyad: Dyad, partial: list[Dyad]) -> bool:
    """Whether a partial annotation is about this pair of actors."""
    return any({dyad.a, dyad.b} == {one.a, one.b} for one in partial)


def is_exhaustive(sentences: Iterable[Sentence]) -> bool:
    """Whether the gold has every event of a document."""
    return any(line.exhaustive for sentence in sentences for line in sentence.lines)


def unlike(lines: Iterable[Line]) -> list[Dyad]:
    """The dyads of predicted lines; what is told twice in a sentence counts once."""
    dyads = (dyad for line in lines for dyad in dyads_of(line))
    return list({(one.type, one.a, one.b, one.line.date): one for one in dyads}.values())


def paired(golds: Sequence[Dyad], founds: Sequence[Dyad]) -> list[tuple[Dyad, Dyad]]:
    """The pairing with the most core gold, then the most gold, then the best agreement."""
    edges = [(g, len(golds) + f, worth) for g, one in enumerate(golds) for f, other in enumerate(founds)
             if (worth := agreement(one, other))]  # fmt: skip
    if not edges:
        return []
    import networkx

    graph = networkx.Graph()
    graph.add_weighted_edges_from(edges)
    pairs = sorted(tuple(sorted(pair)) for pair in networkx.max_weight_matching(graph))
    return [(golds[low], founds[high - len(golds)]) for low, high in pairs]


def agreement(gold: Dyad, found: Dyad) -> int:
    """How well a predicted dyad meets a gold one: 0 not at all, else the better the larger."""
    turned = is_symmetric(gold.type) or is_symmetric(found.type)
    if found.type not in gold.line.types or not (
        meet(gold, found.a, found.b) or (turned and meet(gold, found.b, found.a))
    ):
        return 0
    line, other = gold.line, found.line
    fine = 4 * (found.type == gold.type) + 2 * same_date(line.when, other.when) + (line.modality == other.modality)
    return (CORE * CORE if line.core else CORE) + fine


def meet(gold: Dyad, a: Codes, b: Codes) -> bool:
    """Whether two sides are those of a gold dyad: each shares a code with its own, or both are nobody."""
    return all(bool(x & y) or not (x or y) for x, y in ((gold.a, a), (gold.b, b)))


def home(line: Line, sentences: Sequence[Sentence]) -> int | None:
    """The gold sentence that a predicted line belongs to: where its trigger stands, else the one with its words."""
    if len(sentences) == 1 and not is_exhaustive(sentences):
        return 0
    spans = [(one.start, one.end) for one in sentences]
    if line.at is not None and all(start is not None and end is not None for start, end in spans):
        return nearest(line.at[0], line.at[1] if not line.trigger else line.at[0] + 1, spans)
    near = list(alike(letters(line.sentence), sentences))
    return max(near, default=(0, None))[1]


def nearest(low: int, high: int, spans: Sequence[tuple[int | None, int | None]]) -> int | None:
    """The span that overlaps most with an interval, None where none does."""
    overlaps = [min(high, end or 0) - max(low, start or 0) for start, end in spans]
    best = max(overlaps)
    return overlaps.index(best) if best > 0 else None


def alike(key: str, sentences: Sequence[Sentence]) -> Iterator[tuple[tuple[bool, int], int | None]]:
    """The sentences with the same letters, or of which one holds the other, each with how near it is."""
    for number, sentence in enumerate(sentences):
        other = letters(sentence.text)
        within = min(len(other), len(key)) > LEAST and (other in key or key in other)
        if other == key or within:
            yield (other == key, len(other)), number
