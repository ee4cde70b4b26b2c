/// Notes within one transaction that a message was written which can be sent after the commit.
final class EnqueueMark {
    var isSet = false
}
