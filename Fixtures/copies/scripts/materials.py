"""What is attached: documents that are the same each time, and archives of them by real tools."""

import io
import os
import pathlib
import subprocess
import tempfile
import zipfile

MOMENT = (2026, 4, 1, 18, 20, 0)
# What made each archive of the case at hand: (name, command).
MADE = []


def xlsx(rows):
    """A workbook of one sheet, as small as one can be, whose cells are these."""
    cells = "".join(
        f'<row r="{row}">' + "".join(
            f'<c r="{chr(65 + column)}{row}" t="inlineStr"><is><t>{value}</t></is></c>'
            for column, value in enumerate(values)) + "</row>"
        for row, values in enumerate(rows, 1))
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packages = "http://schemas.openxmlformats.org/package/2006"
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    top = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        for name, text in [
            ("[Content_Types].xml",
             f'<Types xmlns="{packages}/content-types"><Default Extension="rels" ContentType='
             '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName='
             f'"/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/><Override PartName='
             f'"/xl/worksheets/sheet1.xml" ContentType="{types}.worksheet+xml"/></Types>'),
            ("_rels/.rels",
             f'<Relationships xmlns="{packages}/relationships"><Relationship Id="r1" '
             f'Type="{kind}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
            ("xl/workbook.xml",
             f'<workbook xmlns="{main}" xmlns:r="{kind}"><sheets><sheet name="見積" sheetId="1" '
             'r:id="r1"/></sheets></workbook>'),
            ("xl/_rels/workbook.xml.rels",
             f'<Relationships xmlns="{packages}/relationships"><Relationship Id="r1" '
             f'Type="{kind}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
            ("xl/worksheets/sheet1.xml",
             f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>')]:
            z.writestr(zipfile.ZipInfo(name, MOMENT), top + text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def pdf(*lines):
    """A page with these lines of Latin text."""
    drawn = " T* ".join(f"({line}) Tj" for line in lines)
    text = f"BT /F1 12 Tf 72 760 Td 16 TL {drawn} ET".encode()
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>",
               b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
               b"/Resources << /Font << /F1 5 0 R >> >> >>",
               b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    out, places = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for number, value in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + (b"xref\n0 6\n0000000000 65535 f \n%strailer\n<< /Size 6 /Root 1 0 R >>\n"
                  b"startxref\n%d\n%%%%EOF\n" % (table, len(out)))


def csv(number):
    """A list of prices, long enough to shrink when it is deflated."""
    rows = [f"{number:03d}-{row:04d},用紙 A4 {row % 7} 号,{row * 40 + 100},{row % 12 + 1}"
            for row in range(1, 120)]
    return ("品番,品名,単価,数量\r\n" + "\r\n".join(rows) + "\r\n").encode("cp932")


QUOTATION = ("御見積書_20260401.xlsx", xlsx(
    [("品名", "数量", "単価", "金額"), ("用紙 A4", "10", "500", "5,000"),
     ("封筒 角2", "200", "12", "2,400"), ("合計", "", "", "7,400")]))
OFFER = ("quotation.pdf", pdf("Quotation 2026-0401", "Paper A4, 10 boxes: 5,000 yen",
                              "Valid until 30 April 2026"))
ORDER = ("注文書.pdf", pdf("Order form", "Please sign and return."))
PRICES = ("価格表.csv", csv(17))

SEVENZIP = "7zz a -bd -bso0 -tzip -mtc=off -mta=off"
COMMANDS = {
    "7zz": "{sevenzip} -mcu=on -p{password} -mem=ZipCrypto $out {names}",
    "7zz-cp932": "{sevenzip} -mcp=932 -p{password} -mem=ZipCrypto $out {names}",
    "7zz-aes": "{sevenzip} -mcu=on -p{password} -mem=AES256 $out {names}",
    "bsdtar-aes": "bsdtar -cf $out --numeric-owner --uid 0 --gid 0 --format zip "
                  "--options zip:encryption=aes256 --passphrase {password} {names}",
    "zip": "zip -q -X -P {password} $out {names}",
    "bsdtar": "bsdtar -cf $out --numeric-owner --uid 0 --gid 0 --format zip "
              "--options zip:encryption=zipcrypt --passphrase {password} {names}",
    "zip-plain": "zip -q -X $out {names}",
}


def marked(name, data):
    """The same archive with the encryption bit in every header, and nothing encrypted."""
    out = bytearray(data)
    for signature, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        start = out.find(signature)
        while start >= 0:
            out[start + place] |= 1
            start = out.find(signature, start + 4)
    return name, bytes(out)


def archive(tool, name, files, password="-"):
    """An archive of these files by a real tool: (name, content)."""
    with tempfile.TemporaryDirectory() as place:
        inside = pathlib.Path(place, "files")
        inside.mkdir()
        for file, data in files:
            path = inside / file
            path.write_bytes(data)
            os.utime(path, (1775035200, 1775035200))
        names = " ".join(f"'{file}'" for file, _ in files)
        out = pathlib.Path(place, "out.zip")
        command = COMMANDS[tool].format(sevenzip=SEVENZIP, password=password, names=names)
        subprocess.run(command, shell=True, check=True, cwd=inside,
                       env={**os.environ, "out": str(out)})
        MADE.append((name, command))
        return name, out.read_bytes()
