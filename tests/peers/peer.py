"""One peer makes one paper: peer.py MAKER KIND PEOPLE OUT FONTS. Prints the seconds that took."""

import json
import sys
import tempfile
import time
from pathlib import Path

MAKER, KIND, PEOPLE, OUT, FONTS = sys.argv[1:]
PEOPLE, FONTS = json.loads(Path(PEOPLE).read_text()), Path(FONTS)

SENDER = ["Отправитель:", "«Вечер писем»", "а/я 1, г. Энск,", "000000"]
STORY = (
    "Физик, двадцать лет преподавал оптику. Любит Стругацких, ждёт писем о походах. "
    "О деле, войне и политике не пишите — не пропустит цензор."
)
FOOT = "Адрес проверен 21.01.2026. Отдайте этот листок нам вместе с письмом."
# The digits of the index that a slip shows, beside those of a postcard.
SLIP_DIGITS = 0.38
DIGITS = [
    [(0, 0), (5, 0), (5, 10), (0, 10), (0, 0)],
    [(0, 5), (5, 0), (5, 10)],
    [(0, 0), (5, 0), (5, 5), (0, 10), (5, 10)],
    [(0, 0), (5, 0), (0, 5), (5, 5), (0, 10)],
    [(0, 0), (0, 5), (5, 5), (5, 0), (5, 10)],
    [(5, 0), (0, 0), (0, 5), (5, 5), (5, 10), (0, 10)],
    [(5, 0), (0, 5), (0, 10), (5, 10), (5, 5), (0, 5)],
    [(0, 0), (5, 0), (0, 5), (0, 10)],
    [(0, 5), (0, 0), (5, 0), (5, 10), (0, 10), (0, 5), (5, 5)],
    [(5, 5), (0, 5), (0, 0), (5, 0), (5, 5), (0, 10)],
]


def bars(number):
    """39 bars and spaces like those of a Code 128 symbol: left edge and width in modules."""
    x, out = 0, []
    for place in range(39):
        width = 1 + (number * 7 + place * 13) % 3
        if place % 2 == 0:
            out.append((x, width))
        x += width
    return out


def reportlab():
    from reportlab.lib.utils import simpleSplit
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    begun = time.perf_counter()
    for name, file in [("Serif", "PTSerif_400Regular"), ("Bold", "PTSerif_700Bold"), ("Sans", "PTSans_400Regular")]:
        pdfmetrics.registerFont(TTFont(name, FONTS / f"{file}.ttf"))
    mm = 72 / 25.4
    width, height = (148, 105) if KIND == "postcards" else (210, 297)
    canvas = Canvas(OUT, pagesize=(width * mm, height * mm), pageCompression=1)

    def lines(texts, face, size, x, y, wide, leading=1.25):
        canvas.setFont(face, size)
        for text in texts:
            for line in simpleSplit(text, face, size, wide * mm):
                canvas.drawString(x * mm, (height - y) * mm, line)
                y += size / mm * leading
        return y

    def drawn(postcode, left, top, scale):
        canvas.setLineWidth(0.9 * scale * mm)
        canvas.setLineCap(1)
        for cell, digit in enumerate(postcode):
            path = canvas.beginPath()
            for place, (x, y) in enumerate(DIGITS[int(digit)]):
                go = path.lineTo if place else path.moveTo
                go((left + scale * (9 * cell + x)) * mm, (height - top - scale * y) * mm)
            canvas.drawPath(path)

    for index, one in enumerate(PEOPLE):
        if KIND == "postcards":
            canvas.setLineWidth(0.2 * mm)
            canvas.line(72 * mm, 29 * mm, 72 * mm, 99 * mm)
            canvas.rect(102 * mm, 74 * mm, 40 * mm, 25 * mm)
            lines(SENDER, "Sans", 7.5, 75, 9, 26)
            y = lines([one["name"]], "Bold", 11.5, 75, 46, 67)
            lines(one["lines"] + [one["postcode"]], "Serif", 10.5, 75, y + 2, 67)
            for bar in range(7):
                canvas.rect((8 + 9 * bar) * mm, 23 * mm, 7 * mm, 2 * mm, stroke=0, fill=1)
            drawn(one["postcode"], 18, 84, 1)
            canvas.showPage()
            continue
        place = index % 8
        left, top = place % 2 * 105 + 7, place // 2 * 74.25
        lines([str(one["number"])], "Bold", 30, left, top + 14.9, 40)
        for x, wide in bars(one["number"]):
            canvas.rect((left + 57 + x * 0.375) * mm, (height - top - 15) * mm, wide * 0.375 * mm, 8.3 * mm, stroke=0, fill=1)
        y = lines([one["name"]], "Bold", 12, left, top + 23, 91)
        y = lines(one["lines"] + [one["postcode"]], "Serif", 10.5, left, y + 1, 91)
        drawn(one["postcode"], left + 57, top + 44, SLIP_DIGITS)
        canvas.setLineWidth(0.2 * mm)
        canvas.line(left * mm, (height - top - 50) * mm, (left + 91) * mm, (height - top - 50) * mm)
        lines([STORY], "Sans", 9, left, top + 54, 91)
        lines([FOOT], "Sans", 7.25, left, top + 68, 91)
        if place == 7:
            canvas.showPage()
    canvas.save()
    return begun


TYPST = """
#set page(width: WIDTHmm, height: HEIGHTmm, margin: 0mm)
#set text(font: "PT Serif", size: 10.5pt, lang: "ru")
#set par(leading: 0.5em)
#let people = json("people.json")
#let digits = json("digits.json")
#let bar(x, y, w, h) = place(dx: x * 1mm, dy: y * 1mm, rect(width: w * 1mm, height: h * 1mm, fill: black))
#let drawn(postcode, left, top, scale) = for (cell, d) in postcode.clusters().enumerate() {
  let points = digits.at(int(d)).map(p => (p.at(0) * scale * 1mm, p.at(1) * scale * 1mm))
  place(dx: (left + 9 * scale * cell) * 1mm, dy: top * 1mm, curve(
    stroke: (thickness: 0.9mm * scale, cap: "round", join: "round"),
    curve.move(points.at(0)),
    ..points.slice(1).map(p => curve.line(p)),
  ))
}
"""
TYPST_CARD = """
#for one in people { page[
  #place(dx: 72mm, dy: 6mm, line(angle: 90deg, length: 70mm, stroke: 0.2mm))
  #place(dx: 102mm, dy: 6mm, rect(width: 40mm, height: 25mm, stroke: 0.2mm))
  #place(dx: 75mm, dy: 6.5mm, box(width: 26mm, text(font: "PT Sans", size: 7.5pt)[Отправитель: \\ «Вечер писем» \\ а/я 1, г. Энск, \\ 000000]))
  #place(dx: 75mm, dy: 42mm, box(width: 67mm)[
    #text(weight: "bold", size: 11.5pt, one.name) \\
    #for line in one.lines [#line \\ ]
    #one.postcode
  ])
  #for b in range(7) { bar(8 + 9 * b, 80, 7, 2) }
  #drawn(one.postcode, 18, 84, 1)
]}
"""
TYPST_SHEET = """
#for sheet in people.chunks(8) { page[
  #for (place_, one) in sheet.enumerate() {
    let left = calc.rem(place_, 2) * 105 + 7
    let top = calc.quo(place_, 2) * 74.25
    place(dx: left * 1mm, dy: (top + 6) * 1mm, text(weight: "bold", size: 30pt, str(one.number)))
    for b in one.bars { bar(left + 57 + b.at(0) * 0.375, top + 6.6, b.at(1) * 0.375, 8.3) }
    place(dx: left * 1mm, dy: (top + 19.6) * 1mm, box(width: 91mm)[
      #text(weight: "bold", size: 12pt, one.name) \\
      #for line in one.lines [#line \\ ]
      #one.postcode
    ])
    drawn(one.postcode, left + 57, top + 44, SLIPDIGITS)
    place(dx: left * 1mm, dy: (top + 50) * 1mm, line(length: 91mm, stroke: 0.2mm))
    place(dx: left * 1mm, dy: (top + 51.4) * 1mm, box(width: 91mm, text(font: "PT Sans", size: 9pt, "STORY")))
    place(dx: left * 1mm, dy: (top + 66) * 1mm, text(font: "PT Sans", size: 7.25pt, "FOOT"))
  }
]}
"""


def slip_sheet():
    return TYPST_SHEET.replace("STORY", STORY).replace("FOOT", FOOT).replace("SLIPDIGITS", str(SLIP_DIGITS))


def typst():
    import typst as maker

    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        people = [one | {"bars": bars(one["number"])} for one in PEOPLE] if KIND == "slips" else PEOPLE
        (folder / "people.json").write_text(json.dumps(people))
        (folder / "digits.json").write_text(json.dumps(DIGITS))
        width, height = (148, 105) if KIND == "postcards" else (210, 297)
        source = TYPST.replace("WIDTH", str(width)).replace("HEIGHT", str(height))
        source += TYPST_CARD if KIND == "postcards" else slip_sheet()
        (folder / "paper.typ").write_text(source)
        maker.compile(str(folder / "paper.typ"), output=OUT, font_paths=[str(FONTS)], ignore_system_fonts=True)
    return begun


STYLE = """
@page { size: WIDTHmm HEIGHTmm; margin: 0 }
@font-face { font-family: Serif; src: url(FONTS/PTSerif_400Regular.ttf) }
@font-face { font-family: Serif; font-weight: bold; src: url(FONTS/PTSerif_700Bold.ttf) }
@font-face { font-family: Sans; src: url(FONTS/PTSans_400Regular.ttf) }
section { position: relative; width: WIDTHmm; height: HEIGHTmm; page-break-after: always; font: 10.5pt/1.25 Serif }
section > * { position: absolute }
"""


def weasyprint():
    from weasyprint import HTML

    begun = time.perf_counter()
    width, height = (148, 105) if KIND == "postcards" else (210, 297)
    style = STYLE.replace("WIDTH", str(width)).replace("HEIGHT", str(height)).replace("FONTS", FONTS.resolve().as_uri())
    at = lambda x, y, rest="": f'style="left:{x}mm;top:{y}mm;{rest}"'
    body = []

    def drawn(postcode, left=0, top=0):
        lines = []
        for cell, digit in enumerate(postcode):
            points = " ".join(f"{left + 9 * cell + x},{top + y}" for x, y in DIGITS[int(digit)])
            lines.append(f'<polyline points="{points}" fill="none" stroke="#000" stroke-width=".9" stroke-linecap="round"/>')
        return "".join(lines)

    if KIND == "postcards":
        for one in PEOPLE:
            marks = "".join(f'<rect x="{8 + 9 * bar}" y="80" width="7" height="2"/>' for bar in range(7))
            marks += drawn(one["postcode"], 18, 84)
            body.append(
                f"<section><svg {at(0, 0)} width='148mm' height='105mm' viewBox='0 0 148 105'>{marks}</svg>"
                f"<div {at(72, 6, 'height:70mm;border-left:.2mm solid')}></div>"
                f"<div {at(102, 6, 'width:40mm;height:25mm;border:.2mm solid')}></div>"
                f"<div {at(75, 6.5, 'width:26mm;font:7.5pt Sans')}>{'<br>'.join(SENDER)}</div>"
                f"<div {at(75, 42, 'width:67mm')}><b>{one['name']}</b><br>{'<br>'.join(one['lines'])}<br>{one['postcode']}</div>"
                "</section>"
            )
    else:
        for start in range(0, len(PEOPLE), 8):
            slips = []
            for place, one in enumerate(PEOPLE[start : start + 8]):
                left, top = place % 2 * 105 + 7, place // 2 * 74.25
                marks = "".join(f'<rect x="{x}" y="0" width="{wide}" height="22"/>' for x, wide in bars(one["number"]))
                slips.append(
                    f"<b {at(left, top + 4, 'font-size:30pt')}>{one['number']}</b>"
                    f"<svg {at(left + 57, top + 6.6)} width='34mm' height='8.3mm' viewBox='0 0 90 22'>{marks}</svg>"
                    f"<div {at(left, top + 19.6, 'width:91mm')}><b>{one['name']}</b><br>{'<br>'.join(one['lines'])}<br>{one['postcode']}</div>"
                    f"<svg {at(left + 57, top + 44)} width='19mm' height='3.8mm' viewBox='0 0 50 10'>{drawn(one['postcode'])}</svg>"
                    f"<div {at(left, top + 50, 'width:91mm;border-top:.2mm solid')}></div>"
                    f"<div {at(left, top + 51.4, 'width:91mm;font:9pt Sans')}>{STORY}</div>"
                    f"<div {at(left, top + 66, 'font:7.25pt Sans')}>{FOOT}</div>"
                )
            body.append(f"<section>{''.join(slips)}</section>")
    HTML(string=f"<style>{style}</style>{''.join(body)}").write_pdf(OUT)
    return begun


begun = {"reportlab": reportlab, "typst": typst, "weasyprint": weasyprint}[MAKER]()
print(time.perf_counter() - begun)
