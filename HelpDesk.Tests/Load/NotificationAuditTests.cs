using Azure.Data.Tables;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Storage;
using HelpDesk.Load.Audit.Notifications;
using HelpDesk.Load.Notifications;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Load;

/// <summary>An audit that finds nothing must be able to find something.</summary>
public sealed class NotificationAuditTests
{
    private static readonly Told Replied = new("customer", 7, Given.Noon.AddSeconds(3), NotificationEvent.Replied);

    private static readonly Told Own = new("customer", 7, Given.Noon, NotificationEvent.Received) { IsOwnAct = true };

    [Fact]
    public void An_inbox_must_hold_what_it_should_and_nothing_else()
    {
        Assert.Empty(InboxAudit.Findings([Replied, Own], [Row("customer", 3, "replied")]));
        Assert.Single(InboxAudit.Findings([Replied], []));
        Assert.Single(InboxAudit.Findings([], [Row("customer2", 3, "noted")]));
        Assert.Equal(2, InboxAudit.Findings([Replied], [Row("customer", 3, "noted")]).Count());
        Assert.Single(InboxAudit.Findings([Replied], [Row("customer", 3, "replied"), Row("customer", 3, "replied")]));
    }

    [Fact]
    public void Mails_are_counted_by_their_names()
    {
        var (one, other) = (Mail("a", "customer"), Mail("b", "customer"));
        Assert.Empty(MailAudit.Findings([Replied, Own], [one, other, one]));
        Assert.Single(MailAudit.Findings([Replied, Own], [one, one]));
        Assert.Single(MailAudit.Findings([Replied], [one, other]));
        Assert.Equal(2, MailAudit.Findings([Replied], [Mail("a", "customer2")]).Count());
        Assert.NotEmpty(MailAudit.Findings([Replied, Replied with { Person = "agent" }], [one, Mail("a", "agent")]));
    }

    [Fact]
    public void A_mail_of_a_mere_change_of_status_is_one_too_many()
    {
        var moved = Replied with { What = NotificationEvent.StatusChanged };
        Assert.Empty(MailAudit.Findings([moved], []));
        Assert.Single(MailAudit.Findings([moved], [Mail("a", "customer")]));
    }

    [Theory]
    [InlineData(0, 1, 60, 0)]
    [InlineData(0, 30, 60, 0)]
    [InlineData(0, -1, 60, 0)]
    [InlineData(0, 90, 60, 1)]
    [InlineData(0, -2, 60, 1)]
    public void What_came_twice_must_be_explained_by_a_kill_in_between(int first, int kill, int second, int findings)
    {
        Receipt[] twice = [Mail("a", "customer", first), Mail("a", "customer", second), Mail("b", "customer", first)];
        Assert.Equal(1, TwiceAudit.Count(twice));
        Assert.Equal(findings, TwiceAudit.Findings(twice, [KillAt(kill, new Unfinished("customer", 7, Seq: 0))]).Count());
    }

    [Fact]
    public void A_kill_explains_only_what_was_under_way_then()
    {
        Receipt[] mails = [Mail("a", "customer"), Mail("a", "customer", 60)];
        Assert.Single(TwiceAudit.Findings(mails, [KillAt(1)]));
        Assert.Single(TwiceAudit.Findings(mails, [KillAt(1, new("customer2", 7, 0), new("customer", 8, 0), new("", 7, 0))]));

        Receipt[] hooks = [new("a", "", 7, Seq: 3, "", Given.Noon), new("a", "", 7, Seq: 3, "", Given.Noon.AddSeconds(60))];
        Assert.Empty(TwiceAudit.Findings(hooks, [KillAt(1, new Unfinished("", 7, Seq: 3))]));
        Assert.Single(TwiceAudit.Findings(hooks, [KillAt(1, new Unfinished("", 7, Seq: 4))]));
    }

    [Fact]
    public void What_came_three_times_takes_two_kills()
    {
        Receipt[] mails = [Mail("a", "customer"), Mail("a", "customer", 60), Mail("a", "customer", 120)];
        var (one, other) = (KillAt(1, new Unfinished("customer", 7, 0)), KillAt(61, new Unfinished("customer", 7, 0)));
        Assert.Single(TwiceAudit.Findings(mails, [one]));
        Assert.Empty(TwiceAudit.Findings(mails, [one, other]));
    }

    [Fact]
    public void What_was_under_way_is_read_from_its_reservation()
    {
        Assert.Equal(new Unfinished("a|b", 7, 0), Unfinished.Of(DeliveryRow.Reserved(
            new MailDelivery.Notice(new("a|b"), new(Given.Noon, new(7), 3)), Guid.NewGuid(), Given.Noon)));
        Assert.Equal(new Unfinished("", 7, 3), Unfinished.Of(WebhookDeliveryRow.From(
            new(new("hook"), new(Given.Noon, new(7), 3), WebhookEvent.TicketOpened, Given.Noon))));
    }

    private static Kill KillAt(int second, params Unfinished[] unfinished) => new(Given.Noon.AddSeconds(second), unfinished);

    private static Receipt Mail(string id, string to, int second = 0) =>
        new(id, $"{to}@example.com", 7, Seq: 0, "Words", Given.Noon.AddSeconds(second));

    private static TableEntity Row(string person, int second, string what) =>
        new(person, "row") { ["Ticket"] = 7, ["At"] = Given.Noon.AddSeconds(second), ["Event"] = what };
}
