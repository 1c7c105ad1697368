using System.Net;
using HelpDesk.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace HelpDesk.Tests.Functions.Http;

public sealed class ClientAddressTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff::", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::", "2001:db8:1:3::/64")]
    [InlineData("fe80::1%3", "fe80::/64")]
    [InlineData("::1", "::/64")]
    public void An_address_is_counted_by_what_one_client_has(string address, string counted) =>
        Assert.Equal(counted, $"{new ClientAddress(IPAddress.Parse(address))}");

    [Fact]
    public void The_same_address_written_in_two_ways_is_one() =>
        Assert.Equal(new ClientAddress(IPAddress.Parse("::ffff:1.2.3.4")), new ClientAddress(IPAddress.Parse("1.2.3.4")));

    [Theory]
    [InlineData(0, "198.51.100.1, 203.0.113.7:80", "192.0.2.1")]
    [InlineData(1, "198.51.100.1, 203.0.113.7:80", "203.0.113.7")]
    [InlineData(2, "198.51.100.1, 203.0.113.7:80", "198.51.100.1")]
    [InlineData(1, "203.0.113.7, garbage", "192.0.2.1")]
    [InlineData(1, null, "192.0.2.1")]
    public void A_request_comes_from_where_the_trusted_hops_say_or_from_its_connection(int hops, string? header, string expected)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.1");
        http.Request.Headers[ForwardedFor.Header] = header;
        foreach (var lie in (string[])["X-Original-For", "X-Real-IP", "Client-IP", "Forwarded"])
            http.Request.Headers[lie] = "9.9.9.9";
        Assert.Equal(expected, $"{new ClientAddresses(hops).Of(http.Request)}");
    }

    [Fact]
    public void A_request_without_any_address_is_counted_too() =>
        Assert.NotEmpty($"{new ClientAddresses(1).Of(new DefaultHttpContext().Request)}");
}
