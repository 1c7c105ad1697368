using System.Text;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Accounts;
using HelpDesk.Tests.Fixtures;
using Microsoft.AspNetCore.Http;

namespace HelpDesk.Tests.Functions.Accounts;

/// <summary>What registering and forgetting cost does not tell who has an account.</summary>
public sealed class SecrecyTests(AccountDesk desk) : IClassFixture<AccountDesk>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Registering_costs_the_same_whether_somebody_has_the_address_or_not()
    {
        await desk.AddAsync("has-one", "password one");
        var free = await CostAsync(() => RegisterAsync("first-of-two", "free@example.com"));
        Assert.Equal(1, free.Hashes);
        Assert.Equal(free, await CostAsync(() => RegisterAsync("second-of-two", "has-one@example.com")));
    }

    [Fact]
    public async Task Forgetting_costs_the_same_whether_somebody_has_the_address_or_not()
    {
        await desk.AddAsync("forgetful", "password one");
        var known = await CostAsync(() => ForgetAsync("forgetful@example.com"));
        Assert.Equal(("1 GET people, 1 POST people-changes", 0), known);
        Assert.Equal(known, await CostAsync(() => ForgetAsync("nobody@example.com")));
    }

    private async Task RegisterAsync(string name, string email)
    {
        var wanted = Registration.Create(new RegistrationInput(name, email, "password one", null)).Value!;
        Assert.True((await desk.Get<Register>().RunAsync(wanted, retry: null, None)).IsSuccess);
    }

    private async Task ForgetAsync(string email)
    {
        var http = desk.Request();
        http.Request.ContentType = "application/json";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes($$"""{"email":"{{email}}"}"""));
        var result = await new ForgotPasswordFunction(desk.Get<IPersonStore>(), desk.Time).RunAsync(http.Request, None);
        Assert.Equal(StatusCodes.Status202Accepted, Assert.IsAssignableFrom<IStatusCodeHttpResult>(result).StatusCode);
    }

    private async Task<(string Requests, int Hashes)> CostAsync(Func<Task> act)
    {
        desk.Storage.Forget();
        var before = desk.Hasher.Count;
        await act();
        return (string.Join(", ", desk.Storage.Sums), desk.Hasher.Count - before);
    }
}
