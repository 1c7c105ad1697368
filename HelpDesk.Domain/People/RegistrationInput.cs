namespace HelpDesk.Domain.People;

/// <summary>A registration as somebody sent it; nothing of it has been looked at.</summary>
public sealed record RegistrationInput(string? Username, string? Email, string? Password, string? Name);
