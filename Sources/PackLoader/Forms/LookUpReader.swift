import Domain
import FormEngine

/// Reads `look-up:` of a note: which register its reviewers can ask, and what it is told.
struct LookUpReader {
    func lookUp(_ mapping: Mapping) -> LookUp? {
        guard let node = mapping.optional("look-up"), let inner = node.mapping() else { return nil }
        let register = inner.required("register")?.identifier(RegisterID.self)
        let sends = inner.required("sends")?.items()?.compactMap { $0.choice(LookUpItem.self) }
        inner.finish()
        guard let register, let sends else { return nil }
        if sends.isEmpty { inner.report("a register has to be told whom it is asked about") }
        if Set(sends).count < sends.count { inner.report("something is told to the register twice") }
        return LookUp(register: register, sends: sends)
    }
}
