/// The page on which an application is handed in; `SitePacks/_common/texts/submission.yaml`.
package enum SubmissionText: String, TextKey {
    case applyingUnit = "submission.applying-unit"
}
