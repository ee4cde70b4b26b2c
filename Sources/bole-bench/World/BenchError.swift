/// What keeps the benchmark from going on, in words for whoever runs it.
struct BenchError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
