import MailMessage
import Testing

@testable import MailComparison

@Suite struct MailIdentityTests {
  private func identity(
    _ id: String?, sender: String? = "hanako@example.jp",
    date: String? = "Wed, 01 Apr 2026 18:30:00 +0900", subject: String? = "Quotation"
  ) -> MailIdentity {
    let date = date.flatMap { Headers(text: "Date: \($0)\n").date }
    return MailIdentity(messageID: id, sender: sender, date: date, subject: subject)
  }

  @Test func messageIDsDecide() {
    #expect(identity("a").sameness(with: identity("a")) == .same(.messageID))
    #expect(identity("a").sameness(with: identity("b")) == .different(.messageID))
    #expect(identity("a").sameness(with: identity(" a ")) == .same(.messageID))
    // A gateway changes the subject, a list the sender.
    #expect(
      identity("a").sameness(with: identity("a", subject: "[sent safely] Quotation"))
        == .same(.messageID))
    #expect(
      identity("a").sameness(with: identity("a", sender: "list@example.org")) == .same(.messageID))
  }

  @Test func oneMessageIDOnTwoMailsIsNoProof() {
    let other = identity(
      "a", sender: "taro@example.com", date: "Thu, 02 Apr 2026 10:00:00 +0900")
    #expect(identity("a").sameness(with: other) == .undecided)
    let third = identity(
      "a", date: "Thu, 02 Apr 2026 10:00:00 +0900", subject: "Invoice")
    #expect(identity("a").sameness(with: third) == .undecided)
  }

  @Test func dateSenderAndSubjectTogether() {
    let sent = identity(nil)
    #expect(sent.sameness(with: identity("a")) == .same(.dateSenderAndSubject))
    // The same moment by another clock.
    let moment = "Wed, 01 Apr 2026 09:30:00 +0000"
    #expect(
      sent.sameness(with: identity("a", date: moment, subject: "Re: Quotation"))
        == .same(.dateSenderAndSubject))
    #expect(sent.sameness(with: identity("a", date: nil)) == .undecided)
    #expect(sent.sameness(with: identity("a", subject: "[x]")) == .undecided)
    #expect(sent.sameness(with: identity("a", sender: "taro@example.com")) == .undecided)
    #expect(
      sent.sameness(with: identity("a", date: "Wed, 01 Apr 2026 18:30:01 +0900"))
        == .different(.date))
    #expect(
      identity("", sender: nil, date: nil).sameness(with: identity(nil, date: nil, subject: nil))
        == .undecided)
  }

  @Test(arguments: [
    ("Quotation", "quotation"), ("Re: Fwd: AW: Quotation", "quotation"),
    ("RE[2]: [EXTERNAL] 【重要】 Quotation  for  you", "quotation for you"),
    ("返信：見積書", "見積書"), ("Regarding: x", "regarding: x"), ("res", "res"), ("re", "re"),
    ("[a", "[a"),
  ])
  func subjectCores(subject: String, core: String) {
    #expect(SubjectCore(subject)?.text == core)
  }

  @Test(arguments: [nil, "", "  ", "Re:", "[tag]", "Re: [a] Fwd:"] as [String?])
  func subjectsWithoutCore(subject: String?) {
    #expect(SubjectCore(subject) == nil)
  }

  @Test(arguments: [
    ("Thu, 01 Jan 1970 00:00:00 +0000", 0), ("Thu, 01 Jan 1970 09:00:00 +0900", 0),
    ("Tue, 29 Feb 2000 12:00:00 +0000", 951_825_600),
    ("Wed, 01 Apr 2026 18:30:00 +0900", 1_775_035_800),
    ("Fri, 31 Dec 9999 23:59:59 +0000", 253_402_300_799),
  ])
  func instants(date: String, seconds: Int) throws {
    #expect(try #require(Headers(text: "Date: \(date)\n").date).instant == seconds)
  }
}
