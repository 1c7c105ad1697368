namespace HelpDesk.Tests.OpenApi.Elsewhere;

internal sealed record Wheel(string Name);
