using HelpDesk.Functions.Mail;

namespace HelpDesk.Functions.Accounts.Mails;

/// <summary>Every word of the mails about accounts.</summary>
internal static class AccountMailText
{
    /// <param name="name">Whom to greet; to confirm an address, the user name that it is for.</param>
    /// <param name="link">Needed by all that lead somewhere.</param>
    /// <param name="lifetime">How long the link works; null: for good.</param>
    public static MailText Write(AccountMailKind kind, string name, Uri? link = null, TimeSpan? lifetime = null) =>
        MailText.Of(kind switch
        {
            AccountMailKind.ConfirmAddress => new(
                "Confirm your e-mail address",
                Greeting.To(""),
                [
                    "Somebody, most likely you, has given this address to the HelpDesk. Please confirm that it is yours.",
                    $"It is for the account with the user name {Unlinked(name)}. Confirm it only if that account is yours: "
                        + "whoever has it then gets the mail and the tickets of this address.",
                ],
                Action("Confirm address", link),
                [
                    $"The link works for {Words(lifetime)}.",
                    "If it was not you, ignore this mail: an address that is not confirmed is used for nothing.",
                ]),
            AccountMailKind.AddressAlreadyConfirmed => new(
                "You already have an account",
                Greeting.To(name),
                [
                    "Somebody has tried to register at the HelpDesk with this address. You have an account already, so please "
                        + "sign in with it. If you no longer know your password, you can choose a new one.",
                ],
                Action("I forgot my password", link),
                ["If it was not you, there is nothing to do: nothing has happened to your account, and nobody was told of it."]),
            AccountMailKind.ResetPassword => new(
                "Choose a new password",
                Greeting.To(name),
                ["Somebody, most likely you, has asked for a new password for your account at the HelpDesk."],
                Action("Choose a new password", link),
                [
                    $"The link works for {Words(lifetime)}, and once.",
                    "If it was not you, ignore this mail: your password stays as it is.",
                ]),
            AccountMailKind.PasswordChanged => new(
                "Your password was changed",
                Greeting.To(name),
                [
                    "The password of your account at the HelpDesk was changed just now.",
                    "If it was not you, somebody else may be using your account. Ask for a new password on the HelpDesk's "
                        + "sign-in page at once, and tell the people who run the desk.",
                ],
                Action: null,
                []),
            AccountMailKind.AddressChanging => new(
                "Your e-mail address is about to change",
                Greeting.To(name),
                [
                    "Another e-mail address was named for your account at the HelpDesk just now. Once it is confirmed, it takes "
                        + "the place of this one.",
                    "If it was not you, somebody else knows your password: choose a new one at once, and tell the people who run "
                        + "the desk.",
                ],
                Action: null,
                []),
            AccountMailKind.Invitation => new(
                "Welcome to the HelpDesk",
                Greeting.To(name),
                ["An account at the HelpDesk has been made for you. Choose a password, and you can sign in."],
                Action("Choose a password", link),
                [$"The link works for {Words(lifetime)}. After that, ask the people who run the desk for another one."]),
            AccountMailKind.FirstAdminInvitation => new(
                "Your new HelpDesk is ready",
                Greeting.To(name),
                ["You are the first admin of this HelpDesk. Choose a password, sign in, and let the others in."],
                Action("Choose a password", link),
                [$"The link works for {Words(lifetime)}. Whoever has it becomes the admin, so keep it to yourself."]),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        });

    /// <summary>A user name may look like an address of a site, of which mail programs would make a link.</summary>
    private static string Unlinked(string userName) => userName.Replace(".", ". ", StringComparison.Ordinal);

    private static MailAction Action(string label, Uri? link) =>
        new(label, link ?? throw new ArgumentNullException(nameof(link)));

    private static string Words(TimeSpan? lifetime) => lifetime is { } time ? Lifetime.Words(time) : "as long as you need it";
}
