/// The database engines that the SQL is written for.
package enum Engine: String, CaseIterable, Sendable {
    case sqlite
    case postgres
}
