namespace HelpDesk.Domain.People;

/// <summary>The mails that accounts need. Carried in queue messages as its word; never rename one.</summary>
public enum AccountMail
{
    /// <summary>
    /// To <see cref="Person.NewEmail"/>: is it yours? Or, if it is somebody else's for sure: you have an account.
    /// </summary>
    ConfirmAddress,

    /// <summary>To <see cref="Person.Email"/>.</summary>
    ResetPassword,

    /// <summary>To <see cref="Person.NewEmail"/> of somebody whom an admin has put in: choose a password.</summary>
    Invitation,

    /// <summary>To <see cref="Person.Email"/>: in case it was somebody else.</summary>
    PasswordChanged,

    /// <summary>To <see cref="Person.Email"/>, when another is named: in case it was somebody else.</summary>
    AddressChanging,
}
