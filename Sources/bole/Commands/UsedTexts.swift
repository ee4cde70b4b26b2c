import Texts

/// Every text key that the program uses, for the lint of the catalogue.
enum UsedTexts {
    static let areas: [any TextKey.Type] = [
        AccountText.self,
        ApplyText.self,
        CheckText.self,
        CommonText.self,
        DeadlineText.self,
        DemoText.self,
        DeputyText.self,
        ErrorText.self,
        ExplanationText.self,
        FileText.self,
        FormText.self,
        HistoryText.self,
        LookUpText.self,
        MailText.self,
        NoticeText.self,
        PortalText.self,
        ProblemText.self,
        PublicityText.self,
        QuotaText.self,
        RankingText.self,
        ReadingText.self,
        RecordText.self,
        RefusalText.self,
        ResultText.self,
        ReviewText.self,
        RevisionText.self,
        StateText.self,
        SubmissionText.self,
        TimelineText.self,
        UnsubmittedText.self,
        VerbText.self,
        VerifyText.self,
        WorkListText.self,
    ]

    /// Keys, and prefixes of composed keys ending in `.*`.
    static let patterns: [String] = areas.flatMap(keys)

    private static func keys(_ area: any TextKey.Type) -> [String] {
        func list<Area: TextKey>(_ type: Area.Type) -> [String] { type.allCases.map(\.rawValue) }
        return list(area)
    }
}
