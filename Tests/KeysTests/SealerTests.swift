import Keys
import Testing

@Suite struct SealerTests {
    @Test(arguments: ["", "500199199001011234", "重庆"])
    func aSealedValueOpensAgain(plain: String) throws {
        let sealer = try sealer("k1")
        let sealed = try sealer.seal(plain, context: "persons.id_number")
        let stored = try #require(Sealed(sealed.text))
        #expect(stored == sealed)
        #expect(try sealer.openText(stored, context: "persons.id_number") == plain)
        #expect(plain.isEmpty || !sealed.text.contains(plain))
    }

    @Test func equalValuesAreSealedDifferently() throws {
        let sealer = try sealer("k1")
        #expect(try sealer.seal("x", context: "c") != sealer.seal("x", context: "c"))
    }

    @Test func aValueMovedToAnotherContextDoesNotOpen() throws {
        let sealer = try sealer("k1")
        let sealed = try sealer.seal("x", context: "persons.mobile")
        #expect(throws: SealError.notAuthentic) { try sealer.open(sealed, context: "persons.id_number") }
    }

    @Test func everyAlteredCharacterIsNoticed() throws {
        let sealer = try sealer("k1", "k2")
        let text = Array(try sealer.seal("abc", context: "c").text.utf8)
        for index in text.indices {
            var altered = text
            altered[index] = altered[index] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
            guard let sealed = Sealed(String(decoding: altered, as: UTF8.self)) else { continue }
            #expect(throws: SealError.self) { try sealer.open(sealed, context: "c") }
        }
    }

    @Test func whatTheLastKeySealedIsCurrent() throws {
        let sealed = try sealer("k1").seal("x", context: "c").text
        #expect(try sealer("k1").isCurrent(sealed))
        #expect(try !sealer("k1", "k2").isCurrent(sealed))
        #expect(try !sealer("k").isCurrent(sealed))
        #expect(try !sealer("k1").isCurrent("x"))
    }

    @Test func oldKeysStillOpenAndUnknownOnesAreNamed() throws {
        let old = try sealer("k1")
        let sealed = try old.seal("x", context: "c")
        #expect(try sealer("k1", "k2").openText(sealed, context: "c") == "x")
        #expect(throws: SealError.unknownKey(id: "k1")) { try sealer("k2").open(sealed, context: "c") }
    }

    @Test(arguments: ["", "v1", "v1.k1", "v1.k1.AAAA", "v2.k1.\(box)", "v1..\(box)", "v1.k1.\(box).x", "v1.k1.\(box)="])
    func otherTextsAreNotSealedValues(text: String) {
        #expect(Sealed(text) == nil)
        #expect(Sealed("v1.k1.\(Self.box)") != nil)
    }

    @Test func aSourceThatGivesTooFewBytesSealsNothing() throws {
        let key = try #require(MasterKey(id: "k", secret: [UInt8](repeating: 1, count: 32)))
        let sealer = Sealer(keys: try #require(KeyFile(keys: [key])), randomBytes: { _ in [] })
        #expect(throws: SealError.noRandomness) { try sealer.seal("x", context: "c") }
        #expect(throws: SealError.noRandomness) { try sealer.fileSealing() }
    }

    @Test func lookupKeysAreEqualForEqualValuesOfOneContext() throws {
        let sealer = try sealer("k1")
        let key = sealer.lookupKey("50019919900101123X", context: "persons.id_number")
        #expect(key.utf8.count == 64)
        #expect(key == sealer.lookupKey("50019919900101123X", context: "persons.id_number"))
        #expect(key != sealer.lookupKey("50019919900101123x", context: "persons.id_number"))
        #expect(key != sealer.lookupKey("50019919900101123X", context: "persons.mobile"))
        #expect(key != sealer.digest("50019919900101123X", context: "persons.id_number"))
        #expect(sealer.lookupKey("b", context: "a:") != sealer.lookupKey(":b", context: "a"))
    }

    @Test func keyedHashesOutliveAChangeOfKey() throws {
        #expect(try sealer("k1").lookupKey("x", context: "c") == sealer("k1", "k2").lookupKey("x", context: "c"))
        #expect(try sealer("k1").lookupKey("x", context: "c") != sealer("k2").lookupKey("x", context: "c"))
    }

    @Test func aChainDependsOnEveryEventBefore() throws {
        let sealer = try sealer("k1")
        let first = sealer.chainHash(previous: "", payload: "a")
        let second = sealer.chainHash(previous: first, payload: "b")
        #expect(second != sealer.chainHash(previous: "", payload: "b"))
        #expect(second == sealer.chainHash(previous: first, payload: "b"))
    }

    private static let box = String(repeating: "A", count: 40)
}
