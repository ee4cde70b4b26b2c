import Domain
import Testing

@Suite struct PhoneNumberTests {
    @Test(arguments: ["13800138000", "19912345678", "19212345678"])
    func aMobileNumberIsAccepted(_ text: String) {
        #expect(PhoneNumber.isMobile(text))
        #expect(!PhoneNumber.isLandline(text))
    }

    @Test(arguments: [
        "", "1", "12345678901", "1380013800", "138001380001", "+8613800138000", "138 0013 8000", "１３８００１３８０００",
        "23800138000",
        "1380013800x", "13800138000\n", "0551-12345678", "55112345678", "10800138000",
    ])
    func anotherTextIsNoMobileNumber(_ text: String) {
        #expect(!PhoneNumber.isMobile(text))
    }

    /// R-FORM-42: eight digits after the area code; seven only where the area has seven.
    @Test(arguments: ["0551-12345678", "023-63836262", "028-12345678", "010-12345678", "0834-2160000", "0834-21600001"])
    func aLandlineNumberIsAccepted(_ text: String) {
        #expect(PhoneNumber.isLandline(text))
        #expect(!PhoneNumber.isMobile(text))
    }

    @Test(arguments: [
        "", "-", "0551-", "-12345678", "055112345678", "0551-1234567", "023-6383626", "010-1234567", "0551-123456789",
        "0551-123456", "13800138000", "0551－12345678", "0551—12345678", "0551-1234 5678", "0551 12345678",
        "(0551)12345678",
        "55112345678", "551-12345678", "1551-12345678", "05-12345678", "05511-12345678", "0551-12345678-801",
        "400-800-8820",
        "+86-551-12345678", "0551-1234567a", "０５５１-12345678", "0551--12345678", "0551-12345678\n",
    ])
    func anotherTextIsNoLandlineNumber(_ text: String) {
        #expect(!PhoneNumber.isLandline(text))
    }

    @Test(arguments: [("13800138000", "138****8000"), ("1380013", "138****0013"), ("138001", "****"), ("", "****")])
    func aShownNumberIsMasked(_ text: String, _ masked: String) {
        #expect(PhoneNumber.masked(text) == masked)
    }
}
