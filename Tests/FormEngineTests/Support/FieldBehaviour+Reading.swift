import Domain
import FormEngine

/// The day on which the tests happen: 2024-10-04.
let testDay = CivilDate(dayNumber: 20_000)

extension FieldBehaviour {
    /// What one posted value reads as.
    func reading(_ text: String) -> FieldReading {
        read([text], in: ReadingContext(today: testDay))
    }

    /// What a stored answer reads as when its control is posted back untouched.
    func readingBack(_ answer: Answer) -> FieldReading {
        read(raw(answer), in: ReadingContext(today: testDay))
    }
}
