namespace HelpDesk.Domain.Reports;

/// <summary>A day's rows as they were found.</summary>
/// <param name="Report">Null: the day has not been written yet.</param>
/// <param name="Versions">Under which version each row was found, those included that belong to no revision of the day.</param>
/// <param name="IsTorn">Whoever wrote the day last has not come to its end.</param>
/// <param name="LastRevision">The highest of all rows, also of those that don't count: the next one must be higher, or a reader
/// could take rows of two writers for those of one. 0: there are none.</param>
public sealed record StoredDay(
    DayReport? Report, IReadOnlyDictionary<Group, string> Versions, bool IsTorn, int LastRevision);
