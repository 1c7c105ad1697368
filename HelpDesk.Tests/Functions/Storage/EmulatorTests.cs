using System.Net;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using HelpDesk.Functions.Accounts;
using HelpDesk.Functions.Storage;
using Microsoft.AspNetCore.Http;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>What opens a door on the emulator opens none anywhere else.</summary>
public sealed class EmulatorTests
{
    private const string Emulated = "http://127.0.0.1:10002/devstoreaccount1";

    [Theory]
    [InlineData("devstoreaccount1", Emulated, "127.0.0.1", "localhost:7071", true)]
    [InlineData("devstoreaccount1", Emulated, "127.0.0.1", "127.0.0.1", true)]
    [InlineData("devstoreaccount1", Emulated, "::1", "[::1]:7071", true)]
    [InlineData("devstoreaccount1", "http://azurite.example:10002/devstoreaccount1", "127.0.0.1", "localhost", false)]
    [InlineData("devstoreaccount1", "http://192.168.0.5:10002/devstoreaccount1", "127.0.0.1", "localhost", false)]
    [InlineData("mydesk", "https://mydesk.table.core.windows.net", "127.0.0.1", "localhost", false)]
    [InlineData("mydesk", "http://127.0.0.1:10002/mydesk", "127.0.0.1", "localhost", false)]
    [InlineData("devstoreaccount1", Emulated, "192.168.0.5", "localhost", false)]
    [InlineData("devstoreaccount1", Emulated, null, "localhost", false)]
    [InlineData("devstoreaccount1", Emulated, "127.0.0.1", "desk.example.com", false)]
    [InlineData("devstoreaccount1", Emulated, "127.0.0.1", "localhost.example.com", false)]
    [InlineData("devstoreaccount1", Emulated, "127.0.0.1", "", false)]
    public async Task Somebody_is_who_they_say_they_are_only_there(
        string account, string tables, string? listener, string host, bool isKnown)
    {
        var http = new DefaultHttpContext();
        http.Connection.LocalIpAddress = listener is null ? null : IPAddress.Parse(listener);
        http.Request.Host = new HostString(host);
        http.Request.Headers.Authorization = "Development admin";

        var callers = new DevelopmentCallers(new Emulator(Storage(account, tables)));
        Assert.Equal(isKnown, await callers.ResolveAsync(http, CancellationToken.None) is not null);
    }

    private static StorageClients Storage(string account, string address)
    {
        var tables = new TableServiceClient(new Uri(address), new TableSharedKeyCredential(account, "a2V5"));
        return new(tables, tables, new QueueServiceClient("UseDevelopmentStorage=true"));
    }
}
