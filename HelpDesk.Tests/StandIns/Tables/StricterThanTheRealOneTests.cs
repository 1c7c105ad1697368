using System.Net;
using Azure.Data.Tables;
using HelpDesk.Tests.Storage.Tables;

namespace HelpDesk.Tests.StandIns.Tables;

/// <summary>Where the real client goes wrong without a word, the stand-in says so.</summary>
public sealed class StricterThanTheRealOneTests
{
    [Fact]
    public async Task A_token_that_leads_to_itself_is_not_followed_for_ever()
    {
        var service = new FakeService();
        for (var answer = 0; answer < 3; answer++)
            service.Answers(HttpStatusCode.OK, """{"value":[]}""", ("x-ms-continuation-NextPartitionKey", "same"));
        var client = new TableClient(
            new Uri("https://account.table.core.windows.net"),
            "table",
            new TableSharedKeyCredential("account", "a2V5"),
            new TableClientOptions { Transport = service.Transport });

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await client.QueryAsync<TableEntity>().ToListAsync());
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public void An_enum_in_a_lambda_is_refused_as_no_row_would_be_found() =>
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<Everything>(row => row.Day == DayOfWeek.Friday));

    [Fact]
    public void A_null_in_a_lambda_is_refused_as_the_service_knows_none() =>
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<Everything>(row => row.Text == null));

    [Fact]
    public void Two_columns_cannot_be_compared() =>
        Assert.Throws<NotSupportedException>(() =>
            TableClient.CreateQueryFilter<Everything>(row => row.RowKey == row.PartitionKey));
}
