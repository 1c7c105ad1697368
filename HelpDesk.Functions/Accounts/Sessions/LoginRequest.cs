using System.ComponentModel.DataAnnotations;

namespace HelpDesk.Functions.Accounts.Sessions;

/// <summary>Somebody who wants to sign in.</summary>
/// <param name="Username">The user name, or an address that has been confirmed.</param>
/// <param name="Client">What they use; the web if not given.</param>
internal sealed record LoginRequest([property: Required] string? Username, [property: Required] string? Password, Client? Client);
