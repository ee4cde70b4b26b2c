import Domain
import Testing

struct MaskedNameTests {
    @Test(arguments: [
        ("张小明", "张*明"), ("张明", "张*"), ("欧阳修远", "欧**远"), ("张", "*"), ("", ""), ("  ", ""), (" 李 明 ", "李 *"),
        ("阿依古丽·买买提", "阿***·**提"), ("Anna Lee", "A*** **e"), ("𠮷野家", "𠮷*家"),
    ])
    func nothingButTheEndsOfANameIsShown(_ name: String, _ shown: String) {
        #expect(MaskedName.masked(name) == shown)
    }
}
