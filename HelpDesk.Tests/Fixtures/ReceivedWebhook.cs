namespace HelpDesk.Tests.Fixtures;

/// <summary>A request as a receiver got it.</summary>
internal sealed record ReceivedWebhook(string Id, string Timestamp, string Signature, string UserAgent, string Body)
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    /// <summary>A value of its body by its path; null where there is none.</summary>
    public string? this[string path] => new Answer(200, Body, NoHeaders)[path];
}
