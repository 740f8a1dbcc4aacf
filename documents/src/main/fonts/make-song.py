#!/usr/bin/python3
"""Makes MingzhangSong.ttf out of Noto Serif CJK SC (OFL), for PDFs whose text comes out as it went in.

    make-song.py /usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc MingzhangSong.ttf

Debian: fonts-noto-cjk, python3-fonttools. Keeps GB 2312, further characters of names, and what forms need. Drops U+2E80-2FDF: their
glyphs are shared with ordinary characters, and a reader that looks up what a glyph means would find the radical. PDFBox embeds
TrueType outlines only, so the cubic curves become quadratic ones.
"""
import sys

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, newTable

NAMES = (
    "堃喆昇淼鑫犇垚焱燚彧珺瑄璟睿祎翀赟钰镕琨玥珮琇琛琪瑾璇祺禛禧洺浠浬溁溦澂澔濛烜煊煜熠燊甯畯皊皓眭瞾砷硚碁磾禤禩秾竑筼箓篪綖纻绖绹缊羑羕翊翾耜聿芃芈芷苡茜"
    "荀荃莀莜菡萱葳蒽蒗蔺蕤薏藁虓蠡袆裎觐訚谞谌谡豨贇赑赪跞踽軑轶辂逄逯邡邰邳邴邽郄郗郛郜郯鄞酆醴钊钌钏钐钒钜钧钤铖铮锟锜镓镔闫闵阚陉陇隗雎霏霙靓靖韫颋颢飏飖馥"
    "骁骅骉骎骐骞骠鲧鳌鹍鹔鹮麒黼黻鼐龑"
)
SIGNS = "‰℃№ⅠⅡⅢⅣ←↑→↓−∶≈≠≤≥─■□▲△○●◎★☆☑☐☒✓✔✗¥€￥"
RANGES = [(0x20, 0x7E), (0xA0, 0xFF), (0x2010, 0x203F), (0x3000, 0x303F), (0xFF00, 0xFFEF)]
LIMITS = (
    "maxZones maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements maxSizeOfInstructions "
    "maxComponentElements maxPoints maxContours maxCompositePoints maxCompositeContours maxComponentDepth"
)


def characters():
    wanted = {ord(c) for c in NAMES + SIGNS}
    for first, last in RANGES:
        wanted.update(range(first, last + 1))
    for row in range(0xA1, 0xFF):
        for cell in range(0xA1, 0xFF):
            try:
                wanted.add(ord(bytes([row, cell]).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return {c for c in wanted if not 0x2E80 <= c <= 0x2FDF}


def only(font, wanted):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["VORG", "BASE", "GSUB", "GPOS", "GDEF", "vhea", "vmtx", "DSIG"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)


def with_quadratic_outlines(font):
    order, outlines, glyphs = font.getGlyphOrder(), font.getGlyphSet(), {}
    for name in order:
        pen = TTGlyphPen(outlines)
        outlines[name].draw(Cu2QuPen(pen, 2.0, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, glyphs
    del font["CFF "]
    font["maxp"].tableVersion = 0x00010000
    for limit in LIMITS.split():
        setattr(font["maxp"], limit, 1 if limit == "maxZones" else 0)
    font["post"].formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"


def main(source, target):
    font = next(f for f in TTCollection(source).fonts if f["name"].getDebugName(1) == "Noto Serif CJK SC")
    only(font, characters())
    with_quadratic_outlines(font)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4):
            record.string = "Mingzhang Song"
        elif record.nameID == 6:
            record.string = "MingzhangSong"
    font.recalcTimestamp = False
    font.save(target)


main(*sys.argv[1:])
