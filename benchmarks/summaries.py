"""How much of the reference sentences `comity tldr` finds, beside four known ways, at equal length.

    pip install -e '.[bench]'
    python benchmarks/summaries.py [ARTICLES]

ARTICLES is a JSON Lines file of objects with "article" (a text) and "summary" (the sentences of it that a reference
chose); without one, `../shared/gold/summaries.jsonl` beside the checkout. All sides choose among the same sentences,
comity's, and give as many of them, or as many words at most, as the reference. comity's weights were fitted on the
articles with even numbers from 0 on, so the first table counts the others alone. ROUGE-L is that of summaries
(rougeLsum), in which the order of sentences does not matter. Brackets hold the middle 95 per cent of 2,000 bootstrap
samples of articles; the last column is how far comity is ahead in ROUGE-2 on the same articles.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rouge_score import rouge_scorer
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from comity.coding import code_documents
from comity.digests.tldr import Limits, count_words, summarise
from comity.digests.tldr.terms import LEXICON
from comity.lexicons import load
from comity.reading import document_from_text, sentences
from comity.records import Coded

ARTICLES = Path(__file__).parents[2] / "shared" / "gold" / "summaries.jsonl"
MEASURES = ("rouge1", "rouge2", "rougeLsum")
SAMPLES = 2000
SEED = 20240619
KNOWN = {"LSA": LsaSummarizer, "LexRank": LexRankSummarizer, "TextRank": TextRankSummarizer}

Shorten = Callable[[Coded, Limits], list[str]]


class Words:
    """A tokeniser for sumy that needs no downloaded data: its sentences are given, its words are split at blanks."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """The words, without the marks around them."""
        words = (word.strip("\"'“”‘’.,;:!?()[]") for word in sentence.split())
        return tuple(word for word in words if word)


@dataclass(frozen=True)
class Article:
    """A coded text and the sentences that its reference chose."""

    coded: Coded
    reference: list[str]

    def limits(self, by: str) -> Limits:
        """As long as the reference, in sentences or in words."""
        if by == "sentences":
            return Limits(sentences=len(self.reference))
        return Limits(words=sum(count_words(sentence) for sentence in self.reference))


def main() -> None:
    """Measure and print."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    articles = read(path)
    half = articles[1::2]
    for by in ("sentences", "words"):
        print_table(f"as many {by} as the reference, the {len(half)} articles not fitted on", half, by)
        print_table(f"as many {by} as the reference, all {len(articles)} articles", articles, by)


def read(path: Path) -> list[Article]:
    """The articles of a file, coded."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    documents = (document_from_text(row["article"], str(number)) for number, row in enumerate(rows))
    return [Article(coded, row["summary"]) for coded, row in zip(code_documents(documents), rows, strict=True)]


def by_comity(coded: Coded, limits: Limits) -> list[str]:
    """`comity tldr`."""
    return [sentence.text for sentence in summarise(coded, limits).sentences]


def by_lead(coded: Coded, limits: Limits) -> list[str]:
    """The first sentences."""
    return longest_allowed(lambda number: body(coded)[:number], limits)


def by_sumy(name: str) -> Shorten:
    """One of sumy's ways, with the stemmer and a stop list, as its documentation has it."""
    summarizer = KNOWN[name](Stemmer("english"))
    summarizer.stop_words = frozenset(load(LEXICON)["empty"])

    def shorten(coded: Coded, limits: Limits) -> list[str]:
        words = Words()
        model = ObjectDocumentModel([Paragraph([SumySentence(text, words) for text in body(coded)])])
        return longest_allowed(lambda number: [str(one) for one in summarizer(model, number)], limits)

    return shorten


def longest_allowed(first: Callable[[int], list[str]], limits: Limits) -> list[str]:
    """The longest summary within the limits; one sentence at least. `first` gives the best so many sentences."""
    if limits.sentences:
        return first(limits.sentences)
    best = first(1)
    for number in range(2, 1000):
        longer = first(number)
        if len(longer) == len(best) or not limits.allow(number, sum(count_words(text) for text in longer)):
            return best
        best = longer
    return best


def body(coded: Coded) -> list[str]:
    """The sentences that all sides choose among."""
    return [one.text for one in sentences(coded.document) if one.passage.role == "body"]


def print_table(title: str, articles: Sequence[Article], by: str) -> None:
    """All sides over some articles."""
    sides: dict[str, Shorten] = {"comity": by_comity, **{name: by_sumy(name) for name in KNOWN}, "lead": by_lead}
    scores = {name: scored(shorten, articles, by) for name, shorten in sides.items()}
    picks = np.random.default_rng(SEED).integers(0, len(articles), (SAMPLES, len(articles)))
    print(f"{title}\n{'':<10}{'ROUGE-1':<21}{'ROUGE-2':<21}{'ROUGE-L':<21}comity ahead by")
    for name, values in scores.items():
        cells = "".join(f"{cell(values[:, column], picks):<21}" for column in range(len(MEASURES)))
        ahead = "" if name == "comity" else cell(scores["comity"][:, 1] - values[:, 1], picks)
        print(f"{name:<10}{cells}{ahead}")
    print()


def scored(shorten: Shorten, articles: Sequence[Article], by: str) -> np.ndarray:
    """F measures, a row an article, a column a measure."""
    scorer = rouge_scorer.RougeScorer(MEASURES, use_stemmer=True)
    rows = []
    for article in articles:
        told = shorten(article.coded, article.limits(by))
        result = scorer.score("\n".join(article.reference), "\n".join(told))
        rows.append([result[measure].fmeasure for measure in MEASURES])
    return np.array(rows)


def cell(values: np.ndarray, picks: np.ndarray) -> str:
    """The mean and the middle 95 per cent of the bootstrap samples' means."""
    low, high = np.percentile(values[picks].mean(axis=1), (2.5, 97.5))
    return f"{values.mean():.3f} [{low:.3f}, {high:.3f}]"


if __name__ == "__main__":
    main()
