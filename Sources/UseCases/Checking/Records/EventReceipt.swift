package import Domain

/// What an acknowledged act left with whoever did it: an event and its hash.
///
/// As text, one line: the application's id, a tab, the event's ordinal, a tab, the event's hash.
package struct EventReceipt: Hashable, Sendable {
    package let application: ApplicationID
    package let ordinal: Int
    package let hash: String

    package init(application: ApplicationID, ordinal: Int, hash: String) {
        (self.application, self.ordinal, self.hash) = (application, ordinal, hash)
    }

    /// `nil` for every other line.
    package init?(line: some StringProtocol) {
        let words = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard words.count == 3, let id = ApplicationID(String(words[0])), let ordinal = Int(words[1]), ordinal > 0,
            words[2].utf8.count == 64, words[2].allSatisfy(\.isHexDigit)
        else { return nil }
        self.init(application: id, ordinal: ordinal, hash: String(words[2]))
    }
}
