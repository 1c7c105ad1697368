using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts.Pages;

public static class ConfirmEmailPageFunction
{
    [Function("ConfirmEmailPage")]
    [Access(Access.Anyone, IsFree = true)]
    [Undescribed("A page for people.")]
    public static IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = PageRoutes.ConfirmEmail)] HttpRequest request) =>
        AccountPage.ConfirmEmail;
}
