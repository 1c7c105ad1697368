namespace HelpDesk.Domain.ApiKeys;

/// <summary>A key with its secret, for the one moment in which it is shown.</summary>
/// <param name="Text">What its bearer sends.</param>
public sealed record IssuedApiKey(ApiKey Key, string Text)
{
    /// <summary>Without the secret: it must not end in a log.</summary>
    public override string ToString() => $"{nameof(IssuedApiKey)} {Key.Id}";
}
