using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Notifications;

public sealed class NotifyPeopleTests
{
    private static readonly Ticket Active = Given.Ticket(TicketStatus.Active);

    private static readonly Recipient[] All =
    [
        .. new[] { Given.Customer, Given.OtherCustomer, Given.Follower, Given.Agent, Given.OtherAgent, Given.Admin }
            .Select(person => Told.Recipient(person)),
    ];

    private readonly InboxInMemory _inbox = new();
    private readonly MailOrdersInMemory _mails = new();
    private RecipientsInMemory _people = new(All);
    private ConversationsInMemory? _conversations;

    [Fact]
    public async Task A_reply_comes_into_inboxes_and_is_mailed()
    {
        var reply = Active.Post(Given.Reply(content: "We have it"), Given.OtherAgent);
        await TellAsync(reply.Value!);
        Assert.Equal(["carl", "fay"], _inbox.Items.Select(item => item.To.Value));
        Assert.All(_inbox.Items, item => Assert.Equal(
            ("Title", "Eve replied: We have it", NotificationEvent.Replied, reply.Value!.Events[0].At, new TicketId(1)),
            (item.Title, item.Text, item.Event, item.At, item.Ticket)));
        var (order, delay) = Assert.Single(_mails.Put);
        Assert.Equal(new NotificationId(reply.Value!.Events[0].At, new(1), reply.Value!.Events[0].Seq), order.About);
        Assert.Equal(
            [new(Given.Follower.Id, NotificationEvent.Replied), new(Given.Customer.Id, NotificationEvent.Replied)],
            order.To.OrderByDescending(to => to.To.Value, StringComparer.Ordinal));
        Assert.Equal((0, Later(reply), TimeSpan.Zero), (order.Tries, order.Since, delay));
    }

    [Fact]
    public async Task What_somebody_does_not_want_to_hear_of_takes_the_place_of_nothing_that_they_do()
    {
        var choices = ChannelChoices.Usual.With(NotificationEvent.Replied, new(InApp: true, Email: false));
        _people = new([Told.Recipient(Given.Customer) with { Preferences = new() { Events = choices } }]);
        await TellAsync(Active.Post(Given.Reply(TicketStatus.Closed), Given.OtherAgent).Value!);
        Assert.Equal(NotificationEvent.Replied, Assert.Single(_inbox.Items).Event);
        Assert.Equal(NotificationEvent.Closed, Assert.Single(Assert.Single(_mails.Put).Order.To).Event);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Role.Requester)]
    public async Task Where_the_assignee_has_left_or_is_staff_no_longer_all_staff_hears_of_an_answer(Role? now)
    {
        _people = new([
            .. All.Where(one => one.Id != Given.OtherAgent.Id),
            .. now is { } role ? [Told.Recipient(Given.OtherAgent with { Role = role })] : Array.Empty<Recipient>(),
        ]);
        await TellAsync(Active.Post(Given.Reply(), Given.Customer).Value!);
        Assert.Equal(["ada", "fay", "gus"], _inbox.Items.Select(item => item.To.Value));
        Assert.Single(_people.Reads, "*");
    }

    [Fact]
    public async Task Only_those_who_are_concerned_are_looked_up_each_once()
    {
        var first = Active.Post(Given.Reply(), Given.OtherAgent);
        var second = first.Head().Set(TicketStatus.Waiting, Given.Agent);
        await TellAsync(first.Value!, second.Value!);
        Assert.Equal(["carl", "eve", "fay"], _people.Reads.Order(StringComparer.Ordinal));
        Assert.Equal(1, _conversations!.Reads);
    }

    [Fact]
    public async Task Whom_a_note_names_is_not_looked_up_once_more_as_who_is_assigned()
    {
        var note = Active.Post(Note("@eve @cleo @nobody"), Given.Agent);
        await TellAsync(note.Value!);
        Assert.Equal(["@cleo", "@eve", "@nobody", "fay"], _people.Reads.Order(StringComparer.Ordinal));
        var item = Assert.Single(_inbox.Items);
        Assert.Equal(("eve", NotificationEvent.Mentioned, true), (item.To.Value, item.Event, item.IsForStaff));
    }

    [Fact]
    public async Task All_staff_is_asked_for_only_where_a_thing_concerns_it_and_once()
    {
        var opening = Given.Opening(1);
        await TellAsync(opening, opening.Head.Post(Given.Reply(), Given.Customer).Value!);
        Assert.Equal(["*", "carl"], _people.Reads.Order(StringComparer.Ordinal));
        Assert.Equal(["ada", "ada", "eve", "eve", "gus", "gus"], _inbox.Items.Select(item => item.To.Value));
    }

    [Fact]
    public async Task What_concerns_nobody_asks_for_nobody()
    {
        await TellAsync(Active.Edit(new() { Title = "New" }).Value!);
        Assert.Empty(_people.Reads);
        Assert.Equal(0, _conversations!.Reads);
    }

    [Fact]
    public async Task What_was_said_is_not_read_where_it_comes_into_no_inbox()
    {
        var off = NotificationPreferences.Usual with
        {
            Events = ChannelChoices.Usual.With(NotificationEvent.Replied, new(InApp: false, Email: true)),
        };
        _people = new(Told.Recipient(Given.Customer, off), Told.Recipient(Given.Follower, off));
        await TellAsync(Active.Post(Given.Reply(), Given.OtherAgent).Value!);
        Assert.Empty(_inbox.Items);
        Assert.Equal(0, _conversations!.Reads);
        Assert.Equal(2, Assert.Single(_mails.Put).Order.To.Count);
    }

    [Fact]
    public async Task Who_wants_no_mail_or_has_no_address_gets_none()
    {
        var off = NotificationPreferences.Usual with
        {
            Events = ChannelChoices.Usual.With(NotificationEvent.Replied, new(InApp: true, Email: false)),
        };
        _people = new(Told.Recipient(Given.Customer, off), Told.Recipient(Given.Follower, hasEmail: false));
        await TellAsync(Active.Post(Given.Reply(), Given.OtherAgent).Value!);
        Assert.Equal(2, _inbox.Items.Count);
        Assert.Empty(_mails.Put);
    }

    [Fact]
    public async Task Who_opened_a_ticket_finds_it_in_no_inbox_but_gets_a_mail()
    {
        _people = new(Told.Recipient(Given.Customer));
        await TellAsync(Given.Opening(1));
        Assert.Empty(_inbox.Items);
        Assert.Equal(
            [new(Given.Customer.Id, NotificationEvent.Received)], Assert.Single(_mails.Put).Order.To);
    }

    [Theory]
    [InlineData(MailOrder.Most, new[] { MailOrder.Most })]
    [InlineData(MailOrder.Most + 1, new[] { 1, MailOrder.Most })]
    [InlineData((2 * MailOrder.Most) + 3, new[] { 3, MailOrder.Most, MailOrder.Most })]
    public async Task Mails_are_ordered_for_a_few_people_at_a_time(int count, int[] sizes)
    {
        Actor[] staff = [.. Enumerable.Range(0, count).Select(i => Given.Person($"agent{i:D2}", Role.Agent))];
        _people = new([.. staff.Select(person => Told.Recipient(person))]);
        await TellAsync(Given.Opening(1));
        Assert.Equal(sizes, _mails.Put.Select(put => put.Order.To.Count).Order());
        Assert.Equal(
            staff.Select(person => person.Id.Value),
            _mails.Put.SelectMany(put => put.Order.To).Select(to => to.To.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_older_than_a_day_is_not_mailed_any_more()
    {
        var reply = Active.Post(Given.Reply(), Given.OtherAgent).Value!;
        var at = reply.Events[0].At;
        await TellAtAsync(at + TimeSpan.FromHours(24) + TimeSpan.FromTicks(1), reply);
        Assert.Empty(_mails.Put);
        Assert.Equal(2, _inbox.Items.Count);

        await TellAtAsync(at + TimeSpan.FromHours(24), reply);
        Assert.Single(_mails.Put);
    }

    [Fact]
    public async Task Told_twice_the_same_things_are_put_in_and_ordered_again()
    {
        var reply = Active.Post(Given.Reply(), Given.OtherAgent).Value!;
        await TellAsync(reply);
        await TellAsync(reply);
        Assert.Equal(2, _inbox.Items.Distinct().Count());
        Assert.Equal(4, _inbox.Items.Count);
        Assert.Single(_mails.Put.Select(put => put.Order.About).Distinct());
    }

    [Fact]
    public async Task Who_is_no_longer_there_or_no_longer_staff_is_told_nothing()
    {
        _people.Lose(Given.Follower.Id);
        _people.Become(Given.OtherAgent with { Role = Role.Requester });
        await TellAsync(Active.Post(Given.Reply(), Given.Agent).Value!, Active.Post(Note("@eve"), Given.Agent).Value!);
        Assert.Equal("carl", Assert.Single(_inbox.Items).To.Value);
        Assert.Equal(Given.Customer.Id, Assert.Single(Assert.Single(_mails.Put).Order.To).To);
    }

    private static MessageDraft Note(string content) => new(MessageKind.Note, content, Status: null, ExpectedLastSeq: null);

    private static DateTimeOffset Later(Outcome<TicketChange> change) => change.Value!.Events[^1].At.AddSeconds(5);

    private Task TellAsync(params TicketChange[] changes) => TellAtAsync(Later(changes[^1]), changes);

    private Task TellAtAsync(DateTimeOffset now, params TicketChange[] changes)
    {
        var head = changes[^1].Head;
        _conversations = new(head, [.. changes.Select(change => change.Message).OfType<Message>()]);
        TicketEvent[] events = [.. changes.SelectMany(change => change.Events)];
        return new NotifyPeople(_people, _inbox, _mails, _conversations)
            .TellAsync(new TicketChanges(head, Projected: 0, CursorVersion: null, events), now, CancellationToken.None);
    }
}
