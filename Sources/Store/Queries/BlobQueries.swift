import SQLText
import UseCases

/// The SQL that tells which stored files are in use.
///
/// Every column that names a stored file is asked here. Attachments are never deleted, so that removed ones and those of
/// snapshots are among them.
struct BlobQueries: BlobRows {
    let connection: any SQLConnection

    func referenced(among blobs: [String]) throws -> Set<String> {
        Set(
            try connection.rows("SELECT DISTINCT blob FROM attachments WHERE blob IN (\(list: blobs))") { $0.text(0) })
    }
}
