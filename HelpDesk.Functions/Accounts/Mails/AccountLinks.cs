using HelpDesk.Functions.Accounts.Pages;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Accounts.Mails;

/// <summary>Where the links in mails about accounts lead.</summary>
internal sealed class AccountLinks(DeskAddress desk)
{
    public Uri ForgotPassword => desk.Of(PageRoutes.ForgotPassword);

    public Uri ConfirmEmail(string token) => desk.Of(PageRoutes.ConfirmEmail, token);

    public Uri ResetPassword(string token) => desk.Of(PageRoutes.ResetPassword, token);

    public Uri Welcome(string token) => desk.Of(PageRoutes.Welcome, token);
}
