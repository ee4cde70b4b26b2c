/// A name of one visible text; the catalogue of a site gives its wording.
///
/// Each area of the program has one enum of keys; its raw values stand in `SitePacks/_common/texts/`.
package protocol TextKey: RawRepresentable, CaseIterable, Sendable where RawValue == String {}
