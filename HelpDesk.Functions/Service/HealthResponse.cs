namespace HelpDesk.Functions.Service;

/// <summary>Without detail: it is for machines, and for anyone.</summary>
internal sealed record HealthResponse(string Status)
{
    public static HealthResponse Ok { get; } = new("ok");
}
