using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts.Pages;

public static class ResetPasswordPageFunction
{
    [Function("ResetPasswordPage")]
    [Access(Access.Anyone, IsFree = true)]
    [Undescribed("A page for people.")]
    public static IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = PageRoutes.ResetPassword)] HttpRequest request) =>
        AccountPage.ResetPassword;
}
