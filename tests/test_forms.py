"""The machine-readable forms are a contract: exact keys, in order, ready for JSON."""

import json
from datetime import date

from comity import forms
from comity.records import Actor, Document, Interval, Passage, Place, Publication, Report, Statement, Trigger, Votes

TEXT = "Gabon thanked Togo on Monday. They trade."
GABON = Actor("GAB", "GOV", "Gabon", "Gabon", 0, 5)
THEY = Actor("TGO", None, "Togo", "They", 30, 34, antecedent="Togo")
MONDAY = Interval("2021-03-01", date(2021, 3, 1), date(2021, 3, 1), "relative", "on Monday")


def test_a_report() -> None:
    told = Report(
        doc="d",
        sentence=TEXT[:29],
        start=0,
        end=29,
        trigger=Trigger("thanked", 6, 13),
        actors=(GABON,),
        type="SUPPORT",
        mode=None,
        contexts=("economic",),
        recipients=(THEY,),
        place=Place("Lomé", "TGO"),
        date=MONDAY,
        modality="reported",
        attributed_to="APA",
        speaker=None,
    )
    form = forms.report(told)
    assert list(form) == [
        *("doc", "sentence", "start", "end", "trigger", "actors", "type", "mode", "contexts", "recipients"),
        *("place", "date", "modality", "attributed_to", "speaker", "quad", "score"),
    ]
    assert form["trigger"] == {"text": "thanked", "start": 6, "end": 13}
    assert form["actors"] == [
        {"code": "GAB", "sector": "GOV", "name": "Gabon", "text": "Gabon", "start": 0, "end": 5},
    ]
    assert form["recipients"][0]["antecedent"] == "Togo"
    assert form["date"] == {
        "edtf": "2021-03-01",
        "earliest": "2021-03-01",
        "latest": "2021-03-01",
        "basis": "relative",
        "text": "on Monday",
    }
    assert form["place"] == {"name": "Lomé", "country": "TGO"}
    assert json.loads(json.dumps(form)) == form


def test_a_statement() -> None:
    told = Statement("d", TEXT[30:], 30, 41, Trigger("trade", 35, 40), "trade", (GABON,), (THEY,), strength="major")
    form = forms.statement(told)
    assert list(form) == [
        *("doc", "sentence", "start", "end", "trigger", "kind", "a", "b", "state", "strength", "value"),
        *("since", "until", "date", "modality", "attributed_to", "speaker"),
    ]
    assert (form["kind"], form["strength"], form["since"], form["modality"]) == ("trade", "major", None, "asserted")
    assert json.loads(json.dumps(form)) == form


def test_a_document() -> None:
    passages = (Passage(0, 29, "comment", "ann@x.example", None, Votes(up=3)), Passage(30, 41, "comment", None, 0))
    read = Document("d", "thread", TEXT, passages, "0" * 64, published=Publication(date(2021, 3, 2), None, "text"))
    form = forms.document(read)
    assert form["published"] == {"earliest": "2021-03-02", "latest": None, "basis": "text"}
    assert form["passages"][0] == {
        "start": 0,
        "end": 29,
        "role": "comment",
        "speaker": "ann@x.example",
        "parent": None,
        "votes": {"up": 3, "down": None},
        "written": None,
        "edited": False,
        "text": TEXT[:29],
    }
    assert (form["passages"][1]["parent"], form["passages"][1]["votes"]) == (0, None)
    assert json.loads(json.dumps(form)) == form
