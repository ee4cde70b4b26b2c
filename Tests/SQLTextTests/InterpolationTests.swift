import SQLText
import Testing

@Suite struct InterpolationTests {
    @Test func valuesBecomeNumberedPlaceholders() {
        let sql: SQL = "SELECT id FROM units WHERE name = \("甲") AND level = \(3) AND open = \(true)"
        #expect(sql.rendered().text == "SELECT id FROM units WHERE name = $1 AND level = $2 AND open = $3")
        #expect(sql.rendered().values == [.text("甲"), .integer(3), .integer(1)])
    }

    @Test(arguments: ["'; DROP TABLE units; --", "$1", "?1", "\u{0}", "' OR '1'='1", "/*", "\"", "NULL"])
    func hostileTextIsBoundAndNeverPasted(text: String) {
        let sql: SQL = "SELECT \(text)"
        #expect(sql.rendered().text == "SELECT $1")
        #expect(sql.rendered().values == [.text(text)])
    }

    @Test func statementsOfOneShapeHaveOneText() {
        func named(_ name: SQLIdentifier, _ values: [Int]) -> SQL {
            "SELECT \(name: name) FROM t WHERE id IN (\(list: values)) AND note = \("x")"
        }
        let names = ["a", "b", "ab"].compactMap(SQLIdentifier.init)
        let statements = names.flatMap { name in [[], [1], [2], [1, 2]].map { named(name, $0) } }
        for one in statements {
            for other in statements {
                #expect((one.shape == other.shape) == (one.rendered().text == other.rendered().text))
            }
            #expect(one.values == one.rendered().values)
        }
        #expect(Set(statements.map(\.shape)).count == 9)
    }

    @Test func nothingBindsNull() {
        let absent: Int64? = nil
        let sql: SQL = "VALUES (\(absent), \(nil), \(Optional("a")))"
        #expect(sql.rendered().text == "VALUES ($1, $2, $3)")
        #expect(sql.rendered().values == [.null, .null, .text("a")])
    }

    @Test func bytesBindAsABlob() {
        let bytes: [UInt8] = [0, 255]
        let sql: SQL = "SELECT \(bytes)"
        #expect(sql.rendered().values == [.blob([0, 255])])
    }

    @Test func aListHasOnePlaceholderForEachValue() {
        let sql: SQL = "SELECT 1 WHERE a = \(7) AND id IN (\(list: ["x", "y", "z"])) AND b = \(8)"
        #expect(sql.rendered().text == "SELECT 1 WHERE a = $1 AND id IN ($2, $3, $4) AND b = $5")
        #expect(sql.rendered().values == [.integer(7), .text("x"), .text("y"), .text("z"), .integer(8)])
    }

    @Test func anEmptyListIsNull() {
        let sql: SQL = "SELECT 1 WHERE id IN (\(list: [String]()))"
        #expect(sql.rendered().text == "SELECT 1 WHERE id IN (NULL)")
        #expect(sql.rendered().values.isEmpty)
    }

    @Test func fragmentsBringTheirValuesAlongInOrder() {
        let mine: SQL = "owner = \("me")"
        let none: SQL? = nil
        let sql: SQL = "SELECT \(1) WHERE \(fragment: mine)\(fragment: none) LIMIT \(10)"
        #expect(sql.rendered().text == "SELECT $1 WHERE owner = $2 LIMIT $3")
        #expect(sql.rendered().values == [.integer(1), .text("me"), .integer(10)])
    }

    @Test func partsAreJoinedByASeparator() {
        let conditions: [SQL] = ["a = \(1)", "b = \(2)", "c IS NULL"]
        #expect(conditions.joined(by: " AND ").rendered().text == "a = $1 AND b = $2 AND c IS NULL")
        #expect(conditions.joined(by: " AND ").rendered().values == [.integer(1), .integer(2)])
        #expect([SQL]().joined(by: " AND ").rendered().text.isEmpty)
    }

    @Test func aCaseIsBoundByItsRawValue() {
        let sql: SQL = "SELECT \(Colour.green)"
        #expect(sql.rendered().values == [.text("green")])
    }

    private enum Colour: String, SQLBindable {
        case green
    }
}
