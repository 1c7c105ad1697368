using System.Net.Mail;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Mail;
using HelpDesk.Functions.Notifications.Mails;

namespace HelpDesk.Tests.Functions.Notifications.Mails;

public sealed class ReplyAddressesTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly PersonId Ada = new("ada");

    private static readonly TicketId Ticket = new(1024);

    private readonly ReplyAddresses _addresses = Of("desk@in.example.com");

    [Theory]
    [InlineData("desk@in.example.com")]
    [InlineData("help+desk@in.example.com")]
    [InlineData("abcdefghijabcdefghijabcdefghijabcdef@in.example.com")]
    [InlineData("desk@müller.example")]
    [InlineData("desk@localhost")]
    public async Task An_address_is_found_again_with_its_ticket_and_its_person(string replyTo)
    {
        var addresses = Of(replyTo);
        foreach (var ticket in new[] { Ticket, new TicketId(int.MaxValue) })
        {
            var address = await addresses.OfAsync(ticket, Ada, None);

            Assert.InRange(address.LastIndexOf('@'), 1, 64);
            Assert.Equal(address, new MailAddress(address).Address);
            Assert.All(address, c => Assert.InRange(c, '!', '~'));
            var token = addresses.Read(address)!;
            Assert.Equal(ticket, token.Ticket);
            Assert.True(await addresses.VerifyAsync(Ada, token, None));
        }
    }

    [Fact]
    public async Task Upper_and_lower_case_may_be_lost_on_the_way()
    {
        var address = await _addresses.OfAsync(Ticket, Ada, None);

        Assert.Equal(address, address.ToLowerInvariant());
        Assert.True(await _addresses.VerifyAsync(Ada, _addresses.Read(address.ToUpperInvariant())!, None));
    }

    [Fact]
    public async Task Each_person_has_one_for_each_ticket_and_it_is_always_the_same()
    {
        var address = await _addresses.OfAsync(Ticket, Ada, None);
        var token = _addresses.Read(address)!;

        Assert.Equal(address, await _addresses.OfAsync(Ticket, Ada, None));
        Assert.NotEqual(address, await _addresses.OfAsync(Ticket, new("eve"), None));
        Assert.False(await _addresses.VerifyAsync(new("eve"), token, None));
        Assert.False(await _addresses.VerifyAsync(Ada, token with { Ticket = new(1025) }, None));
        Assert.False(await Of("desk@in.example.com", key: 2).VerifyAsync(Ada, token, None));
        // Where ticket and person meet, nothing can be moved from the one to the other.
        Assert.False(await _addresses.VerifyAsync(new("4\nada"), token with { Ticket = new(102) }, None));
    }

    [Fact]
    public async Task A_proof_that_was_tampered_with_is_none()
    {
        var token = _addresses.Read(await _addresses.OfAsync(Ticket, Ada, None))!;
        for (var i = 0; i < token.Proof.Length; i++)
        {
            var other = token.Proof[i] == 'a' ? 'b' : 'a';
            var forged = token with { Proof = token.Proof[..i] + other + token.Proof[(i + 1)..] };
            Assert.False(await _addresses.VerifyAsync(Ada, forged, None));
        }

        Assert.False(await _addresses.VerifyAsync(Ada, token with { Proof = "" }, None));
        Assert.False(await _addresses.VerifyAsync(Ada, token with { Proof = token.Proof[..8] }, None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("desk@in.example.com")]
    [InlineData("desk+@in.example.com")]
    [InlineData("desk+1024@in.example.com")]
    [InlineData("desk+0-aaaaaaaaaaaaaaaa@in.example.com")]
    [InlineData("desk+01024-aaaaaaaaaaaaaaaa@in.example.com")]
    [InlineData("desk+9999999999-aaaaaaaaaaaaaaaa@in.example.com")]
    [InlineData("desk+1024-aaaaaaaaaaaaaaa@in.example.com")]
    [InlineData("desk+1024-aaaaaaaaaaaaaaaaa@in.example.com")]
    [InlineData("desk+1024-aaaaaaaaaaaaaaa1@in.example.com")]
    [InlineData("desk+1024-aaaaaaaaaaaaaaaa\n@in.example.com")]
    [InlineData("other+1024-aaaaaaaaaaaaaaaa@in.example.com")]
    [InlineData("desk+1024-aaaaaaaaaaaaaaaa@example.com")]
    [InlineData("desk+1024-aaaaaaaaaaaaaaaa@in.example.com.evil.example")]
    public void What_is_no_such_address_is_not_read(string address) => Assert.Null(_addresses.Read(address));

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "my")]
    [InlineData("foobar", "mzxw6ytboi")]
    public void Letters_and_digits_are_those_of_RFC_4648(string text, string encoded) =>
        Assert.Equal(encoded, Base32.Encode(System.Text.Encoding.ASCII.GetBytes(text)));

    private static ReplyAddresses Of(string replyTo, byte key = 1) =>
        new(new(MailOptions.Nobody, null, "") { ReplyTo = new(replyTo) }, new FixedKey(key));

    private sealed class FixedKey(byte first) : ISecretKeys
    {
        public ValueTask<byte[]> CursorKeyAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<byte[]> ApiKeyKeyAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<byte[]> ReplyAddressKeyAsync(CancellationToken cancellationToken) => new([first, .. new byte[31]]);
    }
}
