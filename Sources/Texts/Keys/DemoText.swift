/// What the people of the demo world write; `demo.yaml`.
package enum DemoText: String, TextKey {
    case opinion = "demo.opinion"
    case reason = "demo.reason"
}
