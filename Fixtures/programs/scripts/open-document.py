#!/usr/bin/python3
"""Makes the OpenDocument files of documents/ with LibreOffice (Debian: libreoffice-writer-nogui,
libreoffice-calc-nogui, python3-uno). The password is `secret`."""

import pathlib
import subprocess
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

HERE = pathlib.Path(__file__).parent.parent / "documents"


def properties(**values):
    made = []
    for name, value in values.items():
        made.append(PropertyValue())
        made[-1].Name, made[-1].Value = name, value
    return tuple(made)


def connect():
    resolver = uno.getComponentContext().ServiceManager.createInstance(
        "com.sun.star.bridge.UnoUrlResolver")
    for _ in range(60):
        try:
            context = resolver.resolve("uno:pipe,name=zip;urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(1)
    raise SystemExit("soffice does not answer")


with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
    office = subprocess.Popen(["soffice", "--headless", "--norestore", "--accept=pipe,name=zip;urp;",
                               f"-env:UserInstallation=file://{folder}"])
    desktop = connect()
    for name, kind, form, password in [
            ("plain.odt", "swriter", "writer8", ""), ("sealed.odt", "swriter", "writer8", "secret"),
            ("sealed.ods", "scalc", "calc8", "secret")]:
        document = desktop.loadComponentFromURL("private:factory/" + kind, "_blank", 0,
                                                properties(Hidden=True))
        if kind == "swriter":
            document.Text.String = "Dear customer, this is our quotation."
        else:
            document.Sheets.getByIndex(0).getCellByPosition(0, 0).String = "price"
        how = {"FilterName": form} | ({"Password": password} if password else {})
        document.storeToURL(f"file://{HERE / name}", properties(**how))
        document.close(True)
    desktop.terminate()
    office.wait(30)
