package import Domain
import Hummingbird
package import UseCases

/// What the routes of one site work with.
package struct SiteOffice: Sendable {
    package let context: SiteContext
    package let blobs: any BlobStore
    package let passwords: any PasswordChecking & PasswordMaking
    package let documents: any DocumentPrinting
    /// The beginning of the public side's addresses, for what is printed on paper.
    package let publicAddress: String
    /// Where reviewers ask outside registers.
    package let register: any LookUpRegister
    /// Marks the demo world on every page.
    package let isDemo: Bool

    package init(
        context: SiteContext, blobs: any BlobStore, passwords: any PasswordChecking & PasswordMaking,
        documents: any DocumentPrinting = NoPrinting(), register: any LookUpRegister = NoRegister(),
        publicAddress: String = "http://127.0.0.1:8080", isDemo: Bool
    ) {
        (self.context, self.blobs, self.passwords, self.isDemo) = (context, blobs, passwords, isDemo)
        (self.documents, self.register, self.publicAddress) = (documents, register, publicAddress)
    }
}

/// The sites that this process serves, and the parts that they share.
package struct Offices: Sendable {
    package let bySite: [SiteID: SiteOffice]
    package let assets: StaticAssets
    package let sessions: Sessions

    package init(bySite: [SiteID: SiteOffice], assets: StaticAssets, sessions: Sessions) {
        (self.bySite, self.assets, self.sessions) = (bySite, assets, sessions)
    }

    /// In the order of their ids.
    package var all: [SiteOffice] {
        bySite.sorted { $0.key < $1.key }.map(\.value)
    }
}
