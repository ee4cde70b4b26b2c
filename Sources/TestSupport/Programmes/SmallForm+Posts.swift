package import Domain
package import FormEngine
package import UseCases

extension SmallForm {
    /// What an applicant types to complete the first section; files apart.
    package static func basicPost(speciality: String = "Metallurgy", phone: String = "13912345678") -> [String:
        [String]]
    {
        [
            "phone": [phone], "email": ["me@example.org"], "speciality": [speciality], "level": ["b"],
            "abroad": ["false"], "country": [""],
            "intro": ["Twenty years at the furnace."],
        ]
    }

    /// One record of the second section.
    package static func paperPost(_ title: String, year: Int = 2020) -> [String: [String]] {
        ["title": [title], "year": [String(year)]]
    }

    /// The files that complete the first section.
    package static func basicFiles(_ blobs: MemoryBlobs) -> [SaveSection.IncomingFile] {
        [
            file("photo", "me.jpg", blobs, SampleFile.jpg, .jpg),
            file("proof", "degree.pdf", blobs, SampleFile.pdf, .pdf),
        ]
    }

    /// A file that the blob store has taken.
    package static func file(
        _ field: FieldID, _ name: String, _ blobs: MemoryBlobs, _ bytes: [UInt8], _ kind: FilesField.Kind
    ) -> SaveSection.IncomingFile {
        .init(field: field, name: name, verdict: .stored(blob: blobs.store(bytes), kind: kind, size: bytes.count))
    }

    /// A file that the blob store has refused.
    package static func refusedFile(_ field: FieldID, _ name: String, _ problem: FileProblem)
        -> SaveSection.IncomingFile
    {
        .init(field: field, name: name, verdict: .refused(problem))
    }
}
