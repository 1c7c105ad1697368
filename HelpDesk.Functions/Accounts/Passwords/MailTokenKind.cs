namespace HelpDesk.Functions.Accounts.Passwords;

/// <summary>What a link in a mail is for.</summary>
public enum MailTokenKind
{
    ConfirmAddress,
    ResetPassword,
    Invitation,
}
