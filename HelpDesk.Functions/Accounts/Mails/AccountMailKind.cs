namespace HelpDesk.Functions.Accounts.Mails;

/// <summary>The mails about accounts, each with a text of its own.</summary>
internal enum AccountMailKind
{
    /// <summary>Is this address yours?</summary>
    ConfirmAddress,

    /// <summary>Somebody has tried to register with the address of somebody who has an account.</summary>
    AddressAlreadyConfirmed,

    ResetPassword,

    /// <summary>Tells of it, so that somebody whose account is in wrong hands learns of it. Leads nowhere.</summary>
    PasswordChanged,

    /// <summary>Tells of it, like the one before.</summary>
    AddressChanging,

    /// <summary>An admin has put them in; they choose a password.</summary>
    Invitation,

    FirstAdminInvitation,
}
