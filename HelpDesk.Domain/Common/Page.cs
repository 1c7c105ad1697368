namespace HelpDesk.Domain.Common;

/// <summary>A part of a list, and where the next part begins (null: this was the last one).</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
