using System.ComponentModel.DataAnnotations;

namespace HelpDesk.Functions.Accounts;

/// <summary>What came in a mail.</summary>
internal sealed record ConfirmEmailRequest([property: Required] string? Token);
