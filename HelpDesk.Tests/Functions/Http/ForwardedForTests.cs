using System.Net;
using HelpDesk.Functions.Http;

namespace HelpDesk.Tests.Functions.Http;

public sealed class ForwardedForTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("203.0.113.7:49152", "203.0.113.7")]
    [InlineData("  203.0.113.7:49152\t", "203.0.113.7")]
    [InlineData("2001:db8::7", "2001:db8::7")]
    [InlineData("2001:DB8:0:0:0:0:0:7", "2001:db8::7")]
    [InlineData("[2001:db8::7]", "2001:db8::7")]
    [InlineData("[2001:db8::7]:49152", "2001:db8::7")]
    [InlineData("::ffff:203.0.113.7", "::ffff:203.0.113.7")]
    [InlineData("[::1]:1", "::1")]
    public void A_hop_writes_an_address_with_a_port_or_without(string entry, string expected) =>
        Assert.Equal(IPAddress.Parse(expected), ForwardedFor.Client(entry, 1));

    [Theory]
    [InlineData("")]
    [InlineData(" , ,")]
    [InlineData("unknown")]
    [InlineData("_hidden")]
    [InlineData("localhost")]
    [InlineData("1")]
    [InlineData("1.2.3")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("010.0.0.1")]
    [InlineData("256.1.1.1")]
    [InlineData("203.0.113.7:")]
    [InlineData("203.0.113.7:port")]
    [InlineData("203.0.113.7:65536")]
    [InlineData("203.0.113.7:+1")]
    [InlineData("203.0.113.7 8080")]
    [InlineData("\"203.0.113.7\"")]
    [InlineData("[203.0.113.7]")]
    [InlineData("[]")]
    [InlineData("[")]
    [InlineData("[2001:db8::7")]
    [InlineData("[2001:db8::7]49152")]
    [InlineData("2001:db8::7]")]
    [InlineData("[[2001:db8::7]]")]
    [InlineData("2001:db8::7::1")]
    [InlineData(":")]
    public void What_is_no_address_says_nothing(string entry) => Assert.Null(ForwardedFor.Client(entry, 1));

    [Theory]
    [InlineData(1, "203.0.113.3")]
    [InlineData(2, "203.0.113.2")]
    [InlineData(3, "203.0.113.1")]
    [InlineData(4, "203.0.113.1")]
    public void Of_each_trusted_hop_the_last_entry_before_the_others_counts(int hops, string expected) =>
        Assert.Equal(IPAddress.Parse(expected), ForwardedFor.Client("203.0.113.1, 203.0.113.2,203.0.113.3:80", hops));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Without_a_trusted_hop_the_header_says_nothing(int hops) => Assert.Null(ForwardedFor.Client("203.0.113.1", hops));

    [Fact]
    public void What_the_client_wrote_before_the_hops_changes_nothing()
    {
        string[] forged = ["198.51.100.1", "garbage", ",,,", "[", new string('9', 5000), "198.51.100.1, 198.51.100.2"];
        Assert.All(forged, lie =>
        {
            Assert.Equal("203.0.113.3", $"{ForwardedFor.Client($"{lie}, 203.0.113.3:80", 1)}");
            Assert.Equal("203.0.113.3", $"{ForwardedFor.Client(new[] { lie, "203.0.113.3" }, 1)}");
            Assert.Equal("203.0.113.2", $"{ForwardedFor.Client(new[] { lie, "203.0.113.2, 203.0.113.3" }, 2)}");
        });
    }

    [Fact]
    public void A_header_of_several_lines_is_one_list() =>
        Assert.Equal("203.0.113.2", $"{ForwardedFor.Client(new[] { "203.0.113.1", "203.0.113.2", "203.0.113.3" }, 2)}");
}
