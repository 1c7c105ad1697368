namespace HelpDesk.Functions.Http;

/// <summary>How many bytes the body of a request may have: room for its longest texts, every character escaped.</summary>
internal static class BodyLimits
{
    public const int Ticket = 512 * 1024;

    public const int Message = 256 * 1024;

    /// <summary>A few words and numbers.</summary>
    public const int Small = 16 * 1024;
}
