namespace HelpDesk.Domain.People;

/// <summary>What a list shows of somebody.</summary>
public sealed record PersonSummary(PersonId Id, string Name, UserName? UserName, EmailAddress? Email, Role Role, bool IsActive);
