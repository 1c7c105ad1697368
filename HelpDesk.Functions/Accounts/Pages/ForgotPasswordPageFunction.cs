using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts.Pages;

public static class ForgotPasswordPageFunction
{
    [Function("ForgotPasswordPage")]
    [Access(Access.Anyone, IsFree = true)]
    [Undescribed("A page for people.")]
    public static IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = PageRoutes.ForgotPassword)] HttpRequest request) =>
        AccountPage.ForgotPassword;
}
