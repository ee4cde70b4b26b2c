import SQLiteDriver
import Testing

@Suite struct PlaceholderTests {
    @Test(arguments: [
        ("SELECT $1", "SELECT ?1"),
        ("a = $2 AND b = $1", "a = ?2 AND b = ?1"),
        ("$1 $1 $12", "?1 ?1 ?12"),
        ("x=$1,y=$2", "x=?1,y=?2"),
        ("'$1' $1", "'$1' ?1"),
        ("'it''s $1' $1", "'it''s $1' ?1"),
        ("\"$1\" `$2` [$3] $1", "\"$1\" `$2` [$3] ?1"),
        ("-- $1\n$1", "-- $1\n?1"),
        ("/* $1 ' */ $1 /* $2", "/* $1 ' */ ?1 /* $2"),
        ("a - $1 / $2 * 3", "a - ?1 / ?2 * 3"),
        ("name$1 + $1", "name$1 + ?1"),
        ("$name $ $1", "$name $ ?1"),
        ("'姓名$1' || $1", "'姓名$1' || ?1"),
        ("'unfinished $1", "'unfinished $1"),
        ("/*", "/*"),
        ("", ""),
    ])
    func dollarsOutsideQuotationsAreNumbered(text: String, expected: String) {
        #expect(PlaceholderScanner.rewrite(text) == expected)
    }
}
