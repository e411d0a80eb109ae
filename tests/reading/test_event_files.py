"""Event files that others coded: rows as evidence, their known faults, what they come to as reports."""

from datetime import date
from pathlib import Path

import pytest

from comity.coding import code_document
from comity.lexicons import load
from comity.reading import read
from comity.reading.eventfiles import columns
from comity.records import Document, Report, Unread


def row(data_set: str, nothing: str = "", **values: str) -> str:
    """A row with values in the columns named (blanks written as underscores)."""
    named = {name.replace("_", " ") if data_set != "GDELT 2.0" else name: value for name, value in values.items()}
    return "\t".join(named.get(name, nothing) for name in columns(data_set))


POLECAT = row(
    "POLECAT", "None", Event_ID="a1", Event_Date="2023-01-03", Event_Type="CONSULT", Event_Mode="visit",
    Contexts="diplomatic;military", Actor_Name="Tui d'Or", Actor_Country="FJI", Primary_Actor_Sector="GOV",
    Recipient_Name="Niue", Recipient_Country="NZL", Placename="Suva", Country="FJI", Publication_Date="2023-01-04",
)  # fmt: skip
ICEWS = row(
    "ICEWS", Event_ID="7", Event_Date="2018-06-01", Source_Name="Police (Kenya)", Source_Sectors="Police,Government",
    Source_Country="Kenya", CAMEO_Code="173", Target_Country="Uganda", Target_Name="Citizen (Uganda)", City="Busia",
    Country="Kenya",
)  # fmt: skip
GDELT = row(
    "GDELT 2.0", GLOBALEVENTID="9", SQLDATE="20240619", Actor1Code="ROMGOV", Actor1Name="BUCHAREST",
    Actor1CountryCode="ROM", Actor1Type1Code="GOV", Actor2CountryCode="MDA", Actor2Name="MOLDOVA", EventCode="0871",
    ActionGeo_FullName="Chisinau, Moldova", DATEADDED="20240620081500", SOURCEURL="https://harbour.example/a",
)  # fmt: skip


def head(data_set: str) -> str:
    return "\t".join(columns(data_set))


def documents(path: Path, *lines: str) -> list[Document | Unread]:
    path.write_text("\n".join(lines) + "\n")
    return list(read([path]))


def the_report(path: Path, *lines: str) -> Report:
    (document,) = documents(path, *lines)
    assert isinstance(document, Document) and document.kind == "table"
    (report,) = code_document(document).reports
    assert report.sentence == document.text[report.start : report.end]
    for actor in (*report.actors, *report.recipients):
        assert document.text[actor.start : actor.end] == actor.text
    return report


@pytest.mark.parametrize(
    ("name", "lines", "code"),
    [
        ("ngecEvents.txt", (head("POLECAT"), POLECAT), "FJI GOV > NZL  : CONSULT visit 2023-01-03 Suva"),
        ("events.tab", (head("ICEWS"), ICEWS), "KEN COP > UGA  : COERCE None 2018-06-01 Busia"),
        ("export.CSV", (GDELT,), "ROU GOV > MDA  : RETREAT None 2024-06-19 Chisinau, Moldova"),
    ],
)
def test_a_row_is_a_report_of_its_data_set(tmp_path: Path, name: str, lines: tuple[str, ...], code: str) -> None:
    report = the_report(tmp_path / name, *lines)
    actor, recipient = report.actors[0], report.recipients[0]
    assert report.date and report.place
    told = f"{report.type} {report.mode} {report.date.edtf} {report.place.name}"
    assert f"{actor.code} {actor.sector} > {recipient.code} {recipient.sector or ''} : {told}" == code
    assert (report.modality, report.attributed_to) == ("reported", load_name(name))


def load_name(name: str) -> str:
    return {"ngecEvents.txt": "POLECAT", "events.tab": "ICEWS", "export.CSV": "GDELT 2.0"}[name]


def test_the_document_is_dated_by_its_rows_and_belongs_to_the_data_set(tmp_path: Path) -> None:
    (document,) = documents(tmp_path / "export.CSV", GDELT)
    assert isinstance(document, Document) and document.published
    assert (document.outlet, document.published.latest) == ("GDELT 2.0", date(2024, 6, 20))


def test_polecats_faulty_weeks(tmp_path: Path) -> None:
    wide = POLECAT + "\t\t\t"
    bad = POLECAT + "\t\tsurplus"
    found = documents(tmp_path / "week.txt", head("POLECAT") + "\tHeadline\tExtra", wide, bad, POLECAT[:40])
    document = next(one for one in found if isinstance(one, Document))
    assert document.text == wide
    assert [one.reason for one in found if isinstance(one, Unread)] == [
        "a bad row: 42 columns, where POLECAT has 40",
        "a bad row: 7 columns, where POLECAT has 40",
    ]


def test_rows_in_latin_1_are_read(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes((head("POLECAT") + "\n" + POLECAT.replace("Tui d'Or", "Señor")).encode("latin-1"))
    (document,) = read([path])
    assert isinstance(document, Document) and "Señor" in document.text


def test_many_rows_are_several_documents(tmp_path: Path) -> None:
    found = documents(tmp_path / "big.CSV", *([GDELT] * 2500))
    assert [len(one.passages) for one in found if isinstance(one, Document)] == [1000, 1000, 500]


def test_what_has_no_type_or_nobody_in_it_is_counted(tmp_path: Path) -> None:
    statement = GDELT.replace("0871", "010")
    nobody = row("GDELT 2.0", GLOBALEVENTID="9", SQLDATE="20240619", EventCode="190", SOURCEURL="x")
    (document,) = documents(tmp_path / "a.csv", statement, nobody)
    assert isinstance(document, Document)
    assert code_document(document).left_out == {"no type of PLOVER's": 1, "no actor": 1}


def test_the_lexicon_names_columns_that_there_are() -> None:
    tables = load("event_tables")
    for data_set, sides in tables["parties"].items():
        used = {column for side in sides.values() for column in side.values()}
        used |= set(tables["events"][data_set].values()) | {tables["published"][data_set]}
        assert used <= set(columns(data_set))
    assert {name: len(columns(name)) for name in tables["columns"]} == {"POLECAT": 40, "ICEWS": 20, "GDELT 2.0": 61}
