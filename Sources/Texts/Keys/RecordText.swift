/// The records of a repeating section; `SitePacks/_common/texts/record.yaml`.
package enum RecordText: String, TextKey {
    /// Whatever a programme calls the beginning of an application, a record is added by this.
    case add = "record.add"
}
