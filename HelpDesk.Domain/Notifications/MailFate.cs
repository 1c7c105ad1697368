namespace HelpDesk.Domain.Notifications;

/// <summary>The closed set of what can become of a mail when it is looked at.</summary>
public abstract record MailFate
{
    private MailFate()
    {
    }

    public sealed record Sent : MailFate;

    /// <summary>It was sent before, is told in a digest, or nobody wants it or may have it any more.</summary>
    public sealed record Needless : MailFate;

    /// <summary>Somebody else is at it.</summary>
    public sealed record Taken(DateTimeOffset Until) : MailFate;

    /// <summary>Its reader wants no mail before.</summary>
    public sealed record Quiet(DateTimeOffset Until) : MailFate;

    /// <param name="Reason">In words that may stand in a log.</param>
    public sealed record Failed(string Reason) : MailFate;
}
