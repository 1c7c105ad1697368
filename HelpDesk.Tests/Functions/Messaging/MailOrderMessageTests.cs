using System.Text;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Messaging;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Messaging;

public sealed class MailOrderMessageTests
{
    /// <summary>Of a queue's message, as it is stored.</summary>
    private const int MostBytes = 64 * 1024;

    private static readonly MailOrder Order = new(
        new(Given.Noon.AddTicks(1), new(int.MaxValue), 77),
        [new(new("ada"), NotificationEvent.StatusChanged), new(new("Zoë|/\"\n"), NotificationEvent.Mentioned)],
        Tries: 3,
        Given.Noon.AddHours(-1));

    [Fact]
    public void An_order_is_read_as_it_was_written()
    {
        var read = MailOrderMessage.Read(MailOrderMessage.Write(Order), Given.Noon);

        Assert.Equal(Order.To, read.To);
        Assert.Equal(Order, read with { To = Order.To });
    }

    [Fact]
    public void Every_event_can_be_ordered()
    {
        foreach (var what in Enum.GetValues<NotificationEvent>())
        {
            var order = Order with { To = [new(new("ada"), what)] };
            Assert.Equal(what, Assert.Single(MailOrderMessage.Read(MailOrderMessage.Write(order), Given.Noon).To).Event);
        }
    }

    [Fact]
    public void An_order_written_anew_begins_when_it_is_read()
    {
        var read = MailOrderMessage.Read(MailOrderMessage.WriteAnew(Order), Given.Noon.AddDays(9));

        Assert.Equal((0, Given.Noon.AddDays(9)), (read.Tries, read.Since));
        Assert.Equal((Order.About, Order.To[1]), (read.About, read.To[1]));
    }

    [Theory]
    [InlineData("\"mail-order\"", "\"mail-chaos\"")]
    [InlineData("\"version\":1", "\"version\":2")]
    public void An_unknown_name_or_version_is_refused(string known, string other)
    {
        var text = MailOrderMessage.Write(Order).Replace(known, other, StringComparison.Ordinal);
        Assert.Contains(other, text, StringComparison.Ordinal);

        Assert.Throws<NotSupportedException>(() => MailOrderMessage.Read(text, Given.Noon));
    }

    [Fact]
    public void The_longest_order_is_far_from_what_a_queue_refuses()
    {
        var longest = new MailNotice(new(new string('\uFFFD', PersonId.MaxLength)), NotificationEvent.StatusChanged);
        var text = MailOrderMessage.Write(Order with { To = [.. Enumerable.Repeat(longest, MailOrder.Most)] });

        Assert.InRange(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).Length, 1, MostBytes / 4);
    }
}
