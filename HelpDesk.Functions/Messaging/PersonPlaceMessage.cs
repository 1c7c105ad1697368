namespace HelpDesk.Functions.Messaging;

/// <summary>A place in the lists where somebody may stand though they no longer belong there.</summary>
internal sealed record PersonPlaceMessage(string Role, string Name);
