import Programmes

struct ExamplesReader {
    let programme: Programme
    func prove(_ mapping: Mapping) {}
}
