using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts.FirstAdmins;

/// <summary>Whom the setting names as the first admin; null: nobody.</summary>
internal sealed record FirstAdminAddress(EmailAddress? Address);
