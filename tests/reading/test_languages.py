"""Which language a text is in."""

import pytest

from comity.reading.languages import language_of

WORDS = [
    a + b
    for a in ("bar", "cor", "den", "fal", "gri", "mon", "pel", "ros", "tun")
    for b in ("al", "ed", "ing", "ol", "us")
]


def test_a_long_english_text_is_english_however_many_words_it_has() -> None:
    told = " ".join(f"The {noun} of the {other} was {verb} by a {noun}er in the {verb}."
                    for noun, other, verb in zip(WORDS, WORDS[::-1], WORDS[7:], strict=False))  # fmt: skip
    assert language_of(told * 3) == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The envoy of Laos arrived in Minsk on Monday and was met by his colleague.", "en"),
        ("Envoy leaves Kabul", "en"),
        ("The minister said «Да» to Γιώργος in Athens.", "en"),
        ("Anna Roe, Bo Larsen, Cy Okafor, Dee Tan, Eli Moreau, Fay Novak", "en"),
        ("Wakil ng Laos ay dumating sa Minsk noong Lunes at nakipagkita sa kanyang kasama sa palasyo.", None),
        ("라오스 특사가 월요일 민스크에 도착했다.", "ko"),
        ("Посланник Лаоса прибыл в Минск.", "ru"),
        ("Посланець Лаосу прибув до Києва.", "uk"),
        ("老挝特使星期一抵达明斯克。", "zh"),
        ("ラオスの特使は月曜日にミンスクに到着した。", "ja"),
        ("L'envoyé du Laos est arrivé à Minsk lundi et il a été reçu par son collègue pour des entretiens.", "fr"),
        ("Der Gesandte aus Laos ist am Montag in Minsk eingetroffen und wurde von der Ministerin empfangen.", "de"),
        ("El enviado de Laos llegó el lunes a Minsk y fue recibido por su colega en el aeropuerto.", "es"),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_a_long_text_is_english_though_few_of_its_different_words_are_common() -> None:
    rare = " ".join(f"w{letter}{other}" for letter in "bcdfghjklm" for other in "aeiouybcdfghjklmnpqrstvwxz")
    text = "The envoy of Laos arrived in Minsk on Monday and was met there by his colleague. " * 8
    assert language_of(f"{text} {rare}") == "en"
