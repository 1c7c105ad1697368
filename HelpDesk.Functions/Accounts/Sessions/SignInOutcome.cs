namespace HelpDesk.Functions.Accounts.Sessions;

/// <summary>How a sign-in went.</summary>
internal abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    public sealed record Done(TokenResponse Tokens) : SignInOutcome;

    /// <summary>What of it was wrong is nobody's business.</summary>
    public sealed record Wrong : SignInOutcome;

    /// <param name="Wait">Until the next try.</param>
    public sealed record TooMany(TimeSpan Wait) : SignInOutcome;
}
