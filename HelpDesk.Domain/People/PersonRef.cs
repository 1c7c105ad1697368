namespace HelpDesk.Domain.People;

/// <summary>A person as others see them: the id, and the name as it was when this was written.</summary>
public sealed record PersonRef(PersonId Id, string Name);
