using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts.FirstAdmins;

/// <summary>What was done for a desk to have an admin.</summary>
internal abstract record FirstAdminOutcome
{
    private FirstAdminOutcome()
    {
    }

    /// <summary>It has one.</summary>
    public sealed record NotNeeded : FirstAdminOutcome;

    public sealed record Invited(Uri Link, string UserName) : FirstAdminOutcome;

    /// <summary>The address is somebody's already.</summary>
    public sealed record Taken(PersonId Person) : FirstAdminOutcome;

    /// <summary>The first admin has been, and is not any more; a link must not bring them back.</summary>
    public sealed record Gone : FirstAdminOutcome;
}
