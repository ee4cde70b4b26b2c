import Synchronization
import Testing
import UseCases

@Suite("Waking a loop")
struct BellTests {
    @Test(.timeLimit(.minutes(1)))
    func theLoopWorksAtOnceAndAfterEachRingAndEndsWhenClosed() async {
        let bell = Bell()
        let works = Mutex(0)
        await bell.answer(every: .seconds(3600)) {
            let count = works.withLock { works in
                works += 1
                return works
            }
            if count < 3 { bell.ring() } else { bell.close() }
        }
        #expect(works.withLock { $0 } == 3)
        #expect(bell.isClosed)
    }

    @Test(.timeLimit(.minutes(1)))
    func theLoopWorksWithoutRingsToo() async {
        let bell = Bell()
        let works = Mutex(0)
        await bell.answer(every: .milliseconds(5)) {
            let count = works.withLock { works in
                works += 1
                return works
            }
            if count == 4 { bell.close() }
        }
        #expect(works.withLock { $0 } == 4)
    }

    @Test(.timeLimit(.minutes(1)))
    func ringsDuringWorkAreOneRing() async {
        let bell = Bell()
        let works = Mutex(0)
        await bell.answer(every: .seconds(3600)) {
            let count = works.withLock { works in
                works += 1
                return works
            }
            if count == 1 { for _ in 0..<100 { bell.ring() } }
            if count == 2 { bell.close() }
        }
        #expect(works.withLock { $0 } == 2)
    }
}
