namespace HelpDesk.Functions.Accounts.Sessions;

/// <summary>What somebody uses the desk with; their tickets and messages say so.</summary>
internal enum Client
{
    Web,
    Mobile,
}
