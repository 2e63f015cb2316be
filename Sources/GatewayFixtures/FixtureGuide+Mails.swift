extension FixtureGuide {
  /// What is to be known of the folder `mails`.
  static let aboutMails = """
    ## Mails

    The folder `mails` has mails that carry archives and other containers in every way that mails
    have: honest ones, broken ones that gateways read in one way and mail programs in another, mails
    within mails, winmail.dat and `.msg`, files within the text, documents and other encrypted
    files. Some are what mail programs keep: mailboxes, `.emlx`, `.msg`. Feed the others to the
    gateway as they are, by SMTP or from a file, and compare attachment by attachment. `mails` in the
    manifest is a list, one object per mail:

    | key | value |
    |---|---|
    | `name`, `shows`, `verdict` | as above; the verdict is the worst of the messages |
    | `files` | a list of `file` and `size`: one, but where a mail was split |
    | `wellFormed` | whether the mail is as the standards want it, so that all programs should agree |
    | `messages` | one, but in a mailbox; of a split mail the one that the pieces make together |

    A message has `verdict`, `reasons` (codes about the message as a whole) and `attachments`:

    | key | value |
    |---|---|
    | `name` | as the sender wrote it, decoded; null without one |
    | `nameDeclared` | whether the mail says how the name is encoded; if not, programs can only guess |
    | `inside` | the name of the attachment that it stands in, as a mail attached as a file; null where it is one of the mail itself |
    | `part` | its number as IMAP counts; null where IMAP has none for it |
    | `container` | what it is by its content, whatever its name and type say |
    | `encryption`, `verdict`, `reasons` | as above |
    | `passwords` | those that open it, where one is known |
    | `counted` | whether it has a say in the mail's verdict; inline pictures, signatures and reports have none |
    | `size`, `crc32` | of the content as it was attached, without its transfer encoding |

    ```python
    for mail in json.loads((folder / "manifest.json").read_text())["mails"]:
        for file in mail["files"]:
            passed = gateway_lets_mail_pass((folder / file["file"]).read_bytes())
            if passed and mail["verdict"] != "protected":
                print(f"{mail['name']}: got through, but is {mail['verdict']}: {mail['shows']}")
    ```

    A mail without attachments has the verdict `none`, and a piece of a split mail tells nothing.

    """
}
