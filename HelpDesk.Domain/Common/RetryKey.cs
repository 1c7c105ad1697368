using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Common;

/// <summary>The caller's own name for a command, by which a second try of it is known.</summary>
/// <param name="Body">Tells one command from another: the same key with another body is a mistake.</param>
public sealed record RetryKey(PersonId Caller, string Key, string Body)
{
    /// <summary>When it is used: a key is known for a day.</summary>
    public DateTimeOffset At { get; init; }

    public static DomainError Reused { get; } = new DomainError.Unprocessable(
        "idempotency-key-reused", "The same Idempotency-Key was used for something else.");
}
