#!/usr/bin/python3
"""Makes the office documents among the samples with LibreOffice (Debian: libreoffice-calc-nogui,
libreoffice-writer-nogui, python3-uno), version 7.4."""
import os, subprocess, tempfile, time, zipfile

import uno
from com.sun.star.beans import NamedValue, PropertyValue

HERE = os.path.dirname(os.path.abspath(__file__))
PASSWORD, DEFAULT = "Tsukimi-2026", "VelvetSweatshop"


def pair(kind, name, value):
    result = kind()
    result.Name, result.Value = name, value
    return result


def connect(folder):
    program = ["soffice", "--headless", "--norestore", "--accept=pipe,name=samples;urp;",
               f"-env:UserInstallation=file://{folder}/profile"]
    subprocess.Popen(program, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(60):
        try:
            context = resolver.resolve("uno:pipe,name=samples;urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(1)
    raise SystemExit("soffice does not answer")


def save(desktop, kind, path, form, **properties):
    document = desktop.loadComponentFromURL(
        "private:factory/" + kind, "_blank", 0, (pair(PropertyValue, "Hidden", True),))
    if kind == "swriter":
        document.Text.String = "Dear customer, this is our quotation."
    if kind == "scalc":
        document.Sheets.getByIndex(0).getCellByPosition(0, 0).String = "price"
    properties["FilterName"] = form
    arguments = tuple(pair(PropertyValue, *item) for item in properties.items())
    document.storeToURL("file://" + path, arguments)
    document.close(True)


def standard(password):
    return uno.Any("[]com.sun.star.beans.NamedValue", (
        pair(NamedValue, "OOXPassword", password), pair(NamedValue, "CryptoType", "Standard")))


def here(name):
    return os.path.join(HERE, name)


with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
    desktop = connect(folder)
    old, new = "MS Excel 97", "Calc MS Excel 2007 XML"
    save(desktop, "scalc", here("plain.xls"), old)
    save(desktop, "scalc", here("encrypted.xls"), old, Password=PASSWORD)
    save(desktop, "scalc", here("default.xls"), old, Password=DEFAULT)
    save(desktop, "scalc", here("standard.xlsx"), new, EncryptionData=standard(PASSWORD))
    save(desktop, "scalc", here("standard-default.xlsx"), new, EncryptionData=standard(DEFAULT))
    save(desktop, "swriter", here("plain.doc"), "MS Word 97")
    save(desktop, "swriter", here("encrypted.doc"), "MS Word 97", Password=PASSWORD)
    # Of documents that are ZIP archives the manifest alone is wanted.
    for name, options in (("plain", {}), ("encrypted", {"Password": PASSWORD})):
        save(desktop, "swriter", f"{folder}/{name}.odt", "writer8", **options)
        with zipfile.ZipFile(f"{folder}/{name}.odt") as archive, \
                open(here(f"manifest-{name}.xml"), "wb") as file:
            file.write(archive.read("META-INF/manifest.xml"))
    try:
        desktop.terminate()
    except Exception:
        pass
