package enum SiteTag {}
package enum SystemTag {}
package enum ProgrammeTag {}
package enum RevisionTag {}
package enum BatchTag {}
package enum SectionTag {}
package enum FieldTag {}
package enum StageTag {}
package enum CodeListTag {}
package enum ApplicationTag {}
package enum RecordTag {}
package enum AttachmentTag {}
package enum CommentTag {}
package enum AccountTag {}
package enum PersonTag {}
package enum UnitTag {}
package enum BindingTag {}
package enum MessageTag {}
package enum ObjectionTag {}
package enum ExtensionTag {}
package enum DeputyTag {}
package enum WorkListTag {}
package enum RegisterTag {}

/// A site (站点): one bureau's installation, e.g. `anhui`.
package typealias SiteID = Identifier<SiteTag>
/// A system (业务系统) of a site, e.g. `leaders`.
package typealias SystemID = Identifier<SystemTag>
/// A programme (项目) as `system/programme`, e.g. `leaders/academic-leader`; unique within its site.
package typealias ProgrammeID = Identifier<ProgrammeTag>
/// One immutable revision of a programme: the digest of its pack files.
package typealias RevisionID = Identifier<RevisionTag>
/// A batch (批次, in Anhui 计划) of a programme.
package typealias BatchID = Identifier<BatchTag>
package typealias SectionID = Identifier<SectionTag>
package typealias FieldID = Identifier<FieldTag>
package typealias StageID = Identifier<StageTag>
/// A list that units of a programme work in, e.g. `to-report`.
package typealias WorkListID = Identifier<WorkListTag>
package typealias CodeListID = Identifier<CodeListTag>
/// An application (申报书).
package typealias ApplicationID = Identifier<ApplicationTag>
/// One record of a repeating section.
package typealias RecordID = Identifier<RecordTag>
package typealias AttachmentID = Identifier<AttachmentTag>
package typealias CommentID = Identifier<CommentTag>
package typealias AccountID = Identifier<AccountTag>
package typealias PersonID = Identifier<PersonTag>
/// A unit (单位) of any kind: employer, department, bureau, authority.
package typealias UnitID = Identifier<UnitTag>
/// A request of a person to be bound to an employer (绑定).
package typealias BindingID = Identifier<BindingTag>
/// A message that is sent after a change was kept; the same in every attempt to send it.
package typealias MessageID = Identifier<MessageTag>
/// What somebody raised against an application that was publicly announced (异议).
package typealias ObjectionID = Identifier<ObjectionTag>
/// A longer deadline of one unit (延期).
package typealias ExtensionID = Identifier<ExtensionTag>
/// A deputy (代理) of a unit's administrator.
package typealias DeputyID = Identifier<DeputyTag>
/// An outside register (外部登记系统) that reviewers can ask, by the gateway's name for it.
package typealias RegisterID = Identifier<RegisterTag>
