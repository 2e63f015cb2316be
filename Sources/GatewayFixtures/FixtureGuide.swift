/// The README that stands beside the archives.
public enum FixtureGuide {
  /// The text, in Markdown.
  ///
  /// - Parameters:
  ///   - fixtures: the archives that stand beside it.
  ///   - mails: the mails that stand in the folder `mails` beside it.
  public static func text(
    seed: UInt64, fixtures: [GatewayFixture], mails: [MailFixture] = []
  ) -> String {
    var text = introduction(seed: seed) + (mails.isEmpty ? "" : "\n" + aboutMails)
    text += "\n## The cases\n\n"
    text += fixtures.map { "- `\($0.name)` (\($0.verdict.rawValue)): \($0.sentence)\n" }.joined()
    guard !mails.isEmpty else { return text }
    text += "\n## The mails\n\n"
    return text + mails.map { "- `\($0.name)` (\($0.verdict.rawValue)): \($0.sentence)\n" }.joined()
  }

  private static func introduction(seed: UInt64) -> String {
    """
    # Archives to test a mail gateway with

    Each archive here is one case: an honest one, one that says that it is encrypted and is not, one
    that shows different content to different readers, one whose password comes along, a damaged or a
    hostile one. `manifest.json` says of each what is true. The archives were made by
    `zipcrypto fixtures --seed \(seed)`, which gives the same bytes at any time.

    **Take care.** Some archives are made to fill disks (`nest-bomb`, `ratio-bomb*`, `overlap-bomb*`),
    some have names that lead out of the folder or are not fit for a terminal (`name-*`). Unpack them
    only where a limit on time, memory and disk holds. Nothing in them is a program that does harm.

    ## What the manifest says

    `fixtures` is a list, one object per archive:

    | key | value |
    |---|---|
    | `name` | the case, unique |
    | `file`, `size` | the file in this folder, its bytes |
    | `shows` | what the case is, in one sentence |
    | `verdict` | what the protection is worth to somebody without a password |
    | `encryption` | what the content really is under, hidden content too: `zipcrypto`, `aes-128`, `aes-192`, `aes-256`, `strong`, `unknown`, `none` |
    | `reasons` | codes of what must be found without a password; `zipcrypto inspect --json` has the same |
    | `reasonsWithPassword` | codes of what must be found besides once the passwords are known |
    | `readers` | what programs show to somebody without a password; one that is missing was too erratic |
    | `passwords` | none where none is needed, one for all entries, or one for each |

    | verdict | meaning | may leave as "password-protected" |
    |---|---|---|
    | `pseudo-protected` | marked as encrypted, readable without a password | no |
    | `exposed` | encrypted, and the password stands in it or is empty | no |
    | `not-protected` | nothing in it is encrypted | no |
    | `ambiguous` | readers see different contents, not all of them protected | no |
    | `partly-protected` | some of it is encrypted | no |
    | `unknown` | cannot be told | no |
    | `protected` | all of it is encrypted, whoever reads it | yes |
    | `none` | there is no content | as your rules say |

    `opens`: all content comes without a password. `asks`: all content needs one. `opens-some`: some
    comes, for the rest it asks. `refuses`: some content ends in an error that is not about a
    password, or the archive is refused. `shows-nothing`: no content is shown. The programs' versions
    stand under `measured`; mail programs and the archive programs of Windows, macOS and iOS were not
    measured.

    ## A test suite

    Send each file through the gateway as an attachment, and compare what it decides with the verdict.
    A gateway that must let only protected attachments out:

    ```python
    import json, pathlib

    folder = pathlib.Path("corpus")
    for case in json.loads((folder / "manifest.json").read_text())["fixtures"]:
        passed = gateway_lets_pass((folder / case["file"]).read_bytes(), case["file"])
        if passed and case["verdict"] != "protected":
            print(f"{case['name']}: got through, but is {case['verdict']}: {case['shows']}")
        if not passed and case["verdict"] == "protected":
            print(f"{case['name']}: stopped, but is protected: {case['shows']}")
    ```

    The first kind of line is a leak. The second is mail that was stopped for nothing. A gateway that
    must *encrypt* what goes out, or scan what comes in, asks the same questions with other answers: an
    attachment that `opens` in some reader can be scanned, one that `asks` in some reader and `opens`
    in another must be treated by the worse of the two.

    Begin with `plain-*`, `zipcrypto-*` and `aes-*`, which every gateway should get right, then
    `flag-*`, `padded-*` and `row-*`. Keep the seed in your test suite: another seed changes contents,
    encryption headers and junk, and neither verdicts nor reasons.

    """
  }
}
