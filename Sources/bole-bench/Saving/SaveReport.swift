/// What measuring saves came to.
struct SaveReport: Codable {
    let engine: String
    let writers: Int
    /// By the use case.
    var saves: [Round] = []
    /// By the driver, or pgbench: per second.
    var raw: [Double] = []
    /// Of the medians.
    var ratio: Double { rawRate > 0 ? rate / rawRate : 0 }

    init(engine: String, writers: Int) {
        (self.engine, self.writers) = (engine, writers)
    }

    private var rate: Double { saves.median?.rate ?? 0 }
    private var rawRate: Double { raw.isEmpty ? 0 : raw.sorted()[raw.count / 2] }

    /// One line for people.
    var text: String {
        """
        save on \(engine), \(writers) writers: use case \(Figure.text(rate))/s \
        (\(Figure.text(saves.median?.cpuPerJob ?? 0)) ms CPU each), raw \(Figure.text(rawRate))/s, \
        ratio \(Figure.text(ratio))
        """
    }
}
