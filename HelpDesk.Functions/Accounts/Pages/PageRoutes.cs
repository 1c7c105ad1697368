namespace HelpDesk.Functions.Accounts.Pages;

/// <summary>Where the pages are that links in mails lead to. Mails live long: never rename one.</summary>
internal static class PageRoutes
{
    public const string ConfirmEmail = "confirm-email";

    public const string ForgotPassword = "forgot-password";

    public const string ResetPassword = "reset-password";

    public const string Welcome = "welcome";
}
