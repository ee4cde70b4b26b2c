import Domain
import FormEngine
import Pages
import Texts

extension SectionPresenter {
    /// A new record is saved as a whole: before that there is nothing to which a field could be added. So is a page that
    /// was refused: it shows what was typed and not what is stored.
    var autosave: AutosaveWords? {
        if isNewRecord || attempt != nil { return nil }
        let texts = desk.texts
        let words: [String: JSONValue] = [
            "saving": .text(texts(FormText.autosaving)), "saved": .text(texts(FormText.autosaved)),
            "partly": .text(texts(FormText.autosavedPartly)), "offline": .text(texts(FormText.autosaveOffline)),
            "expired": .text(texts(FormText.autosaveExpired)), "stale": .text(texts(FormText.autosaveStale)),
            "keepMine": .text(texts(FormText.autosaveKeepMine)), "signInTitle": .text(texts(CommonText.signIn)),
            "signIn": .text(desk.links.signIn(returnTo: desk.visit.path)),
        ]
        return AutosaveWords(
            url: desk.links.autosave(desk.id, section.id, record), words: JSONValue.object(words).canonicalText)
    }
}
