using HelpDesk.Domain.Notifications;
using HelpDesk.Functions.Messaging;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Messaging;

public sealed class DigestOrderMessageTests
{
    private static readonly DigestOrder Order = new(new("Zoë|\"\n"), Given.Noon.AddTicks(1), Tries: 2, Given.Noon);

    [Fact]
    public void An_order_is_read_as_it_was_written()
    {
        var text = DigestOrderMessage.Write(Order);

        Assert.Equal(DigestOrderMessage.ThisName, MessageName.Of(text));
        Assert.Equal(Order, DigestOrderMessage.Read(text, Given.Noon.AddDays(1)));
    }

    [Fact]
    public void An_order_written_anew_begins_when_it_is_read() => Assert.Equal(
        Order with { Tries = 0, Since = Given.Noon.AddDays(9) },
        DigestOrderMessage.Read(DigestOrderMessage.WriteAnew(Order), Given.Noon.AddDays(9)));

    [Theory]
    [InlineData("\"mail-digest\"", "\"mail-order\"")]
    [InlineData("\"version\":1", "\"version\":2")]
    public void An_unknown_name_or_version_is_refused(string known, string other) => Assert.Throws<NotSupportedException>(
        () => DigestOrderMessage.Read(
            DigestOrderMessage.Write(Order).Replace(known, other, StringComparison.Ordinal), Given.Noon));
}
