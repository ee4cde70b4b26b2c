/// Reads `application/x-www-form-urlencoded` bodies and query strings.
///
/// Source: WHATWG URL, section 5.1, but stricter: a lone `%`, bytes that are not UTF-8 and NUL are refused.
package enum FormDecoding {
    /// The fields in the order sent, or the first reason why the body is no form.
    package static func urlencoded(
        _ bytes: some Collection<UInt8>, limits: FormLimits = FormLimits()
    ) -> Result<FormFields, FormProblem> {
        Result { () throws(FormProblem) in try fields(of: Array(bytes)[...], limits: limits) }
    }

    /// The text of one field; for the parts of a multipart form, which are not encoded.
    package static func text(_ bytes: some Collection<UInt8>) -> Result<String, FormProblem> {
        Result { () throws(FormProblem) in try checkedText(bytes) }
    }

    private static func fields(of bytes: ArraySlice<UInt8>, limits: FormLimits) throws(FormProblem) -> FormFields {
        guard bytes.count <= limits.totalBytes else { throw .bodyTooLarge }
        var fields = FormFields()
        var rest = bytes
        while !rest.isEmpty {
            let piece = rest.prefix { $0 != UInt8(ascii: "&") }
            rest = rest[piece.endIndex...].dropFirst()
            guard !piece.isEmpty else { continue }
            guard fields.pairs.count < limits.pairs else { throw .tooManyPairs }
            let pair = try pair(of: piece, limits: limits)
            fields.append(name: pair.name, value: pair.value)
        }
        return fields
    }

    private static func pair(
        of piece: ArraySlice<UInt8>, limits: FormLimits
    ) throws(FormProblem) -> FormFields.Pair {
        let rawName = piece.prefix { $0 != UInt8(ascii: "=") }
        guard let name = PercentEncoding.decoded(rawName, plusIsSpace: true),
            let value = PercentEncoding.decoded(piece[rawName.endIndex...].dropFirst(), plusIsSpace: true)
        else { throw .badPercentEncoding }
        guard name.count <= limits.nameBytes else { throw .nameTooLong }
        let nameText = try checkedText(name)
        guard value.count <= limits.valueBytes else { throw .valueTooLong(name: nameText) }
        return FormFields.Pair(name: nameText, value: try checkedText(value))
    }

    private static func checkedText(_ bytes: some Collection<UInt8>) throws(FormProblem) -> String {
        guard !bytes.contains(0) else { throw .containsNUL }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        return text
    }
}
