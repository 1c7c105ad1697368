using System.Net;
using Azurite;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Service;

public sealed class StorageGoneTests
{
    [DeskFact]
    public async Task While_storage_gives_no_answer_callers_are_told_to_come_again()
    {
        var azurite = await AzuriteProcess.StartAsync(AzuriteOptions.Throwaway, Console.WriteLine, CancellationToken.None);
        await using var desk = await DeskProcess.StartAsync(azurite.ConnectionString);
        using var agent = desk.As("agent");
        await agent.GetJsonAsync("api/tickets");
        await azurite.DisposeAsync();

        var answers = await Task.WhenAll(
            agent.GetAsync(new Uri("api/tickets/1", UriKind.Relative)),
            agent.GetAsync(new Uri("api/tickets", UriKind.Relative)),
            agent.PostJsonAsync("api/tickets", """{"title":"Title","description":"Text"}"""));
        foreach (var answer in answers)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
            Assert.Equal("busy", (await answer.JsonAsync()).GetProperty("code").GetString());
            answer.Dispose();
        }
    }
}
