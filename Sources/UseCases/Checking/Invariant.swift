/// What `bole check` proves of a site; the raw values are the ids that operators see (docs/operations/check.md).
package enum Invariant: String, Hashable, Sendable, CaseIterable {
    /// Every event that was acknowledged with a receipt is there with the same hash.
    case receipts = "I1"
    /// Every history is a whole hash chain without a gap.
    case chains = "I2"
    /// The events alone give every row that is kept beside them.
    case replay = "I3"
    /// Every step of a history is one that the workflow allows.
    case steps = "I4"
    /// Units' orders have no place twice and follow from their history; taken places are those of what was reported, and
    /// never more than there are.
    case recommending = "I5"
    /// Nobody has two living applications in a batch, two employers or two identities.
    case uniqueness = "I6"
    /// Every attached file and every submission is what it was when it was handed in.
    case files = "I7"
    /// Nothing was handed in outside its window.
    case windows = "I8"
    /// Every message belongs to an application that is there and goes out in time; nobody is reminded twice a day, or of
    /// what he has handed in.
    case messages = "I9"
    /// The database is sound, its rules hold, and its schema is this program's.
    case database = "I10"
    /// Whoever acted was entitled to at that instant, and nobody decided on himself.
    case actors = "I11"
    /// Every sealed value opens with its key and agrees with the key by which it is found.
    case sealing = "I12"
    /// Sessions and one-time links let in only whom they may.
    case entrances = "I13"
    /// Lists and counts show exactly what the access rules allow one by one.
    case lists = "I14"
    /// Nothing is left behind: half-written files, journals, an overgrown log.
    case leftovers = "I15"
}
