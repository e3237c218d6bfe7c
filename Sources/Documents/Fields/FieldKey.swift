/// What a field written as `[key:: value]` or behind a sign says.
package enum FieldKey: String, CaseIterable, Sendable {
    case due, completion, cancelled, created, start, scheduled, recurrence, priority, id, depends
    case high, medium, low
}
