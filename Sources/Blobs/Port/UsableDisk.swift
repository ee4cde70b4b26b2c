import Keys
import UseCases

/// Does `work` and tells a disk that cannot be used at present from everything else that may go wrong.
func onUsableDisk<Result>(
    isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Result
) async throws -> Result {
    do {
        return try await work()
    } catch let error as BlobError {
        switch error {
        case .disk(let error):
            throw StorageUnavailable(error.isFull ? .full : .failing, detail: error.description)
        case .stopping: throw StorageUnavailable(.busy, detail: "the threads for files are stopping")
        case .tooLarge, .missing, .damaged, .unsealable, .closed: throw error
        }
    }
}
