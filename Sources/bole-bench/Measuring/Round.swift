/// One round of a measurement: so many jobs in so much time.
struct Round: Codable, Sendable {
    let jobs: Int
    let seconds: Double
    let cpuSeconds: Double

    var rate: Double { seconds > 0 ? Double(jobs) / seconds : 0 }
    /// In milliseconds.
    var cpuPerJob: Double { jobs > 0 ? cpuSeconds * 1000 / Double(jobs) : 0 }

    /// Lets `writers` tasks do a job again and again until the time is over.
    ///
    /// - Parameter job: is told which writer it works for and how many jobs that one has done before.
    static func measure(
        writers: Int, for seconds: Double, _ job: @escaping @Sendable (_ writer: Int, _ turn: Int) async throws -> Void
    ) async throws -> Round {
        let (begun, cpu) = (ContinuousClock.now, CPUTime.used())
        let end = begun.advanced(by: .seconds(seconds))
        let jobs = try await withThrowingTaskGroup(of: Int.self) { group in
            for writer in 0..<writers {
                group.addTask {
                    var turn = 0
                    while ContinuousClock.now < end {
                        try await job(writer, turn)
                        turn += 1
                    }
                    return turn
                }
            }
            return try await group.reduce(0, +)
        }
        return Round(
            jobs: jobs, seconds: begun.duration(to: .now) / .seconds(1), cpuSeconds: CPUTime.used() - cpu)
    }
}

extension [Round] {
    /// The middle one by rate.
    var median: Round? {
        let sorted = sorted { $0.rate < $1.rate }
        return sorted.isEmpty ? nil : sorted[sorted.count / 2]
    }
}
