namespace HelpDesk.Domain.People;

/// <summary>Somebody whom an admin puts in, as they wrote it; nothing is checked yet.</summary>
public sealed record PersonDraftInput(string? Username, string? Email, string? Name = null, Role? Role = null);
