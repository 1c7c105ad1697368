using System.ComponentModel.DataAnnotations;

namespace HelpDesk.Functions.Accounts.Sessions;

/// <summary>What stands for a session that goes on.</summary>
internal sealed record RefreshRequest([property: Required] string? RefreshToken);
