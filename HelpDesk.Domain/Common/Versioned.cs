namespace HelpDesk.Domain.Common;

/// <summary>A thing and the opaque version under which it was read; saving under another version is refused.</summary>
public sealed record Versioned<T>(T Value, string Version);
