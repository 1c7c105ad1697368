using System.Net;
using Azure.Data.Tables;
using Azure.Storage.Queues;
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
    public void A_caller_is_served_by_the_emulator_only_on_this_machine(
        string account, string tables, string? listener, string host, bool isServed)
    {
        var http = new DefaultHttpContext();
        http.Connection.LocalIpAddress = listener is null ? null : IPAddress.Parse(listener);
        http.Request.Host = new HostString(host);

        Assert.Equal(isServed, new Emulator(Storage(account, tables)).Serves(http));
    }

    [Theory]
    [InlineData("X-Forwarded-Host", "evil.example", false)]
    [InlineData("X-Original-Host", "evil.example", false)]
    [InlineData("X-Original-Host", "localhost:7071", true)]
    [InlineData("X-Forwarded-For", "203.0.113.7", false)]
    [InlineData("X-Forwarded-For", "127.0.0.1, 203.0.113.7:4711", false)]
    [InlineData("X-Forwarded-For", "127.0.0.1:4711, [::1]:80", true)]
    public void Whoever_comes_by_a_proxy_from_elsewhere_is_not_served(string header, string value, bool isServed)
    {
        var http = new DefaultHttpContext();
        http.Connection.LocalIpAddress = IPAddress.Loopback;
        http.Request.Host = new HostString("localhost");
        http.Request.Headers[header] = value;
        Assert.Equal(isServed, new Emulator(Storage("devstoreaccount1", Emulated)).Serves(http));
    }

    private static StorageClients Storage(string account, string address)
    {
        var tables = new TableServiceClient(new Uri(address), new TableSharedKeyCredential(account, "a2V5"));
        return new(tables, tables, new QueueServiceClient("UseDevelopmentStorage=true"));
    }
}
