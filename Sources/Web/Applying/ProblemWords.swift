import Domain
package import FormEngine
package import Texts
package import UseCases

/// The sentences for refused answers and files.
package struct ProblemWords: Sendable {
    private let texts: TextCatalogue

    package init(_ texts: TextCatalogue) {
        self.texts = texts
    }

    package func sentence(_ problem: FieldProblem) -> String {
        switch problem {
        case .check(let message): message
        case .tooShort(let minimum, let actual):
            texts(ProblemText.tooShort, ["minimum": "\(minimum)", "actual": "\(actual)"])
        case .tooLong(let maximum, let actual):
            texts(ProblemText.tooLong, ["maximum": "\(maximum)", "actual": "\(actual)"])
        case .tooManyPlaces(let maximum): texts(ProblemText.tooManyPlaces, ["maximum": "\(maximum)"])
        case .tooSmall(let minimum): texts(ProblemText.tooSmall, ["minimum": minimum])
        case .tooLarge(let maximum): texts(ProblemText.tooLarge, ["maximum": maximum])
        case .tooFewFiles(let minimum, let actual):
            texts(ProblemText.tooFewFiles, ["minimum": "\(minimum)", "actual": "\(actual)"])
        case .tooManyFiles(let maximum): texts(ProblemText.tooManyFiles, ["maximum": "\(maximum)"])
        case .tooFewRecords(let minimum, let actual):
            texts(ProblemText.tooFewRecords, ["minimum": "\(minimum)", "actual": "\(actual)"])
        case .tooManyRecords(let maximum): texts(ProblemText.tooManyRecords, ["maximum": "\(maximum)"])
        case .tooFewChosen(let minimum): texts(ProblemText.tooFewChosen, ["minimum": "\(minimum)"])
        case .tooManyChosen(let maximum): texts(ProblemText.tooManyChosen, ["maximum": "\(maximum)"])
        case .notWithin(let field): texts(ProblemText.notWithin, ["field": field])
        default: texts(plain(problem))
        }
    }

    /// The text of a problem that carries nothing.
    private func plain(_ problem: FieldProblem) -> ProblemText {
        switch problem {
        case .lineBreak: .lineBreak
        case .controlCharacter: .controlCharacter
        case .notDigits: .notDigits
        case .notInteger: .notInteger
        case .notDecimal: .notDecimal
        case .notDate: .notDate
        case .notMonth: .notMonth
        case .notYear: .notYear
        case .inFuture: .inFuture
        case .notYesOrNo: .notYesOrNo
        case .notInList: .notInList
        case .tooManyChoices: .tooManyChoices
        case .notExactDivision: .notExactDivision
        case .notPerson: .notPerson
        case .notPhone: .notPhone
        case .notMobile: .notMobile
        case .notLandline: .notLandline
        case .notEmail: .notEmail
        case .notCreditCode: .notCreditCode
        case .idNumber(.shape): .idNumberShape
        case .idNumber(.birthDate): .idNumberBirthDate
        case .idNumber(.checkDigit): .idNumberCheckDigit
        case .locked: .locked
        default: .missing
        }
    }

    package func sentence(_ refusal: SaveSection.FileRefusal) -> String {
        let name = refusal.name
        return switch refusal.problem {
        case .empty: texts(ProblemText.fileEmpty, ["name": name])
        case .tooLarge(let limit):
            texts(ProblemText.fileTooLarge, ["name": name, "limit": AnswerWords.size(limit)])
        case .wrongKind(let accepted):
            texts(ProblemText.fileWrongKind, ["name": name, "kinds": kinds(accepted)])
        case .damaged: texts(ProblemText.fileDamaged, ["name": name])
        case .unsafeContent: texts(ProblemText.fileUnsafe, ["name": name])
        case .tooManyFiles(let limit): texts(ProblemText.fileTooMany, ["name": name, "limit": "\(limit)"])
        }
    }

    /// `JPG/PNG/PDF`, as the rules under a file field print them.
    package func kinds(_ accepted: [FilesField.Kind]) -> String {
        accepted.map { $0.rawValue.uppercased() }.joined(separator: "/")
    }

    /// A problem with the field that it is about, and the record's number within a repeating section.
    package func labelled(_ label: String, _ sentence: String, record number: Int? = nil) -> String {
        guard let number else { return texts(ProblemText.labelled, ["label": label, "problem": sentence]) }
        return texts(
            ProblemText.labelledInRecord, ["number": "\(number)", "label": label, "problem": sentence])
    }
}
