namespace HelpDesk.Functions.Storage;

/// <summary>One field that was edited, as it stands in an event's row.</summary>
internal sealed record ChangedField(string Field, string? From, string? To);
